//! The scene as an SVG document: for golden tests, the page without script, print and export.

use std::fmt::Write as _;

use super::compare::badge_look;
use super::mark::line_anchor;
use super::mark::{Align, Badge, Compared, EdgeMark, Label, Level, Line, NodeMark, Scene, line_height_px};
use base::geometry::{Point, Rect};
use base::palette::{Palette, Rgb};
use base::type_scale::{font, type_px};
use dataset::{Shape, Tone};

/// Corner points of marks that are polygons, around the origin, for a radius of 1.
pub const DIAMOND: [(f64, f64); 4] = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)];
pub const TRIANGLE: [(f64, f64); 3] = [(0.0, -1.0), (1.0, 0.8), (-1.0, 0.8)];
pub const HEXAGON: [(f64, f64); 6] =
    [(1.0, 0.0), (0.5, 0.87), (-0.5, 0.87), (-1.0, 0.0), (-0.5, -0.87), (0.5, -0.87)];

/// How much of its colour a quiet line keeps, and the outline of what is yet to come: enough for three to one on
/// paper (tests/seeing.rs).
const QUIET_SHARE: f64 = 0.72;

/// How much of a line's colour shows.
#[must_use]
pub fn opacity(edge: &EdgeMark, palette: &Palette) -> f64 {
    match (edge.level, palette.firm) {
        (Level::Dim, false) => 0.3,
        (Level::Dim, true) => 0.6,
        // Grey already, and dotted.
        (Level::Plain, false) if line_colour(edge, palette) != palette.ended => QUIET_SHARE,
        _ => 1.0,
    }
}

/// A line's width in CSS pixels.
#[must_use]
pub fn line_width_px(edge: &EdgeMark, palette: &Palette) -> f64 {
    edge.width + if palette.firm { 0.7 } else { 0.0 }
}

/// The length of a dash, and of a gap, around the diamond of an alleged dispute: one dash lies on each corner.
#[must_use]
pub fn alleged_dash_px(radius: f64) -> f64 {
    let side = radius * std::f64::consts::SQRT_2;
    if radius < 9.0 { side / 2.0 } else { side / 4.0 }
}

/// How thick a mark's outline is, in CSS pixels: thin where nothing has come of it yet, as in the timeline.
#[must_use]
pub fn outline_px(faded: bool) -> f64 {
    if faded { 1.25 } else { 2.2 }
}

/// How much of a mark shows.
#[must_use]
pub fn mark_opacity(node: &NodeMark, palette: &Palette) -> f64 {
    match (node.level, node.faded, palette.firm) {
        (Level::Dim, _, false) => 0.4,
        (Level::Dim, _, true) => 0.6,
        (_, true, false) => QUIET_SHARE,
        _ => 1.0,
    }
}

/// The scene as one self-contained `<svg>` element. Numbers are rounded to a hundredth, so that the text is stable.
#[must_use]
pub fn svg(scene: &Scene, palette: &Palette) -> String {
    let mut out = String::new();
    let (w, h) = (number(scene.size.width), number(scene.size.height));
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" font-family='{}'>",
        font::SANS
    );
    let _ = writeln!(out, "<rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>", hex(palette.paper));
    for edge in &scene.edges {
        edge_svg(&mut out, edge, palette);
    }
    for node in &scene.nodes {
        node_svg(&mut out, node, palette);
    }
    for badge in &scene.badges {
        badge_svg(&mut out, badge, palette);
    }
    for label in &scene.edge_labels {
        let at = Point::new(label.rect.centre().x, label.rect.max.y - 4.0);
        word_ground(&mut out, label.rect, palette);
        text_svg(
            &mut out,
            &label.text,
            at,
            Align::Middle,
            type_px::TINY,
            false,
            label.tone.rgb(palette),
            palette,
        );
    }
    for label in &scene.labels {
        label_svg(&mut out, label, palette);
    }
    out.push_str("</svg>\n");
    out
}

/// Paper under a word on a line: a line through a word strikes it out.
fn word_ground(out: &mut String, rect: Rect, palette: &Palette) {
    let _ = writeln!(
        out,
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\" fill=\"{}\"/>",
        number(rect.min.x),
        number(rect.min.y),
        number(rect.width()),
        number(rect.height()),
        hex(palette.paper)
    );
}

