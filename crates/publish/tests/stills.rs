//! What is taken away or printed is no screen: it has a headline, a caption and its sources, and no controls. Goldens are
//! renewed deliberately with `UPDATE_GOLDEN=1 cargo test -p publish --test stills`.
#![allow(clippy::unwrap_used, missing_docs)]

use base::geometry::Size;
use base::palette::Palette;
use base::text::Lang;
use base::text::measure::text_width_px;
use dataset::load;
use page::{ExportFormat, IndexedDataset, Snapshot, ViewModel, describe};
use publish::export::{Export, write};
use publish::site::{FileContent, PageTemplate, Site, print_article, rendered};
use view::{PageSettings, View, parse};

const CUT_OFF: &str =
    "?dispute=anthropic-openai-claude-access&at=2025-07-31&sel=event:anthropic-revokes-openai-claude-api";

const PAGE: &str = "<!DOCTYPE html><html><head><!--served-head--><title>x</title><!--/served-head-->\
    <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"./style-0.css\"></head>\
    <body><div id=\"article\"><!--served--><!--/served--></div></body></html>";

struct Bundled {
    text: String,
    loaded: IndexedDataset,
}

impl Bundled {
    fn new() -> Self {
        let text = fixture::bundled_text();
        let loaded = IndexedDataset::new(load(&text).dataset.unwrap());
        Self { text, loaded }
    }

    fn view(&self, query: &str) -> (View, ViewModel) {
        let view = parse(query).resolve(&self.loaded.dataset, &PageSettings::default()).0;
        let model = ViewModel::select(&self.loaded, &view).laid_out(None);
        (view, model)
    }

    fn picture(&self, query: &str, headline: &str, lang: Lang, palette: Palette) -> String {
        let (view, model) = self.view(query);
        let export = Export {
            loaded: &self.loaded,
            text: &self.text,
            view: &view,
            model: &model,
            lang,
            palette,
            headline,
            page_url: "https://example.org/faultlines/",
        };
        write(&export, ExportFormat::Svg)
    }
}

/// The texts of a picture, in order.
fn texts(svg: &str) -> Vec<String> {
    let file = roxmltree::Document::parse(svg).unwrap();
    let texts = file.descendants().filter(|n| n.tag_name().name() == "text");
    texts.filter_map(|n| n.text()).map(str::to_owned).collect()
}

