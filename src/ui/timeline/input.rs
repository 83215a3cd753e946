//! Pointer and keyboard input of the timeline that no link carries yet: what the finger has hold of, the stretch and the
//! brush while a gesture runs. When a gesture ends, it becomes an action. Only the handle of the as-of day changes the view
//! as it moves, and the address when it is released.

use web_sys::KeyboardEvent;

use super::as_of_handle::{days, handle_text, is_on_slider};
use super::pane::{Msg, ZOOM_STEP};
use super::selection::{domain_in_view, window_of};
use super::toolbar::PAN_SHARE;
use crate::browser::gestures::Gesture;
use crate::ui::kit::props::PageProps;
use base::date::Day;
use base::geometry::Point;
use timeline::{Direction, Domain, Limits, OverviewPart, TimeScale, Timeline, time_range};
use view::Action;

/// What the pressed finger has hold of.
#[derive(Clone, Copy, Default, PartialEq)]
enum Held {
    #[default]
    Lanes,
    Handle,
    Overview(OverviewPart),
}

/// The effect of a gesture.
pub enum Reply {
    None,
    /// The picture is to follow.
    Moved,
    /// The gesture is over.
    Ended(Vec<Action>),
    Action(Action),
    /// A mark is pressed.
    Mark(usize),
    /// The name of a lane is pressed.
    Lane(usize),
    /// The pointer is over a place of the drawing, or has left it.
    Hover(Option<Point>),
}

/// The unfinished input.
#[derive(Default)]
pub struct Input {
    held: Held,
    /// Where the press began, and where the finger is, in pixels from the left.
    pressed_x: f64,
    finger_x: f64,
    /// The stretch shown while a gesture runs.
    domain: Option<Domain>,
    /// The window being brushed on the overview.
    brush: Option<Domain>,
}

impl Input {
    pub fn domain(&self) -> Option<Domain> {
        self.domain
    }

    pub fn brush(&self) -> Option<Domain> {
        self.brush
    }

    pub fn holds_handle(&self) -> bool {
        self.held == Held::Handle
    }

    /// The view has changed: it says what is shown.
    pub fn reset(&mut self) {
        self.domain = None;
        self.brush = None;
    }

    /// The day the handle is dragged to; `Some(None)` is the latest.
    pub fn dragged_day(&self, props: &PageProps, timeline: &Timeline) -> Option<Option<Day>> {
        let (_, last) = days(props)?;
        Some(timeline.day_dragged_to(self.finger_x, last))
    }

    /// A pointer goes down.
    pub fn press(&mut self, props: &PageProps, timeline: &Timeline, at: Point) {
        self.pressed_x = at.x;
        self.finger_x = at.x;
        let handle = timeline.handle(props.view.at, &handle_text(props));
        if days(props).is_some() && timeline.grabs_handle(&handle, at) {
            self.held = Held::Handle;
            // It does not jump under the finger that takes it off its middle.
            self.finger_x = handle.x_px;
            return;
        }
        let part = timeline.overview.as_ref().and_then(|overview| overview.part_at(at));
        // Where the window is the whole period there is nothing to move: a drag draws one.
        let is_whole = props.view.window.is_none() && props.view.filter.time.is_none();
        self.held = match part {
            None => Held::Lanes,
            Some(OverviewPart::Window) if is_whole => Held::Overview(OverviewPart::Track),
            Some(part) => Held::Overview(part),
        };
    }

    /// Handles a gesture on a timeline as it is drawn.
    pub fn on_gesture(
        &mut self,
        gesture: Gesture,
        props: &PageProps,
        timeline: &Timeline,
        limits: &Limits,
    ) -> Reply {
        match gesture {
            Gesture::Pan { dx, .. } => self.drag(props, timeline, limits, dx),
            Gesture::Zoom { about, factor } => {
                self.domain = Some(self.scale(timeline).zoomed_at(about.x, factor, limits).domain);
                Reply::Moved
            }
            Gesture::End => self.end(props, timeline),
            // A press that took hold of the handle and did not move it asks for nothing.
            Gesture::Tap { .. } | Gesture::DoubleTap { .. } if self.holds_handle() => {
                self.held = Held::Lanes;
                Reply::None
            }
            Gesture::Tap { at, .. } => tap(props, timeline, at),
            Gesture::DoubleTap { at } => {
                let scale = timeline.scale.zoomed_at(at.x, ZOOM_STEP * ZOOM_STEP, limits);
                Reply::Action(Action::Window(Some(window_of(scale.domain))))
            }
            Gesture::Hover { at } => Reply::Hover(Some(at)),
            Gesture::Leave => Reply::Hover(None),
            Gesture::Drag { .. } => Reply::None,
        }
    }

