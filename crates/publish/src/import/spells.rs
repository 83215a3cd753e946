//! When something lasted, more than once: the spells of GEXF and the interval cells of Gephi's tables,
//! `<[2001-01-01, 2003-06-30); [2011, 2012]>`. Reads no dates.

use super::account::said;
use super::diagnostic::{DiagnosticKind, Diagnostics};

/// A beginning and an end as written; empty where open.
pub(super) type Spell = (String, String);

/// A time as written; empty where it is open, infinite or nothing.
pub(super) fn bound(text: &str) -> String {
    let text = said(text);
    let plain = text.trim_start_matches(['-', '+']);
    let is_infinite =
        plain.eq_ignore_ascii_case("infinity") || plain.eq_ignore_ascii_case("inf") || plain == "∞";
    if is_infinite { String::new() } else { text.to_owned() }
}

/// The spells of a cell: intervals or single times.
pub(super) fn read(text: &str, diagnostics: &mut Diagnostics) -> Vec<Spell> {
    let text = said(text).trim_matches(['<', '>']).trim();
    if text.is_empty() {
        return Vec::new();
    }
    let mut spells = Vec::new();
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        // A round or turned bracket leaves the end itself out, which days do not know.
        if part.starts_with(['(', ']']) || part.ends_with([')', '[']) {
            diagnostics.lose("( )");
        }
        let inner = part.trim_matches(['[', ']', '(', ')']);
        let times: Vec<&str> = inner.split(',').map(str::trim).collect();
        match times.as_slice() {
            [start, end] => spells.push((bound(start), bound(end))),
            // More is a value that belongs to the time, or a list of times.
            times => spells.extend(times.iter().map(|time| (bound(time), bound(time)))),
        }
    }
    spells
}

/// The first beginning and the last end; what lies between is told as not kept.
pub(super) fn whole(text: &str, diagnostics: &mut Diagnostics) -> Option<Spell> {
    around(&read(text, diagnostics), diagnostics)
}

/// The same of spells that were read.
pub(super) fn around(spells: &[Spell], diagnostics: &mut Diagnostics) -> Option<Spell> {
    if spells.len() > 1 {
        diagnostics.report("spells", DiagnosticKind::SpellsJoined, &words(spells));
    }
    Some((spells.first()?.0.clone(), spells.last()?.1.clone()))
}

fn words(spells: &[Spell]) -> String {
    spells.iter().map(|(start, end)| format!("{start} – {end}")).collect::<Vec<_>>().join("; ")
}
