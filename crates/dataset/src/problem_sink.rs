//! The interface between reading and reporting: what is wrong in a file, and where. Makes no words and keeps no list.

use crate::fault::Fault;
use crate::ids::Ids;
use crate::json::Node;
use crate::section::Section;
use crate::vocabulary::Vocabulary;

/// What is known of a file when something is found wrong in it: for places, and for what may have been meant.
pub struct Context<'a> {
    /// The whole file; each of its values knows its place in the text.
    pub document: &'a Node<'a>,
    /// The ids of its records.
    pub ids: &'a Ids,
    /// The kinds read so far: all of them once the head was read.
    pub vocabulary: &'a Vocabulary,
}

/// Receives where the reader is and what it finds wrong there (see `load_with`).
///
/// At first the value at hand is the whole file, or its head; `enter_record`, `enter` and `enter_item` go inwards,
/// `leave` and `leave_record` outwards.
pub trait ProblemSink {
    /// The text is not JSON; nothing else follows.
    fn not_json(&mut self, text: &str);
    /// Something is wrong with the value at hand.
    fn problem(&mut self, fault: &Fault, context: &Context);
    /// From the head, or from another record, to the record at this position of the section.
    fn enter_record(&mut self, section: Section, position: usize, id: Option<&str>);
    /// Back to the head.
    fn leave_record(&mut self);
    /// Into a field; the result is for `leave`.
    fn enter(&mut self, name: &str) -> usize;
    /// Into an item of a list; the result is for `leave`.
    fn enter_item(&mut self, position: usize) -> usize;
    /// Back out to where an `enter` or `enter_item` came from.
    fn leave(&mut self, outside: usize);
    /// The record at hand is not kept. Where `owns_id` is false, its id is that of an earlier record.
    fn left_out(&mut self, owns_id: bool);
}

/// Ignores everything: for loading without a list of problems.
pub struct NullSink;

impl ProblemSink for NullSink {
    fn not_json(&mut self, _: &str) {}
    fn problem(&mut self, _: &Fault, _: &Context) {}
    fn enter_record(&mut self, _: Section, _: usize, _: Option<&str>) {}
    fn leave_record(&mut self) {}
    fn enter(&mut self, _: &str) -> usize {
        0
    }
    fn enter_item(&mut self, _: usize) -> usize {
        0
    }
    fn leave(&mut self, _: usize) {}
    fn left_out(&mut self, _: bool) {}
}
