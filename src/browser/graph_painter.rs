//! Paints a scene's lines and marks on a canvas. Names are real elements: see `element_layer`.

use std::f64::consts::TAU;

use js_sys::Array;
use web_sys::CanvasRenderingContext2d;

use base::geometry::{Point, Rect};
use base::palette::{Palette, Rgb};
use dataset::Shape;
use graph::{
    Badge, DIAMOND, EdgeMark, HEXAGON, Level, Line, NodeMark, Scene, TRIANGLE, alleged_dash_px, badge_look,
    line_colour, line_width_px, mark_opacity, opacity, outline_px, stroke_across, stroke_colour,
};

/// Paints what of a scene lies in a part of the view over bare paper.
pub fn paint(context: &CanvasRenderingContext2d, scene: &Scene, palette: &Palette, part: Rect) {
    lay_paper(context, palette, part);
    paint_marks(context, scene, palette, part);
}

/// Paints them over what is there already.
pub fn paint_marks(context: &CanvasRenderingContext2d, scene: &Scene, palette: &Palette, part: Rect) {
    let mut pen = Pen::new(context, palette);
    context.set_line_cap("round");
    context.set_line_join("round");
    // Quiet lines first, so that the loud ones lie on top.
    let levels = [Level::Dim, Level::Plain, Level::Strong, Level::Hero];
    let seen = part.grown(EDGE_AIR_PX);
    for level in levels {
        let lines = scene.edges.iter().filter(|e| e.level == level && e.touches(seen));
        lines.for_each(|e| paint_edge(&mut pen, e));
    }
    pen.dash(SOLID);
    for level in levels {
        let marks = scene
            .nodes
            .iter()
            .filter(|n| n.level == level && seen.grown(n.radius + RING_PX).contains(n.centre));
        marks.for_each(|n| paint_node(&mut pen, n));
    }
    scene.badges.iter().for_each(|badge| paint_badge(&mut pen, badge));
    context.set_global_alpha(1.0);
}

/// Bare paper in a part of the view.
pub fn lay_paper(context: &CanvasRenderingContext2d, palette: &Palette, part: Rect) {
    context.set_fill_style_str(&css(palette.paper));
    context.fill_rect(part.min.x, part.min.y, part.width(), part.height());
}

/// What a stroke across a line and a line's width take beyond it.
const EDGE_AIR_PX: f64 = 10.0;
/// Around a selected mark.
const RING_PX: f64 = 8.0;

/// A ring around where the focus is, as the style sheet draws it around an element.
pub fn paint_focus(context: &CanvasRenderingContext2d, at: Point, radius_px: f64, palette: &Palette) {
    context.set_line_width(2.5);
    context.set_stroke_style_str(&css(palette.access));
    context.begin_path();
    circle(context, at, radius_px + 4.2);
    context.stroke();
}

/// Which of the pen's dashes.
type Dash = usize;
const SOLID: Dash = 0;
const DASHED: Dash = 1;
const DOTTED: Dash = 2;
/// One that is none of these was set.
const OTHER: Dash = 3;

/// The context, and what it was last told: most of what is painted is like what was painted before, and every
/// setting is a way from the program to the browser.
struct Pen<'a> {
    context: &'a CanvasRenderingContext2d,
    palette: &'a Palette,
    dashes: [Array; 3],
    dash: Dash,
    alpha: f64,
    width: f64,
    fill: Option<Rgb>,
    stroke: Option<Rgb>,
}

impl<'a> Pen<'a> {
    fn new(context: &'a CanvasRenderingContext2d, palette: &'a Palette) -> Self {
        let dashes = |a: f64, b: f64| Array::of2(&a.into(), &b.into());
        let dashes = [Array::new(), dashes(6.0, 5.0), dashes(0.5, 5.0)];
        let mut pen = Self {
            context,
            palette,
            dashes,
            dash: OTHER,
            alpha: -1.0,
            width: -1.0,
            fill: None,
            stroke: None,
        };
        pen.dash(SOLID);
        pen.alpha(1.0);
        pen
    }

