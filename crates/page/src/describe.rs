//! A view in plain words: "3 disputes involving Anthropic, June–September 2025". For titles, shared links and
//! file names.

use base::date::{Day, Edtf, day_words, words};
use base::text::Lang;
use base::text::strings::{Strings, name_words, strings};
use dataset::Dataset;
use query::{Sides, Visible, node_by_id};
use view::{Filter, View};

/// So many names are said; of more, how many there are.
const MOST_NAMES: usize = 3;

/// What a view shows, as one phrase without a full stop.
#[must_use]
pub fn describe(dataset: &Dataset, visible: &Visible, view: &View, lang: Lang) -> String {
    let said = strings(lang);
    let filter = &view.filter;
    let mut phrase = subject(dataset, visible, filter, lang);
    if !filter.between.is_empty() {
        let names: Vec<&str> = filter.between.iter().map(|id| node_name(dataset, id, lang)).collect();
        let count = names.len();
        phrase.push_str(&(said.involving_all)(count, &name_list(names, said)));
    }
    if !filter.actors.is_empty() {
        let names = filter.actors.iter().map(|id| node_name(dataset, id, lang)).collect();
        phrase.push_str(&(said.involving)(&name_list(names, said)));
    }
    if let Some(focus) = &view.focus {
        phrase.push_str(&(said.around)(node_name(dataset, &focus.id, lang)));
    }
    if !filter.q.is_empty() {
        phrase.push_str(&(said.matching)(&filter.q));
    }
    if filter.conflict {
        phrase.push_str(said.on_which_sources_disagree);
    }
    let mut phrases = vec![phrase];
    phrases.extend(period(dataset, visible, lang));
    phrases.extend(view.at.map(|day| (said.as_it_stood)(&day_words(day, lang))));
    phrases.extend(view.compare.map(|day| (said.against)(&day_words(day, lang))));
    phrases.join(", ")
}

/// What is counted: a dispute by its title where there is one, disputes, or events where those are what was
/// chosen.
fn subject(dataset: &Dataset, visible: &Visible, filter: &Filter, lang: Lang) -> String {
    let said = strings(lang);
    let by_event = !filter.kinds.is_empty()
        || !filter.stances.is_empty()
        || !filter.q.is_empty()
        || filter.conflict
        || filter.certainty.is_some()
        || !filter.relations.is_empty();
    if let ([only], false) = (filter.disputes.as_slice(), by_event) {
        return node_name(dataset, only, lang).to_string();
    }
    if let (Some(sides), false) = (Sides::new(dataset, &filter.between), by_event) {
        let events = (said.events_counted)(visible.events.len());
        let disputes = sides.disputes(dataset).into_iter().filter(|ix| visible.disputes.contains(ix)).count();
        return if disputes > 0 {
            (said.and)(&events, &(name_words(lang).disputes_counted)(disputes))
        } else {
            events
        };
    }
    if !by_event && !visible.disputes.is_empty() {
        return (name_words(lang).disputes_counted)(visible.disputes.len());
    }
    let mut subject = (said.events_counted)(visible.events.len());
    let kinds: Vec<&str> = filter.kinds.iter().filter_map(|id| kind_name(dataset, id, lang)).collect();
    if !kinds.is_empty() {
        subject.push_str(&format!(" ({})", name_list(kinds, said)));
    }
    subject
}

/// The name of an entity or a dispute; the id itself where there is none of that id.
#[must_use]
pub fn node_name<'a>(dataset: &'a Dataset, id: &'a str, lang: Lang) -> &'a str {
    node_by_id(dataset, id).map_or(id, |node| dataset.node_name(node).text(lang))
}

fn kind_name<'a>(dataset: &'a Dataset, id: &str, lang: Lang) -> Option<&'a str> {
    dataset.vocabulary.events.iter().find(|kind| kind.id == id).map(|kind| kind.label.text(lang))
}

/// "A", "A and B", "A, B and C", "A, B, C and 4 more".
#[must_use]
pub fn name_list(names: Vec<&str>, said: &Strings) -> String {
    let more = names.len().saturating_sub(MOST_NAMES);
    let mut names: Vec<String> = names.into_iter().take(MOST_NAMES).map(str::to_string).collect();
    if more > 0 {
        names.push((said.more_names)(more));
    }
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => (said.and)(&rest.join(", "), last),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}

/// The months from the first kept event to the last.
fn period(dataset: &Dataset, visible: &Visible, lang: Lang) -> Option<String> {
    let days = || visible.events.iter().filter_map(|ix| dataset.index.days_of_event.get(ix.at()));
    let known = |day: &Day| *day != Day::MIN && *day != Day::MAX;
    let first = days().map(|(earliest, _)| *earliest).filter(known).min()?;
    let last = days().map(|(_, latest)| *latest).filter(known).max().unwrap_or(first);
    let month = |day: Day| day.to_string().rsplit_once('-').map(|(month, _)| month.to_string());
    let (from, to) = (month(first)?, month(last.max(first))?);
    let written = if from == to { from } else { [from, to].join("/") };
    Edtf::parse(&written).ok().map(|months| words(&months, lang))
}
