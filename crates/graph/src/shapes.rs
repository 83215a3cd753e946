//! The scene as a display list: how each mark, line, sign and name looks. The canvas and the SVG document paint this
//! list and decide nothing.

use super::arrows::corners;
use super::compare::{HELD_LOOK, badge_look};
use super::label_style::{label_colour, line_weight};
use super::mark::{
    Arrowhead, Badge, BadgeOf, Compared, Curve, EdgeLabel, EdgeMark, Emphasis, FoldMark, Label, LabelLine,
    Line, NodeMark, Scene,
};
use super::mark::{PINNED_RING_PX, SELECTED_RING_PX};
use base::geometry::{Point, Rect, Size};
use base::palette::Palette;
use base::text::measure::text_width_px;
use base::type_scale::type_px;
use dataset::Tone;
use paint::{
    Align, Colour, Dash, HALO_PX, Outline, Shape, Stroke, Symbol, SymbolOutline, Text, Weight,
    alleged_dash_px, line_height_px, svg,
};

/// How much of its colour a quiet line keeps, and the outline of what is yet to come: enough for three to one on
/// paper (tests/seeing.rs).
const QUIET_SHARE: f64 = 0.72;
/// What a stroke across a line and a line's width take beyond it.
const EDGE_AIR_PX: f64 = 10.0;
/// Between the words of a name and a line that breaks off for them.
const BREAK_PX: f64 = 4.0;
/// Around a selected mark.
const RING_PX: f64 = 8.0;
/// Quiet things first, so that the loud ones lie on top.
const PAINT_ORDER: [Emphasis; 4] = [Emphasis::Dim, Emphasis::Plain, Emphasis::Strong, Emphasis::Hero];

/// The colour of a meaning.
#[must_use]
pub fn tone_colour(tone: Tone) -> Colour {
    match tone {
        Tone::Ink => Colour::Ink,
        Tone::Mute => Colour::Mute,
        Tone::Fault => Colour::Fault,
        Tone::Access => Colour::Access,
        Tone::Money => Colour::Money,
        Tone::Law => Colour::Law,
    }
}

/// The whole scene in painting order: lines, marks, signs, words on lines, names. `firm` is the palette's: nothing may
/// be faint.
#[must_use]
pub fn shapes(scene: &Scene, firm: bool) -> Vec<Shape<'_>> {
    let view = Rect::new(Point::ORIGIN, Point::new(scene.size.width, scene.size.height));
    let mut out = mark_shapes(scene, firm, view);
    scene.edge_labels.iter().for_each(|label| edge_label_shapes(&mut out, label, label.rect));
    scene.labels.iter().for_each(|label| label_shapes(&mut out, label, label.rect, firm));
    out
}

/// The scene as one self-contained SVG document: for golden tests, the page without script, print and export.
#[must_use]
pub fn scene_svg(scene: &Scene, palette: &Palette) -> String {
    svg::document(&shapes(scene, palette.firm), scene.size, palette)
}

/// Lines, marks and signs that may lie in a part of the view, in painting order.
#[must_use]
pub fn mark_shapes<'a>(scene: &'a Scene, firm: bool, part: Rect) -> Vec<Shape<'a>> {
    let mut out = Vec::with_capacity(scene.edges.len() + scene.nodes.len() + 2 * scene.badges.len());
    let seen = part.grown(EDGE_AIR_PX);
    let lines =
        |level: Emphasis| scene.edges.iter().filter(move |edge| edge.level == level && edge.touches(seen));
    for level in PAINT_ORDER {
        lines(level).for_each(|edge| line_shapes(&mut out, edge, firm));
    }
    // A line breaks off for the words of a name.
    for label in scene.labels.iter().filter(|label| label.rect.overlaps(seen)) {
        words_of(label, label.rect, &mut |_, words| out.push(ground(beside(words), 3.0)));
    }
    for level in PAINT_ORDER {
        lines(level).for_each(|edge| sign_shapes(&mut out, edge, firm));
    }
    for level in PAINT_ORDER {
        let nodes = scene.nodes.iter().filter(|node| node.level == level);
        let nodes = nodes.filter(|node| seen.grown(node.radius + RING_PX).contains(node.centre));
        nodes.for_each(|node| node_shapes(&mut out, node, firm));
    }
    scene.folds.iter().for_each(|fold| fold_shapes(&mut out, fold));
    scene.badges.iter().for_each(|badge| badge_shapes(&mut out, badge));
    for label in &scene.edge_labels {
        if let Some(head) = label.pointer {
            out.push(ground(Rect::centred(head.tip.lerp(head.base, 0.5), Size::new(9.0, 9.0)), 3.0));
            head_shape(&mut out, head, word_colour(label), 1.0);
        }
    }
    out
}