    fn dash(&mut self, dash: Dash) {
        if self.dash != dash {
            self.dash = dash;
            let _ = self.context.set_line_dash(&self.dashes[dash % 3]);
        }
    }

    fn alpha(&mut self, alpha: f64) {
        if self.alpha != alpha {
            self.alpha = alpha;
            self.context.set_global_alpha(alpha);
        }
    }

    fn width(&mut self, width_px: f64) {
        if self.width != width_px {
            self.width = width_px;
            self.context.set_line_width(width_px);
        }
    }

    fn fill(&mut self, colour: Rgb) {
        if self.fill.replace(colour) != Some(colour) {
            self.context.set_fill_style_str(&css(colour));
        }
    }

    fn stroke(&mut self, colour: Rgb) {
        if self.stroke.replace(colour) != Some(colour) {
            self.context.set_stroke_style_str(&css(colour));
        }
    }
}

/// As the canvas wants a colour.
pub(super) fn css((r, g, b): Rgb) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(7);
    out.push('#');
    for byte in [r, g, b] {
        out.push(char::from(DIGITS[usize::from(byte >> 4)]));
        out.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    out
}

fn paint_edge(pen: &mut Pen, edge: &EdgeMark) {
    let context = pen.context;
    pen.dash(match edge.line {
        Line::Solid => SOLID,
        Line::Dashed => DASHED,
        Line::Ended => DOTTED,
    });
    pen.alpha(opacity(edge, pen.palette));
    pen.stroke(line_colour(edge, pen.palette));
    pen.width(line_width_px(edge, pen.palette) + if edge.selected { 1.6 } else { 0.0 });
    context.begin_path();
    context.move_to(edge.from.x, edge.from.y);
    if edge.is_straight() {
        context.line_to(edge.to.x, edge.to.y);
    } else {
        context.quadratic_curve_to(edge.control.x, edge.control.y, edge.to.x, edge.to.y);
    }
    context.stroke();
    if let Some(stroke) = stroke_colour(edge, pen.palette) {
        let (a, b) = stroke_across(edge);
        pen.dash(SOLID);
        pen.stroke(stroke);
        pen.width(2.5);
        context.begin_path();
        context.move_to(a.x, a.y);
        context.line_to(b.x, b.y);
        context.stroke();
    }
}

fn paint_node(pen: &mut Pen, node: &NodeMark) {
    let (context, at, r) = (pen.context, node.centre, node.radius);
    let (colour, paper) = (node.tone.rgb(pen.palette), pen.palette.paper);
    pen.alpha(mark_opacity(node, pen.palette));
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
        pen.dash = OTHER;
    }
    pen.fill(if filled { colour } else { paper });
    pen.stroke(if filled { paper } else { colour });
    pen.width(outline_px(node.faded));
    context.fill();
    context.stroke();
    if node.alleged {
        pen.dash(SOLID);
        context.set_line_dash_offset(0.0);
    }
    if node.shape == Shape::Ring && !node.faded {
        context.begin_path();
        circle(context, at, r * 0.45);
        pen.fill(colour);
        context.fill();
    }
    if node.selected || node.pinned {
        context.begin_path();
        circle(context, at, r + if node.selected { 6.0 } else { 4.0 });
        pen.stroke(if node.selected { pen.palette.ink } else { pen.palette.mute });
        pen.width(if node.selected { 2.0 } else { 1.0 });
        context.stroke();
    }
}

fn paint_badge(pen: &mut Pen, badge: &Badge) {
    let context = pen.context;
    let look = badge_look(badge.change);
    let (tone, paper) = (look.tone.rgb(pen.palette), pen.palette.paper);
    let (fill, sign) = if look.filled { (tone, paper) } else { (paper, tone) };
    pen.alpha(if badge.level == Level::Dim { 0.4 } else { 1.0 });
    pen.fill(fill);
    pen.stroke(sign);
    pen.width(1.6);
    context.begin_path();
    circle(context, badge.at, badge.radius);
    context.fill();
    context.stroke();
    pen.width(1.8);
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
