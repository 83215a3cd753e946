//! The colours that the style sheet has at the moment, whoever chose them: the theme, the reader's wish for more
//! contrast, or a system that allows its own colours alone. The one place where the painters get them.

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration, Element, HtmlCanvasElement};

use super::document::{document, window};
use base::palette::{Palette, Rgb};

/// The colours now; the light ones where the browser does not tell.
#[must_use]
pub fn palette() -> Palette {
    computed_style().map_or(Palette::LIGHT, |(style, context)| {
        colour_browser(&value(&style, "--paper"));
        let [paper, panel, ink, mute, line, fault, access, money, law, ended] = [
            "--paper", "--panel", "--ink", "--mute", "--line", "--fault", "--access", "--money", "--law",
            "--ended",
        ]
        .map(|name| colour(&value(&style, name), &context));
        let firm = !value(&style, "--firm").is_empty();
        Palette { paper, panel, ink, mute, line, fault, access, money, law, ended, firm }
    })
}

/// The browser's own bars take the colour of the page.
fn colour_browser(paper: &str) {
    let metas = document().get_elements_by_name("theme-color");
    for meta in (0..metas.length()).filter_map(|at| metas.get(at)) {
        let _ = meta.unchecked_into::<Element>().set_attribute("content", paper);
    }
}

fn computed_style() -> Option<(CssStyleDeclaration, CanvasRenderingContext2d)> {
    let style = window().get_computed_style(&document().document_element()?).ok()??;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    Some((style, canvas.get_context("2d").ok()??.dyn_into().ok()?))
}

fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

/// A canvas gives any opaque colour back as `#rrggbb`, the names of the system's colours too.
fn colour(value: &str, context: &CanvasRenderingContext2d) -> Rgb {
    context.set_fill_style_str(value.trim());
    let written = context.fill_style().as_string().unwrap_or_default();
    let digit = |at: usize| {
        let byte = written.as_bytes().get(at).copied().unwrap_or_default();
        (byte & 15) + if byte > b'9' { 9 } else { 0 }
    };
    let channel = |at: usize| digit(at) << 4 | digit(at + 1);
    (channel(1), channel(3), channel(5))
}
