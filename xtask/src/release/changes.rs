//! The part of CHANGELOG.md that speaks of one version.

use crate::error::{Error, Result};

/// The text under `## VERSION`, whatever stands after it in that line, such as a date.
pub fn section(changelog: &str, version: &str) -> Result<String> {
    let mut lines = changelog.lines().skip_while(|line| heading(line) != Some(version));
    let missing = || {
        Error::new(
            format!("CHANGELOG.md says nothing under `## {version}`"),
            format!("turn `## Unreleased` into `## {version}`, or try with `--draft`"),
        )
    };
    lines.next().ok_or_else(missing)?;
    let text: Vec<&str> = lines.take_while(|line| heading(line).is_none()).collect();
    let text = text.join("\n").trim().to_owned();
    if text.is_empty() { Err(missing()) } else { Ok(text + "\n") }
}

fn heading(line: &str) -> Option<&str> {
    line.strip_prefix("## ")?.split_whitespace().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_has_its_own_words_and_no_others() {
        let log =
            "# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-12-01)\n\n- b\n  c\n\n### d\n\n## 0.1.0\n- a\n";
        assert_eq!(section(log, "0.2.0"), Ok("- b\n  c\n\n### d\n".to_owned()));
        assert_eq!(section(log, "0.1.0"), Ok("- a\n".to_owned()));
        assert!(section(log, "Unreleased").is_err(), "it is empty");
        assert!(section(log, "0.2").is_err());
    }
}
