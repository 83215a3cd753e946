//! Colours and type sizes, decided once: the painters and, through a test, the stylesheet use these.
//! Holds no meaning of any kind: which tone a mark has is the dataset's vocabulary to say.

/// Red, green, blue.
pub type Rgb = (u8, u8, u8);

/// The colours of one paper. Each of the last five has one meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Palette {
    /// What the page is printed on.
    pub paper: Rgb,
    /// A raised sheet: the timeline, the details.
    pub panel: Rgb,
    pub ink: Rgb,
    /// Secondary text; readable on paper and panel.
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
    /// Nothing may be faint: the reader asks for more contrast, or the system chooses the colours.
    pub firm: bool,
}

impl Palette {
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

    /// For readers who ask for more contrast.
    pub const LIGHT_MORE: Palette = Palette {
        paper: rgb(0xff_ff_ff),
        panel: rgb(0xff_ff_ff),
        ink: rgb(0x00_00_00),
        mute: rgb(0x00_00_00),
        line: rgb(0x70_70_70),
        fault: rgb(0x96_1c_08),
        access: rgb(0x10_3c_6e),
        money: rgb(0x0f_4b_34),
        law: rgb(0x4b_2b_80),
        ended: rgb(0x55_53_4d),
        firm: true,
    };

    pub const DARK_MORE: Palette = Palette {
        paper: rgb(0x00_00_00),
        panel: rgb(0x00_00_00),
        ink: rgb(0xff_ff_ff),
        mute: rgb(0xff_ff_ff),
        line: rgb(0x8a_8a_8a),
        fault: rgb(0xff_9a_80),
        access: rgb(0xa6_cc_f8),
        money: rgb(0x8e_dd_bc),
        law: rgb(0xcf_bb_f4),
        ended: rgb(0xb0_b3_ba),
        firm: true,
    };
}

/// Type sizes in CSS pixels. There is no smaller one.
pub mod type_px {
    /// Tick labels, sources.
    pub const TINY: f64 = 11.5;
    /// Labels of marks and lanes.
    pub const LABEL: f64 = 12.5;
    /// Controls, running text.
    pub const TEXT: f64 = 14.0;
    /// A node or party in the lead.
    pub const LEAD: f64 = 16.0;
    pub const HEADING: f64 = 19.0;
    pub const HEADLINE: f64 = 22.0;
    pub const TITLE: f64 = 26.0;
}

/// Font stacks of the system: no font is ever fetched.
pub mod font {
    pub const SANS: &str = "system-ui, \"Segoe UI\", Roboto, sans-serif";
    pub const SERIF: &str = "ui-serif, Georgia, \"Times New Roman\", serif";
}

const fn rgb(hex: u32) -> Rgb {
    ((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

#[cfg(test)]
mod tests {
    use super::{Palette, Rgb};

    /// Relative luminance by WCAG 2.
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
