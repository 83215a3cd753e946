//! The link that a reader gives away: it says of which day the data are, so that whoever opens it later can be told what
//! changed. The page's own address never does.

use crate::ui::kit::props::PageProps;
use view::{made_on, version_day};

/// A link to be copied. Where the data have no days, or are a version that stays, there is nothing to say.
pub fn given_away(props: &PageProps, link: &str) -> String {
    let is_version = props.view.settings.data.as_deref().and_then(version_day).is_some();
    match props.loaded.dataset.last_change() {
        Some(day) if !is_version => made_on(link, day),
        _ => link.to_owned(),
    }
}
