//! The list of what differs between two days.

use super::details;
use super::lists::{Fold, dispute_link, entity_link, folding, link, relation_name};
use crate::browser::bridge::hook;
use crate::ui::kit::icons::{self, icon_button};
use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, el, spoken, unordered};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::{change_sign, mark};
use base::date::{Day, Edtf, day_words, short_words, words as date_words};
use base::text::strings::name_words;
use dataset::EventIx;
use query::compare::{Between, Change, Changed, Subject, changes};
use view::{Action, Selection};

/// Entries of a change that stand before the rest is folded away.
const SHOWN: usize = 6;

/// The column beside the picture: what differs between the two days, above the details of what is selected.
pub fn side(props: &PageProps) -> Option<El> {
    match what_changed(props) {
        None => details(props),
        Some(changed) => Some(el("div").class("side").add(changed).add_opt(details(props))),
    }
}

/// What differs between the two days compared, as far as the view shows it; nothing where none are compared.
pub fn what_changed(props: &PageProps) -> Option<El> {
    let between = Between::of(&props.view)?;
    let words = props.words();
    // A day is not broken over two lines.
    let day = |day| said(props, day).replace(' ', "\u{a0}");
    let title = (words.between_days)(&day(between.earlier), &day(between.later));
    let mut list = changes(&props.loaded.dataset, &props.model.visible, between);
    // Asked how some relations changed, who is new here is no answer.
    if !props.view.filter.relations.is_empty() {
        list.retain(|it| it.change != Change::New);
    }
    let of = |change: Change| list.iter().filter(move |it| it.change == change);
    let stop = icon_button(icons::CROSS, words.stop_comparing, props.dispatch(Action::Compare(None)))
        .class("tool close");
    let counts = Change::ALL.into_iter().filter_map(|change| {
        let count = of(change).count();
        (count > 0).then(|| (words.changes_counted)(change as usize, count))
    });
    let counts: Vec<String> = counts.collect();
    let summary = if list.is_empty() { words.nothing_changed.to_string() } else { counts.join(", ") };
    let mut pane = el("section")
        .class("details compared")
        .attr("aria-label", &title)
        .add(stop)
        .add(el("h2").text(&title))
        .add(el("p").class("facts").attr("aria-live", "polite").add_opt(spoken(&summary)));
    for change in Change::ALL {
        let items: Vec<El> = of(change).map(|changed| item(props, changed)).collect();
        if !items.is_empty() {
            pane = pane.add(heading(props, change));
            // A fold opened for one pair of days says nothing of another's.
            let key = [change.id(), &title].concat();
            pane = folding(
                pane,
                changes_list,
                items,
                &Fold { shown: SHOWN, summary: words.all_changes, of: &key, all: None },
            );
        }
    }
    Some(pane)
}

fn said(props: &PageProps, day: Day) -> String {
    day_words(day, props.lang)
}

fn changes_list() -> El {
    unordered().class("changes")
}

fn heading(props: &PageProps, change: Change) -> El {
    let title = props.words().changes[change as usize];
    // New is no sign in the graph.
    el("h3").add_opt((change != Change::New).then(|| change_sign(change))).text(title)
}

/// One thing that differs: itself, since when or until when, and the events that did it.
fn item(props: &PageProps, changed: &Changed) -> El {
    let dataset = &props.loaded.dataset;
    let of = match changed.of {
        Subject::Relation(ix) => {
            let id = dataset.relation(ix).id.clone();
            link(props, Selection::Relation(id)).text(&relation_name(props, ix))
        }
        Subject::Dispute(ix) => dispute_link(props, ix),
        Subject::Entity(ix) => entity_link(props, ix),
    };
    let when = when(props, changed).map(|when| el("span").class("role").text(&when));
    let evidence = changed.events.iter().map(|ix| evidence(props, *ix));
    el("li").attr(hook::CHANGE, changed.change.id()).add(of).add_opt(when).each(evidence)
}

/// The day or days of a change, and what a closed dispute's status became.
fn when(props: &PageProps, changed: &Changed) -> Option<String> {
    let (words, dataset, lang) = (props.words(), &props.loaded.dataset, props.lang);
    let (since, until, status) = match changed.of {
        Subject::Relation(ix) => {
            let relation = dataset.relation(ix);
            (relation.since.as_ref(), relation.until.as_ref(), None)
        }
        Subject::Dispute(ix) => {
            let dispute = dataset.dispute(ix);
            let status = dataset.vocabulary.statuses.get(dispute.status.at());
            (Some(&dispute.opened), dispute.closed.as_ref(), status.map(|status| status.label.text(lang)))
        }
        Subject::Entity(_) => return None,
    };
    let full = |date: Option<&Edtf>| date.map(|date| date_words(date, lang)).unwrap_or_default();
    let (since, until) = (full(since), full(until));
    let days = match (changed.change, status.is_some()) {
        (Change::CameAndWent, _) if since == until => since,
        (Change::CameAndWent, _) => (words.time_between)(&since, &until),
        (Change::Ended, _) => (words.ended)(&until),
        (Change::Closed, _) => (words.closed)(&until),
        (_, true) => (name_words(lang).opened)(&since),
        (_, false) => (words.edge_began)(&since),
    };
    // Only a closed dispute has the status the dataset gives it: the last one.
    let is_over = matches!(changed.change, Change::Closed | Change::CameAndWent);
    Some(match status.filter(|_| is_over) {
        Some(status) => [status, " · ", &days].concat(),
        None => days,
    })
}

fn evidence(props: &PageProps, ix: EventIx) -> El {
    let dataset = &props.loaded.dataset;
    let event = dataset.event(ix);
    let kind = &dataset.vocabulary.events[event.kind.at()];
    let told = link(props, Selection::Event(event.id.clone()))
        .add(mark(kind.shape, kind.tone))
        .node(localized(&event.title, props.lang));
    let day = el("time").text(&short_words(&event.date, props.lang));
    el("p").class("evidence").add(day).text(" ").add(told)
}
