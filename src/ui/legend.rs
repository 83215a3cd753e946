//! What shapes and lines mean; pressing an entry of a relation kind's tone lights nothing: see filters for that.

use yew::prelude::*;

use super::shared::Shared;
use super::words::mark;
use crate::dataset::{NodeRef, Shape, Tone};
use crate::page::{Loaded, Stage};
use crate::text::Lang;
use crate::text::strings::strings;

#[derive(Properties, PartialEq)]
pub struct LegendProps {
    pub loaded: Shared<Loaded>,
    pub stage: Shared<Stage>,
    pub lang: Lang,
}

/// Only what the view shows has an entry: a legend of absent things is noise.
#[function_component]
pub fn Legend(props: &LegendProps) -> Html {
    let words = strings(props.lang);
    let line = |class: &'static str, label: &'static str| {
        html! {
            <li><svg class={classes!("line-key", class)} viewBox="0 0 30 10" aria-hidden="true">
                <line x1="1" y1="5" x2="29" y2="5" />
                if class == "ended" { <line class="stroke-across" x1="13" y1="0.5" x2="17" y2="9.5" /> }
            </svg>{ label }</li>
        }
    };
    html! {
        <ul class="legend" aria-label={words.legend}>
            { for shapes(props).into_iter().map(|(shape, tone, label)| html! { <li>{ mark(shape, tone) }{ label }</li> }) }
            { line("solid", words.line_holds) }
            if has_ended(props) { { line("ended", words.line_ended) } }
        </ul>
    }
}

/// Each shape once, with the kinds that share it.
fn shapes(props: &LegendProps) -> Vec<(Shape, Tone, String)> {
    let dataset = &props.loaded.dataset;
    let mut kinds: Vec<usize> =
        props.stage.visible.entities.iter().map(|e| dataset.entity(*e).kind.at()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut entries: Vec<(Shape, Tone, String)> = Vec::new();
    for kind in kinds.into_iter().map(|k| &dataset.vocabulary.entities[k]) {
        let label = kind.label.text(props.lang);
        match entries.iter_mut().find(|(shape, tone, _)| (*shape, *tone) == (kind.shape, kind.tone)) {
            Some((_, _, labels)) => {
                labels.push_str(", ");
                labels.push_str(label);
            }
            None => entries.push((kind.shape, kind.tone, label.to_string())),
        }
    }
    let has_dispute = props.stage.nodes().iter().any(|n| matches!(n, NodeRef::Dispute(_)));
    if has_dispute {
        entries.push((Shape::Diamond, Tone::Fault, strings(props.lang).dispute.to_string()));
    }
    entries
}

fn has_ended(props: &LegendProps) -> bool {
    let dataset = &props.loaded.dataset;
    props.stage.visible.relations.iter().any(|r| dataset.relation(*r).until.is_some())
}
