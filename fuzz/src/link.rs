//! Query strings: any text is a view and a list of what did not apply, the view is read back from what is written of
//! it, and it applies to the bundled data.

use std::sync::LazyLock;

use base::text::Lang;
use dataset::{Dataset, load};
use view::{PageSettings, View, link, parse, serialize, serialize_full, summary};

static BUNDLED: LazyLock<Dataset> =
    LazyLock::new(|| load(include_str!("../../static/data/dataset.json")).dataset.unwrap());

pub fn hold(bytes: &[u8]) {
    let Ok(query) = std::str::from_utf8(bytes) else { return };
    let parsed = parse(query);
    for lang in Lang::ALL {
        assert_eq!(summary(&parsed.warnings, lang).is_none(), parsed.warnings.is_empty());
    }
    read_back(&parsed.view);
    let (known, _) = parsed.view.resolve(&BUNDLED);
    read_back(&known);
    let (resolved, _) = parsed.resolve(&BUNDLED, &PageSettings::default());
    read_back(&resolved);
    // The short form means the same on the same data.
    let (again, warnings) = parse(&link(&BUNDLED, &resolved)).resolve(&BUNDLED, &PageSettings::default());
    assert_eq!((again, warnings), (resolved, Vec::new()));
}

fn read_back(view: &View) {
    assert_eq!(view.clone().canonical(), *view);
    for written in [serialize(view), serialize_full(view)] {
        let parsed = parse(&written);
        assert_eq!((&parsed.view, parsed.warnings.as_slice()), (view, &[][..]), "{written}");
    }
}
