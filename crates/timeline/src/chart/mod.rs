//! The timeline as drawn: the same drawing on any plotters backend, and as SVG. Decides no places (see
//! `timeline`), only strokes, fills and letters.

mod axes;
mod bars;
mod comparison;
mod disputed;
mod draw_error;
mod layers;
mod links;
mod mark;
mod overview;
mod pen;
mod shapes;
mod tone;

use plotters::coord::Shift;
use plotters::coord::cartesian::{Cartesian2d, MeshLine};
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_backend::DrawingBackend;

use axes::{LaneAxis, TimeAxis};
pub use draw_error::DrawError;
pub use layers::{Layers, Marks};
use mark::MarkElement;
use pen::{At, Pen};
pub use tone::SHARES;

use crate::{Look, NAME_LEFT_PX, NAME_LINE_PX, TITLE_LINE_PX, Timeline};
use base::geometry::{Point, Rect};
use base::palette::Palette;
use base::type_scale::type_px;
use paint::canvas::Canvas2d;
use paint::{CanvasBackend, plotters_svg};

/// Between the words of a title and a hairline.
const TITLE_AIR_PX: f64 = 3.0;

type TimeArea<B> = DrawingArea<B, Cartesian2d<TimeAxis, LaneAxis>>;

/// Draws `layers` of `timeline` over the whole of `area`, whose width stands for the timeline's: a backend of any
/// resolution will do.
///
/// # Errors
/// When the backend fails.
pub fn draw<B: DrawingBackend>(
    timeline: &Timeline,
    palette: &Palette,
    area: &DrawingArea<B, Shift>,
    layers: Layers,
) -> Result<(), DrawError<B>> {
    let pen = Pen::new(area, palette, timeline.size.width);
    if layers.paper {
        pen.background(palette.panel)?;
    }
    if layers.ground || layers.marks != Marks::None {
        let time_area = area.apply_coord_spec(Cartesian2d::<TimeAxis, LaneAxis>::new(
            TimeAxis::new(timeline),
            LaneAxis::new(timeline),
            pen.ranges(timeline.plot),
        ));
        if layers.ground {
            draw_ground(timeline, &pen, &time_area)?;
        }
        draw_marks(timeline, &pen, &time_area, layers.marks)?;
    }
    draw_words(timeline, &pen, layers)?;
    timeline.overview.as_ref().map_or(Ok(()), |overview| overview::draw(&pen, overview, layers))
}

/// The timeline as an SVG document, one element a line; ends in a line feed. Its numbers are in `paint::UNITS_PER_PX`.
#[must_use]
pub fn svg(timeline: &Timeline, palette: &Palette) -> String {
    plotters_svg::document(timeline.size, |area| {
        // Writing into a string does not fail.
        let _ = draw(timeline, palette, area, Layers::ALL);
    })
}

/// Draws `layers` of `timeline` on a canvas scaled to CSS pixels, and leaves it opaque.
pub fn paint<C: Canvas2d + Clone>(canvas: &C, timeline: &Timeline, palette: &Palette, layers: Layers) {
    let backend = CanvasBackend::new(canvas.clone(), timeline.size);
    let drawn = draw(timeline, palette, &backend.into_drawing_area(), layers);
    // A canvas does not fail.
    debug_assert!(drawn.is_ok());
    canvas.set_alpha(1.0);
}

fn draw_ground<B: DrawingBackend>(
    timeline: &Timeline,
    pen: &Pen<B>,
    area: &TimeArea<B>,
) -> Result<(), DrawError<B>> {
    comparison::draw_band(pen, timeline)?;
    draw_time_to_come(timeline, pen)?;
    draw_grid(pen, area)?;
    draw_borders(timeline, pen)?;
    for span in &timeline.spans {
        bars::draw(pen, span, timeline.plot)?;
    }
    // The selected event's lie over the others.
    for selected in [false, true] {
        for link in timeline.links.iter().filter(|link| link.selected == selected) {
            links::draw(pen, link)?;
        }
    }
    comparison::draw_line(pen, timeline)?;
    for date in &timeline.disputed {
        disputed::draw(pen, date)?;
    }
    draw_titles(timeline, pen)?;
    draw_as_of(timeline, pen)
}

