//! Files that others made become sound datasets, everything that was not kept is told with its place, and our own
//! graphs and tables come back as what they say they hold.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;

use base::date::Day;
use base::palette::Palette;
use base::text::Lang;
use dataset::{Dataset, NodeRef, load};
use page::ExportFormat;
use page::{IndexedDataset, ViewModel};
use proptest::prelude::*;
use publish::export::{Export, write};
use publish::import::{
    DatesAs, Diagnostic, DiagnosticKind, Format, Imported, Input, Message, Options, import, preview_message,
};
use view::{PageSettings, parse};

fn options() -> Options {
    let today = Day::parse("2026-11-22").unwrap();
    Options { from: None, day_order: None, lang: "en".into(), source_url: None, today }
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(fixture::repository("tests/fixtures/import").join(name)).unwrap()
}

fn imported(names: &[&str]) -> (Imported, Dataset) {
    let files: Vec<(&str, Vec<u8>)> = names.iter().map(|name| (*name, fixture(name))).collect();
    let inputs: Vec<Input> = files.iter().map(|(name, bytes)| Input { name, bytes }).collect();
    let imported =
        import(&inputs, &options()).unwrap_or_else(|diagnostics| panic!("{names:?}: {diagnostics:?}"));
    let reading = check::check(&imported.text);
    assert!(reading.is_sound(), "{names:?}: {:?}", reading.problems);
    (imported, reading.dataset.unwrap())
}

fn told(diagnostics: &[Diagnostic], kind: DiagnosticKind) -> Vec<(Option<u32>, &str, &str)> {
    let of = diagnostics.iter().filter(|diagnostic| diagnostic.kind == kind);
    of.map(|diagnostic| (diagnostic.place.row, diagnostic.place.field.as_str(), diagnostic.found.as_str()))
        .collect()
}

#[test]
fn every_format_is_known_by_what_is_in_it_and_makes_a_sound_dataset() {
    for (names, formats) in [
        (&["excel.csv"][..], &[Format::TimelineSheet][..]),
        (&["timeline.json"], &[Format::Timeline]),
        (&["jgf-1.json"], &[Format::Jgf]),
        (&["jgf-2.json"], &[Format::Jgf]),
        (&["networkx-node-link.json"], &[Format::Jgf]),
        (&["networkx.gexf"], &[Format::Gexf]),
        (&["networkx-undirected.gexf"], &[Format::Gexf]),
        (&["nodes.csv", "edges.csv"], &[Format::Nodes, Format::Edges]),
        (&["edges.csv"], &[Format::Edges]),
        (&["nodes.csv"], &[Format::Nodes]),
    ] {
        assert_eq!(imported(names).0.formats, formats, "{names:?}");
    }
}

#[test]
fn a_spreadsheet_with_every_usual_mistake_is_kept_as_far_as_it_goes_and_each_mistake_has_its_row_and_column()
{
    let (imported, dataset) = imported(&["excel.csv"]);
    let events: Vec<(String, &str)> =
        dataset.events.iter().map(|event| (event.date.to_string(), event.title.text(Lang::En))).collect();
    let expected = [
        ("1871-05-02", "The council licenses the mill"),
        ("1899-03-01", "Ada Müller buys the mill"),
        ("1902", "A month that is none"),
        ("1903-02", "A day that is none"),
        ("1904-02-13", "A whole date as a year"),
        ("1905", "Ends before it begins"),
        ("1906", "Has a time of day"),
        ("1910/1932-06", "The good years"),
    ];
    assert_eq!(events, expected.map(|(date, title)| (date.to_owned(), title)));
    assert_eq!(dataset.head.title.text(Lang::En), "The mill; a history");
    assert_eq!(dataset.events[0].summary.text(Lang::En), "Two lines, with a \"quotation\" and a link.");
    let diagnostics = &imported.diagnostics;
    assert_eq!(told(diagnostics, DiagnosticKind::NoSuchMonth), [(Some(7), "Month", "13")]);
    assert_eq!(told(diagnostics, DiagnosticKind::NoSuchDay), [(Some(8), "Day", "30")]);
    assert_eq!(told(diagnostics, DiagnosticKind::WholeDateInYear), [(Some(9), "Year", "13/2/1904")]);
    assert_eq!(told(diagnostics, DiagnosticKind::NoYear), [(Some(10), "Year", "")]);
    assert_eq!(told(diagnostics, DiagnosticKind::EndsFirst), [(Some(11), "End Year", "1904")]);
    assert_eq!(told(diagnostics, DiagnosticKind::TimeOfDay), [(Some(12), "Time", "10:30")]);
    assert_eq!(told(diagnostics, DiagnosticKind::NotAnAddress), [(Some(12), "Media", "ftp://example.org/x")]);
    assert_eq!(told(diagnostics, DiagnosticKind::NoName), [(Some(13), "Headline", "Headline")]);
    assert_eq!(told(diagnostics, DiagnosticKind::UnknownColumn), [(None, "Notes", "Notes")]);
    let month = diagnostics.iter().find(|diagnostic| diagnostic.kind == DiagnosticKind::NoSuchMonth).unwrap();
    assert_eq!(month.place(Lang::En), "excel.csv, row 7 (line 8), column “Month”, “A month that is none”");
    assert_eq!(month.words(Lang::En).0, "Found “13”; expected a month: 1 to 12, or its name.");
    assert!(month.words(Lang::Fr).0.contains("attendu"));
}

