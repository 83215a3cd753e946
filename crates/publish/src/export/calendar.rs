//! The events with known days as an iCalendar (RFC 5545): all-day events, none of which blocks anybody's time.

use super::facts::urls;
use super::input::Export;
use base::date::{Day, Precision, words};
use dataset::Event;
use view::{Selection, View};

/// A line holds so many bytes at most; the rest goes on in the next, after a space.
const MOST_LINE_BYTES: usize = 75;

pub fn calendar(export: &Export) -> String {
    let (dataset, lang) = (export.dataset(), export.lang);
    let mut out = String::new();
    for text in
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Faultlines//Faultlines//EN", "CALSCALE:GREGORIAN"]
    {
        line(&mut out, text);
    }
    field(&mut out, "X-WR-CALNAME", &export.description());
    let left_out = before_year_1(export);
    if left_out > 0 {
        field(&mut out, "X-WR-CALDESC", &(lang.import().not_in_calendar)(left_out));
    }
    let stamp = compact(dataset.head.updated);
    for ix in &export.model.visible.events {
        let event = dataset.event(*ix);
        if let Some((first, after)) = days(event) {
            line(&mut out, "BEGIN:VEVENT");
            // The same event has the same name in every calendar, so importing twice replaces it.
            field(&mut out, "UID", &[event.id.as_str(), "@faultlines"].concat());
            line(&mut out, &["DTSTAMP:", &stamp, "T000000Z"].concat());
            line(&mut out, &["DTSTART;VALUE=DATE:", &compact(first)].concat());
            line(&mut out, &["DTEND;VALUE=DATE:", &compact(after)].concat());
            field(&mut out, "SUMMARY", event.title.text(lang));
            field(&mut out, "DESCRIPTION", &description(export, event));
            field(&mut out, "CATEGORIES", dataset.vocabulary.events[event.kind.at()].label.text(lang));
            if !export.page_url.is_empty() {
                line(&mut out, &["URL:", &link(export, event)].concat());
            }
            line(&mut out, "TRANSP:TRANSPARENT");
            line(&mut out, "END:VEVENT");
        }
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// How many of the events known to the day a calendar cannot hold: its years have four digits and no sign.
pub fn before_year_1(export: &Export) -> usize {
    let events = export.model.visible.events.iter().map(|ix| export.dataset().event(*ix));
    events.filter(|event| is_known(event) && !has_years(event)).count()
}

fn is_known(event: &Event) -> bool {
    let (from, to) = event.date.precision();
    from == Some(Precision::Day) && to == Some(Precision::Day)
}

/// Whether all of an event lies in years that are written with four digits.
fn has_years(event: &Event) -> bool {
    event.date.earliest().civil().0 >= 1
}

/// The first day and the day after the last, where both ends are known to the day and can be written.
fn days(event: &Event) -> Option<(Day, Day)> {
    (is_known(event) && has_years(event)).then(|| (event.date.earliest(), event.date.latest().add_days(1)))
}

fn description(export: &Export, event: &Event) -> String {
    let lang = export.lang;
    let sources = urls(export.dataset(), &event.sources).join("\n");
    [&words(&event.date, lang), ". ", event.summary.text(lang), "\n", &sources].concat()
}

fn link(export: &Export, event: &Event) -> String {
    export.link_to(&View { sel: Some(Selection::Event(event.id.clone())), ..View::default() })
}

fn compact(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A field whose value is text, with its signs escaped.
fn field(out: &mut String, name: &str, text: &str) {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    let text: String = text.replace('\n', "\\n").chars().filter(|c| !c.is_control()).collect();
    line(out, &[name, ":", &text].concat());
}

fn line(out: &mut String, text: &str) {
    /// Where a line would rather end, so that it need not end beside a space: some readers lose one there.
    const LINE_BYTES: usize = MOST_LINE_BYTES - 6;
    let (mut bytes, mut before) = (0, ' ');
    for c in text.chars() {
        let after = bytes + c.len_utf8();
        let inside_word = c != ' ' && before != ' ';
        if after > MOST_LINE_BYTES || (after > LINE_BYTES && inside_word) {
            out.push_str("\r\n ");
            bytes = 1;
        }
        out.push(c);
        bytes += c.len_utf8();
        before = c;
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{field, line};

    #[test]
    fn long_lines_are_folded_between_letters() {
        let mut out = String::new();
        line(&mut out, &"é".repeat(100));
        assert!(out.split("\r\n").all(|line| line.len() <= 75), "{out}");
        assert_eq!(out.replace("\r\n ", ""), "é".repeat(100) + "\r\n");
    }

    #[test]
    fn signs_of_the_format_are_text_in_text() {
        let mut out = String::new();
        field(&mut out, "SUMMARY", "a, b; c\\d\ne\rEND:VEVENT");
        assert_eq!(out, "SUMMARY:a\\, b\\; c\\\\d\\neEND:VEVENT\r\n");
    }
}
