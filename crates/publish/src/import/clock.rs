//! The time of day beside a date, in the ways people and programs write it. Dates here are days.

use super::date_reading::is_one;

/// A date, and the time of day beside it: `2025-08-01T10:00:00Z`, `12:30 on 1/8/2025`, `1er août 2025 à 12 h 30`,
/// `Wed Apr 03 2024 10:00:00 GMT+0200 (CEST)`.
pub(super) fn without_clock(text: &str) -> (String, String) {
    let (date, said) = without_first_clock(text);
    // At the other end of a span.
    let (rest, more) = if said.is_empty() { (date, String::new()) } else { without_first_clock(&date) };
    let is_both = !more.is_empty();
    (rest, if is_both { [said, more].join(" – ") } else { said })
}

/// A date without the words that say a time of its day, and those words: `3 mars 2025 au matin`.
pub(super) fn without_words(text: &str) -> (String, String) {
    let is_filler = |word: &str| is_one(word, |words| words.fillers) || is_one(word, |words| words.to);
    let (mut kept, mut said): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut is_behind = false;
    for word in text.split(' ') {
        let folded = base::text::fold::fold(word.trim_matches([',', '.', '(', ')']));
        let bare = folded.rsplit(['\'', '’']).next().unwrap_or_default();
        if is_one(bare, |words| words.times_of_day) {
            while kept.last().is_some_and(|word| is_filler(&base::text::fold::fold(word))) {
                kept.pop();
            }
            said.push(word.trim_matches(['(', ')', ',']));
            is_behind = kept.is_empty();
        } else if !(is_behind && is_filler(&folded)) {
            is_behind = false;
            kept.push(word);
        }
    }
    let date = kept.join(" ").trim_end_matches(',').to_owned();
    let is_date = !said.is_empty() && date.contains(|c: char| c.is_ascii_digit());
    if is_date { (date, said.join(" ")) } else { (text.to_owned(), String::new()) }
}

fn without_first_clock(text: &str) -> (String, String) {
    let Some((from, to)) = clock(text) else { return (text.to_owned(), String::new()) };
    let (before, after) = (&text[..from], &text[to..]);
    let said = text[from..to].trim().trim_start_matches(['T', 't']).trim().to_owned();
    let before = without_word(
        before.trim_end(),
        &[
            "at", "à", "@", ",", "um", "from", "to", "between", "and", "de", "entre", "et", "von", "bis",
            "-", "–",
        ],
    );
    let after = after.trim_start();
    let words: &[&str] = &["on ", "le ", "du ", "of ", ", ", "- ", "– "];
    // Between two dates a dash says until when.
    let words = if before.is_empty() { words } else { &words[..5] };
    let after = words.iter().find_map(|word| after.strip_prefix(word)).unwrap_or(after);
    let gap = if after.starts_with('/') { "" } else { " " };
    let date = [before.trim_end(), after.trim_start()].join(gap);
    let date = date.trim();
    // An open end has full stops of its own.
    let date =
        if date.ends_with("/..") { date } else { date.trim_end_matches([',', '.']).trim_end() }.to_owned();
    // `1H 2020` is a half of it.
    let is_half = matches!(said.as_str(), "1H" | "2H" | "1h" | "2h")
        && date.len() == 4
        && date.bytes().all(|byte| byte.is_ascii_digit());
    if date.is_empty() || is_half { (text.to_owned(), String::new()) } else { (date, said) }
}

fn without_word<'t>(text: &'t str, words: &[&str]) -> &'t str {
    let is_word =
        |word: &&&str| text.ends_with(**word) && (word.len() < 2 || text.ends_with(&format!(" {word}")));
    words.iter().find(is_word).map_or(text, |word| &text[..text.len() - word.len()])
}

/// Where a time begins and ends.
fn clock(text: &str) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let digits = |at: usize| bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut at = 0;
    while at < bytes.len() {
        let length = digits(at);
        if length == 0 {
            at += 1;
            continue;
        }
        // The day of `2025-03-03 PM` is no hour.
        let is_in_date = at > 1 && matches!(bytes[at - 1], b'-' | b'/') && bytes[at - 2].is_ascii_digit();
        let begins = at == 0
            || !bytes[at - 1].is_ascii_digit() && (!is_in_date || bytes.get(at + length) == Some(&b':'));
        if begins
            && (1..=2).contains(&length)
            && let Some(end) = time_end(text, at + length)
        {
            let is_after_t = at > 0 && matches!(bytes[at - 1], b'T' | b't');
            return Some((if is_after_t { at - 1 } else { at }, zone_end(text, end)));
        }
        at += length;
    }
    None
}