#[test]
fn a_timeline_keeps_its_ids_groups_spans_links_and_media_as_sources() {
    let (imported, dataset) = imported(&["timeline.json"]);
    let event = &dataset.events[0];
    assert_eq!((event.id.as_str(), event.date.to_string().as_str()), ("licence", "1871-05-02/1871-06"));
    assert_eq!(dataset.vocabulary.events[event.kind.at()].id, "founding");
    let urls: Vec<&str> = event.sources.iter().map(|ix| dataset.source(*ix).url.as_str()).collect();
    // A link in the text, where the picture leads, and the picture itself.
    assert_eq!(
        urls,
        ["https://example.org/licence", "https://example.org/mill", "https://example.org/mill.jpg"]
    );
    assert_eq!(dataset.events.len(), 3);
    let lost: Vec<&str> =
        told(&imported.diagnostics, DiagnosticKind::NotKept).iter().map(|(_, field, _)| *field).collect();
    for field in ["/events/0/display_date", "/events/0/media/alt", "/events/0/background/color"] {
        assert!(lost.contains(&field), "{field}: {lost:?}");
    }
    assert_eq!(
        told(&imported.diagnostics, DiagnosticKind::NoSuchYear),
        [(None, "/events/2/start_date/year", "-13800000000")]
    );
}

#[test]
fn a_pair_of_tables_tells_of_the_file_row_and_column_at_fault() {
    let (imported, dataset) = imported(&["nodes.csv", "edges.csv"]);
    let places: Vec<String> = imported
        .diagnostics
        .iter()
        .filter(|diagnostic| {
            matches!(
                diagnostic.kind,
                DiagnosticKind::RepeatedId
                    | DiagnosticKind::MissingNode
                    | DiagnosticKind::NoEnd
                    | DiagnosticKind::NotAnAddress
            )
        })
        .map(|diagnostic| diagnostic.place(Lang::En))
        .collect();
    assert_eq!(
        places,
        [
            "nodes.csv, row 4, “Another mill”",
            "edges.csv, row 4, column “Target”, “ada → baker”",
            "edges.csv, row 5, column “Source”, “→ mill”",
            "nodes.csv, row 3, column “URL”, “Town council”",
        ]
    );
    let names: Vec<&str> = dataset.entities.iter().map(|entity| entity.name.text(Lang::En)).collect();
    assert_eq!(names, ["The old mill", "Town council", "Ada Müller", "baker"]);
    assert_eq!(dataset.entities[0].aliases, ["Mill No. 1", "The Wheel"]);
    // Day first, as 31/12/1932 of another column shows.
    assert_eq!(dataset.entities[0].founded.as_ref().unwrap().to_string(), "1871-05-02");
    assert_eq!(dataset.relations.len(), 3);
}

#[test]
fn what_may_mean_two_days_is_told_and_not_guessed() {
    let (imported, dataset) = imported(&["edges.csv"]);
    assert_eq!(told(&imported.diagnostics, DiagnosticKind::AmbiguousDay), [(Some(3), "Start", "1/2/1899")]);
    assert_eq!(dataset.relations[1].since.as_ref().unwrap().to_string(), "1899");
}

