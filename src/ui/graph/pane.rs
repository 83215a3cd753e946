//! The graph's component: a canvas, a layer of elements over it, tools and legend. Connects the parts: `input` has the
//! unfinished input, `scene` the scene and its transition, `gesture` the picture while a hand moves it.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCanvasElement};
use yew::NodeRef as ElementRef;
use yew::prelude::*;

use super::elements::GraphElements;
use super::fold::fold_buttons;
use super::gesture::{MovingPicture, is_small};
use super::input::Input;
use super::layout_status::{LayoutStatus, status_line};
use super::legend::{folded_legend, legend};
use super::move_menu::{self, move_menu};
use super::scene::{Pane, SceneRequest, SceneState};
use super::selection::selection;
use crate::browser::animation_frame::NextFrame;
use crate::browser::gestures::{Gesture, Gestures};
use crate::browser::offscreen_canvas::Surface;
use crate::browser::part::AFTER;
use crate::browser::{document, graph_painter, size, timing};
use crate::ui::kit::gesture_hint::gesture_hint;
use crate::ui::kit::icons::{self, icon_button};
use crate::ui::kit::markup::{On, callback, el};
use crate::ui::kit::props::PageProps;
use base::geometry::{Point, Size};
use dataset::NodeRef;
use graph::{Viewport, grabbed_at};
use page::margins::is_field;
use page::{day_in_words, graph_description, node_description};
use query::node_by_id;
use view::Action;

pub const ZOOM_STEP: f64 = 1.4;
/// Up to this width of the window tools and legend stand below the picture (static/style.css).
const NARROW_PX: f64 = 820.0;

/// The props of the graph. The model of `page` is the one that the graph can show: while a layout runs, one before.
#[derive(Properties, PartialEq, Clone)]
pub struct GraphProps {
    pub page: PageProps,
    pub status: LayoutStatus,
    /// The reader stops the layout, or starts it again.
    pub on_toggle_layout: Callback<()>,
}

pub enum Msg {
    Resized(Size),
    Frame(f64),
    Gesture(Gesture),
    Grabbed(Option<NodeRef>),
    Key(KeyboardEvent),
    /// A press without a pointer: Enter, Space, an assistive technology.
    Pressed(Event),
    FocusIn(Event),
    FocusOut,
    Zoom(f64),
    Fit,
    Move(move_menu::Move),
}

/// What lives as long as the elements do.
pub(super) struct Attached {
    pub(super) elements: GraphElements,
    _gestures: Gestures,
    _size: Option<size::SizeWatch>,
}

pub struct GraphPane {
    host: ElementRef,
    canvas: ElementRef,
    layer_host: ElementRef,
    pub(super) attached: Option<Attached>,
    pub(super) next_frame: NextFrame,
    pub(super) pane: Pane,
    pub(super) input: Input,
    pub(super) scenes: SceneState,
    pub(super) moving: MovingPicture,
}

