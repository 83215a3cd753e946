//! A story that has nothing to do with the bundled one is drawn by the same code: its dataset is sound, every text is
//! in both languages, its steps open, and its opening scene is as it was looked at. Renew the pictures deliberately with
//! `UPDATE_GOLDEN=1 cargo test --test second_story`.

use std::path::{Path, PathBuf};

use base::geometry::{Rect, Size};
use base::palette::Palette;
use base::text::Lang;
use check::{Problem, ProblemKind, check};
use dataset::{Dataset, Family, Vocabulary};
use graph::{Margins, Viewport, build, legend_entries, scene_svg};
use page::{GraphSelection, IndexedDataset, Snapshot, ViewModel};
use view::{PageSettings, parse};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn java() -> (Dataset, Vec<Problem>) {
    let report = check(&std::fs::read_to_string(file("examples/java/java.json")).unwrap());
    assert!(report.is_sound(), "{:?}", report.problems);
    (report.dataset.unwrap(), report.problems)
}

#[test]
fn it_is_sound_and_every_text_is_in_both_languages() {
    let (dataset, problems) = java();
    assert!((30..=40).contains(&dataset.events.len()));
    let missing = problems.iter().find(|problem| !matches!(problem.kind, ProblemKind::SingleSource));
    assert_eq!(missing, None);
}

#[test]
fn every_kind_it_uses_is_one_it_declares() {
    let (dataset, _) = java();
    let defaults = Vocabulary::default_kinds();
    let own = |family: Family, at: usize| {
        let kind = &dataset.vocabulary.kinds(family)[at];
        assert!(defaults.find(family, &kind.id).is_none(), "{} is a default", kind.id);
    };
    dataset.entities.iter().for_each(|entity| own(Family::Entities, entity.kind.at()));
    dataset.relations.iter().for_each(|relation| own(Family::Relations, relation.kind.at()));
    dataset.disputes.iter().for_each(|dispute| own(Family::Statuses, dispute.status.at()));
    for event in &dataset.events {
        own(Family::Events, event.kind.at());
        event.actors.iter().for_each(|part| own(Family::Roles, part.role.at()));
    }
}

#[test]
fn each_step_of_its_story_shows_something_and_selects_what_it_speaks_of() {
    let loaded = IndexedDataset::new(java().0);
    for step in &loaded.dataset.stories[0].steps {
        let (view, warnings) = parse(&step.view).resolve(&loaded.dataset, &PageSettings::default());
        assert!(warnings.is_empty() && view.sel.is_some(), "{}: {warnings:?}", step.view);
        let model = ViewModel::select(&loaded, &view);
        assert!(!model.visible.events.is_empty() && !model.visible.entities.is_empty(), "{}", step.view);
    }
}

#[test]
fn the_legend_calls_kinds_of_one_mark_by_their_group() {
    let loaded = IndexedDataset::new(java().0);
    let (view, _) = parse("v=1").resolve(&loaded.dataset, &PageSettings::default());
    let model = ViewModel::select(&loaded, &view);
    let labels = |lang| -> Vec<String> {
        legend_entries(&loaded.dataset, &model.visible, &[], lang)
            .into_iter()
            .map(|entry| entry.label)
            .collect()
    };
    let expected =
        ["software maker", "software", "court or authority", "judge", "foundation or alliance", "dispute"];
    assert_eq!(labels(Lang::En), expected);
    assert_eq!(labels(Lang::Fr)[1], "logiciel");
}

#[test]
fn its_opening_scene_is_as_it_was_looked_at() {
    let loaded = IndexedDataset::new(java().0);
    for (name, lang, palette, size) in [
        ("second_opening_light_en", Lang::En, Palette::LIGHT, Size::new(880.0, 366.0)),
        ("second_opening_dark_fr_phone", Lang::Fr, Palette::DARK, Size::new(390.0, 400.0)),
    ] {
        let (view, _) = parse("").resolve(&loaded.dataset, &PageSettings::default());
        let model = ViewModel::select(&loaded, &view).laid_out(None);
        let margins = Margins { left_px: 76.0, right_px: 88.0, top_px: 40.0, bottom_px: 62.0 };
        let world = Rect::around(model.positions.iter().copied());
        let snapshot = Snapshot { loaded: &loaded, model: &model, view: &view, lang };
        let nothing = GraphSelection::default();
        let input = snapshot.scene_input(Viewport::fit(world, size, margins), &nothing);
        let drawn = scene_svg(&build(&input, None).0, &palette);
        let path = file(&format!("tests/golden/{name}.svg"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&path, &drawn).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == drawn, "{name} has changed; look at it, then renew it with UPDATE_GOLDEN=1");
    }
}
