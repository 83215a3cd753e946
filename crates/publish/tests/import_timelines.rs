//! Timelines as other programs write them. What each means, value by value: every test is one kind of file that was once misread.
#![allow(clippy::unwrap_used, missing_docs)]

mod reading;

use base::text::Lang;
use publish::import::DiagnosticKind;
use reading::{errors, events, read, told, urls};

#[test]
fn a_timeline_in_a_wrapper_alone_and_as_a_list_is_a_timeline() {
    let events_json =
        r#"[{"start_date":{"year":"2021","month":"3","day":"4"},"text":{"headline":"Grounded","text":"x"}}]"#;
    for text in [
        format!(r#"{{"timeline":{{"events":{events_json}}}}}"#),
        format!(r#"{{"events":{events_json}}}"#),
        events_json.to_owned(),
        format!("var timeline_json = {{\"events\":{events_json}}};"),
    ] {
        assert_eq!(events(&read(&text).0), ["2021-03-04|Grounded"], "{text}");
    }
}

#[test]
fn version_2_of_timelinejs_is_read_as_json_jsonp_and_spreadsheet() {
    let json = r#"{"timeline":{"headline":"Ferry inquiry","type":"default","text":"<p>What happened</p>",
        "date":[{"startDate":"2021,3,4","endDate":"2021,3,6","headline":"Grounded","text":"<p>Aground.</p>","tag":"accident","asset":{"media":"https://example.org/b","credit":"Port","caption":"Quay"}},
                {"startDate":"2021,5","headline":"Inquiry","text":"x"}],
        "era":[{"startDate":"2021,1,1","endDate":"2021,12,31","headline":"2021"}]}}"#;
    for text in
        [json.to_owned(), format!("storyjs_jsonp_data = {json}"), format!("storyjs_jsonp_data({json});")]
    {
        let (dataset, _) = read(&text);
        assert_eq!(
            events(&dataset),
            ["2021-03-04/2021-03-06|Grounded", "2021-05|Inquiry", "2021-01-01/2021-12-31|2021"]
        );
        assert_eq!(dataset.head.title.text(Lang::En), "Ferry inquiry");
        assert_eq!(dataset.vocabulary.events[dataset.events[0].kind.at()].id, "accident");
        assert_eq!(urls(&dataset, 0), ["https://example.org/b"]);
    }
    let sheet = "Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag\n\
        1/2/2019,,Ferry inquiry,What happened,,,,,title,\n3/4/2019,3/6/2019,Grounded,It ran aground,https://example.org/b,,,,,accident\n";
    let (dataset, diagnostics) = read(sheet);
    assert_eq!(events(&dataset), ["2019-03-04/2019-03-06|Grounded"]);
    // The month comes first in this format; no other date says so.
    assert_eq!(told(&diagnostics, DiagnosticKind::OrderOfFormat)[0], ("3/4/2019", 1));
    assert_eq!(told(&diagnostics, DiagnosticKind::NotKept), [("1/2/2019", 1)], "the day of the title");
    let (dataset, _) = read(&sheet.replace("3/6/2019", "13/6/2019"));
    assert_eq!(
        events(&dataset),
        ["2019-04-03/2019-06-13|Grounded"],
        "a date that shows it is otherwise counts more"
    );
}

#[test]
fn years_before_the_common_era_are_counted_without_a_year_0() {
    let (dataset, _) =
        read("Year,Month,Day,End Year,Headline,Text\n-44,3,15,,Ides,x\n-27,,,14,Reign,x\n-1,,,1,Turn,x\n");
    assert_eq!(events(&dataset), ["-0043-03-15|Ides", "-0026/0014|Reign", "0000/0001|Turn"]);
    let said: Vec<String> =
        dataset.events.iter().map(|event| base::date::words(&event.date, Lang::En)).collect();
    assert_eq!(said, ["15 March 44 BC", "27 BC – 14", "1 BC – 1"]);
    let (dataset, _) = read("date,title\n44 BC,A\n15 mars 44 av. J.-C.,B\n-44,C\n-1200,D\n");
    assert_eq!(events(&dataset), ["-0043|A", "-0043-03-15|B", "-0043|C", "-1199|D"]);
}

