//! Bytes to text: UTF-8, what spreadsheets call Unicode (UTF-16), and, told as a guess, the old Windows letters.

use super::diagnostic::{DiagnosticKind, Diagnostics};

/// Letters of Windows-1252 from 0x80 to 0x9F; those that are not defined stay control characters.
pub(super) const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file, without a byte order mark.
pub(super) fn decode(bytes: &[u8], diagnostics: &mut Diagnostics) -> String {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            std::str::from_utf8(bytes).map_or_else(
                |_| {
                    diagnostics.report_file(DiagnosticKind::Encoding, "Windows-1252");
                    bytes.iter().map(|byte| windows(*byte)).collect()
                },
                str::to_owned,
            )
        }
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
