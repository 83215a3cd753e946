//! The view as one picture to be printed or passed on: a headline, graph, legend, timeline, and beneath them a caption,
//! the sources and the line that says where it is from. SVG; a browser or a painter of SVG makes pixels of it.

use std::fmt::Write;

use super::input::Export;
use crate::still;
use base::date::day_words;
use base::geometry::{Point, Size};
use base::palette::{Palette, Rgb};
use base::text::measure::text_width_px;
use base::text::strings::strings;
use base::type_scale::{font, type_px};
use graph::{
    Arrowhead, Badge, BadgeOf, Compared, EdgeMark, Emphasis, Line, Margins, Scene, SymbolLook, badge_shapes,
    edge_shapes, legend_entries, line_entries, shapes, symbol_shapes, tone_colour,
};
use page::Snapshot;
use paint::svg::escape;
use paint::{Symbol, UNITS_PER_PX, hex, portable, wrap};
use query::compare::Change;
use timeline::chart;
use view::Mode;

const BOLD: &str = " font-weight=\"600\"";

/// In CSS pixels.
const WIDTH_PX: f64 = 1200.0;
const SIDE_PX: f64 = 28.0;
const INNER_PX: f64 = WIDTH_PX - 2.0 * SIDE_PX;
const GRAPH_PX: Size = Size { width: WIDTH_PX, height: 600.0 };
/// Of a timeline: the least, what each event adds below a graph and alone, and the most. Paper can be longer; gathered
/// marks hide what a still cannot open.
const TIMELINE_PX: f64 = 290.0;
const EVENT_PX: [f64; 2] = [2.0, 6.0];
const TIMELINE_MOST_PX: f64 = 720.0;
/// Lower than this neither can be read.
const GRAPH_LEAST_PX: f64 = 260.0;
const TIMELINE_LEAST_PX: f64 = 170.0;
/// Below everything.
const FOOT_PX: f64 = 14.0;
const LEGEND_LINE_PX: f64 = 22.0;
const GRAPH_MARGINS: Margins = Margins { left_px: 110.0, right_px: 110.0, top_px: 36.0, bottom_px: 40.0 };
/// From one line of a headline, of text and of small print to the next.
const HEADLINE_LINE_PX: f64 = 34.0;
const TEXT_LINE_PX: f64 = 20.0;
const SMALL_LINE_PX: f64 = 18.0;

/// The heights of the two parts that can be of any.
#[derive(Clone, Copy)]
struct Heights {
    graph_px: f64,
    timeline_px: f64,
}

impl Heights {
    /// Those that suit what is shown.
    fn of(export: &Export) -> Self {
        let adds_px = EVENT_PX[usize::from(!shows(export).0)] * export.model.visible.events.len() as f64;
        Self { graph_px: GRAPH_PX.height, timeline_px: (TIMELINE_PX + adds_px).min(TIMELINE_MOST_PX) }
    }

    /// With so much more, or less, in all: shared by what is shown, and never too low to be read.
    fn with(self, more_px: f64, (graph, timeline): (bool, bool)) -> Self {
        let share = match (graph, timeline) {
            (true, true) => self.graph_px / (self.graph_px + self.timeline_px),
            (graph, _) => f64::from(u8::from(graph)),
        };
        Self {
            graph_px: (self.graph_px + more_px * share).max(GRAPH_LEAST_PX),
            timeline_px: (self.timeline_px + more_px * (1.0 - share)).max(TIMELINE_LEAST_PX),
        }
    }
}

/// Whether a picture of the view has a graph, and whether it has a timeline.
fn shows(export: &Export) -> (bool, bool) {
    let (mode, model) = (export.view.mode, export.model);
    let graph = mode != Mode::Timeline && !model.nodes().is_empty();
    (graph, mode != Mode::Graph && !model.visible.events.is_empty())
}

pub fn picture(export: &Export) -> String {
    let page = drawn(export, Heights::of(export));
    let height_px = page.y + FOOT_PX;
    document(export, &page, (0.0, WIDTH_PX, height_px), (WIDTH_PX, height_px))
}

/// The picture in a box of so many CSS pixels. Graph and timeline take the height that is left for them; where that is too
/// little to be read, the picture is smaller than its box and stands in the middle of it.
#[must_use]
pub fn picture_of_size(export: &Export, width_px: f64, height_px: f64) -> String {
    let wanted_px = WIDTH_PX * height_px / width_px;
    let natural = Heights::of(export);
    let more_px = wanted_px - FOOT_PX - drawn(export, natural).y;
    let page = drawn(export, natural.with(more_px, shows(export)));
    let shown_px = (page.y + FOOT_PX).max(wanted_px);
    let across_px = shown_px * width_px / height_px;
    document(export, &page, ((WIDTH_PX - across_px) / 2.0, across_px, shown_px), (width_px, height_px))
}

