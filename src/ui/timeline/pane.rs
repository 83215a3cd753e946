//! The timeline's component: drawn by plotters on a canvas, with an element for each mark over it, and the overview below
//! for brushing. Connects the parts: `input` has the unfinished input, `gesture` what is prepared for the next frame.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCanvasElement};
use yew::NodeRef as ElementRef;
use yew::prelude::*;

use super::as_of_handle::{HandleElement, key_action, slider};
use super::elements::TimelineElements;
use super::folded_lane::FoldedLane;
use super::gesture::PreparedLayout;
use super::input::{Input, KeyCommand, Reply, key_command};
use super::mark_list::{By, ListMsg, ListReply, MarkList, keep_focus};
use super::pointed_lane::PointedLane;
use super::selection::{press_lane, press_mark, window_of};
use super::toolbar::toolbar;
use crate::browser::animation_frame::NextFrame;
use crate::browser::focus::DETAILS_TITLE_ID;
use crate::browser::gestures::{Gesture, Gestures};
use crate::browser::part::{AFTER, later};
use crate::browser::timeline_painter::TimelinePainter;
use crate::browser::{document, size};
use crate::ui::kit::gesture_hint::gesture_hint;
use crate::ui::kit::markup::{El, On, callback, el};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::shortcuts_dialog::open_shortcuts;
use base::geometry::{Point, Size};
use dataset::EventIx;
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
    FocusOut(Event),
    /// Of the list of a gathered mark.
    List(ListMsg),
    /// What has no lane of its own is asked for.
    Folded,
    /// The pointer has come to rest on another lane, or off all.
    LaneRested,
    Zoom(f64),
    /// By a share of the stretch shown.
    Pan(f64),
    WholePeriod,
    FilterToWindow,
}

pub(super) struct Attached {
    pub(super) elements: TimelineElements,
    pub(super) painter: TimelinePainter,
    _gestures: Gestures,
    _size: Option<size::SizeWatch>,
}

pub struct TimelinePane {
    pub(super) host: ElementRef,
    pub(super) canvas: ElementRef,
    pub(super) layer_host: ElementRef,
    pub(super) handle: HandleElement,
    pub(super) attached: Option<Attached>,
    pub(super) next_frame: NextFrame,
    pub(super) size: Size,
    pub(super) input: Input,
    pub(super) prepared: PreparedLayout,
    pub(super) timeline: Option<Timeline>,
    /// The name of the last lane, as a button.
    pub(super) folded: FoldedLane,
    pub(super) list: MarkList,
    pub(super) pointed_lane: PointedLane,
    /// The focus goes to the mark of this event once it is drawn.
    pub(super) focus_next: Option<EventIx>,
    /// What is drawn is not what is to be seen.
    pub(super) is_stale: bool,
    /// A gesture runs: the elements wait for its end, unseen, and keep the focus.
    pub(super) is_moving: bool,
}

impl Component for TimelinePane {
    type Message = Msg;
    type Properties = PageProps;

