//! From a link to the view a page shows: the dataset's own opening view where the link names none, a step's where
//! it names a story alone, and the settings the page already has where the link names none.

use crate::link::parse::{NamedSettings, Parsed, parse};
use crate::state::{PageSettings, View};
use crate::story::step_view;
use crate::warning::Warning;
use dataset::Dataset;

/// The view the dataset opens on, in this settings. What frames the page is never the dataset's to say, and
/// what in it the dataset does not have is dropped without a word: the reader's link is not at fault.
#[must_use]
pub fn opening(dataset: &Dataset, settings: &PageSettings) -> View {
    let parsed = parse(&dataset.head.opening);
    let (mut view, _) = parsed.view.resolve(dataset);
    view.settings = settings.clone();
    let step = view.story.as_ref().filter(|_| parsed.step_alone);
    step.and_then(|at| step_view(dataset, at, settings)).unwrap_or(view)
}

impl Parsed {
    /// The view a link means on this dataset, and everything to tell the reader about the link.
    ///
    /// `current` is the settings of the page at present: the default for a page being opened, that of the
    /// present view for one that is to show another.
    #[must_use]
    pub fn resolve(self, dataset: &Dataset, current: &PageSettings) -> (View, Vec<Warning>) {
        let settings = self.view.settings.over(self.named, current);
        if self.opening {
            return (opening(dataset, &settings), self.warnings);
        }
        let (mut view, mut lost) = self.view.resolve(dataset);
        let mut warnings = self.warnings;
        warnings.append(&mut lost);
        if self.step_alone {
            let step = view.story.as_ref().and_then(|at| step_view(dataset, at, &settings));
            return (step.unwrap_or_else(|| opening(dataset, &settings)), warnings);
        }
        view.settings = settings;
        (view, warnings)
    }
}

impl PageSettings {
    /// This settings where a link names a part of it, the present one elsewhere.
    #[must_use]
    pub fn over(&self, named: NamedSettings, current: &PageSettings) -> PageSettings {
        PageSettings {
            lang: if named.lang { self.lang } else { current.lang },
            theme: if named.theme { self.theme } else { current.theme },
            embed: if named.embed { self.embed } else { current.embed },
            data: if named.data { self.data.clone() } else { current.data.clone() },
        }
    }
}
