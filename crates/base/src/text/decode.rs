//! Bytes of a file to text: UTF-8, what spreadsheets call Unicode (UTF-16), and, as a guess, the old Windows letters.

/// Letters of Windows-1252 from 0x80 to 0x9F; those that are not defined stay control characters.
pub const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file, without a byte order mark, and whether its letters were guessed.
#[must_use]
pub fn decode(bytes: &[u8]) -> (String, bool) {
    match bytes {
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes), false),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes), false),
        _ => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            match std::str::from_utf8(bytes) {
                Ok(text) => (text.to_owned(), false),
                Err(_) => (bytes.iter().map(|byte| windows(*byte)).collect(), true),
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_of_the_same_text_is_read_alike() {
        let units = || "“café”".encode_utf16();
        let with_mark = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
        for bytes in [
            "“café”".as_bytes().to_vec(),
            with_mark(b"\xef\xbb\xbf", "“café”".as_bytes().to_vec()),
            with_mark(b"\xff\xfe", units().flat_map(u16::to_le_bytes).collect()),
            with_mark(b"\xfe\xff", units().flat_map(u16::to_be_bytes).collect()),
        ] {
            assert_eq!(decode(&bytes), ("“café”".to_owned(), false));
        }
        assert_eq!(decode(b"\x93caf\xe9\x94"), ("“café”".to_owned(), true));
    }
}
