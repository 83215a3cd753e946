//! The main page carries where the nodes of its opening view lie, so that opening it needs no layout: what it carries
//! is what a browser would compute, to the bit, and of no other view.
#![allow(clippy::unwrap_used, missing_docs)]

use layout::codec;
use page::{IndexedDataset, ViewModel};
use publish::site::{FileContent, PageTemplate, Site, SiteUrl, rendered};
use view::{PageSettings, opening, parse};

const TEMPLATE: &str = "<head><!--served-head--><!--/served-head--><link rel=\"stylesheet\" href=\"./style.css\"></head>\
                     <body><!--served--><!--/served--></body>";

#[test]
fn the_main_page_carries_the_positions_of_its_opening_view_and_of_no_other() {
    let site = Site::new(fixture::bundled_dataset(), SiteUrl::read("").expect("none"));
    let files = rendered(&site, &PageTemplate::read(TEMPLATE).expect("it has its places"));
    let page = |path: &str| {
        let file = files.iter().find(|file| file.path == path).expect(path);
        let FileContent::Text(text) = &file.content else { panic!("{path} is a page") };
        text.clone()
    };
    let main = page("index.html");
    let carried = main.split_once("<data id=\"faultlines-positions\" value=\"").expect("it carries them").1;
    let carried = carried.split_once('"').expect("closed").0;
    // Pages without a program have no use for them.
    assert!(!page("fr/index.html").contains("faultlines-positions"));

    let loaded = IndexedDataset::new(fixture::bundled_dataset());
    let model = |query: &str| {
        let (view, _) = parse(query).resolve(&loaded.dataset, &PageSettings::default());
        ViewModel::select(&loaded, &view).laid_out(None)
    };
    let of = |model: &ViewModel| codec::fingerprint(&codec::encode_request(&model.request));
    let opening_view = opening(&loaded.dataset, &PageSettings::default());
    let opened = ViewModel::select(&loaded, &opening_view).laid_out(None);
    assert_eq!(codec::decode_positions(carried, of(&opened)), Some(opened.positions.clone()));
    let other = model("v=1");
    assert_ne!(of(&other), of(&opened));
    assert_eq!(codec::decode_positions(carried, of(&other)), None);
}
