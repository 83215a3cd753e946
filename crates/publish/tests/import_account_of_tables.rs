//! Nothing is lost in silence: each importer gets a file with every construct of its format's specification, and each
//! of these is in the dataset or named among what is told. What only says how a file is written (ids of attributes,
//! counts, modes) is no fact and not asked for.
#![allow(clippy::unwrap_used, missing_docs)]

mod reading;

use publish::import::{Format, Input, import};
use reading::{Construct, accounted, options};

#[test]
fn the_json_of_timelinejs_3_and_2() {
    let text = r##"{"scale":"human","extra":"extra-said","title":{"text":{"headline":"Title said","text":"Text said"},"media":{"url":"https://example.org/title.jpg","credit":"title-credit"},"start_date":{"year":2000},"background":{"color":"#fff"},"autolink":true},
     "events":[{"start_date":{"year":2001,"month":2,"day":3,"hour":4,"minute":5,"second":6,"millisecond":7,"display_date":"start-shown"},"end_date":{"year":2001,"month":2,"day":9,"display_date":"end-shown"},
       "text":{"headline":"Headline said","text":"Event text <a href=\"https://example.org/link\">link</a>"},
       "media":{"url":"https://example.org/m.jpg","caption":"Caption said","credit":"Credit said","thumbnail":"https://example.org/t.jpg","alt":"alt-said","title":"media-title","link":"https://example.org/lead","link_target":"_blank"},
       "group":"group-said","display_date":"shown","background":{"url":"https://example.org/bg.jpg","alt":"bg-alt","color":"red"},"autolink":false,"unique_id":"own-id"},
       {"start_date":{"year":2002},"text":{"headline":"Second","text":"x"},"media":{"caption":"lone-caption","credit":"lone-credit"}}],
     "eras":[{"start_date":{"year":1999},"end_date":{"year":2003},"text":{"headline":"Era said","text":"era text"}}]}"##;
    accounted(
        Format::Timeline,
        &[("3.json", text)],
        &[
            ("extra-said", "/extra"),
            ("Title said", ""),
            ("Text said", ""),
            ("https://example.org/title.jpg", "/title/media"),
            ("title-credit", "/title/media"),
            ("", "2000"),
            ("", "/title/background/color"),
            ("", "/title/autolink"),
            ("2001-02-03/2001-02-09", ""),
            ("", "4:5:6:7"),
            ("", "/events/0/start_date/display_date"),
            ("", "/events/0/end_date/display_date"),
            ("Headline said", ""),
            ("Event text link", ""),
            ("https://example.org/link", ""),
            ("https://example.org/m.jpg", ""),
            ("https://example.org/lead", ""),
            ("Caption said", ""),
            ("Credit said", ""),
            ("", "/events/0/media/thumbnail"),
            ("", "/events/0/media/alt"),
            ("", "/events/0/media/title"),
            ("", "/events/0/media/link_target"),
            ("group-said", ""),
            ("", "/events/0/display_date"),
            ("", "/events/0/background/url"),
            ("", "/events/0/background/alt"),
            ("", "/events/0/background/color"),
            ("", "/events/0/autolink"),
            ("own-id", ""),
            ("lone-caption", "lone-caption"),
            ("lone-credit", "/events/1/media/url"),
            ("1999/2003", ""),
            ("Era said", ""),
            ("era text", ""),
        ],
    );
    let text = r#"{"timeline":{"headline":"Title said","type":"default","text":"Text said","startDate":"2000","lang":"fr","asset":{"media":"https://example.org/t.jpg","credit":"c","caption":"d"},
      "chart":[{"startDate":"2001","value":"28"}],
      "date":[{"startDate":"2001,2,3,4,5","endDate":"2001,2,9","headline":"Headline said","text":"Event text","tag":"tag-said","classname":"class-said","slug":"own-slug",
        "asset":{"media":"https://example.org/m","credit":"Credit said","caption":"Caption said","thumbnail":"https://example.org/small.jpg"}}],
      "era":[{"startDate":"1999","endDate":"2003","headline":"Era said","text":"era text","tag":"era-tag"}]}}"#;
    accounted(
        Format::Timeline,
        &[("2.json", text)],
        &[
            ("Title said", ""),
            ("Text said", ""),
            ("", "/startDate"),
            ("", "/lang"),
            ("", "/asset/media"),
            ("", "/chart"),
            ("2001-02-03/2001-02-09", ""),
            ("", "4:5"),
            ("tag-said", ""),
            ("class-said", "/date/0/classname"),
            ("own-slug", ""),
            ("https://example.org/m", ""),
            ("Credit said", ""),
            ("Caption said", ""),
            ("", "/date/0/asset/thumbnail"),
            ("Era said", ""),
            ("era text", ""),
            ("era-tag", "era-tag"),
        ],
    );
}

