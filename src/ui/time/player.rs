//! Player of the kept events: the clock, its speed, and when it stops. `query::Playback` gives the order of the events; the
//! view says where the reader is.

use yew::Callback;

use crate::browser::timer::Timer;
use crate::browser::{document, media};
use crate::ui::kit::props::PageProps;
use base::date::Day;
use dataset::{Dataset, EventIx};
use query::Playback;
use view::{Action, Mode, Selection, View};

/// How long each event stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Speed {
    Slow,
    #[default]
    Normal,
    Fast,
}

impl Speed {
    fn event_ms(self) -> i32 {
        match self {
            Speed::Slow => 5000,
            Speed::Normal => 2500,
            Speed::Fast => 1000,
        }
    }

    fn next(self) -> Speed {
        match self {
            Speed::Slow => Speed::Normal,
            Speed::Normal => Speed::Fast,
            Speed::Fast => Speed::Slow,
        }
    }
}

#[derive(Clone, Copy)]
pub enum Msg {
    /// Play or pause; a single step where the reader wants no motion.
    Toggle,
    /// The time of an event is over.
    Due,
    Next,
    Previous,
    Speed,
    /// The page is hidden, or shown again.
    VisibilityChange,
}

/// The effect of a message.
pub enum Effect {
    None,
    /// The controls look different.
    Render,
    /// Go to another event; afterwards playback goes on or is over: see `Player::after_step`.
    Step {
        action: Action,
        plays: bool,
    },
}

/// Starts by `Msg::Toggle` alone.
pub struct Player {
    is_running: bool,
    speed: Speed,
    clock: Timer,
}

impl Player {
    pub fn new(on_msg: Callback<Msg>) -> Self {
        let clock = Timer::new(0, move || on_msg.emit(Msg::Due));
        Self { is_running: false, speed: Speed::default(), clock }
    }

    pub fn is_running(&self) -> bool {
        self.is_running
    }

    pub fn speed(&self) -> Speed {
        self.speed
    }

    /// Stops; whether it was running.
    pub fn stop(&mut self) -> bool {
        self.clock.stop();
        std::mem::take(&mut self.is_running)
    }

    /// Handles a message of the controls, the clock or the page.
    pub fn update(&mut self, props: &PageProps, msg: Msg) -> Effect {
        match msg {
            Msg::Toggle if self.stop() => Effect::Render,
            Msg::Toggle => step(props, Playback::start, !media::prefers_reduced_motion()),
            Msg::Due if self.is_running => step(props, Playback::next, true),
            Msg::Next => step(props, Playback::next, false),
            Msg::Previous => step(props, Playback::previous, false),
            Msg::Speed => {
                self.speed = self.speed.next();
                Effect::Render
            }
            Msg::VisibilityChange if document::is_hidden() && self.stop() => Effect::Render,
            Msg::Due | Msg::VisibilityChange => Effect::None,
        }
    }

    /// After a step was made: goes on, if that is wanted and there is another event.
    pub fn after_step(&mut self, props: &PageProps, plays: bool) {
        let has_next = |(playback, at, selected): (&Playback, _, _)| playback.next(at, selected).is_some();
        if plays && position(props).is_some_and(has_next) {
            self.is_running = true;
            self.clock.ask_after(self.speed.event_ms());
        } else {
            self.stop();
        }
    }
}

/// The selected event, if an event is selected.
pub fn selected_event(dataset: &Dataset, view: &View) -> Option<EventIx> {
    match &view.sel {
        Some(Selection::Event(id)) => dataset.index.event_by_id.get(id).copied(),
        _ => None,
    }
}

/// The step that `choose` finds from where the reader is.
fn step(
    props: &PageProps,
    choose: fn(&Playback, Option<Day>, Option<EventIx>) -> Option<usize>,
    plays: bool,
) -> Effect {
    let to =
        position(props).and_then(|(playback, at, selected)| playback.step(choose(playback, at, selected)?));
    let Some((day, event)) = to else { return Effect::None };
    Effect::Step { action: Action::Visit { event: props.loaded.dataset.event(event).id.clone(), day }, plays }
}

/// The playback through the kept events and where the reader is. `None` where neither graph nor timeline is shown.
fn position(props: &PageProps) -> Option<(&Playback, Option<Day>, Option<EventIx>)> {
    let dataset = &props.loaded.dataset;
    let playback = || &props.model.times(dataset).playback;
    (props.view.mode != Mode::Table)
        .then(|| (playback(), props.view.at, selected_event(dataset, &props.view)))
}
