//! Lines and columns of byte offsets in a text.

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LineCol {
    /// From 1.
    pub line: u32,
    /// In characters, not bytes, from 1.
    pub column: u32,
}

/// The places of byte offsets that are in ascending order, in one pass over the text.
pub(crate) fn line_cols(text: &str, offsets: &[usize]) -> Vec<LineCol> {
    let (mut place, mut from) = (LineCol { line: 1, column: 1 }, 0);
    let mut places = Vec::with_capacity(offsets.len());
    for &offset in offsets {
        let passed = text.as_bytes().get(from..offset).unwrap_or_default();
        for &byte in passed {
            if byte == b'\n' {
                place = LineCol { line: place.line + 1, column: 1 };
            } else if byte & 0xc0 != 0x80 {
                place.column += 1;
            }
        }
        from = from.max(offset);
        places.push(place);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn columns_count_characters() {
        let text = "é\nâb";
        let at: Vec<LineCol> = line_cols(text, &[0, 2, 3, 5, 6, 99]);
        let expected = [(1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (2, 3)];
        assert_eq!(at, expected.map(|(line, column)| LineCol { line, column }));
    }

    proptest! {
        #[test]
        fn any_offset_in_any_text_has_a_place(text in "[\\n é\"a]{0,40}", offset in 0usize..100) {
            let place = line_cols(&text, &[offset])[0];
            prop_assert!(place.line >= 1 && place.column >= 1);
        }
    }
}
