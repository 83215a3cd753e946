//! What was decided about a picture and should not flicker while a finger moves it:
//! how each line curves, where its arrowheads lie, and on which side of its node each name stands.

use std::rc::Rc;

use super::mark::{Emphasis, LabelLine};
use super::places::Place;
use base::date::Day;
use base::text::Lang;

/// What a name says, and what decides it.
#[derive(Clone, Debug, PartialEq)]
pub struct NameWords {
    /// Where it stands.
    pub place: Place,
    /// Its lines.
    pub lines: Rc<[LabelLine]>,
    /// How loud its mark was.
    pub level: Emphasis,
    /// Whether its mark was faint.
    pub faded: bool,
}

/// The day shown, the day compared with, the language: what words depend on.
pub type SaidOn = (Option<Day>, Option<Day>, Lang);

/// Decisions for one set of nodes and edges at one zoom; made by `build`, handed back to it in a gesture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelPlacement {
    /// By edge: how far its middle stands off the straight line, in layout units.
    pub curvatures: Vec<f64>,
    /// By edge: which place along its line each of its arrowheads has, near its first end and its second, and its stroke.
    pub slots: Vec<[u8; 3]>,
    /// By node: where its name stands and what it says, if it has room.
    pub names: Vec<Option<NameWords>>,
    /// What the words of names depend on.
    pub said_on: Option<SaidOn>,
    /// By edge: whether it carries its word.
    pub has_label: Vec<bool>,
    /// By edge: where its sign of a change and the words of it sit (see `compare`).
    pub spots: Vec<u8>,
}
