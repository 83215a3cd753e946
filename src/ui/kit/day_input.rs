//! A field of one day: the browser's own control, which knows the reader's order of day and month.

use super::markup::{El, el};
use base::date::Day;

#[inline(never)]
pub fn day_input(day: Option<Day>) -> El {
    let written = day.map(|day| day.to_string()).unwrap_or_default();
    // An empty one says today's date in WebKit, which the style sheet hides.
    el("input").attr("type", "date").class_if(day.is_none(), "empty").value(&written)
}
