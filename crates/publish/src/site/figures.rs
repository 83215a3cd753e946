//! A view as the two pictures of a page, named and described for who cannot see them.

use super::html::Html;
use super::legend::legend;
use super::themed_svg::{Labelled, graph_svg, timeline_svg};
use crate::still;
use base::date::words as date_words;
use base::geometry::Size;
use base::text::Localized;
use base::text::strings::strings;
use page::Snapshot;
use view::Mode;

/// The boxes a view is drawn in, each for a desk and for a phone.
pub struct Boxes {
    pub graph: [Size; 2],
    pub timeline: [Size; 2],
    /// Where there is no graph above it.
    pub timeline_alone: [Size; 2],
}

/// Where the live page draws at 1280 × 800 and at 390 × 844 CSS pixels.
pub const COVER: Boxes = Boxes {
    graph: [Size::new(883.0, 355.0), Size::new(390.0, 310.0)],
    timeline: [Size::new(883.0, 186.0), Size::new(390.0, 196.0)],
    timeline_alone: [Size::new(883.0, 300.0), Size::new(390.0, 260.0)],
};

/// In a column of text.
pub const COLUMN: Boxes = Boxes {
    graph: [Size::new(686.0, 372.0), Size::new(356.0, 286.0)],
    timeline: [Size::new(686.0, 150.0), Size::new(356.0, 160.0)],
    timeline_alone: [Size::new(686.0, 240.0), Size::new(356.0, 220.0)],
};

/// Which pictures a view has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Shows {
    pub graph: bool,
    pub timeline: bool,
}

/// What the view shows and has anything to show of.
pub fn shows(snapshot: &Snapshot) -> Shows {
    let (mode, model) = (snapshot.view.mode, snapshot.model);
    Shows {
        graph: matches!(mode, Mode::All | Mode::Graph) && !model.nodes().is_empty(),
        timeline: matches!(mode, Mode::All | Mode::Timeline) && !model.visible.events.is_empty(),
    }
}

/// What the view shows of graph and timeline, each once for a desk and once for a phone; the style sheet shows one of them.
pub fn figures(html: &mut Html, snapshot: &Snapshot, id: &str, boxes: &Boxes) {
    let shows = shows(snapshot);
    if shows.graph {
        graph_figure(html, snapshot, id, boxes);
    }
    if shows.timeline {
        timeline_figure(html, snapshot, id, if shows.graph { boxes.timeline } else { boxes.timeline_alone });
    }
}

fn graph_figure(html: &mut Html, snapshot: &Snapshot, id: &str, boxes: &Boxes) {
    let served = snapshot.lang.site();
    let description = graph_summary(snapshot);
    let title = (served.graph_of)(focal_name(snapshot));
    let told = |id| Labelled { id, class: "", title: &title, description: &description };
    html.open("figure", &[("class", "cover-graph")]);
    let (desk, phone) = (format!("{id}-g"), format!("{id}-gp"));
    html.drawing(&graph_svg(snapshot, boxes.graph[0], &Labelled { class: "served-wide", ..told(&desk) }));
    html.drawing(&graph_svg(snapshot, boxes.graph[1], &Labelled { class: "served-slim", ..told(&phone) }));
    day_line(html, snapshot);
    legend(html, snapshot);
    html.close();
}

fn timeline_figure(html: &mut Html, snapshot: &Snapshot, id: &str, boxes: [Size; 2]) {
    let served = snapshot.lang.site();
    let (title, description) = ((served.timeline_of)(focal_name(snapshot)), time_summary(snapshot));
    let told = |id| Labelled { id, class: "", title: &title, description: &description };
    html.open("figure", &[("class", "cover-timeline")]);
    let (desk, phone) = (format!("{id}-t"), format!("{id}-tp"));
    html.drawing(&timeline_svg(snapshot, boxes[0], &Labelled { class: "served-wide", ..told(&desk) }));
    html.drawing(&timeline_svg(snapshot, boxes[1], &Labelled { class: "served-slim", ..told(&phone) }));
    html.close();
}

/// Of a day, how what the view is about stood.
pub fn day_line(html: &mut Html, snapshot: &Snapshot) {
    if let Some(line) = still::day_line(snapshot) {
        html.leaf("figcaption", &[("class", "day-line")], &line);
    }
}

/// How many events the picture holds, from when to when.
pub fn time_summary(snapshot: &Snapshot) -> String {
    let dataset = &snapshot.loaded.dataset;
    let events = &snapshot.model.visible.events;
    let said =
        |ix: Option<&_>| ix.map(|ix| date_words(&dataset.event(*ix).date, snapshot.lang)).unwrap_or_default();
    (strings(snapshot.lang).timeline_summary)(events.len(), &said(events.first()), &said(events.last()))
}

/// What the view is about: its focal node, else the dataset's own title.
pub fn focal_name<'a>(snapshot: &'a Snapshot) -> &'a str {
    let dataset = &snapshot.loaded.dataset;
    let name: &Localized =
        snapshot.model.importance.focal_node.map_or(&dataset.head.title, |node| dataset.node_name(node));
    name.text(snapshot.lang)
}

/// How many there are of what the graph shows, and their names.
pub fn graph_summary(snapshot: &Snapshot) -> String {
    let visible = &snapshot.model.visible;
    let counted = (strings(snapshot.lang).graph_summary)(
        visible.entities.len(),
        visible.disputes.len(),
        visible.edges.len(),
    );
    let names: Vec<&str> =
        visible.nodes().map(|node| snapshot.loaded.dataset.node_name(node).text(snapshot.lang)).collect();
    [&counted, " ", &(snapshot.lang.site().what_is_in_it)(&names.join(", "))].concat()
}
