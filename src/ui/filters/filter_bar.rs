//! The row of filters: the menus, the chips of what is chosen, how much is left, and the choice of view.

use web_sys::Event;
use yew::Callback;

use super::extra_rows::also_chosen;
use super::facet_menu::{MenuState, facet_menu};
use super::time_menu::time_menu;
use crate::ui::kit::icons::{self, icon};
use crate::ui::kit::markup::{self, El, button, el, unordered};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::stance::stance_word;
use base::date::{short_day_words, words as date_words};
use base::text::Lang;
use base::text::strings::strings;
use dataset::{Dataset, Kind};
use page::{name_list, node_name};
use view::{Action, Certainty, Facet, Mode, TimeRange, View, opening, stance_id};

/// The class of a chip whose menu is beyond the edge of a small screen.
const FAR: &str = "far";

/// `search` is the search field; `menus` gives the state of each menu.
pub fn filter_bar<'a>(
    props: &PageProps,
    search: El,
    menus: impl Fn(Facet) -> MenuState<'a>,
    on_opening_view: Callback<Event>,
) -> El {
    let words = props.words();
    let facets = [
        (Facet::Dispute, words.facet_dispute),
        (Facet::Actor, words.facet_actor),
        (Facet::Kind, words.facet_kind),
        (Facet::Relation, words.facet_relation),
        (Facet::Status, words.facet_status),
        (Facet::Stance, words.facet_stance),
    ];
    let menu = |(facet, title)| facet_menu(props, facet, title, also_chosen(props, facet), menus(facet));
    let menus = el("div").class("menus").each(facets.into_iter().map(menu)).add(time_menu(props));
    let bar = el("section").class("filters").attr("aria-label", words.filters);
    let choosing = [search, menus, modes(props)];
    let bar = if props.view.settings.embed {
        bar.add(folded(props, chips(props).len(), choosing))
    } else {
        bar.add(el("div").class("choosing").each(choosing))
    };
    bar.add(what_is_left(props, on_opening_view))
}

fn what_is_left(props: &PageProps, on_opening_view: Callback<Event>) -> El {
    let words = props.words();
    let view = &props.view;
    let narrowed = view.filter != Default::default()
        || view.focus.is_some()
        || view.at.is_some()
        || view.ended != Default::default()
        || !view.hidden.is_empty();
    let whole = if narrowed {
        Some(props.button(Action::ShowAll).class("link").text(words.whole_field))
    } else {
        (!is_opening_view(props)).then(|| button(on_opening_view).class("link").text(words.opening_view))
    };
    let nodes = el("span").class("more").text(" · ").text(&kept_nodes(props));
    let counts = el("p")
        .class("counts")
        .add(
            el("span")
                .attr("role", "status")
                .attr("aria-atomic", "true")
                .add_opt(markup::spoken(&kept_events(props))),
        )
        .add(nodes);
    let chips = chips(props);
    let chips = (!chips.is_empty()).then(|| unordered().class("chips").each(chips));
    let left = el("div").class("left").add_opt(chips).add(counts);
    left.add_opt(disagreement_line(props)).add(el("div").class("whole").add_opt(whole))
}

/// Whether this is what the page opens on, wherever it is looked at from.
fn is_opening_view(props: &PageProps) -> bool {
    let View { camera, window, sel, mode, .. } = (*props.view).clone();
    let opening = opening(&props.loaded.dataset, &props.view.settings);
    *props.view == View { camera, window, sel, mode, ..opening }
}

/// A line that shows only what sources disagree on, or all of it again; nothing where they never do.
pub fn disagreement_line(props: &PageProps) -> Option<El> {
    let only = props.view.filter.conflict;
    if !only && props.model.facets.conflict == 0 {
        return None;
    }
    let said = (props.words().where_they_disagree)(props.model.facets.conflict as usize);
    let press = props.button(Action::Conflict(!only)).class("link").flag("aria-pressed", only);
    Some(el("p").class("disagree").add(press.text(&said)))
}

fn kept_events(props: &PageProps) -> String {
    (props.words().status_events)(props.model.visible.events.len(), props.loaded.dataset.events.len())
}

fn kept_nodes(props: &PageProps) -> String {
    let (visible, dataset) = (&props.model.visible, &props.loaded.dataset);
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
    if !filter.between.is_empty() {
        let names: Vec<&str> = filter.between.iter().map(|id| node_name(dataset, id, lang)).collect();
        let label = (words.between_them)(&name_list(names, words));
        // No menu shows this one.
        chips.push(chip(props, &label, Action::Between(Vec::new())).class("menuless"));
    }
    let lists = [
        (Facet::Dispute, &filter.disputes),
        (Facet::Actor, &filter.actors),
        (Facet::Kind, &filter.kinds),
        (Facet::Relation, &filter.relations),
        (Facet::Status, &filter.statuses),
        (Facet::Stage, &filter.stages),
    ];
    for (facet, ids) in lists {
        for id in ids {
            let label = value_label(dataset, facet, id, lang);
            let is_far = !matches!(facet, Facet::Dispute | Facet::Actor | Facet::Kind);
            let chip = chip(props, &label, Action::Toggle(facet, id.clone()));
            chips.push(chip.class_if(is_far, FAR));
        }
    }
    for stance in &filter.stances {
        let toggle = Action::Toggle(Facet::Stance, stance_id(*stance).to_string());
        let label = (words.colon)(words.facet_stance, stance_word(*stance, lang));
        chips.push(chip(props, &label, toggle).class(FAR));
    }
    if let Some(certainty) = filter.certainty {
        let label = if certainty == Certainty::Alleged { words.alleged_only } else { words.stance[0] };
        chips.push(chip(props, label, Action::Certainty(None)).class(FAR));
    }
    if filter.conflict {
        chips.push(chip(props, words.where_sources_disagree, Action::Conflict(false)));
    }
    if let Some(time) = &filter.time {
        chips.push(chip(props, &time_label(time, lang), Action::Time(None)).class(FAR));
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
        .add(icon(icons::CROSS));
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
        Facet::Relation => kind(&dataset.vocabulary.relations).unwrap_or_else(|| id.to_string()),
        Facet::Status => kind(&dataset.vocabulary.statuses).unwrap_or_else(|| id.to_string()),
        Facet::Stage => kind(&dataset.vocabulary.stages).unwrap_or_else(|| id.to_string()),
        _ => node_name(dataset, id, lang).to_string(),
    }
}

/// The filters behind one disclosure that says how many are in force; in a narrow frame the tools of the pictures too, and
/// the style sheet gives it the other name.
pub fn folded(props: &PageProps, in_force: usize, choosing: [El; 3]) -> El {
    let count = (in_force > 0).then(|| el("span").class("count").number(in_force));
    let summary = markup::summary()
        .add(el("span").class("of-filters").text(props.words().filters))
        .add(el("span").class("of-all").text(props.words().controls))
        .add_opt(count);
    el("details").class("fold").add(summary).add(el("div").class("folded").each(choosing))
}
