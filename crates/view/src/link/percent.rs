//! Percent-coding of query strings: how bytes of a link become text and text becomes bytes of a link.

/// Text of one key or value of a query: `+` is a space, `%41` is A. A `%` that begins no escape stays as
/// it is, and bytes that are not UTF-8 become U+FFFD: reading never fails.
pub(crate) fn decode(raw: &str) -> String {
    String::from_utf8_lossy(&decoded(raw)).into_owned()
}

/// What a text says that is escaped still; `None` where it has no escape, or where its bytes are no text.
pub(crate) fn decode_again(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let is_escape = |at: &[u8]| matches!(at, [b'%', high, low] if hex(*high).and(hex(*low)).is_some());
    if !bytes.windows(3).any(is_escape) {
        return None;
    }
    String::from_utf8(decoded(text)).ok()
}

fn decoded(raw: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let escaped = match after {
            [high, low, ..] if first == b'%' => hex(*high).zip(hex(*low)),
            _ => None,
        };
        rest = match escaped {
            Some((high, low)) => {
                bytes.push(high * 16 + low);
                after.get(2..).unwrap_or_default()
            }
            None => {
                bytes.push(if first == b'+' { b' ' } else { first });
                after
            }
        };
    }
    bytes
}

/// Appends `text` so that `decode` gives it back, and so that no browser rewrites it in its address bar.
/// What makes a link readable stays: commas, colons, dots, slashes.
pub(crate) fn encode_into(link: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => link.push(char::from(byte)),
            b'-' | b'.' | b'_' | b'~' | b',' | b':' | b'/' => link.push(char::from(byte)),
            b' ' => link.push('+'),
            _ => {
                link.push('%');
                push_hex(link, byte);
            }
        }
    }
}

/// Appends the two digits of a byte.
pub(crate) fn push_hex(link: &mut String, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    link.push(char::from(DIGITS[usize::from(byte >> 4)]));
    link.push(char::from(DIGITS[usize::from(byte & 15)]));
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn escapes_are_read_and_what_is_no_escape_stays() {
        for (raw, text) in [
            ("a+b%20c", "a b c"),
            ("r%C3%A9seau", "réseau"),
            ("r%c3%a9seau", "réseau"),
            ("100%", "100%"),
            ("%4", "%4"),
            ("%zz%41", "%zzA"),
            ("%+1", "% 1"),
            ("%C3", "\u{fffd}"),
            ("é", "é"),
            ("", ""),
        ] {
            assert_eq!(decode(raw), text, "{raw}");
        }
    }

    #[test]
    fn what_makes_a_link_readable_stays_unescaped() {
        let mut link = String::new();
        encode_into(&mut link, "2025-06..2025-08~, entity:x data/my_file.json a&b=c#d'\"+%é");
        assert_eq!(link, "2025-06..2025-08~,+entity:x+data/my_file.json+a%26b%3Dc%23d%27%22%2B%25%C3%A9");
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in any::<String>()) {
            let mut link = String::new();
            encode_into(&mut link, &text);
            prop_assert_eq!(decode(&link), text);
        }

        #[test]
        fn no_bytes_of_a_link_panic(raw in any::<String>(), near in "[%+0-9a-fA-F]*") {
            let _ = (decode(&raw), decode(&near));
        }
    }
}
