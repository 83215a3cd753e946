//! How a name is written where it is not an element: as the style sheet writes it (`.name`), which a test compares.

/// Type weight, as CSS has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Running text.
    Regular,
    /// A name that stands out.
    Semibold,
    /// A name in the lead.
    Bold,
}

impl Weight {
    /// The value of `font-weight`.
    #[must_use]
    pub fn css(self) -> &'static str {
        match self {
            Self::Regular => "400",
            Self::Semibold => "650",
            Self::Bold => "700",
        }
    }
}

/// How wide the halo around a name is on each side, in CSS pixels; the elements have a blurred shadow as wide.
pub const HALO_PX: f64 = 2.2;

/// How far a font reaches above its baseline, as a share of its size, where nobody can measure it: Roboto's.
pub const FONT_ASCENT: f64 = 0.927;
/// How far below.
pub const FONT_DESCENT: f64 = 0.244;

/// The weight of a line of a name: larger type is bolder.
#[must_use]
pub fn label_weight(bold: bool, size_px: f64) -> Weight {
    match (bold, size_px > 15.0) {
        (true, true) => Weight::Bold,
        (true, false) => Weight::Semibold,
        (false, _) => Weight::Regular,
    }
}

/// Height of one line of type of `size_px`, in CSS pixels.
#[must_use]
pub fn line_height_px(size_px: f64) -> f64 {
    (size_px * 1.25).ceil()
}

/// Where the baseline of a line of text is, below the top of a box of `height_px`, as browsers lay it out: `ascent_px`
/// and `descent_px` are the font's, rounded to whole pixels, and what is left is shared between above and below.
#[must_use]
pub fn baseline_px(height_px: f64, ascent_px: f64, descent_px: f64) -> f64 {
    let (ascent_px, descent_px) = (ascent_px.round(), descent_px.round());
    ((height_px - ascent_px - descent_px) / 2.0).floor() + ascent_px
}
