//! What the preview shows: the dataset of the last save that had one, and what is wrong with the last save.

use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use base::text::Lang;
use check::Severity;
use serde_json::json;

use crate::check::FileReport;

/// How long a page waits for the next state before it asks again.
const PATIENCE: Duration = Duration::from_secs(20);

pub struct Shared {
    file: PathBuf,
    pub lang: Lang,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// Goes up with each save that was read.
    version: u64,
    /// The version of the dataset, which stays where a save has none.
    data_version: u64,
    dataset: String,
    /// What the page beside the picture is told.
    said: String,
}

impl Shared {
    pub fn new(file: &Path, lang: Lang) -> Self {
        Self { file: file.to_owned(), lang, state: Mutex::default(), changed: Condvar::new() }
    }

    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The name of the file, for people.
    pub fn name(&self) -> String {
        self.file.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Reads the file anew. False where it cannot be read now, as while it is being saved.
    pub fn read(&self) -> bool {
        let Ok((text, report)) = FileReport::at(&self.file, self.lang) else { return false };
        let mut state = self.lock();
        state.version += 1;
        if report.dataset.is_some() && text != state.dataset {
            state.dataset = text;
            state.data_version = state.version;
        }
        state.said = said(&report, state.version, state.data_version);
        self.changed.notify_all();
        true
    }

    /// What is to be told once there is a later version than this one, else after a while what there is.
    pub fn after(&self, version: u64) -> String {
        let waiting =
            self.changed.wait_timeout_while(self.lock(), PATIENCE, |state| state.version <= version);
        let (state, _) = waiting.unwrap_or_else(PoisonError::into_inner);
        state.said.clone()
    }

    pub fn dataset(&self) -> String {
        self.lock().dataset.clone()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A thread that failed with the lock held has left a state that is whole: each field is set at once.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn said(report: &FileReport, version: u64, data_version: u64) -> String {
    let problems = report.problems.iter().map(|problem| {
        let place = match &problem.cell {
            Some(cell) => cell.clone(),
            None => format!("{}:{}", problem.line, problem.column),
        };
        let (what, mend) = &problem.words;
        json!({ "place": place, "error": problem.severity == Severity::Error, "what": what, "mend": mend })
    });
    json!({
        "version": version,
        "data": data_version,
        "errors": report.errors,
        "warnings": report.warnings,
        "problems": problems.collect::<Vec<_>>(),
    })
    .to_string()
}
