//! A canvas is told of many lines in few paths, and of the same lines: a picture of twenty thousand must not keep a press
//! waiting.
#![allow(clippy::unwrap_used, missing_docs)]

#[allow(dead_code)]
mod drawn;

use base::geometry::Point;
use base::palette::Palette;
use drawn::{Drawn, How, Piece, Recorder, What};
use paint::{Colour, Dash, Outline, Shape, Stroke, canvas};

fn line(i: usize, colour: Colour) -> Shape<'static> {
    let at = i as f64;
    let outline = Outline::Line { from: Point::new(at, 0.0), to: Point::new(0.0, at) };
    let stroke = Some(Stroke { colour, width_px: 1.0, dash: Dash::Solid });
    Shape { outline, fill: None, stroke, opacity: 0.72 }
}

fn head(i: usize) -> Shape<'static> {
    let at = Point::new(i as f64, 0.0);
    let outline = Outline::Triangle([at, at.offset(1.0, 1.0), at.offset(-1.0, 1.0)]);
    Shape { outline, fill: Some(Colour::Ink), stroke: None, opacity: 1.0 }
}

fn painted(shapes: &[Shape]) -> Vec<Drawn> {
    let recorder = Recorder::new();
    canvas::paint(recorder.clone(), shapes, &Palette::LIGHT);
    recorder.drawn()
}

/// The pieces of all paths with how each is drawn.
fn pieces(drawn: &[Drawn]) -> Vec<(Piece, bool, (u8, u8, u8))> {
    let of = |drawn: &Drawn| match &drawn.what {
        What::Path(pieces) => {
            pieces.iter().map(|piece| (piece.clone(), drawn.how == How::Fill, drawn.rgb)).collect()
        }
        What::Text { .. } => Vec::new(),
    };
    drawn.iter().flat_map(of).collect()
}

fn shapes(count: usize) -> Vec<Shape<'static>> {
    let lines = (0..count).map(|i| line(i, if i % 1_000 < 900 { Colour::Ink } else { Colour::Fault }));
    lines.chain((0..count).map(head)).collect()
}

#[test]
fn many_lines_alike_are_few_paths_with_the_same_pieces_in_the_same_order() {
    let (many, one_by_one) = (shapes(10_000), shapes(10_000));
    let together = painted(&many);
    assert!(together.len() <= 2 * 10_000 / 100, "{} paths", together.len());
    let apart: Vec<Drawn> =
        one_by_one.iter().flat_map(|shape| painted(std::slice::from_ref(shape))).collect();
    assert_eq!(apart.len(), 20_000);
    assert!(pieces(&together) == pieces(&apart), "other pieces, or in another order");
}

#[test]
fn few_lines_are_a_path_each_so_that_crossings_are_as_dark_as_in_a_document() {
    assert_eq!(painted(&shapes(500)).len(), 1_000);
}
