//! What a link promises: it is read whatever it is, and it brings back the view it was made from.
#![allow(clippy::unwrap_used)]

use base::date::{Day, Edtf};
use base::geometry::Point;
use base::text::Lang;
use dataset::Stance;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use view::*;

fn warnings(query: &str) -> Vec<(WarningKind, String, String)> {
    parse(query).warnings.into_iter().map(|w| (w.kind, w.key, w.value)).collect()
}

#[test]
fn every_key_of_the_contract_is_read_and_written_in_its_order() {
    let link = "v=1&q=claude+api&actor=openai,anthropic&between=google,meta&kind=access-revoked&dispute=d-1&relation=uses&status=ongoing,alleged&stage=appeal,filed\
        &stance=reported,denied&certainty=alleged&conflict=1&time=2025-06..2025-08-02&at=2025-09-01&compare=2025-01-01&ended=gone\
        &focus=anthropic&depth=2&sel=event:e-1&view=graph&rows=claims&lanes=actor\
        &window=2025-05-01..2025-09-30&sort=-title&hide=api&fold=all,openai,d-1\
        &camera=-12.5,40,1.25&pin=openai:10:-20.5,d-1:0:0&story=s-1&step=3&lang=fr&theme=dark&embed=1&data=data/other.json";
    let parsed = parse(link);
    assert_eq!(parsed.warnings, []);
    assert!(!parsed.opening);
    let view = &parsed.view;
    assert_eq!(view.filter.q, "claude api");
    assert_eq!(view.filter.actors, ["openai", "anthropic"]);
    assert_eq!(view.filter.between, ["google", "meta"]);
    assert_eq!(view.filter.relations, ["uses"]);
    assert_eq!(view.filter.certainty, Some(Certainty::Alleged));
    assert_eq!(view.rows, Rows::Claims);
    assert_eq!(view.filter.stances, [Stance::Reported, Stance::Denied]);
    assert_eq!(view.at, Day::parse("2025-09-01"));
    assert_eq!(view.ended, Ended::Gone);
    assert_eq!(view.focus, Some(Focus { id: "anthropic".into(), depth: 2 }));
    assert_eq!(view.sel, Some(Selection::Event("e-1".into())));
    let (from, to) = (Day::parse("2025-05-01").unwrap(), Day::parse("2025-09-30").unwrap());
    assert_eq!(view.window, Some(Window { from, to }));
    assert_eq!(view.sort, Sort { by: SortBy::Title, descending: true });
    assert_eq!(view.hidden, ["api"]);
    assert_eq!(view.fold, Fold { mode: FoldMode::All, open: vec!["openai".into(), "d-1".into()] });
    assert_eq!(view.camera, Some(Camera { centre: Point::new(-12.5, 40.0), zoom: 1.25 }));
    assert_eq!(view.pins.len(), 2);
    assert_eq!(view.settings.lang, Some(Lang::Fr));
    assert_eq!(view.settings.data.as_deref(), Some("data/other.json"));
    assert_eq!(serialize(view), link);
}

#[test]
fn the_whole_field_is_written_as_its_version_alone() {
    assert_eq!(serialize(&View::default()), "v=1");
    assert_eq!(parse("v=1").view, View::default());
}

#[test]
fn an_embed_spells_out_every_value_in_force() {
    let view = parse("v=1&focus=openai&story=s").view;
    let full = "v=1&ended=struck&focus=openai&depth=1&view=all&rows=events&lanes=kind&sort=date&story=s&step=1&theme=auto";
    assert_eq!(serialize_full(&view), full);
}

#[test]
fn the_opening_view_is_meant_only_when_no_view_is_named() {
    for (query, opening) in [
        ("", true),
        ("?", true),
        ("lang=fr&theme=dark&embed=1&data=x.json&made=2026-11-30", true),
        ("utm_source=a&utm_x=b&fbclid=c&gclid=d&mc_cid=e&ref=f", true),
        ("q=&actor=", true),
        ("depth=2", true),
        ("compare=2025-01-01", true),
        ("&&=&=x", true),
        ("v=1", false),
        ("?v=1", false),
        ("view=all", false),
        ("sel=nonsense", false),
        ("unheard-of=1", true),
        ("unheard-of", true),
        ("focus=openai&depth=2", false),
    ] {
        assert_eq!(parse(query).opening, opening, "{query}");
    }
}

#[test]
fn an_unknown_key_is_ignored_and_reported() {
    let parsed = parse("colour=red&q=api");
    assert_eq!(parsed.view.filter.q, "api");
    assert_eq!(warnings("colour=red&q=api"), [(WarningKind::UnknownKey, "colour".into(), "red".into())]);
}

