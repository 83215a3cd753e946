//! The timeline as drawn: the same drawing on any plotters backend, and as SVG. Decides no places (see
//! `timeline`), only strokes, fills and letters.

mod axes;
mod bars;
mod compared;
mod disputed;
mod mark;
mod overview;
mod pen;
mod shapes;
mod svg;
mod tone;

use plotters::coord::Shift;
use plotters::coord::cartesian::{Cartesian2d, MeshLine};
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters_backend::DrawingBackend;

use axes::{LaneAxis, TimeAxis};
use mark::MarkElement;
use pen::{At, Pen};
pub use svg::svg;
pub use tone::{SHARES, mixed};

use crate::{Look, NAME_LEFT_PX, NAME_LINE_PX, TITLE_LINE_PX, Timeline};
use base::geometry::{Point, Rect};
use base::palette::Palette;
use base::type_scale::type_px;

/// How many units of the backends of this project make a CSS pixel. plotters counts in whole units; in
/// quarters of a pixel lines and marks sit where they should and slide smoothly.
pub const UNITS_PER_PX: u32 = 4;

/// How far below its middle height a text's baseline is, as a share of its size: half the height of capitals
/// and figures. The same in every medium.
pub const BASELINE_SHARE: f64 = 0.35;

/// Why a drawing failed: the backend's own reason.
pub type DrawError<B> = DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>;

type TimeArea<B> = DrawingArea<B, Cartesian2d<TimeAxis, LaneAxis>>;

/// What of a timeline is drawn, each over the ones before it. A frame of a gesture takes the rest from pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The panel's colour over everything.
    pub paper: bool,
    /// Hairlines, bars, titles and the lines of days.
    pub ground: bool,
    pub marks: Marks,
    /// Of the lanes, and the period of the strip in words.
    pub names: bool,
    /// The words under the ticks.
    pub ticks: bool,
    /// Of the strip: the track and the window on it, its bars, the window's handles.
    pub track: bool,
    pub bars: bool,
    pub handles: bool,
}

/// What of the marks is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Marks {
    #[default]
    None,
    /// Over the bodies of all: the numbers of gathered ones, and the selected one.
    Words,
    All,
}

impl Parts {
    pub const NONE: Parts = Parts {
        paper: false,
        ground: false,
        marks: Marks::None,
        names: false,
        ticks: false,
        track: false,
        bars: false,
        handles: false,
    };
    pub const ALL: Parts = Parts {
        paper: true,
        ground: true,
        marks: Marks::All,
        names: true,
        ticks: true,
        track: true,
        bars: true,
        handles: true,
    };
}

/// Draws `parts` of `timeline` over the whole of `area`, whose width stands for the timeline's: a backend of any
/// resolution will do.
///
/// # Errors
/// When the backend fails.
pub fn draw<B: DrawingBackend>(
    timeline: &Timeline,
    palette: &Palette,
    area: &DrawingArea<B, Shift>,
    parts: Parts,
) -> Result<(), DrawError<B>> {
    let pen = Pen::new(area, palette, timeline.size.width);
    if parts.paper {
        pen.background(palette.panel)?;
    }
    if parts.ground || parts.marks != Marks::None {
        let time_area = area.apply_coord_spec(Cartesian2d::<TimeAxis, LaneAxis>::new(
            TimeAxis::new(timeline),
            LaneAxis::new(timeline),
            pen.ranges(timeline.plot),
        ));
        if parts.ground {
            draw_ground(timeline, &pen, &time_area)?;
        }
        draw_marks(timeline, &pen, &time_area, parts.marks)?;
    }
    draw_words(timeline, &pen, parts)?;
    timeline.overview.as_ref().map_or(Ok(()), |overview| overview::draw(&pen, overview, parts))
}

fn draw_ground<B: DrawingBackend>(
    timeline: &Timeline,
    pen: &Pen<B>,
    area: &TimeArea<B>,
) -> Result<(), DrawError<B>> {
    compared::draw_band(pen, timeline)?;
    draw_time_to_come(timeline, pen)?;
    draw_grid(pen, area)?;
    for span in &timeline.spans {
        bars::draw(pen, span, timeline.plot)?;
    }
    compared::draw_line(pen, timeline)?;
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
        pen.fill_rect(title.rect, ground, 1.0)?;
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
    parts: Parts,
) -> Result<(), DrawError<B>> {
    for lane in timeline.lanes.iter().filter(|_| parts.names) {
        let above_px = (lane.name_lines.len().saturating_sub(1)) as f64 * NAME_LINE_PX / 2.0;
        for (number, line) in lane.name_lines.iter().enumerate() {
            let y_px = lane.centre_y_px - above_px + number as f64 * NAME_LINE_PX;
            pen.text(line, (NAME_LEFT_PX, y_px), At::Start, lane.name_px, pen.palette.ink)?;
        }
    }
    if !parts.ticks {
        return Ok(());
    }
    for tick in timeline.ticks.iter().filter(|tick| !tick.label.is_empty()) {
        let rgb = if tick.major { pen.palette.ink } else { pen.palette.mute };
        pen.text(&tick.label, (tick.label_px, timeline.tick_text_y_px), At::Start, type_px::TINY, rgb)?;
    }
    compared::draw_tags(pen, timeline)
}
