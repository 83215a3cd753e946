//! The head of a file: its titles, languages and kinds. What is wrong in it is reported and left empty.

use super::sections::Validator;
use crate::fault::Fault;
use crate::fields::{Id, Text, WholeDay};
use crate::localized::{LANGUAGES_MAX, Name, Tag};
use crate::model::Head;
use crate::raw::{self, File};
use crate::reader::FromNode;
use crate::vocabulary::{Arrow, Family, Kind, Shape, Stroke, Tone, Vocabulary};
use base::date::Day;
use base::text::Localized;

/// The languages a file promises that says nothing of them, whatever languages the page has.
const PROMISED: [&str; 2] = ["en", "fr"];

impl Validator<'_> {
    /// Reads the head; first what the reading of all else depends on.
    pub fn head(&mut self) {
        // Reports fields that mean nothing or come twice; the first of two counts.
        self.reader.known_fields(self.fields, File::FIELDS);
        self.languages();
        self.kinds();
        self.dataset.head = Head {
            title: self.head_field::<Name>("title").0,
            description: self.head_field::<Name>("description").0,
            covered: self.head_field::<Option<Name>>("covered").map(|words| words.0),
            not_covered: self.head_field::<Option<Name>>("not_covered").map(|words| words.0),
            updated: self.updated(),
            license: self.head_field::<Text>("license").0,
            opening: self.head_field("opening"),
            languages: Vec::new(),
        };
    }

    fn head_field<T: FromNode + Default>(&mut self, name: &'static str) -> T {
        self.reader.leave_record();
        self.reader.field(self.fields, name)
    }

    fn updated(&mut self) -> Day {
        let WholeDay(day) = self.head_field("updated");
        if self.reader.is_rejected() { Day::MAX } else { day }
    }

    fn languages(&mut self) {
        let declared: Option<Vec<Tag>> = self.head_field("languages");
        self.reader.languages = match declared {
            Some(tags) => tags.into_iter().map(|tag| tag.0).take(LANGUAGES_MAX).collect(),
            None => PROMISED.map(str::to_owned).into(),
        };
    }

    fn kinds(&mut self) {
        self.reader.vocabulary = Vocabulary::default_kinds();
        let declared: Option<raw::Kinds> = self.head_field("kinds");
        self.reader.kinds_known = !self.reader.is_rejected();
        let declared = declared.filter(|_| self.reader.kinds_known);
        if let Some(raw::Kinds { entities, relations, events, roles, statuses, stages }) = declared {
            self.family(Family::Entities, entities);
            self.family(Family::Relations, relations);
            self.family(Family::Events, events);
            self.family(Family::Roles, roles);
            self.family(Family::Statuses, statuses);
            self.family(Family::Stages, stages);
        }
    }

    /// Adds the kinds declared of one family; one with the id of a known kind replaces it.
    fn family(&mut self, family: Family, declared: Option<Vec<raw::Kind>>) {
        let mut seen: Vec<String> = Vec::new();
        for (position, kind) in declared.unwrap_or_default().into_iter().enumerate() {
            let raw::Kind {
                id: Id(id),
                label,
                plural,
                past,
                inverse,
                group,
                shape,
                tone,
                line,
                directed,
                acts,
                unknown,
            } = kind;
            if seen.contains(&id) {
                self.repeated_kind(family, position, &id);
                continue;
            }
            seen.push(id.clone());
            let known = self.reader.vocabulary.find(family, &id);
            let kinds = self.reader.vocabulary.kinds_mut(family);
            let old = known.and_then(|ix| kinds.get_mut(ix.at()));
            let new = (Shape::default(), Tone::default(), Stroke::default(), family.usual_arrow());
            let (old_shape, old_tone, old_line, old_arrow) =
                old.as_ref().map_or(new, |kind| (kind.shape, kind.tone, kind.line, kind.arrow));
            let was_unknown = old.as_ref().is_some_and(|kind| kind.is_unknown);
            let old_group = old.as_ref().map(|kind| kind.group.clone()).unwrap_or_default();
            let kind = Kind {
                id,
                plural: plural.map_or_else(|| label.0.clone(), |plural| plural.0),
                label: label.0,
                // Words of the kind it replaces would say what that one was.
                past: past.map(|past| past.0).unwrap_or_default(),
                inverse: inverse.map_or_else(Localized::default, |inverse| inverse.0),
                group: group.map_or(old_group, |group| group.0),
                shape: shape.unwrap_or(old_shape),
                tone: tone.unwrap_or(old_tone),
                line: line.unwrap_or(old_line),
                arrow: arrow(family, directed, acts).unwrap_or(old_arrow),
                is_unknown: unknown.unwrap_or(was_unknown),
            };
            match old {
                Some(old) => *old = kind,
                None => kinds.push(kind),
            }
        }
    }

    fn repeated_kind(&mut self, family: Family, position: usize, id: &str) {
        let outside = self.reader.enter("kinds");
        self.reader.enter(family.name());
        self.reader.enter_item(position);
        self.reader.report_at("id", Fault::RepeatedId { id });
        self.reader.leave(outside);
    }
}

/// What a file says of the arrow of a kind: `directed` of relations, `acts` of roles.
fn arrow(family: Family, directed: Option<bool>, acts: Option<bool>) -> Option<Arrow> {
    match family {
        Family::Relations => directed.map(|directed| if directed { Arrow::To } else { Arrow::None }),
        Family::Roles => acts.map(|acts| if acts { Arrow::To } else { Arrow::From }),
        _ => None,
    }
}
