//! The main page carries where the nodes of its opening view lie, so that opening it needs no layout: what it carries
//! is what a browser would compute, to the bit, and of no other view.

use layout::codec;
use page::{Corpus, Stage};
use publish::site::{Shell, Site, SiteUrl, rendered};
use view::{PageSettings, opening, parse};

const SHELL: &str = "<head><!--served-head--><!--/served-head--><link rel=\"stylesheet\" href=\"./style.css\"></head>\
                     <body><!--served--><!--/served--></body>";

#[test]
fn the_main_page_carries_the_positions_of_its_opening_view_and_of_no_other() {
    let site = Site::new(fixture::bundled_dataset(), SiteUrl::read("").expect("none"));
    let files = rendered(&site, &Shell::read(SHELL).expect("it has its places")).expect("drawn");
    let page = |path: &str| {
        let file = files.iter().find(|file| file.path == path).expect(path);
        String::from_utf8(file.bytes.clone()).expect("UTF-8")
    };
    let main = page("index.html");
    let carried = main.split_once("<data id=\"faultlines-positions\" value=\"").expect("it carries them").1;
    let carried = carried.split_once('"').expect("closed").0;
    // Pages without a program have no use for them.
    assert!(!page("fr/index.html").contains("faultlines-positions"));

    let loaded = Corpus::new(fixture::bundled_dataset());
    let stage = |query: &str| {
        let (view, _) = parse(query).resolve(&loaded.dataset, &PageSettings::default());
        Stage::select(&loaded, &view).laid_out(None)
    };
    let of = |stage: &Stage| codec::fingerprint(&codec::encode_request(&stage.request));
    let opening_view = opening(&loaded.dataset, &PageSettings::default());
    let opened = Stage::select(&loaded, &opening_view).laid_out(None);
    assert_eq!(codec::decode_positions(carried, of(&opened)), Some(opened.positions.clone()));
    let other = stage("v=1");
    assert_ne!(of(&other), of(&opened));
    assert_eq!(codec::decode_positions(carried, of(&other)), None);
}
