//! Nothing is lost in silence: each importer gets a file with every construct of its format's specification, and each
//! of these is in the dataset or named among what is told. What only says how a file is written (ids of attributes,
//! counts, modes) is no fact and not asked for.
#![allow(clippy::unwrap_used, missing_docs)]

use base::date::Day;
use base::text::Lang;
use publish::import::{Format, Input, Options, import};

/// A construct: what it says, as it must come back in the dataset, else how it must be named in the notes.
type Construct = (&'static str, &'static str);

fn accounted(format: Format, files: &[(&str, &str)], constructs: &[Construct]) {
    let today = Day::parse("2026-11-22").unwrap();
    let options = Options { from: None, day_order: None, lang: "en".into(), source_url: None, today };
    let inputs: Vec<Input> =
        files.iter().map(|(name, text)| Input { name, bytes: text.as_bytes() }).collect();
    let imported = import(&inputs, &options).unwrap_or_else(|told| panic!("{told:#?}"));
    assert!(imported.formats.contains(&format), "{:?}", imported.formats);
    assert!(check::check(&imported.text).is_sound(), "{}", imported.text);
    let notes: String = imported
        .diagnostics
        .iter()
        .map(|told| [&told.place(Lang::En), "\n", &told.words(Lang::En).0, "\n"].concat())
        .collect();
    let lost: Vec<&Construct> = constructs
        .iter()
        .filter(|(value, name)| {
            let is_kept = !value.is_empty() && imported.text.contains(value);
            let is_named = !name.is_empty() && notes.contains(name);
            !is_kept && !is_named
        })
        .collect();
    assert!(lost.is_empty(), "{format:?}: neither kept nor told: {lost:#?}\n{notes}\n{}", imported.text);
    // Named once each, with a count.
    let mut told: Vec<String> = imported
        .diagnostics
        .iter()
        .map(|told| format!("{:?} {} {} {}", told.kind, told.place.field, told.found, told.more))
        .collect();
    let all = told.len();
    told.sort();
    told.dedup();
    assert_eq!(told.len(), all, "{told:#?}");
}

