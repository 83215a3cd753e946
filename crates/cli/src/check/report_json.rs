//! The report for scripts and editors' tools, as docs/contract.md promises it.

use base::text::Lang;
use dataset::counts::Counts;
use dataset::{Problem, Reading, Severity};
use serde_json::{Value, json};

/// One object, or with `several` files asked for a list of them.
pub fn report(readings: &[(&str, Reading)], several: bool, lang: Lang) -> String {
    let mut reports: Vec<Value> = readings.iter().map(|(file, reading)| of(file, reading, lang)).collect();
    match reports.pop() {
        Some(only) if !several => format!("{only:#}\n"),
        None if !several => String::new(),
        last => {
            reports.extend(last);
            format!("{:#}\n", Value::from(reports))
        }
    }
}

fn of(file: &str, reading: &Reading, lang: Lang) -> Value {
    let problems: Vec<Value> = reading.problems.iter().map(|problem| of_problem(problem, lang)).collect();
    json!({
        "file": file,
        "sound": reading.is_sound(),
        "errors": reading.errors,
        "warnings": reading.warnings,
        "left_out": reading.left_out,
        "counts": reading.dataset.as_ref().map(|dataset| of_counts(&Counts::of(dataset))),
        "problems": problems,
    })
}

fn of_problem(problem: &Problem, lang: Lang) -> Value {
    let (what, mend) = problem.words(lang);
    json!({
        "severity": if problem.severity == Severity::Error { "error" } else { "warning" },
        "code": problem.what.code(),
        "record": problem.record,
        "pointer": problem.pointer,
        "line": problem.line,
        "column": problem.column,
        "what": what,
        "mend": mend,
        "suggestion": problem.what.suggestion(),
    })
}

fn of_counts(counts: &Counts) -> Value {
    json!({
        "events": counts.events,
        "events_with_claims": counts.events_with_claims,
        "events_with_conflicts": counts.events_with_conflicts,
        "single_source_events": counts.single_source_events,
        "approximate_events": counts.approximate_events,
        "claims": counts.claims,
        "claims_by_stance": {
            "confirmed": counts.confirmed,
            "reported": counts.reported,
            "alleged": counts.alleged,
            "denied": counts.denied,
        },
        "conflicts": counts.conflicts,
        "sources": counts.sources,
        "sources_by_checked": { "read": counts.read, "listed": counts.listed, "cited": counts.cited },
        "approximate_titles": counts.approximate_titles,
        "entities": counts.entities,
        "relations": counts.relations,
        "disputes": counts.disputes,
        "stories": counts.stories,
    })
}
