//! Social cards as SVG: a title, the graph and a date, drawn by the same code as everywhere else. Whoever renders the
//! site makes pixels of them. The same data give the same text.

use super::node_page::NodePage;
use super::site_data::Site;
use super::story::step_view;
use super::themed_svg::inside;
use crate::still;
use base::date::day_words;
use base::geometry::{Point, Rect, Size};
use base::palette::{Palette, Rgb};
use base::text::Lang;
use base::text::measure::text_width_px;
use base::text::strings::strings;
use dataset::{NodeRef, Shape, Story};
use graph::{Margins, scene_svg};
use page::{Snapshot, ViewModel};
use paint::svg::escape;
use paint::{UNITS_PER_PX, hex, wrap};
use timeline::chart;
use view::{Mode, View};

/// Width and height in pixels.
pub const CARD_SIZE: (u32, u32) = (1200, 630);
/// Free on every side: those who show cards round their corners and cut their edges.
const SIDE_PX: f64 = 60.0;
/// A card with more is a thicket.
const MOST_NODES: usize = 12;
/// Where the words end and the picture begins.
const COLUMN_PX: f64 = 456.0;
/// Below the picture: what it shows, and whose word that is.
const FOOT_PX: f64 = 84.0;
const FOOT_SIDE_PX: f64 = 40.0;
const FOOT_TEXT_PX: f64 = 19.0;
const FOOT_SMALL_PX: f64 = 16.0;
const BOLD: &str = "font-weight=\"700\"";
const TITLE: &str = "font-family=\"Gelasio\" font-weight=\"700\"";

pub fn of_site(site: &Site, lang: Lang) -> String {
    let head = &site.loaded.dataset.head;
    let (title, line) = (head.title.text(lang), head.description.text(lang));
    let opening = site.opening_snapshot(lang);
    if !shows_graph(&opening) {
        return svg(site, &opening, title, line);
    }
    let (view, model) = about_focal_node(site, &opening);
    svg(site, &Snapshot { loaded: &site.loaded, model: &model, view: &view, lang }, title, line)
}

/// A story is shown by the dispute that most of its steps are about.
pub fn of_story(site: &Site, story: &Story, lang: Lang) -> String {
    let modelled = |step| {
        let view = step_view(site, step);
        let model = ViewModel::select(&site.loaded, &view);
        (view, model)
    };
    let steps: Vec<(View, ViewModel)> = story.steps.iter().map(modelled).collect();
    let focal_nodes: Vec<_> = steps.iter().map(|(_, model)| model.importance.focal_node).collect();
    let told = |i: usize| match focal_nodes[i] {
        Some(NodeRef::Dispute(_)) => focal_nodes.iter().filter(|node| **node == focal_nodes[i]).count(),
        _ => 0,
    };
    // The first of those told most often.
    let best = (0..steps.len()).rev().max_by_key(|i| told(*i));
    let Some((view, model)) = best.and_then(|best| steps.get(best)) else { return of_site(site, lang) };
    let (view, model) = about_focal_node(site, &Snapshot { loaded: &site.loaded, model, view, lang });
    let snapshot = Snapshot { loaded: &site.loaded, model: &model, view: &view, lang };
    svg(site, &snapshot, story.title.text(lang), "")
}

/// A dispute or an actor by what its page shows, or by its timeline where that is a thicket.
pub fn of_node(page: &NodePage, lang: Lang) -> String {
    let (site, snapshot, title) = (page.site, page.snapshot(lang), page.title().text(lang));
    if snapshot.model.nodes().len() <= MOST_NODES {
        return svg(site, &snapshot, title, "");
    }
    let view = View { mode: Mode::Timeline, ..snapshot.view.clone() };
    svg(site, &Snapshot { view: &view, ..snapshot }, title, "")
}

/// What the site's card shows, in words.
pub fn alt_of_site(site: &Site, lang: Lang) -> String {
    let (title, opening) = (site.loaded.dataset.head.title.text(lang), site.opening_snapshot(lang));
    let said = match opening.model.importance.focal_node {
        _ if !shows_graph(&opening) => lang.site().timeline_of,
        Some(NodeRef::Dispute(_)) => lang.site().card_alt,
        _ => lang.site().graph_of,
    };
    said(title)
}

/// The same of a story's.
pub fn alt_of_story(site: &Site, title: &str, lang: Lang) -> String {
    let dataset = &site.loaded.dataset;
    let said = match (dataset.disputes.is_empty(), dataset.entities.is_empty()) {
        (false, _) => lang.site().card_alt,
        (true, false) => lang.site().graph_of,
        (true, true) => lang.site().timeline_of,
    };
    said(title)
}

