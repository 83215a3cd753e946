//! What a link says of folding: `none`, or `all` and the ids of what is open. Which nodes hold which is the query's to
//! say.

use crate::canonical::{LIST_MAX, retain, without_repeats};
use crate::link::keys::is_slug;
use crate::state::{Fold, FoldMode, Slug};

const ALL: &str = "all";
const NONE: &str = "none";

impl FoldMode {
    /// The word of a mode in a link; what is not said is the default.
    pub(crate) fn word(self) -> Option<&'static str> {
        match self {
            FoldMode::Many => None,
            FoldMode::All => Some(ALL),
            FoldMode::None => Some(NONE),
        }
    }
}

impl Fold {
    /// Every view is folded, nothing is open.
    #[must_use]
    pub fn all() -> Fold {
        Fold { mode: FoldMode::All, open: Vec::new() }
    }

    /// Nothing is folded.
    #[must_use]
    pub fn none() -> Fold {
        Fold { mode: FoldMode::None, open: Vec::new() }
    }

    /// Opens a node. Where nothing is folded it is open already.
    pub(crate) fn open(&mut self, id: &str) {
        if self.mode != FoldMode::None {
            self.open.push(id.to_owned());
        }
    }

    /// As a link says it. `all` and `none` in the list are the modes, never ids.
    #[must_use]
    pub(crate) fn canonical(mut self) -> Fold {
        retain(&mut self.open, &mut |id| is_slug(id));
        without_repeats(&mut self.open);
        let said = |list: &[Slug], word: &str| list.iter().any(|id| id == word);
        if self.mode == FoldMode::None || said(&self.open, NONE) {
            return Fold::none();
        }
        if said(&self.open, ALL) {
            self.mode = FoldMode::All;
            retain(&mut self.open, &mut |id| id != ALL);
        }
        if self.mode == FoldMode::All {
            // Its word is one of the list.
            self.open.truncate(LIST_MAX - 1);
        }
        self
    }
}
