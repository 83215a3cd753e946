//! Paints a scene's lines and marks on a canvas. Names are real elements: see `element_layer`.

use std::f64::consts::TAU;

use js_sys::Array;
use web_sys::CanvasRenderingContext2d;

use crate::dataset::Shape;
use crate::geometry::Point;
use crate::scene::{
    Badge, DIAMOND, EdgeMark, HEXAGON, Level, Line, NodeMark, Scene, TRIANGLE, alleged_dash_px, badge_look,
    line_colour, line_width_px, mark_opacity, opacity, outline_px, stroke_across, stroke_colour,
};
use crate::tokens::{Palette, Rgb};

/// Paints over a prepared, cleared context.
pub fn paint(context: &CanvasRenderingContext2d, scene: &Scene, palette: &Palette) {
    let pens = Pens::new(palette);
    context.set_line_cap("round");
    context.set_line_join("round");
    // Quiet lines first, so that the loud ones lie on top.
    for level in [Level::Dim, Level::Plain, Level::Strong, Level::Hero] {
        scene.edges.iter().filter(|e| e.level == level).for_each(|e| paint_edge(context, e, &pens));
    }
    let _ = context.set_line_dash(&Array::new());
    for level in [Level::Dim, Level::Plain, Level::Strong, Level::Hero] {
        scene.nodes.iter().filter(|n| n.level == level).for_each(|n| paint_node(context, n, &pens));
    }
    scene.badges.iter().for_each(|badge| paint_badge(context, badge, &pens));
    context.set_global_alpha(1.0);
}

/// The palette as the canvas wants it, and its dash patterns: made once a painting.
struct Pens<'a> {
    palette: &'a Palette,
    solid: Array,
    dashed: Array,
    dotted: Array,
}

impl<'a> Pens<'a> {
    fn new(palette: &'a Palette) -> Self {
        let dashes = |a: f64, b: f64| Array::of2(&a.into(), &b.into());
        Self { palette, solid: Array::new(), dashed: dashes(6.0, 5.0), dotted: dashes(0.5, 5.0) }
    }
}

fn css((r, g, b): Rgb) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(7);
    out.push('#');
    for byte in [r, g, b] {
        out.push(char::from(DIGITS[usize::from(byte >> 4)]));
        out.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    out
}

fn paint_edge(context: &CanvasRenderingContext2d, edge: &EdgeMark, pens: &Pens) {
    let colour = line_colour(edge, pens.palette);
    let dash = match edge.line {
        Line::Solid => &pens.solid,
        Line::Dashed => &pens.dashed,
        Line::Ended => &pens.dotted,
    };
    let _ = context.set_line_dash(dash);
    context.set_global_alpha(opacity(edge, pens.palette));
    context.set_stroke_style_str(&css(colour));
    context.set_line_width(line_width_px(edge, pens.palette) + if edge.selected { 1.6 } else { 0.0 });
    context.begin_path();
    context.move_to(edge.from.x, edge.from.y);
    context.quadratic_curve_to(edge.control.x, edge.control.y, edge.to.x, edge.to.y);
    context.stroke();
    if let Some(stroke) = stroke_colour(edge, pens.palette) {
        let (a, b) = stroke_across(edge);
        let _ = context.set_line_dash(&pens.solid);
        context.set_stroke_style_str(&css(stroke));
        context.set_line_width(2.5);
        context.begin_path();
        context.move_to(a.x, a.y);
        context.line_to(b.x, b.y);
        context.stroke();
    }
}

fn paint_node(context: &CanvasRenderingContext2d, node: &NodeMark, pens: &Pens) {
    let (at, r) = (node.centre, node.radius);
    let colour = css(node.tone.rgb(pens.palette));
    let paper = css(pens.palette.paper);
    context.set_global_alpha(mark_opacity(node, pens.palette));
    context.begin_path();
    match node.shape {
        Shape::Disc | Shape::Ring => circle(context, at, r),
        Shape::Diamond => polygon(context, at, r, &DIAMOND),
        Shape::Triangle => polygon(context, at, r, &TRIANGLE),
        Shape::Hexagon => polygon(context, at, r, &HEXAGON),
        Shape::Square => rounded(context, at, r, r),
        Shape::Bar => rounded(context, at, r * 0.5, r),
    }
    let filled =
        matches!(node.shape, Shape::Disc | Shape::Diamond | Shape::Bar) && !node.alleged && !node.faded;
    if node.alleged {
        let dash = alleged_dash_px(r);
        let _ = context.set_line_dash(&Array::of1(&dash.into()));
        context.set_line_dash_offset(dash / 2.0);
    }
    context.set_fill_style_str(if filled { &colour } else { &paper });
    context.set_stroke_style_str(if filled { &paper } else { &colour });
    context.set_line_width(outline_px(node.faded));
    context.fill();
    context.stroke();
    if node.alleged {
        let _ = context.set_line_dash(&pens.solid);
        context.set_line_dash_offset(0.0);
    }
    if node.shape == Shape::Ring && !node.faded {
        context.begin_path();
        circle(context, at, r * 0.45);
        context.set_fill_style_str(&colour);
        context.fill();
    }
    if node.selected || node.pinned {
        context.begin_path();
        circle(context, at, r + if node.selected { 6.0 } else { 4.0 });
        context.set_stroke_style_str(&css(if node.selected { pens.palette.ink } else { pens.palette.mute }));
        context.set_line_width(if node.selected { 2.0 } else { 1.0 });
        context.stroke();
    }
}

fn paint_badge(context: &CanvasRenderingContext2d, badge: &Badge, pens: &Pens) {
    let look = badge_look(badge.change);
    let (tone, paper) = (css(look.tone.rgb(pens.palette)), css(pens.palette.paper));
    let (fill, sign) = if look.filled { (&tone, &paper) } else { (&paper, &tone) };
    context.set_global_alpha(if badge.level == Level::Dim { 0.4 } else { 1.0 });
    context.set_fill_style_str(fill);
    context.set_stroke_style_str(sign);
    context.set_line_width(1.6);
    context.begin_path();
    circle(context, badge.at, badge.radius);
    context.fill();
    context.stroke();
    context.set_line_width(1.8);
    context.begin_path();
    for stroke in look.strokes {
        let [a, b] = stroke.map(|(x, y)| badge.at.offset(x * badge.radius, y * badge.radius));
        context.move_to(a.x, a.y);
        context.line_to(b.x, b.y);
    }
    context.stroke();
}

fn circle(context: &CanvasRenderingContext2d, at: Point, r: f64) {
    let _ = context.arc(at.x, at.y, r, 0.0, TAU);
}

fn polygon(context: &CanvasRenderingContext2d, at: Point, r: f64, corners: &[(f64, f64)]) {
    for (i, (x, y)) in corners.iter().enumerate() {
        let p = at.offset(x * r, y * r);
        if i == 0 { context.move_to(p.x, p.y) } else { context.line_to(p.x, p.y) }
    }
    context.close_path();
}

fn rounded(context: &CanvasRenderingContext2d, at: Point, half_width: f64, half_height: f64) {
    let (x, y, w, h) = (at.x - half_width, at.y - half_height, half_width * 2.0, half_height * 2.0);
    if context.round_rect_with_f64(x, y, w, h, half_width * 0.4).is_err() {
        context.rect(x, y, w, h);
    }
}