/// One line, with its arrowheads and the stroke across it where it has ended; for a picture's legend.
pub fn edge_shapes(out: &mut Vec<Shape<'_>>, edge: &EdgeMark, firm: bool) {
    line_shapes(out, edge, firm);
    sign_shapes(out, edge, firm);
}

fn line_shapes(out: &mut Vec<Shape<'_>>, edge: &EdgeMark, firm: bool) {
    let dash = match edge.line {
        Line::Solid => Dash::Solid,
        Line::Promised => Dash::Long,
        Line::Dashed => Dash::Dashed,
        Line::Unknown => Dash::Sparse,
        Line::Ended => Dash::Dotted,
    };
    let ([from, control, to], more) = edge.curves();
    let bent = |[from, control, to]: Curve| Outline::Curve { from, control, to };
    let outline = if edge.is_straight() { Outline::Line { from, to } } else { bent([from, control, to]) };
    let opacity = edge_opacity(edge, firm);
    let width_px = edge.width + if firm { 0.7 } else { 0.0 } + if edge.selected { 1.6 } else { 0.0 };
    let stroke = Some(Stroke { colour: edge_colour(edge), width_px, dash });
    out.push(Shape { outline, fill: None, stroke, opacity });
    if let Some(more) = more {
        out.push(Shape { outline: bent(more), fill: None, stroke, opacity });
    }
}

fn sign_shapes(out: &mut Vec<Shape<'_>>, edge: &EdgeMark, firm: bool) {
    let opacity = edge_opacity(edge, firm);
    for head in edge.heads.into_iter().flatten() {
        head_shape(out, head, edge_colour(edge), opacity);
    }
    if let Some(colour) = cross_colour(edge) {
        let (from, to) = cross(edge);
        let stroke = Some(Stroke { colour, width_px: 1.0 + 0.7 * edge.width, dash: Dash::Solid });
        out.push(Shape { outline: Outline::Line { from, to }, fill: None, stroke, opacity });
    }
}

fn head_shape(out: &mut Vec<Shape<'_>>, head: Arrowhead, colour: Colour, opacity: f64) {
    let outline = Outline::Triangle(corners(head));
    out.push(Shape { outline, fill: Some(colour), stroke: None, opacity });
}

/// How much of a line's colour shows.
#[must_use]
pub fn edge_opacity(edge: &EdgeMark, firm: bool) -> f64 {
    match (edge.level, firm) {
        // Grey already.
        (Emphasis::Plain, false) if edge_colour(edge) != Colour::Ended => QUIET_SHARE,
        _ => 1.0,
    }
}

/// What a line is drawn in: grey when it has ended, unless that is what a comparison shows, and when it steps back.
#[must_use]
pub fn edge_colour(edge: &EdgeMark) -> Colour {
    let differs = matches!(edge.compared, Compared::Differs(_));
    let is_grey = edge.level == Emphasis::Dim || edge.line == Line::Ended && !differs;
    if is_grey { Colour::Ended } else { tone_colour(edge.tone) }
}

/// What the stroke across an ended line is drawn in; `None` without one. Where it differs, a sign says so.
fn cross_colour(edge: &EdgeMark) -> Option<Colour> {
    match (edge.line, edge.compared) {
        (Line::Solid | Line::Promised | Line::Dashed | Line::Unknown, _) | (_, Compared::Differs(_)) => None,
        (Line::Ended, Compared::Not) if edge.level != Emphasis::Dim => Some(Colour::Mute),
        (Line::Ended, _) => Some(Colour::Ended),
    }
}