    fn create(ctx: &Context<Self>) -> Self {
        let (link, rest, lane) = (ctx.link().clone(), ctx.link().clone(), ctx.link().clone());
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
            folded: FoldedLane::default(),
            list: MarkList::new(move || rest.send_message(Msg::List(ListMsg::Rested))),
            pointed_lane: PointedLane::new(move || lane.send_message(Msg::LaneRested)),
            focus_next: None,
            is_stale: true,
            is_moving: false,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &PageProps) -> bool {
        let props = ctx.props();
        let domain = self.timeline.as_ref().map_or(Domain::new(0.0, 1.0), |timeline| timeline.scale.domain);
        self.prepared.on_view_change(props, old, &self.frame_of(domain));
        self.input.reset();
        self.list.close();
        self.is_stale = true;
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Resized(size) if size != self.size => {
                self.size = size;
                self.host.cast::<Element>().iter().for_each(|host| size::write_style(host, size));
                self.prepared.forget();
                self.draw(ctx.props());
            }
            Msg::Resized(_) => {}
            msg if AFTER.is_there() => return moved_by_hand(self, ctx, msg).unwrap_or(false),
            // Where a pointer was is no press.
            Msg::Gesture(Gesture::Hover { .. }) => {}
            msg => {
                let link = ctx.link().clone();
                AFTER.once_there(Box::new(move || link.send_message(msg)));
            }
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
        let list = if self.list.is_open() {
            mark_list(&self.list, props, &ctx.link().callback(Msg::List)).flatten()
        } else {
            None
        };
        let slider = slider(props, &callback(&on_msg, |_| Some(Msg::HandleReleased)));
        let drawing = el("div")
            .class("drawing")
            .node_ref(&self.host)
            .on(On::KeyDown, callback(&on_msg, |event| Some(Msg::Key(event.unchecked_into()))))
            .on(On::Click, callback(&on_msg, pressed_without_pointer))
            .on(On::MouseDown, Callback::from(|event: Event| keep_focus(&event)))
            .on(On::FocusIn, callback(&on_msg, |event| Some(Msg::FocusIn(event))))
            .on(On::FocusOut, callback(&on_msg, |event| Some(Msg::FocusOut(event))))
            .add(el("canvas").attr("aria-hidden", "true").node_ref(&self.canvas))
            // Before the layer, so that marks near its line lie over it.
            .add_opt(slider.map(|slider| slider.node_ref(self.handle.node_ref())))
            .add(self.folded.view(callback(&on_msg, |_| Some(Msg::Folded))))
            .add(layer);
        el("section")
            .class("timeline")
            .attr("aria-label", words.timeline)
            .add(el("h2").class("unseen").text(words.timeline))
            .add(summary.text(&said).text(" ").text(words.timeline_help))
            .add(toolbar(props, &on_msg))
            .add(drawing)
            .add_opt(gesture_hint(props))
            .add_opt(list)
            .into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if self.attached.is_none() {
            self.attach(ctx);
        }
        let (props, was_stale) = (ctx.props(), std::mem::take(&mut self.is_stale));
        if was_stale {
            self.draw(props);
        }
        if self.list.is_open()
            && let Some(host) = self.host.cast::<Element>()
        {
            let _ = place_list(&mut self.list, &host);
        }
        if was_stale && let Some(ix) = self.focus_next.take() {
            self.focus_event(props, ix);
        }
    }

    fn destroy(&mut self, _ctx: &Context<Self>) {
        self.next_frame.stop();
    }
}

later!(
    AFTER,
    "__wasm_split_00after00_import_cc467abdcb5295bee7b34c62a5c834b5_x",
    "__wasm_split_00after00_export_cc467abdcb5295bee7b34c62a5c834b5_x",
    fn moved_by_hand(pane: &mut TimelinePane, ctx: &Context<TimelinePane>, msg: Msg) -> bool {
        pane.answer(ctx, msg)
    }
);

later!(
    AFTER,
    "__wasm_split_00after00_import_b4d4f0c6fdb5807e58356b2f33b5b491_x",
    "__wasm_split_00after00_export_b4d4f0c6fdb5807e58356b2f33b5b491_x",
    fn mark_list(list: &MarkList, props: &PageProps, on_msg: &Callback<ListMsg>) -> Option<El> {
        list.view(props, on_msg)
    }
);

later!(
    AFTER,
    "__wasm_split_00after00_import_0a376ebcb55aaa1714d8a754ae3dadc6_x",
    "__wasm_split_00after00_export_0a376ebcb55aaa1714d8a754ae3dadc6_x",
    fn place_list(list: &mut MarkList, drawing: &Element) -> bool {
        list.place(drawing);
        true
    }
);

