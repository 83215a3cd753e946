//! The dashes of lines and outlines: one table for every painter. All ends of dashes are round.

/// How a line is broken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Dash {
    /// Not at all: it holds.
    Solid,
    /// In dashes: it is alleged.
    Dashed,
    /// In long dashes, close together: it is promised.
    Long,
    /// In short dashes, far apart: it is not known whether it holds.
    Sparse,
    /// In dots: it has ended.
    Dotted,
    /// Dashes and gaps of one length in CSS pixels, around a corner of the outline: it starts half a dash in.
    Even(f64),
}

impl Dash {
    /// Dash and gap in CSS pixels; `None` for an unbroken line.
    #[must_use]
    pub fn pattern(self) -> Option<[f64; 2]> {
        match self {
            Self::Solid => None,
            Self::Dashed => Some([6.0, 5.0]),
            Self::Long => Some([16.0, 5.0]),
            Self::Sparse => Some([3.0, 9.0]),
            // Shorter ones of a thin line are hardly a pixel, which some programs leave out.
            Self::Dotted => Some([1.2, 5.0]),
            Self::Even(length_px) => Some([length_px, length_px]),
        }
    }

    /// How far into the pattern an outline begins, in CSS pixels.
    #[must_use]
    pub fn offset_px(self) -> f64 {
        match self {
            Self::Even(length_px) => length_px / 2.0,
            Self::Solid | Self::Dashed | Self::Long | Self::Sparse | Self::Dotted => 0.0,
        }
    }
}

/// The length of a dash, and of a gap, around the diamond of an alleged dispute of a radius in CSS pixels: one dash lies
/// on each corner.
#[must_use]
pub fn alleged_dash_px(radius_px: f64) -> f64 {
    let side = radius_px * std::f64::consts::SQRT_2;
    if radius_px < 9.0 { side / 2.0 } else { side / 4.0 }
}
