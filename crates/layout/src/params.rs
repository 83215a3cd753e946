//! The parameters that decide what a layout looks like, in one place. Holds no code.

/// Width over height of the canvas to lay out for.
pub(super) const ASPECT: f64 = 1.7;
/// The least gap between two label boxes, in layout units.
pub(super) const GAP: f64 = 8.0;

/// The length of a link that has none, in layout units.
pub(super) const DEFAULT_LENGTH: f64 = 100.0;
/// The ideal distance of an API, model or product to its provider, in layout units, and the strength of that
/// link.
pub(super) const PROVIDER_LENGTH: f64 = 80.0;
pub(super) const PROVIDER_STRENGTH: f64 = 0.8;
/// Box sides and link lengths above this, in layout units, are cut to it; coordinates to the next.
pub(super) const MAX_BOX_SIDE: f64 = 4096.0;
pub(super) const MAX_COORDINATE: f64 = 1e7;

/// Squared radius of the disc that a hub's leaves fill, over the area of their boxes (1/π: no gaps).
pub(super) const LEAF_DISC_RATIO: f64 = 0.6;
/// How far inside that disc a leaf is placed, as a share of the radius.
pub(super) const LEAF_DISC_REACH: f64 = 0.7;

/// Nodes above this weight are focal nodes: what the picture is about.
pub(super) const FOCAL_WEIGHT: f64 = 0.8;
/// How far left and right of the middle focal nodes are placed, and how far above it the first, as shares of
/// the longest link between them.
pub(super) const FOCAL_SPREAD: f64 = 0.85;
pub(super) const FOCAL_LIFT: f64 = 0.4;

/// An arrangement is stretched sideways at most this many times to fill the canvas.
pub(super) const MAX_STRETCH: f64 = 1.8;
/// An arrangement covers at least this many times the area of its boxes.
pub(super) const MIN_AREA_RATIO: f64 = 3.0;
/// Where nodes ask for room: width over height of the frame they fill, and its area over the products of the half axes
/// of their rooms.
pub(super) const FRAME_ASPECT: f64 = 2.0;
pub(super) const FRAME_RATIO: f64 = 1.73;
/// How far radii move towards an even density, 0 to 1.
pub(super) const EVENNESS: f64 = 0.7;

/// Weights of the penalty, relative to a crossing of two lines (1): a line over a label; two lines that leave
/// a node at a narrow angle; two labels that overlap; a node outside the ellipse that the boxes fill; a heavy
/// node far from the middle; distances unlike those along links.
pub(super) const PENALTY_CROSSING: f64 = 1.0;
pub(super) const PENALTY_LINE_OVER_LABEL: f64 = 1.3;
pub(super) const PENALTY_NARROW_ANGLE: f64 = 0.7;
pub(super) const PENALTY_OVERLAP: f64 = 4.0;
pub(super) const PENALTY_OUTSIDE: f64 = 2.0;
pub(super) const PENALTY_OFF_CENTRE: f64 = 4.0;
pub(super) const PENALTY_STRESS: f64 = 3.0;

/// How easily a node moves to remove overlaps if it had a position before; 1 for a new node.
pub(super) const ANCHORED_MOBILITY: f64 = 0.15;