/// One line, for the graph and for a picture's legend.
pub fn edge_svg(out: &mut String, edge: &EdgeMark, palette: &Palette) {
    let colour = line_colour(edge, palette);
    let dash = match edge.line {
        Line::Solid => "",
        Line::Dashed => " stroke-dasharray=\"6 4\"",
        Line::Ended => " stroke-dasharray=\"1.5 4\" stroke-linecap=\"round\"",
    };
    let _ = writeln!(
        out,
        "<path d=\"M{} Q{} {}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" opacity=\"{}\"{dash}/>",
        pair(edge.from),
        pair(edge.control),
        pair(edge.to),
        hex(colour),
        number(line_width_px(edge, palette)),
        number(opacity(edge, palette)),
    );
    if let Some(stroke) = stroke_colour(edge, palette) {
        let (a, b) = stroke_across(edge);
        let _ = writeln!(
            out,
            "<path d=\"M{} L{}\" stroke=\"{}\" stroke-width=\"2.5\" opacity=\"{}\"/>",
            pair(a),
            pair(b),
            hex(stroke),
            number(opacity(edge, palette))
        );
    }
}

/// What a line is drawn in: grey when it has ended, unless that is what a comparison shows.
#[must_use]
pub fn line_colour(edge: &EdgeMark, palette: &Palette) -> Rgb {
    let differs = matches!(edge.compared, Compared::Differs(_));
    if edge.line == Line::Ended && !differs { palette.ended } else { edge.tone.rgb(palette) }
}

/// What the stroke across an ended line is drawn in; `None` without one. Where it differs, a sign says so.
#[must_use]
pub fn stroke_colour(edge: &EdgeMark, palette: &Palette) -> Option<Rgb> {
    match (edge.line, edge.compared) {
        (Line::Solid | Line::Dashed, _) | (_, Compared::Differs(_)) => None,
        (Line::Ended, Compared::Same) => Some(palette.ended),
        (Line::Ended, Compared::Not) => Some(palette.fault),
    }
}

/// The short stroke that crosses an ended line in its middle.
#[must_use]
pub fn stroke_across(edge: &EdgeMark) -> (Point, Point) {
    let half_px = 2.0 + edge.width * 2.4;
    let (before, at, after) = (edge.point(0.45), edge.point(0.5), edge.point(0.55));
    let length = before.distance(after).max(0.001);
    let (dx, dy) = ((after.x - before.x) / length, (after.y - before.y) / length);
    // Leaning a little, as a pen strikes something out.
    let (nx, ny) = (-dy * 0.94 + dx * 0.34, dx * 0.94 + dy * 0.34);
    (at.offset(nx * half_px, ny * half_px), at.offset(-nx * half_px, -ny * half_px))
}

fn node_svg(out: &mut String, node: &NodeMark, palette: &Palette) {
    let (at, r) = (node.centre, node.radius);
    let look = MarkLook { shape: node.shape, tone: node.tone, alleged: node.alleged, faded: node.faded };
    mark_svg(out, look, at, r, mark_opacity(node, palette), palette);
    if node.selected {
        disc(out, at, r + 6.0, &format!("fill=\"none\" stroke=\"{}\" stroke-width=\"2\"", hex(palette.ink)));
    }
}

/// What a mark is drawn by.
#[derive(Clone, Copy)]
pub struct MarkLook {
    pub shape: Shape,
    pub tone: Tone,
    /// The outline is broken.
    pub alleged: bool,
    /// Nothing but a thin outline.
    pub faded: bool,
}

/// One mark of a radius in pixels around a centre, as in the graph: for a picture's legend too.
pub fn mark_svg(
    out: &mut String,
    MarkLook { shape, tone, alleged, faded }: MarkLook,
    at: Point,
    r: f64,
    alpha: f64,
    palette: &Palette,
) {
    let (colour, paper, alpha) = (hex(tone.rgb(palette)), hex(palette.paper), number(alpha));
    let solid = format!("fill=\"{colour}\" stroke=\"{paper}\" stroke-width=\"2\" opacity=\"{alpha}\"");
    let width = outline_px(faded);
    let outlined =
        format!("fill=\"{paper}\" stroke=\"{colour}\" stroke-width=\"{width}\" opacity=\"{alpha}\"");
    let solid = if faded { outlined.clone() } else { solid };
    let dash = number(alleged_dash_px(r - 1.1));
    let broken =
        format!("{outlined} stroke-dasharray=\"{dash}\" stroke-dashoffset=\"{}\"", number(dash / 2.0));
    match shape {
        Shape::Diamond if alleged => polygon(out, at, r - 1.1, &DIAMOND, &broken),
        Shape::Disc => disc(out, at, r, &solid),
        Shape::Diamond => polygon(out, at, r, &DIAMOND, &solid),
        Shape::Triangle => polygon(out, at, r, &TRIANGLE, &outlined),
        Shape::Hexagon => polygon(out, at, r, &HEXAGON, &outlined),
        Shape::Ring => {
            disc(out, at, r, &outlined);
            if !faded {
                disc(out, at, r * 0.45, &solid);
            }
        }
        Shape::Square => rounded(out, at, r, r, &outlined),
        Shape::Bar => rounded(out, at, r * 0.5, r, &solid),
    }
}

