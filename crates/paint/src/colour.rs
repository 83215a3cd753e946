//! Colours by name, and how one is written. Which thing has which colour is the caller's to say.

use base::palette::{Palette, Rgb};

/// Of a name in the background, so much is ink and the rest paper (`.name .plain` in static/style.css).
pub const PLAIN_INK: f64 = 0.82;

/// A colour of the palette: a list of shapes holds names, so that one list serves light and dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// The ground of the page.
    Paper,
    /// Text and what is loud.
    Ink,
    /// Ink laid thinly over paper: names in the background.
    PlainInk,
    /// Secondary text.
    Mute,
    /// Disputes, revocations.
    Fault,
    /// Access, products, links.
    Access,
    /// Investment, acquisition, partnership.
    Money,
    /// Courts, regulators.
    Law,
    /// What no longer holds: lines only.
    Ended,
}

impl Colour {
    /// The colour in a palette.
    #[must_use]
    pub fn rgb(self, palette: &Palette) -> Rgb {
        match self {
            Self::Paper => palette.paper,
            Self::Ink => palette.ink,
            Self::PlainInk => blend(palette.ink, palette.paper, PLAIN_INK),
            Self::Mute => palette.mute,
            Self::Fault => palette.fault,
            Self::Access => palette.access,
            Self::Money => palette.money,
            Self::Law => palette.law,
            Self::Ended => palette.ended,
        }
    }
}

/// A share (0 to 1) of a colour over another, as an opaque colour: nothing shows through it. Each channel is mixed in
/// sRGB, as CSS `color-mix(in srgb, …)` does, and rounded.
#[must_use]
pub fn blend(over: Rgb, under: Rgb, share: f64) -> Rgb {
    let channel = |a: u8, b: u8| (f64::from(a) * share + f64::from(b) * (1.0 - share)).round() as u8;
    (channel(over.0, under.0), channel(over.1, under.1), channel(over.2, under.2))
}

/// `#rrggbb` as ASCII digits: for a painter that sets a colour without making a string.
#[must_use]
pub fn hex_digits((red, green, blue): Rgb) -> [u8; 7] {
    const DIGITS: [u8; 16] = *b"0123456789abcdef";
    let digit = |nibble: u8| DIGITS[usize::from(nibble & 15)];
    let [r, g, b] = [red, green, blue].map(|channel| (digit(channel >> 4), digit(channel)));
    [b'#', r.0, r.1, g.0, g.1, b.0, b.1]
}

/// A colour as SVG and CSS write it: `#rrggbb`.
#[must_use]
pub fn hex(rgb: Rgb) -> String {
    hex_digits(rgb).map(char::from).iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_written_with_two_digits_a_channel() {
        assert_eq!(hex((0, 10, 255)), "#000aff");
    }

    #[test]
    fn all_of_a_colour_covers_and_none_of_it_does_not() {
        let (over, under) = ((10, 20, 30), (200, 100, 0));
        assert_eq!(blend(over, under, 1.0), over);
        assert_eq!(blend(over, under, 0.0), under);
        assert_eq!(blend(over, under, 0.5), (105, 60, 15));
    }
}
