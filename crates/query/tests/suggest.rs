//! What the search box proposes, and what matters most in a view.
#![allow(clippy::unwrap_used)]

use base::text::Lang;
use dataset::*;
use fixture::{Told, World};
use proptest::prelude::*;
use query::*;
use view::parse;

fn world() -> Dataset {
    let told =
        |id, actors, title| Told { id, date: "2025", kind: "ruling", actors, title, ..Told::default() };
    World::new()
        .entity("mistral", "lab", "Mistral AI", &["Le Chat"], "")
        .entity("openai", "lab", "OpenAI", &["Open AI"], "")
        .entity("opencode", "product", "OpenCode", &[], "")
        .entity("anthropic", "lab", "Anthropic", &["Éditeur de Claude"], "")
        .entity("reopened", "company", "Reopened", &[], "")
        .dispute(
            "open",
            "The open letter",
            "ongoing",
            &[("openai", "target"), ("mistral", "target")],
            &["opencode"],
            ("2025", ""),
        )
        .event(Told {
            dispute: "open",
            ..told("e1", &["openai"], ["Open letter signed", "Lettre ouverte signée"])
        })
        .event(told("e2", &["openai", "reopened", "anthropic"], ["OpenAI replies", "Réponse d’OpenAI"]))
        .event(told("e3", &["anthropic"], ["Nothing of note", "Rien à signaler"]))
        .built()
}

fn proposals(typed: &str, lang: Lang, limit: usize) -> Vec<String> {
    let dataset = world();
    let names = NameIndex::new(&dataset);
    names.suggest(&dataset, typed, lang, limit).iter().map(|s| s.text.to_owned()).collect()
}

#[test]
fn the_beginning_of_a_name_beats_the_beginning_of_a_word_beats_its_inside() {
    assert_eq!(
        proposals("open", Lang::En, 9),
        ["OpenAI", "OpenCode", "Open letter signed", "OpenAI replies", "The open letter", "Reopened"]
    );
    assert_eq!(proposals("open", Lang::En, 2), ["OpenAI", "OpenCode"]);
}

#[test]
fn an_alias_is_proposed_as_it_is_written_and_a_target_only_once() {
    assert_eq!(proposals("open ai", Lang::En, 9), ["Open AI", "OpenAI replies"]);
    assert_eq!(proposals("editeur", Lang::En, 9), ["Éditeur de Claude"]);
    assert_eq!(proposals("le chat", Lang::En, 9), ["Le Chat"]);
}

#[test]
fn accents_and_case_do_not_matter_and_words_may_be_apart() {
    assert_eq!(proposals("REPONSE", Lang::Fr, 9), ["Réponse d’OpenAI"]);
    assert_eq!(proposals("d'openai", Lang::Fr, 9), ["Réponse d’OpenAI"]);
    assert_eq!(proposals("signee ouverte", Lang::En, 9), ["Lettre ouverte signée"]);
}

#[test]
fn a_title_is_proposed_in_the_readers_language_when_it_matches_there_as_well() {
    assert_eq!(proposals("sign", Lang::En, 1), ["Open letter signed"]);
    assert_eq!(proposals("sign", Lang::Fr, 1), ["Lettre ouverte signée"]);
}

#[test]
fn nothing_typed_nothing_proposed() {
    for typed in ["", "  ", "\u{301}", "zzzz"] {
        assert_eq!(proposals(typed, Lang::En, 9), Vec::<String>::new(), "{typed:?}");
    }
    assert_eq!(proposals("open", Lang::En, 0), Vec::<String>::new());
}

proptest! {
    #[test]
    fn proposals_are_best_first_and_few(typed in "[a-eop éiA]{0,4}", limit in 0..6_usize) {
        let dataset = world();
        let names = NameIndex::new(&dataset);
        let some = names.suggest(&dataset, &typed, Lang::En, limit);
        prop_assert!(some.len() <= limit);
        prop_assert!(some.windows(2).all(|pair| pair[0].matched <= pair[1].matched));
        let all = names.suggest(&dataset, &typed, Lang::En, 100);
        prop_assert_eq!(&all[..some.len()], &some[..]);
    }
}

fn weights(query: &str) -> (Option<String>, Vec<(String, f64)>) {
    let dataset = world();
    let view = parse(query).view;
    let visible = visible(&dataset, &Search::new(&dataset), &view);
    let importance = importance(&dataset, &visible, &view);
    let id = |node: NodeRef| dataset.node_id(node).to_owned();
    let mut ranked: Vec<(String, f64)> = visible.nodes().map(id).zip(importance.weights).collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    (importance.focal_node.map(id), ranked)
}

#[test]
fn the_hero_comes_first_then_its_parties_then_its_subjects() {
    for query in ["v=1&focus=open&depth=2", "v=1&focus=open"] {
        let (focal_node, ranked) = weights(query);
        assert_eq!(focal_node.as_deref(), Some("open"), "{query}");
        assert_eq!(ranked[0], ("open".into(), 1.0), "{query}");
        assert_eq!(ranked[1].0, "openai", "{query}");
    }
}

#[test]
fn one_dispute_or_one_actor_filtered_for_is_the_hero() {
    for (query, focal_node) in [
        ("v=1&dispute=open", Some("open")),
        ("v=1&actor=openai", Some("openai")),
        ("v=1&actor=openai&dispute=open", Some("open")),
        ("v=1&actor=openai,anthropic", None),
        ("v=1", None),
        ("v=1&sel=dispute:open", None),
        ("v=1&dispute=open&kind=investment", None),
    ] {
        assert_eq!(weights(query).0.as_deref(), focal_node, "{query}");
    }
}

#[test]
fn without_a_hero_what_has_more_events_and_lines_matters_more() {
    let (_, ranked) = weights("v=1");
    let order: Vec<&str> = ranked.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(order, ["openai", "anthropic", "open", "reopened"]);
}

#[test]
fn selecting_changes_no_size() {
    assert_eq!(weights("v=1&sel=dispute:open").1, weights("v=1").1);
}

#[test]
fn two_names_one_after_the_other_are_a_pair() {
    let data = fixture::bundled_dataset();
    let names = NameIndex::new(&data);
    let pair = |typed: &str| {
        names.pair(&data, typed).map(|(a, b)| (data.entity(a).id.clone(), data.entity(b).id.clone()))
    };
    let ids = |a: &str, b: &str| Some((a.to_string(), b.to_string()));
    for (typed, wanted) in [
        ("openai microsoft", ids("openai", "microsoft")),
        ("OpenAI and Microsoft", ids("openai", "microsoft")),
        ("Microsoft, OpenAI", ids("microsoft", "openai")),
        ("openai v. xai", ids("openai", "xai")),
        ("openai contre xai", ids("openai", "xai")),
        ("scale ai meta", ids("scale-ai", "meta")),
        ("openai", None),
        ("openai openai", None),
        ("openai zzz", None),
        ("the court", None),
        ("", None),
    ] {
        assert_eq!(pair(typed), wanted, "{typed}");
    }
    for entity in &data.entities {
        for name in entity.name.all().chain(entity.aliases.iter().map(String::as_str)) {
            assert_eq!(pair(name), None, "the whole name of one is not two: {name}");
        }
    }
}
