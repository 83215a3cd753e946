//! What of a timeline is drawn in one go.

/// What of a timeline is drawn, each over the ones before it. A frame of a gesture takes the rest from pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layers {
    /// The panel's colour over everything.
    pub paper: bool,
    /// Hairlines, bars, titles and the lines of days.
    pub ground: bool,
    /// Of the marks, all or some.
    pub marks: Marks,
    /// Of the lanes, and the period of the strip in words.
    pub names: bool,
    /// The words under the ticks.
    pub ticks: bool,
    /// Of the strip: the track and the window on it, its bars, the window's handles.
    pub track: bool,
    /// The bars of the strip.
    pub bars: bool,
    /// The handles of the strip's window.
    pub handles: bool,
}

/// What of the marks is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Marks {
    /// None of them.
    #[default]
    None,
    /// Over the bodies of all: the numbers of gathered ones, and the selected one.
    Words,
    /// All of each.
    All,
}

impl Layers {
    /// Nothing at all.
    pub const NONE: Layers = Layers {
        paper: false,
        ground: false,
        marks: Marks::None,
        names: false,
        ticks: false,
        track: false,
        bars: false,
        handles: false,
    };
    /// The whole drawing.
    pub const ALL: Layers = Layers {
        paper: true,
        ground: true,
        marks: Marks::All,
        names: true,
        ticks: true,
        track: true,
        bars: true,
        handles: true,
    };
}