fn draw_marks<B: DrawingBackend>(
    timeline: &Timeline,
    pen: &Pen<B>,
    area: &TimeArea<B>,
    marks: Marks,
) -> Result<(), DrawError<B>> {
    // The selected mark lies on top.
    for selected in [false, true] {
        for mark in timeline.marks.iter().filter(|mark| mark.selected == selected) {
            match (marks, mark.look) {
                (Marks::All, _) => area.draw(&MarkElement::new(mark, pen))?,
                (Marks::Words, _) if selected => area.draw(&MarkElement::new(mark, pen))?,
                (Marks::Words, Look::Count(count)) => {
                    pen.number(count, mark.centre, mark::number_rgb(mark, pen.palette))?;
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// Hairlines: one a tick, one a lane.
fn draw_grid<B: DrawingBackend>(pen: &Pen<B>, area: &TimeArea<B>) -> Result<(), DrawError<B>> {
    let style = pen.line_style(pen.palette.line, 1.0);
    area.draw_mesh(
        |backend, line| {
            let (from, to) = match line {
                MeshLine::XMesh((x, top), (_, bottom), _) => {
                    let x = pen.crisp(x);
                    ((x, top), (x, bottom + pen.units(4.0)))
                }
                MeshLine::YMesh((left, y), (right, _), _) => {
                    let y = pen.crisp(y);
                    ((left, y), (right, y))
                }
            };
            backend.draw_line(from, to, &style)
        },
        0,
        0,
    )
}

/// A hairline between lanes, names and all, where one of the two has rows above its line: which of them a row belongs to
/// is seen.
fn draw_borders<B: DrawingBackend>(timeline: &Timeline, pen: &Pen<B>) -> Result<(), DrawError<B>> {
    for pair in timeline.lanes.windows(2).filter(|pair| pair.iter().any(|lane| lane.rows > 0)) {
        let y = pen.crisp(pen.units(pair[0].reach_px().1));
        let ends = [NAME_LEFT_PX, timeline.plot.max.x].map(|x_px| (pen.units(x_px), y));
        pen.stroke(ends.to_vec(), pen.palette.line, 1.0)?;
    }
    Ok(())
}

/// What had not happened by the day the graph is seen as of lies on the page's own paper, as if not yet printed.
fn draw_time_to_come<B: DrawingBackend>(timeline: &Timeline, pen: &Pen<B>) -> Result<(), DrawError<B>> {
    let Some(as_of) = timeline.as_of else { return Ok(()) };
    let corner = Point::new(as_of.x_px, timeline.plot.min.y);
    pen.fill_rect(Rect::new(corner, timeline.plot.max), pen.palette.paper, 1.0)
}

/// A dashed line at the end of the day the graph is seen as of.
fn draw_as_of<B: DrawingBackend>(timeline: &Timeline, pen: &Pen<B>) -> Result<(), DrawError<B>> {
    let Some(as_of) = timeline.as_of else { return Ok(()) };
    pen.dashes(as_of.x_px, timeline.plot, (4.0, 7.0))
}

/// What happened, at its mark; hairlines of the time scale stop short of the words.
fn draw_titles<B: DrawingBackend>(timeline: &Timeline, pen: &Pen<B>) -> Result<(), DrawError<B>> {
    for title in &timeline.titles {
        let mark = &timeline.marks[title.mark];
        let rgb = if mark.selected { pen.palette.ink } else { pen.palette.mute };
        let ground = if mark.hollow { pen.palette.paper } else { pen.palette.panel };
        let (min, max) =
            (title.rect.min.offset(-TITLE_AIR_PX, 0.0), title.rect.max.offset(TITLE_AIR_PX, 0.0));
        pen.fill_rect(Rect::new(min, max), ground, 1.0)?;
        let (x_px, end) =
            if title.before { (title.rect.max.x, At::End) } else { (title.rect.min.x, At::Start) };
        for (number, line) in title.lines.iter().enumerate() {
            let y_px = title.rect.min.y + (number as f64 + 0.5) * TITLE_LINE_PX;
            pen.text(line, (x_px, y_px), end, type_px::TINY, rgb)?;
        }
    }
    Ok(())
}

/// Names of lanes, labels of ticks and of compared days.
fn draw_words<B: DrawingBackend>(
    timeline: &Timeline,
    pen: &Pen<B>,
    layers: Layers,
) -> Result<(), DrawError<B>> {
    for lane in timeline.lanes.iter().filter(|_| layers.names) {
        let above_px = (lane.name_lines.len().saturating_sub(1)) as f64 * NAME_LINE_PX / 2.0;
        for (number, line) in lane.name_lines.iter().enumerate() {
            let y_px = lane.name_y_px() - above_px + number as f64 * NAME_LINE_PX;
            pen.text(line, (NAME_LEFT_PX, y_px), At::Start, lane.name_px, pen.palette.ink)?;
        }
    }
    if !layers.ticks {
        return Ok(());
    }
    for tick in timeline.ticks.iter().filter(|tick| !tick.label.is_empty()) {
        let rgb = if tick.major { pen.palette.ink } else { pen.palette.mute };
        pen.text(&tick.label, (tick.label_px, timeline.tick_text_y_px), At::Start, type_px::TINY, rgb)?;
    }
    comparison::draw_tags(pen, timeline)
}
