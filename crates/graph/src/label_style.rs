//! How a name is written where it is not an element: as the style sheet writes it (`.name`), which a test compares.

use super::mark::{Emphasis, LabelLine};
use paint::{Colour, Weight, label_weight};

/// The weight of a line of a name.
#[must_use]
pub fn line_weight(line: &LabelLine) -> Weight {
    label_weight(line.bold && !line.quiet, line.size_px)
}

/// The colour of a line of a name. `firm` is the palette's: nothing may be faint.
#[must_use]
pub fn label_colour(line: &LabelLine, level: Emphasis, firm: bool) -> Colour {
    match (line.quiet || level == Emphasis::Dim, line.bold || firm) {
        (true, _) => Colour::Mute,
        (_, true) => Colour::Ink,
        _ => Colour::PlainInk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::type_scale::type_px;
    use paint::{PLAIN_INK, line_height_px};

    const STYLE: &str = include_str!("../../../static/style.css");

    fn line(size_px: f64, bold: bool, quiet: bool) -> LabelLine {
        LabelLine { text: String::new(), size_px, bold, quiet, least_px: 0.0 }
    }

    /// What the style sheet says of the lines of a name of a class.
    fn rule(class: &str) -> &'static str {
        let start = format!(".name .{class} {{");
        STYLE.lines().find(|it| it.starts_with(&start)).expect("a rule of that class")
    }

    #[test]
    fn weights_and_colours_are_those_of_the_elements() {
        for (class, line) in [
            ("lead", line(type_px::LEAD, true, false)),
            ("strong", line(type_px::TEXT, true, false)),
            ("firm", line(type_px::LABEL, true, false)),
            ("plain", line(type_px::LABEL, false, false)),
            ("small", line(type_px::TINY, false, false)),
            ("tiny", line(type_px::TINY, false, true)),
        ] {
            let weight = line_weight(&line).css();
            let said = rule(class).contains(&format!("font-weight: {weight};"));
            assert!(said || ["plain", "small"].contains(&class) && weight == "400", "{class}");
            let height = format!("line-height: {}px;", line_height_px(line.size_px));
            assert!(rule(class).contains(&height), "{class}");
            let (colour, expected) = match class {
                "plain" | "small" => (
                    format!("color-mix(in srgb, var(--ink) {:.0}%, var(--paper))", PLAIN_INK * 100.0),
                    Colour::PlainInk,
                ),
                "tiny" => ("color: var(--mute)".into(), Colour::Mute),
                _ => ("color: var(--ink)".into(), Colour::Ink),
            };
            assert!(rule(class).contains(&colour), "{class}");
            assert_eq!(label_colour(&line, Emphasis::Plain, false), expected, "{class}");
            assert_eq!(label_colour(&line, Emphasis::Dim, false), Colour::Mute, "{class}");
        }
    }

    #[test]
    fn where_nothing_may_be_faint_names_are_all_ink() {
        assert_eq!(label_colour(&line(12.5, false, false), Emphasis::Plain, true), Colour::Ink);
    }
}
