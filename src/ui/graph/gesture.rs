//! The picture of the graph while a gesture moves it: the elements stand still, unseen, and the canvas carries the names.
//! A picture of lines and marks is kept, moved and scaled until it no longer serves; small scenes are painted anew in a zoom.

use std::cell::Cell;
use std::rc::Rc;

use super::scene::{Pane, SceneRequest, SceneState};
use super::selection::neighbourhood;
use crate::browser::graph_painter::{clear, paint, paint_focus, paint_marks};
use crate::browser::label_atlas::LabelAtlas;
use crate::browser::offscreen_canvas::Surface;
use crate::browser::timing;
use crate::ui::kit::props::PageProps;
use base::geometry::{Point, Size};
use dataset::NodeRef;
use graph::{Coverage, EdgeMark, Emphasis, Label, Scene, Transform, Viewport};
use page::ViewModel;

/// Up to so many lines and marks in all are painted anew while the reader zooms: that costs no more than scaling a
/// picture, and stays sharp.
const MOST_PAINTED: usize = 300;
/// The opacity of what is not highlighted, on ordinary and on high contrast.
const FAINT: f64 = 0.3;
const FAINT_FIRM: f64 = 0.6;

/// What is kept of the picture between the frames of a gesture, and while the pointer highlights parts of it.
pub struct MovingPicture {
    /// How the scene lies on the screen by now; shared with hit tests.
    moved: Rc<Cell<Transform>>,
    running: Option<Running>,
    /// The settled picture, while the pointer highlights parts of it.
    rest: Option<Surface>,
}

impl Default for MovingPicture {
    fn default() -> Self {
        Self { moved: Rc::new(Cell::new(Transform::NONE)), running: None, rest: None }
    }
}

/// What one gesture keeps from its first frame to its last.
struct Running {
    /// The viewport with which the scene was made.
    drawn: Viewport,
    names: Option<LabelAtlas>,
    /// The point each name belongs to, in the scene as drawn.
    anchors: Vec<Point>,
    /// The node with a visible focus.
    ring: Option<NodeRef>,
    picture: Option<(Surface, Coverage)>,
}

impl MovingPicture {
    pub fn shared(&self) -> Rc<Cell<Transform>> {
        self.moved.clone()
    }

    pub fn moved(&self) -> Transform {
        self.moved.get()
    }

    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// The settled picture is about to be drawn anew.
    pub fn forget_rest(&mut self) {
        self.rest = None;
    }

    /// Ends the gesture; whether there was one.
    pub fn end(&mut self) -> bool {
        self.moved.set(Transform::NONE);
        self.running.take().is_some()
    }

    /// Begins a gesture: what stands on the canvas becomes the first picture.
    pub fn begin(&mut self, surface: &Surface, page: &PageProps, scenes: &SceneState, ring: Option<NodeRef>) {
        let scene = scenes.scene();
        let reach = Coverage::of_view(scene.nodes.iter().map(|n| n.centre), scene.size);
        let copied = || {
            let copy = Surface::offscreen(scene.size, false)?;
            copy.copy(surface, reach.covers);
            Some(copy)
        };
        self.running = Some(Running {
            drawn: scenes.drawn(),
            names: LabelAtlas::new(&scene, &page.palette),
            anchors: anchors(&scene),
            ring,
            picture: self.rest.take().or_else(copied).map(|picture| (picture, reach)),
        });
    }

    /// Draws a frame.
    pub fn frame(&mut self, surface: &Surface, request: &SceneRequest, scenes: &mut SceneState) {
        let Some(running) = &mut self.running else { return };
        let (page, now, size) = (request.page, request.viewport, request.pane.size);
        let moved = Transform::between(&running.drawn, &now);
        let serves = running.picture.as_ref().is_some_and(|(_, reach)| reach.serves(moved, size));
        // A picture moved is as sharp as one painted; a picture scaled is not.
        let is_painted = moved.scale != 1.0 && is_small(&page.model);
        if is_painted || !serves {
            scenes.build(request, false);
            running.drawn = now;
            running.anchors = anchors(&scenes.scene());
            running.picture = None;
        }
        let scene = scenes.scene();
        if is_painted {
            paint(&surface.context, &scene, &page.palette, request.pane.bounds());
        } else if !serves {
            let reach = Coverage::of_view(scene.nodes.iter().map(|n| n.centre), size).beyond_view(size);
            running.picture = pictured(&scene, reach, page);
        }
        let moved = Transform::between(&running.drawn, &now);
        if let Some((picture, reach)) = &running.picture {
            clear(&surface.context, &page.palette, request.pane.bounds());
            surface.copy(picture, moved.apply_to(reach.covers));
        }
        running.put_names(surface, &scene, moved, page);
        self.moved.set(moved);
    }

