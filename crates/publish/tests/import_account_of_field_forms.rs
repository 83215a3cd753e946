//! Nothing is lost in silence in the field's own forms: GraphML, FollowTheMoney and Oligrapher get a file with every
//! construct of the format, and each of these is in the dataset or named among what is told.
#![allow(clippy::unwrap_used, missing_docs)]

mod reading;

use publish::import::Format;
use reading::accounted;

#[test]
fn graphml() {
    let text = r##"<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
 <desc>file-said</desc>
 <key id="k" for="all" attr.name="kind" attr.type="string"><desc>what it is</desc><default>kind-default</default></key>
 <key id="n" for="node" attr.name="founded" attr.type="string"/><key id="u" for="node" attr.name="url" attr.type="string"/>
 <key id="s" for="edge" attr.name="strength" attr.type="double"/><key id="g" for="graph" attr.name="owner" attr.type="string"/>
 <key id="d6" for="node" yfiles.type="nodegraphics"/><key id="d10" for="edge" yfiles.type="edgegraphics"/>
 <graph id="g" edgedefault="undirected" parse.nodes="4" odd="graph-odd">
  <desc>graph-said</desc><data key="g">owner-said</data><locator/>
  <node id="a" odd="node-odd"><desc>node-said</desc><port name="p"/><data key="n">1999-03</data><data key="u">https://example.org/a</data>
   <data key="d6"><y:ShapeNode><y:Fill color="#FFCC00"/><y:NodeLabel>Label A</y:NodeLabel><y:NodeLabel>second-label</y:NodeLabel></y:ShapeNode></data></node>
  <node id="b"><data key="k">kind-said</data><graph id="b:" edgedefault="directed"><node id="c"/><edge source="c" target="a"/></graph></node>
  <edge id="e" source="a" target="b" directed="true" sourceport="p" targetport="q"><desc>edge-said</desc><data key="s">0.5</data><data key="none">undeclared-said</data>
   <data key="d10"><y:PolyLineEdge><y:Arrows source="none" target="standard"/><y:EdgeLabel>edge-label</y:EdgeLabel></y:PolyLineEdge></data></edge>
  <hyperedge id="h"><desc>hyper-said</desc><endpoint node="a" type="in" port="p"/><endpoint node="b" type="out"/><endpoint node="c"/></hyperedge>
 </graph><graph edgedefault="directed"><node id="z"/></graph></graphml>"##;
    accounted(
        Format::GraphMl,
        &[("all.graphml", text)],
        &[
            ("file-said graph-said", ""),
            ("", "graph odd"),
            ("", "graph owner"),
            ("", "graph locator"),
            ("\"kind\": \"kind-default\"", ""),
            ("kind-said", ""),
            ("", "“odd”"),
            ("node-said", ""),
            ("", "“port”"),
            ("1999-03", ""),
            ("https://example.org/a", ""),
            ("Label A", ""),
            ("", "second-label"),
            ("", "yfiles"),
            ("\"of\": \"b\"", ""),
            ("\"from\": \"c\", \"to\": \"a\"", ""),
            ("edge-said", ""),
            ("edge-label", ""),
            ("", "sourceport"),
            ("", "targetport"),
            ("", "strength"),
            ("", "none"),
            ("hyper-said", ""),
            ("\"from\": \"a\", \"to\": \"h\"", ""),
            ("\"from\": \"h\", \"to\": \"b\"", ""),
            ("", "“h” links more than two nodes"),
            ("", "The file holds 2 graphs"),
        ],
    );
}

#[test]
fn entities_of_follow_the_money() {
    let text = r#"{"id":"mill","schema":"Company","caption":"The Mill","names":["The Mill"],"countries":["fr"],"referents":["old-mill"],"datasets":["registry"],"first_seen":"2020-01-01","last_seen":"2024-01-01","last_change":"2023-05-05","target":true,"properties":{"name":["The Mill"],"alias":["Mill No. 1"],"previousName":["Wheel Ltd"],"country":["fr"],"incorporationDate":["1971-05-02"],"dissolutionDate":["1999"],"website":["https://mill.example/"],"summary":["Grinds."],"registrationNumber":["7-11"],"sourceUrl":["https://register.example/mill"],"topics":["corp"]}}
{"id":"ada","schema":"Person","properties":{"name":["Ada"]},"datasets":["registry"]}
{"id":"owns","schema":"Ownership","properties":{"owner":["ada"],"asset":["old-mill"],"percentage":["60"],"startDate":["2001"],"endDate":["2019-06-30"],"sourceUrl":["https://register.example/7"],"recordId":["record-7"]},"datasets":["registry"]}
{"id":"listed","schema":"Sanction","properties":{"entity":["mill"],"program":["Flour rules"],"startDate":["2015-02-03"],"authority":["Council"],"reason":["reason-said"]},"datasets":["registry"]}
{"id":"lost","schema":"Passport","properties":{"holder":["ada"],"number":["P-9"]},"datasets":["registry"]}
{"id":"new","schema":"Spaceship","properties":{"name":["Rocket"]},"datasets":["registry"]}"#;
    accounted(
        Format::Ftm,
        &[("all.ftm.json", text)],
        &[
            ("\"The Mill\"", ""),
            ("\"Mill No. 1\"", ""),
            ("\"Wheel Ltd\"", ""),
            ("\"country\": \"fr\"", ""),
            ("\"founded\": \"1971-05-02\"", ""),
            ("\"ended\": \"1999\"", ""),
            ("https://mill.example/", ""),
            ("Grinds.", ""),
            ("", "registrationNumber"),
            ("https://register.example/mill", "sourceUrl"),
            ("", "topics"),
            ("", "last_change"),
            ("", "target"),
            ("", "first_seen"),
            ("", "last_seen"),
            ("registry", ""),
            ("\"from\": \"ada\", \"to\": \"mill\"", ""),
            ("\"since\": \"2001\"", ""),
            ("\"until\": \"2019-06-30\"", ""),
            ("60", "percentage"),
            ("https://register.example/7", ""),
            ("", "recordId"),
            ("2015-02-03", ""),
            ("Flour rules", ""),
            ("", "authority"),
            ("reason-said", ""),
            ("", "Passport"),
            ("Rocket", ""),
            ("", "Spaceship"),
        ],
    );
}

