//! The graph: a canvas, a layer of real elements over it, and what the reader's hand does to them.
//! Owns only what a link does not carry: hover, an unfinished gesture, a running transition.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::NodeRef as ElementRef;
use yew::prelude::*;

use crate::ui::app::footer::hint;
use super::elements::{items, node_value};
use super::move_menu::more;
use super::gesture::{Motion, is_small, whole};
use super::selection::{neighbourhood, pinned, selection};
use super::layout_status;
use super::legend::legend;
use crate::ui::kit::markup::{On, el, callback, tool};
use crate::ui::kit::props::PageProps as GraphPaneProps;
use super::transition::Transition;
use crate::browser::element_layer::{ElementLayer, key_of};
use crate::browser::animation_frame::NextFrame;
use crate::browser::gestures::{Gesture, Gestures};
use crate::browser::picture::Sheet;
use crate::browser::{graph_painter, media, size, timing};
use base::geometry::{Point, Rect, Size};
use dataset::NodeRef;
use graph::{Choices, Move, Scene, SceneInput, Viewport, build, grabbed_at, legend_entries};
use page::framing::{covered, graph_margins};
use page::{Stage, graph_aloud, node_aloud};
use query::compare::Between;
use view::{Action, Camera};

pub const ZOOM_STEP: f64 = 1.4;

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
    /// A press on a way the picture or the selected node is to move.
    Way(String),
}

/// What lives as long as the elements do.
pub(super) struct Attached {
    pub(super) layer: ElementLayer,
    _gestures: Gestures,
    _size: Option<size::SizeWatch>,
}

