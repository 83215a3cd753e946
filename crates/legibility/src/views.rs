//! The pictures that are measured: which views, and in which panes.

use base::geometry::Size;
use dataset::Dataset;

/// A pane of the page, as large as it is in a window of 1280 × 800 or of 390 × 844 CSS pixels.
pub struct Pane {
    /// What it is called in the table.
    pub name: &'static str,
    /// In CSS pixels.
    pub size: Size,
}

const DESK: Pane = Pane { name: "1280", size: Size::new(1280.0, 355.0) };
const DESK_DETAILS: Pane = Pane { name: "1280, details", size: Size::new(883.0, 355.0) };
const DESK_ALONE: Pane = Pane { name: "1280, graph alone", size: Size::new(1280.0, 573.0) };
const PHONE: Pane = Pane { name: "390", size: Size::new(390.0, 310.0) };

/// Each view with its panes, in the order of the table.
pub fn views(dataset: &Dataset) -> Vec<(String, Vec<Pane>)> {
    let mut views = vec![(String::new(), vec![DESK_DETAILS, PHONE])];
    views.push(("?v=1".into(), vec![DESK, DESK_ALONE, PHONE]));
    for view in ["?actor=openai", "?actor=anthropic", "?conflict=1", "?actor=windsurf"] {
        views.push((view.into(), vec![DESK, PHONE]));
    }
    for story in &dataset.stories {
        views.extend(story.steps.iter().map(|step| (step.view.clone(), vec![DESK_DETAILS, PHONE])));
    }
    let dispute = |id: &str| (["?dispute=", id].concat(), vec![DESK, PHONE]);
    views.extend(dataset.disputes.iter().map(|it| dispute(&it.id)));
    views
}
