//! The view that a link shows on a dataset, as datasets write it: without the version, the story it is read in, and the
//! settings of the page, which are not a dataset's to say.

use dataset::load;
use view::{PageSettings, View, parse, serialize};

/// The `opening` or a step's `view` that shows what this link shows. Nothing where the text is no dataset.
#[must_use]
pub fn view_text(text: &str, query: &str) -> Option<String> {
    let dataset = load(text).dataset?;
    let (view, _) = parse(query).resolve(&dataset, &PageSettings::default());
    Some(written(view))
}

pub(crate) fn written(view: View) -> String {
    let bare = View { story: None, settings: PageSettings::default(), ..view };
    let query = serialize(&bare);
    let kept = query.strip_prefix("v=1").unwrap_or(&query).trim_start_matches('&');
    // Of nothing but a version, the version says that the whole field is meant.
    ["?", if kept.is_empty() { "v=1" } else { kept }].concat()
}

/// A dataset's view with the nodes placed by hand of another.
pub(crate) fn with_pins_of(own: &str, other: &str) -> String {
    let mut view = parse(own).view;
    view.pins = parse(other).view.pins;
    written(view)
}

/// How many nodes are placed by hand in the view that a link shows; a link of a step says only which.
pub(crate) fn pins_in(text: &str, query: &str) -> usize {
    let view = parse(query).view;
    let step = view.story.is_some().then(|| view_text(text, query)).flatten();
    step.map_or(view, |step| parse(&step).view).pins.len()
}
