//! What a hand does to the graph: gestures, keys, presses, the focus, and the frames that these ask for. A part of the program
//! that comes after the first picture.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::prelude::*;

use super::elements::{GraphElements, Target};
use super::gesture::is_small;
use super::input::{KeyCommand, Screen, key_command};
use super::move_menu::{self, picture_moved};
use super::pane::{GraphPane, Msg, description};
use super::selection::press;
use crate::browser::focus::DETAILS_TITLE_ID;
use crate::browser::gestures::{Gesture, adds};
use crate::browser::part::{AFTER, later};
use crate::browser::{document, timing};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::shortcuts_dialog::open_shortcuts;
use dataset::NodeRef;
use graph::{MOST_ELEMENTS, node_towards};
use page::{fold_all, fold_one, unfold_all};
use view::Action;

later!(
    AFTER,
    "__wasm_split_00after00_import_8d51c923a1e07106b02eab06ed7cc0ae_x",
    "__wasm_split_00after00_export_8d51c923a1e07106b02eab06ed7cc0ae_x",
    fn moved_by_hand(pane: &mut GraphPane, ctx: &Context<GraphPane>, msg: Msg) -> bool {
        pane.answer(ctx, msg);
        false
    }
);

later!(
    AFTER,
    "__wasm_split_00after00_import_0f6fc2c37afe3c752451f7943f09ade0_x",
    "__wasm_split_00after00_export_0f6fc2c37afe3c752451f7943f09ade0_x",
    fn pointed_at(pane: &mut GraphPane, page: &PageProps) -> bool {
        pane.paint_highlight(page)
    }
);

impl GraphPane {
    /// Handles what a hand did.
    pub(super) fn by_hand(&mut self, ctx: &Context<Self>, msg: Msg) {
        let _ = moved_by_hand(self, ctx, msg);
    }

    /// Paints what the pointer is on over a faint picture, where that is how it is shown.
    pub(super) fn highlight(&mut self, page: &PageProps) {
        let _ = pointed_at(self, page);
    }

    /// What a hand did, or a frame that it asked for.
    fn answer(&mut self, ctx: &Context<Self>, msg: Msg) {
        match msg {
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
    }

    fn frame(&mut self, ctx: &Context<Self>, time_ms: f64) {
        if self.scenes.advance_transition(time_ms) {
            self.next_frame.ask();
            self.draw(ctx, false);
        } else if self.scenes.end_transition() || self.moving.is_running() && !self.input.is_moving() {
            self.draw(ctx, true);
        } else if self.input.is_moving() {
            self.draw_moving(ctx);
        } else if !self.paint_highlight(&ctx.props().page) {
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

    /// Paints the pointed node and its neighbours over a faint picture of many marks; false where the scene has to be
    /// drawn instead.
    fn paint_highlight(&mut self, page: &PageProps) -> bool {
        let plain = self.input.focused().is_none() && self.input.dragged().is_none();
        if !plain || self.moving.is_running() || is_small(&page.model) {
            return false;
        }
        let Some(surface) = self.surface() else { return false };
        self.moving.highlight(&surface, page, &self.scenes, self.input.hovered(), self.pane)
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
