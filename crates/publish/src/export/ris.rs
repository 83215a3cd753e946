//! The sources of a view in RIS: two letters, two spaces, a hyphen, a value; a record for each source.

use super::input::Export;
use super::references::{first_parts, one_line, references};
use crate::event_text;
use dataset::Source;

pub fn ris(export: &Export) -> String {
    references(export).into_iter().map(record).collect::<Vec<String>>().join("\r\n")
}

fn record(source: &Source) -> String {
    let date = first_parts(source.date.as_ref());
    let mut fields = vec![
        ("TY", "ELEC".to_owned()),
        ("ID", source.id.clone()),
        ("TI", one_line(&event_text::source_title(source))),
        ("PB", one_line(&source.publisher)),
    ];
    if let Some(year) = date.first().filter(|year| (0..=9999).contains(*year)) {
        let part = |at: usize| date.get(at).map(|part| format!("{part:02}")).unwrap_or_default();
        fields.push(("PY", format!("{year:04}")));
        fields.push(("DA", format!("{year:04}/{}/{}/", part(1), part(2))));
    }
    fields.push(("LA", one_line(&source.lang)));
    fields.push(("UR", one_line(&source.url)));
    fields.extend(source.archived.as_ref().map(|archived| ("L2", one_line(archived))));
    let lines = fields.into_iter().map(|(tag, value)| format!("{tag}  - {value}\r\n"));
    lines.collect::<String>() + "ER  - \r\n"
}
