//! Bytes to text; that its letters were guessed is told.

use super::diagnostic::{DiagnosticKind, Diagnostics};

/// The text of a file, without a byte order mark.
pub(super) fn decode(bytes: &[u8], diagnostics: &mut Diagnostics) -> String {
    let (text, is_guess) = base::text::decode::decode(bytes);
    if is_guess {
        diagnostics.report_file(DiagnosticKind::Encoding, "Windows-1252");
    }
    text
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
