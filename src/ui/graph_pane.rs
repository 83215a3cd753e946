//! The graph: a canvas, a layer of real elements over it, and what the reader's hand does to them.
//! Owns only what a link does not carry: hover, an unfinished gesture, a running transition.

use std::collections::HashMap;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCanvasElement};
use yew::NodeRef as ElementRef;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::graph_items::{items, node_value};
use super::legend::legend;
use super::markup::{el, tell, tool};
use super::props::PageProps as GraphPaneProps;
use super::transition::Transition;
use crate::browser::element_layer::{ElementLayer, key_of};
use crate::browser::frame_loop::NextFrame;
use crate::browser::gestures::{Gesture, Gestures};
use crate::browser::{canvas, graph_painter, media, size, timing};
use crate::dataset::NodeRef;
use crate::geometry::{Point, Rect, Size};
use crate::page::Stage;
use crate::query::EdgeKind;
use crate::scene::{Choices, Direction, Scene, SceneInput, Viewport, build, edge_at, node_at, node_towards};
use crate::tokens::Palette;
use crate::view::{Action, Camera, Pin, Selection};

const FIT_MARGIN_PX: f64 = 12.0;
const ZOOM_STEP: f64 = 1.4;

pub enum Msg {
    Resized(Size),
    Frame(f64),
    Hand(Gesture),
    Grabbed(Option<NodeRef>),
    Key(KeyboardEvent),
    /// A press without a pointer: Enter, Space, an assistive tool.
    Pressed(String),
    Focused(Option<String>),
    Zoom(f64),
    Fit,
}

/// What lives as long as the elements do.
struct Attached {
    layer: ElementLayer,
    _gestures: Gestures,
    _size: Option<size::SizeWatch>,
}

pub struct GraphPane {
    host: ElementRef,
    canvas: ElementRef,
    layer_host: ElementRef,
    attached: Option<Attached>,
    next_frame: NextFrame,
    size: Size,
    /// The camera while a gesture runs; it reaches the view when the gesture ends.
    live_camera: Option<Camera>,
    hovered: Option<NodeRef>,
    focused: Option<NodeRef>,
    grabbed: Option<NodeRef>,
    dragged: Option<(NodeRef, Point)>,
    transition: Option<Transition>,
    choices: Choices,
    scene: std::rc::Rc<std::cell::RefCell<Scene>>,
}

