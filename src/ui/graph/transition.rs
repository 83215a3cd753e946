//! One short move from an old picture to a new one: where each node was, and how far along it is.

use crate::ui::kit::ptr_eq::PtrEq;
use base::geometry::{Point, Size};
use dataset::NodeRef;
use graph::Viewport;
use page::ViewModel;
use view::Camera;

/// How long a move takes.
const DURATION_MS: f64 = 260.0;

/// Where things were when the picture changed.
pub struct Transition {
    before: PtrEq<ViewModel>,
    from: Viewport,
    /// A node that comes from where a hand let it go.
    held: Option<(NodeRef, Point)>,
    start_ms: Option<f64>,
    share: f64,
}

impl Transition {
    pub fn new(before: PtrEq<ViewModel>, from: Viewport, held: Option<(NodeRef, Point)>) -> Self {
        Self { before, from, held, start_ms: None, share: 0.0 }
    }

    /// Moves on to a frame's time; `true` while there is further to go.
    pub fn advance(&mut self, time_ms: f64) -> bool {
        let start_ms = *self.start_ms.get_or_insert(time_ms);
        let linear = ((time_ms - start_ms) / DURATION_MS).clamp(0.0, 1.0);
        self.share = 1.0 - (1.0 - linear) * (1.0 - linear) * (1.0 - linear);
        linear < 1.0
    }

    /// Where a node is now on its way to `to`. What was folded comes out of what held it; what was not there does not fly in.
    pub fn position(&self, node: NodeRef, to: Point) -> Point {
        let held = self.held.filter(|(held, _)| *held == node).map(|(_, at)| at);
        let before = || self.before.position_of(node);
        held.or_else(before).map_or(to, |from| from.lerp(to, self.share))
    }

    /// The view on the way to `to`, over a pane of the same size.
    pub fn viewport(&self, to: Viewport) -> Viewport {
        let between = |from: f64, to: f64| from + (to - from) * self.share;
        let Viewport { camera, stretch, .. } = self.from;
        Viewport {
            camera: Camera {
                centre: camera.centre.lerp(to.camera.centre, self.share),
                zoom: between(camera.zoom, to.camera.zoom),
            },
            stretch: Size::new(
                between(stretch.width, to.stretch.width),
                between(stretch.height, to.stretch.height),
            ),
            ..to
        }
    }
}
