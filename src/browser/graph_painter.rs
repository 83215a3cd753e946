//! The graph's canvas: the scene's list of shapes, painted by `paint`. Names are real elements: see `element_layer`.

use web_sys::CanvasRenderingContext2d;

use super::context_2d::Context2d;
use base::geometry::{Point, Rect};
use base::palette::Palette;
use graph::{Scene, mark_shapes};
use paint::{Colour, Dash, Outline, Shape, Stroke, canvas};

/// Paints what of a scene lies in a part of the view over bare paper.
pub fn paint(context: &CanvasRenderingContext2d, scene: &Scene, palette: &Palette, part: Rect) {
    clear(context, palette, part);
    paint_marks(context, scene, palette, part);
}

/// Paints it over what is there already.
pub fn paint_marks(context: &CanvasRenderingContext2d, scene: &Scene, palette: &Palette, part: Rect) {
    canvas::paint(Context2d::new(context), &mark_shapes(scene, palette.firm, part), palette);
}

/// Bare paper in a part of the view, and to the end of the last pixel that it has a share of: an opaque canvas is black
/// where nothing was painted.
pub fn clear(context: &CanvasRenderingContext2d, palette: &Palette, part: Rect) {
    canvas::clear(&Context2d::new(context), palette, part.grown(1.0));
}

/// A ring around where the focus is, as the style sheet draws it around an element.
pub fn paint_focus(context: &CanvasRenderingContext2d, at: Point, radius_px: f64, palette: &Palette) {
    let outline = Outline::Circle { centre: at, radius: radius_px + 4.2 };
    let stroke = Stroke { colour: Colour::Access, width_px: 2.5, dash: Dash::Solid };
    let ring = Shape { outline, fill: None, stroke: Some(stroke), opacity: 1.0 };
    canvas::paint(Context2d::new(context), &[ring], palette);
}