impl Component for GraphPane {
    type Message = Msg;
    type Properties = GraphProps;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        Self {
            host: ElementRef::default(),
            canvas: ElementRef::default(),
            layer_host: ElementRef::default(),
            attached: None,
            next_frame: NextFrame::new(move |time_ms| link.send_message(Msg::Frame(time_ms))),
            // Measured once it is attached; until then as the style sheet will have it.
            pane: Pane { size: Size::default(), apart: document::window_size().width <= NARROW_PX },
            input: Input::default(),
            scenes: SceneState::new(),
            moving: MovingPicture::default(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &GraphProps) -> bool {
        let props = ctx.props();
        let is_other = props.page.model != old.page.model;
        let is_other_data = props.page.loaded != old.page.loaded;
        if is_other || props.page.view.camera != old.page.view.camera {
            self.input.set_camera(None);
        }
        let renumbered: &dyn Fn(NodeRef) -> Option<NodeRef> =
            &|node| node_by_id(&props.page.loaded.dataset, old.page.loaded.dataset.node_id(node));
        if is_other_data {
            self.input.renumber(renumbered);
        }
        // A dropped node stays under the hand until the picture follows.
        let dropped = self.input.on_view_change(is_other, props.status.is_pending());
        if is_other {
            // A node that is unfolded by key keeps the focus, and the next key means it too.
            let focused = self.attached.as_ref().and_then(|attached| attached.elements.visible_focus());
            let drawn = &props.page.model.folded.drawn;
            let focused = if is_other_data { focused.and_then(renumbered) } else { focused };
            self.input.set_focused(focused.filter(|node| drawn.shows(*node)));
            let from = self.viewport(&old.page);
            if is_other_data {
                // The nodes have other numbers: where each of them was is not known.
                self.scenes.end_transition();
            } else if self.scenes.begin_transition(old.page.model.clone(), from, dropped) {
                self.next_frame.ask();
            }
            self.bring_into_view(ctx, self.input.focused());
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Resized(size) if size != self.pane.size => {
                self.measure(size);
                self.draw(ctx, true);
            }
            Msg::Resized(_) => {}
            msg if AFTER.is_there() => self.by_hand(ctx, msg),
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
        let page = &props.page;
        let words = page.words();
        let summary = graph_description(&page.loaded.dataset, &page.model, &page.view, page.lang);
        let layer = el("div")
            .class("layer")
            .attr("role", "group")
            .attr("aria-label", words.graph)
            .attr("aria-describedby", "graph-summary")
            .node_ref(&self.layer_host);
        let drawing = el("div")
            .class("drawing")
            .node_ref(&self.host)
            .on(On::KeyDown, callback(&on_msg, |event| Some(Msg::Key(event.unchecked_into()))))
            .on(On::Click, callback(&on_msg, pressed_without_pointer))
            .on(On::FocusIn, callback(&on_msg, |event| Some(Msg::FocusIn(event))))
            .on(On::FocusOut, callback(&on_msg, |_| Some(Msg::FocusOut)))
            .add(el("canvas").attr("aria-hidden", "true").node_ref(&self.canvas))
            .add(layer);
        let tools = el("div")
            .class("tools")
            .attr("role", "group")
            .attr("aria-label", words.move_picture)
            .add(icon_button(icons::PLUS, words.zoom_in, callback(&on_msg, |_| Some(Msg::Zoom(ZOOM_STEP)))))
            .add(icon_button(
                icons::MINUS,
                words.zoom_out,
                callback(&on_msg, |_| Some(Msg::Zoom(1.0 / ZOOM_STEP))),
            ))
            .add(icon_button(icons::FIT, words.fit, callback(&on_msg, |_| Some(Msg::Fit))))
            .add(move_menu(page, &on_msg.reform(Msg::Move)))
            .each(fold_buttons(page));
        let day = day_in_words(&page.loaded.dataset, &page.model, &page.view, page.lang);
        let explained = el("p").class("unseen").attr("id", "graph-summary");
        el("section")
            .class(if is_field(page.model.nodes().len()) { "graph field" } else { "graph" })
            .attr("aria-label", words.graph)
            .attr_opt("aria-busy", props.status.is_pending().then_some("true"))
            .add(el("h2").class("unseen").text(words.graph))
            .add(explained.text(&summary).text(" ").text(words.graph_help))
            .add(drawing)
            .add_opt(gesture_hint(page))
            .add_opt(day.map(|line| el("p").class("day-line").text(&line)))
            .add(status_line(props))
            .add(tools)
            .add(if self.pane.apart { folded_legend(page) } else { legend(page) })
            .into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if self.attached.is_none() {
            self.attach(ctx);
        }
        // A view that differs in what the graph does not show is no reason to paint it anew.
        let is_painted =
            !self.moving.is_running() && self.scenes.is_painted(&self.request(&ctx.props().page));
        if !is_painted {
            self.draw(ctx, !self.scenes.is_in_transition());
        }
    }

    fn destroy(&mut self, _ctx: &Context<Self>) {
        self.next_frame.stop();
    }
}

impl GraphPane {
    fn attach(&mut self, ctx: &Context<Self>) {
        let (Some(host), Some(layer_host)) = (self.host.cast::<Element>(), self.layer_host.cast::<Element>())
        else {
            return;
        };
        self.measure(size::of(&host));
        let (scene, moved, link) = (self.scenes.shared(), self.moving.shared(), ctx.link().clone());
        let grabs = move |at: Point| {
            let node = grabbed_at(&scene.borrow(), moved.get().back(at));
            link.send_message(Msg::Grabbed(node));
            node.is_some()
        };
        let link = ctx.link().clone();
        let gestures = Gestures::new(&host, grabs, move |gesture| link.send_message(Msg::Gesture(gesture)));
        let link = ctx.link().clone();
        let watch = size::SizeWatch::new(&host, move |size| link.send_message(Msg::Resized(size)));
        let elements = GraphElements::new(layer_host);
        self.attached = Some(Attached { elements, _gestures: gestures, _size: watch });
    }

    /// Notes the size of the drawing, and whether the style surface has tools and legend beside it.
    fn measure(&mut self, size: Size) {
        let host = self.host.cast::<Element>();
        host.iter().for_each(|host| size::write_style(host, size));
        let section = host.and_then(|host| host.parent_element());
        let apart = section.is_some_and(|section| size::of(&section).height > size.height);
        self.pane = Pane { size, apart };
    }

    pub(super) fn emit(&self, ctx: &Context<Self>, action: Action) {
        ctx.props().page.on_action.emit(action);
    }

    /// The camera in force: a gesture's, else the link's, else one that shows everything.
    pub(super) fn viewport(&self, page: &PageProps) -> Viewport {
        self.pane.viewport(page, self.input.camera())
    }

    pub(super) fn request<'a>(&self, page: &'a PageProps) -> SceneRequest<'a> {
        // Among many marks what is pointed at is painted over them: see `MovingPicture::highlight`.
        let pointed = self.input.hovered().filter(|_| is_small(&page.model));
        SceneRequest {
            page,
            pane: self.pane,
            viewport: self.viewport(page),
            pointed: pointed.or(self.input.focused()),
            dragged: self.input.dragged(),
        }
    }

