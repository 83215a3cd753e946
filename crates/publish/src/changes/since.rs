//! What changed in a dataset since a day, by the days that its own records carry: for who does not have the older version.

use super::{Change, Changes, Difference, ORDER, list};
use base::date::Day;
use dataset::Section;
use serde_json::Value;

/// What came into a file or changed in it after a day, as far as its records have `added` and `updated`. What is gone left
/// no record, so nothing is.
///
/// # Errors
/// Why the file is not JSON, in English.
pub fn changes_since(text: &str, day: Day) -> Result<Changes, String> {
    let file: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let changes = ORDER.into_iter().flat_map(|section| since(section, &file, day)).collect();
    let corrections = super::corrections(&file).filter(|it| is_after(it, "day", day)).cloned().collect();
    let updated = file.get("updated").and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok(Changes { updated: [day.to_string(), updated], changes, corrections })
}

/// The new records first, as where two files are compared.
fn since(section: Section, file: &Value, day: Day) -> Vec<Change> {
    let of = |difference: Difference| {
        list(file, section).filter(move |(_, record)| {
            let is_new = is_after(record, "added", day);
            match difference {
                Difference::Added => is_new,
                Difference::Changed => !is_new && is_after(record, "updated", day),
                Difference::Gone => false,
            }
        })
    };
    let whole =
        |difference| of(difference).map(move |(id, record)| Change::whole(section, difference, id, record));
    whole(Difference::Added).chain(whole(Difference::Changed)).collect()
}

fn is_after(record: &Value, field: &str, day: Day) -> bool {
    record.get(field).and_then(Value::as_str).and_then(Day::parse).is_some_and(|of| of > day)
}