    /// Of many marks paints the pointed node and its neighbours over a faint picture of all; false where something else is
    /// highlighted already.
    pub fn highlight(
        &mut self,
        surface: &Surface,
        page: &PageProps,
        scenes: &SceneState,
        hovered: Option<NodeRef>,
        pane: Pane,
    ) -> bool {
        let (scene, palette, all) = (scenes.scene(), &page.palette, pane.bounds());
        if scene.nodes.iter().any(|mark| mark.level == Emphasis::Dim) {
            return false;
        }
        if self.rest.is_none() {
            self.rest = Surface::offscreen(pane.size, false);
            self.rest.iter().for_each(|rest| rest.copy(surface, all));
        }
        timing::measured("faultlines:graph", || {
            clear(&surface.context, palette, all);
            let faint = if palette.firm { FAINT_FIRM } else { FAINT };
            surface.context.set_global_alpha(if hovered.is_some() { faint } else { 1.0 });
            self.rest.iter().for_each(|rest| surface.copy(rest, all));
            if let Some(node) = hovered {
                paint_marks(&surface.context, &neighbours_of(page, &scene, node), palette, all);
            }
            surface.context.set_global_alpha(1.0);
        });
        true
    }
}

impl Running {
    fn put_names(&self, surface: &Surface, scene: &Scene, moved: Transform, page: &PageProps) {
        if let Some(names) = &self.names {
            names.put(surface, scene, &|i, corner| {
                // Names keep their size, and their distance from what they name.
                self.anchors.get(i).map_or(corner, |at| {
                    let to = moved.apply(*at);
                    corner.offset(to.x - at.x, to.y - at.y)
                })
            });
        }
        let ringed = scene.nodes.iter().find(|mark| Some(mark.node) == self.ring);
        if let Some(mark) = ringed {
            paint_focus(&surface.context, moved.apply(mark.centre), mark.radius.max(12.0), &page.palette);
        }
    }
}

/// Whether the whole picture is painted in no time.
pub fn is_small(model: &ViewModel) -> bool {
    model.positions.len() + model.folded.drawn.edges.len() <= MOST_PAINTED
}

/// Where the nodes of names are, then the words on lines.
fn anchors(scene: &Scene) -> Vec<Point> {
    // Labels are in the order of their nodes.
    let mut nodes = scene.nodes.iter();
    let of_label = |label: &Label| {
        nodes.find(|mark| mark.node == label.node).map_or(label.rect.centre(), |mark| mark.centre)
    };
    let mut all: Vec<Point> = scene.labels.iter().map(of_label).collect();
    all.extend(scene.edge_labels.iter().map(|word| word.rect.centre()));
    all
}

/// The part of a scene that is a node, its neighbours and the edges between them.
fn neighbours_of(page: &PageProps, scene: &Scene, node: NodeRef) -> Scene {
    let visible = &page.model.folded.drawn;
    let mut highlighted = vec![false; page.model.positions.len()];
    for near in neighbourhood(&page.model, node) {
        if let Some(slot) = visible.position(near).and_then(|at| highlighted.get_mut(at)) {
            *slot = true;
        }
    }
    let is_highlighted = |node: NodeRef| {
        visible.position(node).and_then(|at| highlighted.get(at)).is_some_and(|highlighted| *highlighted)
    };
    let between_lit = |line: &&EdgeMark| {
        visible.edges.get(line.edge).is_some_and(|edge| is_highlighted(edge.from) && is_highlighted(edge.to))
    };
    Scene {
        nodes: scene.nodes.iter().filter(|mark| is_highlighted(mark.node)).cloned().collect(),
        edges: scene.edges.iter().filter(between_lit).cloned().collect(),
        ..Scene::default()
    }
}

fn pictured(scene: &Scene, reach: Coverage, page: &PageProps) -> Option<(Surface, Coverage)> {
    let size = Size::new(reach.covers.width(), reach.covers.height());
    let surface = Surface::offscreen(size, false)?;
    surface.set_origin(reach.covers.min);
    paint(&surface.context, scene, &page.palette, reach.covers);
    Some((surface, reach))
}
