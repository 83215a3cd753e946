//! A view as the two pictures of a page, named and described for who cannot see them.

use super::html::Html;
use super::legend::legend;
use super::picture::{Told, graph_svg, timeline_svg};
use base::date::words as date_words;
use base::geometry::Size;
use base::text::Localized;
use base::text::strings::strings;
use page::Shot;

/// The boxes a view is drawn in, each for a desk and for a phone.
pub struct Boxes {
    pub graph: [Size; 2],
    pub timeline: [Size; 2],
}

/// Where the live page draws at 1280 × 800 and at 390 × 844 CSS pixels.
pub const COVER: Boxes = Boxes {
    graph: [Size::new(883.0, 355.0), Size::new(390.0, 310.0)],
    timeline: [Size::new(883.0, 186.0), Size::new(390.0, 196.0)],
};

/// In a column of text.
pub const COLUMN: Boxes = Boxes {
    graph: [Size::new(686.0, 372.0), Size::new(356.0, 286.0)],
    timeline: [Size::new(686.0, 150.0), Size::new(356.0, 160.0)],
};

/// Graph and timeline, each once for a desk and once for a phone; the style sheet shows one of them.
pub fn pictures(html: &mut Html, shot: &Shot, id: &str, boxes: &Boxes) {
    let served = shot.lang.served();
    let description = graph_summary(shot);
    let title = (served.graph_of)(hero(shot));
    let told = |id| Told { id, class: "", title: &title, description: &description };
    html.open("figure", &[("class", "cover-graph")]);
    let (desk, phone) = (format!("{id}-g"), format!("{id}-gp"));
    html.drawing(&graph_svg(shot, boxes.graph[0], &Told { class: "served-wide", ..told(&desk) }));
    html.drawing(&graph_svg(shot, boxes.graph[1], &Told { class: "served-slim", ..told(&phone) }));
    legend(html, shot);
    html.close();
    let (title, description) = ((served.timeline_of)(hero(shot)), time_summary(shot));
    let told = |id| Told { id, class: "", title: &title, description: &description };
    html.open("figure", &[("class", "cover-timeline")]);
    let (desk, phone) = (format!("{id}-t"), format!("{id}-tp"));
    html.drawing(&timeline_svg(shot, boxes.timeline[0], &Told { class: "served-wide", ..told(&desk) }));
    html.drawing(&timeline_svg(shot, boxes.timeline[1], &Told { class: "served-slim", ..told(&phone) }));
    html.close();
}

/// How many events the picture holds, from when to when.
pub fn time_summary(shot: &Shot) -> String {
    let dataset = &shot.loaded.dataset;
    let events = &shot.stage.visible.events;
    let said =
        |ix: Option<&_>| ix.map(|ix| date_words(&dataset.event(*ix).date, shot.lang)).unwrap_or_default();
    (strings(shot.lang).timeline_summary)(events.len(), &said(events.first()), &said(events.last()))
}

/// What the view is about: its hero, else the dataset's own title.
pub fn hero<'a>(shot: &'a Shot) -> &'a str {
    let dataset = &shot.loaded.dataset;
    let name: &Localized =
        shot.stage.importance.focal_node.map_or(&dataset.head.title, |node| dataset.node_name(node));
    name.text(shot.lang)
}

/// How many there are of what the graph shows, and their names.
pub fn graph_summary(shot: &Shot) -> String {
    let visible = &shot.stage.visible;
    let counted = (strings(shot.lang).graph_summary)(
        visible.entities.len(),
        visible.disputes.len(),
        visible.edges.len(),
    );
    let names: Vec<&str> =
        visible.nodes().map(|node| shot.loaded.dataset.node_name(node).text(shot.lang)).collect();
    [&counted, " ", &(shot.lang.served().what_is_in_it)(&names.join(", "))].concat()
}
