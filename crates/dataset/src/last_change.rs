//! The last day on which anything in a dataset changed, by the days of its records and corrections.

use crate::correction::RecordDays;
use crate::model::Dataset;
use base::date::Day;

impl Dataset {
    /// The last day on which anything changed. Nothing where no record says when it came in or changed: then nobody can say
    /// what did.
    #[must_use]
    pub fn last_change(&self) -> Option<Day> {
        let mut last = None;
        let mut see = |days: RecordDays| last = last.max(days.updated).max(days.added);
        self.events.iter().for_each(|it| see(it.days));
        self.disputes.iter().for_each(|it| see(it.days));
        self.relations.iter().for_each(|it| see(it.days));
        self.entities.iter().for_each(|it| see(it.days));
        last?;
        self.corrections.iter().for_each(|it| last = last.max(Some(it.day)));
        last.max(Some(self.head.updated))
    }
}
