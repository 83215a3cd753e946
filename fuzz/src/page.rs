//! A whole page: any link on any dataset is drawn, told and taken away as a file, and no text of it becomes markup.
//! The bytes: a query string, a line break, a dataset.

use base::geometry::Size;
use base::palette::Palette;
use base::text::Lang;
use dataset::load;
use page::ExportFormat;
use page::{IndexedDataset, Snapshot, ViewModel, describe};
use publish::export::{Export, file_stem, write};
use publish::site::print_article;
use view::{PageSettings, parse};

/// Larger graphs are the layout's own target.
const NODES_MAX: usize = 24;
const DESK: Size = Size::new(880.0, 366.0);
const PHONE: Size = Size::new(320.0, 400.0);

pub fn hold(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Some((query, text)) = text.split_once('\n') else { return };
    let Some(dataset) = load(text).dataset else { return };
    let loaded = IndexedDataset::new(dataset);
    let (view, _) = parse(query).resolve(&loaded.dataset, &PageSettings::default());
    let model = ViewModel::select(&loaded, &view);
    if model.nodes().len() > NODES_MAX {
        return;
    }
    let model = model.laid_out(None);
    // One language and one format an input: which, its length says.
    let lang = Lang::ALL[bytes.len() % Lang::ALL.len()];
    let format = ExportFormat::ALL[bytes.len() % ExportFormat::ALL.len()];
    assert!(!describe(&loaded.dataset, &model.visible, &view, lang).is_empty());
    let snapshot = Snapshot { loaded: &loaded, model: &model, view: &view, lang };
    for size in [DESK, PHONE, Size::new(0.0, 0.0)] {
        let _ = (snapshot.scene(size), snapshot.timeline(size));
    }
    assert_no_script(&print_article(&snapshot, "", "https://a.example/"));
    let (palette, page_url, headline) = (Palette::LIGHT, "https://a.example/", "");
    let export =
        Export { loaded: &loaded, text, view: &view, model: &model, lang, palette, headline, page_url };
    let made = write(&export, format);
    if format == ExportFormat::Svg {
        assert_no_script(&made);
    }
    let stem = file_stem(&export);
    assert!(!stem.is_empty() && stem.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));
}

/// Our own markup has neither scripts nor images; whatever has one has it from a text that was not escaped.
fn assert_no_script(markup: &str) {
    for tag in ["<script", "<img", "<iframe"] {
        assert!(!markup.contains(tag), "{tag}");
    }
}