/// One sign of a comparison, for the graph and for a picture's legend.
pub fn badge_svg(out: &mut String, badge: &Badge, palette: &Palette) {
    let look = badge_look(badge.change);
    let (tone, paper) = (hex(look.tone.rgb(palette)), hex(palette.paper));
    let alpha = number(if badge.level == Level::Dim { 0.4 } else { 1.0 });
    let (fill, ring, sign) = if look.filled { (&tone, &paper, &paper) } else { (&paper, &tone, &tone) };
    let style = format!("fill=\"{fill}\" stroke=\"{ring}\" stroke-width=\"1.6\" opacity=\"{alpha}\"");
    disc(out, badge.at, badge.radius, &style);
    let point = |(x, y): (f64, f64)| pair(badge.at.offset(x * badge.radius, y * badge.radius));
    let strokes: Vec<String> =
        look.strokes.iter().map(|[a, b]| format!("M{} L{}", point(*a), point(*b))).collect();
    let _ = writeln!(
        out,
        "<path d=\"{}\" fill=\"none\" stroke=\"{sign}\" stroke-width=\"1.8\" stroke-linecap=\"round\" opacity=\"{alpha}\"/>",
        strokes.join(" ")
    );
}

fn disc(out: &mut String, at: Point, r: f64, style: &str) {
    let _ = writeln!(
        out,
        "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {style}/>",
        number(at.x),
        number(at.y),
        number(r)
    );
}

fn rounded(out: &mut String, at: Point, half_width: f64, half_height: f64, style: &str) {
    let _ = writeln!(
        out,
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" {style}/>",
        number(at.x - half_width),
        number(at.y - half_height),
        number(half_width * 2.0),
        number(half_height * 2.0),
        number(half_width * 0.4)
    );
}

fn polygon(out: &mut String, at: Point, r: f64, corners: &[(f64, f64)], style: &str) {
    let points: Vec<String> = corners.iter().map(|(x, y)| pair(at.offset(x * r, y * r))).collect();
    let _ = writeln!(out, "<polygon points=\"{}\" stroke-linejoin=\"round\" {style}/>", points.join(" "));
}

fn label_svg(out: &mut String, label: &Label, palette: &Palette) {
    let x = line_anchor(label);
    let mut y = label.rect.min.y;
    for line in &label.lines {
        y += line_height_px(line.size_px);
        let quiet = line.quiet || label.level <= Level::Plain;
        let colour = if quiet { palette.mute } else { palette.ink };
        let at = Point::new(x, y - line.size_px * 0.32);
        text_svg(out, &line.text, at, label.align, line.size_px, line.bold, colour, palette);
    }
}

#[allow(clippy::too_many_arguments)] // one call site a medium; a struct would only rename them
fn text_svg(
    out: &mut String,
    text: &str,
    at: Point,
    align: Align,
    size_px: f64,
    bold: bool,
    colour: Rgb,
    palette: &Palette,
) {
    let anchor = match align {
        Align::Start => "start",
        Align::Middle => "middle",
        Align::End => "end",
    };
    let weight = if bold { " font-weight=\"700\"" } else { "" };
    let _ = writeln!(
        out,
        "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" font-size=\"{}\"{weight} fill=\"{}\" stroke=\"{}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}</text>",
        number(at.x),
        number(at.y),
        number(size_px),
        hex(colour),
        hex(palette.paper),
        escape(text)
    );
}

/// Text as XML character data: never markup.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML 1.0 forbids these outright.
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
    out
}

fn pair(p: Point) -> String {
    format!("{},{}", number(p.x), number(p.y))
}

fn number(value: f64) -> f64 {
    let rounded = (value * 100.0).round() / 100.0;
    if rounded == 0.0 { 0.0 } else { rounded }
}

/// A colour as SVG and CSS write it.
#[must_use]
pub fn hex((r, g, b): Rgb) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn text_is_never_markup() {
        assert_eq!(escape("<b onload=\"x\">&\u{0}"), "&lt;b onload=&quot;x&quot;&gt;&amp;");
    }
}
