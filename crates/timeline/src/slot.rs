//! Where the title of an event stands: its row above the lane's line, and its side of the mark. Chooses nothing.

/// The place of an event that stands above its lane's line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Slot {
    /// From 1, upwards; 0 is the line.
    pub row: usize,
    /// Whether its words end at the mark.
    pub before: bool,
    /// From the mark's middle to where the words begin, or end.
    pub offset_px: f64,
    /// The room for its words.
    pub room_px: f64,
}

impl Slot {
    /// Which way the words go from the mark.
    pub fn sign(&self) -> f64 {
        if self.before { -1.0 } else { 1.0 }
    }
}