impl TimelinePane {
    /// What a hand did, or a frame that it asked for. Whether something is to be rendered.
    fn answer(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let props = ctx.props();
        match msg {
            Msg::Resized(_) => {}
            Msg::Frame if self.input.holds_handle() => self.follow_handle(props),
            Msg::Frame if self.is_moving => self.draw_moving(props),
            Msg::Frame => self.draw(props),
            // Never the day itself: what this pane knows of it may be older than what the reader has just chosen.
            Msg::HandleReleased => props.on_action.emit(Action::Settle),
            Msg::Gesture(gesture) => return self.on_gesture(props, gesture),
            Msg::List(msg) => return self.on_list(props, msg),
            Msg::Folded => {
                return self.timeline.as_ref().is_some_and(|timeline| self.list.show_folded(timeline));
            }
            // A list that is open belongs to a mark where it is.
            Msg::LaneRested if self.is_moving || self.list.is_open() => {}
            Msg::LaneRested => {
                if self.pointed_lane.rested() {
                    self.prepared.forget();
                    self.draw(props);
                }
            }
            Msg::PointerDown(at) => {
                if let Some(timeline) = &self.timeline {
                    self.input.press(props, timeline, at);
                }
            }
            Msg::Key(event) => return self.on_key(ctx, &event),
            Msg::Pressed(event) => {
                let mark = self.attached.as_ref().and_then(|attached| attached.elements.mark_at(&event));
                return mark.is_some_and(|mark| self.press_mark(props, mark));
            }
            Msg::FocusIn(event) => {
                let (Some(attached), Some(timeline)) = (&mut self.attached, &self.timeline) else {
                    return false;
                };
                attached.elements.on_focus_in(&event);
                return self.list.on_focus(props, timeline, attached.elements.visible_focus());
            }
            Msg::FocusOut(event) => {
                self.attached.iter_mut().for_each(|attached| attached.elements.on_focus_out());
                return self.list.is_of_focus() && self.on_list(props, ListMsg::Left(event));
            }
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

    /// While the handle is dragged: the day under it becomes the view's, the address waits.
    fn follow_handle(&self, props: &PageProps) {
        let day = self.timeline.as_ref().and_then(|timeline| self.input.dragged_day(props, timeline));
        if let Some(day) = day.filter(|day| *day != props.view.at) {
            props.on_live_action.emit(Action::At(day));
        }
    }

    /// Whether the list of a gathered mark is another one.
    fn on_gesture(&mut self, props: &PageProps, gesture: Gesture) -> bool {
        let Some(timeline) = &self.timeline else { return false };
        let limits = self.prepared.limits(timeline);
        let is_tap = matches!(gesture, Gesture::Tap { .. });
        match self.input.on_gesture(gesture, props, timeline, &limits) {
            Reply::None => {}
            Reply::Moved => {
                // Drawn on the next frame. Until then what is there counts as at rest.
                self.set_moving(true);
                self.next_frame.ask();
                return self.list.close();
            }
            Reply::Hover(at) => {
                self.list.on_hover(timeline, at);
                self.pointed_lane.on_hover(timeline, at);
            }
            Reply::Ended(actions) => {
                actions.into_iter().for_each(|action| props.on_action.emit(action));
                // Drawn once more where the view stays the same: then nothing else asks for it.
                self.set_moving(false);
                self.next_frame.ask();
            }
            Reply::Action(action) => {
                props.on_action.emit(action);
                return is_tap && self.list.close();
            }
            Reply::Mark(mark) => return self.press_mark(props, mark),
            Reply::Lane(lane) => {
                let action = press_lane(props, timeline.lanes[lane].key);
                action.into_iter().for_each(|action| props.on_action.emit(action));
            }
        }
        false
    }

    /// Gives the focus to the mark of an event.
    fn focus_event(&mut self, props: &PageProps, ix: EventIx) {
        if let (Some(timeline), Some(attached)) = (&self.timeline, &mut self.attached) {
            attached.elements.focus_event(&props.loaded.dataset, timeline, ix, props.lang);
        }
    }

    fn on_list(&mut self, props: &PageProps, msg: ListMsg) -> bool {
        match self.list.on_msg(props, self.timeline.as_ref(), msg) {
            ListReply::None => return false,
            ListReply::Changed => {}
            ListReply::Back(None) => self.folded.focus(),
            ListReply::Back(Some(ix)) => self.focus_event(props, ix),
            ListReply::Do(action, ix) => {
                self.list.escape();
                if let Some(ix) = ix {
                    self.focus_event(props, ix);
                }
                // Drawn again, the event may have a mark of its own.
                let is_same = matches!(&action, Action::Select(sel) if *sel == props.view.sel);
                self.focus_next = ix.filter(|_| !is_same);
                props.on_action.emit(action);
            }
        }
        true
    }

    /// Whether the list of a gathered mark is another one.
    fn press_mark(&mut self, props: &PageProps, mark: usize) -> bool {
        let Some(timeline) = &self.timeline else { return false };
        if timeline.marks.get(mark).is_some_and(|mark| mark.count() > 1) {
            return self.list.show(props, timeline, mark, By::Press);
        }
        match press_mark(props, timeline, mark) {
            Some(Action::Select(sel)) if sel == props.view.sel => document::focus(DETAILS_TITLE_ID),
            action => action.into_iter().for_each(|action| props.on_action.emit(action)),
        }
        false
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

    fn on_key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) -> bool {
        let props = ctx.props();
        if event.key() == "Escape" && self.list.is_open() {
            event.prevent_default();
            return self.list.escape().is_some();
        }
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
                if let (Some(timeline), Some(attached)) = (&self.timeline, &mut self.attached) {
                    attached.elements.step(&props.loaded.dataset, timeline, step, props.lang);
                }
            }
        }
        false
    }
}

fn pressed_without_pointer(event: Event) -> Option<Msg> {
    // A pointer's press is a gesture already; a click without one has a count of 0.
    let by_pointer = event.unchecked_ref::<MouseEvent>().detail() != 0;
    if by_pointer { None } else { Some(Msg::Pressed(event)) }
}