#[test]
fn gexf() {
    let text = r#"<?xml version="1.0"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3" variant="v">
<meta lastmodifieddate="2021-01-02"><creator>Somebody</creator><keywords>keyword-said</keywords><description>description-said</description></meta>
<graph defaultedgetype="undirected" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval" timezone="Europe/Paris" start="1990-01-01" end="2030-01-01">
<attributes class="node" mode="static" start="1991-01-01">
 <attribute id="0" title="kind" type="string"><default>default-kind</default><options>[a|b]</options></attribute>
 <attribute id="1" title="aliases" type="liststring"/>
 <attribute id="2" title="url" type="anyURI"/>
 <attribute id="3" title="country" type="string"/>
 <attribute id="4" title="description" type="string"/>
 <attribute id="5" title="score" type="double"/>
 <attribute id="6" title="source" type="string"/>
 <attribute id="7" title="modularity_class" type="integer"/>
</attributes>
<attributes class="edge"><attribute id="0" title="since" type="string"/><attribute id="1" title="strength" type="float"/><attribute id="2" title="source" type="string"/></attributes>
<nodes count="6">
 <node id="n1" label="Label One" pid="n2" start="2001-01-01" end="2002-02-02">
  <attvalues><attvalue for="0" value="kind-said"/><attvalue for="1" value="Alias A|Alias B"/><attvalue for="2" value="https://example.org/n1"/>
   <attvalue for="3" value="FR"/><attvalue for="4" value="about-n1"/><attvalue for="5" value="0.5" start="2001-01-01" end="2001-06-01"/><attvalue for="5" value="0.7"/>
   <attvalue for="6" value="https://example.org/register"/><attvalue for="7" value="3"/></attvalues>
  <viz:color r="1" g="2" b="3" a="0.5"/><viz:position x="1" y="2" z="0"/><viz:size value="4"/><viz:shape value="image" uri="https://example.org/pic"/>
 </node>
 <node id="n2" label="Two"><nodes><node id="n3" label="Three" timestamp="2003-03-03"/></nodes><edges><edge id="inner" source="n3" target="n2" label="inner-edge"/></edges></node>
 <node id="n4" label="Four" timestamps="&lt;[2004-04-04, 2005-05-05]&gt;"><parents><parent for="n2"/><parent for="n1"/></parents></node>
 <node id="n5" label="Five" intervals="&lt;[2006-06-06, 2007-07-07)&gt;" custom="x"/>
 <node id="n6" label="Six"><spells><spell start="2008-08-08" end="2009-09-09"/><spell startopen="2010-10-10" endopen="Infinity"/></spells><unknown/></node>
</nodes>
<edges count="4">
 <edge id="e1" source="n1" target="n2" type="directed" kind="edge-kind" label="edge-label" weight="2.5" start="2011-11-11" end="2012-12-12">
  <attvalues><attvalue for="1" value="0.9"/><attvalue for="2" value="https://example.org/deed"/></attvalues>
  <viz:color hex="FF0000"/><viz:thickness value="2"/><viz:shape value="dashed"/></edge>
 <edge id="e2" source="n1" target="n3" type="mutual" kind="both-ways"><spells><spell start="2013-01-01" end="2013-06-06"/><spell timestamp="2014-04-04"/></spells></edge>
 <edge id="e3" source="n2" target="n4" kind="no-way"/>
</edges></graph></gexf>"#;
    accounted(
        Format::Gexf,
        &[("all.gexf", text)],
        &[
            ("2021-01-02", ""),
            ("keyword-said", "keywords"),
            ("description-said", ""),
            ("Europe/Paris", "timezone"),
            ("1990-01-01", "graph start"),
            ("2030-01-01", "graph end"),
            ("1991-01-01", "attributes start"),
            ("default-kind", ""),
            ("", "options"),
            ("Label One", ""),
            ("kind-said", ""),
            ("\"Alias A\",\"Alias B\"", ""),
            ("https://example.org/n1", ""),
            ("\"country\": \"FR\"", ""),
            ("about-n1", ""),
            ("", "score"),
            ("", "score: start, end"),
            ("https://example.org/register", ""),
            ("", "modularity_class"),
            ("", "viz:color"),
            ("", "viz:position"),
            ("", "viz:size"),
            ("", "viz:shape"),
            ("", "viz:thickness"),
            ("\"of\": \"n2\"", ""),
            ("\"founded\": \"2001-01-01\"", ""),
            ("\"ended\": \"2002-02-02\"", ""),
            ("2003-03-03", ""),
            ("inner-edge", ""),
            ("\"founded\": \"2004-04-04\"", ""),
            ("\"ended\": \"2005-05-05\"", ""),
            ("", "The record lasted several times (2004-04-04"),
            ("\"kind\": \"parent\", \"from\": \"n1\", \"to\": \"n4\"", ""),
            ("2006-06-06", ""),
            ("2007-07-07", ""),
            ("", "( )"),
            ("", "custom"),
            ("", "unknown"),
            ("2008-08-08", ""),
            // Told as one with those of another node.
            ("2010-10-10", "lasted several times"),
            ("", "startopen"),
            ("edge-kind", ""),
            ("edge-label", ""),
            ("", "weight"),
            ("2011-11-11", ""),
            ("2012-12-12", ""),
            ("", "strength"),
            ("https://example.org/deed", ""),
            ("\"kind\": \"both-ways\", \"from\": \"n3\", \"to\": \"n1\"", ""),
            ("2013-06-06", ""),
            ("2014-04-04", ""),
            ("", "Edges without direction: 2"),
        ],
    );
}

