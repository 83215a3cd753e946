//! What has been put down already, names before all: later words keep off it.

use super::mark::{EdgeMark, Line, NodeMark};
use super::surroundings::{holds_words, node_rect};
use base::geometry::{Point, Rect, Size};
use paint::Align;

/// What an arrowhead takes beside its axis.
const HEAD_AIR_PX: f64 = 3.0;

/// Room that is taken.
pub struct LabelPlacer<'a> {
    size: Size,
    nodes: &'a [NodeMark],
    taken: Vec<Rect>,
    /// Arrowheads, and strokes across lines: no word lies over one.
    heads: Vec<Rect>,
}

impl<'a> LabelPlacer<'a> {
    #[must_use]
    pub fn new(size: Size, nodes: &'a [NodeMark], reserved: Vec<Rect>) -> Self {
        Self { size, nodes, taken: reserved, heads: Vec::new() }
    }

    /// All room that words take so far.
    #[must_use]
    pub fn taken(&self) -> &[Rect] {
        &self.taken
    }

    /// Takes room, whatever is there.
    pub fn take(&mut self, rects: &[Rect]) {
        self.taken.extend(rects);
    }

    /// No word goes over the arrowheads of these lines, nor over a stroke across one.
    pub fn keep_off_signs(&mut self, edges: &[EdgeMark]) {
        let mut keep_off = |a: Point, b: Point| {
            self.heads.extend(Rect::around([a, b]).map(|rect| rect.grown(HEAD_AIR_PX)));
        };
        for edge in edges {
            edge.heads.iter().flatten().for_each(|head| keep_off(head.tip, head.base));
            if edge.line == Line::Ended {
                keep_off(edge.point(edge.stroke_at), edge.point(edge.stroke_at));
            }
        }
    }

    /// Puts a rectangle down if it touches no node and no label.
    pub fn take_if_free(&mut self, rect: Rect) -> bool {
        let free = holds_words(self.size, rect, Align::Middle)
            && !self.taken.iter().any(|r| r.overlaps(rect))
            && !self.heads.iter().any(|r| r.overlaps(rect))
            && !self.nodes.iter().any(|n| node_rect(n).overlaps(rect));
        if free {
            self.taken.push(rect);
        }
        free
    }
}