    /// Draws. With `settles` labels are placed anew, otherwise they stay on the sides they are on.
    pub(super) fn draw(&mut self, ctx: &Context<Self>, settles: bool) {
        self.end_gesture();
        self.moving.forget_rest();
        if self.pane.is_empty() {
            // What cannot be seen cannot be reached either.
            self.attached.iter_mut().for_each(|attached| attached.elements.clear());
            self.scenes.note_painted(None);
            return;
        }
        let page = &ctx.props().page;
        timing::measured("faultlines:graph", || {
            let request = self.request(page);
            self.scenes.build(&request, settles);
            self.scenes.note_painted(Some(&request));
            self.paint(page);
        });
        if self.input.hovered().is_some() {
            self.highlight(page);
        }
    }

    fn paint(&mut self, page: &PageProps) {
        let scene = self.scenes.scene();
        if let Some(surface) = self.surface() {
            graph_painter::paint(&surface.context, &scene, &page.palette, self.pane.bounds());
        }
        let stop = self.tab_stop(page);
        if let Some(attached) = &mut self.attached {
            attached.elements.update(page, &scene, stop);
            if let Some(stop) = stop {
                attached.elements.describe(stop, &description(page, stop));
            }
        }
    }

    /// Where Tab enters the graph: where the reader was, else the selection, else the focal node.
    pub(super) fn tab_stop(&self, page: &PageProps) -> Option<NodeRef> {
        let model = &page.model;
        let stop = self.input.focused().or_else(|| selection(page).0).or(model.importance.focal_node);
        stop.or_else(|| model.folded.drawn.nodes().next())
    }

    /// The elements are about to be put where the picture is now.
    fn end_gesture(&mut self) {
        if self.moving.end() {
            if let Some(attached) = &self.attached {
                attached.elements.set_moving(false);
            }
            if !self.scenes.is_in_transition() {
                // The frame that was asked for is being drawn.
                self.next_frame.stop();
            }
        }
        self.input.set_moving(false);
    }

    /// A focused node must be seen, clear of tools and legend: the picture moves just enough.
    pub(super) fn bring_into_view(&mut self, ctx: &Context<Self>, node: Option<NodeRef>) {
        let page = &ctx.props().page;
        let viewport = self.viewport(page);
        let Some(place) = node.and_then(|node| self.place_of(ctx, &viewport, node)) else { return };
        let (dx, dy) = self.pane.shift_into_view(page, place);
        if dx != 0.0 || dy != 0.0 {
            self.input.set_camera(Some(viewport.panned(dx, dy)));
        }
    }

    /// Where a node is to be in this viewport. The scene may be one camera behind it, when keys follow each other faster
    /// than frames, and nodes may be on their way.
    pub(super) fn place_of(&self, ctx: &Context<Self>, viewport: &Viewport, node: NodeRef) -> Option<Point> {
        let model = &ctx.props().page.model;
        let at = model.folded.drawn.position(node)?;
        Some(viewport.screen_from_world(*model.positions.get(at)?))
    }

    /// The canvas, to paint on.
    pub(super) fn surface(&self) -> Option<Surface> {
        Surface::onscreen(self.canvas.cast::<HtmlCanvasElement>()?, self.pane.size)
    }
}

/// What a node stands in, for those who hear it.
pub(super) fn description(page: &PageProps, node: NodeRef) -> String {
    node_description(&page.loaded.dataset, &page.model, &page.view, node, page.lang)
}

fn pressed_without_pointer(event: Event) -> Option<Msg> {
    // A pointer's press is a gesture already; a click without one has a count of 0.
    let by_pointer = event.unchecked_ref::<MouseEvent>().detail() != 0;
    if by_pointer { None } else { Some(Msg::Pressed(event)) }
}
