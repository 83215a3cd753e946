//! The graph's component: a canvas, a layer of elements over it, tools and legend. Connects the parts: `input` has the
//! unfinished input, `scene` the scene and its transition, `gesture` the picture while a hand moves it.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCanvasElement};
use yew::NodeRef as ElementRef;
use yew::prelude::*;

use super::elements::{GraphElements, Target};
use super::fold::fold_buttons;
use super::gesture::{MovingPicture, is_small};
use super::input::{Input, KeyCommand, Screen, key_command};
use super::layout_status::{LayoutStatus, status_line};
use super::legend::{folded_legend, legend};
use super::move_menu::{self, move_menu, picture_moved};
use super::scene::{Pane, SceneRequest, SceneState};
use super::selection::{press, selection};
use crate::browser::animation_frame::NextFrame;
use crate::browser::focus::DETAILS_TITLE_ID;
use crate::browser::gestures::{Gesture, Gestures, adds};
use crate::browser::offscreen_canvas::Surface;
use crate::browser::{document, graph_painter, size, timing};
use crate::ui::kit::gesture_hint::gesture_hint;
use crate::ui::kit::icons::{self, icon_button};
use crate::ui::kit::markup::{On, callback, el};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::shortcuts_dialog::open_shortcuts;
use base::geometry::{Point, Size};
use dataset::NodeRef;
use graph::{MOST_ELEMENTS, Viewport, grabbed_at, node_towards};
use page::margins::is_field;
use page::{day_in_words, fold_all, fold_one, graph_description, node_description, unfold_all};
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
struct Attached {
    elements: GraphElements,
    _gestures: Gestures,
    _size: Option<size::SizeWatch>,
}

