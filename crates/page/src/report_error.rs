//! Reporting an error in a record: the address that a host sets, with the record's id in it. Opens nothing.

use dataset::{Correction, Dataset, RecordRef};

/// Whether an address may be offered to report an error to: `mailto:`, `https:` or `http:`, without spaces, quotes or a
/// fragment.
#[must_use]
pub fn is_corrections_address(address: &str) -> bool {
    let odd = |c: char| c.is_whitespace() || c.is_control() || "#\"<>\\^`{|}".contains(c);
    let rest = ["mailto:", "https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(odd))
}

/// The address with a record's id: as the subject of a mail, else as `record` of the query. Ids need no escaping.
#[must_use]
pub fn report_address(to: &str, record: &str) -> String {
    let key = if to.starts_with("mailto:") { "subject=" } else { "record=" };
    let joint = if to.contains('?') { "&" } else { "?" };
    [to, joint, key, record].concat()
}

/// A record as a correction names it: `event:claude-launch`.
#[must_use]
pub fn record_name(dataset: &Dataset, of: RecordRef) -> String {
    [of.section.record(), ":", dataset.record_id(of)].concat()
}

/// The corrections of a dataset, newest first; those of one day as the file has them.
#[must_use]
pub fn newest_corrections(dataset: &Dataset) -> Vec<&Correction> {
    let days: Vec<_> = dataset.corrections.iter().map(|correction| correction.day).collect();
    let order = base::sort::argsort(days.len(), &mut |a, b| days[b].cmp(&days[a]));
    order.into_iter().filter_map(|at| dataset.corrections.get(at as usize)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_a_record_is_in_the_address() {
        for (to, address) in [
            ("mailto:desk@example.org", "mailto:desk@example.org?subject=event:e"),
            (
                "mailto:desk@example.org?cc=b@example.org",
                "mailto:desk@example.org?cc=b@example.org&subject=event:e",
            ),
            ("https://example.org/report", "https://example.org/report?record=event:e"),
            ("https://example.org/report?site=1", "https://example.org/report?site=1&record=event:e"),
        ] {
            assert!(is_corrections_address(to));
            assert_eq!(report_address(to, "event:e"), address);
        }
    }
}