fn drawn<'a>(export: &'a Export, heights: Heights) -> Page<'a> {
    let snapshot = export.snapshot();
    let mut page = Page { palette: &export.palette, out: String::new(), y: 16.0 };
    head(&mut page, export, &snapshot);
    let (shows_graph, shows_timeline) = shows(export);
    if shows_graph {
        page.y += 8.0;
        let scene = snapshot.still_scene(Size::new(GRAPH_PX.width, heights.graph_px), GRAPH_MARGINS);
        let drawn = portable::elements(&shapes(&scene, page.palette.firm), page.palette);
        // Writing to a `String` cannot fail, here and below.
        let _ = writeln!(page.out, "<g transform=\"translate(0 {})\">\n{drawn}</g>", page.y);
        page.y += heights.graph_px;
        if let Some(line) = still::day_line(&snapshot) {
            page.lines(&line, type_px::TEXT, TEXT_LINE_PX, page.palette.ink, BOLD);
        }
        page.y += 4.0;
        let (legend, legend_px) = legend(export, &scene, page.y);
        page.out.push_str(&legend);
        page.y += legend_px;
    } else if let Some(line) = still::day_line(&snapshot) {
        page.lines(&line, type_px::TEXT, TEXT_LINE_PX, page.palette.ink, BOLD);
    }
    if shows_timeline {
        page.y += if shows_graph { 6.0 } else { 18.0 };
        let size = Size::new(INNER_PX, heights.timeline_px);
        let drawn = chart::svg(&snapshot.still_timeline(size), page.palette);
        let unit_px = 1.0 / f64::from(UNITS_PER_PX);
        page.out.push_str(&portable::group(&drawn, Point::new(SIDE_PX, page.y), unit_px));
        page.y += size.height;
    }
    foot(&mut page, export, &snapshot, shows_timeline);
    page
}

/// Whose picture it is, its headline and, under a headline that somebody gave, the view in words.
fn head(page: &mut Page, export: &Export, snapshot: &Snapshot) {
    let (ink, mute) = (page.palette.ink, page.palette.mute);
    let title = export.dataset().head.title.text(export.lang);
    page.lines(title, type_px::LABEL, SMALL_LINE_PX, mute, BOLD);
    page.y += 2.0;
    let headline = still::headline(snapshot, export.headline);
    let serif = format!(" font-family='{}' font-weight=\"700\"", font::SERIF);
    page.lines(&headline, type_px::TITLE, HEADLINE_LINE_PX, ink, &serif);
    let shown = export.description();
    if shown != headline {
        page.y += 4.0;
        page.lines(&shown, type_px::LEAD, TEXT_LINE_PX + 2.0, mute, "");
    }
}

/// Caption, sources, and where it is from.
fn foot(page: &mut Page, export: &Export, snapshot: &Snapshot, shows_timeline: bool) {
    let (ink, mute) = (page.palette.ink, page.palette.mute);
    page.y += 8.0;
    let stretch = shows_timeline.then(|| snapshot.stretch());
    page.lines(&still::caption(snapshot, stretch), type_px::LABEL, SMALL_LINE_PX, ink, "");
    page.lines(
        &still::sources_line(snapshot, type_px::TINY, INNER_PX),
        type_px::TINY,
        SMALL_LINE_PX,
        mute,
        "",
    );
    page.lines(&source_line(export), type_px::TINY, SMALL_LINE_PX, mute, "");
}

/// What is written, under the head of an SVG document of that size, which shows the page from `left` on, `across` wide and
/// `high` high.
fn document(
    export: &Export,
    page: &Page,
    (left, across, high): (f64, f64, f64),
    (width_px, height_px): (f64, f64),
) -> String {
    let title = export.dataset().head.title.text(export.lang);
    let headline = still::headline(&export.snapshot(), export.headline);
    let corner = if left == 0.0 { String::new() } else { format!("x=\"{left}\" ") };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width_px}\" height=\"{height_px}\" \
         viewBox=\"{left} 0 {across} {high}\" font-family='{}' role=\"img\">\n<title>{}</title>\n<desc>{}</desc>\n\
         <rect {corner}width=\"{across}\" height=\"{high}\" fill=\"{}\"/>\n{}</svg>\n",
        font::SANS,
        escape(&[title, ": ", &headline].concat()),
        escape(&export.summary()),
        hex(page.palette.paper),
        page.out
    )
}

/// A page that is written from the top down; `y` is where its next part begins.
struct Page<'a> {
    palette: &'a Palette,
    out: String,
    y: f64,
}

impl Page<'_> {
    /// Words in as many lines as they need.
    fn lines(&mut self, words: &str, size_px: f64, line_px: f64, colour: Rgb, more: &str) {
        for line in wrap(words, size_px, !more.is_empty(), INNER_PX) {
            self.y += line_px;
            text(&mut self.out, (SIDE_PX, self.y), size_px, colour, more, &line);
        }
    }
}