/// The short stroke that crosses an ended line.
fn cross(edge: &EdgeMark) -> (Point, Point) {
    let half_px = 2.4 + edge.width * 2.2;
    let t = edge.stroke_at;
    let (before, at, after) = (edge.point(t - 0.05), edge.point(t), edge.point(t + 0.05));
    let length = before.distance(after).max(0.001);
    let (dx, dy) = ((after.x - before.x) / length, (after.y - before.y) / length);
    // Leaning a little, as a pen strikes something out.
    let (nx, ny) = (-dy * 0.94 + dx * 0.34, dx * 0.94 + dy * 0.34);
    (at.offset(nx * half_px, ny * half_px), at.offset(-nx * half_px, -ny * half_px))
}

fn node_shapes(out: &mut Vec<Shape<'_>>, node: &NodeMark, firm: bool) {
    let is_dim = node.level == Emphasis::Dim;
    let opacity = if node.faded && !firm && !is_dim { QUIET_SHARE } else { 1.0 };
    let look = SymbolLook {
        symbol: node.shape.into(),
        // What steps back keeps its shape and is grey.
        colour: if is_dim { Colour::Ended } else { tone_colour(node.tone) },
        alleged: node.alleged,
        faded: node.faded,
    };
    symbol_shapes(out, look, node.centre, node.radius, opacity);
    let (apart_px, colour, width_px) = match (node.selected, node.pinned) {
        (true, _) => (SELECTED_RING_PX, Colour::Ink, 2.0),
        (false, true) => (PINNED_RING_PX, Colour::Mute, 1.0),
        (false, false) => return,
    };
    let outline = Outline::Circle { centre: node.centre, radius: node.radius + apart_px };
    let stroke = Some(Stroke { colour, width_px, dash: Dash::Solid });
    out.push(Shape { outline, fill: None, stroke, opacity });
}

/// What a mark is drawn by.
#[derive(Clone, Copy)]
pub struct SymbolLook {
    /// Its outline.
    pub symbol: Symbol,
    /// Of its body, or of its outline where the body is paper.
    pub colour: Colour,
    /// The outline is broken.
    pub alleged: bool,
    /// Nothing but a thin outline.
    pub faded: bool,
}

/// One mark of a radius in pixels around a centre, as in the graph: for a picture's legend too.
pub fn symbol_shapes(out: &mut Vec<Shape<'_>>, look: SymbolLook, centre: Point, radius: f64, opacity: f64) {
    let SymbolLook { symbol, colour, alleged, faded } = look;
    let filled = symbol.is_filled() && !alleged && !faded;
    let (fill, edge) = if filled { (colour, Colour::Paper) } else { (Colour::Paper, colour) };
    // Thin where nothing has come of it yet, as in the timeline.
    let width_px = if faded { 1.25 } else { 2.2 };
    let dash = if alleged { Dash::Even(alleged_dash_px(radius)) } else { Dash::Solid };
    let outline = node_outline(symbol, centre, radius);
    let stroke = Some(Stroke { colour: edge, width_px, dash });
    out.push(Shape { outline, fill: Some(fill), stroke, opacity });
    if symbol == Symbol::Ring && !faded {
        let outline = Outline::Circle { centre, radius: radius * 0.45 };
        out.push(Shape { outline, fill: Some(colour), stroke: None, opacity });
    }
}

fn node_outline(symbol: Symbol, centre: Point, radius: f64) -> Outline<'static> {
    match symbol.node() {
        SymbolOutline::Circle => Outline::Circle { centre, radius },
        SymbolOutline::Polygon(corners) => Outline::Polygon { centre, radius, corners },
        SymbolOutline::Rect { half_width, corner } => {
            let (x, y) = (half_width * radius, radius);
            let rect = Rect::new(centre.offset(-x, -y), centre.offset(x, y));
            Outline::Rect { rect, corner_px: corner * radius }
        }
    }
}

/// The sign of a node that holds disputes.
fn fold_shapes(out: &mut Vec<Shape<'_>>, fold: &FoldMark) {
    let Some((centre, half)) = fold.sign else { return };
    let colour = if fold.level == Emphasis::Dim { Colour::Ended } else { Colour::Fault };
    let look = SymbolLook { symbol: Symbol::Diamond, colour, alleged: false, faded: false };
    symbol_shapes(out, look, centre, half, 1.0);
}

