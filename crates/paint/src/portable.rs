//! The list as SVG for any program: no more of SVG than browsers, resvg, librsvg, CairoSVG, MuPDF and svglib draw alike.
//! A halo is a text of its own under the letters (`paint-order` is not known everywhere), a dash a piece of path of its
//! own (MuPDF draws broken lines whole), and a picture in a picture a group (svglib scales an inner `<svg>` twice).
//! Pages keep the shorter form of `svg`.

use super::svg;
use super::{Dash, Outline, Segment, Shape, Stroke};
use base::geometry::{Point, Rect};
use base::palette::Palette;

/// The shapes in their order, as one group; ends in a line feed. Nothing where there are none.
#[must_use]
pub fn elements(shapes: &[Shape], palette: &Palette) -> String {
    svg::group(shapes, |out, shape| element(out, shape, palette))
}

/// What a document drawn by plotters holds, as a group at a place: `scale` makes CSS pixels of its units.
#[must_use]
pub fn group(document: &str, at: Point, scale: f64) -> String {
    let body = document.split_once('>').map_or("", |(_, body)| body);
    let body = body.rsplit_once("</svg>").map_or(body, |(body, _)| body).trim();
    // Each has a fill or a stroke. svglib knows no opacity of both.
    let body = rewritten(body, " opacity=\"", |share| {
        [" fill-opacity=\"", share, "\" stroke-opacity=\"", share, "\""].concat()
    });
    format!("<g transform=\"translate({} {}) scale({scale})\">\n{body}\n</g>\n", at.x, at.y)
}

/// An attribute in other words. In text quotation marks are escaped, so that only attributes are found.
fn rewritten(svg: &str, name: &str, words: impl Fn(&str) -> String) -> String {
    let mut pieces = svg.split(name);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (value, rest) = piece.split_once('"').unwrap_or((piece, ""));
        out.push_str(&words(value));
        out.push_str(rest);
    }
    out
}

fn element(out: &mut String, shape: &Shape, palette: &Palette) {
    match (shape.outline, shape.stroke) {
        (Outline::Text(_), Some(_)) => {
            svg::element(out, &Shape { fill: None, ..*shape }, palette);
            svg::element(out, &Shape { stroke: None, ..*shape }, palette);
        }
        (outline, Some(Stroke { dash, .. })) if dash != Dash::Solid => match dashes(outline, dash) {
            Some(dashes) => {
                if shape.fill.is_some() {
                    svg::element(out, &Shape { stroke: None, ..*shape }, palette);
                }
                let outline = Outline::Segments { centre: Point::ORIGIN, radius: 1.0, segments: &dashes };
                let stroke = shape.stroke.map(|stroke| Stroke { dash: Dash::Solid, ..stroke });
                svg::element(out, &Shape { outline, fill: None, stroke, ..*shape }, palette);
            }
            None => svg::element(out, shape, palette),
        },
        _ => svg::element(out, shape, palette),
    }
}

/// The dashes along an outline; `None` for one that is never broken.
fn dashes(outline: Outline, dash: Dash) -> Option<Vec<Segment>> {
    let [drawn_px, gap_px] = dash.pattern()?;
    let (period_px, offset_px) = (drawn_px + gap_px, dash.offset_px());
    let mut out = Vec::new();
    // How far along the outline a straight piece begins.
    let mut begins_px = 0.0;
    for pair in corners(outline)?.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let length_px = from.distance(to);
        let at = |along_px: f64| {
            let share = (along_px - begins_px) / length_px;
            (from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
        };
        let ends_px = begins_px + length_px;
        let mut number = ((begins_px + offset_px) / period_px).floor();
        while number * period_px - offset_px < ends_px {
            let start_px = number * period_px - offset_px;
            let (a_px, b_px) = (start_px.max(begins_px), (start_px + drawn_px).min(ends_px));
            if a_px < b_px {
                out.push([at(a_px), at(b_px)]);
            }
            number += 1.0;
        }
        begins_px = ends_px;
    }
    Some(out)
}

/// The outline as straight pieces from corner to corner, closed where it is. Curves are cut so finely that nobody sees
/// it.
fn corners(outline: Outline) -> Option<Vec<Point>> {
    /// Pieces of a curve, and of a whole circle.
    const PIECES: u32 = 48;
    match outline {
        Outline::Line { from, to } => Some(vec![from, to]),
        Outline::Curve { from, control, to } => Some(
            (0..=PIECES)
                .map(|piece| {
                    let t = f64::from(piece) / f64::from(PIECES);
                    let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
                    let along = |from: f64, control: f64, to: f64| from * a + control * b + to * c;
                    Point::new(along(from.x, control.x, to.x), along(from.y, control.y, to.y))
                })
                .collect(),
        ),
        Outline::Polygon { centre, radius, corners } => {
            let around = corners.iter().chain(corners.first());
            Some(around.map(|(x, y)| centre.offset(x * radius, y * radius)).collect())
        }
        Outline::Circle { centre, radius } => Some(circle(centre, radius, PIECES / 4)),
        Outline::Rect { rect, .. } => {
            let Rect { min, max } = rect;
            Some(vec![min, Point::new(max.x, min.y), max, Point::new(min.x, max.y), min])
        }
        _ => None,
    }
}

