//! The stylesheet and the painters must speak of the same colours and type sizes.

use faultlines::tokens::{Palette, Rgb, type_px};

const CSS: &str = include_str!("../static/style.css");

fn names(palette: &Palette) -> [(&'static str, Rgb); 10] {
    [
        ("paper", palette.paper),
        ("panel", palette.panel),
        ("ink", palette.ink),
        ("mute", palette.mute),
        ("line", palette.line),
        ("fault", palette.fault),
        ("access", palette.access),
        ("money", palette.money),
        ("law", palette.law),
        ("ended", palette.ended),
    ]
}

/// How often the stylesheet sets a property to a value.
fn settings(name: &str, value: &str) -> usize {
    CSS.matches(&format!("--{name}: {value};")).count()
}

#[test]
fn every_colour_of_the_painters_is_the_stylesheets() {
    let hex = |(r, g, b): Rgb| format!("#{r:02x}{g:02x}{b:02x}");
    for (name, rgb) in names(&Palette::LIGHT) {
        assert_eq!(settings(name, &hex(rgb)), 1, "light --{name}");
    }
    for (name, rgb) in names(&Palette::DARK) {
        // Once for readers whose system is dark, once for those who chose it.
        assert_eq!(settings(name, &hex(rgb)), 2, "dark --{name}");
    }
}

#[test]
fn every_type_size_of_the_painters_is_the_stylesheets() {
    let sizes = [
        ("tiny", type_px::TINY),
        ("label", type_px::LABEL),
        ("text", type_px::TEXT),
        ("lead", type_px::LEAD),
        ("heading", type_px::HEADING),
        ("headline", type_px::HEADLINE),
        ("title", type_px::TITLE),
    ];
    for (name, px) in sizes {
        assert_eq!(settings(name, &format!("{}rem", px / 16.0)), 1, "--{name} of {px} px");
    }
}

#[test]
fn the_stylesheet_asks_nobody_for_anything() {
    assert!(!CSS.contains("url(") && !CSS.contains("@import") && !CSS.contains("@font-face"));
}
