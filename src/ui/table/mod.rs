//! The table: a row for every event that the filters keep, or for every dispute or claim of these. Sortable by any column.

mod claims;
mod disputes;
mod events;
mod input;

use yew::Callback;

use self::input::move_row;
use crate::browser::bridge::hook;
use crate::ui::kit::icons::{self, icon};
use crate::ui::kit::markup::{El, On, el};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::shortcuts_dialog::shortcuts_button;
use base::text::strings::Strings;
use page::table_description;
use view::{Action, Rows, Sort, SortBy};

/// The columns of a table, in their order, each with its name.
type Columns = Vec<(SortBy, &'static str)>;

/// The rest is only counted: a filter or another order brings it up.
const MOST_ROWS: usize = 1_000;

pub fn table(props: &PageProps) -> El {
    let words = props.words();
    let columns = columns(words, props.view.rows);
    let (rows, all) = match props.view.rows {
        Rows::Events => events::rows(props, MOST_ROWS),
        Rows::Disputes => disputes::rows(props, MOST_ROWS),
        Rows::Claims => claims::rows(props, MOST_ROWS),
    };
    let head = el("tr").each(columns.iter().map(|(column, name)| heading(props, *column, name)));
    let mut body = el("tbody").each(rows);
    let more = all.saturating_sub(MOST_ROWS);
    if more > 0 {
        let said = el("td").attr("colspan", &columns.len().to_string()).text(&(words.more_names)(more));
        body = body.add(el("tr").key("").add(said));
    }
    let said = table_description(&props.loaded.dataset, &props.model, &props.view, props.lang);
    let caption = el("caption").text(&said).add(shortcuts_button(props).class("quiet").text(words.keys));
    let named = words.rows_named[props.view.rows as usize];
    el("section")
        .class("table")
        .attr("aria-label", named)
        .add(el("h2").class("unseen").text(named))
        .add(rows_switch(props))
        .add(el("table").add(caption).add(el("thead").add(head)).add(body))
        .on(On::KeyDown, props.clear_on_escape())
        .on(On::KeyDown, Callback::from(move_row))
}

/// A number and what it counts.
fn counted(head: &str, number: usize) -> El {
    el("td").class("number").attr(hook::HEAD, head).number(number)
}

/// What the rows are, to choose from.
fn rows_switch(props: &PageProps) -> El {
    let words = props.words();
    let choice = |rows: Rows| {
        let pressed = props.view.rows == rows;
        let press = props.button(Action::Rows(rows)).flag("aria-pressed", pressed);
        press.text(words.rows_named[rows as usize])
    };
    let group = el("div").class("modes rows").attr("role", "group").attr("aria-label", words.rows);
    group.each([Rows::Events, Rows::Disputes, Rows::Claims].into_iter().map(choice))
}

fn columns(words: &Strings, rows: Rows) -> Columns {
    match rows {
        Rows::Events => vec![
            (SortBy::Date, words.column_date),
            (SortBy::Title, words.column_event),
            (SortBy::Kind, words.column_kind),
            (SortBy::Actors, words.column_actors),
            (SortBy::Dispute, words.column_dispute),
            (SortBy::Sources, words.column_sources),
        ],
        Rows::Disputes => vec![
            (SortBy::Date, words.column_opened),
            (SortBy::Closed, words.column_closed),
            (SortBy::Title, words.column_dispute),
            (SortBy::Kind, words.facet_status),
            (SortBy::Actors, words.parties),
            (SortBy::Events, words.column_events),
            (SortBy::Sources, words.column_sources),
        ],
        Rows::Claims => vec![
            (SortBy::Date, words.column_date),
            (SortBy::Actors, words.column_speaker),
            (SortBy::Kind, words.column_stance),
            (SortBy::Title, words.column_claim),
            (SortBy::Dispute, words.column_event),
            (SortBy::Sources, words.column_sources),
        ],
    }
}

fn heading(props: &PageProps, column: SortBy, name: &str) -> El {
    let words = props.words();
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

/// The row that Tab reaches: the selected one, else the first.
fn stop_of(selected: impl Iterator<Item = bool>) -> usize {
    selected.enumerate().find(|(_, selected)| *selected).map_or(0, |(at, _)| at)
}
