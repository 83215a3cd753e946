//! Dates with one end: `2019 – ?`, `2019+`, `2019/open`. Each comes down to a dash or to EDTF's two full stops.

use super::other_languages::says_no_date;
use base::date::Edtf;

/// The same with a dash or two full stops for the end that nobody says; nothing where the text has both ends.
pub(super) fn with_one_end(text: &str) -> Option<String> {
    open_end(text).or_else(|| open_by_sign(text)).or_else(|| open_by_word(text))
}

/// `2019 – ?` and `? – 2019`: nobody knows the other end.
fn open_end(text: &str) -> Option<String> {
    let is_dash = |c: char| matches!(c, '-' | '–' | '—');
    if let Some(start) = text.strip_suffix('?').map(str::trim_end) {
        let known = start.trim_end_matches(is_dash);
        return (known != start && !known.is_empty()).then(|| [known.trim_end(), "–"].concat());
    }
    let end = text.strip_prefix('?')?.trim_start();
    let known = end.trim_start_matches(is_dash);
    (known != end && !known.is_empty()).then(|| ["–", known.trim_start()].concat())
}

/// `2019+`, `>2019`, `≤ 2019`.
fn open_by_sign(text: &str) -> Option<String> {
    let after = |rest: &str| [rest.trim(), "–"].concat();
    let before = |rest: &str| ["–", rest.trim()].concat();
    if let Some(rest) = text.strip_suffix('+') {
        return Some(after(rest));
    }
    let rest = text.trim_start_matches(['>', '<', '=', '≥', '≤']);
    let sign = &text[..text.len() - rest.len()];
    (!rest.is_empty()).then_some(())?;
    match sign {
        ">" | ">=" | "≥" => Some(after(rest)),
        "<" | "<=" | "≤" => Some(before(rest)),
        _ => None,
    }
}

/// `2019 – unknown`, `2019/open` and `inconnu – 2019`: an end without a date.
fn open_by_word(text: &str) -> Option<String> {
    let is_nothing = |end: &str| {
        end.contains(char::is_alphabetic) && (end.eq_ignore_ascii_case("open") || says_no_date(end))
    };
    let is_date = |text: &str| Edtf::parse(text).is_ok_and(|date| !date.is_interval());
    for mark in ['–', '—', '/', '-'] {
        if let Some((start, end)) = text.rsplit_once(mark).map(|(start, end)| (start.trim(), end.trim()))
            && is_nothing(end)
            && !start.is_empty()
        {
            return Some([start, if is_date(start) { "/.." } else { "–" }].concat());
        }
        if let Some((start, end)) = text.split_once(mark).map(|(start, end)| (start.trim(), end.trim()))
            && is_nothing(start)
            && !end.is_empty()
        {
            return Some([if is_date(end) { "../" } else { "–" }, end].concat());
        }
    }
    None
}
