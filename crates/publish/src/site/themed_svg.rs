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
    let mut themed = body.to_string();
    let mix = format!("color-mix(in srgb,var(--ink) {}%,var(--paper))", (PLAIN_INK * 100.0).round());
    put(&mut themed, Colour::PlainInk.rgb(&Palette::LIGHT), &mix);
    for (name, rgb) in papers() {
        put(&mut themed, rgb, &format!("var(--{name})"));
    }
    for (name, rgb) in papers().into_iter().filter(|(_, rgb)| *rgb != Palette::LIGHT.panel) {
        for share in SHARES {
            let rgb = blend(rgb, Palette::LIGHT.panel, share);
            let mix = format!("color-mix(in srgb,var(--{name}) {}%,var(--panel))", (share * 100.0).round());
            put(&mut themed, rgb, &mix);
        }
    }
    themed
}

fn put(svg: &mut String, (r, g, b): Rgb, value: &str) {
    let value = format!("\"{value}\"");
    *svg = svg.replace(&format!("\"#{r:02x}{g:02x}{b:02x}\""), &value);
    *svg = svg.replace(&format!("\"#{r:02X}{g:02X}{b:02X}\""), &value);
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
