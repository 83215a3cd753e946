//! What is wrong with a text that is not JSON, in the words of a parser that can say where it goes wrong.

use crate::excerpt::excerpt;
use crate::problem::{Problem, ProblemKind, Severity};

/// How a zip file begins, and so a workbook (APPNOTE.TXT 6.3.10, 4.3.7); it is no text, but may be read as one.
const ZIP_SIGNATURE: &str = "PK\u{3}\u{4}";

/// The one problem of a text that is not JSON, and the byte at which it goes wrong.
pub(crate) fn not_json(text: &str) -> (Problem, usize) {
    if text.starts_with(ZIP_SIGNATURE) {
        return (problem(ProblemKind::AZipFile), 0);
    }
    let Err(error) = serde_json::from_str::<serde_json::Value>(text) else {
        // The two agree, as a test holds; if ever they do not, the text is still not read.
        return (problem(ProblemKind::NotJson { near: excerpt(text), detail: String::new() }), 0);
    };
    // It counts lines and bytes of a line from 1.
    let line: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let offset = (line + error.column().saturating_sub(1)).min(text.len());
    let offset = (0..=offset).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let near = text[offset..].chars().take(24).map(|c| if c.is_control() { ' ' } else { c }).collect();
    let words = error.to_string();
    let detail = words.split(" at line ").next().unwrap_or_default().to_owned();
    let kind =
        if error.is_eof() { ProblemKind::CutShort { detail } } else { ProblemKind::NotJson { near, detail } };
    (problem(kind), offset)
}

fn problem(kind: ProblemKind) -> Problem {
    Problem { severity: Severity::Error, record: None, pointer: String::new(), line: 1, column: 1, kind }
}
