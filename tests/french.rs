//! French as it is set in print: every French text of the tables, of the page as it is served and of the bundled
//! dataset. Narrow no-break spaces inside guillemets and before high punctuation, curly apostrophes, no English marks.

use std::fs;
use std::path::Path;

const NARROW: char = '\u{202f}';

#[test]
fn every_french_text_of_the_tables_is_set_as_in_print() {
    let source = read("crates/base/src/text/strings/fr.rs");
    let texts = literals(&source);
    assert!(texts.len() > 300, "the table was read: {}", texts.len());
    hold(texts.iter().map(String::as_str));
}

#[test]
fn every_french_text_of_the_bundled_dataset_is_set_as_in_print() {
    let dataset: serde_json::Value = serde_json::from_str(&fixture::bundled_text()).expect("JSON");
    let mut texts = Vec::new();
    collect(&dataset, &mut texts);
    assert!(texts.len() > 1_000, "the dataset was read: {}", texts.len());
    hold(texts);
}

#[test]
fn every_french_text_outside_the_tables_is_set_as_in_print() {
    let page = read("index.html");
    let french =
        page.split("lang=\"fr\"").skip(1).map(|rest| rest.split("lang=\"en\"").next().unwrap_or_default());
    let words: Vec<String> = french.flat_map(words_of_html).collect();
    assert!(words.iter().any(|text| text.contains("n’a pas pu")), "the page was read: {words:?}");
    hold(words.iter().map(String::as_str));

    let script = read("static/embed.js").replace("\\u202f", "\u{202f}");
    let title =
        script.split("fr: \"").nth(1).and_then(|rest| rest.split('"').next()).expect("a French title");
    hold([title]);
}

#[test]
fn bad_setting_is_told_from_good() {
    for (text, fault) in [
        ("L\u{2019}accès\u{202f}: «\u{202f}perdu\u{202f}»\u{202f}!", None),
        ("https://a.example et {0}:{1}", None),
        ("{\"fr\": \"…\"}", None),
        ("l'accès", Some("apostrophe")),
        ("Quoi ?", Some("space before ?")),
        ("Quoi\u{a0}?", Some("space before ?")),
        ("Quoi?", Some("space before ?")),
        ("vu: rien", Some("space before :")),
        ("« mot\u{202f}»", Some("space inside «")),
        ("«\u{202f}mot »", Some("space before »")),
        ("“mot”", Some("guillemets")),
        ("fin...", Some("ellipsis")),
        ("deux  mots", Some("two spaces")),
        ("1.5 million", Some("decimal comma")),
        ("12 %", Some("space before %")),
        ("1 août", Some("1er")),
    ] {
        assert_eq!(fault_of(text), fault, "{text}");
    }
}

fn hold<'a>(texts: impl IntoIterator<Item = &'a str>) {
    let faults: Vec<String> =
        texts.into_iter().filter_map(|text| Some(format!("{}: {text}", fault_of(text)?))).collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// What is wrong with the setting of a text, if anything is.
fn fault_of(text: &str) -> Option<&'static str> {
    let chars: Vec<char> = text.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or(' ');
    for (i, &c) in chars.iter().enumerate() {
        let before = if i == 0 { NARROW } else { at(i - 1) };
        let after = at(i + 1);
        let ends_word = after.is_whitespace() || after == '\n';
        let fault = match c {
            '\'' if before.is_alphabetic() && after.is_alphabetic() => "apostrophe",
            '“' | '”' => "guillemets",
            '.' if before == '.' && after == '.' => "ellipsis",
            '.' if before.is_ascii_digit() && is_amount(&chars[i + 1..]) => "decimal comma",
            ' ' if before == ' ' => "two spaces",
            '«' if after != NARROW => "space inside «",
            '»' if before != NARROW => "space before »",
            // In code shown to an editor a mark follows a quote or a brace, or has no space after it.
            ';' | ':' | '?' | '!' | '%'
                if before == ' ' || before == '\u{a0}' || (ends_word && before.is_alphanumeric()) =>
            {
                return Some(match c {
                    ';' => "space before ;",
                    ':' => "space before :",
                    '?' => "space before ?",
                    '!' => "space before !",
                    _ => "space before %",
                });
            }
            '1' if !before.is_ascii_digit()
                && after == ' '
                && is_month(&chars[(i + 2).min(chars.len())..]) =>
            {
                "1er"
            }
            _ => continue,
        };
        return Some(fault);
    }
    None
}

/// Whether the digits after a stop are of an amount; numbers of versions keep their stop.
fn is_amount(rest: &[char]) -> bool {
    let rest: String = rest.iter().skip_while(|c| c.is_ascii_digit()).collect();
    ["million", "milliard", "dollar", "euro", "%"].iter().any(|unit| rest.trim_start().starts_with(unit))
}

fn is_month(rest: &[char]) -> bool {
    let word: String = rest.iter().take_while(|c| c.is_alphabetic()).collect();
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ]
    .contains(&word.as_str())
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

fn collect<'a>(value: &'a serde_json::Value, texts: &mut Vec<&'a str>) {
    match value {
        serde_json::Value::Object(fields) => {
            texts.extend(fields.get("fr").and_then(|text| text.as_str()));
            fields.values().for_each(|value| collect(value, texts));
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        _ => {}
    }
}

/// The text literals of a source, with what is escaped in them.
fn literals(source: &str) -> Vec<String> {
    let code: String =
        source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut texts = Vec::new();
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        if c != '"' {
            continue;
        }
        let mut text = String::new();
        while let Some(c) = chars.next() {
            match c {
                '"' => break,
                '\\' => match chars.next() {
                    Some('u') => {
                        let digits: String = chars.by_ref().skip(1).take_while(|c| *c != '}').collect();
                        text.extend(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32));
                    }
                    Some('\n') | None => {}
                    Some(escaped) => text.push(escaped),
                },
                c => text.push(c),
            }
        }
        texts.push(text);
    }
    texts
}

/// The words between tags.
fn words_of_html(html: &str) -> Vec<String> {
    let pieces =
        html.split('<').filter_map(|piece| piece.split_once('>').map(|(_, words)| words.trim().to_owned()));
    pieces.filter(|words| !words.is_empty()).collect()
}
