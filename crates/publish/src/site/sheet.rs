//! A view on paper: title, what it shows, its pictures, every event with its claims and sources, the day of the facts
//! and the link. Markup that the page puts aside for printing; it has no controls and no ids of the live page.

use super::html::Html;
use super::legend::{legend, line};
use super::picture::{Told, graph_svg, themed, timeline_svg};
use super::pictures::{graph_summary, hero, time_summary};
use super::record::Record;
use base::date::day_words;
use base::geometry::{Point, Size};
use base::text::strings::strings;
use graph::{Badge, Emphasis, badge_shapes};
use page::{Shot, describe};
use query::compare::Change;
use view::Mode;

/// As wide as A4 between its margins at a text's usual size; Letter is a little wider.
const GRAPH_PX: Size = Size::new(690.0, 430.0);
const TIMELINE_PX: Size = Size::new(690.0, 230.0);

/// The sheet of a view; `link` leads back to it.
#[must_use]
pub fn sheet(shot: &Shot, link: &str) -> String {
    let (dataset, lang) = (&shot.loaded.dataset, shot.lang);
    let (head, events) = (&dataset.head, &shot.stage.visible.events);
    let record = Record { dataset, lang };
    let mut html = Html::new();
    record.localized(&mut html, "h1", &[], &head.title);
    let shown = describe(dataset, &shot.stage.visible, shot.view, lang);
    html.leaf("p", &[("class", "sheet-view")], &shown);
    let facts = (strings(lang).updated)(&day_words(head.updated, lang));
    let facts = [&facts, " · ", &head.license].concat();
    html.leaf("p", &[("class", "served-when")], &facts).leaf("p", &[("class", "sheet-link")], link);
    if !events.is_empty() {
        pictures(&mut html, shot);
    }
    html.open("section", &[("class", "served-record")]);
    html.leaf("p", &[("class", "served-record-title")], &(lang.served().events_of_view)(events.len()));
    record.by_month(&mut html, events, false);
    html.close().leaf("p", &[("class", "served-when")], &facts);
    html.leaf("p", &[("class", "sheet-link")], link);
    html.finish()
}

fn pictures(html: &mut Html, shot: &Shot) {
    let (served, mode) = (shot.lang.served(), shot.view.mode);
    if matches!(mode, Mode::All | Mode::Graph) {
        let (title, description) = ((served.graph_of)(hero(shot)), graph_summary(shot));
        let told = Told { id: "sheet-g", class: "", title: &title, description: &description };
        html.open("figure", &[]).drawing(&graph_svg(shot, GRAPH_PX, &told));
        if shot.view.compare.is_some() {
            signs(html, shot)
        } else {
            legend(html, shot)
        }
        html.close();
    }
    if matches!(mode, Mode::All | Mode::Timeline) {
        let (title, description) = ((served.timeline_of)(hero(shot)), time_summary(shot));
        let told = Told { id: "sheet-t", class: "", title: &title, description: &description };
        html.open("figure", &[]).drawing(&timeline_svg(shot, TIMELINE_PX, &told)).close();
    }
}

/// What the signs and lines of two days compared mean.
fn signs(html: &mut Html, shot: &Shot) {
    let said = strings(shot.lang);
    let scene = shot.scene(GRAPH_PX);
    html.open("ul", &[("class", "served-key"), ("aria-label", said.legend)]);
    for change in Change::ALL {
        let Some(badge) = scene.badges.iter().find(|badge| badge.change == change) else { continue };
        let badge = Badge { at: Point::new(8.0, 8.0), radius: 7.0, level: Emphasis::Strong, ..badge.clone() };
        let mut shapes = Vec::new();
        badge_shapes(&mut shapes, &badge);
        let drawn = paint::svg::elements(&shapes, &base::tokens::Palette::LIGHT);
        html.open("li", &[]).open("svg", &[("class", "mark"), ("viewBox", "0 0 16 16")]);
        html.drawing(&themed(&drawn)).close().text(&said.changes[change as usize].to_lowercase()).close();
    }
    line(html, "line-key same", said.line_same, false);
    line(html, "line-key ended", said.line_ended_before, true);
    html.close();
}