#[test]
fn graphs_of_another_program_keep_nodes_kinds_and_dated_links() {
    for name in ["networkx.gexf", "networkx-node-link.json"] {
        let (_, dataset) = imported(&[name]);
        let kinds: Vec<&str> = dataset
            .entities
            .iter()
            .map(|entity| dataset.vocabulary.entities[entity.kind.at()].id.as_str())
            .collect();
        assert_eq!(kinds, ["company", "regulator", "person"], "{name}");
        let licence = &dataset.relations[0];
        let dates =
            (licence.since.as_ref().unwrap().to_string(), licence.until.as_ref().unwrap().to_string());
        assert_eq!(dates, ("1871-05-02".into(), "1932".into()), "{name}");
        assert_eq!(dataset.events.len(), 3, "two begin, one ends: {name}");
        assert_eq!(dataset.head.title.text(Lang::En), "A small town", "{name}");
    }
}

#[test]
fn what_is_imported_is_all_on_the_page() {
    for names in [&["jgf-2.json"][..], &["nodes.csv", "edges.csv"], &["networkx-undirected.gexf"]] {
        let (_, dataset) = imported(names);
        let entities = dataset.entities.len();
        let loaded = IndexedDataset::new(dataset);
        let (view, _) = parse("").resolve(&loaded.dataset, &PageSettings::default());
        assert_eq!(ViewModel::select(&loaded, &view).visible.entities.len(), entities, "{names:?}");
    }
}

/// Our own file of the whole bundled dataset, in a format, and what comes back from it.
fn round_trip(format: ExportFormat) -> (Dataset, Dataset) {
    let text = fixture::bundled_text();
    let loaded = IndexedDataset::new(load(&text).dataset.unwrap());
    let (view, _) = parse("v=1").resolve(&loaded.dataset, &PageSettings::default());
    let model = ViewModel::select(&loaded, &view).laid_out(None);
    let export = Export {
        loaded: &loaded,
        text: &text,
        view: &view,
        model: &model,
        lang: Lang::En,
        palette: Palette::LIGHT,
        headline: "",
        page_url: "",
    };
    let written = write(&export, format);
    let input = Input { name: "ours", bytes: written.as_bytes() };
    let imported = import(&[input], &options()).unwrap();
    let report = check::check(&imported.text);
    assert!(report.is_sound(), "{format:?}: {:?}", report.problems.first());
    (loaded.dataset.clone(), report.dataset.unwrap())
}

/// Nodes, kinds, providers, dates, parties and relations, as texts to be compared.
fn graph_facts(dataset: &Dataset, shown: &BTreeSet<&str>) -> BTreeSet<String> {
    let mut facts = BTreeSet::new();
    let date = |date: &Option<base::date::Edtf>| date.as_ref().map(ToString::to_string).unwrap_or_default();
    for entity in dataset.entities.iter().filter(|entity| shown.contains(entity.id.as_str())) {
        let kind = &dataset.vocabulary.entities[entity.kind.at()].id;
        let of = entity.of.map(|of| dataset.entity(of).id.as_str()).unwrap_or_default();
        facts.insert(format!("{} {kind} {} of={of}", entity.id, entity.name.text(Lang::En)));
    }
    for dispute in dataset.disputes.iter().filter(|dispute| shown.contains(dispute.id.as_str())) {
        let status = &dataset.vocabulary.statuses[dispute.status.at()].id;
        let closed = date(&dispute.closed);
        facts.insert(format!(
            "{} {status} {} {closed} {}",
            dispute.id,
            dispute.opened,
            dispute.title.text(Lang::En)
        ));
        for part in
            dispute.parties.iter().filter(|part| shown.contains(dataset.entity(part.entity).id.as_str()))
        {
            let role = dataset.vocabulary.roles[part.role.at()].label.text(Lang::En);
            facts.insert(format!("{} {role} {}", dispute.id, dataset.entity(part.entity).id));
        }
    }
    for relation in &dataset.relations {
        let (from, to) = (&dataset.entity(relation.from).id, &dataset.entity(relation.to).id);
        let kind = &dataset.vocabulary.relations[relation.kind.at()].id;
        if shown.contains(from.as_str()) && shown.contains(to.as_str()) {
            let dates = [date(&relation.since), date(&relation.until)].join("..");
            facts.insert(format!("{} {from} {kind} {to} {dates}", relation.id));
        }
    }
    facts
}