/// The end of a time after its hour: `:30`, `:30:15.5`, `h30`, ` h 30`, ` h`, ` pm`; `None` where it is none.
fn time_end(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let two_digits = |rest: &str| {
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        (length == 2).then_some(length)
    };
    if let Some(after) = rest.strip_prefix(':') {
        let mut end = at + 1 + two_digits(after)?;
        while let Some(after) = text[end..].strip_prefix([':', '.', ',']) {
            let length = after.bytes().take_while(u8::is_ascii_digit).count();
            if length == 0 {
                break;
            }
            end += 1 + length;
        }
        return Some(end + half_of_day(&text[end..]).unwrap_or(0));
    }
    if let Some(length) = half_of_day(rest) {
        return Some(at + length);
    }
    // `2.30pm`.
    if let Some(length) = rest
        .strip_prefix('.')
        .filter(|after| two_digits(after).is_some())
        .and_then(|after| half_of_day(&after[2..]))
    {
        return Some(at + 3 + length);
    }
    // French.
    let spaced = rest.strip_prefix(' ').unwrap_or(rest);
    let after = spaced.strip_prefix(['h', 'H'])?;
    let skipped = rest.len() - after.len();
    let minutes = after.strip_prefix(' ').unwrap_or(after);
    if let Some(length) =
        two_digits(minutes).filter(|length| !minutes[*length..].starts_with(char::is_alphabetic))
    {
        return Some(at + skipped + (after.len() - minutes.len()) + length);
    }
    (!after.starts_with(char::is_alphabetic)).then_some(at + skipped)
}

/// The length of `am` or `p.m.` at the beginning.
fn half_of_day(text: &str) -> Option<usize> {
    let spaced = text.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let folded = spaced.get(..spaced.len().min(4)).unwrap_or(spaced).to_ascii_lowercase();
    let word =
        ["a.m.", "p.m.", "a.m", "p.m", "am", "pm"].into_iter().find(|word| folded.starts_with(word))?;
    let after = &spaced[word.len()..];
    (!after.starts_with(char::is_alphanumeric)).then_some(text.len() - after.len())
}

/// The end of the zone behind a time, of another time after a dash, and of names in brackets.
fn zone_end(text: &str, mut end: usize) -> usize {
    loop {
        let rest = &text[end..];
        let spaced = rest.trim_start();
        let skipped = rest.len() - spaced.len();
        let length = spaced.bytes().take_while(u8::is_ascii_alphabetic).count();
        let is_zone = matches!(
            &spaced[..length],
            "Z" | "z"
                | "UTC"
                | "GMT"
                | "CET"
                | "CEST"
                | "EST"
                | "EDT"
                | "CST"
                | "CDT"
                | "PST"
                | "PDT"
                | "BST"
                | "MST"
                | "MDT"
                | "ET"
                | "PT"
        );
        if is_zone {
            end += skipped + length;
            continue;
        }
        if let Some(inner) = spaced.strip_prefix(['(', '['])
            && let Some(close) = inner.find([')', ']'])
        {
            end += skipped + close + 2;
            continue;
        }
        let Some(after) = spaced.strip_prefix(['+', '-', '–', '/']) else { return end };
        let sign = spaced.len() - after.len();
        let number = after.trim_start();
        let gap = after.len() - number.len();
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        match digits {
            // `+02:00`, or the time it ended.
            1 | 2 if number[digits..].starts_with([':', 'h']) => {
                let more = number[digits + 1..].bytes().take_while(u8::is_ascii_digit).count();
                end += skipped + sign + gap + digits + 1 + more;
            }
            _ if spaced.starts_with('/') => return end,
            2 | 4 if gap == 0 && skipped == 0 && number.len() == digits => end += skipped + sign + digits,
            // Mail and feeds: ` +0200`.
            4 if gap == 0 && (skipped == 0 || number.starts_with(['0', '1'])) => {
                end += skipped + sign + digits
            }
            _ => return end,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::without_clock;

    #[test]
    fn the_time_of_day_comes_off_however_it_is_written() {
        for (text, date, clock) in [
            ("2025-08-01T10:30:00Z", "2025-08-01", "10:30:00Z"),
            ("2025-08-01 10:30:00.123456+00:00", "2025-08-01", "10:30:00.123456+00:00"),
            ("1/8/2025 10:30", "1/8/2025", "10:30"),
            ("12:30 on 3 March 2024", "3 March 2024", "12:30"),
            ("3 March 2024, 12:30", "3 March 2024", "12:30"),
            ("3 March 2024 at 2 p.m.", "3 March 2024", "2 p.m."),
            ("3 mars 2024 à 12h30", "3 mars 2024", "12h30"),
            ("3 mars 2024, 12 h 30", "3 mars 2024", "12 h 30"),
            ("3 mars 2024 à 8 h", "3 mars 2024", "8 h"),
            ("Mar 3, 2024 10:30 AM EST", "Mar 3, 2024", "10:30 AM EST"),
            ("Wed Apr 03 2024 10:00:00 GMT+0200 (CEST)", "Wed Apr 03 2024", "10:00:00 GMT+0200 (CEST)"),
            ("Sun, 03 Mar 2024 10:00:00 +0000", "Sun, 03 Mar 2024", "10:00:00 +0000"),
            ("3 March 2024 10:00–12:00", "3 March 2024", "10:00–12:00"),
            ("2025-08-01", "2025-08-01", ""),
            ("3 hivernal 2024", "3 hivernal 2024", ""),
            ("1 March 2025 - 3 April 2025", "1 March 2025 - 3 April 2025", ""),
        ] {
            assert_eq!(without_clock(text), (date.to_owned(), clock.to_owned()), "{text}");
        }
    }
}
