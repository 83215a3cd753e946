//! Playing through the kept events: the clock, its speed, and when it stops. Which event comes next is `Walk`'s to say;
//! where the reader is, is the view's.

use yew::html::Scope;

use crate::ui::app::{App, Msg as AppMsg, Phase};
use crate::browser::timer::Timer;
use crate::browser::{document, history, media, timing};
use base::date::Day;
use dataset::{Dataset, EventIx};
use query::Walk;
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

pub enum Msg {
    /// Plays, or pauses; one step where no motion is wanted.
    Toggle,
    /// The time of an event is over.
    Due,
    Next,
    Previous,
    Speed,
    /// The page is hidden, or shown again.
    Hidden,
}

/// Never runs by itself: only `Toggle` starts it.
pub struct Play {
    pub running: bool,
    pub speed: Speed,
    clock: Timer,
}

impl Play {
    pub fn new(link: Scope<App>) -> Self {
        let clock = Timer::new(0, move || link.send_message(AppMsg::Play(Msg::Due)));
        Self { running: false, speed: Speed::default(), clock }
    }

    /// Stops; whether it was running.
    pub fn stop(&mut self) -> bool {
        self.clock.stop();
        std::mem::take(&mut self.running)
    }

    fn go_on(&mut self) {
        self.running = true;
        self.clock.ask_after(self.speed.event_ms());
    }
}

/// The kept event that is selected or not, as a walk asks for it.
pub fn selected_event(dataset: &Dataset, view: &View) -> Option<EventIx> {
    match &view.sel {
        Some(Selection::Event(id)) => dataset.index.event_by_id.get(id).copied(),
        _ => None,
    }
}

impl App {
    /// Whether the page is to be drawn again.
    pub(super) fn play(&mut self, msg: Msg) -> bool {
        match msg {
            Msg::Toggle if self.play.stop() => true,
            Msg::Toggle => self.step(Walk::start) && self.keep_playing(!media::prefers_still()),
            Msg::Due if self.play.running => self.step(Walk::next) && self.keep_playing(true),
            Msg::Due => false,
            Msg::Next => self.step(Walk::next) && self.keep_playing(false),
            Msg::Previous => self.step(Walk::previous) && self.keep_playing(false),
            Msg::Speed => {
                self.play.speed = self.play.speed.next();
                true
            }
            Msg::Hidden => document::is_hidden() && self.play.stop(),
        }
    }

    /// Goes on after a step, where it is wanted and there is something to come.
    fn keep_playing(&mut self, wanted: bool) -> bool {
        let more = |(walk, at, selected): (Walk, _, _)| walk.next(at, selected).is_some();
        if wanted && self.walk().is_some_and(more) {
            self.play.go_on();
        } else {
            self.play.stop();
        }
        true
    }

    /// Goes to the step that `choose` says; whether there is one.
    fn step(&mut self, choose: fn(&Walk, Option<Day>, Option<EventIx>) -> Option<usize>) -> bool {
        let Some((walk, at, selected)) = self.walk() else { return false };
        let Some((day, event)) = choose(&walk, at, selected).and_then(|step| walk.step(step)) else {
            return false;
        };
        let Phase::Ready { loaded, .. } = &self.phase else { return false };
        let action = Action::Visit { event: loaded.dataset.event(event).id.clone(), day };
        self.input_ms = Some(timing::now_ms());
        self.show(self.view.apply(&action));
        history::write(&self.link(), action.step());
        true
    }

    /// The walk through what is kept, and where the reader is; nothing where neither graph nor timeline is shown.
    fn walk(&self) -> Option<(Walk, Option<Day>, Option<EventIx>)> {
        let Phase::Ready { loaded, stage } = &self.phase else { return None };
        if self.view.mode == Mode::Table {
            return None;
        }
        let walk = Walk::new(&loaded.dataset, &stage.visible.events);
        Some((walk, self.view.at, selected_event(&loaded.dataset, &self.view)))
    }
}
