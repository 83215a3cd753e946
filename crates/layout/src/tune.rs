//! The numbers a designer would turn, in one place, so that the picture can be tuned without reading on.

/// Width over height of the canvas we lay out for.
pub(super) const ASPECT: f64 = 1.7;
/// Least air between two rooms, in layout units.
pub(super) const GAP: f64 = 8.0;

/// Length of a link that does not say, in layout units.
pub(super) const DEFAULT_LENGTH: f64 = 100.0;
/// How near its provider an API, model or product wishes to be, and how strongly.
pub(super) const PROVIDER_LENGTH: f64 = 80.0;
pub(super) const PROVIDER_STRENGTH: f64 = 0.8;
/// Rooms and lengths above this are cut to it, coordinates to the next.
pub(super) const LARGEST_ROOM: f64 = 4096.0;
pub(super) const FARTHEST: f64 = 1e7;

/// Squared radius of the disc that a hub's satellites fill, over the area of their rooms (1/π: no air).
pub(super) const CROWD_AREA: f64 = 0.6;
/// How far into that disc a satellite stands, as a share of its radius.
pub(super) const CROWD_REACH: f64 = 0.7;

/// Nodes above this weight are what the picture is about: they stand side by side in its middle.
pub(super) const PRINCIPAL: f64 = 0.8;
/// How far left and right of the middle they stand, and how far above it the first of them, as shares
/// of the longest link between them.
pub(super) const STAGE_WIDTH: f64 = 0.85;
pub(super) const STAGE_LIFT: f64 = 0.4;

/// A level arrangement is stretched sideways at most this much to fill the canvas.
pub(super) const MOST_STRETCH: f64 = 1.8;
/// An arrangement covers at least this many times the area of its rooms.
pub(super) const LEAST_AREA: f64 = 3.0;
/// How far radii go towards an even filling, 0 to 1.
pub(super) const EVENNESS: f64 = 0.7;

/// What a reader minds, weighed against a crossing of two lines, which counts 1: a line through a name,
/// two lines that leave a node almost together, names on names, a node out of the ellipse the rooms fill,
/// a heavy node far from the middle, distances unlike those along links.
pub(super) const COST_CROSSING: f64 = 1.0;
pub(super) const COST_THROUGH: f64 = 1.3;
pub(super) const COST_NEEDLE: f64 = 0.7;
pub(super) const COST_OVERLAP: f64 = 4.0;
pub(super) const COST_RIM: f64 = 2.0;
pub(super) const COST_MIDDLE: f64 = 4.0;
pub(super) const COST_STRESS: f64 = 3.0;

/// How readily nodes give way where rooms overlap: one that had a place, against 1 for a new one.
pub(super) const HELD_GIVE: f64 = 0.15;
