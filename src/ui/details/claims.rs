//! Who says what of an event: each claim with its speaker, its stance and its sources, and beneath it the
//! denials that answer it.

use super::lists::{Fold, entity_link, folding};
use super::sources::inline;
use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, el, unordered};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::stance::{stance_sign, stance_word};
use dataset::{Claim, Event, Speaker, Stance};
use query::{Thread, threads};

/// Claims, each with its denials, shown before the rest is folded away.
const SHOWN: usize = 4;

/// Adds the claims with a heading, or nothing where there are none. A denial is folded away only together with
/// what it denies.
pub fn claims(pane: El, props: &PageProps, event: &Event) -> El {
    let words = props.words();
    if event.claims.is_empty() {
        return pane;
    }
    let items: Vec<El> = threads(&event.claims).iter().map(|thread| item(props, event, thread)).collect();
    // The summary counts all claims, denials too.
    let all = (items.len() > SHOWN).then_some(event.claims.len());
    let fold = Fold { shown: SHOWN, summary: words.all_claims, of: &event.id, all };
    folding(pane.add(el("h3").text(words.who_says_so)), || unordered().class("claims"), items, &fold)
}

fn item(props: &PageProps, event: &Event, thread: &Thread) -> El {
    let said = |at: usize| event.claims.get(at);
    let denials = thread.denials.iter().filter_map(|at| said(*at));
    let answers = denials.map(|denial| parts(el("li").class("claim denied"), props, denial, true));
    let answers = (!thread.denials.is_empty()).then(|| unordered().class("answers").each(answers));
    match said(thread.claim) {
        Some(claim) => parts(el("li").class(class(claim.stance)), props, claim, false).add_opt(answers),
        None => el("li"),
    }
}

fn class(stance: Stance) -> &'static str {
    match stance {
        Stance::Confirmed => "claim confirmed",
        Stance::Reported => "claim reported",
        Stance::Alleged => "claim alleged",
        Stance::Denied => "claim denied",
    }
}

fn parts(item: El, props: &PageProps, claim: &Claim, answers: bool) -> El {
    let words = props.words();
    let speaker = match claim.by {
        Speaker::Entity(ix) => entity_link(props, ix),
        Speaker::Source(ix) => {
            let publisher = &props.loaded.dataset.source(ix).publisher;
            el("span").text(&(words.unnamed_speaker)(publisher))
        }
    };
    let stance = el("span")
        .class("stance")
        .add(stance_sign(claim.stance))
        .text(stance_word(claim.stance, props.lang))
        .text(if answers { words.in_answer } else { "" });
    item.add(el("p").class("speaker").add(speaker).text(" ").add(stance))
        .add(el("p").node(localized(&claim.text, props.lang)))
        .add(inline(props, &claim.sources))
}
