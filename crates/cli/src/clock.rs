//! What day it is.

use std::time::{SystemTime, UNIX_EPOCH};

use base::date::Day;

const SECONDS_A_DAY: u64 = 86_400;

/// Today, by the clock of this machine.
pub fn today() -> Day {
    let days =
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() / SECONDS_A_DAY);
    Day(i32::try_from(days).unwrap_or_default())
}
