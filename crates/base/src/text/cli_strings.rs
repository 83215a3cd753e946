//! What the command says itself. What is wrong with a dataset is in `problems`, with a file of others in `import_strings`.

/// Everything the command says itself in one language.
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct CliStrings {
    pub error: &'static str,
    pub warning: &'static str,
    /// Between a name and what is said of it.
    pub colon: &'static str,
    pub errors: &'static str,
    pub warnings: &'static str,
    pub more: &'static str,
    pub left_out: &'static str,
    pub sound: &'static str,
    pub not_sound: &'static str,
    /// Above the numbers.
    pub counts: &'static str,
    pub events: &'static str,
    pub with_claims: &'static str,
    pub with_conflicts: &'static str,
    pub on_one_source: &'static str,
    pub on_approximate_titles: &'static str,
    pub claims: &'static str,
    /// Confirmed, reported, alleged, denied.
    pub stances: [&'static str; 4],
    pub conflicts: &'static str,
    pub sources: &'static str,
    /// Read, listed, cited.
    pub checked: [&'static str; 3],
    pub approximate_titles: &'static str,
    pub entities: &'static str,
    pub relations: &'static str,
    pub disputes: &'static str,
    pub stories: &'static str,
    /// Errors, what was lost, and guesses of an import.
    pub severities: [&'static str; 3],
    pub no_changes: &'static str,
    /// From a day to a day; how many are added, changed, gone.
    pub changes_between: fn(&str, &str, usize, usize, usize) -> String,
    pub claim: &'static str,
    /// Before their numbers.
    pub in_all: &'static str,
    /// The files of a new story: its workbook, the example, what to do next.
    pub new_files: [&'static str; 3],
    pub new_exists: &'static str,
    /// What is in the last of them.
    pub new_steps: &'static str,
    /// Before the address.
    pub preview_at: &'static str,
    pub preview_no_site: &'static str,
    pub preview_no_file: &'static str,
    /// Names of the list of problems, and of the frame with the page.
    pub preview_problems: &'static str,
    pub preview_page: &'static str,
    /// Nothing wrong; before the number of errors and of warnings; the command has ended.
    pub preview_status: [&'static str; 4],
}
