//! Suggestions of the search box while a reader types: names, aliases and titles. Built once per dataset.

use base::text::{Lang, Localized, fold, fold_into};
use dataset::{Dataset, DisputeIx, EntityIx, EventIx, NodeRef};

/// What a suggestion leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// An entity or a dispute.
    Node(NodeRef),
    /// An event.
    Event(EventIx),
    /// What is between two entities.
    Pair(EntityIx, EntityIx),
}

impl Target {
    /// Nodes come before events.
    fn group(self) -> u8 {
        u8::from(matches!(self, Target::Event(_)))
    }
}

/// How a text matches the query, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Match {
    /// It is the query.
    Whole,
    /// It begins with the query.
    Start,
    /// One of its words begins with the query.
    WordStart,
    /// It contains the query inside a word.
    Inside,
    /// It contains every word of the query, but not one after the other.
    Scattered,
}

/// One suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion<'a> {
    /// What it leads to.
    pub target: Target,
    /// The text that matched, as the dataset spells it: a name or title, in the reader's language if that one
    /// matches as well as any, or an alias.
    pub text: &'a str,
    /// How `text` matches the query.
    pub matched: Match,
}

/// The folded names, aliases and titles of a dataset.
#[derive(Clone, Debug, Default)]
pub struct NameIndex {
    folded: String,
    /// Those of one target are adjacent.
    entries: Vec<Entry>,
}

/// Ends each text; no folded text and no query contains it.
const END: char = '\n';

#[derive(Clone, Copy, Debug)]
struct Entry {
    target: Target,
    /// The index among the target's texts, in the order of `texts`.
    text_index: u32,
    /// Where its text ends; it begins where that of the entry before ends.
    end: u32,
}

impl NameIndex {
    /// The two entities that a query names one after the other, perhaps with a word or sign between them ("openai
    /// microsoft", "OpenAI and Microsoft", "openai v. xai"); `None` where it does not name two, or is the name of one.
    #[must_use]
    pub fn pair(&self, dataset: &Dataset, typed: &str) -> Option<(EntityIx, EntityIx)> {
        let folded = fold(typed);
        let words: Vec<&str> =
            folded.split([' ', ',', '/', '+', '&']).filter(|word| !word.is_empty()).collect();
        if words.len() < 2 || self.named(dataset, &words).is_some_and(|(_, matched)| matched == Match::Whole)
        {
            return None;
        }
        let joins = |word: &&str| JOINING_WORDS.contains(word);
        let mut best: Option<((Match, Match), (EntityIx, EntityIx))> = None;
        for at in 1..words.len() {
            let (one, rest) = words.split_at(at);
            let other =
                if rest.first().is_some_and(joins) { rest.get(1..).unwrap_or_default() } else { rest };
            let (Some((one, a)), Some((other, b))) = (self.named(dataset, one), self.named(dataset, other))
            else {
                continue;
            };
            let quality = (a.max(b), a.min(b));
            if one != other && best.is_none_or(|(least, _)| quality < least) {
                best = Some((quality, (one, other)));
            }
        }
        best.map(|(_, pair)| pair)
    }

    /// The entity that these words name, or that most events involve of those whose name begins with them.
    fn named(&self, dataset: &Dataset, words: &[&str]) -> Option<(EntityIx, Match)> {
        let typed = words.join(" ");
        if typed.chars().count() < LEAST_LETTERS_OF_A_NAME {
            return None;
        }
        let mut start = 0;
        let mut best: Option<(Found, EntityIx)> = None;
        for entry in &self.entries {
            let (from, to) = (start, entry.end as usize);
            start = to;
            let Target::Node(NodeRef::Entity(ix)) = entry.target else { continue };
            let folded = self.folded.get(from..to.saturating_sub(1)).unwrap_or_default();
            let Some(found) = matched(folded, &typed).filter(|found| *found <= Match::Start) else {
                continue;
            };
            // "The" begins many names and means none of them.
            if typed.len() * LEAST_SHARE_OF_A_NAME < folded.len() {
                continue;
            }
            let rank = (found, weight(dataset, entry.target));
            if best.is_none_or(|(least, _)| rank < least) {
                best = Some((rank, ix));
            }
        }
        best.map(|((found, _), ix)| (ix, found))
    }

    /// Linear in the names and titles of the dataset.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let mut names = NameIndex::default();
        for target in targets(dataset) {
            for (text_index, (_, text)) in texts(dataset, target).enumerate() {
                fold_into(&mut names.folded, text);
                names.folded.push(END);
                names.entries.push(Entry {
                    target,
                    text_index: text_index as u32,
                    end: names.folded.len() as u32,
                });
            }
        }
        names
    }

    /// The best `limit` suggestions for a query, each target once: by quality of match, then nodes before
    /// events, then by number of events. None for an empty query.
    #[must_use]
    pub fn suggest<'a>(
        &self,
        dataset: &'a Dataset,
        typed: &str,
        lang: Lang,
        limit: usize,
    ) -> Vec<Suggestion<'a>> {
        let typed = fold(typed);
        let typed = typed.trim();
        let mut best: Vec<(Rank, Suggestion<'a>)> = Vec::new();
        if typed.is_empty() {
            return Vec::new();
        }
        let mut start = 0;
        // Words may be apart; a query of one word is searched in all texts at once.
        let apart = typed.contains(' ');
        let mut found = self.folded.match_indices(typed).map(|(at, _)| at).peekable();
        for entry in &self.entries {
            let (from, to) = (start, entry.end as usize);
            start = to;
            while found.next_if(|at| *at < from).is_some() {}
            if !(apart || found.peek().is_some_and(|at| *at < to)) {
                continue;
            }
            let folded = self.folded.get(from..to.saturating_sub(1)).unwrap_or_default();
            let Some(matched) = matched(folded, typed) else { continue };
            let least = best.last().filter(|_| best.len() >= limit).map(|(rank, _)| *rank);
            // Most of what a single letter finds cannot be among the best any more.
            if least.is_some_and(|least| (matched, entry.target.group()) > (least.matched, least.weight.0)) {
                continue;
            }
            let weight = weight(dataset, entry.target);
            let mut rank = Rank { matched, weight, target: entry.target, foreign: false };
            if least.is_some_and(|least| rank >= least) {
                continue;
            }
            let Some((tag, text)) = texts(dataset, entry.target).nth(entry.text_index as usize) else {
                continue;
            };
            rank.foreign = !tag.is_empty() && tag != lang.tag();
            insert_ranked(&mut best, rank, Suggestion { target: entry.target, text, matched }, limit);
        }
        best.into_iter().map(|(_, suggestion)| suggestion).collect()
    }
}

