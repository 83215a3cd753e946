//! The names of a graph as pictures: in a gesture the canvas carries them, looking as the elements do (style.css,
//! `.name`), so that no element has to be moved. Each is written once, when the gesture begins.

use web_sys::CanvasRenderingContext2d;

use super::graph_painter::css;
use super::picture::Sheet;
use base::geometry::{Point, Rect, Size};
use base::palette::Palette;
use base::type_scale::{font, type_px};
use graph::{Align, EdgeLabel, Label, Scene, line_height_px, name_colour, name_weight, shelves};

/// Around each name, for its halo.
const AIR_PX: f64 = 6.0;
/// How wide the halo is on each side; the elements have a blurred shadow as wide.
const HALO_PX: f64 = 2.2;
const SHEET_PX: f64 = 1024.0;

/// Names of a scene, written on a sheet of their own.
pub struct Names {
    sheet: Sheet,
    /// Where each lies on the sheet, in the order of the scene's labels, then its words on lines.
    parts: Vec<Rect>,
}

impl Names {
    /// `None` where there is nothing to write, or nothing to write on.
    #[must_use]
    pub fn written(scene: &Scene, palette: &Palette) -> Option<Self> {
        let (places, size) = shelves(rects(scene).map(|r| Size::new(r.width(), r.height())), SHEET_PX);
        let sheet = Sheet::apart(size, true)?;
        sheet.pen.set_line_join("round");
        let parts: Vec<Rect> =
            rects(scene).zip(places).map(|(r, at)| Rect::new(at, at.offset(r.width(), r.height()))).collect();
        for (label, part) in scene.labels.iter().zip(&parts) {
            write_name(&sheet.pen, label, part.grown(-AIR_PX), palette);
        }
        for (word, part) in scene.edge_labels.iter().zip(parts.iter().skip(scene.labels.len())) {
            write_word(&sheet.pen, word, part.grown(-AIR_PX), palette);
        }
        Some(Self { sheet, parts })
    }

    /// Puts each name where a scene of the same names has it, moved by what `moved` says of its place.
    pub fn put(&self, on: &Sheet, scene: &Scene, moved: &dyn Fn(usize, Point) -> Point) {
        for (i, (rect, part)) in rects(scene).zip(&self.parts).enumerate() {
            let to = moved(i, rect.min);
            let seen = to.x < scene.size.width
                && to.y < scene.size.height
                && to.x + part.width() > 0.0
                && to.y + part.height() > 0.0;
            if seen {
                on.copy_part(&self.sheet, *part, to);
            }
        }
    }
}

/// What names and words take, their halos included.
fn rects(scene: &Scene) -> impl Iterator<Item = Rect> {
    let all = scene.labels.iter().map(|l| l.rect).chain(scene.edge_labels.iter().map(|l| l.rect));
    all.map(|rect| rect.grown(AIR_PX))
}

fn write_name(pen: &CanvasRenderingContext2d, label: &Label, rect: Rect, palette: &Palette) {
    let mut top = rect.min.y;
    let x = match label.align {
        Align::Start => rect.min.x,
        Align::Middle => rect.centre().x,
        Align::End => rect.max.x,
    };
    pen.set_text_align(match label.align {
        Align::Start => "left",
        Align::Middle => "center",
        Align::End => "right",
    });
    for line in &label.lines {
        let height = line_height_px(line.size_px);
        pen.set_font(&font_at(line.size_px, name_weight(line)));
        let colour = css(name_colour(line, label.level, palette));
        let at = Point::new(x, baseline(pen, top, height));
        let paper = css(palette.paper);
        if palette.firm {
            // No halo, but ground.
            pen.set_fill_style_str(&paper);
            pen.fill_rect(rect.min.x, top, rect.width(), height);
        } else {
            pen.set_stroke_style_str(&paper);
            pen.set_line_width(HALO_PX * 2.0);
            let _ = pen.stroke_text(&line.text, at.x, at.y);
        }
        pen.set_fill_style_str(&colour);
        let _ = pen.fill_text(&line.text, at.x, at.y);
        top += height;
    }
}

fn write_word(pen: &CanvasRenderingContext2d, word: &EdgeLabel, rect: Rect, palette: &Palette) {
    pen.set_text_align("center");
    pen.set_font(&font_at(type_px::TINY, "400"));
    pen.set_fill_style_str(&css(palette.paper));
    pen.fill_rect(rect.min.x, rect.min.y, rect.width(), rect.height());
    pen.set_fill_style_str(&css(word.tone.rgb(palette)));
    let _ = pen.fill_text(&word.text, rect.centre().x, baseline(pen, rect.min.y, rect.height()));
}

/// Where a line of text stands in its box, as the browser lays it out.
fn baseline(pen: &CanvasRenderingContext2d, top: f64, height: f64) -> f64 {
    let (up, down) = pen.measure_text("x").map_or((10.0, 3.0), |m| {
        (m.font_bounding_box_ascent().round(), m.font_bounding_box_descent().round())
    });
    top + ((height - up - down) / 2.0).floor() + up
}

fn font_at(size_px: f64, weight: &str) -> String {
    [weight, " ", &super::css_length::px(size_px), " ", font::SANS].concat()
}
