//! The timeline's component: drawn by plotters on a canvas, with an element for each mark over it, and the overview below
//! for brushing. Connects the parts: `input` has the unfinished input, `gesture` what is prepared for the next frame.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCanvasElement, HtmlElement};
use yew::NodeRef as ElementRef;
use yew::prelude::*;

use super::as_of_handle::{HandleElement, key_action, slider};
use super::elements::TimelineElements;
use super::gesture::{Frame, PreparedLayout};
use super::input::{Input, KeyCommand, Reply, key_command};
use super::selection::{domain_in_view, press_mark, window_of};
use super::toolbar::toolbar;
use crate::browser::animation_frame::NextFrame;
use crate::browser::focus::DETAILS_TITLE_ID;
use crate::browser::gestures::{Gesture, Gestures};
use crate::browser::timeline_painter::TimelinePainter;
use crate::browser::{document, size, timing};
use crate::ui::kit::gesture_hint::gesture_hint;
use crate::ui::kit::markup::{On, callback, el};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::shortcuts_dialog::open_shortcuts;
use base::geometry::{Point, Size};
use page::timeline_description;
use timeline::{Domain, Timeline, time_range};
use view::Action;

pub const ZOOM_STEP: f64 = 1.6;

pub enum Msg {
    Resized(Size),
    Frame,
    /// The handle of the as-of day was moved by keys, and is released.
    HandleReleased,
    Gesture(Gesture),
    /// A pointer goes down.
    PointerDown(Point),
    Key(KeyboardEvent),
    /// A press without a pointer: Enter, Space, an assistive technology.
    Pressed(Event),
    FocusIn(Event),
    FocusOut,
    Zoom(f64),
    /// By a share of the stretch shown.
    Pan(f64),
    WholePeriod,
    FilterToWindow,
}

struct Attached {
    elements: TimelineElements,
    painter: TimelinePainter,
    _gestures: Gestures,
    _size: Option<size::SizeWatch>,
}

pub struct TimelinePane {
    host: ElementRef,
    canvas: ElementRef,
    layer_host: ElementRef,
    handle: HandleElement,
    attached: Option<Attached>,
    next_frame: NextFrame,
    size: Size,
    input: Input,
    prepared: PreparedLayout,
    timeline: Option<Timeline>,
    /// A gesture runs: the elements wait for its end, unseen, and keep the focus.
    is_moving: bool,
}

