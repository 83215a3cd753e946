//! What the reader's hand and keys do to the timeline. Gestures change the pane; when they end, the view. Only the
//! handle of the as-of day changes the view as it goes, and the link when it is let go.

use yew::prelude::*;

use crate::ui::kit::shortcuts_dialog::open_shortcuts;
use crate::ui::kit::props::PageProps;
use super::toolbar::PAN_SHARE;
use super::as_of_handle::{days, is_on_handle, words_on_handle};
use super::elements::{mark_value, told};
use super::pane::{Held, Msg, TimelinePane, ZOOM_STEP};
use super::selection::{domain_in_view, next_of, window_of};
use crate::browser::document;
use crate::browser::gestures::Gesture;
use base::geometry::Point;
use timeline::{Domain, Move, OverviewPart, time_range};
use view::{Action, Selection};

impl TimelinePane {
    pub(super) fn press(&mut self, props: &PageProps, at: Point) {
        self.pressed_x = at.x;
        self.finger_x = at.x;
        if let Some(timeline) = &self.timeline {
            let handle = timeline.handle(props.view.at, &words_on_handle(props));
            if days(props).is_some() && timeline.grabs_handle(&handle, at) {
                self.held = Held::Handle;
                // It does not jump under the finger that takes it off its middle.
                self.finger_x = handle.x_px;
                return;
            }
        }
        let part = self.timeline.as_ref().and_then(|t| t.overview.as_ref()).and_then(|o| o.part_at(at));
        // Where the window is the whole period there is nothing to move: a drag draws one.
        let whole = props.view.window.is_none() && props.view.filter.time.is_none();
        let part = part.map(|p| if whole && p == OverviewPart::Window { OverviewPart::Track } else { p });
        self.held = part.map_or(Held::Lanes, Held::Overview);
    }

    pub(super) fn hand(&mut self, ctx: &Context<Self>, gesture: Gesture) {
        let props = ctx.props();
        match gesture {
            Gesture::Pan { dx, .. } => self.drag(props, dx),
            Gesture::Zoom { about, factor } => {
                let Some(timeline) = &self.timeline else { return };
                let scale = self.live_scale(timeline);
                self.live_domain = Some(scale.zoomed_at(about.x, factor, &self.limits(timeline)).domain);
                self.moves();
            }
            Gesture::End => self.end_gesture(props),
            // A press that took hold of the handle and did not move it asks for nothing.
            Gesture::Tap { .. } | Gesture::DoubleTap { .. } if self.held == Held::Handle => {
                self.held = Held::Lanes;
            }
            Gesture::Tap { at } => self.tap(props, at),
            Gesture::DoubleTap { at } => {
                let Some(timeline) = &self.timeline else { return };
                let scale = timeline.scale.zoomed_at(at.x, ZOOM_STEP * ZOOM_STEP, &self.limits(timeline));
                props.on_action.emit(Action::Window(Some(window_of(scale.domain))));
            }
            Gesture::Drag { .. } | Gesture::Hover { .. } | Gesture::Leave => {}
        }
    }

    pub(super) fn drag(&mut self, props: &PageProps, dx: f64) {
        let Some(timeline) = &self.timeline else { return };
        match (self.held, &timeline.overview) {
            (Held::Handle, _) => self.finger_x += dx,
            (Held::Overview(part), Some(overview)) => {
                self.finger_x += dx;
                let brushed = self.live_brush.unwrap_or_else(|| domain_in_view(props));
                self.live_brush = Some(match part {
                    OverviewPart::Track => overview.drawn(self.pressed_x, self.finger_x),
                    _ => overview.dragged(brushed, part, dx),
                });
            }
            _ => {
                let scale = self.live_scale(timeline);
                self.live_domain = Some(scale.panned(dx, &self.limits(timeline)).domain);
            }
        }
        self.moves();
    }

    /// Draws the gesture on the next frame. Until it is drawn, what is there counts as at rest.
    fn moves(&mut self) {
        self.set_moving(true);
        self.next_frame.ask();
    }

    pub(super) fn end_gesture(&mut self, props: &PageProps) {
        if self.held == Held::Handle {
            self.held = Held::Lanes;
            let day = self.dragged_to(props).unwrap_or(props.view.at);
            props.on_action.emit(Action::At(day));
        }
        if let Some(brushed) = self.live_brush.take() {
            props.on_action.emit(Action::Time(Some(time_range(brushed))));
        } else if let Some(domain) = self.live_domain {
            props.on_action.emit(Action::Window(Some(window_of(domain))));
        }
        // Drawn once more where the view stays the same: then nothing else asks for it.
        self.set_moving(false);
        self.next_frame.ask();
    }

