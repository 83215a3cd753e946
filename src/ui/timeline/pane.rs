//! The timeline: drawn by plotters on a canvas, with a real element for each mark over it, and the overview
//! below for brushing. Owns only hover and an unfinished gesture.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCanvasElement};
use yew::NodeRef as ElementRef;
use yew::prelude::*;

use crate::ui::app::footer::hint;
use crate::ui::kit::markup::{On, el, callback};
use crate::ui::kit::props::PageProps;
use super::toolbar::bar;
use super::as_of_handle::handle;
use super::elements::{items, mark_value, told};
use super::selection::domain_in_view;
use crate::browser::element_layer::{ElementLayer, key_of};
use crate::browser::animation_frame::NextFrame;
use crate::browser::gestures::{Gesture, Gestures};
use crate::browser::timeline_painter::TimelinePainter;
use crate::browser::{size, timing};
use base::geometry::{Point, Size};
use page::timeline_aloud;
use timeline::{Domain, Handle, Mark, OverviewPart, Prepared, Timeline, time_range};
use view::Action;

pub const ZOOM_STEP: f64 = 1.6;

pub enum Msg {
    Resized(Size),
    Frame,
    /// The handle of the as-of day is let go.
    LetGo,
    Hand(Gesture),
    Pressed(Point),
    Key(KeyboardEvent),
    Activated(String),
    Focused(Option<String>),
    Zoom(f64),
    Pan(f64),
    Whole,
    FilterToWindow,
}

/// What the pressed finger has hold of.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Held {
    Lanes,
    Handle,
    Overview(OverviewPart),
}

pub(super) struct Attached {
    pub(super) layer: ElementLayer,
    pub(super) painter: TimelinePainter,
    _gestures: Gestures,
    _size: Option<size::SizeWatch>,
}

