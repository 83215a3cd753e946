//! How many titles the timeline of the bundled data shows, at the sizes its pane has on the page.
#![allow(clippy::unwrap_used, missing_docs)]

use base::geometry::Size;
use base::text::Lang;
use page::{IndexedDataset, Snapshot, ViewModel};
use view::{PageSettings, parse};

fn titles(link: &str, size: Size, lang: Lang) -> usize {
    let loaded = IndexedDataset::new(fixture::bundled_dataset());
    let (view, _) = parse(link).resolve(&loaded.dataset, &PageSettings::default());
    let model = ViewModel::select(&loaded, &view);
    Snapshot { loaded: &loaded, model: &model, view: &view, lang }.timeline(size).titles.len()
}

#[test]
fn the_whole_field_shows_at_least_forty_titles_in_a_timeline_alone() {
    for lang in Lang::ALL {
        let shown = titles("v=1&view=timeline", Size::new(1280.0, 565.0), lang);
        assert!(shown >= 40, "{lang:?}: {shown}");
        let phone = titles("v=1&view=timeline", Size::new(390.0, 475.0), lang);
        assert!(phone >= 10, "{lang:?} on a phone: {phone}");
    }
}