/// One sign of a comparison, for the graph and for a picture's legend.
pub fn badge_shapes(out: &mut Vec<Shape<'_>>, badge: &Badge) {
    let is_held = matches!(badge.of, BadgeOf::Held(_));
    let look = if is_held { HELD_LOOK } else { badge_look(badge.change) };
    let (centre, radius) = (badge.at, badge.radius);
    let tone = if badge.level == Emphasis::Dim { Colour::Ended } else { tone_colour(look.tone) };
    let (fill, sign) = if look.filled { (tone, Colour::Paper) } else { (Colour::Paper, tone) };
    let opacity = 1.0;
    let stroke = |width_px| Some(Stroke { colour: sign, width_px, dash: Dash::Solid });
    let disc = Outline::Circle { centre, radius };
    out.push(Shape { outline: disc, fill: Some(fill), stroke: stroke(1.6), opacity });
    let strokes = Outline::Segments { centre, radius, segments: look.strokes };
    out.push(Shape { outline: strokes, fill: None, stroke: stroke(1.8), opacity });
}

/// Calls with each line of a name whose box is put at `rect`, and the line's own box.
fn words_of<'a>(label: &'a Label, rect: Rect, each: &mut dyn FnMut(&'a LabelLine, Text<'a>)) {
    let mut top = rect.min.y;
    for line in label.lines.iter() {
        let bottom = top + line_height_px(line.size_px);
        let line_box = Rect::new(Point::new(rect.min.x, top), Point::new(rect.max.x, bottom));
        let (size_px, weight) = (line.size_px, line_weight(line));
        if line.text.is_empty() {
            top = bottom;
            continue;
        }
        each(line, Text { text: &line.text, line: line_box, align: label.align, size_px, weight });
        top = bottom;
    }
}

/// The paper for which lines break off: around the words of a line of a name.
fn beside(text: Text) -> Rect {
    let bold = text.weight != Weight::Regular;
    let (width, anchor) = (text_width_px(text.text, text.size_px, bold), text.anchor_px());
    let left = match text.align {
        Align::Start => anchor,
        Align::Middle => anchor - width / 2.0,
        Align::End => anchor - width,
    };
    let (min, max) = (text.line.min, text.line.max);
    Rect::new(Point::new(left - BREAK_PX, min.y - 1.0), Point::new(left + width + BREAK_PX, max.y + 1.0))
}

/// A name whose box is put at `rect`. It has a halo of paper, or paper under it where nothing may be faint.
pub fn label_shapes<'a>(out: &mut Vec<Shape<'a>>, label: &'a Label, rect: Rect, firm: bool) {
    words_of(label, rect, &mut |line, text| {
        if firm {
            out.push(ground(text.line, 0.0));
        }
        let halo = Stroke { colour: Colour::Paper, width_px: HALO_PX * 2.0, dash: Dash::Solid };
        out.push(Shape {
            outline: Outline::Text(text),
            fill: Some(label_colour(line, label.level, firm)),
            stroke: (!firm).then_some(halo),
            opacity: 1.0,
        });
    });
}

/// A word on a line, its box put at `rect`, with paper under it: a line through a word strikes it out.
pub fn edge_label_shapes<'a>(out: &mut Vec<Shape<'a>>, label: &'a EdgeLabel, rect: Rect) {
    out.push(ground(rect, 3.0));
    let (size_px, weight) = (type_px::TINY, Weight::Regular);
    let text = Text { text: &label.text, line: rect, align: Align::Middle, size_px, weight };
    let fill = Some(word_colour(label));
    out.push(Shape { outline: Outline::Text(text), fill, stroke: None, opacity: 1.0 });
}

/// Of a word on a line. Ink is for names.
fn word_colour(label: &EdgeLabel) -> Colour {
    tone_colour(if label.tone == Tone::Ink { Tone::Mute } else { label.tone })
}

fn ground(rect: Rect, corner_px: f64) -> Shape<'static> {
    let outline = Outline::Rect { rect, corner_px };
    Shape { outline, fill: Some(Colour::Paper), stroke: None, opacity: 1.0 }
}
