//! The graph while a hand moves it: elements stand still, out of sight, and the canvas carries the names. A picture of
//! lines and marks is kept, and moved and scaled until it no longer serves; few of them are painted anew in a zoom.

use web_sys::{Element, HtmlCanvasElement};
use yew::Context;

use super::pane::{GraphPane, node_of};
use super::selection::neighbourhood;
use crate::ui::kit::props::PageProps;
use crate::browser::element_layer::key_of;
use crate::browser::graph_painter::{lay_paper, paint, paint_focus, paint_marks};
use crate::browser::names::Names;
use crate::browser::picture::Sheet;
use crate::browser::timing;
use base::geometry::{Point, Rect, Size};
use dataset::NodeRef;
use graph::{EdgeMark, Label, Level, Move, Reach, Scene, Viewport};
use page::Stage;

/// Up to so many lines and marks in all are painted anew while the reader zooms: that costs no more than a picture
/// scaled, and stays sharp.
const MOST_PAINTED: usize = 300;
/// How much is left of what the pointer does not light up.
const FAINT: f64 = 0.3;
const FAINT_FIRM: f64 = 0.6;

/// What one gesture keeps from its first frame to its last.
pub(super) struct Motion {
    /// The camera with which the pane's scene was made.
    drawn: Viewport,
    names: Option<Names>,
    /// What each name belongs to, in the scene as drawn.
    anchors: Vec<Point>,
    /// Of what has the focus, where the reader sees that it has.
    ring: Option<NodeRef>,
    picture: Option<(Sheet, Reach)>,
}

impl GraphPane {
    /// A frame of a gesture that moves the picture.
    pub(super) fn draw_moving(&mut self, ctx: &Context<Self>) {
        let props = ctx.props();
        let size = self.size;
        let Some(sheet) = self.sheet() else { return };
        timing::measured("faultlines:graph", || {
            let now = self.viewport(props);
            let begun = self.motion.take();
            let mut motion = begun.unwrap_or_else(|| self.begin_motion(props, &sheet));
            let moved = Move::between(&motion.drawn, &now);
            let serves = motion.picture.as_ref().is_some_and(|(_, reach)| reach.serves(moved, size));
            // A picture moved is as sharp as one painted; a picture scaled is not.
            let painted = moved.scale != 1.0 && is_small(&props.stage);
            if painted || !serves {
                let scene = self.build_scene(props, false);
                motion.drawn = now;
                motion.anchors = anchors(&scene);
                motion.picture = None;
                *self.scene.borrow_mut() = scene;
            }
            let scene = self.scene.borrow();
            if painted {
                paint(&sheet.pen, &scene, &props.palette, whole(size));
            } else if !serves {
                let reach = Reach::of_view(scene.nodes.iter().map(|n| n.centre), size).beyond_view(size);
                motion.picture = pictured(&scene, reach, props);
            }
            let moved = Move::between(&motion.drawn, &now);
            if let Some((picture, reach)) = &motion.picture {
                lay_paper(&sheet.pen, &props.palette, whole(size));
                sheet.copy(picture, moved.apply_to(reach.covers));
            }
            motion.put_names(&sheet, &scene, moved, props);
            self.moved.set(moved);
            drop(scene);
            self.motion = Some(motion);
        });
    }

    /// Takes the elements out of sight, and what stands on the screen as the first picture.
    fn begin_motion(&mut self, props: &PageProps, sheet: &Sheet) -> Motion {
        let rest = self.rest.take();
        let scene = self.scene.borrow();
        let mut motion = Motion {
            drawn: self.drawn,
            names: Names::written(&scene, &props.palette),
            anchors: anchors(&scene),
            ring: None,
            picture: None,
        };
        let reach = Reach::of_view(scene.nodes.iter().map(|n| n.centre), self.size);
        let copied = || {
            let copy = Sheet::apart(self.size, false)?;
            copy.copy(sheet, reach.covers);
            Some(copy)
        };
        motion.picture = rest.or_else(copied).map(|picture| (picture, reach));
        if let Some(layer) = self.layer_host.cast::<Element>() {
            let focused = layer.query_selector(":focus-visible").ok().flatten();
            motion.ring = focused.and_then(|it| node_of(props, &key_of(&it)?));
            let _ = layer.set_attribute("data-moving", "");
        }
        motion
    }

