//! The sources of a view in BibTeX: an entry `misc` for each, with the fields that BibTeX and biblatex know.

use super::input::Export;
use super::references::{first_parts, one_line, references};
use crate::event_text;
use dataset::Source;

pub fn bibtex(export: &Export) -> String {
    references(export).into_iter().map(entry).collect::<Vec<String>>().join("\n")
}

fn entry(source: &Source) -> String {
    let date = first_parts(source.date.as_ref());
    let mut fields = vec![
        // In two pairs of braces capitals stay.
        ("title", format!("{{{}}}", escaped(&event_text::source_title(source)))),
        ("publisher", escaped(&source.publisher)),
        ("url", address(&source.url)),
        ("language", escaped(&source.lang)),
    ];
    for (name, part) in ["year", "month", "day"].into_iter().zip(date) {
        fields.push((name, part.to_string()));
    }
    if let Some(archived) = &source.archived {
        fields.push(("note", format!("\\url{{{}}}", address(archived))));
    }
    let fields: Vec<String> =
        fields.into_iter().map(|(name, value)| format!("  {name} = {{{value}}}")).collect();
    format!("@misc{{{},\n{}\n}}\n", source.id, fields.join(",\n"))
}

/// Text with the signs of TeX escaped. Braces become words: BibTeX counts even those behind a backslash.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in one_line(text).chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '$' | '&' | '#' | '_' | '%' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}

/// An address as it stands, which TeX reads letter by letter, without the signs that would end it.
fn address(url: &str) -> String {
    one_line(url).replace('\\', "%5C").replace('{', "%7B").replace('}', "%7D").replace(' ', "%20")
}

#[cfg(test)]
mod tests {
    use super::{address, escaped};

    #[test]
    fn no_text_ends_its_field() {
        assert_eq!(
            escaped("a}\n@misc{b, \\x 50% & _"),
            "a\\textbraceright{} @misc\\textbraceleft{}b, \\textbackslash{}x 50\\% \\& \\_"
        );
        assert_eq!(address("https://example.org/{a}\\b c_d"), "https://example.org/%7Ba%7D%5Cb%20c_d");
    }
}
