//! What must hold of amounts, of stages, and of what is not known.

use super::records::date;
use super::sections::Validator;
use crate::fault::Fault;
use crate::progress::{Amount, Stage};
use crate::raw;
use base::date::Edtf;

impl Validator<'_> {
    /// The amounts of which not all sources were left out.
    pub fn amounts(&self, amounts: Option<Vec<raw::Amount>>) -> Vec<Amount> {
        amounts.unwrap_or_default().into_iter().filter_map(|amount| self.amount(amount)).collect()
    }

    fn amount(&self, amount: raw::Amount) -> Option<Amount> {
        let sources = self.some_sources(&amount.sources)?;
        Some(Amount {
            value: amount.value.0,
            bound: amount.bound.unwrap_or_default(),
            currency: amount.currency.0,
            status: amount.status,
            note: amount.note.map(|note| note.0),
            sources,
        })
    }

    /// The stage of a dispute, unless all its sources were left out.
    pub fn stage(&self, stage: Option<raw::Stage>) -> Option<Stage> {
        let stage = stage?;
        let sources = self.some_sources(&stage.sources)?;
        Some(Stage { kind: stage.kind.0, since: date(stage.since), sources })
    }

    /// Reports what is said not to be known since before it began, or though it is over.
    pub fn unknown_since(
        &mut self,
        unknown: Option<&Edtf>,
        (start, begins): (&'static str, Option<&Edtf>),
        (end, ends): (&'static str, Option<&Edtf>),
    ) {
        self.in_order((start, begins), ("unknown_since", unknown));
        if unknown.is_some() && ends.is_some() {
            self.reader.report_at("unknown_since", Fault::UnknownAndOver { end });
        }
    }
}
