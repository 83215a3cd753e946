//! The table: every event that the filters keep. Sortable by any column.

mod input;

use yew::Callback;

use self::input::move_row;
use crate::browser::bridge::hook;
use crate::ui::kit::icons::{self, icon};
use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, On, el};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::shortcuts_dialog::shortcuts_button;
use crate::ui::kit::signs::mark;
use base::date::words as date_words;
use base::sort::sort;
use base::text::strings::{Strings, strings};
use base::text::{Lang, fold};
use dataset::{Dataset, Event, EventIx};
use page::table_description;
use query::is_event_alleged;
use view::{Action, Selection, Sort, SortBy};

const COLUMNS: [SortBy; 6] =
    [SortBy::Date, SortBy::Title, SortBy::Kind, SortBy::Actors, SortBy::Dispute, SortBy::Sources];

/// The rest is only counted: a filter or another order brings it up.
const MOST_ROWS: usize = 1_000;

pub fn table(props: &PageProps) -> El {
    let words = props.words();
    let events = sorted(&props.loaded.dataset, &props.model.visible.events, props.view.sort, props.lang);
    let head = el("tr").each(COLUMNS.into_iter().map(|column| heading(props, column)));
    let is_selected = |ix: &EventIx| is_selected(props, *ix);
    let stop = events.iter().take(MOST_ROWS).copied().find(is_selected).or_else(|| events.first().copied());
    let more = events.len().saturating_sub(MOST_ROWS);
    let shown = events.into_iter().take(MOST_ROWS);
    let mut rows = el("tbody").each(shown.map(|ix| row(props, ix, Some(ix) == stop)));
    if more > 0 {
        let said = el("td").attr("colspan", "6").text(&(words.more_names)(more));
        rows = rows.add(el("tr").key("").add(said));
    }
    let said = table_description(&props.loaded.dataset, &props.model, &props.view, props.lang);
    let caption = el("caption").text(&said).add(shortcuts_button(props).class("quiet").text(words.keys));
    el("section")
        .class("table")
        .attr("aria-label", words.events)
        .add(el("h2").class("unseen").text(words.events))
        .add(el("table").add(caption).add(el("thead").add(head)).add(rows))
        .on(On::KeyDown, props.clear_on_escape())
        .on(On::KeyDown, Callback::from(move_row))
}

fn column_name(words: &Strings, column: SortBy) -> &'static str {
    match column {
        SortBy::Date => words.column_date,
        SortBy::Title => words.column_event,
        SortBy::Kind => words.column_kind,
        SortBy::Actors => words.column_actors,
        SortBy::Dispute => words.column_dispute,
        SortBy::Sources => words.column_sources,
    }
}

fn heading(props: &PageProps, column: SortBy) -> El {
    let words = props.words();
    let name = column_name(words, column);
    let now = props.view.sort;
    let (order, arrow) = match (now.by == column, now.descending) {
        (false, _) => (None, None),
        (true, false) => (Some("ascending"), Some(icons::UP)),
        (true, true) => (Some("descending"), Some(icons::DOWN)),
    };
    let sort = Sort { by: column, descending: now.by == column && !now.descending };
    let press = props
        .button(Action::Sort(sort))
        .attr("title", &(words.sort_by)(name))
        .text(name)
        .add_opt(arrow.map(icon));
    el("th").attr("scope", "col").attr_opt("aria-sort", order).add(press)
}

fn is_selected(props: &PageProps, ix: EventIx) -> bool {
    matches!(&props.view.sel, Some(Selection::Event(id)) if *id == props.loaded.dataset.event(ix).id)
}

fn row(props: &PageProps, ix: EventIx, is_stop: bool) -> El {
    let (dataset, lang) = (&props.loaded.dataset, props.lang);
    let event = dataset.event(ix);
    let kind = &dataset.vocabulary.events[event.kind.at()];
    let selected = is_selected(props, ix);
    let press = props
        .button(Action::Select(Some(Selection::Event(event.id.clone()))))
        .class("link")
        .flag("aria-pressed", selected)
        .attr("tabindex", if is_stop { "0" } else { "-1" })
        .node(localized(&event.title, lang));
    let dispute = event.dispute.map(|d| localized(&dataset.dispute(d).title, lang)).unwrap_or_default();
    el("tr")
        .key(&event.id)
        .attr(hook::EVENT, &event.id)
        .class_if(selected, "selected")
        .add(el("td").class("date").add(el("time").text(&date_words(&event.date, lang))))
        .add(el("th").attr("scope", "row").add(press).add_opt(certainty(event, lang)))
        .add(el("td").class("kind").add(mark(kind.shape, kind.tone)).text(kind.label.text(lang)))
        .add(el("td").text(&actors(dataset, event, lang)))
        .add(el("td").node(dispute))
        .add(el("td").class("number").number(event.sources.len()))
}

/// A note beside the title of an event that is alleged only, or on which sources disagree.
fn certainty(event: &Event, lang: Lang) -> Option<El> {
    let words = strings(lang);
    let said = match (is_event_alleged(event), event.conflicts.is_empty()) {
        (false, true) => return None,
        (true, true) => words.line_alleged.to_string(),
        (false, false) => words.sources_disagree.to_string(),
        (true, false) => [words.line_alleged, ", ", words.sources_disagree].concat(),
    };
    Some(el("small").class("role").text(&said))
}

fn actors(dataset: &Dataset, event: &Event, lang: Lang) -> String {
    let names: Vec<&str> = event.actors.iter().map(|a| dataset.entity(a.entity).name.text(lang)).collect();
    names.join(", ")
}

/// Events in the order asked for; by day within what the column does not tell apart.
fn sorted(dataset: &Dataset, events: &[EventIx], by: Sort, lang: Lang) -> Vec<EventIx> {
    let kind = |e: &Event| dataset.vocabulary.events[e.kind.at()].label.text(lang);
    let key = |ix: &EventIx| {
        let event = dataset.event(*ix);
        let text = match by.by {
            SortBy::Date => String::new(),
            SortBy::Sources => return (String::new(), event.sources.len(), *ix),
            SortBy::Title => fold(event.title.text(lang)),
            SortBy::Kind => fold(kind(event)),
            SortBy::Actors => fold(&actors(dataset, event, lang)),
            SortBy::Dispute => {
                event.dispute.map(|d| fold(dataset.dispute(d).title.text(lang))).unwrap_or_default()
            }
        };
        (text, 0, *ix)
    };
    // They come by day, and stay so where their keys are the same.
    let mut keyed: Vec<(String, usize, EventIx)> = events.iter().map(key).collect();
    sort(&mut keyed, &mut |a, b| a.0.cmp(&b.0).then(a.1.cmp(&b.1)));
    if by.descending {
        keyed.reverse();
    }
    keyed.into_iter().map(|(_, _, ix)| ix).collect()
}
