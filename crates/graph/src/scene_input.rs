//! Everything a scene is built from. Decides nothing of how things look.

use super::camera::Viewport;
use base::date::Day;
use base::geometry::{Point, Rect};
use base::text::Lang;
use dataset::{Dataset, NodeRef};
use query::{Folded, Importance, Visible};
use view::Ended;

/// Views narrower than this show names a step smaller.
const COMPACT_BELOW_PX: f64 = 480.0;
/// With more marks than this names are small; in narrow views with more than the second.
const MOST_AT_EASE: [usize; 2] = [40, 20];

/// Everything a scene depends on.
pub struct SceneInput<'a> {
    /// What is known.
    pub dataset: &'a Dataset,
    /// The nodes and edges to draw.
    pub visible: &'a Visible,
    /// What each of them stands for; `None`: itself.
    pub folded: Option<&'a Folded>,
    /// In the order of `Visible::nodes`, in layout units.
    pub positions: &'a [Point],
    /// In the same order, 0 to 1.
    pub importance: &'a [f64],
    /// The node the view is about, if it is about one.
    pub hero: Option<NodeRef>,
    /// The camera and the size of the pane.
    pub viewport: Viewport,
    /// The language of the words.
    pub lang: Lang,
    /// The day shown; `None` for the latest.
    pub at: Option<Day>,
    /// An earlier day: what differs between it and `at` is marked. Counts only beside `at`.
    pub compare: Option<Day>,
    /// Whether what is over on that day is drawn as ended, or not at all.
    pub ended: Ended,
    /// Selected node or line, if one is.
    pub selected: Option<NodeRef>,
    /// A position in `Visible::edges`.
    pub selected_edge: Option<usize>,
    /// What belongs to the selection (an event's actors, a node's neighbours): drawn strong.
    pub highlighted: &'a [NodeRef],
    /// What hover or focus lights up; when there is any, all else is dimmed.
    pub hovered: &'a [NodeRef],
    /// Nodes the reader has pinned: each has a ring.
    pub pinned: &'a [NodeRef],
    /// Where controls lie over the picture: no name is put there.
    pub reserved: &'a [Rect],
}

impl<'a> SceneInput<'a> {
    /// A view of today with nothing selected, hovered, pinned or reserved: what differs is set by the caller.
    #[must_use]
    pub fn at_rest(
        dataset: &'a Dataset,
        visible: &'a Visible,
        importance: &'a Importance,
        positions: &'a [Point],
        viewport: Viewport,
        lang: Lang,
    ) -> Self {
        Self {
            dataset,
            visible,
            folded: None,
            positions,
            importance: &importance.weights,
            hero: importance.focal_node,
            viewport,
            lang,
            at: None,
            compare: None,
            ended: Ended::default(),
            selected: None,
            selected_edge: None,
            highlighted: &[],
            hovered: &[],
            pinned: &[],
            reserved: &[],
        }
    }
}

/// Whether there are so many marks that the names of most of them are small.
pub(super) fn is_crowded(input: &SceneInput) -> bool {
    input.positions.len() > MOST_AT_EASE[usize::from(is_compact(input))]
}

/// Whether the view is too narrow for names at full size.
pub(super) fn is_compact(input: &SceneInput) -> bool {
    input.viewport.size.width < COMPACT_BELOW_PX
}
