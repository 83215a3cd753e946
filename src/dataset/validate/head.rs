//! The head of a file: its titles, languages and kinds. What is wrong in it is reported and left empty.

use super::sections::Validator;
use crate::dataset::fields::{Id, Name, Tag, Text, WholeDay};
use crate::dataset::mirror::{self, File};
use crate::dataset::reader::FromNode;
use crate::dataset::{Family, Head, Kind, ProblemKind, Vocabulary};
use crate::date::Day;
use crate::text::{Lang, Localized};

impl Validator<'_> {
    /// Reads the head; first what the reading of all else depends on.
    pub fn head(&mut self) {
        // Reports fields that mean nothing or come twice; the first of two counts.
        let _ = self.reader.known_fields(self.fields, File::FIELDS);
        self.languages();
        self.kinds();
        self.dataset.head = Head {
            title: self.head_text("title"),
            description: self.head_text("description"),
            updated: self.head_field::<WholeDay>("updated").map_or(Day::MAX, |day| day.0),
            license: self.head_field::<Text>("license").map(|text| text.0).unwrap_or_default(),
            opening: self.head_field("opening").unwrap_or_default(),
            languages: self.reader.languages.clone(),
        };
    }

    fn head_field<T: FromNode>(&mut self, name: &'static str) -> Option<T> {
        self.reader.field(self.fields, name)
    }

    fn head_text(&mut self, name: &'static str) -> Localized {
        self.head_field::<Name>(name).map(|name| name.0).unwrap_or_default()
    }

    fn languages(&mut self) {
        let declared = self.head_field::<Option<Vec<Tag>>>("languages").flatten();
        self.reader.languages = match declared {
            Some(tags) => tags.into_iter().map(|tag| tag.0).collect(),
            None => Lang::ALL.iter().map(|lang| lang.tag().to_owned()).collect(),
        };
    }

    fn kinds(&mut self) {
        self.reader.vocabulary = Vocabulary::default_kinds();
        let declared = self.head_field::<Option<mirror::Kinds>>("kinds");
        self.reader.kinds_known = declared.is_some();
        if let Some(mirror::Kinds { entities, relations, events, roles, statuses }) = declared.flatten() {
            let declared = [entities, relations, events, roles, statuses];
            for (family, kinds) in Family::ALL.into_iter().zip(declared) {
                self.family(family, kinds.unwrap_or_default());
            }
        }
        self.dataset.vocabulary = self.reader.vocabulary.clone();
    }

    /// Adds the kinds declared of one family; one with the id of a known kind replaces it.
    fn family(&mut self, family: Family, declared: Vec<mirror::Kind>) {
        let mut seen: Vec<String> = Vec::new();
        for (position, kind) in declared.into_iter().enumerate() {
            let mirror::Kind { id: Id(id), label, plural, group, shape, tone } = kind;
            if seen.contains(&id) {
                self.repeated_kind(family, position, id);
                continue;
            }
            seen.push(id.clone());
            let known = self.reader.vocabulary.find(family, &id);
            let kinds = self.reader.vocabulary.kinds_mut(family);
            let old = known.and_then(|ix| kinds.get_mut(ix.at()));
            let (old_shape, old_tone) = old.as_ref().map(|kind| (kind.shape, kind.tone)).unwrap_or_default();
            let old_group = old.as_ref().map(|kind| kind.group.clone()).unwrap_or_default();
            let kind = Kind {
                id,
                plural: plural.map_or_else(|| label.0.clone(), |plural| plural.0),
                label: label.0,
                group: group.map_or(old_group, |group| group.0),
                shape: shape.unwrap_or(old_shape),
                tone: tone.unwrap_or(old_tone),
            };
            match old {
                Some(old) => *old = kind,
                None => kinds.push(kind),
            }
        }
    }

    fn repeated_kind(&mut self, family: Family, position: usize, id: String) {
        let outside = self.reader.enter("kinds");
        self.reader.enter(family.name());
        self.reader.enter(&position.to_string());
        self.reader.report_at("id", ProblemKind::RepeatedId { id });
        self.reader.leave(outside);
    }
}
