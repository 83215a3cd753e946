//! How far a thing has gone: the stage of a dispute, and whether money is asked for, promised or paid. Holds no JSON and
//! no rules.

use crate::ix::SourceIx;
use crate::vocabulary::KindIx;
use base::date::Edtf;
use base::text::Localized;

/// How far a dispute has gone.
#[derive(Clone, Debug)]
pub struct Stage {
    /// In `Vocabulary::stages`.
    pub kind: KindIx,
    /// When it came to this.
    pub since: Option<Edtf>,
    /// At least one.
    pub sources: Vec<SourceIx>,
}

/// How firm a sum is, least firm first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AmountStatus {
    /// Somebody asks for it.
    #[default]
    Claimed,
    /// A court or an authority says that it is due.
    Awarded,
    /// Announced; nothing binds anybody to it.
    Promised,
    /// Agreed in a contract.
    Binding,
    /// It has changed hands.
    Paid,
}

impl AmountStatus {
    /// All of them, least firm first: the order in which amounts are shown.
    pub const ALL: [AmountStatus; 5] = [
        AmountStatus::Claimed,
        AmountStatus::Awarded,
        AmountStatus::Promised,
        AmountStatus::Binding,
        AmountStatus::Paid,
    ];
}

/// How a number stands to the sum that is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Bound {
    /// It is the sum.
    #[default]
    Exactly,
    /// More or less.
    About,
    /// Or more.
    AtLeast,
    /// Or less: "up to".
    AtMost,
}

/// A sum of money, and how firm it is.
#[derive(Clone, Debug)]
pub struct Amount {
    /// In whole units of the currency; more than 0.
    pub value: f64,
    /// How the value stands to the sum.
    pub bound: Bound,
    /// ISO 4217: three capital letters, such as `USD`.
    pub currency: String,
    /// How firm it is.
    pub status: AmountStatus,
    /// What it is for, or how often it is due. Amounts of one status and one note are about one and the same sum.
    pub note: Option<Localized>,
    /// At least one.
    pub sources: Vec<SourceIx>,
}

/// Whether two amounts are about one and the same sum, and give it differently.
#[must_use]
pub fn disagree(one: &Amount, other: &Amount) -> bool {
    one.status == other.status
        && one.note == other.note
        && (one.value != other.value || one.currency != other.currency)
}

/// Whether all that is known of a link's money is that it was promised.
#[must_use]
pub fn is_only_promised(amounts: &[Amount]) -> bool {
    !amounts.is_empty() && amounts.iter().all(|amount| amount.status == AmountStatus::Promised)
}