/// The same of a dispute's or an actor's.
pub fn alt_of_node(page: &NodePage, lang: Lang) -> String {
    let title = page.title().text(lang);
    let said = match page.node {
        _ if page.snapshot(lang).model.nodes().len() > MOST_NODES => lang.site().timeline_of,
        NodeRef::Dispute(_) => lang.site().card_alt,
        NodeRef::Entity(_) => lang.site().graph_of,
    };
    said(title)
}

/// Few things, to be read at the size of a thumb: of a view about a dispute, that dispute and its parties, as they
/// stand now.
fn about_focal_node(site: &Site, snapshot: &Snapshot) -> (View, ViewModel) {
    let view = match snapshot.model.importance.focal_node {
        Some(NodeRef::Dispute(ix)) => {
            let mut view = View::default();
            view.filter.disputes = vec![site.loaded.dataset.dispute(ix).id.clone()];
            view
        }
        _ => View { camera: None, ..snapshot.view.clone() },
    };
    let mut view = view;
    let mut model = ViewModel::select(&site.loaded, &view);
    if model.nodes().len() > MOST_NODES {
        // The parties tell the story; what it is about is in its title.
        let kinds = site.loaded.dataset.vocabulary.entities.iter().filter(|kind| kind.shape == Shape::Square);
        view.hidden = kinds.map(|kind| kind.id.clone()).collect();
        model = ViewModel::select(&site.loaded, &view);
    }
    (view, model.laid_out(None))
}

/// The card as SVG: on the left name, title and date; on the right the picture.
fn svg(site: &Site, snapshot: &Snapshot, title: &str, line: &str) -> String {
    let (width, height) = (f64::from(CARD_SIZE.0), f64::from(CARD_SIZE.1));
    let Palette { paper, ink, mute, .. } = Palette::LIGHT;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"Roboto\">\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
        hex(paper)
    );
    out.push_str(&picture(snapshot, Rect::new(Point::new(COLUMN_PX, 0.0), Point::new(width, height))));
    let is_site = !line.is_empty();
    let name = snapshot.loaded.dataset.head.title.text(snapshot.lang);
    let mut y = 96.0;
    if is_site {
        out.push_str(&sign(SIDE_PX, y - 32.0, 3.6));
        y += 58.0;
    } else {
        out.push_str(&sign(SIDE_PX, y - 22.0, 1.7));
        out.push_str(&text(name, (SIDE_PX + 38.0, y), 25.0, BOLD, ink));
        y += 22.0;
    }
    let room = COLUMN_PX - SIDE_PX - 24.0;
    let (title_px, lines) = fitted(title, room);
    for words in lines {
        y += title_px * 1.14;
        out.push_str(&text(&words, (SIDE_PX, y), title_px, TITLE, ink));
    }
    y += 22.0;
    for words in wrap(line, 26.0, true, room) {
        y += 35.0;
        out.push_str(&text(&words, (SIDE_PX, y), 26.0, "", mute));
    }
    let all = &site.loaded.dataset;
    let tally = (snapshot.lang.site().tally)(all.events.len(), all.sources.len());
    let updated = (strings(snapshot.lang).updated)(&day_words(all.head.updated, snapshot.lang));
    out.push_str(&text(&tally, (SIDE_PX, height - 94.0), 21.0, "", mute));
    out.push_str(&text(&updated, (SIDE_PX, height - 64.0), 21.0, "", mute));
    out.push_str("</svg>");
    // What the fonts have no glyph for: a narrow space is drawn as a space.
    out.replace('\u{202f}', "\u{a0}")
}

/// The largest size a title fits in, and its lines at that size.
fn fitted(title: &str, room_px: f64) -> (f64, Vec<String>) {
    const SIZES: [f64; 5] = [66.0, 54.0, 46.0, 40.0, 34.0];
    const MOST_HIGH_PX: f64 = 330.0;
    let fits = |size_px: f64, lines: &[String]| {
        let wide = lines.iter().all(|line| text_width_px(line, size_px, true) <= room_px);
        wide && lines.len() as f64 * size_px * 1.14 <= MOST_HIGH_PX
    };
    let tried = SIZES.map(|size_px| (size_px, wrap(title, size_px, true, room_px)));
    let found = tried.iter().find(|(size_px, lines)| fits(*size_px, lines));
    let (size_px, mut lines) = found.unwrap_or(&tried[SIZES.len() - 1]).clone();
    // A title of a hundred words ends where its room does.
    lines.truncate((MOST_HIGH_PX / (size_px * 1.14)) as usize);
    (size_px, lines)
}