/// The legend from a height on, and how much of the height it takes.
fn legend(export: &Export, scene: &Scene, top_px: f64) -> (String, f64) {
    let (model, view, palette) = (export.model, export.view, &export.palette);
    let (mut out, mut at) = (String::new(), Point::new(SIDE_PX, top_px + 14.0));
    let mut shapes = Vec::new();
    let entries = legend_entries(export.dataset(), &model.folded.drawn, &view.hidden, export.lang);
    for entry in entries.iter().filter(|entry| !entry.hidden) {
        let key = key_place(&mut at, 20.0, &entry.label);
        let (symbol, colour) = (Symbol::from(entry.mark.0), tone_colour(entry.mark.1));
        let look = SymbolLook { symbol, colour, alleged: false, faded: false };
        symbol_shapes(&mut shapes, look, key.offset(6.0, 0.0), 5.5, 1.0);
        text(&mut out, (key.x + 20.0, key.y + 4.5), type_px::LABEL, palette.ink, "", &entry.label);
    }
    let (said, mut badges) = (strings(export.lang), Vec::new());
    let is_held = |badge: &&Badge| matches!(badge.of, BadgeOf::Held(_));
    for change in Change::ALL {
        let own = |badge: &&Badge| badge.change == change && !is_held(badge);
        badges.extend(
            scene.badges.iter().find(own).map(|badge| (badge, said.changes[change as usize].to_lowercase())),
        );
    }
    badges.extend(scene.badges.iter().find(is_held).map(|badge| (badge, said.changed_within.to_string())));
    for (badge, label) in badges {
        let key = key_place(&mut at, 20.0, &label);
        let badge = Badge { at: key.offset(6.0, 0.0), radius: 7.0, level: Emphasis::Strong, ..badge.clone() };
        badge_shapes(&mut shapes, &badge);
        text(&mut out, (key.x + 20.0, key.y + 4.5), type_px::LABEL, palette.ink, "", &label);
    }
    for (edge, label) in lines(export, scene) {
        let key = key_place(&mut at, 36.0, &label);
        let edge = EdgeMark { width: 1.6, level: Emphasis::Strong, ..edge.moved(key) };
        edge_shapes(&mut shapes, &edge, palette.firm);
        text(&mut out, (key.x + 36.0, key.y + 4.5), type_px::LABEL, palette.ink, "", &label);
    }
    (portable::elements(&shapes, palette) + &out, at.y + LEGEND_LINE_PX - top_px)
}

/// What the lines say: their colours and arrows, and how they are broken; of two days compared, only those that are as
/// they were.
fn lines(export: &Export, scene: &Scene) -> Vec<(EdgeMark, String)> {
    let (said, model) = (strings(export.lang), export.model);
    let key = EdgeMark::straight(Point::ORIGIN, Point::new(28.0, 0.0));
    let (entries, arrows) = line_entries(export.dataset(), &model.visible, &model.folded, export.lang);
    let compares = export.view.compare.is_some();
    let mut lines = Vec::new();
    if !compares {
        lines.extend(entries.into_iter().map(|it| (EdgeMark { tone: it.tone, ..key.clone() }, it.label)));
        let head = Arrowhead { tip: Point::new(28.0, 0.0), base: Point::new(19.0, 0.0) };
        let arrow = EdgeMark { heads: [None, Some(head)], drawn: (0.0, 0.7), ..key.clone() };
        lines.extend(arrows.then(|| (arrow, said.line_acts.to_string())));
    }
    let ended = if compares { said.line_ended_before } else { said.line_ended };
    let broken = [
        (Line::Solid, said.line_same),
        (Line::Promised, said.line_promised),
        (Line::Dashed, said.line_alleged),
        (Line::Unknown, said.line_unknown),
        (Line::Ended, ended),
    ];
    for (line, label) in broken.into_iter().skip(usize::from(!compares)) {
        let explained = |edge: &EdgeMark| edge.line == line && !matches!(edge.compared, Compared::Differs(_));
        if scene.edges.iter().any(explained) {
            lines.push((EdgeMark { line, ..key.clone() }, label.to_string()));
        }
    }
    lines
}

/// Where the next key goes: beside the last one, or on a new line where it would leave the picture.
fn key_place(at: &mut Point, key_px: f64, label: &str) -> Point {
    let width_px = key_px + text_width_px(label, type_px::LABEL, false) + 18.0;
    if at.x > SIDE_PX && at.x + width_px > WIDTH_PX - SIDE_PX {
        *at = Point::new(SIDE_PX, at.y + LEGEND_LINE_PX);
    }
    let place = *at;
    at.x += width_px;
    place
}

/// What the data are, of which day, under which licence, and where the view is.
fn source_line(export: &Export) -> String {
    let (head, lang) = (&export.dataset().head, export.lang);
    let updated = (strings(lang).updated)(&day_words(head.updated, lang));
    let mut line = ["Faultlines · ", &updated, " · ", &head.license].concat();
    if !export.page_url.is_empty() {
        // A long link would leave the picture: the page's address is enough to find it again.
        let link = export.link();
        let fits = text_width_px(&[&line, " · ", &link].concat(), type_px::TINY, false) < INNER_PX;
        line.push_str(" · ");
        line.push_str(if fits { &link } else { export.page_url });
    }
    line
}

fn text(out: &mut String, (x, y): (f64, f64), size_px: f64, colour: Rgb, more: &str, words: &str) {
    let _ = writeln!(
        out,
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size_px}\" fill=\"{}\"{more}>{}</text>",
        hex(colour),
        escape(words)
    );
}
