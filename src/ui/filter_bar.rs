//! The filters: what is chosen, as removable chips; menus to choose more; what is left; which view.

use yew::prelude::*;

use super::facet_menu::{Choice, FacetMenu};
use super::search_box::SearchBox;
use super::shared::Shared;
use super::time_menu::TimeMenu;
use crate::dataset::{Dataset, Kind, Shape, Tone};
use crate::date::words as date_words;
use crate::page::{Loaded, Stage};
use crate::text::Lang;
use crate::text::strings::strings;
use crate::view::{Action, Facet, Mode, TimeRange, View};

#[derive(Properties, PartialEq)]
pub struct FilterBarProps {
    pub loaded: Shared<Loaded>,
    pub stage: Shared<Stage>,
    pub view: std::rc::Rc<View>,
    pub lang: Lang,
    pub on_action: Callback<Action>,
    pub on_opening: Callback<()>,
}

#[function_component]
pub fn FilterBar(props: &FilterBarProps) -> Html {
    let words = strings(props.lang);
    let menu = |facet: Facet, title: &'static str| {
        let choices = choices(props, facet);
        html! { <FacetMenu {facet} {title} {choices} lang={props.lang} on_action={props.on_action.clone()} /> }
    };
    let narrowed = props.view.filter != Default::default() || props.view.focus.is_some();
    let whole = props.on_action.reform(|_: MouseEvent| Action::ShowAll);
    html! {
        <section class="filters" aria-label={words.filters}>
            <SearchBox loaded={props.loaded.clone()} view={props.view.clone()} lang={props.lang} on_action={props.on_action.clone()} />
            <div class="menus">
                { menu(Facet::Dispute, words.facet_dispute) }
                { menu(Facet::Actor, words.facet_actor) }
                { menu(Facet::Kind, words.facet_kind) }
                { menu(Facet::Status, words.facet_status) }
                <TimeMenu time={props.view.filter.time.clone()} lang={props.lang} on_action={props.on_action.clone()} />
            </div>
            { modes(props) }
            <div class="left">
            { chips(props) }
            <p class="counts"><span role="status">{ kept_events(props) }</span><span class="more">{ " · " }{ kept_nodes(props) }</span></p>
            <div class="whole">
                if narrowed { <button type="button" class="link" onclick={whole}>{ words.whole_field }</button> }
                else { <button type="button" class="link" onclick={props.on_opening.reform(|_: MouseEvent| ())}>{ words.opening_view }</button> }
            </div>
            </div>
        </section>
    }
}

fn kept_events(props: &FilterBarProps) -> String {
    (strings(props.lang).status_events)(props.stage.visible.events.len(), props.loaded.dataset.events.len())
}

fn kept_nodes(props: &FilterBarProps) -> String {
    let (visible, dataset) = (&props.stage.visible, &props.loaded.dataset);
    let kept = visible.entities.len() + visible.disputes.len();
    (strings(props.lang).status_nodes)(kept, dataset.entities.len() + dataset.disputes.len())
}

fn modes(props: &FilterBarProps) -> Html {
    let words = strings(props.lang);
    let named = [
        (Mode::All, words.view_all),
        (Mode::Graph, words.view_graph),
        (Mode::Timeline, words.view_timeline),
        (Mode::Table, words.view_table),
    ];
    let button = |(mode, name): (Mode, &'static str)| {
        let onclick = props.on_action.reform(move |_: MouseEvent| Action::Mode(mode));
        let pressed = (props.view.mode == mode).to_string();
        html! { <button type="button" aria-pressed={pressed} {onclick}>{ name }</button> }
    };
    html! { <div class="modes" role="group" aria-label={words.views}>{ for named.into_iter().map(button) }</div> }
}

