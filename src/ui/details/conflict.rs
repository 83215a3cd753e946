//! One thing sources disagree on: every value beside the others, each with its sources.

use super::sources::inline;
use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, el, unordered};
use crate::ui::kit::props::PageProps;
use dataset::Conflict;

/// The values of a disagreement, as many in a row as there is room for.
pub fn versions(props: &PageProps, conflict: &Conflict) -> El {
    let version = |value: &dataset::ConflictValue| {
        el("li")
            .add(el("p").class("value").node(localized(&value.value, props.lang)))
            .add(inline(props, &value.sources))
    };
    unordered().class("versions").each(conflict.values.iter().map(version))
}
