//! The rows of claims: what is said about the events that the filters keep, by whom, and how.

use super::{counted, stop_of};
use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, el};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::stance::{stance_sign, stance_word};
use base::date::words as date_words;
use dataset::EventIx;
use page::{ClaimRow, claim_rows, speaker_name};
use query::threads;
use view::{Action, Selection};

/// A row for each claim, at most `most`, and how many there are in all.
pub fn rows(props: &PageProps, most: usize) -> (Vec<El>, usize) {
    let (dataset, visible, view) = (&props.loaded.dataset, &props.model.visible, &props.view);
    let claims = claim_rows(dataset, visible, &view.filter, view.sort, props.lang);
    let stop = stop_of(claims.iter().take(most).map(|row| is_selected(props, *row)));
    let shown = claims.iter().take(most).enumerate();
    (shown.filter_map(|(at, row_of)| row(props, *row_of, at == stop)).collect(), claims.len())
}

fn is_selected(props: &PageProps, (ix, _): ClaimRow) -> bool {
    matches!(&props.view.sel, Some(Selection::Event(id)) if *id == props.loaded.dataset.event(ix).id)
}

/// What a denial answers, beneath it.
fn answered(props: &PageProps, ix: EventIx, at: usize) -> Option<El> {
    let claims = &props.loaded.dataset.event(ix).claims;
    let thread = threads(claims).into_iter().find(|thread| thread.denials.contains(&at))?;
    let said = el("small").class("role").text(props.words().in_answer_to);
    Some(said.text(" ").node(localized(&claims.get(thread.claim)?.text, props.lang)))
}

fn row(props: &PageProps, (ix, at): ClaimRow, is_stop: bool) -> Option<El> {
    let (dataset, lang) = (&props.loaded.dataset, props.lang);
    let event = dataset.event(ix);
    let claim = event.claims.get(at)?;
    let selected = is_selected(props, (ix, at));
    let press = props
        .button(Action::Select(Some(Selection::Event(event.id.clone()))))
        .class("link")
        .flag("aria-pressed", selected)
        .attr("tabindex", if is_stop { "0" } else { "-1" })
        .node(localized(&event.title, lang));
    let stance = el("td").class("kind").add(stance_sign(claim.stance)).text(stance_word(claim.stance, lang));
    Some(
        el("tr")
            .key(&[&event.id, "/", &at.to_string()].concat())
            .class_if(selected, "selected")
            .add(el("td").class("date").add(el("time").text(&date_words(&event.date, lang))))
            .add(el("td").text(speaker_name(dataset, claim, lang)))
            .add(stance)
            .add(
                el("td")
                    .class("claim-text")
                    .node(localized(&claim.text, lang))
                    .add_opt(answered(props, ix, at)),
            )
            .add(el("th").attr("scope", "row").add(press))
            .add(counted(props.words().column_sources, claim.sources.len())),
    )
}
