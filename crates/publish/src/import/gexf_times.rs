//! Times of GEXF: attributes and spells of an element, and what a plain number among them counts.

use std::collections::HashSet;

use roxmltree::{Document, Node as Xml};

use super::counted_times::{Count, counted};
use super::diagnostic::Diagnostics;
use super::options::Options;
use super::spells::{self, Spell};
use super::xml::is;

/// Attributes that say when, of every version of the format.
pub(super) const KNOWN: [&str; 11] = [
    "start",
    "end",
    "startopen",
    "endopen",
    "lopen",
    "ropen",
    "timestamp",
    "timestamps",
    "intervals",
    "datefrom",
    "dateto",
];

/// How the times of a file are to be read.
pub(super) struct Times {
    /// Of plain numbers; `None` where nobody can say.
    count: Option<Count>,
    /// The ids of all nodes.
    pub ids: HashSet<String>,
}

impl Times {
    /// Looks through the whole file: its numbers show together what they count, or do not.
    pub fn of(graph: &Xml, document: &Document, options: &Options, diagnostics: &mut Diagnostics) -> Self {
        let mut ids = HashSet::new();
        let mut numbers: Vec<f64> = Vec::new();
        for element in document.descendants().filter(Xml::is_element) {
            if is(&element, "node") {
                ids.extend(element.attribute("id").map(str::to_owned));
            }
            if matches!(element.tag_name().name(), "node" | "edge" | "spell" | "slice") {
                let times = element.attributes().filter(|it| KNOWN.contains(&it.name()));
                for time in times {
                    let parts = time
                        .value()
                        .split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E')));
                    numbers.extend(parts.filter_map(number));
                }
            }
        }
        // A file of dates has years among them; elsewhere a number is a number.
        let format = graph.attribute("timeformat").or(graph.attribute("timetype")).unwrap_or_default();
        let is_of_dates = matches!(format, "date" | "dateTime");
        let years = |number: &f64| number.fract() == 0.0 && (-9999.0..=9999.0).contains(number);
        let count = if is_of_dates && numbers.iter().all(years) {
            Some(Count::Years)
        } else {
            counted(&numbers, options, diagnostics)
        };
        Self { count, ids }
    }

    /// A time as a date in a text; empty where it is open or nobody can say.
    fn date(&self, text: &str) -> String {
        let text = spells::bound(text);
        match number(&text) {
            Some(number) => self.count.and_then(|count| count.date(number)).unwrap_or_default(),
            None => text,
        }
    }

    fn dates(&self, (start, end): Spell) -> Spell {
        (self.date(&start), self.date(&end))
    }
}

/// A plain number; a date is none.
fn number(text: &str) -> Option<f64> {
    let unsigned = text.trim_start_matches(['-', '+']);
    let starts = unsigned.as_bytes().first().is_some_and(u8::is_ascii_digit);
    let is_number =
        starts && !unsigned.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['-', '/', ':']);
    text.parse().ok().filter(|number: &f64| is_number && number.is_finite())
}

/// The spells of an element: those it lists, else its own beginning and end, else its single times.
pub(super) fn spells(element: &Xml, times: &Times, diagnostics: &mut Diagnostics) -> Vec<Spell> {
    let lists = element.children().filter(|it| is(it, "spells") || is(it, "slices"));
    let listed = lists.flat_map(|it| it.children()).filter(|it| is(it, "spell") || is(it, "slice"));
    let mut spells: Vec<Spell> = listed.flat_map(|spell| of_attributes(&spell, diagnostics)).collect();
    let own = of_attributes(element, diagnostics);
    match (own.as_slice(), spells.as_slice()) {
        (_, []) => spells = own,
        // They are the first and the last of the list, or its one end that is not open.
        ([(start, end)], [first, .., last]) if !agrees(start, &first.0) || !agrees(end, &last.1) => {
            diagnostics.lose("start, end");
        }
        ([(start, end)], [(of, until)]) => {
            let or =
                |listed: &String, own: &String| if listed.is_empty() { own.clone() } else { listed.clone() };
            if !agrees(start, of) && !of.is_empty() || !agrees(end, until) && !until.is_empty() {
                diagnostics.lose("start, end");
            }
            spells = vec![(or(of, start), or(until, end))];
        }
        _ => {}
    }
    spells
        .into_iter()
        .map(|spell| times.dates(spell))
        .filter(|(start, end)| !start.is_empty() || !end.is_empty())
        .collect()
}

fn agrees(own: &str, listed: &str) -> bool {
    own.is_empty() || own == listed
}

fn of_attributes(element: &Xml, diagnostics: &mut Diagnostics) -> Vec<Spell> {
    let own = |name: &str| element.attribute(name).unwrap_or_default();
    for name in ["lopen", "ropen", "startopen", "endopen"] {
        // Whether the end itself belongs to it, which days do not know.
        if !matches!(spells::bound(own(name)).as_str(), "" | "false" | "0") {
            diagnostics.lose(name);
        }
    }
    let date = |names: [&str; 3]| {
        let is_flag = |text: &str| matches!(text, "true" | "false" | "");
        names.map(own).into_iter().find(|text| !is_flag(text)).map(spells::bound).unwrap_or_default()
    };
    let (start, end) = (date(["start", "startopen", "datefrom"]), date(["end", "endopen", "dateto"]));
    let mut spells = Vec::new();
    if !start.is_empty() || !end.is_empty() {
        spells.push((start, end));
    }
    spells.extend(spells::read(own("intervals"), diagnostics));
    let instants = own("timestamps").trim_matches(['<', '>', '[', ']', ' ']).split([',', ';']);
    for time in
        std::iter::once(own("timestamp")).chain(instants).map(spells::bound).filter(|time| !time.is_empty())
    {
        spells.push((time.clone(), time));
    }
    spells
}