/// How much larger than on the page the graph is drawn: a card is seen at the size of a thumb.
fn enlarged(nodes: usize) -> f64 {
    match nodes {
        0..=9 => 1.5,
        10..=13 => 1.3,
        _ => 1.1,
    }
}

/// The graph on a sheet of its own, or the timeline where the view has no graph, over a line that says what it shows and one
/// of its sources.
fn picture(snapshot: &Snapshot, sheet: Rect) -> String {
    let palette = Palette { paper: Palette::LIGHT.panel, ..Palette::LIGHT };
    let (x, y, width, height) = (sheet.min.x, sheet.min.y, sheet.width(), sheet.height() - FOOT_PX);
    let drawn = if shows_graph(snapshot) {
        let enlarged = enlarged(snapshot.model.nodes().len());
        let inner = Size::new(width / enlarged, height / enlarged);
        let margins = Margins { left_px: 84.0, right_px: 84.0, top_px: 84.0, bottom_px: 52.0 };
        let drawn = scene_svg(&snapshot.card_scene(inner, margins), &palette);
        placed(inside(&drawn), Point::new(x, y), Size::new(width, height), inner)
    } else if snapshot.model.visible.events.is_empty() {
        String::new()
    } else {
        // Clear of the card's edges, as the graph is.
        let size = Size::new(width - SIDE_PX, height - SIDE_PX);
        let inner = Size::new(size.width / TIMELINE_ENLARGED, size.height / TIMELINE_ENLARGED);
        let drawn = chart::svg(&snapshot.still_timeline(inner), &palette);
        let units = f64::from(UNITS_PER_PX);
        let inner = Size::new(inner.width * units, inner.height * units);
        placed(inside(&drawn), Point::new(x, y + SIDE_PX), size, inner)
    };
    let foot = foot(snapshot, Point::new(x + FOOT_SIDE_PX, y + height), width - 2.0 * FOOT_SIDE_PX);
    let height = sheet.height();
    format!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>{drawn}{foot}\
         <path d=\"M{x} {y}V{}\" stroke=\"{}\" stroke-width=\"2\"/>",
        hex(palette.panel),
        y + height,
        hex(palette.line)
    )
}

/// How things stood on the day of the view, else what it shows, in two lines at most; then who is behind it.
fn foot(snapshot: &Snapshot, at: Point, room_px: f64) -> String {
    let Palette { ink, mute, .. } = Palette::LIGHT;
    let caption = still::day_line(snapshot).unwrap_or_else(|| still::view_in_words(snapshot));
    let mut foot = String::new();
    let lines = wrap(&caption, FOOT_TEXT_PX, false, room_px);
    for (above, line) in lines.iter().take(2).rev().enumerate() {
        let line_y = at.y + 24.0 - 24.0 * above as f64;
        foot.push_str(&text(line, (at.x, line_y), FOOT_TEXT_PX, "", ink));
    }
    let sources = still::sources_line(snapshot, FOOT_SMALL_PX, room_px);
    foot + &text(&sources, (at.x, at.y + 50.0), FOOT_SMALL_PX, "", mute)
}

/// How much larger than on the page the timeline is drawn.
const TIMELINE_ENLARGED: f64 = 1.5;

/// Whether the card shows the graph of a view.
fn shows_graph(snapshot: &Snapshot) -> bool {
    snapshot.view.mode != Mode::Timeline && !snapshot.model.nodes().is_empty()
}

/// A drawing of `inner` units, as large as `size` on the card. Nothing in it reaches beyond: cutting it off would take a
/// picture and a mask of the card's size each.
fn placed(drawn: &str, at: Point, size: Size, inner: Size) -> String {
    format!(
        "<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" overflow=\"visible\">{drawn}</svg>",
        at.x, at.y, size.width, size.height, inner.width, inner.height
    )
}

/// The site's sign: two strata and what runs through them.
fn sign(x: f64, y: f64, scale: f64) -> String {
    let (mute, fault) = (hex(Palette::LIGHT.mute), hex(Palette::LIGHT.fault));
    format!(
        "<g transform=\"translate({x} {y}) scale({scale})\" fill=\"none\"><path d=\"M1 5h8M1 9h6M7 9h8M9 5h6\" stroke=\"{mute}\" stroke-width=\"1.5\"/>\
         <path d=\"M10.5 1 6 8l3.5 1L6 15\" stroke=\"{fault}\" stroke-width=\"1.8\"/></g>"
    )
}

fn text(words: &str, (x, y): (f64, f64), size_px: f64, more: &str, rgb: Rgb) -> String {
    format!(
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size_px}\" fill=\"{}\" {more}>{}</text>",
        hex(rgb),
        escape(words)
    )
}
