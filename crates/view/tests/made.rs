//! The day of the data that a link was made of: in the link, and in no view.
#![allow(clippy::unwrap_used)]

use base::date::Day;
use view::{made_on, parse, serialize};

#[test]
fn the_day_a_link_was_made_of_is_read_and_never_becomes_a_part_of_the_view() {
    let day = Day::parse("2026-11-30").unwrap();
    let made = made_on("v=1&q=api", day);
    assert_eq!(made, "v=1&q=api&made=2026-11-30");
    let parsed = parse(&made);
    assert_eq!((parsed.made, &parsed.view), (Some(day), &parse("v=1&q=api").view));
    assert_eq!(serialize(&parsed.view), "v=1&q=api");
    // As a sentence or a messenger may have left it.
    for link in ["?made=2026-11-30.", "made=2026-11-30&fbclid=x", "made=%32026-11-30", "amp;made=2026-11-30"]
    {
        assert_eq!(parse(link).made, Some(day), "{link}");
        assert_eq!(parse(link).warnings, [], "{link}");
    }
    // The short link of a step still means the step's own view.
    assert!(parse(&made_on("v=1&story=s&step=2", day)).step_alone);
}