impl Component for GraphPane {
    type Message = Msg;
    type Properties = GraphPaneProps;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        Self {
            host: ElementRef::default(),
            canvas: ElementRef::default(),
            layer_host: ElementRef::default(),
            attached: None,
            next_frame: NextFrame::new(move |time_ms| link.send_message(Msg::Frame(time_ms))),
            size: Size::default(),
            live_camera: None,
            hovered: None,
            focused: None,
            grabbed: None,
            dragged: None,
            transition: None,
            choices: Choices::default(),
            scene: std::rc::Rc::default(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &GraphPaneProps) -> bool {
        let props = ctx.props();
        self.live_camera = None;
        self.dragged = None;
        if props.stage != old.stage {
            self.hovered = None;
            self.focused = None;
            self.begin_transition(old);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Resized(size) if size != self.size => {
                self.size = size;
                self.draw(ctx, true);
            }
            Msg::Resized(_) => {}
            Msg::Frame(time_ms) => self.frame(ctx, time_ms),
            Msg::Hand(gesture) => self.hand(ctx, gesture),
            Msg::Grabbed(node) => self.grabbed = node,
            Msg::Key(event) => self.key(ctx, &event),
            Msg::Pressed(value) => self.press(ctx, &value),
            Msg::Focused(value) => self.focus(ctx, value.as_deref()),
            Msg::Zoom(factor) => {
                let middle = Point::new(self.size.width / 2.0, self.size.height / 2.0);
                let camera = self.viewport(ctx.props()).zoomed_about(middle, factor);
                ctx.props().on_action.emit(Action::Camera(Some(camera)));
            }
            Msg::Fit => {
                self.live_camera = None;
                ctx.props().on_action.emit(Action::Camera(None));
                self.draw(ctx, true);
            }
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (props, link) = (ctx.props(), ctx.link());
        let (words, visible) = (props.words(), &props.stage.visible);
        let summary =
            (words.graph_summary)(visible.entities.len(), visible.disputes.len(), visible.edges.len());
        let layer = el("div")
            .class("layer")
            .attr("role", "group")
            .attr("aria-label", words.graph)
            .attr("aria-describedby", "graph-summary")
            .known_as(&self.layer_host);
        let drawing = el("div")
            .class("drawing")
            .known_as(&self.host)
            .on(ListenerKind::onkeydown, tell(link, |event| Some(Msg::Key(event.unchecked_into()))))
            .on(ListenerKind::onclick, tell(link, pressed_without_pointer))
            .on(ListenerKind::onfocusin, tell(link, |event| Some(Msg::Focused(target_value(&event)))))
            .on(ListenerKind::onfocusout, tell(link, |_| Some(Msg::Focused(None))))
            .add(el("canvas").attr("aria-hidden", "true").known_as(&self.canvas))
            .add(layer);
        let tools = el("div")
            .class("tools")
            .attr("role", "group")
            .attr("aria-label", words.graph)
            .add(tool("+", words.zoom_in, tell(link, |_| Some(Msg::Zoom(ZOOM_STEP)))))
            .add(tool("−", words.zoom_out, tell(link, |_| Some(Msg::Zoom(1.0 / ZOOM_STEP)))))
            .add(tool("⤢", words.fit, tell(link, |_| Some(Msg::Fit))));
        let explained = el("p").class("unseen").attr("id", "graph-summary");
        el("section")
            .class("graph")
            .attr("aria-label", words.graph)
            .add(explained.text(&summary).text(" ").text(words.graph_help))
            .add(drawing)
            .add(tools)
            .add(legend(props))
            .into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if self.attached.is_none() {
            self.attach(ctx);
        }
        self.draw(ctx, self.transition.is_none());
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
        self.size = size::of(&host);
        let (scene, link) = (self.scene.clone(), ctx.link().clone());
        let grabs = move |at: Point| {
            let node = node_at(&scene.borrow(), at);
            link.send_message(Msg::Grabbed(node));
            node.is_some()
        };
        let link = ctx.link().clone();
        let gestures = Gestures::new(&host, grabs, move |gesture| link.send_message(Msg::Hand(gesture)));
        let link = ctx.link().clone();
        let watch = size::SizeWatch::new(&host, move |size| link.send_message(Msg::Resized(size)));
        self.attached =
            Some(Attached { layer: ElementLayer::new(layer_host), _gestures: gestures, _size: watch });
    }

    /// The camera in force: a gesture's, else the link's, else whatever shows everything.
    fn viewport(&self, props: &GraphPaneProps) -> Viewport {
        let camera = self.live_camera.or(props.view.camera);
        match camera {
            Some(camera) => Viewport { camera, size: self.size },
            None => Viewport::fit(world_bounds(&props.stage), self.size, FIT_MARGIN_PX),
        }
    }

    /// Draws; `settle` places names anew, otherwise they stay on the sides they are on.
    fn draw(&mut self, ctx: &Context<Self>, settle: bool) {
        if self.size.width < 1.0 || self.size.height < 1.0 {
            return;
        }
        timing::measured("faultlines:graph", || {
            let scene = self.build_scene(ctx.props(), settle);
            self.paint(ctx.props(), &scene);
            *self.scene.borrow_mut() = scene;
        });
    }

    fn build_scene(&mut self, props: &GraphPaneProps, settle: bool) -> Scene {
        let (loaded, stage) = (&props.loaded, &props.stage);
        let nodes = stage.nodes();
        let positions = self.current_positions(stage, &nodes);
        let settled = self.viewport(props);
        let camera = self.transition.as_ref().map_or(settled.camera, |t| t.camera(settled.camera));
        let (selected, selected_edge, lit) = selection(props);
        let hovered = self.hovered.or(self.focused).map(|n| neighbourhood(stage, n)).unwrap_or_default();
        let pinned = pinned(&nodes, props);
        let mut input = SceneInput {
            dataset: &loaded.dataset,
            visible: &stage.visible,
            positions: &stage.positions,
            importance: &stage.importance.weights,
            hero: stage.importance.hero,
            viewport: settled,
            lang: props.lang,
            at: props.view.at,
            selected,
            selected_edge,
            lit: &lit,
            hovered: &hovered,
            pinned: &pinned,
        };
        if settle || self.choices.bows.len() != stage.visible.edges.len() {
            self.choices = build(&input, None).1;
        }
        input.positions = &positions;
        input.viewport.camera = camera;
        build(&input, Some(&self.choices)).0
    }

    fn current_positions(&self, stage: &Stage, nodes: &[NodeRef]) -> Vec<Point> {
        let place = |(node, to): (&NodeRef, &Point)| match (&self.dragged, &self.transition) {
            (Some((dragged, at)), _) if dragged == node => *at,
            (_, Some(transition)) => transition.position(*node, *to),
            _ => *to,
        };
        nodes.iter().zip(&stage.positions).map(place).collect()
    }

    fn paint(&mut self, props: &GraphPaneProps, scene: &Scene) {
        let palette = if props.dark { Palette::DARK } else { Palette::LIGHT };
        let context = self.canvas.cast::<HtmlCanvasElement>().and_then(|c| canvas::prepared(&c, self.size));
        if let Some(context) = context {
            graph_painter::paint(&context, scene, &palette);
        }
        let tab_stop =
            self.tab_stop(props).map(|node| format!("data-node={}", node_value(&props.loaded.dataset, node)));
        if let Some(attached) = &mut self.attached {
            let items = items(&props.loaded.dataset, &props.stage, scene, props.lang);
            attached.layer.update(&items, tab_stop.as_deref());
        }
    }

    /// Where Tab enters the graph: where the reader was, else the selection, else what the view is about.
    fn tab_stop(&self, props: &GraphPaneProps) -> Option<NodeRef> {
        self.focused.or_else(|| selection(props).0).or(props.stage.importance.hero)
    }

    fn begin_transition(&mut self, old: &GraphPaneProps) {
        if media::prefers_still() || self.scene.borrow().nodes.is_empty() {
            self.transition = None;
            return;
        }
        let before: HashMap<NodeRef, Point> =
            old.stage.nodes().into_iter().zip(old.stage.positions.iter().copied()).collect();
        self.transition = Some(Transition::new(before, self.viewport(old).camera));
        self.choices = Choices::default();
        self.next_frame.ask();
    }

    fn frame(&mut self, ctx: &Context<Self>, time_ms: f64) {
        let running = self.transition.as_mut().is_some_and(|t| t.advance(time_ms));
        if running {
            self.next_frame.ask();
            self.draw(ctx, false);
        } else if self.transition.take().is_some() {
            self.draw(ctx, true);
        } else {
            self.draw(ctx, false);
        }
    }

    fn hand(&mut self, ctx: &Context<Self>, gesture: Gesture) {
        let viewport = self.viewport(ctx.props());
        match gesture {
            Gesture::Pan { dx, dy } => self.look_from(viewport.panned(dx, dy)),
            Gesture::Zoom { about, factor } => self.look_from(viewport.zoomed_about(about, factor)),
            Gesture::Drag { to } => {
                self.dragged = self.grabbed.map(|node| (node, viewport.world_from_screen(to)));
                self.next_frame.ask();
            }
            Gesture::End => self.end_gesture(ctx),
            Gesture::Tap { at } => self.tap(ctx, at),
            Gesture::DoubleTap { at } => {
                let camera = viewport.zoomed_about(at, ZOOM_STEP * ZOOM_STEP);
                ctx.props().on_action.emit(Action::Camera(Some(camera)));
            }
            Gesture::Hover { at } => {
                let node = node_at(&self.scene.borrow(), at);
                self.hover(node);
            }
            Gesture::Leave => self.hover(None),
        }
    }

    fn look_from(&mut self, camera: Camera) {
        self.transition = None;
        self.live_camera = Some(camera);
        self.next_frame.ask();
    }

    fn hover(&mut self, node: Option<NodeRef>) {
        if self.hovered != node {
            self.hovered = node;
            self.next_frame.ask();
        }
    }

    fn end_gesture(&mut self, ctx: &Context<Self>) {
        let props = ctx.props();
        if let Some((node, at)) = self.dragged.take() {
            let id = props.loaded.dataset.node_id(node).to_string();
            props.on_action.emit(Action::Pin(Pin { id, at }));
        } else if let Some(camera) = self.live_camera {
            props.on_action.emit(Action::Camera(Some(camera)));
        }
    }

    fn tap(&mut self, ctx: &Context<Self>, at: Point) {
        let props = ctx.props();
        let node = node_at(&self.scene.borrow(), at);
        let edge = if node.is_none() { edge_at(&self.scene.borrow(), at) } else { None };
        let sel = node.map(|n| select_node(props, n)).or_else(|| edge.and_then(|e| select_edge(props, e)));
        props.on_action.emit(Action::Select(sel));
    }

    fn press(&mut self, ctx: &Context<Self>, value: &str) {
        let sel = match value.split_once(':') {
            Some(("entity", id)) => Selection::Entity(id.to_string()),
            Some(("dispute", id)) => Selection::Dispute(id.to_string()),
            Some(("relation", id)) => Selection::Relation(id.to_string()),
            _ => return,
        };
        ctx.props().on_action.emit(Action::Select(Some(sel)));
    }

    fn focus(&mut self, ctx: &Context<Self>, value: Option<&str>) {
        let props = ctx.props();
        let dataset = &props.loaded.dataset;
        let node = value.and_then(|v| props.stage.nodes().into_iter().find(|n| node_value(dataset, *n) == v));
        if self.focused == node {
            return;
        }
        self.focused = node;
        if let Some(centre) = node.and_then(|n| self.centre_of(n)) {
            self.bring_into_view(ctx, centre);
        }
        self.next_frame.ask();
    }

    fn centre_of(&self, node: NodeRef) -> Option<Point> {
        self.scene.borrow().nodes.iter().find(|m| m.node == node).map(|m| m.centre)
    }

    /// A focused node must be seen: the picture moves just enough.
    fn bring_into_view(&mut self, ctx: &Context<Self>, centre: Point) {
        const MARGIN_PX: f64 = 40.0;
        let off = |at: f64, length: f64| {
            if at < MARGIN_PX {
                MARGIN_PX - at
            } else if at > length - MARGIN_PX {
                length - MARGIN_PX - at
            } else {
                0.0
            }
        };
        let (dx, dy) = (off(centre.x, self.size.width), off(centre.y, self.size.height));
        if dx != 0.0 || dy != 0.0 {
            self.live_camera = Some(self.viewport(ctx.props()).panned(dx, dy));
        }
    }

    fn key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) {
        let props = ctx.props();
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        let target = if let Some(way) = Direction::from_key(&key) {
            let from = self.focused.or_else(|| self.tab_stop(props));
            from.and_then(|from| node_towards(&self.scene.borrow(), &props.stage.visible.edges, from, way))
        } else if key == "Home" {
            props.stage.importance.hero.or_else(|| props.stage.nodes().first().copied())
        } else if key == "End" {
            props.stage.nodes().last().copied()
        } else {
            match key.as_str() {
                "Escape" if props.view.sel.is_some() => props.on_action.emit(Action::Select(None)),
                "+" | "=" => ctx.link().send_message(Msg::Zoom(ZOOM_STEP)),
                "-" => ctx.link().send_message(Msg::Zoom(1.0 / ZOOM_STEP)),
                "0" => ctx.link().send_message(Msg::Fit),
                _ => return,
            }
            event.prevent_default();
            return;
        };
        event.prevent_default();
        if let (Some(node), Some(attached)) = (target, &mut self.attached) {
            attached.layer.focus(&format!("data-node={}", node_value(&props.loaded.dataset, node)));
        }
    }
}

/// The rectangle of all nodes with the room they need, in layout units.
fn world_bounds(stage: &Stage) -> Option<Rect> {
    let rooms =
        stage.positions.iter().zip(&stage.request.nodes).map(|(at, node)| Rect::centred(*at, node.room));
    rooms.reduce(Rect::union)
}

/// The selected node, the selected line, and what belongs to the selection.
fn selection(props: &GraphPaneProps) -> (Option<NodeRef>, Option<usize>, Vec<NodeRef>) {
    let (dataset, index) = (&props.loaded.dataset, &props.loaded.dataset.index);
    match &props.view.sel {
        None => (None, None, Vec::new()),
        Some(Selection::Entity(id)) => {
            let node = index.entity_by_id.get(id).map(|ix| NodeRef::Entity(*ix));
            (node, None, node.map(|n| neighbourhood(&props.stage, n)).unwrap_or_default())
        }
        Some(Selection::Dispute(id)) => {
            let node = index.dispute_by_id.get(id).map(|ix| NodeRef::Dispute(*ix));
            (node, None, node.map(|n| neighbourhood(&props.stage, n)).unwrap_or_default())
        }
        Some(Selection::Relation(id)) => {
            let Some(ix) = index.relation_by_id.get(id) else { return (None, None, Vec::new()) };
            let edge = props.stage.visible.edges.iter().position(|e| e.kind == EdgeKind::Relation(*ix));
            let relation = dataset.relation(*ix);
            (None, edge, vec![NodeRef::Entity(relation.from), NodeRef::Entity(relation.to)])
        }
        Some(Selection::Event(id)) => {
            let Some(ix) = index.event_by_id.get(id) else { return (None, None, Vec::new()) };
            let event = dataset.event(*ix);
            let entities = event.actors.iter().map(|a| a.entity).chain(event.about.iter().copied());
            let mut lit: Vec<NodeRef> = entities.map(NodeRef::Entity).collect();
            lit.extend(event.dispute.map(NodeRef::Dispute));
            (None, None, lit)
        }
    }
}

/// A node and everything a line joins it to.
fn neighbourhood(stage: &Stage, node: NodeRef) -> Vec<NodeRef> {
    let far_ends = stage.visible.edges.iter().filter_map(|e| match () {
        () if e.from == node => Some(e.to),
        () if e.to == node => Some(e.from),
        () => None,
    });
    std::iter::once(node).chain(far_ends).collect()
}

fn pinned(nodes: &[NodeRef], props: &GraphPaneProps) -> Vec<NodeRef> {
    let is_pinned = |node: &&NodeRef| {
        let id = props.loaded.dataset.node_id(**node);
        props.view.pins.iter().any(|pin| pin.id == id)
    };
    nodes.iter().filter(is_pinned).copied().collect()
}

fn select_node(props: &GraphPaneProps, node: NodeRef) -> Selection {
    let id = props.loaded.dataset.node_id(node).to_string();
    match node {
        NodeRef::Entity(_) => Selection::Entity(id),
        NodeRef::Dispute(_) => Selection::Dispute(id),
    }
}

/// What a press on a line selects: its relation, or the dispute it belongs to.
fn select_edge(props: &GraphPaneProps, edge: usize) -> Option<Selection> {
    let edge = props.stage.visible.edges.get(edge)?;
    match edge.kind {
        EdgeKind::Relation(ix) => Some(Selection::Relation(props.loaded.dataset.relation(ix).id.clone())),
        EdgeKind::Party { .. } => Some(select_node(props, edge.to)),
        EdgeKind::About => Some(select_node(props, edge.from)),
        EdgeKind::Provider => Some(select_node(props, edge.to)),
    }
}

fn pressed_without_pointer(event: Event) -> Option<Msg> {
    // A pointer's press is a gesture already; a click without one counts nought.
    let by_pointer = event.unchecked_ref::<MouseEvent>().detail() != 0;
    if by_pointer { None } else { target_value(&event).map(Msg::Pressed) }
}

fn target_value(event: &Event) -> Option<String> {
    let element: Element = event.target()?.dyn_into().ok()?;
    key_of(&element)?.split_once('=').map(|(_, value)| value.to_string())
}
