//! The graph as a display list in screen space: marks, lines and labels, ready for canvas or SVG.
//! Decides how things look and where labels go; never where nodes go (see `layout`).
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod arrows;
mod build;
mod camera;
mod compare;
mod edge_labels;
mod edges;
mod elements;
mod emphasis;
mod fold_marks;
mod grid;
mod hit;
mod keyboard_nav;
mod label_placement;
mod label_style;
mod labels;
mod legend;
mod loops;
mod mark;
mod name_placer;
mod names;
mod places;
mod request;
mod scene_input;
mod shapes;
mod short_names;
mod style;
mod surroundings;
mod transform;
mod words;

pub use build::build;
pub use camera::{MAX_ZOOM, MIN_ZOOM, Margins, Viewport};
pub use compare::{BadgeLook, badge_look, changed_of};
pub use elements::{MOST_ELEMENTS, with_element};
pub use fold_marks::{held_words, is_count};
pub use hit::{edge_at, fold_at, grabbed_at, node_at};
pub use keyboard_nav::{Direction, node_towards};
pub use label_placement::LabelPlacement;
pub use legend::{LegendEntry, LineEntry, has_promised, has_unknown, legend_entries, line_entries};
pub use mark::{
    Arrowhead, Badge, BadgeOf, Compared, Curve, EdgeLabel, EdgeMark, Emphasis, FoldMark, Label, LabelLine,
    Line, NodeMark, Scene,
};
pub use request::{grow_from, layout_request};
pub use scene_input::SceneInput;
pub use shapes::{
    SymbolLook, badge_shapes, edge_colour, edge_label_shapes, edge_opacity, edge_shapes, label_shapes,
    mark_shapes, scene_svg, shapes, symbol_shapes, tone_colour,
};
pub use transform::{Coverage, Transform, shelves};
pub use words::{dispute_standing, edge_words};
