//! The filters: what is chosen, as removable chips; menus to choose more; what is left; which view.

use web_sys::Event;
use yew::Callback;

use crate::ui::app::footer;
use super::facet_menu::{Also, Choice, MenuState, facet_menu};
use crate::ui::kit::markup::{El, On, button, el};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::stance::{stance_sign, stance_word};
use super::time_menu::time_menu;
use crate::ui::kit::localized::mark;
use base::date::{short_day_words, words as date_words};
use base::order::sort;
use base::text::strings::strings;
use base::text::{Lang, Localized, Words};
use dataset::{Dataset, Kind, Shape, Tone};
use page::node_name;
use query::STANCES;
use view::{Action, Facet, Mode, TimeRange, stance_id};

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
        (Facet::Stance, words.facet_stance),
    ];
    let menu = |(facet, title)| {
        let also = (facet == Facet::Stance).then(|| disagree_tick(props));
        facet_menu(props, facet, title, menus(facet), || choices(props, facet), also)
    };
    let menus = el("div").class("menus").each(facets.into_iter().map(menu)).add(time_menu(props));
    let bar = el("section").class("filters").attr("aria-label", words.filters);
    let choosing = [search, menus, modes(props)];
    let bar = if props.view.frame.embed {
        bar.add(embed::folded(props, chips(props).len(), choosing))
    } else {
        bar.add(el("div").class("choosing").each(choosing))
    };
    bar.add(what_is_left(props, on_opening))
}

fn what_is_left(props: &PageProps, on_opening: Callback<Event>) -> El {
    let words = props.words();
    let view = &props.view;
    let narrowed = view.filter != Default::default()
        || view.focus.is_some()
        || view.at.is_some()
        || view.ended != Default::default()
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
    let left = el("div").class("left").add_opt(chips).add(counts);
    left.add_opt(disagree_line(props)).add(el("div").class("whole").add(whole))
}

/// A line that shows only what sources disagree on, or all of it again; nothing where they never do.
pub fn disagree_line(props: &PageProps) -> Option<El> {
    let only = props.view.filter.conflict;
    if !only && props.stage.facets.conflict == 0 {
        return None;
    }
    let said = (props.words().where_they_disagree)(props.stage.facets.conflict as usize);
    let press = props.button(Action::Conflict(!only)).class("link").flag("aria-pressed", only);
    Some(el("p").class("disagree").add(press.text(&said)))
}

/// The same among the claims.
fn disagree_tick(props: &PageProps) -> Also {
    let chosen = props.view.filter.conflict;
    let tick = el("input").attr("type", "checkbox").checked(chosen);
    let label = el("label")
        .add(tick.on(On::Change, props.act(Action::Conflict(!chosen))))
        .add(el("span").class("choice").text(props.words().where_sources_disagree))
        .add(el("span").class("number").number(props.stage.facets.conflict as usize));
    Also { row: el("ul").class("also").add(el("li").add(label)), chosen }
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
    for stance in &filter.stances {
        let toggle = Action::Toggle(Facet::Stance, stance_id(*stance).to_string());
        let label = (words.colon)(words.facet_stance, stance_word(*stance, lang));
        chips.push(chip(props, &label, toggle));
    }
    if filter.conflict {
        chips.push(chip(props, words.where_sources_disagree, Action::Conflict(false)));
    }
    if let Some(time) = &filter.time {
        chips.push(chip(props, &time_label(time, lang), Action::Time(None)));
    }
    if let Some(earlier) = props.view.compare {
        let label = (words.compared_with)(&short_day_words(earlier, lang));
        chips.push(chip(props, &label, Action::Compare(None)));
    }
    if let Some(focus) = &props.view.focus {
        let name = node_name(dataset, &focus.id, lang);
        let label = (words.focus_label)(name, focus.depth);
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
        .add(el("span").attr("dir", "auto").text(label))
        .add(el("span").attr("aria-hidden", "true").text("×"));
    el("li").key(label).add(press)
}

fn time_label(time: &TimeRange, lang: Lang) -> String {
    let words = strings(lang);
    let said = |end: &Option<base::date::Edtf>| end.as_ref().map(|d| date_words(d, lang));
    match (said(&time.from), said(&time.to)) {
        (Some(from), Some(to)) if from == to => from,
        (Some(from), Some(to)) => (words.time_between)(&from, &to),
        (Some(from), None) => (words.time_from)(&from),
        (None, Some(to)) => (words.time_until)(&to),
        (None, None) => String::new(),
    }
}

fn value_label(dataset: &Dataset, facet: Facet, id: &str, lang: Lang) -> String {
    let kind = |kinds: &[Kind]| kinds.iter().find(|k| k.id == id).map(|k| k.label.text(lang).to_string());
    match facet {
        Facet::Kind => kind(&dataset.vocabulary.events).unwrap_or_else(|| id.to_string()),
        Facet::Status => kind(&dataset.vocabulary.statuses).unwrap_or_else(|| id.to_string()),
        _ => node_name(dataset, id, lang).to_string(),
    }
}

/// The values of a menu: the chosen ones and what would keep most events first; what keeps nothing is left out.
fn choices(props: &PageProps, facet: Facet) -> Vec<Choice> {
    let (dataset, facets, filter) = (&props.loaded.dataset, &props.stage.facets, &props.view.filter);
    let mut choices: Vec<Choice> = Vec::new();
    let mut offer = |chosen: &[String], id: &str, name: &Localized, mark: El, count: u32| {
        let (chosen, count) = (chosen.iter().any(|c| c == id), count as usize);
        if chosen || count > 0 {
            let Words { text, fallback } = name.words(props.lang);
            let (label, lang) = (text.to_string(), fallback.map(str::to_string));
            choices.push(Choice { id: id.to_string(), label, lang, mark, count, chosen });
        }
    };
    match facet {
        Facet::Actor => {
            for (entity, count) in dataset.entities.iter().zip(&facets.actors) {
                let kind = &dataset.vocabulary.entities[entity.kind.at()];
                offer(&filter.actors, &entity.id, &entity.name, mark(kind.shape, kind.tone), *count);
            }
        }
        Facet::Dispute => {
            for (dispute, count) in dataset.disputes.iter().zip(&facets.disputes) {
                offer(&filter.disputes, &dispute.id, &dispute.title, a_dispute(), *count);
            }
        }
        Facet::Kind => {
            for (kind, count) in dataset.vocabulary.events.iter().zip(&facets.kinds) {
                offer(&filter.kinds, &kind.id, &kind.label, mark(kind.shape, kind.tone), *count);
            }
        }
        Facet::Status => {
            for (status, count) in dataset.vocabulary.statuses.iter().zip(&facets.statuses) {
                offer(&filter.statuses, &status.id, &status.label, a_dispute(), *count);
            }
        }
        Facet::Stance => {
            for (stance, count) in STANCES.into_iter().zip(&facets.stances) {
                let name = Localized::neutral(stance_word(stance, props.lang));
                let chosen: Vec<String> = filter.stances.iter().map(|s| stance_id(*s).to_string()).collect();
                offer(&chosen, stance_id(stance), &name, stance_sign(stance), *count);
            }
        }
    }
    sort(&mut choices, &mut |a, b| {
        b.chosen.cmp(&a.chosen).then(b.count.cmp(&a.count)).then_with(|| a.label.cmp(&b.label))
    });
    choices
}

/// The mark of disputes, whatever their state.
fn a_dispute() -> El {
    mark(Shape::Diamond, Tone::Fault)
}