/// How well an entity is named, and how much it matters: the smallest is the best.
type Found = (Match, (u8, i32));

/// Shorter beginnings of names would find somebody for every word.
const LEAST_LETTERS_OF_A_NAME: usize = 3;

/// One part of so many of its name must be typed, at least.
const LEAST_SHARE_OF_A_NAME: usize = 3;

/// What people write between two names, in the languages of the page; folded.
const JOINING_WORDS: [&str; 9] = ["and", "et", "v", "v.", "vs", "vs.", "versus", "contre", "with"];

/// The order of suggestions; the smallest is the best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    matched: Match,
    weight: (u8, i32),
    target: Target,
    /// Not in the reader's language.
    foreign: bool,
}

/// Keeps the best `limit`, in order, one per target. The lists are short, so moving costs little.
fn insert_ranked<'a>(
    best: &mut Vec<(Rank, Suggestion<'a>)>,
    rank: Rank,
    suggestion: Suggestion<'a>,
    limit: usize,
) {
    if let Some(at) = best.iter().position(|(_, other)| other.target == suggestion.target) {
        if best.get(at).is_some_and(|(other, _)| *other <= rank) {
            return;
        }
        best.remove(at);
    }
    let at = best.iter().position(|(other, _)| rank < *other).unwrap_or(best.len());
    if at < limit {
        best.insert(at, (rank, suggestion));
        best.truncate(limit);
    }
}

/// Nodes before events; nodes with more events first; headlines first among events.
fn weight(dataset: &Dataset, target: Target) -> (u8, i32) {
    let index = &dataset.index;
    let count = |events: Option<&Vec<EventIx>>| -(events.map_or(0, Vec::len) as i32);
    match target {
        Target::Node(NodeRef::Entity(ix)) => (0, count(index.events_of_entity.get(ix.at()))),
        Target::Node(NodeRef::Dispute(ix)) => (0, count(index.events_of_dispute.get(ix.at()))),
        Target::Event(ix) => (1, i32::from(dataset.event(ix).rank)),
        Target::Pair(..) => (0, i32::MIN),
    }
}

/// How a folded text matches a folded query; `None` when it does not or the query is empty.
fn matched(folded: &str, typed: &str) -> Option<Match> {
    if typed.is_empty() {
        return None;
    }
    let Some(first) = folded.find(typed) else {
        let scattered = typed.contains(' ') && typed.split_whitespace().all(|word| folded.contains(word));
        return scattered.then_some(Match::Scattered);
    };
    if first == 0 {
        return Some(if folded.len() == typed.len() { Match::Whole } else { Match::Start });
    }
    let begins_word =
        |at: usize| folded.get(..at).and_then(|before| before.chars().next_back()).is_none_or(ends_word);
    let at_word = folded.match_indices(typed).any(|(at, _)| begins_word(at));
    Some(if at_word { Match::WordStart } else { Match::Inside })
}

/// Whether a word can begin after this character: all ASCII but letters and digits, and the quotation marks
/// and dashes of print.
/// quotation marks and dashes of print.
fn ends_word(c: char) -> bool {
    matches!(c, '«' | '»' | '\u{2010}'..='\u{2027}') || (c.is_ascii() && !c.is_ascii_alphanumeric())
}

fn targets(dataset: &Dataset) -> impl Iterator<Item = Target> {
    let entities = (0..dataset.entities.len() as u32).map(|at| Target::Node(NodeRef::Entity(EntityIx(at))));
    let disputes = (0..dataset.disputes.len() as u32).map(|at| Target::Node(NodeRef::Dispute(DisputeIx(at))));
    entities.chain(disputes).chain((0..dataset.events.len() as u32).map(|at| Target::Event(EventIx(at))))
}

/// The texts of a target, each with its language: its name or title in every language, then its aliases.
fn texts(dataset: &Dataset, target: Target) -> impl Iterator<Item = (&str, &str)> {
    let (title, aliases): (&Localized, &[String]) = match target {
        Target::Node(NodeRef::Entity(ix)) => (&dataset.entity(ix).name, &dataset.entity(ix).aliases),
        Target::Node(NodeRef::Dispute(ix)) => (&dataset.dispute(ix).title, &[]),
        Target::Event(ix) => (&dataset.event(ix).title, &[]),
        Target::Pair(ix, _) => (&dataset.entity(ix).name, &[]),
    };
    let titles = title.0.iter().map(|(tag, text)| (tag.as_str(), text.as_str()));
    titles.chain(aliases.iter().map(|alias| ("", alias.as_str())))
}