#[test]
fn our_own_graphs_come_back_with_their_nodes_disputes_roles_and_dated_relations() {
    for format in [ExportFormat::Jgf, ExportFormat::Gexf, ExportFormat::GraphMl, ExportFormat::Ftm] {
        let (before, after) = round_trip(format);
        let nodes: BTreeSet<String> = (0..after.entities.len())
            .map(|at| NodeRef::Entity(dataset::EntityIx(at as u32)))
            .chain((0..after.disputes.len()).map(|at| NodeRef::Dispute(dataset::DisputeIx(at as u32))))
            .map(|node| after.node_id(node).to_owned())
            .collect();
        let shown: BTreeSet<&str> = nodes.iter().map(String::as_str).collect();
        assert!(shown.len() > 150, "{format:?}");
        // FollowTheMoney has no word for how certain a date is.
        let certain = |facts: BTreeSet<String>| -> BTreeSet<String> {
            match format {
                ExportFormat::Ftm => facts.into_iter().map(|fact| fact.replace(['?', '~'], "")).collect(),
                _ => facts,
            }
        };
        let facts = |dataset: &Dataset| certain(graph_facts(dataset, &shown));
        let (expected, found) = (facts(&before), facts(&after));
        let missing: Vec<_> = expected.difference(&found).take(5).collect();
        let added: Vec<_> = found.difference(&expected).take(5).collect();
        assert!(missing.is_empty() && added.is_empty(), "{format:?}: missing {missing:#?}, added {added:#?}");
    }
}

#[test]
fn our_own_table_of_events_comes_back_with_its_dates_words_actors_disputes_and_sources() {
    let (before, after) = round_trip(ExportFormat::Csv);
    assert_eq!(before.events.len(), after.events.len());
    for old in &before.events {
        let new =
            after.events.iter().find(|event| event.id == old.id).unwrap_or_else(|| panic!("{}", old.id));
        assert_eq!((&new.date, new.rank), (&old.date, old.rank), "{}", old.id);
        assert_eq!(new.title.text(Lang::En), old.title.text(Lang::En));
        assert_eq!(new.summary.text(Lang::En), old.summary.text(Lang::En));
        assert_eq!(after.vocabulary.events[new.kind.at()].id, before.vocabulary.events[old.kind.at()].id);
        let actors = |dataset: &Dataset, event: &dataset::Event| -> BTreeSet<String> {
            let role = |at: usize| dataset.vocabulary.roles[at].label.text(Lang::En).to_owned();
            let of = event.actors.iter();
            of.map(|part| {
                format!("{} {}", dataset.entity(part.entity).name.text(Lang::En), role(part.role.at()))
            })
            .collect()
        };
        assert_eq!(actors(&after, new), actors(&before, old), "{}", old.id);
        let dispute = |dataset: &Dataset, event: &dataset::Event| {
            event.dispute.map(|ix| dataset.dispute(ix).id.clone())
        };
        assert_eq!(dispute(&after, new), dispute(&before, old), "{}", old.id);
        let urls = |dataset: &Dataset, event: &dataset::Event| -> Vec<String> {
            event.sources.iter().map(|ix| dataset.source(*ix).url.clone()).collect()
        };
        assert_eq!(urls(&after, new), urls(&before, old), "{}", old.id);
    }
}

#[test]
fn a_file_that_is_nothing_of_the_kind_is_refused_with_words() {
    for (bytes, kind) in [
        (&b""[..], DiagnosticKind::Empty),
        (b"\x00\x01", DiagnosticKind::UnknownFormat),
        (b"<html></html>", DiagnosticKind::UnknownFormat),
        (b"{\"a\": 1}", DiagnosticKind::UnknownFormat),
        (b"{\"events\": [{\"start_date\": ", DiagnosticKind::NotJson),
        (b"{\"events\": 3}", DiagnosticKind::NotThisFormat),
        (b"<gexf><graph></gexf>", DiagnosticKind::NotXml),
        (b"<gexf><graph/></gexf>", DiagnosticKind::NoRecords),
        (b"Year,Headline\n", DiagnosticKind::NoRecords),
        (b"one,two\n1,2\n", DiagnosticKind::UnknownTable),
    ] {
        let diagnostics = import(&[Input { name: "x", bytes }], &options()).unwrap_err();
        assert!(diagnostics.iter().any(|diagnostic| diagnostic.kind == kind), "{bytes:?}: {diagnostics:?}");
    }
}

