//! The table, and the pictures it was counted in.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::measure::{Figures, measure};
use super::views::views;
use base::palette::Palette;
use base::text::Lang;
use graph::{Scene, scene_svg};
use page::{IndexedDataset, Snapshot, ViewModel};
use view::{PageSettings, parse};

const HEAD: &str = "\
# How well the graph of the bundled data can be read; `cargo xtask legibility` prints it.
# marks: drawn. named: of these. struck: lines through a name, unbroken. on marks: names that touch another mark.
# astray: names nearer to another mark. on names: names on each other. cut: by an edge. gap: least px between marks.
# crossings: of lines. heads: arrowheads under a mark + on another.
marks named struck on-marks astray on-names cut   gap crossings lines heads  view
";

/// Calls with each view: what it is called, its language, its scene.
fn each(visit: &mut dyn FnMut(&str, Lang, &Scene)) {
    let loaded = IndexedDataset::new(fixture::bundled_dataset());
    let mut seen = BTreeSet::new();
    for (query, panes) in views(&loaded.dataset) {
        let (view, _) = parse(&query).resolve(&loaded.dataset, &PageSettings::default());
        let model = ViewModel::select(&loaded, &view).laid_out(None);
        for pane in panes {
            for lang in Lang::ALL {
                let scene = Snapshot { loaded: &loaded, model: &model, view: &view, lang }.scene(pane.size);
                let name =
                    format!("{} {} {}", if query.is_empty() { "?" } else { &query }, pane.name, lang.tag());
                if seen.insert(name.clone()) {
                    visit(&name, lang, &scene);
                }
            }
        }
    }
}

/// The whole table, a line a picture.
#[must_use]
pub fn report() -> String {
    let mut out = String::from(HEAD);
    each(&mut |name, _, scene| {
        // Writing to a `String` cannot fail.
        let _ = writeln!(out, "{}  {name}", row(&measure(scene)));
    });
    out
}

/// Each picture as an SVG document, with a name for its file.
pub fn pictures(visit: &mut dyn FnMut(&str, &str)) {
    each(&mut |name, _, scene| visit(name, &scene_svg(scene, &Palette::LIGHT)));
}

fn row(figures: &Figures) -> String {
    let Figures { marks, named, struck, on_marks, astray, on_names, cut, gap_px, crossings, lines, .. } =
        figures;
    let heads = format!("{}+{}", figures.heads_covered, figures.heads_together);
    format!(
        "{marks:5} {named:5} {struck:6} {on_marks:8} {astray:6} {on_names:8} {cut:3} {gap_px:5.1} {crossings:9} {lines:5} {heads:6}"
    )
}
