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
const PHONE_FIELD: Pane = Pane { name: "390, tall", size: Size::new(390.0, 658.0) };

/// Views that have a row of the table for each pane and language, with their panes.
pub fn views(dataset: &Dataset) -> Vec<(String, Vec<Pane>)> {
    let mut views = vec![(String::new(), vec![DESK_DETAILS, PHONE])];
    views.push(("?v=1".into(), vec![DESK, DESK_ALONE, PHONE, PHONE_FIELD]));
    for view in ["?actor=openai", "?actor=anthropic", "?conflict=1", "?actor=windsurf"] {
        views.push((view.into(), vec![DESK, PHONE]));
    }
    for story in &dataset.stories {
        views.extend(story.steps.iter().map(|step| (step.view.clone(), vec![DESK_DETAILS, PHONE])));
    }
    views
}

/// The view of each dispute, which are summed up.
pub fn disputes(dataset: &Dataset) -> Vec<(String, Vec<Pane>)> {
    let view = |id: &str| (["?dispute=", id].concat(), vec![DESK, PHONE]);
    dataset.disputes.iter().map(|dispute| view(&dispute.id)).collect()
}
