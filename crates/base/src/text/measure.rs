//! How wide words are, without a font: a table of advance widths, the same on every machine, so that
//! placement (and with it the picture behind a link) does not depend on what is installed.

/// Average advance widths of common sans faces, in thousandths of the type size, for ASCII 32 to 126.
/// Chosen a little above the widest of the usual system faces: a label may have air, never a clash.
#[rustfmt::skip]
const ASCII_WIDTHS: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
    1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
    603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];

/// Width in CSS pixels of one line of sans text at `size_px`; `bold` faces run an eighth wider.
#[must_use]
pub fn text_width_px(text: &str, size_px: f64, bold: bool) -> f64 {
    let thousandths: u32 = text.chars().map(char_width).fold(0, u32::saturating_add);
    let factor = if bold { 1.125 } else { 1.0 };
    f64::from(thousandths) * size_px * factor / 1000.0
}

fn char_width(c: char) -> u32 {
    match c {
        ' '..='~' => u32::from(ASCII_WIDTHS[c as usize - 32]),
        // Accented Latin is as wide as its base letter to within what the margin covers.
        '\u{a0}' | '\u{202f}' | '’' | '‘' => 318,
        'À'..='Þ' | 'Œ' => 720,
        'ß'..='ÿ' | 'œ' => 620,
        '\u{300}'..='\u{36f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => 0,
        '…' | '—' | '\u{2e80}'.. => 1000,
        _ => 680,
    }
}

#[cfg(test)]
mod tests {
    use super::text_width_px;

    #[test]
    fn longer_and_bolder_words_are_wider() {
        let name = text_width_px("Anthropic", 12.5, false);
        assert!(name > 55.0 && name < 75.0, "{name}");
        assert!(text_width_px("Anthropic", 12.5, true) > name);
        assert!(text_width_px("Anthropic’s API", 12.5, false) > name);
    }

    #[test]
    fn an_accent_does_not_double_a_letter() {
        let plain = text_width_px("resume", 14.0, false);
        let accented = text_width_px("résumé", 14.0, false);
        assert!((accented - plain).abs() < 2.0);
    }
}