pub struct GraphPane {
    host: ElementRef,
    canvas: ElementRef,
    layer_host: ElementRef,
    attached: Option<Attached>,
    next_frame: NextFrame,
    pane: Pane,
    input: Input,
    scenes: SceneState,
    moving: MovingPicture,
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
        if is_other || props.page.view.camera != old.page.view.camera {
            self.input.set_camera(None);
        }
        // A dropped node stays under the hand until the picture follows.
        let dropped = self.input.on_view_change(is_other, props.status.is_pending());
        if is_other {
            // A node that is unfolded by key keeps the focus, and the next key means it too.
            let focused = self.attached.as_ref().and_then(|attached| attached.elements.visible_focus());
            let drawn = &props.page.model.folded.drawn;
            self.input.set_focused(focused.filter(|node| drawn.shows(*node)));
            let from = self.viewport(&old.page);
            if self.scenes.begin_transition(old.page.model.clone(), from, dropped) {
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
            Msg::Frame(time_ms) => self.frame(ctx, time_ms),
            Msg::Gesture(gesture) => self.on_gesture(ctx, gesture),
            Msg::Grabbed(node) => self.input.grab(node),
            Msg::Key(event) => self.on_key(ctx, &event),
            Msg::Pressed(event) => self.on_press(ctx, &event),
            Msg::FocusIn(event) => self.on_focus(ctx, self.target_of(&event)),
            Msg::FocusOut => self.on_focus(ctx, None),
            Msg::Zoom(factor) => {
                // By keys about the node that has the focus, which stays in sight.
                let viewport = self.viewport(&ctx.props().page);
                let about = self.input.focused().and_then(|node| self.place_of(ctx, &viewport, node));
                let camera = viewport.zoomed_about(about.unwrap_or(self.pane.centre()), factor);
                self.emit(ctx, Action::Camera(Some(camera)));
            }
            Msg::Move(direction) => {
                let page = &ctx.props().page;
                if let Some(action) = move_menu::action(page, &self.viewport(page), direction) {
                    self.emit(ctx, action);
                }
            }
            Msg::Fit => {
                self.input.set_camera(None);
                self.emit(ctx, Action::Camera(None));
                self.draw(ctx, true);
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
        self.draw(ctx, !self.scenes.is_in_transition());
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

    fn emit(&self, ctx: &Context<Self>, action: Action) {
        ctx.props().page.on_action.emit(action);
    }

    /// The camera in force: a gesture's, else the link's, else one that shows everything.
    fn viewport(&self, page: &PageProps) -> Viewport {
        self.pane.viewport(page, self.input.camera())
    }

    fn request<'a>(&self, page: &'a PageProps) -> SceneRequest<'a> {
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
    fn draw(&mut self, ctx: &Context<Self>, settles: bool) {
        self.end_gesture();
        self.moving.forget_rest();
        if self.pane.is_empty() {
            // What cannot be seen cannot be reached either.
            self.attached.iter_mut().for_each(|attached| attached.elements.clear());
            return;
        }
        let page = &ctx.props().page;
        timing::measured("faultlines:graph", || {
            let request = self.request(page);
            self.scenes.build(&request, settles);
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
    fn tab_stop(&self, page: &PageProps) -> Option<NodeRef> {
        let model = &page.model;
        let stop = self.input.focused().or_else(|| selection(page).0).or(model.importance.focal_node);
        stop.or_else(|| model.folded.drawn.nodes().next())
    }

    fn frame(&mut self, ctx: &Context<Self>, time_ms: f64) {
        if self.scenes.advance_transition(time_ms) {
            self.next_frame.ask();
            self.draw(ctx, false);
        } else if self.scenes.end_transition() || self.moving.is_running() && !self.input.is_moving() {
            self.draw(ctx, true);
        } else if self.input.is_moving() {
            self.draw_moving(ctx);
        } else if !self.highlight(&ctx.props().page) {
            self.draw(ctx, false);
        }
    }

    /// A frame of a gesture that moves the picture.
    fn draw_moving(&mut self, ctx: &Context<Self>) {
        let page = &ctx.props().page;
        let Some(surface) = self.surface() else { return };
        timing::measured("faultlines:graph", || {
            if !self.moving.is_running() {
                let elements = self.attached.as_ref().map(|attached| &attached.elements);
                let ring = elements.and_then(GraphElements::visible_focus);
                elements.into_iter().for_each(|elements| elements.set_moving(true));
                self.moving.begin(&surface, page, &self.scenes, ring);
            }
            let request = self.request(page);
            self.moving.frame(&surface, &request, &mut self.scenes);
        });
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

    /// Paints the pointed node and its neighbours over a faint picture of many marks; false where the scene has to be
    /// drawn instead.
    fn highlight(&mut self, page: &PageProps) -> bool {
        let plain = self.input.focused().is_none() && self.input.dragged().is_none();
        if !plain || self.moving.is_running() || is_small(&page.model) {
            return false;
        }
        let Some(surface) = self.surface() else { return false };
        self.moving.highlight(&surface, page, &self.scenes, self.input.hovered(), self.pane)
    }

    /// The canvas, to paint on.
    fn surface(&self) -> Option<Surface> {
        Surface::onscreen(self.canvas.cast::<HtmlCanvasElement>()?, self.pane.size)
    }

    fn on_gesture(&mut self, ctx: &Context<Self>, gesture: Gesture) {
        let page = &ctx.props().page;
        let viewport = self.viewport(page);
        if matches!(gesture, Gesture::Pan { .. } | Gesture::Zoom { .. }) && self.scenes.end_transition() {
            // What is kept through a gesture is where things are, not where they were on their way.
            self.draw(ctx, true);
        }
        let scene = self.scenes.scene();
        let screen = Screen { page, viewport, scene: &scene, moved: self.moving.moved() };
        let action = self.input.on_gesture(gesture, &screen, &self.next_frame);
        drop(scene);
        action.into_iter().for_each(|action| self.emit(ctx, action));
    }

    fn target_of(&self, event: &Event) -> Option<Target> {
        self.attached.as_ref()?.elements.target_of(event)
    }

    fn on_press(&mut self, ctx: &Context<Self>, event: &Event) {
        let page = &ctx.props().page;
        let Some(target) = self.target_of(event) else { return };
        let Some(action) = press(page, target, adds(event.unchecked_ref())) else { return };
        match &action {
            Action::Select(sel) if page.view.sel == *sel => return document::focus(DETAILS_TITLE_ID),
            _ => {}
        }
        if let Target::Fold(node) = target {
            // The count goes; the reader stays with what held.
            self.focus(ctx, node);
        }
        self.emit(ctx, action);
    }

    fn on_focus(&mut self, ctx: &Context<Self>, target: Option<Target>) {
        let node = match target {
            Some(Target::Node(node)) => Some(node),
            _ => None,
        };
        if self.input.set_focused(node) {
            self.bring_into_view(ctx, node);
            self.next_frame.ask();
        }
    }

    /// A focused node must be seen, clear of tools and legend: the picture moves just enough.
    fn bring_into_view(&mut self, ctx: &Context<Self>, node: Option<NodeRef>) {
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
    fn place_of(&self, ctx: &Context<Self>, viewport: &Viewport, node: NodeRef) -> Option<Point> {
        let model = &ctx.props().page.model;
        let at = model.folded.drawn.position(node)?;
        Some(viewport.screen_from_world(*model.positions.get(at)?))
    }

    fn on_key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) {
        let page = &ctx.props().page;
        let Some(command) = key_command(event, page.view.sel.is_some()) else { return };
        event.prevent_default();
        let target = match command {
            KeyCommand::MovePicture(direction) => {
                return self.emit(ctx, picture_moved(&self.viewport(page), direction));
            }
            KeyCommand::ClearSelection => return self.emit(ctx, Action::Select(None)),
            KeyCommand::Zoom(factor) => return ctx.link().send_message(Msg::Zoom(factor)),
            KeyCommand::Fit => return ctx.link().send_message(Msg::Fit),
            KeyCommand::Shortcuts => return open_shortcuts(),
            KeyCommand::Fold => {
                let node = self.input.focused().or_else(|| self.tab_stop(page));
                let action = node.and_then(|node| fold_one(&page.loaded.dataset, &page.model, node));
                return action.into_iter().for_each(|action| self.emit(ctx, action));
            }
            KeyCommand::FoldAll => {
                let action = fold_all(&page.model, &page.view).or_else(|| unfold_all(&page.model));
                return action.into_iter().for_each(|action| self.emit(ctx, action));
            }
            KeyCommand::Towards(direction) => {
                let from = self.input.focused().or_else(|| self.tab_stop(page));
                from.and_then(|from| {
                    node_towards(&self.scenes.scene(), &page.model.folded.drawn.edges, from, direction)
                })
            }
            KeyCommand::First => page.model.folded.drawn.nodes().next(),
            KeyCommand::Last => page.model.nodes().last().copied(),
        };
        if let Some(node) = target {
            self.focus(ctx, node);
        }
    }

    fn focus(&mut self, ctx: &Context<Self>, node: NodeRef) {
        let page = &ctx.props().page;
        if page.model.positions.len() > MOST_ELEMENTS {
            // Of many nodes those without an element get one when the reader comes to them.
            self.input.leave();
            self.input.set_focused(Some(node));
            self.draw(ctx, false);
        }
        let Some(attached) = &mut self.attached else { return };
        attached.elements.focus(node, &description(page, node));
        if self.input.focused() == Some(node) {
            // Moved out of sight since.
            self.bring_into_view(ctx, Some(node));
            self.next_frame.ask();
        }
    }
}

/// What a node stands in, for those who hear it.
fn description(page: &PageProps, node: NodeRef) -> String {
    node_description(&page.loaded.dataset, &page.model, &page.view, node, page.lang)
}

fn pressed_without_pointer(event: Event) -> Option<Msg> {
    // A pointer's press is a gesture already; a click without one has a count of 0.
    let by_pointer = event.unchecked_ref::<MouseEvent>().detail() != 0;
    if by_pointer { None } else { Some(Msg::Pressed(event)) }
}