/// A circle in four quarters of so many pieces, without the platform's sine: a quarter is a rational curve.
fn circle(centre: Point, radius: f64, pieces: u32) -> Vec<Point> {
    let mut out = vec![centre.offset(radius, 0.0)];
    for (turn_x, turn_y) in [
        ((1.0, 0.0), (0.0, 1.0)),
        ((0.0, -1.0), (1.0, 0.0)),
        ((-1.0, 0.0), (0.0, -1.0)),
        ((0.0, 1.0), (-1.0, 0.0)),
    ] {
        for piece in 1..=pieces {
            let t = f64::from(piece) / f64::from(pieces);
            let (x, y) = ((1.0 - t * t) / (1.0 + t * t), 2.0 * t / (1.0 + t * t));
            out.push(
                centre.offset(radius * (x * turn_x.0 + y * turn_x.1), radius * (x * turn_y.0 + y * turn_y.1)),
            );
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Align, Colour, HALO_PX, Text, Weight};

    fn length(dashes: &[Segment]) -> f64 {
        dashes.iter().map(|[a, b]| Point::new(a.0, a.1).distance(Point::new(b.0, b.1))).sum()
    }

    #[test]
    fn dashes_of_a_line_are_as_long_and_as_far_apart_as_the_table_says() {
        let outline = Outline::Line { from: Point::ORIGIN, to: Point::new(20.0, 0.0) };
        let dashes = dashes(outline, Dash::Dashed).unwrap();
        assert_eq!(dashes, [[(0.0, 0.0), (6.0, 0.0)], [(11.0, 0.0), (17.0, 0.0)]]);
    }

    #[test]
    fn every_outline_that_can_be_broken_keeps_the_share_of_its_dashes() {
        let (centre, radius) = (Point::new(9.0, 4.0), 40.0);
        let square = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];
        let rect = Rect::new(Point::ORIGIN, Point::new(80.0, 80.0));
        for (outline, around_px) in [
            (Outline::Circle { centre, radius }, 2.0 * std::f64::consts::PI * radius),
            (Outline::Polygon { centre, radius, corners: &square }, 8.0 * radius),
            (Outline::Rect { rect, corner_px: 3.0 }, 320.0),
            (
                Outline::Curve {
                    from: centre,
                    control: centre.offset(50.0, 0.0),
                    to: centre.offset(100.0, 0.0),
                },
                100.0,
            ),
        ] {
            let share = length(&dashes(outline, Dash::Even(2.5)).unwrap()) / around_px;
            assert!((0.47..0.53).contains(&share), "{outline:?}: {share}");
        }
    }

    #[test]
    fn a_halo_lies_under_its_text_as_an_element_of_its_own_and_nothing_asks_for_more_than_svg_1_1() {
        let line = Rect::new(Point::ORIGIN, Point::new(60.0, 15.0));
        let text = Text { text: "Anthropic", line, align: Align::Start, size_px: 12.0, weight: Weight::Bold };
        let stroke = Some(Stroke { colour: Colour::Paper, width_px: 2.0 * HALO_PX, dash: Dash::Solid });
        let name = Shape { outline: Outline::Text(text), fill: Some(Colour::Ink), stroke, opacity: 1.0 };
        let line = Shape {
            outline: Outline::Line { from: Point::ORIGIN, to: Point::new(60.0, 0.0) },
            stroke: Some(Stroke { colour: Colour::Fault, width_px: 1.0, dash: Dash::Dotted }),
            fill: None,
            opacity: 0.5,
        };
        let svg = elements(&[line, name], &Palette::LIGHT);
        let texts: Vec<&str> = svg.lines().filter(|line| line.starts_with("<text")).collect();
        let [halo, letters] = texts.as_slice() else { panic!("{svg}") };
        assert!(halo.contains("fill=\"none\"") && halo.contains("stroke="), "{halo}");
        assert!(!letters.contains("stroke"), "{letters}");
        for unknown in ["paint-order", "dasharray", "<svg"] {
            assert!(!svg.contains(unknown), "{svg}");
        }
    }

    #[test]
    fn a_drawing_of_plotters_becomes_a_group_without_an_opacity_of_its_own() {
        let document =
            "<svg a=\"b\">\n<rect opacity=\"0.3\" fill=\"#FFF\"/>\n<text> opacity=&quot;</text>\n</svg>\n";
        assert_eq!(
            group(document, Point::new(28.0, 7.0), 0.25),
            "<g transform=\"translate(28 7) scale(0.25)\">\n<rect fill-opacity=\"0.3\" stroke-opacity=\"0.3\" \
             fill=\"#FFF\"/>\n<text> opacity=&quot;</text>\n</g>\n"
        );
    }
}
