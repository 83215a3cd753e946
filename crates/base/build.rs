//! For the feature `pseudo`: makes two languages that nobody speaks of the file of English words. One is half as long
//! again, with accents and brackets; one runs from right to left. Does nothing without the feature.

use std::path::{Path, PathBuf};
use std::{env, fs};

const ENGLISH: &str = "src/text/strings/en.rs";

/// Nothing that stands in a source.
const QUOTE: &str = "\u{1}";

/// A language to be made.
struct Pseudo {
    file: &'static str,
    /// The lines of the file that are not words: what they begin with, and what stands there instead.
    identity: [(&'static str, &'static str); 4],
    disguise: fn(&str) -> String,
}

const LONG: Pseudo = Pseudo {
    file: "long.rs",
    identity: [
        ("tag:", "\"qps-ploc\""),
        ("own_name:", "\"[Ļööñĝ ẁööŕðš]\""),
        ("sign:", "\"[Ļö]\""),
        ("right_to_left:", "false"),
    ],
    disguise: lengthened,
};

const MIRRORED: Pseudo = Pseudo {
    file: "mirrored.rs",
    identity: [
        ("tag:", "\"qps-plocm\""),
        ("own_name:", "\"Mirrored\""),
        ("sign:", "\"MI\""),
        ("right_to_left:", "true"),
    ],
    disguise: mirrored,
};

fn main() {
    println!("cargo::rerun-if-changed={ENGLISH}");
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_PSEUDO").is_none() {
        return;
    }
    let folder = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the folder"));
    let english = fs::read_to_string(ENGLISH).expect("the English words are there");
    for pseudo in [LONG, MIRRORED] {
        write(&folder, &english, &pseudo);
    }
}

fn write(folder: &Path, english: &str, pseudo: &Pseudo) {
    // The remarks on the module cannot stand in a file that is included.
    let lines = english.lines().filter(|line| !line.starts_with("//!"));
    let identified: Vec<String> = lines.map(|line| identified(line, pseudo)).collect();
    let text = disguised(&identified.join("\n"), pseudo.disguise);
    fs::write(folder.join(pseudo.file), text).expect("cargo's folder is writable");
}

/// A quote of a line's own value is written as `QUOTE`, which `disguised` puts back.
fn identified(line: &str, pseudo: &Pseudo) -> String {
    let field = line.trim_start();
    match pseudo.identity.iter().find(|(name, _)| field.starts_with(name)) {
        Some((name, value)) => format!("    {name} {},", value.replace('"', QUOTE)),
        None => line.to_owned(),
    }
}

/// Rewrites the text literals of a source that has no raw ones and no quotes in remarks or characters.
fn disguised(source: &str, disguise: fn(&str) -> String) -> String {
    let mut written = String::new();
    let mut rest = source;
    while let Some(start) = rest.find('"') {
        written.push_str(&rest[..start]);
        let inside = &rest[start + 1..];
        let end = end_of_literal(inside);
        let literal = &inside[..end];
        written.push('"');
        written.push_str(&of_table(literal, disguise));
        written.push('"');
        rest = &inside[end + 1..];
    }
    (written + rest).replace(QUOTE, "\"")
}

fn end_of_literal(inside: &str) -> usize {
    let mut escaped = false;
    let is_end = |c: char| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    };
    inside.find(is_end).expect("a literal ends")
}

/// In a table the first cell of each line is an id; all else is words.
fn of_table(literal: &str, disguise: fn(&str) -> String) -> String {
    if !literal.contains('|') {
        return of_words(literal, disguise);
    }
    let line = |line: &str| {
        let cells = line.split('|').enumerate();
        let cells = cells.map(|(at, cell)| if at == 0 { cell.to_owned() } else { of_words(cell, disguise) });
        cells.collect::<Vec<_>>().join("|")
    };
    literal.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Words between spaces, which stay where they are.
fn of_words(literal: &str, disguise: fn(&str) -> String) -> String {
    let bare = literal.trim_matches(' ');
    if bare.is_empty() {
        return literal.to_owned();
    }
    let begins = literal.find(bare).unwrap_or(0);
    [&literal[..begins], &disguise(bare), &literal[begins + bare.len()..]].concat()
}

/// The pieces of a literal: words, and what a program reads (`{name}`, `\\"`, `\\u{202f}`), which stays.
fn pieces(literal: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = literal;
    std::iter::from_fn(move || {
        let is_words = !rest.starts_with(['{', '\\']);
        let end = match rest.chars().next()? {
            '{' => rest.find('}').map_or(rest.len(), |at| at + 1),
            '\\' if rest.starts_with("\\u{") => rest.find('}').map_or(rest.len(), |at| at + 1),
            '\\' => 2,
            _ => rest.find(['{', '\\']).unwrap_or(rest.len()),
        };
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some((piece, is_words))
    })
}

/// `[Šhööẁ thëëḟììëëld]`: accents, vowels twice, and of three words or more the last two run together.
fn lengthened(bare: &str) -> String {
    if !pieces(bare).any(|(piece, is_words)| is_words && piece.contains(|c: char| c.is_ascii_alphabetic())) {
        return bare.to_owned();
    }
    let last_gap = (bare.matches(' ').count() > 1).then(|| bare.rfind(' ')).flatten();
    let joined = match last_gap {
        Some(gap) if !bare.contains('{') => [&bare[..gap], &bare[gap + 1..]].concat(),
        _ => bare.to_owned(),
    };
    let mut written = String::from("[");
    for (piece, is_words) in pieces(&joined) {
        if is_words { piece.chars().for_each(|c| lengthen(c, &mut written)) } else { written.push_str(piece) }
    }
    written.push(']');
    written
}

fn lengthen(c: char, written: &mut String) {
    let accented = "aàeëiìoöuüyÿAÀEËIÌOÖUÜcçnñsšzžCÇNÑSŠZŽ";
    let mut pairs = accented.chars().step_by(2).zip(accented.chars().skip(1).step_by(2));
    let other = pairs.find(|(plain, _)| *plain == c).map_or(c, |(_, accented)| accented);
    written.push(other);
    if "aeiou".contains(c) {
        written.push(other);
    }
}

/// Each run of words between marks that turn it round, and names apart from the sentence, as every language from right
/// to left must have them (docs/translate.md).
fn mirrored(bare: &str) -> String {
    pieces(bare)
        .map(|(piece, is_words)| {
            let words = piece.trim_matches(' ');
            if piece.starts_with('{') {
                format!("\\u{{2068}}{piece}\\u{{2069}}")
            } else if !is_words || !words.contains(|c: char| c.is_ascii_alphabetic()) {
                piece.to_owned()
            } else {
                piece.replacen(words, &format!("\\u{{200f}}\\u{{202e}}{words}\\u{{202c}}\\u{{200f}}"), 1)
            }
        })
        .collect()
}