#[test]
fn the_editors_bar_alone_leaves_the_opening_view() {
    assert!(parse("edit=1").opening);
    assert_eq!(warnings("edit=1&lang=fr"), []);
}

#[test]
fn tracking_keys_are_dropped_in_silence() {
    assert_eq!(warnings("utm_source=a&fbclid=b&gclid=c&mc_eid=d&ref=e&v=1"), []);
}

#[test]
fn a_malformed_value_is_ignored_and_reported_and_the_rest_applies() {
    for (query, key, value) in [
        ("v=one", "v", "one"),
        ("v=0", "v", "0"),
        ("actor=OpenAI", "actor", "OpenAI"),
        ("actor=openai,,anthropic", "actor", ""),
        ("between=openai", "between", "openai"),
        ("between=openai,openai", "between", "openai"),
        ("relation=Uses", "relation", "Uses"),
        ("certainty=sure", "certainty", "sure"),
        ("rows=actors", "rows", "actors"),
        ("kind=a%2Cb,c!d", "kind", "c!d"),
        ("stance=sure", "stance", "sure"),
        ("conflict=yes", "conflict", "yes"),
        ("time=2026..2025", "time", "2026..2025"),
        ("time=yesterday", "time", "yesterday"),
        ("at=2025-02-30", "at", "2025-02-30"),
        ("at=2025-01-01&compare=2025-01-02", "compare", "2025-01-02"),
        ("ended=hidden", "ended", "hidden"),
        ("focus=A", "focus", "A"),
        ("focus=a&depth=4", "depth", "4"),
        ("sel=openai", "sel", "openai"),
        ("sel=lab:openai", "sel", "lab:openai"),
        ("view=map", "view", "map"),
        ("lanes=lab", "lanes", "lab"),
        ("window=2025-05..2025-09", "window", "2025-05..2025-09"),
        ("window=2025-05-02..2025-05-01", "window", "2025-05-02..2025-05-01"),
        ("sort=colour", "sort", "colour"),
        ("sort=--title", "sort", "--title"),
        ("fold=A", "fold", "A"),
        ("fold=openai,entity:openai", "fold", "entity:openai"),
        ("camera=1,2", "camera", "1,2"),
        ("camera=1,2,0", "camera", "1,2,0"),
        ("camera=1,2,NaN", "camera", "1,2,NaN"),
        ("pin=a:1:2,b:1", "pin", "b:1"),
        ("story=s&step=0", "step", "0"),
        ("lang=tlh", "lang", "tlh"),
        ("theme=sepia", "theme", "sepia"),
        ("embed=true", "embed", "true"),
        ("made=2026-11", "made", "2026-11"),
        ("made=2026-11-31", "made", "2026-11-31"),
    ] {
        let with_more = format!("{query}&q=kept");
        assert_eq!(warnings(&with_more), [(WarningKind::Malformed, key.into(), value.into())], "{query}");
        assert_eq!(parse(&with_more).view.filter.q, "kept", "{query}");
    }
    assert_eq!(parse("actor=openai,,anthropic").view.filter.actors, ["openai", "anthropic"]);
}

#[test]
fn what_is_as_if_absent_is_not_reported() {
    for query in
        ["q=", "actor=&kind=", "depth=9", "compare=2025-01-01", "step=2", "time=..", "conflict=0&embed=0"]
    {
        let parsed = parse(query);
        assert_eq!(parsed.warnings, [], "{query}");
        assert_eq!(parsed.view, View::default(), "{query}");
    }
}

#[test]
fn a_later_version_is_read_as_this_one_with_a_notice() {
    assert_eq!(warnings("v=2&q=x"), [(WarningKind::NewerVersion, "v".into(), "2".into())]);
    assert_eq!(warnings("v=99999999999999999999999")[0].0, WarningKind::NewerVersion);
    assert_eq!(serialize(&parse("v=2&q=x").view), "v=1&q=x");
}

#[test]
fn of_a_repeated_key_the_first_value_counts() {
    assert_eq!(parse("q=&q=one&q=two&q=one").view.filter.q, "one");
    assert_eq!(warnings("q=&q=one&q=two&q=one"), [(WarningKind::Repeated, "q".into(), "two".into())]);
}

#[test]
fn repeats_in_a_list_are_one() {
    assert_eq!(serialize(&parse("actor=b,a,b,a&stance=denied,denied").view), "v=1&actor=b,a&stance=denied");
    assert_eq!(parse("pin=a:1:1,a:2:2").view.pins, [Pin { id: "a".into(), at: Point::new(1.0, 1.0) }]);
}

#[test]
fn the_words_all_and_none_of_a_fold_are_never_ids() {
    for (link, written) in [
        ("fold=a,b,a", "v=1&fold=a,b"),
        ("fold=all", "v=1&fold=all"),
        ("fold=a,all,b", "v=1&fold=all,a,b"),
        ("fold=none", "v=1&fold=none"),
        ("fold=a,none,all", "v=1&fold=none"),
        ("fold=", "v=1"),
    ] {
        assert_eq!(serialize(&parse(link).view), written, "{link}");
    }
}

