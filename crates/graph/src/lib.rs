//! The graph as a display list in screen space: marks, lines and labels, ready for canvas or SVG.
//! Decides how things look and where labels go; never where nodes go (see `layout`).

mod build;
mod camera;
mod choices;
mod compare;
mod edges;
mod elements;
mod hit;
mod labels;
mod legend;
mod mark;
mod moves;
mod moving;
mod name_look;
mod request;
mod sign;
mod style;
mod svg;
mod words;

pub use build::{SceneInput, build};
pub use camera::{MAX_ZOOM, MIN_ZOOM, Margins, Viewport};
pub use choices::Choices;
pub use compare::{BadgeLook, badge_look};
pub use elements::{MOST_ELEMENTS, with_element};
pub use hit::{edge_at, grabbed_at, node_at};
pub use legend::{LegendEntry, legend_entries};
pub use mark::{
    Align, Badge, BadgeOf, Compared, EdgeLabel, EdgeMark, Label, LabelLine, Level, Line, NodeMark, Scene,
    line_height_px,
};
pub use moves::{Direction, node_towards};
pub use moving::{Move, Reach, shelves};
pub use name_look::{name_colour, name_weight};
pub use request::layout_request;
pub use sign::sign;
pub use svg::{DIAMOND, HEXAGON, TRIANGLE};
pub use svg::{
    MarkLook, alleged_dash_px, badge_svg, edge_svg, escape, hex, line_colour, line_width_px, mark_opacity,
    mark_svg, opacity, outline_px, stroke_across, stroke_colour, svg,
};
pub use words::edge_words;
