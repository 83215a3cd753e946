//! Pointer and keyboard input of the graph that no link carries yet: what is hovered, focused or dragged, the camera of a
//! gesture that is still going on. When a gesture ends, it becomes an action.

use web_sys::KeyboardEvent;

use super::elements::Target;
use super::pane::ZOOM_STEP;
use super::selection::press;
use crate::browser::animation_frame::NextFrame;
use crate::browser::gestures::Gesture;
use crate::ui::kit::props::PageProps;
use base::geometry::Point;
use dataset::NodeRef;
use graph::{Direction, Scene, Transform, Viewport, edge_at, fold_at, node_at};
use view::{Action, Camera, Pin};

/// What is on the screen when a gesture comes.
pub struct Screen<'a> {
    pub page: &'a PageProps,
    pub viewport: Viewport,
    pub scene: &'a Scene,
    /// How the scene lies on the screen by now.
    pub moved: Transform,
}

/// The unfinished input.
#[derive(Default)]
pub struct Input {
    hovered: Option<NodeRef>,
    focused: Option<NodeRef>,
    /// The node that the pressed pointer took hold of.
    grabbed: Option<NodeRef>,
    dragged: Option<(NodeRef, Point)>,
    /// The camera while a gesture runs; the view's follows when the gesture ends.
    camera: Option<Camera>,
    /// A gesture moves the picture.
    is_moving: bool,
}

impl Input {
    pub fn hovered(&self) -> Option<NodeRef> {
        self.hovered
    }

    pub fn focused(&self) -> Option<NodeRef> {
        self.focused
    }

    pub fn dragged(&self) -> Option<(NodeRef, Point)> {
        self.dragged
    }

    pub fn camera(&self) -> Option<Camera> {
        self.camera
    }

    pub fn is_moving(&self) -> bool {
        self.is_moving
    }

    pub fn set_moving(&mut self, is_moving: bool) {
        self.is_moving = is_moving;
    }

    pub fn set_camera(&mut self, camera: Option<Camera>) {
        self.camera = camera;
    }

    pub fn grab(&mut self, node: Option<NodeRef>) {
        self.grabbed = node;
    }

    /// The pointer is over no node.
    pub fn leave(&mut self) {
        self.hovered = None;
    }

    /// True where another node has the focus now.
    pub fn set_focused(&mut self, node: Option<NodeRef>) -> bool {
        std::mem::replace(&mut self.focused, node) != node
    }

    /// The page has other data, in which nodes have other numbers: a hand keeps hold of what it holds.
    pub fn renumber(&mut self, of: &dyn Fn(NodeRef) -> Option<NodeRef>) {
        self.grabbed = self.grabbed.and_then(of);
        self.dragged = self.dragged.and_then(|(node, at)| Some((of(node)?, at)));
    }

    /// The view has changed. Gives the node that was dropped, unless the picture is still to come.
    pub fn on_view_change(&mut self, is_other_model: bool, waits: bool) -> Option<(NodeRef, Point)> {
        let dropped = if waits { None } else { self.dragged.take() };
        if is_other_model {
            self.hovered = None;
            self.focused = None;
        }
        dropped
    }

    /// Handles a gesture. Asks for a frame where the picture changes, and gives an action where the view does.
    pub fn on_gesture(
        &mut self,
        gesture: Gesture,
        screen: &Screen,
        next_frame: &NextFrame,
    ) -> Option<Action> {
        let viewport = &screen.viewport;
        match gesture {
            Gesture::Pan { dx, dy } => self.move_picture(viewport.panned(dx, dy), next_frame),
            Gesture::Zoom { about, factor } => {
                self.move_picture(viewport.zoomed_about(about, factor), next_frame)
            }
            Gesture::Drag { to } => {
                self.dragged = self.grabbed.map(|node| (node, viewport.world_from_screen(to)));
                next_frame.ask();
            }
            Gesture::End => return self.end(screen.page, next_frame),
            Gesture::Tap { at, adds } => return Some(tap(screen, at, adds)),
            Gesture::DoubleTap { at } => {
                let camera = viewport.zoomed_about(at, ZOOM_STEP * ZOOM_STEP);
                return Some(Action::Camera(Some(camera)));
            }
            // A node that moves under a pointer standing still is not pointed at.
            Gesture::Hover { .. } if self.is_moving => {}
            Gesture::Hover { at } => self.hover(node_at(screen.scene, at), next_frame),
            Gesture::Leave => self.hover(None, next_frame),
        }
        None
    }

    fn move_picture(&mut self, camera: Camera, next_frame: &NextFrame) {
        self.is_moving = true;
        self.camera = Some(camera);
        next_frame.ask();
    }

    fn hover(&mut self, node: Option<NodeRef>, next_frame: &NextFrame) {
        if self.hovered != node {
            self.hovered = node;
            next_frame.ask();
        }
    }

    fn end(&mut self, page: &PageProps, next_frame: &NextFrame) -> Option<Action> {
        if std::mem::take(&mut self.is_moving) {
            // Where the view stays as it was, nobody else asks for the settled picture.
            next_frame.ask();
        }
        match self.dragged {
            Some((node, at)) => {
                let id = page.loaded.dataset.node_id(node).to_string();
                Some(Action::Pin(Pin { id, at }))
            }
            None => self.camera.map(|camera| Action::Camera(Some(camera))),
        }
    }
}

/// Unfolds what is counted at a point, or selects the node or the edge there, or nothing; `adds`: asks what is between the
/// selected node and the one there.
fn tap(screen: &Screen, at: Point, adds: bool) -> Action {
    let at = screen.moved.back(at);
    let target = fold_at(screen.scene, at).map(Target::Fold);
    let target = target.or_else(|| node_at(screen.scene, at).map(Target::Node));
    let target = target.or_else(|| edge_at(screen.scene, at).map(Target::Edge));
    target.and_then(|target| press(screen.page, target, adds)).unwrap_or(Action::Select(None))
}

/// What a key means in the graph.
pub enum KeyCommand {
    MovePicture(Direction),
    /// The focus to the next node that way.
    Towards(Direction),
    First,
    Last,
    ClearSelection,
    Zoom(f64),
    Fit,
    /// Unfolds the focused node, or folds it again.
    Fold,
    /// Unfolds all, or folds all.
    FoldAll,
    Shortcuts,
}

/// Reads a key. `None` for keys that are the browser's.
pub fn key_command(event: &KeyboardEvent, has_selection: bool) -> Option<KeyCommand> {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    let key = event.key();
    if let Some(direction) = Direction::from_key(&key) {
        let is_picture = event.shift_key();
        return Some(if is_picture {
            KeyCommand::MovePicture(direction)
        } else {
            KeyCommand::Towards(direction)
        });
    }
    Some(match key.as_str() {
        "Home" => KeyCommand::First,
        "End" => KeyCommand::Last,
        "Escape" if has_selection => KeyCommand::ClearSelection,
        "+" | "=" => KeyCommand::Zoom(ZOOM_STEP),
        "-" => KeyCommand::Zoom(1.0 / ZOOM_STEP),
        "0" => KeyCommand::Fit,
        "f" => KeyCommand::Fold,
        "F" => KeyCommand::FoldAll,
        "?" => KeyCommand::Shortcuts,
        _ => return None,
    })
}
