//! The graph and the timeline of a view as SVG for a page: coloured by the style sheet's own variables, so that one
//! drawing serves light paper, dark paper and print, with a title and a description. No layout of its own.

use base::geometry::Size;
use base::palette::{Palette, Rgb};
use graph::{Margins, scene_svg};
use page::Snapshot;
use paint::svg::escape;
use paint::{Colour, PLAIN_INK, UNITS_PER_PX, blend};
use timeline::chart::{self, SHARES};

/// What is drawn, and what is said of it to who cannot see it.
pub struct Labelled<'a> {
    /// Unique on its page.
    pub id: &'a str,
    pub class: &'a str,
    pub title: &'a str,
    pub description: &'a str,
}

/// The graph of a view, `size` in CSS pixels.
#[must_use]
pub fn graph_svg(snapshot: &Snapshot, size: Size, told: &Labelled) -> String {
    framed(&scene_svg(&snapshot.scene(size), &Palette::LIGHT), size, 1.0, told)
}

/// Around the graph of a sheet: room for names beside the outermost marks.
pub const MARGINS: Margins = Margins { left_px: 76.0, right_px: 76.0, top_px: 34.0, bottom_px: 36.0 };

/// The graph of a view as a still, `size` in CSS pixels.
#[must_use]
pub fn still_graph_svg(snapshot: &Snapshot, size: Size, told: &Labelled) -> String {
    framed(&scene_svg(&snapshot.still_scene(size, MARGINS), &Palette::LIGHT), size, 1.0, told)
}

/// The timeline of a view as a still, `size` in CSS pixels.
#[must_use]
pub fn still_timeline_svg(snapshot: &Snapshot, size: Size, told: &Labelled) -> String {
    let drawn = chart::svg(&snapshot.still_timeline(size), &Palette::LIGHT);
    framed(&drawn, size, f64::from(UNITS_PER_PX), told)
}

/// The timeline of a view, `size` in CSS pixels.
#[must_use]
pub fn timeline_svg(snapshot: &Snapshot, size: Size, told: &Labelled) -> String {
    let drawn = chart::svg(&snapshot.timeline(size), &Palette::LIGHT);
    framed(&drawn, size, f64::from(UNITS_PER_PX), told)
}

/// The elements inside a painter's `<svg>`.
#[must_use]
pub fn inside(svg: &str) -> &str {
    let body = svg.split_once('>').map_or("", |(_, body)| body);
    body.rsplit_once("</svg>").map_or(body, |(body, _)| body).trim()
}

/// A painter's drawing under a head of our own: named, described, without fonts and fixed size.
fn framed(svg: &str, size: Size, units: f64, told: &Labelled) -> String {
    let Labelled { id, class, title, description } = told;
    let (width, height) = ((size.width * units).round(), (size.height * units).round());
    format!(
        "<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\
         <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>\n{}\n</svg>\n",
        escape(title),
        escape(description),
        themed(inside(svg))
    )
}

/// Colours of the light palette as the style sheet's variables. Attributes alone are touched: in text the painters
/// escape quotation marks.
pub fn themed(body: &str) -> String {
    let variables = variables();
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while let Some((before, after)) = rest.split_once("\"#") {
        out.push_str(before);
        // A colour is of ASCII alone; whatever else follows stays as it is.
        let value = after.get(..7).and_then(|hex| hex.strip_suffix('"'));
        let found = value.and_then(|hex| variables.iter().find(|(known, _)| known.eq_ignore_ascii_case(hex)));
        rest = match found {
            Some((_, value)) => {
                out.push_str(value);
                &after[7..]
            }
            None => {
                out.push_str("\"#");
                after
            }
        };
    }
    out + rest
}

/// What stands for each colour, in quotation marks. Of two that look the same on light paper the first counts.
fn variables() -> Vec<(String, String)> {
    let mut variables = Vec::new();
    let mut put = |(r, g, b): Rgb, value: String| {
        variables.push((format!("{r:02x}{g:02x}{b:02x}"), format!("\"{value}\"")));
    };
    let percent = |share: f64| (share * 100.0).round();
    let ink = percent(PLAIN_INK);
    put(Colour::PlainInk.rgb(&Palette::LIGHT), format!("color-mix(in srgb,var(--ink) {ink}%,var(--paper))"));
    for (name, rgb) in papers() {
        put(rgb, format!("var(--{name})"));
    }
    for (name, rgb) in papers().into_iter().filter(|(_, rgb)| *rgb != Palette::LIGHT.panel) {
        for share in SHARES {
            let mixed = blend(rgb, Palette::LIGHT.panel, share);
            put(mixed, format!("color-mix(in srgb,var(--{name}) {}%,var(--panel))", percent(share)));
        }
    }
    variables
}

fn papers() -> [(&'static str, Rgb); 10] {
    let p = Palette::LIGHT;
    [
        ("paper", p.paper),
        ("panel", p.panel),
        ("ink", p.ink),
        ("mute", p.mute),
        ("line", p.line),
        ("fault", p.fault),
        ("access", p.access),
        ("money", p.money),
        ("law", p.law),
        ("ended", p.ended),
    ]
}
