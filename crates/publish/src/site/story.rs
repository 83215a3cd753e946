//! A story as a page of its own: its steps, each as words and a picture with a way into the live view, then the
//! events it tells, with their sources.

use super::article_head::{TITLE, head};
use super::figures::{COLUMN, figures};
use super::home::foot;
use super::html::Html;
use super::page_path::PagePath;
use super::record::Record;
use super::site_data::Site;
use base::text::strings::strings;
use dataset::{Dataset, EventIx, Story, StoryStep};
use page::{Snapshot, ViewModel};
use view::{PageSettings, View, parse};

/// The view of a step.
pub fn step_view(site: &Site, step: &StoryStep) -> View {
    parse(&step.view).resolve(&site.loaded.dataset, &PageSettings::default()).0
}

/// The whole article of a story's page.
pub fn article(site: &Site, path: &PagePath, story: &Story) -> String {
    let (lang, served) = (path.lang, path.lang.site());
    let record = site.record(path);
    let mut html = Html::new();
    let title = |html: &mut Html| record.localized(html, "h1", &TITLE, &story.title);
    head(&mut html, site, path, served.story, title, &format!("story={}&step=1", story.id));
    let mut told: Vec<EventIx> = Vec::new();
    for (number, step) in (1..).zip(&story.steps) {
        told.extend(self::step(&mut html, site, path, story, (number, step)));
    }
    events(&mut html, &record, told);
    html.open("p", &[("class", "served-record")]);
    let all = path.to(&PagePath::of_events(lang).folder);
    html.leaf("a", &[("href", &all)], served.whole_record).close();
    foot(&mut html, site, path);
    html.finish()
}

/// Writes one step; gives the events its view keeps.
fn step(
    html: &mut Html,
    site: &Site,
    path: &PagePath,
    story: &Story,
    (number, step): (usize, &StoryStep),
) -> Vec<EventIx> {
    let (lang, served) = (path.lang, path.lang.site());
    let record = site.record(path);
    let view = step_view(site, step);
    let model = ViewModel::select(&site.loaded, &view).laid_out(None);
    let snapshot = Snapshot { loaded: &site.loaded, model: &model, view: &view, lang };
    let id = format!("step-{number}");
    html.open("section", &[("class", "served-story-step"), ("id", &id)]);
    html.leaf("h2", &[("class", "kicker")], &(served.step)(number, story.steps.len()));
    record.localized(html, "p", &[("class", "served-story-text")], &step.text);
    if model.visible.events.is_empty() {
        html.leaf("p", &[], served.nothing_kept);
    } else {
        figures(html, &snapshot, &id, &COLUMN);
    }
    html.open("p", &[("class", "served-story-ways")]);
    html.leaf("a", &[("href", &path.live(&format!("story={}&step={number}", story.id)))], served.live_here);
    html.text(" · ").text(&(served.events_of_step)(model.visible.events.len())).close().close();
    model.visible.events
}

/// The events of all steps, once each, by day.
fn events(html: &mut Html, record: &Record, told: Vec<EventIx>) {
    let events = by_day(record.dataset, &told);
    if events.is_empty() {
        return;
    }
    html.open("section", &[("class", "served-record"), ("aria-label", strings(record.lang).events)]);
    html.leaf(
        "p",
        &[("class", "served-record-title"), ("id", "events")],
        &(record.lang.site().events_of_story)(events.len()),
    );
    record.by_month(html, &events, true);
    html.close();
}

fn by_day(dataset: &Dataset, told: &[EventIx]) -> Vec<EventIx> {
    dataset.index.events_by_day.iter().copied().filter(|ix| told.contains(ix)).collect()
}

/// The events of all steps of a story, by day.
pub fn events_told(site: &Site, story: &Story) -> Vec<EventIx> {
    let shown = |step| ViewModel::select(&site.loaded, &step_view(site, step)).visible.events;
    let told: Vec<EventIx> = story.steps.iter().flat_map(shown).collect();
    by_day(&site.loaded.dataset, &told)
}
