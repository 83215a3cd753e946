//! The kinds every dataset may use without declaring them. Their marks; their words
//! are in `text::strings`. The code gives no particular kind a meaning.

use crate::vocabulary::{Arrow, Family, Kind, Shape, Stroke, Tone, Vocabulary};
use base::text::strings::{Kinds, name_words};
use base::text::{Lang, Localized};

impl Vocabulary {
    /// The kinds of the contract, with their words in the languages of the page.
    #[must_use]
    pub fn default_kinds() -> Vocabulary {
        Vocabulary {
            entities: kinds(Family::Entities, ENTITIES, |words| words.entities),
            relations: kinds(Family::Relations, RELATIONS, |words| words.relations),
            events: kinds(Family::Events, EVENTS, |words| words.events),
            roles: kinds(Family::Roles, ROLES, |words| words.roles),
            statuses: kinds(Family::Statuses, STATUSES, |words| words.statuses),
            stages: kinds(Family::Stages, STAGES, |words| words.stages),
        }
    }
}

/// Reads a table of marks together with one of words for each language: they have the same kinds in the same order.
fn kinds(family: Family, marks: &str, words: fn(&'static Kinds) -> &'static str) -> Vec<Kind> {
    let mut tables = Lang::ALL.map(|lang| words(&name_words(lang).kinds).lines());
    marks
        .lines()
        .map(|line| {
            let mut cells = line.split('|');
            let mut cell = || cells.next().unwrap_or_default();
            let mut kind = Kind {
                id: cell().to_owned(),
                label: Localized::default(),
                plural: Localized::default(),
                past: Localized::default(),
                inverse: Localized::default(),
                group: Localized::default(),
                shape: Shape::named(cell()).unwrap_or_default(),
                tone: Tone::named(cell()).unwrap_or_default(),
                line: Stroke::default(),
                arrow: family.usual_arrow(),
                is_unknown: false,
            };
            let mut group: Option<usize> = None;
            for cell in cells {
                match cell {
                    "to" => kind.arrow = Arrow::To,
                    "from" => kind.arrow = Arrow::From,
                    "none" => kind.arrow = Arrow::None,
                    "unknown" => kind.is_unknown = true,
                    _ => match Stroke::named(cell) {
                        Some(line) => kind.line = line,
                        None => group = cell.parse().ok(),
                    },
                }
            }
            for (lang, table) in Lang::ALL.into_iter().zip(&mut tables) {
                let mut cells = table.next().unwrap_or_default().split('|').skip(1);
                let say = |text: &mut Localized, words: Option<&str>| {
                    text.0.push((lang.tag().to_owned(), words.unwrap_or_default().to_owned()));
                };
                say(&mut kind.label, cells.next());
                say(&mut kind.plural, cells.next());
                if let Some(past) = cells.next() {
                    say(&mut kind.past, Some(past));
                }
                if let Some(inverse) = cells.next() {
                    say(&mut kind.inverse, Some(inverse));
                }
                if let Some(group) = group {
                    let words = &name_words(lang).kinds;
                    let groups: &[&str] =
                        if family == Family::Relations { &words.line_groups } else { &words.lanes };
                    say(&mut kind.group, groups.get(group).copied());
                }
            }
            kind
        })
        .collect()
}

// A language whose tables have other kinds, or in another order, does not compile.
const _: () = {
    let mut at = 0;
    while at < Lang::ALL.len() {
        let words = &name_words(Lang::ALL[at]).kinds;
        assert!(
            same_kinds(ENTITIES, words.entities, 2),
            "the entities of a language are not those of this file"
        );
        assert!(
            same_kinds(RELATIONS, words.relations, 4),
            "the relations of a language are not those of this file"
        );
        assert!(same_kinds(EVENTS, words.events, 2), "the events of a language are not those of this file");
        assert!(same_kinds(ROLES, words.roles, 2), "the roles of a language are not those of this file");
        assert!(
            same_kinds(STATUSES, words.statuses, 2),
            "the statuses of a language are not those of this file"
        );
        assert!(same_kinds(STAGES, words.stages, 2), "the stages of a language are not those of this file");
        at += 1;
    }
};

/// Whether two tables have the same first cells, and the second so many cells of words a line.
const fn same_kinds(marks: &str, words: &str, cells: usize) -> bool {
    let (marks, words) = (marks.as_bytes(), words.as_bytes());
    let (mut m, mut w) = (0, 0);
    while m < marks.len() {
        while marks[m] != b'|' {
            if w >= words.len() || marks[m] != words[w] {
                return false;
            }
            m += 1;
            w += 1;
        }
        if w >= words.len() || words[w] != b'|' {
            return false;
        }
        while m < marks.len() && marks[m] != b'\n' {
            m += 1;
        }
        let mut bars = 0;
        while w < words.len() && words[w] != b'\n' {
            bars += (words[w] == b'|') as usize;
            w += 1;
        }
        if bars != cells {
            return false;
        }
        m += 1;
        w += 1;
    }
    // Beyond the line's end that the last line does not have.
    w == words.len() + 1
}

// Tables of marks: a kind a line, of it the id, shape, tone and, where they are not the usual ones, line and arrow.

const ENTITIES: &str = "\
lab|disc|ink
company|disc|ink
api|square|access
model|square|access
product|square|access
regulator|triangle|law
court|triangle|law
publisher|hexagon|ink
person|ring|ink
coalition|hexagon|ink";

/// Then what the legend calls its lines, by its position among `Kinds::line_groups`. Its arrow leads to the second end.
const RELATIONS: &str = "\
provides|disc|access|0
uses|disc|access|0
limited-access|disc|access|0
built-on|disc|access|0
licenses|disc|money|1
supplies|disc|money|1
invested-in|disc|money|1
acquired|disc|money|1
sought-to-acquire|disc|money|1
controls|disc|money|1
partner-of|disc|money|1|none
founded|disc|mute|2
founded-by-former-staff-of|disc|mute|2
works-for|disc|mute|2
competes-with|disc|mute|3|none";

/// Then the family it shares a lane with, by its position among `Kinds::lanes`.
const EVENTS: &str = "\
access-revoked|diamond|fault|0
access-restricted|diamond|fault|0
access-restored|square|access|0
terms-changed|square|ink|1
allegation|diamond|fault|2|dashed
statement|hexagon|ink|2
lawsuit-filed|triangle|law|3
court-step|triangle|law|3
ruling|triangle|law|3
settlement|triangle|law|3
regulatory-action|triangle|law|1
investment|bar|money|4
acquisition|bar|money|4
partnership|bar|money|4
personnel|ring|mute|4
founding|disc|mute|4
api-launch|square|access|5
product-launch|square|access|5";

/// Then where the arrow of a party's line is: `to` the dispute from one that acts, `from` it to one that is acted on.
const ROLES: &str = "\
initiator|disc|ink|to
regulator|disc|ink|to
target|disc|ink|from
plaintiff|disc|ink|to
defendant|disc|ink|from
court|disc|ink
partner|disc|ink
investor|disc|ink|to
acquirer|disc|ink|to
supplier|disc|ink|to
customer|disc|ink
founder|disc|ink|to
founded|disc|ink|from
appointed|disc|ink|from
signatory|disc|ink
non-signatory|disc|ink
speaker|disc|ink|to
related|disc|ink";

/// Of disputes, so their mark is the dispute's own; the tone says whether the fault is still open.
const STATUSES: &str = "\
alleged|diamond|fault|dashed
ongoing|diamond|fault
settled|diamond|law
decided|diamond|law
dismissed|diamond|law
lifted|diamond|access
abandoned|diamond|mute
unknown|diamond|mute|unknown";

/// Of disputes, the earliest first: a stage has no mark of its own in a picture.
const STAGES: &str = "\
filed|diamond|ink
investigation|diamond|ink
motions|diamond|ink
discovery|diamond|ink
trial|diamond|ink
decision|diamond|ink
appeal|diamond|ink
settled|diamond|ink
concluded|diamond|ink";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_a_table_has_all_its_cells_and_a_known_mark() {
        for line in
            [ENTITIES, RELATIONS, EVENTS, ROLES, STATUSES, STAGES].iter().flat_map(|table| table.lines())
        {
            let cells: Vec<&str> = line.split('|').collect();
            let [_, shape, tone, ref more @ ..] = cells[..] else { panic!("{line}") };
            assert!(Shape::named(shape).is_some() && Tone::named(tone).is_some(), "{line}");
            let known = |cell: &&str| {
                let arrow = ["to", "from", "none", "unknown"].contains(cell);
                arrow || Stroke::named(cell).is_some() || cell.parse::<usize>().is_ok()
            };
            assert!(more.len() < 3 && more.iter().all(known), "{line}");
        }
    }

    #[test]
    fn every_default_kind_is_found_by_its_id_and_has_words_in_every_language() {
        let vocabulary = Vocabulary::default_kinds();
        for family in Family::ALL {
            let kinds = vocabulary.kinds(family);
            assert!(!kinds.is_empty(), "{family:?}");
            for (position, kind) in kinds.iter().enumerate() {
                assert_eq!(vocabulary.find(family, &kind.id).map(|ix| ix.at()), Some(position));
                for text in [&kind.label, &kind.plural] {
                    let tags: Vec<&str> = text.0.iter().map(|(tag, _)| tag.as_str()).collect();
                    assert_eq!(tags, Lang::ALL.map(Lang::tag), "{}", kind.id);
                    assert!(text.all().all(|words| !words.is_empty()), "{}", kind.id);
                }
            }
        }
    }

    #[test]
    fn every_default_relation_is_read_both_ways_and_has_a_place_in_the_legend() {
        for kind in Vocabulary::default_kinds().relations {
            for lang in Lang::ALL {
                let (there, back) = (kind.label.text(lang), kind.inverse.text(lang));
                assert!(!back.is_empty() && !kind.group.text(lang).is_empty(), "{}", kind.id);
                // What reads the same from both ends has no direction, and the other way round.
                assert_eq!(there == back, kind.arrow == Arrow::None, "{}", kind.id);
            }
        }
    }

    #[test]
    fn every_default_event_kind_shares_a_lane_that_has_words() {
        for kind in Vocabulary::default_kinds().events {
            assert!(Lang::ALL.iter().all(|&lang| !kind.group.text(lang).is_empty()), "{}", kind.id);
        }
    }

    #[test]
    fn a_table_of_other_kinds_is_told_from_one_of_the_same() {
        for (words, same) in [
            ("a|x|y\nb|x|y", true),
            ("a|x|y", false),
            ("a|x|y\nb|x", false),
            ("a|x|y\nb|x|y\nc|x|y", false),
            ("b|x|y\na|x|y", false),
            ("ab|x|y\nb|x|y", false),
        ] {
            assert_eq!(same_kinds("a|disc|ink\nb|disc|ink", words, 2), same, "{words:?}");
        }
    }

    #[test]
    fn the_kinds_the_contract_names_are_there() {
        let vocabulary = Vocabulary::default_kinds();
        for (family, ids) in [
            (Family::Entities, "lab company api model product regulator court publisher person coalition"),
            (
                Family::Relations,
                "provides uses invested-in acquired founded-by-former-staff-of supplies licenses",
            ),
            (Family::Statuses, "alleged ongoing settled decided dismissed lifted abandoned unknown"),
            (Family::Stages, "filed discovery decision appeal settled"),
        ] {
            for id in ids.split(' ') {
                assert!(vocabulary.find(family, id).is_some(), "{id}");
            }
        }
    }
}
