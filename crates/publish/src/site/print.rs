//! A view on paper: title, what it shows, its pictures, every event with its claims and sources, the day of the facts
//! and the link. Markup that the page puts aside for printing; it has no controls and no ids of the live page.

use super::figures::{day_line, focal_name, graph_summary, shows, time_summary};
use super::html::Html;
use super::legend::{STROKE, legend, line};
use super::record::Record;
use super::themed_svg::{Labelled, MARGINS, still_graph_svg, still_timeline_svg, themed};
use crate::still;
use base::date::day_words;
use base::geometry::{Point, Size};
use base::text::strings::strings;
use base::type_scale::type_px;
use graph::{Badge, BadgeOf, Emphasis, badge_shapes};
use page::Snapshot;
use query::compare::Change;

/// As wide as A4 between its margins at a text's usual size; Letter is a little wider.
const GRAPH_PX: Size = Size::new(690.0, 430.0);
const TIMELINE_PX: Size = Size::new(690.0, 230.0);

/// The sheet of a view; `given` is its headline, or empty for the view in words, and `link` leads back to it.
#[must_use]
pub fn print_article(snapshot: &Snapshot, given: &str, link: &str) -> String {
    let (dataset, lang) = (&snapshot.loaded.dataset, snapshot.lang);
    let (head, events) = (&dataset.head, &snapshot.model.visible.events);
    let record = Record { dataset, corrections_to: None, links: None, lang };
    let mut html = Html::new();
    record.localized(&mut html, "p", &[("class", "served-when")], &head.title);
    let (headline, shown) = (still::headline(snapshot, given), still::view_in_words(snapshot));
    html.leaf("h1", &[], &headline);
    if shown != headline {
        html.leaf("p", &[("class", "sheet-view")], &shown);
    }
    let facts = (strings(lang).updated)(&day_words(head.updated, lang));
    let facts = [&facts, " · ", &head.license].concat();
    html.leaf("p", &[("class", "served-when")], &facts).leaf("p", &[("class", "sheet-link")], link);
    pictures(&mut html, snapshot);
    html.open("section", &[("class", "served-record")]);
    html.leaf("p", &[("class", "served-record-title")], &(lang.site().events_of_view)(events.len()));
    record.by_month(&mut html, events, false);
    html.close().leaf("p", &[("class", "served-when")], &facts);
    html.leaf("p", &[("class", "sheet-link")], link);
    html.finish()
}

fn pictures(html: &mut Html, snapshot: &Snapshot) {
    let (served, shows) = (snapshot.lang.site(), shows(snapshot));
    if shows.graph {
        let (title, description) = ((served.graph_of)(focal_name(snapshot)), graph_summary(snapshot));
        let told = Labelled { id: "sheet-g", class: "", title: &title, description: &description };
        html.open("figure", &[]).drawing(&still_graph_svg(snapshot, GRAPH_PX, &told));
        day_line(html, snapshot);
        if snapshot.view.compare.is_some() {
            signs(html, snapshot)
        } else {
            legend(html, snapshot)
        }
        html.close();
    }
    if shows.timeline {
        let (title, description) = ((served.timeline_of)(focal_name(snapshot)), time_summary(snapshot));
        let told = Labelled { id: "sheet-t", class: "", title: &title, description: &description };
        html.open("figure", &[]).drawing(&still_timeline_svg(snapshot, TIMELINE_PX, &told)).close();
    }
    if !shows.graph && !shows.timeline {
        return;
    }
    let stretch = shows.timeline.then(|| snapshot.stretch());
    html.leaf("p", &[("class", "sheet-caption")], &still::caption(snapshot, stretch));
    let sources = still::sources_line(snapshot, type_px::TINY, GRAPH_PX.width);
    html.leaf("p", &[("class", "served-when")], &sources);
}

/// What the signs and lines of two days compared mean.
fn signs(html: &mut Html, snapshot: &Snapshot) {
    let said = strings(snapshot.lang);
    let scene = snapshot.still_scene(GRAPH_PX, MARGINS);
    html.open("ul", &[("class", "served-key"), ("aria-label", said.legend)]);
    let is_held = |badge: &&Badge| matches!(badge.of, BadgeOf::Held(_));
    let own = |change: Change| {
        let badge = scene.badges.iter().find(|badge| badge.change == change && !is_held(badge))?;
        Some((badge, said.changes[change as usize].to_lowercase()))
    };
    let within = scene.badges.iter().find(is_held).map(|badge| (badge, said.changed_within.to_string()));
    for (badge, label) in Change::ALL.into_iter().filter_map(own).chain(within) {
        let badge = Badge { at: Point::new(8.0, 8.0), radius: 7.0, level: Emphasis::Strong, ..badge.clone() };
        let mut shapes = Vec::new();
        badge_shapes(&mut shapes, &badge);
        let drawn = paint::svg::elements(&shapes, &base::palette::Palette::LIGHT);
        html.open("li", &[]).open("svg", &[("class", "mark"), ("viewBox", "0 0 16 16")]);
        html.drawing(&themed(&drawn)).close().text(&label).close();
    }
    line(html, "line-key same", said.line_same, "");
    line(html, "line-key ended", said.line_ended_before, STROKE);
    html.close();
}
