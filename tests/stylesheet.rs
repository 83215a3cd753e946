//! The stylesheet and the painters must speak of the same type sizes (of the same colours: tests/seeing.rs).

use base::type_scale::type_px;

const CSS: &str = include_str!("../static/style.css");

/// How often the stylesheet sets a property to a value.
fn settings(name: &str, value: &str) -> usize {
    CSS.matches(&format!("--{name}: {value};")).count()
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
