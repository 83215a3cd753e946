//! What was decided about a picture and should not flicker while a finger moves it:
//! how each line curves, where its arrowheads lie, and on which side of its node each name stands.

/// Decisions for one set of nodes and edges at one zoom; made by `build`, handed back to it in a gesture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelPlacement {
    /// By edge: how far its middle stands off the straight line, in layout units.
    pub curvatures: Vec<f64>,
    /// By edge: which place along its line each of its arrowheads has, near its first end and its second, and its stroke.
    pub slots: Vec<[u8; 3]>,
    /// By node: which place its label took (an index into the places tried), if any.
    pub places: Vec<Option<u8>>,
    /// By edge: whether it carries its word.
    pub has_label: Vec<bool>,
    /// By edge: where its sign of a change and the words of it sit (see `compare`).
    pub spots: Vec<u8>,
}
