//! How big and how loud things are by what they matter in this view. One place for the graph's measures.

use dataset::{Dataset, NodeRef, Shape, Tone};

/// Below this importance a disc is drawn quiet: background, not a player.
const LOUD_FROM: f64 = 0.45;

/// Half the width of a node's mark, in CSS pixels, at a zoom (pixels a layout unit).
#[must_use]
pub fn radius_px(shape: Shape, importance: f64, zoom: f64) -> f64 {
    let factor = match shape {
        Shape::Ring => 0.75,
        Shape::Square | Shape::Triangle | Shape::Hexagon | Shape::Bar => 0.85,
        Shape::Disc | Shape::Diamond => 1.0,
    };
    let full = (6.0 + 12.0 * importance.clamp(0.0, 1.0)) * factor;
    // Marks shrink and grow with the square root of the zoom: near looks near, far stays visible.
    (full * zoom.sqrt().clamp(0.5, 1.5)).max(3.0)
}

/// Shape and tone of a node: an entity's by its kind, a dispute always the diamond of a fault.
#[must_use]
pub fn shape_and_tone(dataset: &Dataset, node: NodeRef, importance: f64) -> (Shape, Tone) {
    match node {
        NodeRef::Dispute(_) => (Shape::Diamond, Tone::Fault),
        NodeRef::Entity(ix) => {
            let kind = &dataset.vocabulary.entities[dataset.entity(ix).kind.at()];
            let quiet = kind.tone == Tone::Ink && importance < LOUD_FROM;
            (kind.shape, if quiet { Tone::Mute } else { kind.tone })
        }
    }
}
