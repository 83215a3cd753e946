//! Bytes to text; that its letters were guessed is told.

use super::diagnostic::{DiagnosticKind, Diagnostics};

/// The text of a file, without a byte order mark.
pub(super) fn decode(bytes: &[u8], diagnostics: &mut Diagnostics) -> String {
    let (text, is_guess) = base::text::decode::decode(bytes);
    if is_guess && !says_so(&text) {
        diagnostics.report_file(DiagnosticKind::Encoding, "Windows-1252");
    }
    text
}

/// Whether XML says that its letters are these, or those of ISO 8859-1, which are among them.
fn says_so(text: &str) -> bool {
    let declaration =
        text.strip_prefix("<?xml").and_then(|text| Some(text.split_once("?>")?.0.to_lowercase()));
    let declaration = declaration.unwrap_or_default();
    ["iso-8859-1", "latin1", "latin-1", "windows-1252"]
        .iter()
        .any(|name| ['"', '\''].iter().any(|quote| declaration.contains(&format!("{quote}{name}{quote}"))))
}

/// What a file is that is no text, by its first bytes; nothing where it may be one.
pub(super) fn other_than_text(bytes: &[u8]) -> Option<&'static str> {
    let known: [(&[u8], &str); 7] = [
        (b"PK\x03\x04", "ZIP (Word, PowerPoint, …)"),
        (b"PK\x05\x06", "ZIP"),
        (b"%PDF", "PDF"),
        (b"\x89PNG", "PNG"),
        (b"\xff\xd8\xff", "JPEG"),
        (b"\x1f\x8b", "GZIP"),
        (b"\xd0\xcf\x11\xe0", "Microsoft Office 97–2003"),
    ];
    known.into_iter().find(|(beginning, _)| bytes.starts_with(beginning)).map(|(_, name)| name)
}
