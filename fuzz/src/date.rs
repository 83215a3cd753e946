//! EDTF dates: any text is a date or says why not; a date is written as it was read, its days are in order, and it can
//! be told in every language.

use base::date::{Day, Edtf, day_words, short_words, words};
use base::text::Lang;

pub fn hold(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Some(day) = Day::parse(text) {
        assert_eq!(day.to_string(), text);
    }
    let Ok(date) = Edtf::parse(text) else { return };
    assert_eq!(date.to_string(), text);
    assert!(date.earliest() <= date.latest());
    assert!(date.overlaps(&date));
    for lang in Lang::ALL {
        assert!(!words(&date, lang).is_empty() && !short_words(&date, lang).is_empty());
        assert!(!day_words(date.earliest(), lang).is_empty() && !day_words(date.latest(), lang).is_empty());
    }
    for day in [date.earliest(), date.latest()] {
        for months in [-13, -1, 1, 13] {
            let moved = day.months_before(months);
            // The ends of time are written as the last day that can be.
            let read = Day::parse(&moved.to_string());
            assert!(read == Some(moved) || moved == day && [Day::MIN, Day::MAX].contains(&day));
        }
    }
}