    /// The elements are about to be put where the picture is now.
    pub(super) fn end_motion(&mut self) {
        if self.motion.take().is_some() {
            if let Some(layer) = self.layer_host.cast::<Element>() {
                let _ = layer.remove_attribute("data-moving");
            }
            if self.transition.is_none() {
                // What was asked for is being drawn.
                self.next_frame.stop();
            }
        }
        self.moved.set(Move::NONE);
        self.in_hand = false;
    }

    /// Of many marks those that the pointer lights up are painted over a faint picture of all; whether that was done.
    pub(super) fn draw_lit(&mut self, props: &PageProps) -> bool {
        let scene = self.scene.borrow();
        let plain = self.focused.is_none() && self.dragged.is_none() && self.motion.is_none();
        let palette = &props.palette;
        if !plain || is_small(&props.stage) || scene.nodes.iter().any(|mark| mark.level == Level::Dim) {
            return false;
        }
        let Some(sheet) = self.sheet() else { return false };
        let all = whole(self.size);
        if self.rest.is_none() {
            self.rest = Sheet::apart(self.size, false);
            self.rest.iter().for_each(|rest| rest.copy(&sheet, all));
        }
        timing::measured("faultlines:graph", || {
            lay_paper(&sheet.pen, palette, all);
            let faint = if palette.firm { FAINT_FIRM } else { FAINT };
            sheet.pen.set_global_alpha(if self.hovered.is_some() { faint } else { 1.0 });
            self.rest.iter().for_each(|rest| sheet.copy(rest, all));
            if let Some(node) = self.hovered {
                paint_marks(&sheet.pen, &lit_by(props, &scene, node), palette, all);
            }
            sheet.pen.set_global_alpha(1.0);
        });
        true
    }

    /// The canvas, to paint on.
    pub(super) fn sheet(&self) -> Option<Sheet> {
        Sheet::on(self.canvas.cast::<HtmlCanvasElement>()?, self.size)
    }
}

impl Motion {
    fn put_names(&self, sheet: &Sheet, scene: &Scene, moved: Move, props: &PageProps) {
        if let Some(names) = &self.names {
            names.put(sheet, scene, &|i, corner| {
                // Names keep their size, and their distance from what they name.
                self.anchors.get(i).map_or(corner, |at| {
                    let to = moved.apply(*at);
                    corner.offset(to.x - at.x, to.y - at.y)
                })
            });
        }
        let ringed = scene.nodes.iter().find(|mark| Some(mark.node) == self.ring);
        if let Some(mark) = ringed {
            paint_focus(&sheet.pen, moved.apply(mark.centre), mark.radius.max(12.0), &props.palette);
        }
    }
}

/// The view, in its own pixels.
pub(super) fn whole(size: Size) -> Rect {
    Rect::new(Point::ORIGIN, Point::new(size.width, size.height))
}

/// Whether a whole picture is painted in no time.
pub(super) fn is_small(stage: &Stage) -> bool {
    stage.positions.len() + stage.visible.edges.len() <= MOST_PAINTED
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

/// What of a scene belongs to a node.
fn lit_by(props: &PageProps, scene: &Scene, node: NodeRef) -> Scene {
    let visible = &props.stage.visible;
    let mut lit = vec![false; props.stage.positions.len()];
    for near in neighbourhood(&props.stage, node) {
        if let Some(slot) = visible.position(near).and_then(|at| lit.get_mut(at)) {
            *slot = true;
        }
    }
    let is_lit = |node: NodeRef| visible.position(node).and_then(|at| lit.get(at)).is_some_and(|lit| *lit);
    let between_lit = |line: &&EdgeMark| {
        visible.edges.get(line.edge).is_some_and(|edge| is_lit(edge.from) && is_lit(edge.to))
    };
    Scene {
        nodes: scene.nodes.iter().filter(|mark| is_lit(mark.node)).cloned().collect(),
        edges: scene.edges.iter().filter(between_lit).cloned().collect(),
        ..Scene::default()
    }
}

fn pictured(scene: &Scene, reach: Reach, props: &PageProps) -> Option<(Sheet, Reach)> {
    let size = Size::new(reach.covers.width(), reach.covers.height());
    let sheet = Sheet::apart(size, false)?;
    sheet.look_from(reach.covers.min);
    paint(&sheet.pen, scene, &props.palette, reach.covers);
    Some((sheet, reach))
}
