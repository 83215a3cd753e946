//! A calendar day in the proleptic Gregorian calendar. A day is a day: no time of day, no time zone.

/// Days since 1970-01-01.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// Before every day: an open or unknown beginning.
    pub const MIN: Day = Day(i32::MIN);
    /// After every day: an open or unknown end.
    pub const MAX: Day = Day(i32::MAX);
}
