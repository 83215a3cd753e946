//! The same fault in many places, said once: a kind that is misspelled in every event is one thing to mend.

use crate::problem::{Problem, Severity};

/// Problems of a severity in their order, of each that is the same as one before only how often it is there.
#[must_use]
pub fn told_once(problems: &[Problem], severity: Severity) -> Vec<(&Problem, usize)> {
    let mut told: Vec<(&Problem, usize)> = Vec::new();
    for problem in problems.iter().filter(|problem| problem.severity == severity) {
        match told.iter_mut().find(|(first, _)| first.kind == problem.kind) {
            Some((_, count)) => *count += 1,
            None => told.push((problem, 1)),
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;

    #[test]
    fn the_same_fault_is_told_once_with_its_first_place_and_a_count() {
        let event = |id: &str, kind: &str| {
            format!(
                r#"{{"id":"{id}","date":"2025-01-01","kind":"{kind}","title":{{"en":"T"}},"summary":{{"en":"S"}},"sources":["s"]}}"#
            )
        };
        let text = format!(
            r#"{{"version":1,"title":"T","description":"D","updated":"2026-01-01","license":"CC0-1.0","opening":"v=1",
            "languages":["en"],"sources":[{{"id":"s","url":"https://example.org/","title":"S","publisher":"S","lang":"en",
            "checked":"read"}}],"entities":[],"events":[{},{},{},{}]}}"#,
            event("a", "duell"),
            event("b", "duell"),
            event("c", "founding"),
            event("d", "bid")
        );
        let report = check(&text);
        let told = told_once(&report.problems, Severity::Error);
        let said: Vec<(Option<&str>, usize)> =
            told.iter().map(|(problem, count)| (problem.record.as_deref(), *count)).collect();
        assert_eq!(said, [(Some("event:a"), 2), (Some("event:d"), 1)]);
    }
}
