//! The filters: what is chosen, as removable chips; menus to choose more; what is left; which view.

use web_sys::Event;
use yew::Callback;

use super::embed;
use super::facet_menu::{Choice, MenuState, facet_menu};
use super::markup::{El, button, el};
use super::props::PageProps;
use super::time_menu::time_menu;
use crate::dataset::{Dataset, Kind, Shape, Tone};
use crate::date::{day_words, words as date_words};
use crate::order::sort;
use crate::text::strings::strings;
use crate::text::{Lang, Localized};
use crate::view::{Action, Facet, Mode, TimeRange};

/// `search` is the search field; `menus` what is known of each menu.
pub fn filter_bar<'a>(
    props: &PageProps,
    search: El,
    menus: impl Fn(Facet) -> MenuState<'a>,
    on_opening: Callback<Event>,
) -> El {
    let words = props.words();
    let facets = [
        (Facet::Dispute, words.facet_dispute),
        (Facet::Actor, words.facet_actor),
        (Facet::Kind, words.facet_kind),
        (Facet::Status, words.facet_status),
    ];
    let menu = |(facet, title)| facet_menu(props, facet, title, menus(facet), || choices(props, facet));
    let menus = el("div").class("menus").each(facets.into_iter().map(menu)).add(time_menu(props));
    let bar = el("section").class("filters").attr("aria-label", words.filters);
    let choosing = [search, menus, modes(props)];
    let bar = if props.view.frame.embed {
        bar.add(embed::folded(props, chips(props).len(), choosing))
    } else {
        bar.each(choosing)
    };
    bar.add(what_is_left(props, on_opening))
}

fn what_is_left(props: &PageProps, on_opening: Callback<Event>) -> El {
    let words = props.words();
    let view = &props.view;
    let narrowed = view.filter != Default::default()
        || view.focus.is_some()
        || view.at.is_some()
        || !view.hidden.is_empty();
    let whole = if narrowed {
        props.button(Action::ShowAll).class("link").text(words.whole_field)
    } else {
        button(on_opening).class("link").text(words.opening_view)
    };
    let nodes = el("span").class("more").text(" · ").text(&kept_nodes(props));
    let counts =
        el("p").class("counts").add(el("span").attr("role", "status").text(&kept_events(props))).add(nodes);
    let chips = chips(props);
    let chips = (!chips.is_empty()).then(|| el("ul").class("chips").each(chips));
    el("div").class("left").maybe(chips).add(counts).add(el("div").class("whole").add(whole))
}

fn kept_events(props: &PageProps) -> String {
    (props.words().status_events)(props.stage.visible.events.len(), props.loaded.dataset.events.len())
}

fn kept_nodes(props: &PageProps) -> String {
    let (visible, dataset) = (&props.stage.visible, &props.loaded.dataset);
    let kept = visible.entities.len() + visible.disputes.len();
    (props.words().status_nodes)(kept, dataset.entities.len() + dataset.disputes.len())
}

fn modes(props: &PageProps) -> El {
    let words = props.words();
    let named = [
        (Mode::All, words.view_all),
        (Mode::Graph, words.view_graph),
        (Mode::Timeline, words.view_timeline),
        (Mode::Table, words.view_table),
    ];
    let choice = |(mode, name): (Mode, &str)| {
        props.button(Action::Mode(mode)).flag("aria-pressed", props.view.mode == mode).text(name)
    };
    let group = el("div").class("modes").attr("role", "group").attr("aria-label", words.views);
    group.each(named.into_iter().map(choice))
}

/// What narrows the view, each with a press to take it away.
fn chips(props: &PageProps) -> Vec<El> {
    let words = props.words();
    let (filter, dataset, lang) = (&props.view.filter, &props.loaded.dataset, props.lang);
    let mut chips: Vec<El> = Vec::new();
    if !filter.q.is_empty() {
        chips.push(chip(props, &(words.search_for)(&filter.q), Action::Search(String::new())));
    }
    let lists = [
        (Facet::Dispute, &filter.disputes),
        (Facet::Actor, &filter.actors),
        (Facet::Kind, &filter.kinds),
        (Facet::Status, &filter.statuses),
    ];
    for (facet, ids) in lists {
        for id in ids {
            let label = value_label(dataset, facet, id, lang);
            chips.push(chip(props, &label, Action::Toggle(facet, id.clone())));
        }
    }
    if let Some(time) = &filter.time {
        chips.push(chip(props, &time_label(time, lang), Action::Time(None)));
    }
    if let Some(at) = props.view.at {
        chips.push(chip(props, &(words.seen_as_of)(&day_words(at, lang)), Action::At(None)));
    }
    if let Some(focus) = &props.view.focus {
        let name = node_label(dataset, &focus.id, lang);
        let label = (words.focus_label)(&name, focus.depth);
        // No menu shows this one.
        chips.push(chip(props, &label, Action::ClearFocus).class("menuless"));
    }
    chips
}

