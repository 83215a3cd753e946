//! The outlines of the symbols that kinds are drawn with. One table, a row a symbol: as a node of the graph, as a mark
//! of the timeline, and as an icon in a line of text. The three are drawn at different sizes, so the numbers of one row
//! differ where equal ones would look unequal: marks are small, and grow with their corners.

use dataset::Shape;

/// A symbol, as d3 and Vega call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// A filled disc.
    Disc,
    /// A small disc with a ring.
    Ring,
    /// An outlined square with rounded corners.
    Square,
    /// A filled diamond.
    Diamond,
    /// An outlined triangle.
    Triangle,
    /// An outlined hexagon.
    Hexagon,
    /// A filled upright bar.
    Bar,
}

impl From<Shape> for Symbol {
    fn from(shape: Shape) -> Self {
        match shape {
            Shape::Disc => Self::Disc,
            Shape::Ring => Self::Ring,
            Shape::Square => Self::Square,
            Shape::Diamond => Self::Diamond,
            Shape::Triangle => Self::Triangle,
            Shape::Hexagon => Self::Hexagon,
            Shape::Bar => Self::Bar,
        }
    }
}

/// An outline about the origin for a radius of 1, y down.
#[allow(missing_docs, reason = "what a field is, its variant says")]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SymbolOutline {
    /// A circle.
    Circle,
    /// Corners, clockwise from the first; closed.
    Polygon(&'static [(f64, f64)]),
    /// An upright rectangle of height 2, with the radius of its corners.
    Rect { half_width: f64, corner: f64 },
}

/// A symbol in a square of 16 by 16.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon {
    /// The class that the style sheet draws it by: `fill` or `line`.
    pub class: &'static str,
    /// SVG path data.
    pub outline: &'static str,
    /// SVG path data of the filled middle some have.
    pub pupil: Option<&'static str>,
}

struct Row {
    node: SymbolOutline,
    mark: SymbolOutline,
    icon: Icon,
}

const fn fill(outline: &'static str) -> Icon {
    Icon { class: "fill", outline, pupil: None }
}

const fn line(outline: &'static str) -> Icon {
    Icon { class: "line", outline, pupil: None }
}

const DISC: Row = Row {
    node: SymbolOutline::Circle,
    mark: SymbolOutline::Circle,
    icon: fill("M2.5 8a5.5 5.5 0 0 1 11 0a5.5 5.5 0 0 1-11 0Z"),
};
const RING: Row = Row {
    node: SymbolOutline::Circle,
    mark: SymbolOutline::Circle,
    icon: Icon {
        class: "line",
        outline: "M2.8 8a5.2 5.2 0 0 1 10.4 0a5.2 5.2 0 0 1-10.4 0Z",
        pupil: Some("M5.8 8a2.2 2.2 0 0 1 4.4 0a2.2 2.2 0 0 1-4.4 0Z"),
    },
};
const SQUARE: Row = Row {
    node: SymbolOutline::Rect { half_width: 1.0, corner: 0.4 },
    mark: SymbolOutline::Rect { half_width: 1.0, corner: 0.36 },
    icon: line(
        "M5.2 2.8h5.6a2.4 2.4 0 0 1 2.4 2.4v5.6a2.4 2.4 0 0 1-2.4 2.4H5.2a2.4 2.4 0 0 1-2.4-2.4V5.2a2.4 2.4 0 0 1 2.4-2.4Z",
    ),
};
const DIAMOND: Row = Row {
    node: SymbolOutline::Polygon(&[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)]),
    mark: SymbolOutline::Polygon(&[(0.0, -1.12), (1.12, 0.0), (0.0, 1.12), (-1.12, 0.0)]),
    icon: fill("M8 1.5 14.5 8 8 14.5 1.5 8Z"),
};
const TRIANGLE: Row = Row {
    node: SymbolOutline::Polygon(&[(0.0, -1.0), (1.0, 0.8), (-1.0, 0.8)]),
    mark: SymbolOutline::Polygon(&[(0.0, -1.0), (1.08, 0.87), (-1.08, 0.87)]),
    icon: line("M8 2.4 14 13H2Z"),
};
const HEXAGON: Row = Row {
    node: SymbolOutline::Polygon(&[
        (1.0, 0.0),
        (0.5, 0.87),
        (-0.5, 0.87),
        (-1.0, 0.0),
        (-0.5, -0.87),
        (0.5, -0.87),
    ]),
    mark: SymbolOutline::Polygon(&[
        (0.0, -1.06),
        (0.92, -0.53),
        (0.92, 0.53),
        (0.0, 1.06),
        (-0.92, 0.53),
        (-0.92, -0.53),
    ]),
    icon: line("M14 8 11 13.2H5L2 8 5 2.8h6Z"),
};
const BAR: Row = Row {
    node: SymbolOutline::Rect { half_width: 0.5, corner: 0.2 },
    mark: SymbolOutline::Rect { half_width: 0.42, corner: 0.15 },
    icon: fill(
        "M6.5 2h3A1.5 1.5 0 0 1 11 3.5v9A1.5 1.5 0 0 1 9.5 14h-3A1.5 1.5 0 0 1 5 12.5v-9A1.5 1.5 0 0 1 6.5 2Z",
    ),
};

impl Symbol {
    /// All of them, for tests.
    pub const ALL: [Self; 7] =
        [Self::Disc, Self::Ring, Self::Square, Self::Diamond, Self::Triangle, Self::Hexagon, Self::Bar];

    fn row(self) -> &'static Row {
        match self {
            Self::Disc => &DISC,
            Self::Ring => &RING,
            Self::Square => &SQUARE,
            Self::Diamond => &DIAMOND,
            Self::Triangle => &TRIANGLE,
            Self::Hexagon => &HEXAGON,
            Self::Bar => &BAR,
        }
    }

    /// Its outline as a node of the graph.
    #[must_use]
    pub fn node(self) -> SymbolOutline {
        self.row().node
    }

    /// Its outline as a mark of the timeline.
    #[must_use]
    pub fn mark(self) -> SymbolOutline {
        self.row().mark
    }

    /// Its outline in a line of text: legend, lists, table.
    #[must_use]
    pub fn icon(self) -> Icon {
        self.row().icon
    }

    /// Whether its body is filled, or an outline alone.
    #[must_use]
    pub fn is_filled(self) -> bool {
        matches!(self, Self::Disc | Self::Diamond | Self::Bar)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_icon_is_filled_where_its_node_is() {
        for symbol in Symbol::ALL {
            assert_eq!(symbol.icon().class == "fill", symbol.is_filled(), "{symbol:?}");
        }
    }

    #[test]
    fn polygons_are_symmetric_about_the_upright_axis() {
        for outline in Symbol::ALL.iter().flat_map(|symbol| [symbol.node(), symbol.mark()]) {
            let SymbolOutline::Polygon(corners) = outline else { continue };
            assert!(corners.iter().all(|(x, y)| corners.contains(&(-x, *y))), "{corners:?}");
        }
    }
}
