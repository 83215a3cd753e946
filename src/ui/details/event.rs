//! An event in words: what happened, who says so, where sources disagree, who took part.

use super::headed;
use super::lists::{Fold, dispute_link, entities, entity_link, folding, parts, relation_words, section};
use super::sources::{inline, sources};
use crate::dataset::{Claim, Conflict, Effect, Event, EventIx, Speaker, Stance};
use crate::date::words as date_words;
use crate::ui::markup::{El, el};
use crate::ui::props::PageProps;
use crate::ui::words::{localized, tone_class};

/// Claims shown before the rest is folded away.
const CLAIMS_SHOWN: usize = 4;

pub fn event(pane: El, props: &PageProps, ix: EventIx) -> El {
    let words = props.words();
    let event = props.loaded.dataset.event(ix);
    let mut pane = headed(pane, kicker(props, event), localized(&event.title, props.lang));
    pane = pane.add(el("p").class("lead").node(localized(&event.summary, props.lang)));
    if !event.claims.is_empty() {
        let claims = event.claims.iter().map(|c| claim(props, c)).collect();
        let fold = Fold { shown: CLAIMS_SHOWN, summary: words.all_claims, of: &event.id };
        pane = pane.add(el("h3").text(words.who_says_so));
        pane = folding(pane, || el("ul").class("claims"), claims, &fold);
    }
    for disagreement in &event.conflicts {
        pane = conflict(pane, props, disagreement);
    }
    pane = parts(pane, props, words.who_took_part, &event.actors);
    pane = entities(pane, props, words.about, &event.about);
    let dispute = event.dispute.map(|ix| el("li").add(dispute_link(props, ix)));
    pane = section(pane, words.in_dispute, dispute.into_iter().collect(), "parts");
    let effects = event.effects.iter().map(|e| effect(props, *e)).collect();
    pane = section(pane, words.relations, effects, "parts");
    sources(pane, props, &event.id, &event.sources)
}

fn kicker(props: &PageProps, event: &Event) -> El {
    let kind = &props.loaded.dataset.vocabulary.events[event.kind.at()];
    let line = el("p")
        .class(&["kicker ", tone_class(kind.tone)].concat())
        .text(kind.label.text(props.lang))
        .text(" · ")
        .add(el("time").text(&date_words(&event.date, props.lang)));
    if event.conflicts.is_empty() { line } else { line.text(" · ").text(props.words().sources_disagree) }
}

fn claim(props: &PageProps, claim: &Claim) -> El {
    let words = props.words();
    let speaker = match claim.by {
        Speaker::Entity(ix) => entity_link(props, ix),
        Speaker::Source(ix) => {
            let publisher = &props.loaded.dataset.source(ix).publisher;
            el("span").text(&(words.unnamed_speaker)(publisher))
        }
    };
    let [confirmed, reported, alleged, denied] = words.stance;
    let (stance, class) = match claim.stance {
        Stance::Confirmed => (confirmed, "claim confirmed"),
        Stance::Reported => (reported, "claim reported"),
        Stance::Alleged => (alleged, "claim alleged"),
        Stance::Denied => (denied, "claim denied"),
    };
    let stance = el("span").class("stance").text(stance);
    el("li")
        .class(class)
        .add(el("p").class("speaker").add(speaker).text(" ").add(stance))
        .add(el("p").node(localized(&claim.text, props.lang)))
        .add(inline(props, &claim.sources))
}

fn conflict(pane: El, props: &PageProps, conflict: &Conflict) -> El {
    let words = props.words();
    let title = (words.colon)(words.where_sources_disagree, &words.field(&conflict.field));
    let values = conflict.values.iter().map(|value| {
        el("div")
            .add(el("dt").node(localized(&value.value, props.lang)))
            .add(el("dd").add(inline(props, &value.sources)))
    });
    pane.add(el("h3").text(&title)).add(el("dl").class("conflict").each(values))
}

fn effect(props: &PageProps, effect: Effect) -> El {
    let words = props.words();
    let (ix, say) = match effect {
        Effect::Begins(ix) => (ix, words.begins),
        Effect::Ends(ix) => (ix, words.ends),
    };
    el("li").text(&say(&relation_words(props, ix)))
}
