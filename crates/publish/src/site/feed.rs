//! Atom feeds (RFC 4287) of events, the last changed first: of the site, of a dispute, of an actor. Written where the
//! site's address is known: an entry is named by its address, for ever.

use super::node_page::NodePage;
use super::page_path::PagePath;
use super::site_data::Site;
use super::site_url::SiteUrl;
use crate::event_text;
use base::date::{Day, words as date_words};
use base::text::strings::strings;
use dataset::{Dataset, Event, EventIx};
use paint::svg::escape;

/// Beside the page that it is of.
pub const FEED: &str = "feed.xml";
/// Who reads more has the page.
const MOST_ENTRIES: usize = 100;

/// The feed of all events.
pub fn of_site(site: &Site, url: &SiteUrl, path: &PagePath) -> String {
    let head = &site.loaded.dataset.head;
    let (title, line) = (head.title.text(path.lang), head.description.text(path.lang));
    feed(site, url, path, (title, line), &site.loaded.dataset.index.events_by_day)
}

/// The feed of what a dispute's or an actor's page tells.
pub fn of_node(page: &NodePage, url: &SiteUrl, path: &PagePath) -> String {
    let site = page.site.loaded.dataset.head.title.text(path.lang);
    let title = [page.title().text(path.lang), " · ", site].concat();
    feed(page.site, url, path, (&title, &page.extent(path.lang)), page.events())
}

fn feed(
    site: &Site,
    url: &SiteUrl,
    path: &PagePath,
    (title, line): (&str, &str),
    events: &[EventIx],
) -> String {
    let dataset = &site.loaded.dataset;
    let mut events: Vec<EventIx> = events.iter().rev().copied().collect();
    // Stable: of those changed on one day the latest to happen comes first.
    events.sort_by_key(|ix| std::cmp::Reverse(changed(dataset, dataset.event(*ix))));
    let page = escape(&url.of(&path.folder));
    let newest = events.first().map_or(dataset.head.updated, |ix| changed(dataset, dataset.event(*ix)));
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{page}</id>\n<title>{}</title>\n<subtitle>{}</subtitle>\n<updated>{}</updated>\n\
         <author><name>{}</name></author>\n<rights>{}</rights>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{page}{FEED}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n",
        path.lang.tag(),
        escape(title),
        escape(line),
        moment(newest),
        escape(dataset.head.title.text(path.lang)),
        escape(&dataset.head.license),
    );
    for ix in events.into_iter().take(MOST_ENTRIES) {
        entry(&mut out, dataset, url, path, dataset.event(ix));
    }
    out + "</feed>\n"
}

fn entry(out: &mut String, dataset: &Dataset, url: &SiteUrl, path: &PagePath, event: &Event) {
    let lang = path.lang;
    let address = url.of(&[&PagePath::of_events(lang).folder, "#event-", &event.id].concat());
    let address = escape(&address);
    out.push_str(&format!(
        "<entry>\n<id>{address}</id>\n<title>{}</title>\n<updated>{}</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>\n<category term=\"{}\" label=\"{}\"/>\n<summary>{}</summary>\n",
        escape(event.title.text(lang)),
        moment(changed(dataset, event)),
        escape(&dataset.vocabulary.events[event.kind.at()].id),
        escape(dataset.vocabulary.events[event.kind.at()].label.text(lang)),
        escape(&[&date_words(&event.date, lang), ". ", event.summary.text(lang)].concat()),
    ));
    if !event.claims.is_empty() {
        let claim = |claim| {
            let (speaker, stance) =
                (event_text::speaker(dataset, claim, lang), event_text::stance(claim.stance, lang));
            (strings(lang).colon)(&format!("{speaker} ({stance})"), claim.text.text(lang))
        };
        let claims: Vec<String> = event.claims.iter().map(claim).collect();
        out.push_str(&format!("<content>{}</content>\n", escape(&claims.join("\n"))));
    }
    out.push_str("</entry>\n");
}

/// The day an event was last changed in the dataset, else added to it; the dataset's own where it does not say.
fn changed(dataset: &Dataset, event: &Event) -> Day {
    event.days.updated.or(event.days.added).unwrap_or(dataset.head.updated)
}

/// The beginning of a day, as the format writes moments. A day that could not be read is the first of all.
fn moment(day: Day) -> String {
    let is_written = (0..=9999).contains(&day.civil().0);
    let day = if is_written { day } else { Day(0) };
    format!("{day}T00:00:00Z")
}