pub struct TimelinePane {
    pub(super) host: ElementRef,
    canvas: ElementRef,
    layer_host: ElementRef,
    pub(super) handle: ElementRef,
    pub(super) attached: Option<Attached>,
    pub(super) next_frame: NextFrame,
    pub(super) size: Size,
    pub(super) held: Held,
    /// Where the press began, and where the finger is, in pixels from the left.
    pub(super) pressed_x: f64,
    pub(super) finger_x: f64,
    /// The stretch shown while a gesture runs.
    pub(super) live_domain: Option<Domain>,
    /// The window being brushed on the overview.
    pub(super) live_brush: Option<Domain>,
    pub(super) focused: Option<String>,
    /// What is the same all through a gesture.
    pub(super) prepared: Option<Prepared>,
    pub(super) timeline: Option<Timeline>,
    /// Where the handle's element stands.
    pub(super) placed: Option<Handle>,
    /// A gesture runs: elements wait for its end.
    pub(super) moving: bool,
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
            handle: ElementRef::default(),
            attached: None,
            next_frame: NextFrame::new(move |_| link.send_message(Msg::Frame)),
            size: Size::default(),
            held: Held::Lanes,
            pressed_x: 0.0,
            finger_x: 0.0,
            live_domain: None,
            live_brush: None,
            focused: None,
            prepared: None,
            timeline: None,
            placed: None,
            moving: false,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &PageProps) -> bool {
        self.take_view(ctx.props(), old);
        self.live_domain = None;
        self.live_brush = None;
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Resized(size) if size != self.size => {
                self.size = size;
                self.prepared = None;
                self.draw(ctx);
            }
            Msg::Resized(_) => {}
            Msg::Frame if self.held == Held::Handle => self.follow_handle(ctx.props()),
            Msg::Frame if self.moving => self.draw_moving(ctx.props()),
            Msg::Frame => self.draw(ctx),
            // Never the day itself: what this pane knows of it may be older than what the reader has just chosen.
            Msg::LetGo => ctx.props().on_action.emit(Action::Settle),
            Msg::Hand(gesture) => self.hand(ctx, gesture),
            Msg::Pressed(at) => self.press(ctx.props(), at),
            Msg::Key(event) => self.key(ctx, &event),
            Msg::Activated(value) => self.choose(ctx.props(), &value),
            Msg::Focused(value) => self.focused = value,
            Msg::Zoom(factor) => self.zoom(ctx, factor),
            Msg::Pan(share) => self.pan(ctx, share),
            Msg::Whole => {
                let action =
                    if ctx.props().view.window.is_some() { Action::Window(None) } else { Action::Time(None) };
                ctx.props().on_action.emit(action);
            }
            Msg::FilterToWindow => {
                ctx.props().on_action.emit(Action::Time(Some(time_range(self.domain(ctx.props())))));
            }
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (props, link) = (ctx.props(), ctx.link());
        let words = props.words();
        let said = timeline_aloud(&props.loaded.dataset, &props.stage, &props.view, props.lang);
        let summary = el("p").class("unseen").attr("id", "timeline-summary");
        let layer = el("div")
            .class("layer")
            .attr("role", "group")
            .attr("aria-label", words.timeline)
            .attr("aria-describedby", "timeline-summary")
            .node_ref(&self.layer_host);
        let drawing = el("div")
            .class("drawing")
            .node_ref(&self.host)
            .on(On::KeyDown, callback(link, |event| Some(Msg::Key(event.unchecked_into()))))
            .on(On::Click, callback(link, pressed_without_pointer))
            .on(On::FocusIn, callback(link, |event| Some(Msg::Focused(target_value(&event)))))
            .on(On::FocusOut, callback(link, |_| Some(Msg::Focused(None))))
            .add(el("canvas").attr("aria-hidden", "true").node_ref(&self.canvas))
            // Before the layer, so that marks near its line lie over it.
            .add_opt(handle(props, link, &self.handle))
            .add(layer)
            .add_opt(hint(props));
        el("section")
            .class("timeline")
            .attr("aria-label", words.timeline)
            .add(el("h2").class("unseen").text(words.timeline))
            .add(summary.text(&said).text(" ").text(words.timeline_help))
            .add(bar(props, link))
            .add(drawing)
            .into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if self.attached.is_none() {
            self.attach(ctx);
        }
        self.draw(ctx);
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
        let (grab, tell, resize) = (ctx.link().clone(), ctx.link().clone(), ctx.link().clone());
        let grabs = move |at: Point| {
            grab.send_message(Msg::Pressed(at));
            // Everything under the finger moves as one: time, or the window on it.
            false
        };
        let gestures = Gestures::new(&host, grabs, move |gesture| tell.send_message(Msg::Hand(gesture)));
        let watch = size::SizeWatch::new(&host, move |size| resize.send_message(Msg::Resized(size)));
        self.attached = Some(Attached {
            layer: ElementLayer::new(layer_host),
            painter: TimelinePainter::new(canvas),
            _gestures: gestures,
            _size: watch,
        });
    }

    fn draw(&mut self, ctx: &Context<Self>) {
        if self.size.width < 1.0 || self.size.height < 1.0 {
            self.attached.iter_mut().for_each(|attached| attached.layer.update(&[], None));
            return;
        }
        timing::measured("faultlines:timeline", || {
            // While the handle is dragged each day is a view of its own.
            let moves = self.held == Held::Handle;
            self.set_moving(moves);
            let props = ctx.props();
            let mut timeline = self.lay_out(props);
            self.placed = None;
            self.place_handle(props, &mut timeline);
            if let Some(attached) = &mut self.attached {
                attached.painter.forget(props.palette);
                if moves { attached.painter.flow(&timeline) } else { attached.painter.rest(&timeline) }
            }
            if !moves {
                // A gesture that has just ended asked for this.
                self.next_frame.stop();
                self.place_elements(props, &timeline);
            }
            self.timeline = Some(timeline);
        });
    }

    /// The stretch in force: a gesture's, else the link's window, else the filtered range, else what is kept.
    pub(super) fn domain(&self, props: &PageProps) -> Domain {
        self.live_domain.unwrap_or_else(|| domain_in_view(props))
    }

    fn place_elements(&mut self, props: &PageProps, timeline: &Timeline) {
        let (dataset, marks) = (&props.loaded.dataset, &timeline.marks);
        let is_focused =
            |mark: &Mark| self.focused.as_ref().is_some_and(|f| mark_value(dataset, timeline, mark) == *f);
        let stop = marks.iter().position(is_focused).or_else(|| marks.iter().position(|mark| mark.selected));
        let stop = stop.unwrap_or_default();
        let tab_stop =
            marks.get(stop).map(|mark| ["data-event=", &mark_value(dataset, timeline, mark)].concat());
        if let Some(attached) = &mut self.attached {
            attached.layer.update(&items(dataset, timeline, props.lang), tab_stop.as_deref());
            if let Some(key) = tab_stop {
                attached.layer.describe(&key, &told(dataset, timeline, stop, props.lang));
            }
        }
    }
}

fn pressed_without_pointer(event: Event) -> Option<Msg> {
    let by_pointer = event.unchecked_ref::<MouseEvent>().detail() != 0;
    if by_pointer { None } else { target_value(&event).map(Msg::Activated) }
}

fn target_value(event: &Event) -> Option<String> {
    let element: Element = event.target()?.dyn_into().ok()?;
    key_of(&element)?.split_once('=').map(|(_, value)| value.to_string())
}
