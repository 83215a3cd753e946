//! The graph while a hand moves it: elements stand still, out of sight, and the canvas carries the names. A picture of
//! lines and marks is kept, and moved and scaled until it no longer serves; few of them are painted anew in a zoom.

use web_sys::{Element, HtmlCanvasElement};
use yew::Context;

use super::graph_pane::{GraphPane, node_of};
use super::props::PageProps;
use crate::browser::element_layer::key_of;
use crate::browser::graph_painter::{lay_paper, paint, paint_focus};
use crate::browser::names::Names;
use crate::browser::picture::Sheet;
use crate::browser::timing;
use crate::dataset::NodeRef;
use crate::geometry::{Point, Rect, Size};
use crate::scene::{Label, Move, Reach, Scene, Viewport};

/// Up to so many lines and marks in all are painted anew while the reader zooms: that costs no more than a picture
/// scaled, and stays sharp.
const MOST_PAINTED: usize = 600;

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
            let mut motion = self.motion.take().unwrap_or_else(|| self.begin_motion(props, &sheet));
            let moved = Move::between(&motion.drawn, &now);
            let serves = motion.picture.as_ref().is_some_and(|(_, reach)| reach.serves(moved, size));
            // A picture moved is as sharp as one painted; a picture scaled is not.
            let painted = moved.scale != 1.0 && is_small(&self.scene.borrow());
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
    fn begin_motion(&self, props: &PageProps, sheet: &Sheet) -> Motion {
        let scene = self.scene.borrow();
        let mut motion = Motion {
            drawn: self.drawn,
            names: Names::written(&scene, &props.palette),
            anchors: anchors(&scene),
            ring: None,
            picture: None,
        };
        let reach = Reach::of_view(scene.nodes.iter().map(|n| n.centre), self.size);
        if let Some(copy) = Sheet::apart(self.size, false) {
            copy.copy(sheet, reach.covers);
            motion.picture = Some((copy, reach));
        }
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

fn is_small(scene: &Scene) -> bool {
    scene.nodes.len() + scene.edges.len() <= MOST_PAINTED
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

fn pictured(scene: &Scene, reach: Reach, props: &PageProps) -> Option<(Sheet, Reach)> {
    let size = Size::new(reach.covers.width(), reach.covers.height());
    let sheet = Sheet::apart(size, false)?;
    sheet.look_from(reach.covers.min);
    paint(&sheet.pen, scene, &props.palette, reach.covers);
    Some((sheet, reach))
}