fn chip(props: &PageProps, label: &str, action: Action) -> El {
    let press = props
        .button(action)
        .class("chip")
        .attr("aria-label", &(props.words().remove_filter)(label))
        .add(el("span").text(label))
        .add(el("span").attr("aria-hidden", "true").text("×"));
    el("li").key(label).add(press)
}

fn time_label(time: &TimeRange, lang: Lang) -> String {
    let words = strings(lang);
    let said = |end: &Option<crate::date::Edtf>| end.as_ref().map(|d| date_words(d, lang));
    match (said(&time.from), said(&time.to)) {
        (Some(from), Some(to)) if from == to => from,
        (Some(from), Some(to)) => (words.time_between)(&from, &to),
        (Some(from), None) => (words.time_from)(&from),
        (None, Some(to)) => (words.time_until)(&to),
        (None, None) => String::new(),
    }
}

fn node_label(dataset: &Dataset, id: &str, lang: Lang) -> String {
    let entity = dataset.index.entity_by_id.get(id).map(|ix| &dataset.entity(*ix).name);
    let dispute = || dataset.index.dispute_by_id.get(id).map(|ix| &dataset.dispute(*ix).title);
    entity.or_else(dispute).map_or_else(|| id.to_string(), |name| name.text(lang).to_string())
}

fn value_label(dataset: &Dataset, facet: Facet, id: &str, lang: Lang) -> String {
    let kind = |kinds: &[Kind]| kinds.iter().find(|k| k.id == id).map(|k| k.label.text(lang).to_string());
    match facet {
        Facet::Kind => kind(&dataset.vocabulary.events).unwrap_or_else(|| id.to_string()),
        Facet::Status => kind(&dataset.vocabulary.statuses).unwrap_or_else(|| id.to_string()),
        _ => node_label(dataset, id, lang),
    }
}

/// The values of a menu: the chosen ones and what would keep most events first; what keeps nothing is left out.
fn choices(props: &PageProps, facet: Facet) -> Vec<Choice> {
    let (dataset, facets, filter) = (&props.loaded.dataset, &props.stage.facets, &props.view.filter);
    let mut choices: Vec<Choice> = Vec::new();
    let mut offer = |chosen: &[String], id: &str, name: &Localized, mark: (Shape, Tone), count: u32| {
        let (chosen, count) = (chosen.iter().any(|c| c == id), count as usize);
        if chosen || count > 0 {
            let label = name.text(props.lang).to_string();
            choices.push(Choice { id: id.to_string(), label, mark, count, chosen });
        }
    };
    match facet {
        Facet::Actor => {
            for (entity, count) in dataset.entities.iter().zip(&facets.actors) {
                let kind = &dataset.vocabulary.entities[entity.kind.at()];
                offer(&filter.actors, &entity.id, &entity.name, (kind.shape, kind.tone), *count);
            }
        }
        Facet::Dispute => {
            for (dispute, count) in dataset.disputes.iter().zip(&facets.disputes) {
                offer(&filter.disputes, &dispute.id, &dispute.title, A_DISPUTE, *count);
            }
        }
        Facet::Kind => {
            for (kind, count) in dataset.vocabulary.events.iter().zip(&facets.kinds) {
                offer(&filter.kinds, &kind.id, &kind.label, (kind.shape, kind.tone), *count);
            }
        }
        Facet::Status => {
            for (status, count) in dataset.vocabulary.statuses.iter().zip(&facets.statuses) {
                offer(&filter.statuses, &status.id, &status.label, A_DISPUTE, *count);
            }
        }
        Facet::Stance => {}
    }
    sort(&mut choices, &mut |a, b| {
        b.chosen.cmp(&a.chosen).then(b.count.cmp(&a.count)).then_with(|| a.label.cmp(&b.label))
    });
    choices
}

/// The mark of disputes, whatever their state.
const A_DISPUTE: (Shape, Tone) = (Shape::Diamond, Tone::Fault);
