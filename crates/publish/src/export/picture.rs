//! The view as one picture to be printed or passed on: title, what it shows, graph, timeline, legend and the
//! line that says where it is from. SVG; a browser or a painter of SVG makes pixels of it.

use std::fmt::Write;

use super::input::Export;
use base::date::day_words;
use base::geometry::{Point, Size};
use base::palette::{Palette, Rgb};
use base::text::measure::text_width_px;
use base::text::strings::strings;
use base::type_scale::{font, type_px};
use graph::{
    Badge, Compared, EdgeMark, Emphasis, Line, Margins, Scene, SymbolLook, badge_shapes, edge_shapes,
    legend_entries, shapes, symbol_shapes, tone_colour,
};
use page::Snapshot;
use paint::svg::escape;
use paint::{Shape, Symbol, UNITS_PER_PX, hex, portable};
use query::compare::Change;
use timeline::chart;

/// In CSS pixels.
const WIDTH_PX: f64 = 1200.0;
const SIDE_PX: f64 = 28.0;
const GRAPH_PX: Size = Size { width: WIDTH_PX, height: 600.0 };
const TIMELINE_PX: Size = Size { width: WIDTH_PX - 2.0 * SIDE_PX, height: 250.0 };
const GRAPH_TOP_PX: f64 = 92.0;
const LEGEND_LINE_PX: f64 = 22.0;
const GRAPH_MARGINS: Margins = Margins { left_px: 110.0, right_px: 110.0, top_px: 36.0, bottom_px: 40.0 };

pub fn picture(export: &Export) -> String {
    let snapshot =
        Snapshot { loaded: export.loaded, model: export.model, view: export.view, lang: export.lang };
    let scene = snapshot.bare_scene(GRAPH_PX, GRAPH_MARGINS);
    let (legend, legend_px) = legend(export, &scene, GRAPH_TOP_PX + GRAPH_PX.height);
    let timeline_top_px = GRAPH_TOP_PX + GRAPH_PX.height + legend_px;
    let height_px = timeline_top_px + TIMELINE_PX.height + 44.0;
    let (dataset, lang, palette) = (export.dataset(), export.lang, &export.palette);
    let (title, shown) = (dataset.head.title.text(lang), export.description());
    let mut out = String::new();
    // Writing to a `String` cannot fail, here and below.
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH_PX}\" height=\"{height_px}\" \
         viewBox=\"0 0 {WIDTH_PX} {height_px}\" font-family='{}' role=\"img\">\n<title>{}</title>\n<desc>{}</desc>\n\
         <rect width=\"{WIDTH_PX}\" height=\"{height_px}\" fill=\"{}\"/>",
        font::SANS,
        escape(&[title, ": ", &shown].concat()),
        escape(&export.summary()),
        hex(palette.paper),
    );
    let serif = format!(" font-family='{}' font-weight=\"700\"", font::SERIF);
    text(&mut out, (SIDE_PX, 46.0), type_px::TITLE, palette.ink, &serif, title);
    text(&mut out, (SIDE_PX, 74.0), type_px::LEAD, palette.mute, "", &shown);
    let graph = portable::elements(&shapes(&scene, palette.firm), palette);
    let _ = writeln!(out, "<g transform=\"translate(0 {GRAPH_TOP_PX})\">\n{graph}</g>");
    out.push_str(&legend);
    let timeline = chart::svg(&snapshot.timeline(TIMELINE_PX), palette);
    let unit_px = 1.0 / f64::from(UNITS_PER_PX);
    out.push_str(&portable::group(&timeline, Point::new(SIDE_PX, timeline_top_px), unit_px));
    text(&mut out, (SIDE_PX, height_px - 16.0), type_px::TINY, palette.mute, "", &source_line(export));
    out.push_str("</svg>\n");
    out
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
    let said = strings(export.lang);
    for change in Change::ALL {
        let Some(badge) = scene.badges.iter().find(|badge| badge.change == change) else { continue };
        let label = said.changes[change as usize].to_lowercase();
        let key = key_place(&mut at, 20.0, &label);
        let badge = Badge { at: key.offset(6.0, 0.0), radius: 7.0, level: Emphasis::Strong, ..badge.clone() };
        badge_shapes(&mut shapes, &badge);
        text(&mut out, (key.x + 20.0, key.y + 4.5), type_px::LABEL, palette.ink, "", &label);
    }
    for (line, label) in lines(export) {
        let explained = |edge: &EdgeMark| edge.line == line && !matches!(edge.compared, Compared::Differs(_));
        if scene.edges.iter().any(explained) {
            let key = key_place(&mut at, 36.0, label);
            line_shapes(&mut shapes, line, key, palette);
            text(&mut out, (key.x + 36.0, key.y + 4.5), type_px::LABEL, palette.ink, "", label);
        }
    }
    (portable::elements(&shapes, palette) + &out, at.y + LEGEND_LINE_PX - top_px)
}

/// What the lines say; of two days compared, only those that are as they were.
fn lines(export: &Export) -> [(Line, &'static str); 3] {
    let said = strings(export.lang);
    let (holds, ended) = match export.view.compare {
        None => (said.line_holds, said.line_ended),
        Some(_) => (said.line_same, said.line_ended_before),
    };
    [(Line::Solid, holds), (Line::Dashed, said.line_alleged), (Line::Ended, ended)]
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

/// A short piece of a line, drawn as a link of the graph is.
fn line_shapes(out: &mut Vec<Shape>, line: Line, at: Point, palette: &Palette) {
    let edge = EdgeMark {
        line,
        width: 1.6,
        level: Emphasis::Strong,
        ..EdgeMark::straight(at, at.offset(28.0, 0.0))
    };
    edge_shapes(out, &edge, palette.firm);
}

/// What the data are, of which day, under which licence, and where the view is.
fn source_line(export: &Export) -> String {
    let (head, lang) = (&export.dataset().head, export.lang);
    let updated = (strings(lang).updated)(&day_words(head.updated, lang));
    let mut line = ["Faultlines · ", &updated, " · ", &head.license].concat();
    if !export.page_url.is_empty() {
        // A long link would leave the picture: the page's address is enough to find it again.
        let link = export.link();
        let fits =
            text_width_px(&[&line, " · ", &link].concat(), type_px::TINY, false) < WIDTH_PX - 2.0 * SIDE_PX;
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
