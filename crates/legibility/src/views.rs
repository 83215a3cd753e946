//! The pictures that are measured: which views, and in which panes.

use base::geometry::Size;
use dataset::Dataset;

/// A pane of the page, as large as it is in a window of 1280 × 800 or of 390 × 844 CSS pixels, in the language that
/// leaves it less.
pub struct Pane {
    /// What it is called in the table.
    pub name: &'static str,
    /// In CSS pixels.
    pub size: Size,
}

const DESK: Pane = Pane { name: "1280", size: Size::new(1280.0, 378.0) };
const DESK_DETAILS: Pane = Pane { name: "1280, details", size: Size::new(883.0, 355.0) };
/// The same of the whole field, which has no row of what is chosen above it, or one line of it.
const DESK_DETAILS_FIELD: Pane = Pane { name: "1280, details of the field", size: Size::new(883.0, 391.0) };
/// Without a row of what is chosen above it.
const DESK_FIELD: Pane = Pane { name: "1280", size: Size::new(1280.0, 386.0) };
const DESK_ALONE: Pane = Pane { name: "1280, graph alone", size: Size::new(1280.0, 604.0) };
const PHONE: Pane = Pane { name: "390", size: Size::new(390.0, 310.0) };
/// Of a view with many marks (`FIELD_FROM` of the page).
const PHONE_FIELD: Pane = Pane { name: "390, field", size: Size::new(390.0, 523.0) };

/// Views that have a row of the table for each pane and language, with their panes.
pub fn views(dataset: &Dataset) -> Vec<(String, Vec<Pane>)> {
    let mut views = vec![(String::new(), vec![DESK_DETAILS, PHONE])];
    views.push(("?v=1".into(), vec![DESK_FIELD, DESK_ALONE, PHONE_FIELD]));
    for view in ["?actor=openai", "?actor=anthropic"] {
        views.push((view.into(), vec![DESK, PHONE_FIELD]));
    }
    views.push(("?conflict=1".into(), vec![DESK, DESK_DETAILS, PHONE_FIELD]));
    views.push(("?v=1&at=2025-08-02&compare=2025-06-01".into(), vec![DESK_DETAILS_FIELD, PHONE_FIELD]));
    views.push(("?v=1&sel=dispute:bartz-v-anthropic".into(), vec![DESK_DETAILS_FIELD, PHONE_FIELD]));
    views.push(("?actor=windsurf".into(), vec![DESK, PHONE]));
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
