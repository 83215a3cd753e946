//! The table, and the pictures it was counted in.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::measure::{Figures, measure};
use super::views::{Pane, disputes, views};
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

/// Calls with each picture of some views: what it is called, its language, its scene.
fn each(loaded: &IndexedDataset, views: Vec<(String, Vec<Pane>)>, visit: &mut dyn FnMut(&str, Lang, &Scene)) {
    let mut seen = BTreeSet::new();
    for (query, panes) in views {
        let (view, _) = parse(&query).resolve(&loaded.dataset, &PageSettings::default());
        let model = ViewModel::select(loaded, &view).laid_out(None);
        for pane in panes {
            for lang in Lang::ALL {
                let shown = if query.is_empty() { "?" } else { &query };
                let name = format!("{shown} {} {}", pane.name, lang.tag());
                if seen.insert(name.clone()) {
                    let snapshot = Snapshot { loaded, model: &model, view: &view, lang };
                    visit(&name, lang, &snapshot.scene(pane.size));
                }
            }
        }
    }
}

/// The whole table, a line a picture; last the views of single disputes, summed up.
#[must_use]
pub fn report() -> String {
    let loaded = IndexedDataset::new(fixture::bundled_dataset());
    let mut out = String::from(HEAD);
    // Writing to a `String` cannot fail.
    each(&loaded, views(&loaded.dataset), &mut |name, _, scene| {
        let _ = writeln!(out, "{}  {name}", row(&measure(scene)));
    });
    let (mut sum, mut count) = (Figures { gap_px: f64::INFINITY, ..Figures::default() }, 0);
    each(&loaded, disputes(&loaded.dataset), &mut |_, _, scene| {
        sum.add(&measure(scene));
        count += 1;
    });
    let _ = writeln!(out, "{}  {count} pictures of one dispute each", row(&sum));
    out
}

/// Each picture as an SVG document, with a name for its file.
pub fn pictures(visit: &mut dyn FnMut(&str, &str)) {
    let loaded = IndexedDataset::new(fixture::bundled_dataset());
    for views in [views(&loaded.dataset), disputes(&loaded.dataset)] {
        each(&loaded, views, &mut |name, _, scene| visit(name, &scene_svg(scene, &Palette::LIGHT)));
    }
}

fn row(figures: &Figures) -> String {
    let Figures { marks, named, struck, on_marks, astray, on_names, cut, gap_px, crossings, lines, .. } =
        figures;
    let heads = format!("{}+{}", figures.heads_covered, figures.heads_together);
    format!(
        "{marks:5} {named:5} {struck:6} {on_marks:8} {astray:6} {on_names:8} {cut:3} {gap_px:5.1} {crossings:9} {lines:5} {heads:6}"
    )
}