#[test]
fn data_from_elsewhere_is_refused_with_a_message() {
    for path in
        ["https://x.example/d.json", "//x.example/d.json", "/d.json", "..%2Fd.json", "%252e%252e/d.json"]
    {
        let query = format!("data={path}");
        assert_eq!(parse(&query).view.settings.data, None, "{path}");
        assert_eq!(parse(&query).warnings[0].kind, WarningKind::RefusedData, "{path}");
        assert!(parse(&query).opening);
    }
}

#[test]
fn a_link_says_which_parts_of_the_frame_it_names() {
    let named = parse("theme=auto&embed=0&lang=xx").named;
    assert_eq!(named, NamedSettings { theme: true, embed: true, lang: false, data: false });
}

#[test]
fn what_is_too_long_is_cut_and_reported() {
    let query = format!("q={}&actor={}", "é".repeat(1_000), "a,b".repeat(1_000));
    let parsed = parse(&query);
    assert!(parsed.view.filter.q.len() <= 500);
    assert!(parsed.warnings.iter().filter(|w| w.kind == WarningKind::TooLong).count() == 2);
}

// Random views: of any shape the type allows, made canonical.

prop_compose! {
    fn slugs()(list in vec("[a-z0-9-]{1,6}|[A-Z, é]{0,3}", 0..5)) -> Vec<String> { list }
}

fn dates() -> impl Strategy<Value = Edtf> {
    "(19|20)[0-9]{2}(-0[1-9](-[12][0-9])?)?[?~%]?(/((2[1-9][0-9]{2})|\\.\\.)?)?"
        .prop_filter_map("not a date", |text| Edtf::parse(&text).ok())
}

fn days() -> impl Strategy<Value = Day> {
    prop_oneof![(-30_000..30_000_i32).prop_map(Day), any::<i32>().prop_map(Day)]
}

fn numbers() -> impl Strategy<Value = f64> {
    prop_oneof![-1e4..1e4_f64, any::<f64>()]
}

prop_compose! {
    fn filters()(
        q in "\\PC{0,12}|.*",
        lists in [slugs(), slugs(), slugs(), slugs(), slugs(), slugs(), slugs()],
        certainty in option::of(select(vec![Certainty::Alleged, Certainty::Established])),
        stances in vec(select(vec![Stance::Confirmed, Stance::Reported, Stance::Alleged, Stance::Denied]), 0..6),
        conflict: bool,
        time in option::of((option::of(dates()), option::of(dates()))),
    ) -> Filter {
        let [actors, between, kinds, disputes, relations, statuses, stages] = lists;
        let time = time.map(|(from, to)| TimeRange { from, to });
        Filter {
            q,
            actors,
            between,
            kinds,
            disputes,
            relations,
            statuses,
            stages,
            stances,
            certainty,
            conflict,
            time,
        }
    }
}

const SORTS: [SortBy; 8] = [
    SortBy::Date,
    SortBy::Title,
    SortBy::Kind,
    SortBy::Actors,
    SortBy::Dispute,
    SortBy::Sources,
    SortBy::Closed,
    SortBy::Events,
];

fn selections() -> impl Strategy<Value = Selection> {
    (0..4, "[a-z0-9-]{0,6}|.").prop_map(|(part, id)| match part {
        0 => Selection::Entity(id),
        1 => Selection::Dispute(id),
        2 => Selection::Relation(id),
        _ => Selection::Event(id),
    })
}

prop_compose! {
    fn page_settings()(
        lang in option::of(select(Lang::ALL.to_vec())),
        theme in select(vec![ThemeChoice::Auto, ThemeChoice::Light, ThemeChoice::Dark]),
        embed: bool,
        data in option::of("[a-z/._%-]{0,9}|.*"),
    ) -> PageSettings {
        PageSettings { lang, theme, embed, data }
    }
}

