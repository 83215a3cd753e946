//! Type sizes and font stacks. Knows no colour; a test holds the style sheet to the same sizes.

/// Type sizes in CSS pixels. No text is smaller than the first.
pub mod type_px {
    /// Tick labels, sources.
    pub const TINY: f64 = 11.5;
    /// Labels of marks and lanes.
    pub const LABEL: f64 = 12.5;
    /// Controls, running text.
    pub const TEXT: f64 = 14.0;
    /// The label of a focal node, or of a party to a focal dispute.
    pub const LEAD: f64 = 16.0;
    /// Headings within the details.
    pub const HEADING: f64 = 19.0;
    /// The heading of the details.
    pub const HEADLINE: f64 = 22.0;
    /// The title of the page, of a card or of an exported picture.
    pub const TITLE: f64 = 26.0;
}

/// Font stacks in CSS. They name fonts of the system only, so no font is ever fetched.
pub mod font {
    /// Labels, controls and running text.
    pub const SANS: &str = "system-ui, \"Segoe UI\", Roboto, sans-serif";
    /// Titles and headings.
    pub const SERIF: &str = "ui-serif, Georgia, \"Times New Roman\", serif";
}
