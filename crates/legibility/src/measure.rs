//! All figures of one picture.

use super::lines::{crossings, heads_covered, heads_together, least_gap_px};
use super::names::Names;
use graph::Scene;

/// What is counted in one picture. Lengths in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// Nodes drawn.
    pub marks: usize,
    /// Of these, with a name.
    pub named: usize,
    /// Lines that run through a name with nothing to break them.
    pub struck: usize,
    /// Names that touch a mark that is not theirs.
    pub on_marks: usize,
    /// Names that stand nearer to another mark than to their own.
    pub astray: usize,
    /// Pairs of names that lie on each other.
    pub on_names: usize,
    /// Names that are cut by an edge of the picture.
    pub cut: usize,
    /// The least distance between the edges of two marks.
    pub gap_px: f64,
    /// Pairs of lines that cross, other than in a mark they share.
    pub crossings: usize,
    /// Lines drawn.
    pub lines: usize,
    /// Arrowheads that lie under a mark.
    pub heads_covered: usize,
    /// Arrowheads that lie on another at the same mark.
    pub heads_together: usize,
}

impl Figures {
    /// Adds those of another picture; of gaps the least counts.
    pub(crate) fn add(&mut self, other: &Figures) {
        self.marks += other.marks;
        self.named += other.named;
        self.struck += other.struck;
        self.on_marks += other.on_marks;
        self.astray += other.astray;
        self.on_names += other.on_names;
        self.cut += other.cut;
        self.gap_px = self.gap_px.min(other.gap_px);
        self.crossings += other.crossings;
        self.lines += other.lines;
        self.heads_covered += other.heads_covered;
        self.heads_together += other.heads_together;
    }
}

/// Counts in a scene as it is painted.
#[must_use]
pub fn measure(scene: &Scene) -> Figures {
    let names = Names::of(scene);
    Figures {
        marks: scene.nodes.len(),
        named: scene.labels.len(),
        struck: names.struck(),
        on_marks: names.on_marks(),
        astray: names.astray(),
        on_names: names.on_names(),
        cut: names.cut(),
        gap_px: least_gap_px(scene),
        crossings: crossings(scene),
        lines: scene.edges.len(),
        heads_covered: heads_covered(scene),
        heads_together: heads_together(scene),
    }
}
