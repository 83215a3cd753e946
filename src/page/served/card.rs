//! Social cards: a title, the graph and a date as a PNG, drawn by the same code as everywhere else with fonts that
//! lie in the project. The same data give the same bytes.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::picture::{Shot, inside};
use super::site::Site;
use super::story::step_view;
use super::words::words as served_words;
use crate::dataset::{NodeRef, Story};
use crate::date::day_words;
use crate::geometry::Size;
use crate::page::Stage;
use crate::scene::{self, Margins, escape};
use crate::text::Lang;
use crate::text::measure::text_width_px;
use crate::text::strings::strings;
use crate::tokens::{Palette, Rgb};
use crate::view::View;

/// Width and height in pixels.
pub const CARD_SIZE: (u32, u32) = (1200, 630);
/// Free on every side: those who show cards round their corners and cut their edges.
const SIDE_PX: f64 = 64.0;
/// The graph's own pixels are drawn so much larger, to be read at the size of a thumb.
const ENLARGED: f64 = 1.6;
const FOOT_PX: f64 = 62.0;

const SERIF: &[u8] = include_bytes!("../../../assets/fonts/Gelasio-Bold.ttf");
const SANS: &[u8] = include_bytes!("../../../assets/fonts/Roboto-Regular.ttf");
const SANS_BOLD: &[u8] = include_bytes!("../../../assets/fonts/Roboto-Bold.ttf");

/// Why a card could not be drawn.
#[derive(Debug)]
pub struct CardError(String);

impl std::fmt::Display for CardError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a card could not be drawn: {}", self.0)
    }
}

impl std::error::Error for CardError {}

pub fn of_site(site: &Site, lang: Lang) -> Result<Vec<u8>, CardError> {
    let head = &site.loaded.dataset.head;
    let (title, line) = (head.title.text(lang), head.description.text(lang));
    let (view, stage) = about_hero(site, &site.opening_shot(lang));
    png(&svg(site, &Shot { loaded: &site.loaded, stage: &stage, view: &view, lang }, title, line))
}

/// The step that shows most, up to what can be read at this size, stands for the story.
pub fn of_story(site: &Site, story: &Story, lang: Lang) -> Result<Vec<u8>, CardError> {
    const MOST_NODES: usize = 26;
    let staged = story.steps.iter().map(|step| {
        let view = step_view(site, step);
        let stage = Stage::select(&site.loaded, &view);
        (view, stage)
    });
    let telling = |stage: &Stage| Some(stage.nodes().len()).filter(|n| *n <= MOST_NODES).unwrap_or(0);
    let best = staged.reduce(|a, b| if telling(&b.1) > telling(&a.1) { b } else { a });
    let Some((view, stage)) = best else { return of_site(site, lang) };
    let (view, stage) = about_hero(site, &Shot { loaded: &site.loaded, stage: &stage, view: &view, lang });
    let shot = Shot { loaded: &site.loaded, stage: &stage, view: &view, lang };
    png(&svg(site, &shot, story.title.text(lang), ""))
}

/// Few things, to be read at the size of a thumb: of a view about a dispute, that dispute and its parties.
fn about_hero(site: &Site, shot: &Shot) -> (View, Stage) {
    let mut view = View { camera: None, ..shot.view.clone() };
    if let Some(NodeRef::Dispute(ix)) = shot.stage.importance.hero {
        view.filter.disputes = vec![site.loaded.dataset.dispute(ix).id.clone()];
    }
    let stage = Stage::select(&site.loaded, &view).laid_out(None);
    (view, stage)
}

