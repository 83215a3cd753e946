//! Nothing is lost in silence: each importer gets a file with every construct of its format's specification, and each
//! of these is in the dataset or named among what is told. What only says how a file is written (ids of attributes,
//! counts, modes) is no fact and not asked for.
#![allow(clippy::unwrap_used, missing_docs)]

mod reading;

use publish::import::Format;
use reading::accounted;

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