prop_compose! {
    fn views()(
        filter in filters(),
        (at, compare, gone) in (option::of(days()), option::of(days()), any::<bool>()),
        focus in option::of(("[a-z0-9-]{0,6}", any::<u8>())),
        sel in option::of(selections()),
        mode in select(vec![Mode::All, Mode::Graph, Mode::Timeline, Mode::Table]),
        rows in select(vec![Rows::Events, Rows::Disputes, Rows::Claims]),
        lanes in select(vec![LaneBy::Dispute, LaneBy::Actor, LaneBy::Kind]),
        window in option::of((days(), days())),
        sort in (select(SORTS.to_vec()), any::<bool>()),
        hidden in vec("[a-c-]{0,2}|.", 0..4),
        fold in (select(vec![FoldMode::Many, FoldMode::All, FoldMode::None]), vec("[a-c-]{0,2}|all|none|.", 0..4)),
        camera in option::of((numbers(), numbers(), numbers())),
        pins in vec(("[a-c]{0,2}|.", numbers(), numbers()), 0..5),
        story in option::of(("[a-z0-9-]{0,6}", any::<u16>())),
        settings in page_settings(),
    ) -> View {
        View {
            filter,
            at,
            compare,
            ended: if gone { Ended::Gone } else { Ended::Struck },
            sel,
            mode,
            rows,
            lanes,
            settings,
            window: window.map(|(from, to)| Window { from, to }),
            sort: Sort { by: sort.0, descending: sort.1 },
            hidden,
            fold: Fold { mode: fold.0, open: fold.1 },
            focus: focus.map(|(id, depth)| Focus { id, depth }),
            camera: camera.map(|(x, y, zoom)| Camera { centre: Point::new(x, y), zoom }),
            pins: pins.into_iter().map(|(id, x, y)| Pin { id, at: Point::new(x, y) }).collect(),
            story: story.map(|(id, step)| StoryAt { id, step }),
        }
    }
}

/// Query strings that look like links, most values of them wrong.
fn near_links() -> impl Strategy<Value = String> {
    let keys = "v|q|actor|between|kind|dispute|relation|status|stage|stance|certainty|conflict|time|at|compare|ended|focus|depth|sel|view|rows|lanes|window|sort|hide|fold|camera|pin|story|step|lang|theme|embed|data|made|utm_x|x";
    let values = "[a-z0-9,:./?~%+-]{0,12}|1|2025-0[1-9](-1[0-9])?(\\.\\.)?(2026)?|-?[0-9]{1,9}(\\.[0-9]{0,5})?,1,[0-9.]{1,4}|2025-01-01..2025-02-01|-?title|entity:a|all|none|all,[a-c]|a:1:2,b:3:4|\\PC{0,5}";
    vec((keys, values), 0..8).prop_map(|pairs| {
        pairs.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&")
    })
}

fn check_any_query(query: &str) -> Result<(), TestCaseError> {
    let parsed = parse(query);
    let link = serialize(&parsed.view);
    let again = parse(&link);
    prop_assert_eq!(&again.view, &parsed.view, "{}", link);
    prop_assert_eq!(&again.warnings, &[]);
    prop_assert!(!again.opening);
    prop_assert_eq!(serialize(&again.view), link);
    prop_assert_eq!(parsed.view.clone().canonical(), parsed.view);
    let _ = (summary(&parsed.warnings, Lang::En), summary(&parsed.warnings, Lang::Fr));
    Ok(())
}

proptest! {
    #[test]
    fn a_view_comes_back_from_its_link(view in views(), day in days()) {
        let view = view.canonical();
        for link in [serialize(&view), serialize_full(&view)] {
            let (parsed, made) = (parse(&link), parse(&made_on(&link, day)));
            prop_assert_eq!((&parsed.view, &made.view), (&view, &view), "{}", link);
            prop_assert_eq!((parsed.warnings, made.warnings), (vec![], vec![]));
            // A day beyond the years that can be written is the last that can.
            prop_assert_eq!((parsed.made, made.made.map(|day| day.to_string())), (None, Some(day.to_string())));
            prop_assert_eq!(&parse(&format!("?{link}")).view, &view);
        }
    }

    /// The editor's bar is the page's own: no view is another with it, and no link that is made has it.
    #[test]
    fn asking_for_the_editors_bar_changes_no_view_and_travels_nowhere(view in views(), value in "1|0|x?") {
        let plain = serialize_full(&view.canonical());
        let asked = format!("edit={value}&{plain}");
        let parsed = parse(&asked);
        prop_assert_eq!(&parsed, &parse(&plain));
        for link in [serialize(&parsed.view), serialize_full(&parsed.view)] {
            prop_assert!(!link.contains("edit="), "{}", link);
        }
    }

    #[test]
    fn making_canonical_twice_changes_nothing(view in views()) {
        let once = view.canonical();
        prop_assert_eq!(once.clone().canonical(), once);
    }

    #[test]
    fn a_link_is_plain_characters_that_no_browser_rewrites(view in views()) {
        let link = serialize_full(&view.canonical());
        prop_assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~,:/+%&=".contains(&b)), "{}", link);
    }

    #[test]
    fn any_text_is_read_and_what_is_read_is_stable(query in any::<String>()) {
        check_any_query(&query)?;
    }

    #[test]
    fn anything_like_a_link_is_read_and_what_is_read_is_stable(query in near_links()) {
        check_any_query(&query)?;
    }
}
