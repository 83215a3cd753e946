//! What `cargo xtask bench` is asked for.

use super::PARTS;
use crate::args::{unknown, value_of};
use crate::trouble::{Result, Trouble};

#[derive(Debug, PartialEq, Eq)]
pub struct BenchOptions {
    /// Empty means every part.
    pub only: Vec<String>,
    pub quick: bool,
    pub build: bool,
    pub measure: bool,
}

impl Default for BenchOptions {
    fn default() -> Self {
        Self { only: Vec::new(), quick: false, build: true, measure: true }
    }
}

/// Reads the words after `cargo xtask bench`.
pub fn read(words: &[String]) -> Result<BenchOptions> {
    let mut options = BenchOptions::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--quick" => options.quick = true,
            "--no-build" => options.build = false,
            "--report" => options.measure = false,
            "--only" => {
                let list = value_of(word, words.next())?;
                options.only = list.split(',').map(str::to_owned).collect();
                if let Some(stranger) = options.only.iter().find(|name| !PARTS.contains(&name.as_str())) {
                    let remedy = format!("choose among {}", PARTS.join(", "));
                    return Err(Trouble::new(format!("The bench has no part `{stranger}`"), remedy));
                }
            }
            other => return Err(unknown(&format!("`bench` takes no `{other}`"))),
        }
    }
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Result<BenchOptions> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        read(&words)
    }

    #[test]
    fn everything_is_measured_unless_told() {
        assert_eq!(asked(""), Ok(BenchOptions::default()));
        let only = vec!["layout".to_owned(), "filter".to_owned()];
        let wanted = BenchOptions { only, quick: true, build: false, measure: true };
        assert_eq!(asked("--quick --no-build --only layout,filter"), Ok(wanted));
        assert!(asked("--only speed").is_err() && asked("3").is_err());
    }
}
