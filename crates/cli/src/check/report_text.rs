//! The report for people: each problem with its place and remedy, then what the dataset holds.

use std::fmt::Write;

use ::check::Severity;
use base::text::Lang;
use base::text::cli_strings::CliStrings;
use dataset::counts::Counts;

use super::file_report::{FileReport, Listed};
use crate::output::printable;

/// Writing to a `String`, as throughout here, cannot fail.
pub fn report(reports: &[(&str, FileReport)], several: bool, lang: Lang) -> String {
    let words = lang.cli();
    let mut text = String::new();
    for (file, report) in reports {
        for problem in &report.problems {
            add_problem(&mut text, file, problem, words);
        }
        add_rest(&mut text, report, words);
        if let Some(dataset) = &report.dataset {
            add_counts(&mut text, &Counts::of(dataset), words);
        }
        if several {
            let _ = write!(text, "{file}{}", words.colon);
        }
        let verdict = if report.is_sound() { words.sound } else { words.not_sound };
        let (errors, warnings) = (report.errors, report.warnings);
        let _ = writeln!(text, "{verdict} {}{errors}, {}{warnings}.", words.errors, words.warnings);
        if several {
            text.push('\n');
        }
    }
    printable(&text)
}

fn add_problem(text: &mut String, file: &str, problem: &Listed, words: &CliStrings) {
    let (what, mend) = &problem.words;
    let Listed { line, column, pointer, .. } = problem;
    let severity = if problem.severity == Severity::Error { words.error } else { words.warning };
    let place = match &problem.cell {
        Some(cell) if cell.is_empty() => file.to_owned(),
        Some(cell) => format!("{file}: {cell}"),
        None => format!("{file}:{line}:{column}"),
    };
    let _ = writeln!(text, "{place}: {severity}{}{what}", words.colon);
    let place = [problem.record.as_deref().unwrap_or_default(), pointer].join(" ");
    if !place.trim().is_empty() {
        let _ = writeln!(text, "    {}", place.trim());
    }
    let _ = writeln!(text, "    {mend}\n");
}

/// What is not listed above, and what of the file is not in the dataset.
fn add_rest(text: &mut String, report: &FileReport, words: &CliStrings) {
    let unlisted = (report.errors + report.warnings).saturating_sub(report.problems.len());
    if unlisted > 0 {
        let _ = writeln!(text, "… {unlisted} {}\n", words.more);
    }
    if !report.left_out.is_empty() {
        let _ = writeln!(text, "{}{}\n", words.left_out, report.left_out.join(", "));
    }
}

fn add_counts(text: &mut String, counts: &Counts, words: &CliStrings) {
    let [confirmed, reported, alleged, denied] = words.stances;
    let [read, listed, cited] = words.checked;
    let _ = writeln!(text, "{}", words.counts);
    let mut line = |name: &str, number: usize, of_these: &[(&str, usize)]| {
        let say = |(name, number): &(&str, usize)| format!("{name}{}{number}", words.colon);
        let of_these: Vec<String> = of_these.iter().map(say).collect();
        let _ = write!(text, "  {}", say(&(name, number)));
        let _ =
            if of_these.is_empty() { writeln!(text) } else { writeln!(text, " ({})", of_these.join(", ")) };
    };
    line(
        words.events,
        counts.events,
        &[
            (words.with_claims, counts.events_with_claims),
            (words.with_conflicts, counts.events_with_conflicts),
            (words.on_one_source, counts.single_source_events),
            (words.on_approximate_titles, counts.approximate_events),
        ],
    );
    line(
        words.claims,
        counts.claims,
        &[
            (confirmed, counts.confirmed),
            (reported, counts.reported),
            (alleged, counts.alleged),
            (denied, counts.denied),
        ],
    );
    line(words.conflicts, counts.conflicts, &[]);
    line(
        words.sources,
        counts.sources,
        &[
            (read, counts.read),
            (listed, counts.listed),
            (cited, counts.cited),
            (words.approximate_titles, counts.approximate_titles),
        ],
    );
    line(words.entities, counts.entities, &[]);
    line(words.relations, counts.relations, &[]);
    line(words.disputes, counts.disputes, &[]);
    line(words.stories, counts.stories, &[]);
    text.push('\n');
}
