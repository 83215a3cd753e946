//! What the reader's hand and keys do to the graph. Gestures change the pane; when they end, the view.

use yew::prelude::*;

use super::elements::node_value;
use super::pane::{GraphPane, Msg, ZOOM_STEP, key_of_node, told};
use super::selection::{select_edge, select_node};
use crate::ui::kit::shortcuts_dialog::open_shortcuts;
use crate::browser::document;
use crate::browser::gestures::Gesture;
use base::geometry::Point;
use dataset::NodeRef;
use graph::{Direction, MOST_ELEMENTS, edge_at, node_at, node_towards};
use page::framing::graph_margins;
use view::{Action, Camera, Pin, Selection};

impl GraphPane {
    pub fn hand(&mut self, ctx: &Context<Self>, gesture: Gesture) {
        let viewport = self.viewport(ctx.props());
        match gesture {
            Gesture::Pan { dx, dy } => self.look_from(ctx, viewport.panned(dx, dy)),
            Gesture::Zoom { about, factor } => self.look_from(ctx, viewport.zoomed_about(about, factor)),
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
            // What moves under a pointer that stands still is not pointed at.
            Gesture::Hover { .. } if self.in_hand => {}
            Gesture::Hover { at } => {
                let node = node_at(&self.scene.borrow(), at);
                self.hover(node);
            }
            Gesture::Leave => self.hover(None),
        }
    }

    fn look_from(&mut self, ctx: &Context<Self>, camera: Camera) {
        if self.transition.take().is_some() {
            // What is kept through a gesture is where things are, not where they were on their way.
            self.draw(ctx, true);
        }
        self.in_hand = true;
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
        if std::mem::take(&mut self.in_hand) {
            // Where the view stays as it was, nobody else asks for the settled picture.
            self.next_frame.ask();
        }
        if let Some((node, at)) = self.dragged {
            let id = props.loaded.dataset.node_id(node).to_string();
            props.on_action.emit(Action::Pin(Pin { id, at }));
        } else if let Some(camera) = self.live_camera {
            props.on_action.emit(Action::Camera(Some(camera)));
        }
    }

    fn tap(&mut self, ctx: &Context<Self>, at: Point) {
        let props = ctx.props();
        let at = self.moved.get().back(at);
        let node = node_at(&self.scene.borrow(), at);
        let edge = if node.is_none() { edge_at(&self.scene.borrow(), at) } else { None };
        let sel = node.map(|n| select_node(props, n)).or_else(|| edge.and_then(|e| select_edge(props, e)));
        props.on_action.emit(Action::Select(sel));
    }

    pub fn press(&mut self, ctx: &Context<Self>, value: &str) {
        let sel = match value.split_once(':') {
            Some(("entity", id)) => Selection::Entity(id.to_string()),
            Some(("dispute", id)) => Selection::Dispute(id.to_string()),
            Some(("relation", id)) => Selection::Relation(id.to_string()),
            _ => return,
        };
        if ctx.props().view.sel.as_ref() == Some(&sel) {
            return document::focus("words");
        }
        ctx.props().on_action.emit(Action::Select(Some(sel)));
    }

    pub fn focus(&mut self, ctx: &Context<Self>, value: Option<&str>) {
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

    pub(super) fn centre_of(&self, node: NodeRef) -> Option<Point> {
        self.scene.borrow().nodes.iter().find(|m| m.node == node).map(|m| m.centre)
    }

    /// A focused node must be seen, clear of tools and legend: the picture moves just enough.
    fn bring_into_view(&mut self, ctx: &Context<Self>, centre: Point) {
        let margins = graph_margins(self.size, self.apart, ctx.props().view.compare.is_some());
        let off = |at: f64, from: f64, to: f64| (from - at).max(0.0) + (to - at).min(0.0);
        let dx = off(centre.x, margins.left_px, self.size.width - margins.right_px);
        let dy = off(centre.y, margins.top_px, self.size.height - margins.bottom_px);
        if dx != 0.0 || dy != 0.0 {
            self.live_camera = Some(self.viewport(ctx.props()).panned(dx, dy));
        }
    }

    pub fn key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) {
        let props = ctx.props();
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        let way = Direction::from_key(&key);
        if let Some((dx, dy)) = way.filter(|_| event.shift_key()).map(Direction::unit) {
            event.prevent_default();
            return self.move_picture(props, dx, dy);
        }
        let target = if let Some(way) = way {
            let from = self.focused.or_else(|| self.tab_stop(props));
            from.and_then(|from| node_towards(&self.scene.borrow(), &props.stage.visible.edges, from, way))
        } else if key == "Home" {
            props.stage.visible.nodes().next()
        } else if key == "End" {
            props.stage.nodes().last().copied()
        } else {
            match key.as_str() {
                "Escape" if props.view.sel.is_some() => props.on_action.emit(Action::Select(None)),
                "+" | "=" => ctx.link().send_message(Msg::Zoom(ZOOM_STEP)),
                "-" => ctx.link().send_message(Msg::Zoom(1.0 / ZOOM_STEP)),
                "0" => ctx.link().send_message(Msg::Fit),
                "?" => open_shortcuts(),
                _ => return,
            }
            event.prevent_default();
            return;
        };
        event.prevent_default();
        if let Some(node) = target.filter(|_| props.stage.positions.len() > MOST_ELEMENTS) {
            // Of many nodes those without an element get one when the reader comes to them.
            self.hovered = None;
            self.focused = Some(node);
            self.draw(ctx, false);
        }
        if let (Some(node), Some(attached)) = (target, &mut self.attached) {
            attached.layer.focus(&key_of_node(props, node), &told(props, node));
            if self.focused == Some(node)
                && let Some(centre) = self.centre_of(node)
            {
                // Moved out of sight since.
                self.bring_into_view(ctx, centre);
                self.next_frame.ask();
            }
        }
    }
}