/// What narrows the view, each with a press to take it away.
fn chips(props: &FilterBarProps) -> Html {
    let words = strings(props.lang);
    let (filter, dataset, lang) = (&props.view.filter, &props.loaded.dataset, props.lang);
    let mut chips: Vec<(String, Action, bool)> = Vec::new();
    if !filter.q.is_empty() {
        chips.push(((words.search_for)(&filter.q), Action::Search(String::new()), false));
    }
    let lists = [
        (Facet::Dispute, &filter.disputes),
        (Facet::Actor, &filter.actors),
        (Facet::Kind, &filter.kinds),
        (Facet::Status, &filter.statuses),
    ];
    for (facet, ids) in lists {
        chips.extend(
            ids.iter()
                .map(|id| (value_label(dataset, facet, id, lang), Action::Toggle(facet, id.clone()), false)),
        );
    }
    if let Some(time) = &filter.time {
        chips.push((time_label(time, lang), Action::Time(None), false));
    }
    if let Some(focus) = &props.view.focus {
        let name = node_label(dataset, &focus.id, lang);
        chips.push(((words.focus_label)(&name, focus.depth), Action::ClearFocus, true));
    }
    let chip = |(label, action, menuless): (String, Action, bool)| {
        let name = (words.remove_filter)(&label);
        let onclick = props.on_action.reform(move |_: MouseEvent| action.clone());
        html! {
            <li key={label.clone()} class={classes!(menuless.then_some("menuless"))}><button type="button" class="chip" aria-label={name} {onclick}>
                <span>{ label }</span><span aria-hidden="true">{ "×" }</span>
            </button></li>
        }
    };
    if chips.is_empty() {
        return Html::default();
    }
    html! { <ul class="chips">{ for chips.into_iter().map(chip) }</ul> }
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
fn choices(props: &FilterBarProps, facet: Facet) -> Vec<Choice> {
    let (dataset, facets, filter) = (&props.loaded.dataset, &props.stage.facets, &props.view.filter);
    let kinds = |kinds: &[Kind]| kinds.iter().map(|k| k.id.clone()).collect::<Vec<_>>();
    let (ids, counts, chosen) = match facet {
        Facet::Actor => {
            (dataset.entities.iter().map(|e| e.id.clone()).collect(), &facets.actors, &filter.actors)
        }
        Facet::Dispute => {
            (dataset.disputes.iter().map(|d| d.id.clone()).collect(), &facets.disputes, &filter.disputes)
        }
        Facet::Kind => (kinds(&dataset.vocabulary.events), &facets.kinds, &filter.kinds),
        Facet::Status => (kinds(&dataset.vocabulary.statuses), &facets.statuses, &filter.statuses),
        Facet::Stance => return Vec::new(),
    };
    let choice = |(id, count): (String, &u32)| Choice {
        label: value_label(dataset, facet, &id, props.lang),
        mark: value_mark(dataset, facet, &id),
        count: *count as usize,
        chosen: chosen.contains(&id),
        id,
    };
    let mut choices: Vec<Choice> = ids.into_iter().zip(counts).map(choice).collect();
    choices.retain(|c| c.chosen || c.count > 0);
    choices.sort_by(|a, b| {
        b.chosen.cmp(&a.chosen).then(b.count.cmp(&a.count)).then_with(|| a.label.cmp(&b.label))
    });
    choices
}

fn value_mark(dataset: &Dataset, facet: Facet, id: &str) -> (Shape, Tone) {
    let of = |kinds: &[Kind], id: &str| kinds.iter().find(|k| k.id == id).map(|k| (k.shape, k.tone));
    match facet {
        Facet::Kind => of(&dataset.vocabulary.events, id).unwrap_or_default(),
        Facet::Actor => {
            let kind = dataset.index.entity_by_id.get(id).map(|ix| dataset.entity(*ix).kind);
            kind.map(|k| &dataset.vocabulary.entities[k.at()]).map(|k| (k.shape, k.tone)).unwrap_or_default()
        }
        _ => (Shape::Diamond, Tone::Fault),
    }
}
