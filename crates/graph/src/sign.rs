//! The mark of a kind at the size of a line of text, as outlines in a square of 16: legend, lists, table.

use dataset::Shape;

/// Its class (`fill` or `line`), its outline, and the filled pupil some have.
#[must_use]
pub fn sign(shape: Shape) -> (&'static str, &'static str, Option<&'static str>) {
    let (class, outline) = match shape {
        Shape::Disc => ("fill", "M2.5 8a5.5 5.5 0 0 1 11 0a5.5 5.5 0 0 1-11 0Z"),
        Shape::Ring => ("line", "M2.8 8a5.2 5.2 0 0 1 10.4 0a5.2 5.2 0 0 1-10.4 0Z"),
        Shape::Square => (
            "line",
            "M5.2 2.8h5.6a2.4 2.4 0 0 1 2.4 2.4v5.6a2.4 2.4 0 0 1-2.4 2.4H5.2a2.4 2.4 0 0 1-2.4-2.4V5.2a2.4 2.4 0 0 1 2.4-2.4Z",
        ),
        Shape::Diamond => ("fill", "M8 1.5 14.5 8 8 14.5 1.5 8Z"),
        Shape::Triangle => ("line", "M8 2.4 14 13H2Z"),
        Shape::Hexagon => ("line", "M14 8 11 13.2H5L2 8 5 2.8h6Z"),
        Shape::Bar => (
            "fill",
            "M6.5 2h3A1.5 1.5 0 0 1 11 3.5v9A1.5 1.5 0 0 1 9.5 14h-3A1.5 1.5 0 0 1 5 12.5v-9A1.5 1.5 0 0 1 6.5 2Z",
        ),
    };
    (class, outline, (shape == Shape::Ring).then_some("M5.8 8a2.2 2.2 0 0 1 4.4 0a2.2 2.2 0 0 1-4.4 0Z"))
}
