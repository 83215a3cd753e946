//! The report for scripts and editors' tools, as docs/contract.md promises it.

use ::check::Severity;
use dataset::counts::Counts;
use serde_json::{Value, json};

use super::file_report::{FileReport, Listed};

/// One object, or with `several` files asked for a list of them.
pub fn report(reports: &[(&str, FileReport)], several: bool) -> String {
    let mut reports: Vec<Value> = reports.iter().map(|(file, report)| of(file, report)).collect();
    match reports.pop() {
        Some(only) if !several => format!("{only:#}\n"),
        None if !several => String::new(),
        last => {
            reports.extend(last);
            format!("{:#}\n", Value::from(reports))
        }
    }
}

fn of(file: &str, report: &FileReport) -> Value {
    let problems: Vec<Value> = report.problems.iter().map(of_problem).collect();
    json!({
        "file": file,
        "sound": report.is_sound(),
        "errors": report.errors,
        "warnings": report.warnings,
        "left_out": report.left_out,
        "counts": report.dataset.as_ref().map(|dataset| of_counts(&Counts::of(dataset))),
        "problems": problems,
    })
}

fn of_problem(problem: &Listed) -> Value {
    let (what, mend) = &problem.words;
    let mut value = json!({
        "severity": if problem.severity == Severity::Error { "error" } else { "warning" },
        "code": problem.code,
        "record": problem.record,
        "pointer": problem.pointer,
        "line": problem.line,
        "column": problem.column,
        "what": what,
        "mend": mend,
        "suggestion": problem.suggestion,
    });
    if let Some(cell) = &problem.cell {
        value["cell"] = json!(cell);
    }
    value
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
        "stages": counts.stages,
        "amounts": counts.amounts,
        "not_known": counts.not_known,
        "corrections": counts.corrections,
    })
}