#[test]
fn the_spreadsheet_of_timelinejs() {
    let header = "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Media Link,Type,Group,Background,Own Column";
    let title = "1999,,,,,,,,,Title said,Text said,https://example.org/title.jpg,tc,,,,,title,,,";
    let row = "2001,2,3,10:00,2001,2,9,11:00,shown,Headline said,Event text,https://example.org/m,Credit said,Caption said,https://example.org/t.jpg,alt,https://example.org/lead,,group-said,red,own";
    let era = "1990,,,,2010,,,,,Era said,era text,,,,,,,era,,,";
    accounted(
        Format::TimelineSheet,
        &[("t.csv", &[header, title, row, era].join("\n"))],
        &[
            ("Title said", ""),
            ("Text said", ""),
            ("", "1999"),
            ("", "https://example.org/title.jpg"),
            ("2001-02-03/2001-02-09", ""),
            ("", "10:00"),
            ("", "11:00"),
            ("", "Display Date"),
            ("Headline said", ""),
            ("Event text", ""),
            ("https://example.org/m", ""),
            ("Credit said", ""),
            ("Caption said", ""),
            ("", "Media Thumbnail"),
            ("", "Alt Text"),
            ("https://example.org/lead", ""),
            ("group-said", ""),
            ("", "Background"),
            ("", "Own Column"),
            ("1990/2010", ""),
        ],
    );
}

#[test]
fn tables_of_nodes_and_edges() {
    let nodes = "Id,Label,Name,Kind,Group,Description,Aliases,URL,Of,Founded,Ended,Country,Source,Status,Timeset,Weight\n\
        a,Short,Name said,kind-said,2,about-a,Alias A; Alias B,https://example.org/a,b,2001,2002,FR,https://example.org/register,status-said,\"<[2003,2004]>\",9\n\
        b,,B,,,,,,,,,,,,,\n";
    let edges = "Source,Target,Type,Id,Label,Relation,Since,Until,Sources,Description,Interval,Weight,Colour\n\
        a,b,Directed,e1,label-said,relation-said,2011,2012,https://example.org/s,text-said,,2.5,red\n\
        a,b,Undirected,e2,,other,,,,,\"<[2013-01-01, 2014-01-01]; [2015-01-01, 2016-01-01]>\",1,\n";
    let nodes_said: &[Construct] = &[
        ("Name said", ""),
        ("\"Short\"", ""),
        ("kind-said", ""),
        ("", "“Group” was left out: “Kind” says it already"),
        ("about-a", ""),
        ("\"Alias A\"", ""),
        ("https://example.org/a", ""),
        ("\"of\": \"b\"", ""),
        ("\"founded\": \"2001\"", ""),
        ("\"ended\": \"2002\"", ""),
        ("\"FR\"", ""),
        ("https://example.org/register", ""),
        ("", "status"),
        ("", "timeset"),
        ("", "Weight"),
    ];
    accounted(Format::Nodes, &[("n.csv", nodes)], nodes_said);
    accounted(
        Format::Edges,
        &[("n.csv", nodes), ("e.csv", edges)],
        &[
            ("label-said", ""),
            ("relation-said", ""),
            ("\"since\": \"2011\"", ""),
            ("\"until\": \"2012\"", ""),
            ("https://example.org/s", ""),
            ("text-said", ""),
            ("2013-01-01", ""),
            ("2016-01-01", ""),
            ("", "weight"),
            ("", "Colour"),
            ("", "Edges without direction: 2"),
        ],
    );
}

#[test]
fn tables_of_events() {
    let header = "id,date,end,kind,title,summary,actors,about,dispute,rank,claims,stances,conflicts,source,url,earliest,place";
    let row = "own-id,2001-02-03,2001-02-09,kind-said,Title said,Text said,Actor A (role-said); Actor B,Topic,dispute-said,1,claims-said,stances-said,conflicts-said,Paper said,https://example.org/u,earliest-said,Paris";
    accounted(
        Format::Events,
        &[("e.csv", &[header, row].join("\n"))],
        &[
            ("own-id", ""),
            ("2001-02-03/2001-02-09", ""),
            ("kind-said", ""),
            ("Title said", ""),
            ("Text said", ""),
            ("Actor A", ""),
            ("role-said", ""),
            ("Topic", ""),
            ("dispute-said", ""),
            ("\"rank\": 1", ""),
            ("", "claims-said"),
            ("", "stances-said"),
            ("", "conflicts-said"),
            ("Paper said", ""),
            ("https://example.org/u", ""),
            ("", "earliest-said"),
            ("", "place"),
        ],
    );
}

#[test]
fn a_dataset_is_handed_on_byte_for_byte() {
    let text = fixture::bundled_text();
    let imported = import(&[Input { name: "d.json", bytes: text.as_bytes() }], &options()).unwrap();
    assert_eq!((imported.text == text, imported.diagnostics.len()), (true, 0));
}
