//! The way from what is selected to the page of its own that the served site has of it.

use crate::browser::bridge::id;
use crate::browser::document;
use crate::ui::kit::markup::{El, el};
use crate::ui::kit::props::PageProps;
use base::text::Lang;

/// A link to the page of a dispute or an actor with so many events; `folder` is `disputes/` or `actors/`. Nothing where the
/// site has none: it says so by `id::RECORD_PAGES`, how many events are enough and which ids are left out.
pub fn record_page(props: &PageProps, folder: &str, of: &str, events: usize) -> Option<El> {
    let rule = document::element(id::RECORD_PAGES)?.get_attribute("content")?;
    let mut rule = rule.split(' ');
    let least: usize = rule.next()?.parse().ok()?;
    // Of other data than the site's there are no pages.
    let elsewhere = props.view.settings.data.is_some() || document::element(id::DATASET).is_some();
    if events < least || elsewhere || rule.any(|other| other == of) {
        return None;
    }
    let (tag, slash) = if props.lang == Lang::default() { ("", "") } else { (props.lang.tag(), "/") };
    let link = el("a").attr("href", &[tag, slash, folder, of, "/"].concat()).text(props.words().own_page);
    Some(if props.view.settings.embed { link.attr("target", "_blank") } else { link })
}
