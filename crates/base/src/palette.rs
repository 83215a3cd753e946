//! The colours of the light and the dark theme. The painters use these, and a test holds the style sheet to them. Says
//! not which mark has which colour: that is in the dataset's vocabulary.

/// Red, green and blue in sRGB, each 0 to 255.
pub type Rgb = (u8, u8, u8);

/// The colours of one theme. `fault` to `ended` have one meaning each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Palette {
    /// The background of the page.
    pub paper: Rgb,
    /// The background of panels: the timeline, the details.
    pub panel: Rgb,
    /// Text and outlines.
    pub ink: Rgb,
    /// Secondary text; has a contrast of 4.5 to 1 on paper and panel, as every colour of text has.
    pub mute: Rgb,
    /// Hairlines; never text.
    pub line: Rgb,
    /// Disputes, revocations.
    pub fault: Rgb,
    /// APIs, products, granted access, links.
    pub access: Rgb,
    /// Investment, acquisition, partnership.
    pub money: Rgb,
    /// Courts, regulators.
    pub law: Rgb,
    /// What no longer holds; lines only, never text.
    pub ended: Rgb,
    /// Whether nothing may be faint, because the reader asks for more contrast or the system chooses the colours.
    pub firm: bool,
}

impl Palette {
    /// The light theme.
    pub const LIGHT: Palette = Palette {
        paper: rgb(0xfa_f8_f4),
        panel: rgb(0xff_ff_ff),
        ink: rgb(0x1d_1d_21),
        mute: rgb(0x62_64_6c),
        line: rgb(0xd9_d5_cc),
        fault: rgb(0xc2_34_1d),
        access: rgb(0x24_5a_94),
        money: rgb(0x2b_72_55),
        law: rgb(0x69_48_9c),
        ended: rgb(0x8a_87_7f),
        firm: false,
    };

    /// The dark theme.
    pub const DARK: Palette = Palette {
        paper: rgb(0x15_17_1b),
        panel: rgb(0x1c_1f_25),
        ink: rgb(0xec_eb_e7),
        mute: rgb(0xa3_a6_ae),
        line: rgb(0x33_37_41),
        fault: rgb(0xff_7a_5c),
        access: rgb(0x7f_b2_ea),
        money: rgb(0x6c_c5_a0),
        law: rgb(0xb5_9b_e6),
        ended: rgb(0x70_73_7b),
        firm: false,
    };
}

const fn rgb(hex: u32) -> Rgb {
    ((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

#[cfg(test)]
mod tests {
    use super::{Palette, Rgb};

    /// Relative luminance (WCAG 2.2, <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>).
    fn luminance((r, g, b): Rgb) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    fn contrast(a: Rgb, b: Rgb) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_colour_of_text_is_readable_on_paper_and_panel() {
        for p in [Palette::LIGHT, Palette::DARK] {
            for text in [p.ink, p.mute, p.fault, p.access, p.money, p.law] {
                for ground in [p.paper, p.panel] {
                    let ratio = contrast(text, ground);
                    assert!(ratio >= 4.5, "{text:?} on {ground:?}: {ratio:.2}");
                }
            }
        }
    }

    #[test]
    fn paper_shows_through_a_filled_mark_well_enough_to_read_its_count() {
        for p in [Palette::LIGHT, Palette::DARK] {
            for mark in [p.fault, p.access, p.money, p.law, p.ink, p.mute] {
                assert!(contrast(p.paper, mark) >= 4.5, "{mark:?}");
            }
        }
    }
}