impl Component for TimelinePane {
    type Message = Msg;
    type Properties = PageProps;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        Self {
            host: ElementRef::default(),
            canvas: ElementRef::default(),
            layer_host: ElementRef::default(),
            handle: HandleElement::default(),
            attached: None,
            next_frame: NextFrame::new(move |_| link.send_message(Msg::Frame)),
            size: Size::default(),
            input: Input::default(),
            prepared: PreparedLayout::default(),
            timeline: None,
            is_moving: false,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &PageProps) -> bool {
        let props = ctx.props();
        let domain = self.timeline.as_ref().map_or(Domain::new(0.0, 1.0), |timeline| timeline.scale.domain);
        self.prepared.on_view_change(props, old, &self.frame_of(domain));
        self.input.reset();
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let props = ctx.props();
        match msg {
            Msg::Resized(size) if size != self.size => {
                self.size = size;
                self.host.cast::<Element>().iter().for_each(|host| size::write_style(host, size));
                self.prepared.forget();
                self.draw(props);
            }
            Msg::Resized(_) => {}
            Msg::Frame if self.input.holds_handle() => self.follow_handle(props),
            Msg::Frame if self.is_moving => self.draw_moving(props),
            Msg::Frame => self.draw(props),
            // Never the day itself: what this pane knows of it may be older than what the reader has just chosen.
            Msg::HandleReleased => props.on_action.emit(Action::Settle),
            Msg::Gesture(gesture) => self.on_gesture(props, gesture),
            Msg::PointerDown(at) => {
                if let Some(timeline) = &self.timeline {
                    self.input.press(props, timeline, at);
                }
            }
            Msg::Key(event) => self.on_key(ctx, &event),
            Msg::Pressed(event) => {
                let mark = self.attached.as_ref().and_then(|attached| attached.elements.mark_at(&event));
                mark.into_iter().for_each(|mark| self.press_mark(props, mark));
            }
            Msg::FocusIn(event) => {
                if let Some(attached) = &mut self.attached {
                    attached.elements.on_focus_in(&event);
                }
            }
            Msg::FocusOut => self.attached.iter_mut().for_each(|attached| attached.elements.on_focus_out()),
            Msg::Zoom(factor) => self.zoom(props, factor),
            Msg::Pan(share) => self.pan(props, share),
            Msg::WholePeriod => {
                let is_zoomed = props.view.window.is_some();
                props.on_action.emit(if is_zoomed { Action::Window(None) } else { Action::Time(None) });
            }
            Msg::FilterToWindow => props.on_action.emit(Action::Time(Some(time_range(self.domain(props))))),
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (props, on_msg) = (ctx.props(), ctx.link().callback(|msg: Msg| msg));
        let words = props.words();
        let said = timeline_description(&props.loaded.dataset, &props.model, &props.view, props.lang);
        let summary = el("p").class("unseen").attr("id", "timeline-summary");
        let layer = el("div")
            .class("layer")
            .attr("role", "group")
            .attr("aria-label", words.timeline)
            .attr("aria-describedby", "timeline-summary")
            .node_ref(&self.layer_host);
        let slider = slider(props, &callback(&on_msg, |_| Some(Msg::HandleReleased)));
        let drawing = el("div")
            .class("drawing")
            .node_ref(&self.host)
            .on(On::KeyDown, callback(&on_msg, |event| Some(Msg::Key(event.unchecked_into()))))
            .on(On::Click, callback(&on_msg, pressed_without_pointer))
            .on(On::FocusIn, callback(&on_msg, |event| Some(Msg::FocusIn(event))))
            .on(On::FocusOut, callback(&on_msg, |_| Some(Msg::FocusOut)))
            .add(el("canvas").attr("aria-hidden", "true").node_ref(&self.canvas))
            // Before the layer, so that marks near its line lie over it.
            .add_opt(slider.map(|slider| slider.node_ref(self.handle.node_ref())))
            .add(layer)
            .add_opt(gesture_hint(props));
        el("section")
            .class("timeline")
            .attr("aria-label", words.timeline)
            .add(el("h2").class("unseen").text(words.timeline))
            .add(summary.text(&said).text(" ").text(words.timeline_help))
            .add(toolbar(props, &on_msg))
            .add(drawing)
            .into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if self.attached.is_none() {
            self.attach(ctx);
        }
        self.draw(ctx.props());
    }

    fn destroy(&mut self, _ctx: &Context<Self>) {
        self.next_frame.stop();
    }
}

impl TimelinePane {
    fn attach(&mut self, ctx: &Context<Self>) {
        let (Some(host), Some(layer_host), Some(canvas)) = (
            self.host.cast::<Element>(),
            self.layer_host.cast::<Element>(),
            self.canvas.cast::<HtmlCanvasElement>(),
        ) else {
            return;
        };
        self.size = size::of(&host);
        size::write_style(&host, self.size);
        let (down, gesture, resize) = (ctx.link().clone(), ctx.link().clone(), ctx.link().clone());
        let grabs = move |at: Point| {
            down.send_message(Msg::PointerDown(at));
            // Everything under the finger moves as one: time, or the window on it.
            false
        };
        let gestures = Gestures::new(&host, grabs, move |it| gesture.send_message(Msg::Gesture(it)));
        let watch = size::SizeWatch::new(&host, move |size| resize.send_message(Msg::Resized(size)));
        self.attached = Some(Attached {
            elements: TimelineElements::new(layer_host),
            painter: TimelinePainter::new(canvas),
            _gestures: gestures,
            _size: watch,
        });
    }

    /// The stretch in force: a gesture's, else the link's window, else the filtered range, else that of the kept events.
    fn domain(&self, props: &PageProps) -> Domain {
        self.input.domain().unwrap_or_else(|| domain_in_view(props))
    }

    fn frame_of(&self, domain: Domain) -> Frame {
        Frame { size: self.size, domain, brush: self.input.brush() }
    }

    /// Draws the view at rest, or as it follows the handle.
    fn draw(&mut self, props: &PageProps) {
        if self.size.width < 1.0 || self.size.height < 1.0 {
            self.attached.iter_mut().for_each(|attached| attached.elements.clear());
            return;
        }
        timing::measured("faultlines:timeline", || {
            // While the handle is dragged each day is a view of its own.
            let moves = self.input.holds_handle();
            self.set_moving(moves);
            let mut timeline = self.prepared.lay_out(props, &self.frame_of(self.domain(props)));
            self.handle.forget();
            self.handle.place(props, &mut timeline);
            if let Some(attached) = &mut self.attached {
                attached.painter.forget(props.palette);
                if moves { attached.painter.flow(&timeline) } else { attached.painter.rest(&timeline) }
            }
            if !moves {
                // A gesture that has just ended asked for this frame.
                self.next_frame.stop();
                if let Some(attached) = &mut self.attached {
                    attached.elements.update(&props.loaded.dataset, &timeline, props.lang);
                }
            }
            self.timeline = Some(timeline);
        });
    }

