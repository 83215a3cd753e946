//! The table: every event the filters keep, as a view of its own. Sortable by any column.

use yew::prelude::*;

use super::shared::Shared;
use super::words::{localized, mark};
use crate::dataset::{Dataset, Event, EventIx};
use crate::date::words as date_words;
use crate::page::{Loaded, Stage};
use crate::text::strings::{Strings, strings};
use crate::text::{Lang, fold};
use crate::view::{Action, Selection, Sort, SortBy, View};

#[derive(Properties, PartialEq)]
pub struct TableProps {
    pub loaded: Shared<Loaded>,
    pub stage: Shared<Stage>,
    pub view: std::rc::Rc<View>,
    pub lang: Lang,
    pub on_action: Callback<Action>,
}

#[function_component]
pub fn Table(props: &TableProps) -> Html {
    let words = strings(props.lang);
    let columns =
        [SortBy::Date, SortBy::Title, SortBy::Kind, SortBy::Actors, SortBy::Dispute, SortBy::Sources];
    let events = sorted(&props.loaded.dataset, &props.stage.visible.events, props.view.sort, props.lang);
    html! {
        <section class="table" aria-label={words.events}>
            <table>
                <thead><tr>{ for columns.into_iter().map(|column| heading(props, column)) }</tr></thead>
                <tbody>{ for events.into_iter().map(|ix| row(props, ix)) }</tbody>
            </table>
        </section>
    }
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

fn heading(props: &TableProps, column: SortBy) -> Html {
    let words = strings(props.lang);
    let name = column_name(words, column);
    let now = props.view.sort;
    let sorted = (now.by == column).then_some(if now.descending { "descending" } else { "ascending" });
    let sort = Sort { by: column, descending: now.by == column && !now.descending };
    let onclick = props.on_action.reform(move |_: MouseEvent| Action::Sort(sort));
    let arrow = match sorted {
        Some("ascending") => "↑",
        Some(_) => "↓",
        None => "",
    };
    html! {
        <th scope="col" aria-sort={sorted}>
            <button type="button" title={(words.sort_by)(name)} {onclick}>{ name }<span aria-hidden="true">{ arrow }</span></button>
        </th>
    }
}

fn row(props: &TableProps, ix: EventIx) -> Html {
    let (dataset, lang) = (&props.loaded.dataset, props.lang);
    let event = dataset.event(ix);
    let kind = &dataset.vocabulary.events[event.kind.at()];
    let selected = matches!(&props.view.sel, Some(Selection::Event(id)) if *id == event.id);
    let id = event.id.clone();
    let onclick =
        props.on_action.reform(move |_: MouseEvent| Action::Select(Some(Selection::Event(id.clone()))));
    html! {
        <tr key={event.id.clone()} data-event={event.id.clone()} class={classes!(selected.then_some("selected"))}>
            <td class="date"><time>{ date_words(&event.date, lang) }</time></td>
            <th scope="row"><button type="button" class="link" aria-pressed={selected.to_string()} {onclick}>{ localized(&event.title, lang) }</button></th>
            <td class="kind">{ mark(kind.shape, kind.tone) }{ kind.label.text(lang) }</td>
            <td>{ actors(dataset, event, lang) }</td>
            <td>{ event.dispute.map(|d| dataset.dispute(d).title.text(lang)).unwrap_or_default() }</td>
            <td class="number">{ event.sources.len() }</td>
        </tr>
    }
}

fn actors(dataset: &Dataset, event: &Event, lang: Lang) -> String {
    let names: Vec<&str> = event.actors.iter().map(|a| dataset.entity(a.entity).name.text(lang)).collect();
    names.join(", ")
}

/// Events in the order asked for; by day within what the column does not tell apart.
fn sorted(dataset: &Dataset, events: &[EventIx], sort: Sort, lang: Lang) -> Vec<EventIx> {
    let mut events = events.to_vec();
    let kind = |e: &Event| dataset.vocabulary.events[e.kind.at()].label.text(lang);
    let text = |ix: &EventIx| {
        let event = dataset.event(*ix);
        match sort.by {
            SortBy::Date | SortBy::Sources => String::new(),
            SortBy::Title => fold(event.title.text(lang)),
            SortBy::Kind => fold(kind(event)),
            SortBy::Actors => fold(&actors(dataset, event, lang)),
            SortBy::Dispute => {
                event.dispute.map(|d| fold(dataset.dispute(d).title.text(lang))).unwrap_or_default()
            }
        }
    };
    match sort.by {
        SortBy::Date => {}
        SortBy::Sources => events.sort_by_key(|ix| dataset.event(*ix).sources.len()),
        _ => events.sort_by_cached_key(text),
    }
    if sort.descending {
        events.reverse();
    }
    events
}