fn golden(name: &str, found: &str) {
    let path = fixture::repository(&format!("tests/golden/{name}"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        return std::fs::write(path, found).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(known == found, "{name} has changed; look at it, then renew it with UPDATE_GOLDEN=1");
}

#[test]
fn a_picture_has_a_headline_a_caption_and_its_sources() {
    let bundled = Bundled::new();
    for (query, given, lang, lines) in [
        (
            CUT_OFF,
            "The day\n before ",
            Lang::En,
            [
                "The day before",
                "Anthropic cuts OpenAI’s access to Claude, August 2025, as of 31 July 2025",
                "On 31 July 2025 OpenAI had access to the Claude API; sources disagree on the day it ended.",
                "Sources: ",
            ],
        ),
        (
            "?v=1&actor=anthropic&view=timeline&at=2025-08-02",
            "",
            Lang::Fr,
            ["litiges impliquant Anthropic", "au 2 août 2025", "Le 2 août 2025, ", "Sources\u{202f}: "],
        ),
    ] {
        let svg = bundled.picture(query, given, lang, Palette::LIGHT);
        let all = texts(&svg).join("\n");
        let mut from = 0;
        for line in lines {
            let at = all[from..].find(line);
            assert!(at.is_some(), "{query}: {line} in its place among\n{all}");
            from += at.unwrap();
        }
    }
}

#[test]
fn a_picture_holds_what_the_view_holds() {
    let bundled = Bundled::new();
    let drawn = |mode: &str| bundled.picture(&format!("{CUT_OFF}&view={mode}"), "", Lang::En, Palette::LIGHT);
    let has = |svg: &str, text: &str| texts(svg).iter().any(|line| line == text);
    for (mode, graph, timeline) in
        [("all", true, true), ("graph", true, false), ("timeline", false, true), ("table", true, true)]
    {
        let svg = drawn(mode);
        // A node's name, and a lane's.
        assert_eq!((has(&svg, "Claude Code"), has(&svg, "Access")), (graph, timeline), "{mode}");
    }
}

#[test]
fn a_still_has_no_strip_to_move_and_nothing_selected() {
    let bundled = Bundled::new();
    for query in [CUT_OFF, "?v=1&sel=entity:openai", "?v=1&lanes=dispute", "?v=1&view=timeline"] {
        let (view, model) = bundled.view(query);
        let snapshot = Snapshot { loaded: &bundled.loaded, model: &model, view: &view, lang: Lang::En };
        for height in [80.0, 290.0, 640.0] {
            let timeline = snapshot.still_timeline(Size::new(1144.0, height));
            assert_eq!((timeline.size.height, timeline.overview), (height, None), "{query}");
            assert!(timeline.tick_text_y_px < height && timeline.plot.max.y < height, "{query}");
            assert!(timeline.marks.iter().all(|mark| !mark.selected && !mark.dimmed), "{query}");
        }
        let margins = graph::Margins { left_px: 90.0, right_px: 90.0, top_px: 40.0, bottom_px: 40.0 };
        let scene = snapshot.still_scene(Size::new(1200.0, 600.0), margins);
        assert!(scene.nodes.iter().all(|mark| !mark.selected), "{query}");
    }
}

#[test]
fn sources_are_one_line_and_nobody_is_left_uncounted() {
    let bundled = Bundled::new();
    for query in [CUT_OFF, "?v=1", "?v=1&kind=outage"] {
        let svg = bundled.picture(query, "", Lang::En, Palette::LIGHT);
        let lines: Vec<String> =
            texts(&svg).into_iter().filter(|line| line.starts_with("Sources: ")).collect();
        assert_eq!(lines.len(), 1, "{query}");
        assert!(text_width_px(&lines[0], 11.5, false) <= 1144.0, "{}", lines[0]);
        let (named, more) = lines[0].split_once(": ").unwrap().1.rsplit_once(" and ").unwrap();
        let more: usize = more.strip_suffix(" more").unwrap().parse().unwrap();
        let (_, model) = bundled.view(query);
        let dataset = &bundled.loaded.dataset;
        let events = model.visible.events.iter().flat_map(|ix| &dataset.event(*ix).sources);
        let relations = model.visible.relations.iter().flat_map(|ix| &dataset.relation(*ix).sources);
        let disputes = model.visible.disputes.iter().flat_map(|ix| &dataset.dispute(*ix).sources);
        let publishers: std::collections::BTreeSet<&str> = events
            .chain(relations)
            .chain(disputes)
            .map(|ix| dataset.source(*ix).publisher.as_str())
            .collect();
        assert!(named.split(", ").count() + more >= publishers.len(), "{query}: {}", lines[0]);
    }
}

#[test]
fn paper_has_the_headline_it_is_given_or_the_view_in_words() {
    let bundled = Bundled::new();
    let (view, model) = bundled.view(CUT_OFF);
    let snapshot = Snapshot { loaded: &bundled.loaded, model: &model, view: &view, lang: Lang::En };
    let shown = describe(&bundled.loaded.dataset, &model.visible, &view, Lang::En);
    let given = print_article(&snapshot, "The day <before>", "https://example.org/");
    assert!(given.contains("<h1>The day &lt;before&gt;</h1>") && given.contains(&shown));
    let plain = print_article(&snapshot, "", "https://example.org/");
    assert!(plain.contains(&format!("<h1>{shown}</h1>")));
    assert!(
        plain.contains(
            "On 31 July 2025 OpenAI had access to the Claude API; sources disagree on the day it ended."
        ) && plain.contains("Sources: ")
    );
}

#[test]
fn stills_are_as_they_were_looked_at() {
    let bundled = Bundled::new();
    let picture = bundled.picture(CUT_OFF, "The day before", Lang::En, Palette::LIGHT);
    golden("still_day_light_en.svg", &picture);
    let picture = bundled.picture("?v=1&actor=windsurf&view=timeline", "", Lang::Fr, Palette::DARK);
    golden("still_timeline_dark_fr.svg", &picture);
    let (view, model) = bundled.view(CUT_OFF);
    let snapshot = Snapshot { loaded: &bundled.loaded, model: &model, view: &view, lang: Lang::Fr };
    golden("still_paper_fr.html", &print_article(&snapshot, "", "https://example.org/?v=1"));
}

#[test]
fn served_pages_say_the_day_and_cards_are_as_they_were_looked_at() {
    let site = Site::new(fixture::bundled_dataset(), None);
    let template = PageTemplate::read(PAGE).unwrap();
    for file in rendered(&site, &template) {
        if let (FileContent::Text(html), "stories/august-2025-cut-off/index.html") =
            (&file.content, file.path.as_str())
        {
            let line = "<figcaption class=\"day-line\">On 2 August 2025 OpenAI had limited access to the Claude API.";
            assert!(html.contains(line), "a step on a day says how things stood");
        }
        let (FileContent::Card(svg), Some(name)) = (&file.content, file.path.strip_prefix("cards/")) else {
            continue;
        };
        let sources = texts(svg).into_iter().filter(|line| line.starts_with("Sources"));
        assert_eq!(sources.count(), 1, "{name}");
        if name == "site-en.png" || name == "story-distillation-fr.png" {
            golden(&format!("card_{}", name.replace(".png", ".svg")), svg);
        }
    }
}
