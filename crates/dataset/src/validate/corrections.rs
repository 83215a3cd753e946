//! What must hold of corrections, and of the days on which records were added and changed.

use super::sections::Validator;
use crate::correction::{Correction, CorrectionClass, RecordDays, RecordRef};
use crate::fault::Fault;
use crate::fields::WholeDay;
use crate::raw;
use crate::refs::NamedRecord;
use crate::section::Section;

impl Validator<'_> {
    /// Reads the corrections, after all that they may be of. One of a record that was left out is left out too.
    pub fn corrections(&mut self) {
        self.dataset.corrections =
            self.section(Section::Corrections, &mut |this, found: raw::Correction, _| {
                if found.class == CorrectionClass::Correction && found.old.is_none() {
                    this.reader.warn(Fault::NoOldWords);
                }
                let record = match found.record {
                    Some(NamedRecord(section, in_file)) => {
                        Some(RecordRef { section, position: this.kept(section, in_file)? })
                    }
                    None => None,
                };
                Some(Correction {
                    day: found.day.0,
                    record,
                    class: found.class,
                    text: found.text.0,
                    old: found.old.map(|words| words.0),
                    sources: this.sources_of(&found.sources.unwrap_or_default()),
                })
            });
    }

    /// The days of a record, once they are in order.
    pub fn record_days(&mut self, added: Option<WholeDay>, updated: Option<WholeDay>) -> RecordDays {
        let days = RecordDays { added: added.map(|day| day.0), updated: updated.map(|day| day.0) };
        if let (Some(added), Some(updated)) = (days.added, days.updated)
            && added > updated
        {
            self.reader.report_at("updated", Fault::EndsFirst { start: "added", end: "updated" });
        }
        days
    }
}
