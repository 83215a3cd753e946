//! The graph of the bundled dataset as SVG, compared with reference files: renew them deliberately with
//! `UPDATE_GOLDEN=1 cargo test -p page --test scene_golden`, and look at them before committing.
#![allow(clippy::unwrap_used, missing_docs)]

use base::geometry::{Rect, Size};
use base::palette::Palette;
use base::text::Lang;
use graph::{Line, Margins, Scene, Viewport, build, scene_svg};
use page::{GraphSelection, IndexedDataset, Snapshot, ViewModel};
use query::EdgeKind;
use view::{PageSettings, parse};

const MARGINS: Margins = Margins { left_px: 76.0, right_px: 88.0, top_px: 40.0, bottom_px: 62.0 };

fn bundled() -> IndexedDataset {
    IndexedDataset::new(fixture::bundled_dataset())
}

fn scene(loaded: &IndexedDataset, query: &str, size: Size, lang: Lang) -> Scene {
    let (view, warnings) = parse(query).resolve(&loaded.dataset, &PageSettings::default());
    assert!(warnings.is_empty(), "{query}: {warnings:?}");
    let model = ViewModel::select(loaded, &view).laid_out(None);
    let world = Rect::around(model.positions.iter().copied());
    let snapshot = Snapshot { loaded, model: &model, view: &view, lang };
    let nothing = GraphSelection::default();
    let input = snapshot.scene_input(Viewport::fit(world, size, MARGINS), &nothing);
    let (made, placement) = build(&input, None);
    // The page draws what was made when it rests, and from held placement while it moves: one picture.
    assert_eq!(build(&input, Some(&placement)).0, made, "{query}");
    made
}

/// The days before and after OpenAI lost its access, and a year of the whole field.
const CUT_OFF: &str = "?v=1&dispute=anthropic-openai-claude-access&at=2025-08-02&compare=2025-07-31";
const FIELD_YEAR: &str = "?v=1&at=2026-06-30&compare=2025-06-30";
const DESK: Size = Size::new(880.0, 366.0);
const WIDE: Size = Size::new(1280.0, 420.0);
const PHONE: Size = Size::new(390.0, 400.0);

#[test]
fn the_graph_is_drawn_as_it_was() {
    let loaded = bundled();
    let cases = [
        ("scene_opening_light_en", "", DESK, Lang::En, Palette::LIGHT),
        ("scene_opening_dark_fr_phone", "", PHONE, Lang::Fr, Palette::DARK),
        ("scene_field_light_en", "?v=1", WIDE, Lang::En, Palette::LIGHT),
        ("scene_focus_light_en", "?focus=windsurf&depth=1", DESK, Lang::En, Palette::LIGHT),
        ("scene_compare_light_en", CUT_OFF, DESK, Lang::En, Palette::LIGHT),
        ("scene_compare_dark_fr_phone", CUT_OFF, PHONE, Lang::Fr, Palette::DARK),
        ("scene_compare_field_light_en", FIELD_YEAR, WIDE, Lang::En, Palette::LIGHT),
        ("scene_empty_dark_en", "?q=nothing-matches-this", DESK, Lang::En, Palette::DARK),
    ];
    let folder = fixture::repository("tests/golden");
    let mut different = Vec::new();
    for (name, query, size, lang, palette) in cases {
        let drawn = scene_svg(&scene(&loaded, query, size, lang), &palette);
        let path = folder.join(format!("{name}.svg"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&path, &drawn).unwrap();
        } else if std::fs::read_to_string(&path).ok().as_ref() != Some(&drawn) {
            different.push(name);
        }
    }
    assert!(
        different.is_empty(),
        "{different:?} differ; look, then UPDATE_GOLDEN=1 cargo test -p page --test scene_golden"
    );
}

#[test]
fn names_never_overlap_each_other() {
    let loaded = bundled();
    for (query, size) in [("", DESK), ("", PHONE), ("?v=1", WIDE), ("?v=1", PHONE), ("?actor=openai", DESK)] {
        for lang in Lang::ALL {
            let scene = scene(&loaded, query, size, lang);
            assert!(scene.labels.len() > 3, "{query}: {} names", scene.labels.len());
            for (i, a) in scene.labels.iter().enumerate() {
                let clash = scene.labels.iter().skip(i + 1).find(|b| a.rect.overlaps(b.rect));
                assert_eq!(clash.map(|b| &b.lines), None, "{query} {size:?}: over {:?}", a.lines);
            }
        }
    }
}

#[test]
fn the_language_moves_no_node() {
    let loaded = bundled();
    let centres = |lang| scene(&loaded, "", DESK, lang).nodes.iter().map(|n| n.centre).collect::<Vec<_>>();
    assert_eq!(centres(Lang::En), centres(Lang::Fr));
}

#[test]
fn a_line_is_drawn_as_it_stood_on_the_day() {
    let loaded = bundled();
    let line = |relation: &str, day: &str| {
        let query = format!("?actor=openai&fold=none&at={day}");
        let (view, _) = parse(&query).resolve(&loaded.dataset, &PageSettings::default());
        let edges = ViewModel::select(&loaded, &view).visible.edges;
        let ix = *loaded.dataset.index.relation_by_id.get(relation).unwrap();
        let edge = edges.iter().position(|edge| edge.kind == EdgeKind::Relation(ix)).unwrap();
        let scene = scene(&loaded, &query, DESK, Lang::En);
        scene.edges.iter().find(|mark| mark.edge == edge).map(|mark| mark.line)
    };
    for (relation, day, expected) in [
        ("openai-uses-claude-api", "2025-07-31", Some(Line::Solid)),
        ("openai-uses-claude-api", "2025-08-01", Some(Line::Ended)),
        ("openai-uses-claude-api", "2025-08-02", Some(Line::Ended)),
        ("openai-limited-access-claude-api", "2025-07-31", None),
        ("openai-limited-access-claude-api", "2025-08-01", Some(Line::Solid)),
    ] {
        assert_eq!(line(relation, day), expected, "{relation} on {day}");
    }
}