pub struct GraphPane {
    pub(super) host: ElementRef,
    pub(super) canvas: ElementRef,
    pub(super) layer_host: ElementRef,
    pub(super) attached: Option<Attached>,
    pub(super) next_frame: NextFrame,
    pub(super) size: Size,
    /// Tools and legend have a place of their own, below the picture.
    pub(super) apart: bool,
    /// The camera while a gesture runs; it reaches the view when the gesture ends.
    pub(super) live_camera: Option<Camera>,
    pub(super) hovered: Option<NodeRef>,
    pub(super) focused: Option<NodeRef>,
    pub(super) grabbed: Option<NodeRef>,
    pub(super) dragged: Option<(NodeRef, Point)>,
    pub(super) transition: Option<Transition>,
    pub(super) choices: Choices,
    pub(super) scene: std::rc::Rc<std::cell::RefCell<Scene>>,
    /// The camera the scene was made with, and how it lies on the screen by now.
    pub(super) drawn: Viewport,
    pub(super) moved: std::rc::Rc<std::cell::Cell<Move>>,
    /// A gesture moves the picture, and has not ended.
    pub(super) in_hand: bool,
    pub(super) motion: Option<Motion>,
    /// The settled picture, while the pointer lights up parts of it.
    pub(super) rest: Option<Sheet>,
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
            apart: false,
            live_camera: None,
            hovered: None,
            focused: None,
            grabbed: None,
            dragged: None,
            transition: None,
            choices: Choices::default(),
            scene: std::rc::Rc::default(),
            drawn: Viewport::fit(None, Size::default(), graph_margins(Size::default(), false, false)),
            moved: std::rc::Rc::new(std::cell::Cell::new(Move::NONE)),
            in_hand: false,
            motion: None,
            rest: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &GraphPaneProps) -> bool {
        let props = ctx.props();
        self.live_camera = None;
        // What was let go stays under the hand until the picture follows.
        let held = if props.wait.is_pending() { None } else { self.dragged.take() };
        if props.stage != old.stage {
            self.hovered = None;
            self.focused = None;
            self.begin_transition(old, held);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Resized(size) if size != self.size => {
                self.size = size;
                self.look_around();
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
                // By keys about the node that has the focus, which stays in sight.
                let about = self.focused.and_then(|node| self.centre_of(node));
                let about = about.unwrap_or(Point::new(self.size.width / 2.0, self.size.height / 2.0));
                let camera = self.viewport(ctx.props()).zoomed_about(about, factor);
                ctx.props().on_action.emit(Action::Camera(Some(camera)));
            }
            Msg::Way(value) => self.way(ctx, &value),
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
        let words = props.words();
        let summary = graph_aloud(&props.loaded.dataset, &props.stage, &props.view, props.lang);
        let layer = el("div")
            .class("layer")
            .attr("role", "group")
            .attr("aria-label", words.graph)
            .attr("aria-describedby", "graph-summary")
            .node_ref(&self.layer_host);
        let drawing = el("div")
            .class("drawing")
            .node_ref(&self.host)
            .on(On::KeyDown, callback(link, |event| Some(Msg::Key(event.unchecked_into()))))
            .on(On::Click, callback(link, pressed_without_pointer))
            .on(On::FocusIn, callback(link, |event| Some(Msg::Focused(target_value(&event)))))
            .on(On::FocusOut, callback(link, |_| Some(Msg::Focused(None))))
            .add(el("canvas").attr("aria-hidden", "true").node_ref(&self.canvas))
            .add(layer)
            .add_opt(hint(props));
        let tools = el("div")
            .class("tools")
            .attr("role", "group")
            .attr("aria-label", words.move_picture)
            .add(tool("+", words.zoom_in, callback(link, |_| Some(Msg::Zoom(ZOOM_STEP)))))
            .add(tool("−", words.zoom_out, callback(link, |_| Some(Msg::Zoom(1.0 / ZOOM_STEP)))))
            .add(tool("⤢", words.fit, callback(link, |_| Some(Msg::Fit))))
            .add(more(props, link));
        let explained = el("p").class("unseen").attr("id", "graph-summary");
        el("section")
            .class("graph")
            .attr("aria-label", words.graph)
            .attr_opt("aria-busy", props.wait.is_pending().then_some("true"))
            .add(el("h2").class("unseen").text(words.graph))
            .add(explained.text(&summary).text(" ").text(words.graph_help))
            .add(drawing)
            .add(graph_wait::line(props))
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
        self.look_around();
        let (scene, moved, link) = (self.scene.clone(), self.moved.clone(), ctx.link().clone());
        let grabs = move |at: Point| {
            let node = grabbed_at(&scene.borrow(), moved.get().back(at));
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

    /// Whether the stylesheet lays something out beside the picture.
    fn look_around(&mut self) {
        let pane = self.host.cast::<Element>().and_then(|host| host.parent_element());
        self.apart = pane.is_some_and(|pane| size::of(&pane).height > self.size.height);
    }

    /// The camera in force: a gesture's, else the link's, else whatever shows everything.
    pub(super) fn viewport(&self, props: &GraphPaneProps) -> Viewport {
        let camera = self.live_camera.or(props.view.camera);
        let world = Rect::around(props.stage.positions.iter().copied());
        let margins = graph_margins(self.size, self.apart, props.view.compare.is_some());
        Viewport::of(camera, world, self.size, margins)
    }

    /// Draws; `settle` places names anew, otherwise they stay on the sides they are on.
    pub(super) fn draw(&mut self, ctx: &Context<Self>, settle: bool) {
        self.end_motion();
        self.rest = None;
        if self.size.width < 1.0 || self.size.height < 1.0 {
            // What cannot be seen cannot be reached either.
            self.attached.iter_mut().for_each(|attached| attached.layer.update(&[], None));
            return;
        }
        timing::measured("faultlines:graph", || {
            let scene = self.build_scene(ctx.props(), settle);
            self.paint(ctx.props(), &scene);
            *self.scene.borrow_mut() = scene;
        });
        if self.hovered.is_some() {
            self.draw_lit(ctx.props());
        }
    }

    pub(super) fn build_scene(&mut self, props: &GraphPaneProps, settle: bool) -> Scene {
        let (loaded, stage) = (&props.loaded, &props.stage);
        let nodes = stage.nodes();
        let positions = self.current_positions(stage, &nodes);
        let settled = self.viewport(props);
        let viewport = self.transition.as_ref().map_or(settled, |t| t.viewport(settled));
        self.drawn = viewport;
        let (selected, selected_edge, lit) = selection(props);
        // Among many marks what is pointed at is painted over them: see `draw_lit`.
        let pointed = self.hovered.filter(|_| is_small(stage));
        let hovered = pointed.or(self.focused).map(|n| neighbourhood(stage, n)).unwrap_or_default();
        let pinned = pinned(&nodes, props);
        let marks =
            legend_entries(&props.loaded.dataset, &props.stage.visible, &props.view.hidden, props.lang).len();
        let reserved = covered(self.size, self.apart, marks, props.view.compare.is_some());
        let mut input = SceneInput {
            dataset: &loaded.dataset,
            visible: &stage.visible,
            positions: &stage.positions,
            importance: &stage.importance.weights,
            hero: stage.importance.hero,
            viewport: settled,
            lang: props.lang,
            at: props.view.at,
            compare: props.view.compare,
            ended: props.view.ended,
            selected,
            selected_edge,
            lit: &lit,
            hovered: &hovered,
            pinned: &pinned,
            reserved: &reserved,
        };
        if settle || self.choices.bows.len() != stage.visible.edges.len() {
            let (scene, choices) = build(&input, None);
            self.choices = choices;
            // At rest, where things are settled is where they are: the picture is made.
            if self.transition.is_none() && self.dragged.is_none() {
                return scene;
            }
        }
        input.positions = &positions;
        input.viewport = viewport;
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
        if let Some(sheet) = self.sheet() {
            graph_painter::paint(&sheet.pen, scene, &props.palette, whole(self.size));
        }
        let stop = self.tab_stop(props);
        let tab_stop = stop.map(|node| key_of_node(props, node));
        if let Some(attached) = &mut self.attached {
            let between = Between::of(&props.view);
            let items = items(&props.loaded.dataset, &props.stage, scene, stop, between, props.lang);
            attached.layer.update(&items, tab_stop.as_deref());
            if let (Some(stop), Some(key)) = (stop, tab_stop) {
                attached.layer.describe(&key, &told(props, stop));
            }
        }
    }

    /// Where Tab enters the graph: where the reader was, else the selection, else what the view is about.
    pub(super) fn tab_stop(&self, props: &GraphPaneProps) -> Option<NodeRef> {
        let stage = &props.stage;
        let stop = self.focused.or_else(|| selection(props).0).or(stage.importance.hero);
        stop.or_else(|| stage.visible.nodes().next())
    }

    fn begin_transition(&mut self, old: &GraphPaneProps, held: Option<(NodeRef, Point)>) {
        if media::prefers_still() || self.scene.borrow().nodes.is_empty() {
            self.transition = None;
            return;
        }
        self.transition = Some(Transition::new(old.stage.clone(), self.viewport(old), held));
        self.choices = Choices::default();
        self.next_frame.ask();
    }

    fn frame(&mut self, ctx: &Context<Self>, time_ms: f64) {
        let running = self.transition.as_mut().is_some_and(|t| t.advance(time_ms));
        if running {
            self.next_frame.ask();
            self.draw(ctx, false);
        } else if self.transition.take().is_some() || self.motion.is_some() && !self.in_hand {
            self.draw(ctx, true);
        } else if self.in_hand {
            self.draw_moving(ctx);
        } else if !self.draw_lit(ctx.props()) {
            self.draw(ctx, false);
        }
    }
}

/// The node whose element has this key.
pub(super) fn node_of(props: &GraphPaneProps, key: &str) -> Option<NodeRef> {
    let (_, value) = key.split_once('=')?;
    props.stage.nodes().into_iter().find(|node| node_value(&props.loaded.dataset, *node) == value)
}

/// Of the node's element.
pub(super) fn key_of_node(props: &GraphPaneProps, node: NodeRef) -> String {
    ["data-node=", &node_value(&props.loaded.dataset, node)].concat()
}

pub(super) fn told(props: &GraphPaneProps, node: NodeRef) -> String {
    node_aloud(&props.loaded.dataset, &props.stage, &props.view, node, props.lang)
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