#[test]
fn statements_of_follow_the_money() {
    let header = "id,entity_id,canonical_id,prop,prop_type,schema,value,dataset,lang,original_value,external,first_seen,last_seen,origin,note";
    let rows = [
        "1,mill,nk-mill,name,name,Company,The Mill,registry,eng,THE MILL,f,2021-04-01,2024-02-03,crawl,note-said",
        "2,mill,nk-mill,country,country,Company,fr,gazette,,,t,2022-05-06,2022-05-06,,",
        "3,mill,nk-mill,id,checksum,Company,abc,registry,,,f,2021-04-01,2024-02-03,,",
    ];
    accounted(
        Format::Ftm,
        &[("all.csv", &[header, &rows.join("\n")].join("\n"))],
        &[
            ("The Mill", ""),
            ("nk-mill", ""),
            ("country: fr", ""),
            ("registry", ""),
            ("gazette", ""),
            ("seen from 1 April 2021 to 3 February 2024", ""),
            ("seen on 6 May 2022", ""),
            ("", "lang"),
            ("", "original_value"),
            ("", "external"),
            ("", "origin"),
            ("", "note"),
        ],
    );
}

#[test]
fn a_map_of_oligrapher() {
    let text = r##"{"id":7,"version":"0.0.1","title":"title-said","subtitle":"subtitle-said","date":"2020-05-06","user":{"name":"somebody"},"settings":{"debug":true},
     "graph":{"nodes":{"1":{"id":"1","name":"Label A","x":1,"y":2,"scale":1,"status":"normal","image":"https://example.org/a.jpg","url":"https://littlesis.org/org/1-A","description":"node-said","color":"#fff","edgeIds":["3"]},"2":{"id":"2","name":"B"}},
      "edges":{"3":{"id":"3","node1_id":"1","node2_id":"2","label":"label-said","arrow":"1->2","url":"https://example.org/deed","dash":true,"scale":2,"x1":1,"cx":2,"description":"edge-said"}},
      "captions":{"4":{"id":"4","text":"caption-said","x":1,"y":2}}},
     "annotations":{"list":[{"id":"5","header":"header-said","text":"<p>text-said</p>","nodeIds":["1"],"edgeIds":["3"],"captionIds":["4"]},{"id":"6","header":"","text":"","nodeIds":[]}],"settings":{}}}"##;
    accounted(
        Format::Oligrapher,
        &[("map.json", text)],
        &[
            ("title-said", ""),
            ("subtitle-said", ""),
            ("2020-05-06", ""),
            ("", "“user”"),
            ("Label A", ""),
            ("https://littlesis.org/org/1-A", ""),
            ("\"kind\": \"org\"", ""),
            ("node-said", ""),
            ("", "“x”"),
            ("", "“y”"),
            ("", "“scale”"),
            ("", "“status”"),
            ("", "“image”"),
            ("", "“color”"),
            ("label-said", ""),
            ("https://example.org/deed", ""),
            ("edge-said", ""),
            ("", "“dash”"),
            ("", "caption-said"),
            ("header-said", ""),
            ("text-said", ""),
            ("", "captionIds"),
            ("", "annotations"),
        ],
    );
}

#[test]
fn json_lines_and_rows_of_json() {
    let text = "{\"type\":\"node\",\"id\":\"a\",\"labels\":[\"Company\"],\"properties\":{\"name\":\"Label A\",\"founded\":\"1999\",\"size\":3}}\n\
        {\"type\":\"node\",\"id\":\"b\"}\n\
        {\"type\":\"relationship\",\"id\":\"9\",\"label\":\"relation-said\",\"start\":{\"id\":\"a\"},\"end\":{\"id\":\"b\"},\"properties\":{\"since\":\"2001\",\"note\":\"note-said\",\"score\":0.5,\"bidirectional\":true}}\n\
        [\"a\",\"b\",2.5]\n[\"b\",\"a\",{\"label\":\"third-said\",\"odd\":1}]\n";
    accounted(
        Format::Jgf,
        &[("g.jsonl", text)],
        &[
            ("Label A", ""),
            ("\"kind\": \"company\"", ""),
            ("\"founded\": \"1999\"", ""),
            ("", "size"),
            ("relation-said", ""),
            ("\"since\": \"2001\"", ""),
            ("note-said", ""),
            ("", "score"),
            ("\"from\": \"b\", \"to\": \"a\"", ""),
            ("", "weight"),
            ("third-said", ""),
            ("", "odd"),
        ],
    );
    let text = r#"{"source":"made-by","events":[{"date":"2024-03-03","title":"Title said","place":{"name":"Paris","tags":["x"]},"url":"https://example.org/1"},{"date":"n.d.","title":"Undated"}]}"#;
    accounted(
        Format::Events,
        &[("rows.json", text)],
        &[
            ("", "made-by"),
            ("Title said", ""),
            ("", "place/name"),
            ("", "place/tags"),
            ("https://example.org/1", ""),
            ("", "There is no year"),
        ],
    );
}