    pub(super) fn tap(&mut self, props: &PageProps, at: Point) {
        let Some(timeline) = &self.timeline else { return };
        if let Some(mark) = timeline.mark_at(at) {
            let value = mark_value(&props.loaded.dataset, timeline, &timeline.marks[mark]);
            return self.choose(props, &value);
        }
        let on_overview = timeline.overview.as_ref().is_some_and(|o| o.part_at(at).is_some());
        let on_axis = at.y > timeline.plot.max.y
            && timeline.overview.as_ref().is_none_or(|overview| at.y < overview.bounds.min.y);
        if let (true, Some((_, last))) = (on_axis, days(props)) {
            // The handle comes there, for who cannot drag it.
            props.on_action.emit(Action::At(timeline.day_dragged_to(at.x, last)));
        } else if !on_overview {
            props.on_action.emit(Action::Select(None));
        }
    }

    /// An event is selected; gathered ones open: the timeline zooms to them, or, where they share a day, the first
    /// is selected.
    pub(super) fn choose(&mut self, props: &PageProps, value: &str) {
        let Some(timeline) = &self.timeline else { return };
        let dataset = &props.loaded.dataset;
        let Some(mark) = timeline.marks.iter().find(|m| mark_value(dataset, timeline, m) == value) else {
            return;
        };
        let events = timeline.events_of(mark);
        let opened = Domain::around(dataset, events).filter(|_| events.len() > 1);
        let shown = timeline.scale.domain;
        match opened.filter(|d| {
            d.last_day() - d.first_day > 3.0
                && d.last_day() - d.first_day < (shown.last_day() - shown.first_day) * 0.9
        }) {
            Some(domain) => props.on_action.emit(Action::Window(Some(window_of(domain)))),
            None => {
                let Some(event) = next_of(props, events) else { return };
                let sel = Some(Selection::Event(dataset.event(event).id.clone()));
                if props.view.sel == sel {
                    return document::focus("words");
                }
                props.on_action.emit(Action::Select(sel));
            }
        }
    }

    pub(super) fn zoom(&mut self, ctx: &Context<Self>, factor: f64) {
        let Some(timeline) = &self.timeline else { return };
        let scale = timeline.scale.zoomed_at(timeline.plot.centre().x, factor, &self.limits(timeline));
        ctx.props().on_action.emit(Action::Window(Some(window_of(scale.domain))));
    }

    pub(super) fn pan(&mut self, ctx: &Context<Self>, share: f64) {
        let Some(timeline) = &self.timeline else { return };
        let scale = timeline.scale.panned(-share * timeline.plot.width(), &self.limits(timeline));
        ctx.props().on_action.emit(Action::Window(Some(window_of(scale.domain))));
    }

    pub(super) fn key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) {
        let props = ctx.props();
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        if is_on_handle(event) {
            return self.handle_key(props, event);
        }
        let towards = match event.key().as_str() {
            "ArrowLeft" if event.shift_key() => return ctx.link().send_message(Msg::Pan(-PAN_SHARE)),
            "ArrowRight" if event.shift_key() => return ctx.link().send_message(Msg::Pan(PAN_SHARE)),
            "+" | "=" => return self.zoom(ctx, ZOOM_STEP),
            "-" => return self.zoom(ctx, 1.0 / ZOOM_STEP),
            "0" => return ctx.link().send_message(Msg::Whole),
            "?" => return open_shortcuts(),
            "ArrowLeft" => Move::Earlier,
            "ArrowRight" => Move::Later,
            "ArrowUp" => Move::Up,
            "ArrowDown" => Move::Down,
            "Home" => Move::First,
            "End" => Move::Last,
            "Escape" if props.view.sel.is_some() => {
                event.prevent_default();
                return props.on_action.emit(Action::Select(None));
            }
            _ => return,
        };
        event.prevent_default();
        let (Some(timeline), Some(attached)) = (&self.timeline, &mut self.attached) else { return };
        let dataset = &props.loaded.dataset;
        let value = |i: usize| mark_value(dataset, timeline, &timeline.marks[i]);
        let here = self.focused.as_ref().and_then(|f| (0..timeline.marks.len()).find(|i| value(*i) == *f));
        if let Some(next) = timeline.step(here.unwrap_or(0), towards) {
            let key = ["data-event=", &value(next)].concat();
            attached.layer.focus(&key, &told(dataset, timeline, next, props.lang));
        }
    }
}
