//! What the search box proposes while a reader types: names, aliases and titles. Built once a dataset.

use base::text::{Lang, Localized, fold, fold_into};
use dataset::{Dataset, DisputeIx, EntityIx, EventIx, NodeRef};

/// What a suggestion leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Node(NodeRef),
    Event(EventIx),
}

impl Target {
    /// Nodes come before events.
    fn group(self) -> u8 {
        u8::from(matches!(self, Target::Event(_)))
    }
}

/// How a text matches what was typed, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Match {
    /// It is what was typed.
    Whole,
    /// It begins with it.
    Start,
    /// One of its words begins with it.
    WordStart,
    /// It has it inside a word.
    Inside,
    /// It has every typed word, though not one after the other.
    Scattered,
}

/// One proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion<'a> {
    pub target: Target,
    /// The text that matched, as the dataset writes it: a name or title, in the reader's language where
    /// that one matches as well as any, or an alias.
    pub text: &'a str,
    pub matched: Match,
}

/// The folded names, aliases and titles of a dataset.
#[derive(Clone, Debug, Default)]
pub struct Names {
    letters: String,
    /// Those of one target lie together.
    entries: Vec<Entry>,
}

/// After each text; no folded text has it, and nobody types it.
const END: char = '\n';

#[derive(Clone, Copy, Debug)]
struct Entry {
    target: Target,
    /// Which of the target's texts it is, in the order of `texts`.
    which: u32,
    /// Where its letters end; they begin where those of the entry before end.
    end: u32,
}

impl Names {
    /// Linear in the names and titles of the dataset.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let mut names = Names::default();
        for target in targets(dataset) {
            for (which, (_, text)) in texts(dataset, target).enumerate() {
                fold_into(&mut names.letters, text);
                names.letters.push(END);
                names.entries.push(Entry { target, which: which as u32, end: names.letters.len() as u32 });
            }
        }
        names
    }

    /// The best `limit` proposals for what was typed, each target once: by how well they match, nodes
    /// before events, then by how many events they have part in. Nothing typed, nothing proposed.
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
        // Words may stand apart; what is one piece is looked for in all texts at once.
        let apart = typed.contains(' ');
        let mut found = self.letters.match_indices(typed).map(|(at, _)| at).peekable();
        for entry in &self.entries {
            let (from, to) = (start, entry.end as usize);
            start = to;
            while found.next_if(|at| *at < from).is_some() {}
            if !(apart || found.peek().is_some_and(|at| *at < to)) {
                continue;
            }
            let letters = self.letters.get(from..to.saturating_sub(1)).unwrap_or_default();
            let Some(matched) = matched(letters, typed) else { continue };
            let least = best.last().filter(|_| best.len() >= limit).map(|(rank, _)| *rank);
            // What cannot be among the best any more is most of what one letter finds.
            if least.is_some_and(|least| (matched, entry.target.group()) > (least.matched, least.weight.0)) {
                continue;
            }
            let weight = weight(dataset, entry.target);
            let mut rank = Rank { matched, weight, target: entry.target, foreign: false };
            if least.is_some_and(|least| rank >= least) {
                continue;
            }
            let Some((tag, text)) = texts(dataset, entry.target).nth(entry.which as usize) else { continue };
            rank.foreign = !tag.is_empty() && tag != lang.tag();
            take_in(&mut best, rank, Suggestion { target: entry.target, text, matched }, limit);
        }
        best.into_iter().map(|(_, suggestion)| suggestion).collect()
    }
}

/// The order of proposals; the smallest is the best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    matched: Match,
    weight: (u8, i32),
    target: Target,
    /// In another language than the reader's.
    foreign: bool,
}

/// Keeps the best `limit`, in order, one for each target. Lists are short, so moving costs little.
fn take_in<'a>(best: &mut Vec<(Rank, Suggestion<'a>)>, rank: Rank, suggestion: Suggestion<'a>, limit: usize) {
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

/// Nodes before events; those with more events first; of events, headlines first.
fn weight(dataset: &Dataset, target: Target) -> (u8, i32) {
    let index = &dataset.index;
    let count = |events: Option<&Vec<EventIx>>| -(events.map_or(0, Vec::len) as i32);
    match target {
        Target::Node(NodeRef::Entity(ix)) => (0, count(index.events_of_entity.get(ix.at()))),
        Target::Node(NodeRef::Dispute(ix)) => (0, count(index.events_of_dispute.get(ix.at()))),
        Target::Event(ix) => (1, i32::from(dataset.event(ix).rank)),
    }
}

/// How the letters match what was typed, both folded; `None` when they do not or nothing was typed.
fn matched(letters: &str, typed: &str) -> Option<Match> {
    if typed.is_empty() {
        return None;
    }
    let Some(first) = letters.find(typed) else {
        let scattered = typed.contains(' ') && typed.split_whitespace().all(|word| letters.contains(word));
        return scattered.then_some(Match::Scattered);
    };
    if first == 0 {
        return Some(if letters.len() == typed.len() { Match::Whole } else { Match::Start });
    }
    let begins_word =
        |at: usize| letters.get(..at).and_then(|before| before.chars().next_back()).is_none_or(ends_word);
    let at_word = letters.match_indices(typed).any(|(at, _)| begins_word(at));
    Some(if at_word { Match::WordStart } else { Match::Inside })
}

/// Whether a word can begin after this character: all of ASCII that is no letter or digit, and the
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
    };
    let titles = title.0.iter().map(|(tag, text)| (tag.as_str(), text.as_str()));
    titles.chain(aliases.iter().map(|alias| ("", alias.as_str())))
}