#[test]
fn a_very_deep_file_is_refused_and_not_followed_down() {
    for text in
        [["{\"events\": ", &"[".repeat(200_000)].concat(), ["<gexf><graph>", &"<a>".repeat(200_000)].concat()]
    {
        assert!(import(&[Input { name: "deep", bytes: text.as_bytes() }], &options()).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_a_table_holds_the_dataset_is_sound(
        header in proptest::sample::select(vec![
            "Year,Month,Headline,Text,Media,Type,Group",
            "id,date,title,summary,actors,dispute,rank",
            "id,label,kind,url,of,start,end",
            "source,target,kind,since,until,id,url",
        ]),
        rows in proptest::collection::vec(
            proptest::collection::vec(
                proptest::sample::select(vec![
                    "", "a", "b", "é", "1999", "1/2/2025", "2025-13", "45870", "title", "era", "\"", "<b>x</b>", "a (b); c",
                    "https://example.org", "javascript:x", "3", "directed", "\u{202e}", "constructor", "a,b", "東",
                ]),
                7,
            ),
            0..6,
        ),
    ) {
        let text = std::iter::once(header.to_owned()).chain(rows.iter().map(|row| row.join(","))).collect::<Vec<_>>().join("\n");
        if let Ok(imported) = import(&[Input { name: "t.csv", bytes: text.as_bytes() }], &options()) {
            let report = check::check(&imported.text);
            prop_assert!(report.is_sound(), "{text}\n{:?}", report.problems.first());
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200), format in 0..8usize) {
        let options = Options { from: Some(Format::ALL[format]), ..options() };
        let _ = import(&[Input { name: "x", bytes: &bytes }], &options);
    }
}

#[test]
fn what_the_page_says_of_a_file_is_in_both_languages_with_what_to_mend_first() {
    let (imported, _) = imported(&["excel.csv"]);
    for lang in Lang::ALL {
        let message = preview_message("excel.csv", true, &imported.diagnostics, None, lang);
        assert_eq!(message.messages.len(), imported.diagnostics.len());
        let texts = [&message.title, &message.summary, message.back, message.save, message.dismiss];
        assert!(texts.iter().all(|text| !text.is_empty()), "{message:?}");
        let filled = |it: &Message| [&it.place, &it.problem, &it.remedy].iter().all(|text| !text.is_empty());
        assert!(message.messages.iter().all(filled), "{message:?}");
        let first = &message.messages[0];
        assert!(first.place.contains("excel.csv") && first.problem.contains("13"), "{first:?}");
    }
}

#[test]
fn what_a_file_leaves_open_of_its_dates_is_a_question_with_answers() {
    let text = "id,date,title\na,1/2/2025,One thing\nb,3/4/2025,Another\n";
    let read = |dates: Option<DatesAs>| {
        let options = Options { day_order: dates, ..options() };
        let imported = import(&[Input { name: "torn.csv", bytes: text.as_bytes() }], &options).unwrap();
        let message = preview_message("torn.csv", true, &imported.diagnostics, dates, Lang::Fr);
        (imported.text, message)
    };
    let (_, message) = read(None);
    let asked = message.dates.unwrap();
    let orders = [DatesAs::DayFirst, DatesAs::MonthFirst];
    assert_eq!(
        (asked.answers.iter().map(|(id, _)| *id).collect::<Vec<_>>(), asked.chosen),
        (orders.to_vec(), None)
    );
    assert!(message.messages.iter().all(|it| !it.remedy.contains("--dates")), "{:?}", message.messages);
    for (order, day) in [(DatesAs::DayFirst, "2025-02-01"), (DatesAs::MonthFirst, "2025-01-02")] {
        let (text, message) = read(Some(order));
        assert!(text.contains(day), "{text}");
        // The answer can be changed.
        assert_eq!(message.dates.unwrap().chosen, Some(order));
    }
    let (imported, _) = imported(&["excel.csv"]);
    assert_eq!(preview_message("excel.csv", true, &imported.diagnostics, None, Lang::En).dates, None);
}
