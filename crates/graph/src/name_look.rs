//! How a name is written where it is not an element: as the style sheet writes it (`.name`), which a test compares.

use super::mark::{LabelLine, Level};
use base::palette::{Palette, Rgb};

/// Of the names in the background, so much is ink and the rest paper.
pub const PLAIN_INK: f64 = 0.82;

/// The weight of a line of a name, as CSS has it.
#[must_use]
pub fn name_weight(line: &LabelLine) -> &'static str {
    match (line.bold && !line.quiet, line.size_px > 15.0) {
        (true, true) => "700",
        (true, false) => "650",
        _ => "400",
    }
}

/// The colour of a line of a name.
#[must_use]
pub fn name_colour(line: &LabelLine, level: Level, palette: &Palette) -> Rgb {
    let (ink, paper) = (palette.ink, palette.paper);
    let mixed = |ink: u8, paper: u8| {
        (f64::from(ink) * PLAIN_INK + f64::from(paper) * (1.0 - PLAIN_INK)).round() as u8
    };
    match (line.quiet || level == Level::Dim, line.bold || palette.firm) {
        (true, _) => palette.mute,
        (_, true) => ink,
        _ => (mixed(ink.0, paper.0), mixed(ink.1, paper.1), mixed(ink.2, paper.2)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::type_scale::type_px;

    const STYLE: &str = include_str!("../../../static/style.css");

    fn line(size_px: f64, bold: bool, quiet: bool) -> LabelLine {
        LabelLine { text: String::new(), size_px, bold, quiet }
    }

    /// What the style sheet says of the lines of a name of a class.
    fn rule(class: &str) -> &'static str {
        let start = format!(".name .{class} {{");
        STYLE.lines().find(|it| it.starts_with(&start)).expect("a rule of that class")
    }

    #[test]
    fn weights_and_colours_are_those_of_the_elements() {
        let p = &Palette::LIGHT;
        for (class, line) in [
            ("lead", line(type_px::LEAD, true, false)),
            ("strong", line(type_px::TEXT, true, false)),
            ("firm", line(type_px::LABEL, true, false)),
            ("plain", line(type_px::LABEL, false, false)),
            ("tiny", line(type_px::TINY, false, true)),
        ] {
            let weight = format!("font-weight: {};", name_weight(&line));
            assert!(
                rule(class).contains(&weight) || class == "plain" && name_weight(&line) == "400",
                "{class}"
            );
            let colour = match class {
                "plain" => format!("color-mix(in srgb, var(--ink) {:.0}%, var(--paper))", PLAIN_INK * 100.0),
                "tiny" => "color: var(--mute)".into(),
                _ => "color: var(--ink)".into(),
            };
            assert!(rule(class).contains(&colour), "{class}");
            let expected = if class == "tiny" { p.mute } else { p.ink };
            assert_eq!(name_colour(&line, Level::Plain, p) == expected, class != "plain", "{class}");
            assert_eq!(name_colour(&line, Level::Dim, p), p.mute, "{class}");
        }
    }

    #[test]
    fn where_nothing_may_be_faint_names_are_all_ink() {
        let p = &Palette { firm: true, ..Palette::LIGHT };
        assert_eq!(name_colour(&line(12.5, false, false), Level::Plain, p), p.ink);
    }
}