    /// Draws a frame of a gesture.
    fn draw_moving(&mut self, props: &PageProps) {
        let Some(mut timeline) = self.timeline.take() else { return };
        let frame = self.frame_of(self.input.domain().unwrap_or(timeline.scale.domain));
        timing::measured("faultlines:timeline", || {
            self.set_moving(true);
            let slides = frame.domain.span_days == timeline.scale.domain.span_days;
            if let (Some(brush), Some(overview)) = (frame.brush, &mut timeline.overview) {
                overview.window_px = overview.window_on(brush);
                self.attached.iter_mut().for_each(|attached| attached.painter.brush(&timeline));
            } else if slides {
                self.prepared.slide(props, &frame, &mut timeline);
                self.handle.place(props, &mut timeline);
                if let Some(attached) = &mut self.attached {
                    attached.painter.slide(&timeline, || self.prepared.lay_out_wide(props, &frame));
                }
            } else {
                timeline = self.prepared.lay_out(props, &frame);
                self.handle.place(props, &mut timeline);
                self.attached.iter_mut().for_each(|attached| attached.painter.flow(&timeline));
            }
        });
        self.timeline = Some(timeline);
    }

    /// Says on the drawing whether a gesture runs.
    fn set_moving(&mut self, is_moving: bool) {
        if self.is_moving != is_moving
            && let Some(host) = self.host.cast::<HtmlElement>()
        {
            host.set_class_name(if is_moving { "drawing moving" } else { "drawing" });
        }
        self.is_moving = is_moving;
    }

    /// While the handle is dragged: the day under it becomes the view's, the address waits.
    fn follow_handle(&self, props: &PageProps) {
        let day = self.timeline.as_ref().and_then(|timeline| self.input.dragged_day(props, timeline));
        if let Some(day) = day.filter(|day| *day != props.view.at) {
            props.on_live_action.emit(Action::At(day));
        }
    }

    fn on_gesture(&mut self, props: &PageProps, gesture: Gesture) {
        let Some(timeline) = &self.timeline else { return };
        let limits = self.prepared.limits(timeline);
        match self.input.on_gesture(gesture, props, timeline, &limits) {
            Reply::None => {}
            Reply::Moved => {
                // Drawn on the next frame. Until then what is there counts as at rest.
                self.set_moving(true);
                self.next_frame.ask();
            }
            Reply::Ended(actions) => {
                actions.into_iter().for_each(|action| props.on_action.emit(action));
                // Drawn once more where the view stays the same: then nothing else asks for it.
                self.set_moving(false);
                self.next_frame.ask();
            }
            Reply::Action(action) => props.on_action.emit(action),
            Reply::Mark(mark) => self.press_mark(props, mark),
        }
    }

    fn press_mark(&self, props: &PageProps, mark: usize) {
        let Some(timeline) = &self.timeline else { return };
        match press_mark(props, timeline, mark) {
            Some(Action::Select(sel)) if sel == props.view.sel => document::focus(DETAILS_TITLE_ID),
            action => action.into_iter().for_each(|action| props.on_action.emit(action)),
        }
    }

    fn zoom(&self, props: &PageProps, factor: f64) {
        let Some(timeline) = &self.timeline else { return };
        let limits = self.prepared.limits(timeline);
        let scale = timeline.scale.zoomed_at(timeline.plot.centre().x, factor, &limits);
        props.on_action.emit(Action::Window(Some(window_of(scale.domain))));
    }

    fn pan(&self, props: &PageProps, share: f64) {
        let Some(timeline) = &self.timeline else { return };
        let scale = timeline.scale.panned(-share * timeline.plot.width(), &self.prepared.limits(timeline));
        props.on_action.emit(Action::Window(Some(window_of(scale.domain))));
    }

    fn on_key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) {
        let props = ctx.props();
        match key_command(event, props.view.sel.is_some()) {
            None => {}
            Some(KeyCommand::Handle) => {
                if let Some(action) = key_action(props, event) {
                    event.prevent_default();
                    props.on_live_action.emit(action);
                }
            }
            Some(KeyCommand::Do(msg)) => ctx.link().send_message(msg),
            Some(KeyCommand::Shortcuts) => open_shortcuts(),
            Some(KeyCommand::ClearSelection) => {
                event.prevent_default();
                props.on_action.emit(Action::Select(None));
            }
            Some(KeyCommand::Towards(step)) => {
                event.prevent_default();
                let (Some(timeline), Some(attached)) = (&self.timeline, &mut self.attached) else { return };
                attached.elements.step(&props.loaded.dataset, timeline, step, props.lang);
            }
        }
    }
}

fn pressed_without_pointer(event: Event) -> Option<Msg> {
    // A pointer's press is a gesture already; a click without one has a count of 0.
    let by_pointer = event.unchecked_ref::<MouseEvent>().detail() != 0;
    if by_pointer { None } else { Some(Msg::Pressed(event)) }
}
