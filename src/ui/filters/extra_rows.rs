//! The rows of a menu below its list: what is said of claims, how far disputes have gone, all of the actors chosen.

use super::choices::{Choice, choices};
use crate::ui::kit::markup::{El, On, el, unordered};
use crate::ui::kit::props::PageProps;
use view::{Action, Certainty, Facet};

/// The rows of a menu below its list.
pub fn extra_rows(props: &PageProps, facet: Facet) -> Vec<El> {
    match facet {
        Facet::Stance => vec![alleged_tick(props), disagreement_tick(props)],
        Facet::Actor => all_of_these(props).into_iter().collect(),
        Facet::Status => stage_ticks(props),
        _ => Vec::new(),
    }
}

/// How many of these rows are ticked.
pub fn also_chosen(props: &PageProps, facet: Facet) -> usize {
    let filter = &props.view.filter;
    match facet {
        Facet::Stance => {
            usize::from(filter.certainty == Some(Certainty::Alleged)) + usize::from(filter.conflict)
        }
        Facet::Status => filter.stages.len(),
        _ => 0,
    }
}

/// The same among the claims.
fn disagreement_tick(props: &PageProps) -> El {
    let chosen = props.view.filter.conflict;
    let count = el("span").class("number").number(props.model.facets.conflict as usize);
    tick(props, props.words().where_sources_disagree, Some(count), Action::Conflict(!chosen), chosen)
}

/// Only what is alleged and nowhere confirmed.
fn alleged_tick(props: &PageProps) -> El {
    let chosen = props.view.filter.certainty == Some(Certainty::Alleged);
    let action = Action::Certainty((!chosen).then_some(Certainty::Alleged));
    tick(props, props.words().alleged_only, None, action, chosen)
}

fn tick(props: &PageProps, name: &str, count: Option<El>, action: Action, chosen: bool) -> El {
    let tick = el("input").attr("type", "checkbox").checked(chosen);
    let label = el("label")
        .add(tick.on(On::Change, props.dispatch(action)))
        .add(el("span").class("choice").text(name))
        .add_opt(count);
    unordered().class("also").add(el("li").add(label))
}

/// How far disputes have gone, below how they stand; nothing where no dispute says.
fn stage_ticks(props: &PageProps) -> Vec<El> {
    let choices = choices(props, Facet::Stage, &[]);
    let said = (!choices.is_empty())
        .then(|| el("p").class("also").add(el("span").class("quiet").text(props.words().stage)));
    let row = |choice: Choice| {
        let count = Some(el("span").class("number").number(choice.count));
        tick(props, &choice.label, count, Action::Toggle(Facet::Stage, choice.id), choice.chosen)
    };
    said.into_iter().chain(choices.into_iter().map(row)).collect()
}

/// Several actors mean any of them; a press asks for what all of them are involved in.
fn all_of_these(props: &PageProps) -> Option<El> {
    let (words, actors) = (props.words(), &props.view.filter.actors);
    if actors.len() < 2 {
        return None;
    }
    let press = props.button(Action::Between(actors.clone())).class("link").text(words.all_of_these);
    let row = el("p").class("also").add(el("span").class("quiet").text(words.any_of_these)).text(" ");
    Some(row.add(press))
}