#[test]
fn thousands_in_years_and_types_that_scripts_write_are_numbers() {
    let (dataset, diagnostics) = read(
        "Year,Month,Day,End Year,Headline,Text\n\"2,025\",8.0,1.0,\"2,026\",A,t\n2024.0,nan,NaN,None,B,t\n",
    );
    assert_eq!(events(&dataset), ["2025-08-01/2026|A", "2024|B"]);
    assert!(errors(&diagnostics).is_empty(), "{diagnostics:?}");
}

#[test]
fn entities_and_markup_become_words() {
    let (dataset, _) = read(
        r#"{"events":[{"start_date":{"year":2024},"text":{"headline":"Le ministre dit &laquo;&nbsp;non&nbsp;&raquo;","text":"<p>L&rsquo;&Eacute;tat, la c&ocirc;te, l&oelig;uvre, 30&nbsp;&euro; &ndash; d&eacute;j&agrave; &uuml;ber &#8211; &copy;</p>"}}]}"#,
    );
    assert_eq!(events(&dataset), ["2024|Le ministre dit «\u{a0}non\u{a0}»"]);
    assert_eq!(
        dataset.events[0].summary.text(Lang::En),
        "L’État, la côte, lœuvre, 30\u{a0}€ – déjà über – ©"
    );
    let (dataset, diagnostics) = read(
        "date,title,summary\n2024,Tom &amp; Co,\"<p>One <a href='https://example.org/x'>source</a></p>\"\n",
    );
    assert_eq!(events(&dataset), ["2024|Tom & Co"]);
    assert_eq!(urls(&dataset, 0), ["https://example.org/x"]);
    assert_eq!(told(&diagnostics, DiagnosticKind::Markup).len(), 1);
    // An entity ends as the names of a list do.
    let (dataset, _) = read("date,title,who,kind\n2024,A,Tom &amp; Co; L&rsquo;&Eacute;tat,R&amp;D\n");
    let names: Vec<&str> = dataset.entities.iter().map(|entity| entity.name.text(Lang::En)).collect();
    assert_eq!(names, ["Tom & Co", "L’État"]);
    assert_eq!(dataset.vocabulary.events[dataset.events[0].kind.at()].label.text(Lang::En), "R&D");
}

#[test]
fn a_headline_is_kept_whole_however_long_it_is() {
    let long = "word ".repeat(60);
    let (dataset, _) = read(&format!("Year,Headline,Text\n2024,{long},text\n"));
    assert_eq!(events(&dataset), [format!("2024|{}", long.trim())]);
}

#[test]
fn the_label_of_an_item_of_vis_is_its_content_and_its_group_the_kind() {
    for text in [
        r#"{"items":[{"id":1,"content":"<b>Inquiry</b> opened","start":"2024-04-03","end":"2024-04-05","type":"range","group":"g1","title":"Said of it"},
            {"id":2,"content":"Trial","start":"2024-05-02","type":"point","group":"g2"}],"groups":[{"id":"g1","content":"Court"},{"id":"g2","content":"Police"}]}"#,
        r#"[{"id":1,"content":"Inquiry opened","start":"2024-04-03","end":"2024-04-05","type":"range","group":"Court","title":"Said of it"},
            {"id":2,"content":"Trial","start":"2024-05-02","type":"box","group":"Police"}]"#,
        "start,end,content,group,id,type,title\n2024-04-03,2024-04-05,Inquiry opened,Court,1,range,Said of it\n2024-05-02,,Trial,Police,2,point,\n",
    ] {
        let (dataset, diagnostics) = read(text);
        assert_eq!(events(&dataset), ["2024-04-03/2024-04-05|Inquiry opened", "2024-05-02|Trial"], "{text}");
        let kinds: Vec<&str> = dataset
            .events
            .iter()
            .map(|it| dataset.vocabulary.events[it.kind.at()].label.text(Lang::En))
            .collect();
        assert_eq!(kinds, ["Court", "Police"], "{text}");
        assert_eq!(dataset.events[0].summary.text(Lang::En), "Said of it");
        assert_eq!(told(&diagnostics, DiagnosticKind::NotKept), [("type", 1)], "{text}");
        assert!(errors(&diagnostics).is_empty());
    }
}