#[test]
fn gexf_of_version_1_0() {
    let text = r#"<gexf version="1.0"><meta><creator>x</creator><keywords>k</keywords><description>d-said</description><lastModifiedDate>2009-03-20</lastModifiedDate></meta>
<graph type="dynamic" edges="directed" datefrom="2009-01-01"><attributes type="static" class="node"><attribute id="0" title="kind" type="string" default="kind-default"/></attributes>
<nodes><node id="a" label="A" datefrom="2009-02-01" dateto="2009-03-01"/><node id="b" label="B"><attvalues><attvalue id="0" value="kind-b"/></attvalues></node></nodes>
<edges><edge id="0" source="a" target="b" cardinal="3.0" type="dir" datefrom="2009-02-02"/></edges></graph></gexf>"#;
    accounted(
        Format::Gexf,
        &[("1.0.gexf", text)],
        &[
            ("", "keywords"),
            ("d-said", ""),
            ("2009-03-20", ""),
            ("", "datefrom"),
            ("kind-default", ""),
            ("kind-b", ""),
            ("2009-02-01", ""),
            ("2009-03-01", ""),
            ("2009-02-02", ""),
            ("", "cardinal"),
        ],
    );
}

#[test]
fn json_graph_1_and_2_and_lists_of_links() {
    let text = r#"{"graph":{"id":"graph-id","label":"graph-label","directed":false,"type":"graph-type","metadata":{"owner":"owner-said","description":"description-said"},
      "nodes":{"a":{"label":"Label A","metadata":{"kind":"kind-a","aliases":["Alias A","Alias B"],"population":7,"nested":{"deep":1},"url":"https://example.org/a","active":true,"nothing":null}},"b":{}},
      "edges":[{"id":"e1","source":"a","target":"b","relation":"relation-said","directed":true,"label":"label-said","metadata":{"since":"2001-01-01","until":"2002-02-02","weight":3,"note":"note-said","sources":["https://example.org/s"]}}]}}"#;
    accounted(
        Format::Jgf,
        &[("2.json", text)],
        &[
            ("graph-label", ""),
            ("", "“id”"),
            ("", "“type”"),
            ("owner-said", "metadata/owner"),
            ("description-said", ""),
            ("Label A", ""),
            ("kind-a", ""),
            ("\"Alias A\",\"Alias B\"", ""),
            ("", "population"),
            ("", "nested"),
            ("", "active"),
            ("https://example.org/a", ""),
            ("relation-said", ""),
            ("label-said", ""),
            ("2001-01-01", ""),
            ("2002-02-02", ""),
            ("", "weight"),
            ("note-said", ""),
            ("https://example.org/s", ""),
        ],
    );
    let text = r#"{"label":"collection-label","type":"collection-type","metadata":{"curator":"curator-said"},"graphs":[
      {"label":"first","nodes":[{"id":"a","label":"A","metadata":null}],"edges":null},{"label":"second","nodes":[{"id":"b"}]}]}"#;
    accounted(
        Format::Jgf,
        &[("1.json", text)],
        &[
            ("first", ""),
            ("collection-label", "label"),
            ("collection-type", "type"),
            ("curator-said", "metadata/curator"),
            ("", "The file holds 2 graphs"),
        ],
    );
    let text = r#"{"directed":true,"multigraph":true,"graph":{"name":"name-said","era":"era-said"},
      "nodes":[{"id":"a","name":"A","group":1,"x":1,"y":2,"vx":0,"vy":0,"fx":null,"index":0,"size":4,"color":"red"},{"id":"b"}],
      "links":[{"source":"a","target":"b","key":0,"value":5,"type":"type-said","title":"title-said","width":2,"index":0}]}"#;
    accounted(
        Format::Jgf,
        &[("links.json", text)],
        &[
            ("name-said", ""),
            ("era-said", "graph/era"),
            ("\"kind\": \"1\"", ""),
            ("", "“x”"),
            ("", "“y”"),
            ("", "“vx”"),
            ("", "“index”"),
            ("", "“size”"),
            ("", "“color”"),
            ("", "weight"),
            ("type-said", ""),
            ("title-said", ""),
            ("", "“width”"),
        ],
    );
}

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
        ("", "“Group” was left out: “Kind” has its place"),
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
    let today = Day::parse("2026-11-22").unwrap();
    let options = Options { from: None, day_order: None, lang: "en".into(), source_url: None, today };
    let imported = import(&[Input { name: "d.json", bytes: text.as_bytes() }], &options).unwrap();
    assert_eq!((imported.text == text, imported.diagnostics.len()), (true, 0));
}