    fn drag(&mut self, props: &PageProps, timeline: &Timeline, limits: &Limits, dx: f64) -> Reply {
        match (self.held, &timeline.overview) {
            (Held::Handle, _) => self.finger_x += dx,
            (Held::Overview(part), Some(overview)) => {
                self.finger_x += dx;
                let brushed = self.brush.unwrap_or_else(|| domain_in_view(props));
                self.brush = Some(match part {
                    OverviewPart::Track => overview.drawn(self.pressed_x, self.finger_x),
                    _ => overview.dragged(brushed, part, dx),
                });
            }
            _ => self.domain = Some(self.scale(timeline).panned(dx, limits).domain),
        }
        Reply::Moved
    }

    /// The scale now: the events of one frame add up.
    fn scale(&self, timeline: &Timeline) -> TimeScale {
        TimeScale { domain: self.domain.unwrap_or(timeline.scale.domain), ..timeline.scale }
    }

    fn end(&mut self, props: &PageProps, timeline: &Timeline) -> Reply {
        let mut actions = Vec::new();
        if self.holds_handle() {
            self.held = Held::Lanes;
            let day = self.dragged_day(props, timeline).unwrap_or(props.view.at);
            actions.push(Action::At(day));
        }
        if let Some(brushed) = self.brush.take() {
            actions.push(Action::Time(Some(time_range(brushed))));
        } else if let Some(domain) = self.domain {
            actions.push(Action::Window(Some(window_of(domain))));
        }
        Reply::Ended(actions)
    }
}

fn tap(props: &PageProps, timeline: &Timeline, at: Point) -> Reply {
    if let Some(mark) = timeline.mark_at(at) {
        return Reply::Mark(mark);
    }
    if let Some(lane) = timeline.named_lane_at(at) {
        return Reply::Lane(lane);
    }
    let on_overview = timeline.overview.as_ref().is_some_and(|overview| overview.part_at(at).is_some());
    let on_axis = at.y > timeline.plot.max.y
        && timeline.overview.as_ref().is_none_or(|overview| at.y < overview.bounds.min.y);
    match days(props) {
        // The handle comes there, for readers who cannot drag it.
        Some((_, last)) if on_axis => Reply::Action(Action::At(timeline.day_dragged_to(at.x, last))),
        _ if on_overview => Reply::None,
        _ => Reply::Action(Action::Select(None)),
    }
}

/// What a key means in the timeline.
pub enum KeyCommand {
    /// It is pressed on the handle of the as-of day.
    Handle,
    Do(Msg),
    Shortcuts,
    ClearSelection,
    /// The focus to another mark.
    Towards(Direction),
}

/// Reads a key. `None` for keys that are the browser's.
pub fn key_command(event: &KeyboardEvent, has_selection: bool) -> Option<KeyCommand> {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    if is_on_slider(event) {
        return Some(KeyCommand::Handle);
    }
    Some(match event.key().as_str() {
        "ArrowLeft" if event.shift_key() => KeyCommand::Do(Msg::Pan(-PAN_SHARE)),
        "ArrowRight" if event.shift_key() => KeyCommand::Do(Msg::Pan(PAN_SHARE)),
        "+" | "=" => KeyCommand::Do(Msg::Zoom(ZOOM_STEP)),
        "-" => KeyCommand::Do(Msg::Zoom(1.0 / ZOOM_STEP)),
        "0" => KeyCommand::Do(Msg::WholePeriod),
        "?" => KeyCommand::Shortcuts,
        "ArrowLeft" => KeyCommand::Towards(Direction::Earlier),
        "ArrowRight" => KeyCommand::Towards(Direction::Later),
        "ArrowUp" => KeyCommand::Towards(Direction::Up),
        "ArrowDown" => KeyCommand::Towards(Direction::Down),
        "Home" => KeyCommand::Towards(Direction::First),
        "End" => KeyCommand::Towards(Direction::Last),
        "Escape" if has_selection => KeyCommand::ClearSelection,
        _ => return None,
    })
}
