//! One short move from an old picture to a new one: where each node was, and how far along it is.

use super::shared::Shared;
use crate::dataset::NodeRef;
use crate::geometry::Point;
use crate::page::Stage;
use crate::view::Camera;

/// How long a move takes.
const DURATION_MS: f64 = 260.0;

/// Where things were when the picture changed.
pub struct Transition {
    before: Shared<Stage>,
    camera: Camera,
    start_ms: Option<f64>,
    share: f64,
}

impl Transition {
    pub fn new(before: Shared<Stage>, camera: Camera) -> Self {
        Self { before, camera, start_ms: None, share: 0.0 }
    }

    /// Moves on to a frame's time; `true` while there is further to go.
    pub fn advance(&mut self, time_ms: f64) -> bool {
        let start_ms = *self.start_ms.get_or_insert(time_ms);
        let linear = ((time_ms - start_ms) / DURATION_MS).clamp(0.0, 1.0);
        self.share = 1.0 - (1.0 - linear) * (1.0 - linear) * (1.0 - linear);
        linear < 1.0
    }

    /// Where a node is now on its way to `to`. What was not there before does not fly in.
    pub fn position(&self, node: NodeRef, to: Point) -> Point {
        let before = self.before.visible.position(node).and_then(|at| self.before.positions.get(at));
        before.map_or(to, |from| from.lerp(to, self.share))
    }

    pub fn camera(&self, to: Camera) -> Camera {
        let zoom = self.camera.zoom + (to.zoom - self.camera.zoom) * self.share;
        Camera { centre: self.camera.centre.lerp(to.centre, self.share), zoom }
    }
}