/// The card as SVG: name, title, picture, date.
fn svg(site: &Site, shot: &Shot, title: &str, line: &str) -> String {
    let palette = Palette::LIGHT;
    let (width, height) = (f64::from(CARD_SIZE.0), f64::from(CARD_SIZE.1));
    let is_site = !line.is_empty();
    let title_px = if is_site { 68.0 } else { 54.0 };
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"Roboto\">\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
        hex(palette.paper)
    );
    let mut y = 68.0;
    if !is_site {
        out.push_str(&sign(SIDE_PX, y - 22.0, 1.75));
        let name = shot.loaded.dataset.head.title.text(shot.lang);
        out.push_str(&text(name, (SIDE_PX + 40.0, y), 26.0, "font-weight=\"700\"", palette.ink));
        y += 14.0;
    } else {
        out.push_str(&sign(SIDE_PX, y - 18.0, 3.4));
    }
    let left = if is_site { SIDE_PX + 72.0 } else { SIDE_PX };
    for words in wrapped(title, title_px, width - SIDE_PX - left) {
        y += if is_site { 16.0 } else { title_px * 1.1 };
        out.push_str(&text(&words, (left, y), title_px, "font-family=\"Gelasio\" font-weight=\"700\"", palette.ink));
    }
    if is_site {
        y += 18.0;
        for words in wrapped(line, 27.0, width - 2.0 * SIDE_PX) {
            y += 36.0;
            out.push_str(&text(&words, (SIDE_PX, y), 27.0, "", palette.mute));
        }
    }
    let (top, bottom) = (y + 30.0, height - FOOT_PX);
    out.push_str(&picture(shot, top, Size::new(width, bottom - top)));
    let foot_y = height - 23.0;
    let updated = (strings(shot.lang).updated)(&day_words(shot.loaded.dataset.head.updated, shot.lang));
    let all = &site.loaded.dataset;
    let counted = (served_words(shot.lang).tally)(all.events.len(), all.sources.len());
    out.push_str(&text(&updated, (SIDE_PX, foot_y), 22.0, "", palette.mute));
    out.push_str(&text(&counted, (width - SIDE_PX, foot_y), 22.0, "text-anchor=\"end\"", palette.mute));
    out.push_str("</svg>");
    // What the fonts have no glyph for: a narrow space is drawn as a space.
    out.replace('\u{202f}', "\u{a0}")
}

/// The graph across the whole card, between two hairlines.
fn picture(shot: &Shot, top: f64, size: Size) -> String {
    let palette = Palette { paper: Palette::LIGHT.panel, ..Palette::LIGHT };
    let inner = Size::new(size.width / ENLARGED, size.height / ENLARGED);
    let margins = Margins { left_px: 84.0, right_px: 84.0, top_px: 30.0, bottom_px: 34.0 };
    let drawn = scene::svg(&shot.scene(inner, margins, &[]), &palette);
    let (line, bottom) = (hex(palette.line), top + size.height);
    format!(
        "<rect y=\"{top}\" width=\"{0}\" height=\"{1}\" fill=\"{2}\"/>\
         <svg y=\"{top}\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {3} {4}\">{5}</svg>\
         <path d=\"M0 {top}H{0}M0 {bottom}H{0}\" stroke=\"{line}\" stroke-width=\"2\"/>",
        size.width,
        size.height,
        hex(palette.panel),
        inner.width,
        inner.height,
        inside(&drawn)
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
    format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size_px}\" fill=\"{}\" {more}>{}</text>", hex(rgb), escape(words))
}

/// Words in lines that fit by the width table, which is a little generous.
fn wrapped(words: &str, size_px: f64, width_px: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // Not at spaces that hold words together.
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(line) if text_width_px(line, size_px, false) + text_width_px(word, size_px, false) + size_px * 0.32 <= width_px => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines
}

fn png(svg: &str) -> Result<Vec<u8>, CardError> {
    let mut fonts = fontdb::Database::new();
    for font in [SERIF, SANS, SANS_BOLD] {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family("Roboto");
    fonts.set_serif_family("Gelasio");
    let options = Options { fontdb: Arc::new(fonts), font_family: "Roboto".into(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| CardError(error.to_string()))?;
    let mut pixels = Pixmap::new(CARD_SIZE.0, CARD_SIZE.1).ok_or_else(|| CardError("no room".into()))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| CardError(error.to_string()))
}

fn hex((r, g, b): Rgb) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn a_title_is_broken_where_it_no_longer_fits_and_loses_no_word() {
        let title = "August 2025: Anthropic cuts OpenAI off from the Claude API for good";
        let lines = wrapped(title, 54.0, 1072.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), title);
    }
}
