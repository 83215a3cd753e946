//! What `convert` reads: a dataset as it is, or files of others made into one, with everything told that was not
//! kept. No format is known here.

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use base::date::Day;
use base::text::Lang;
use publish::import::{self, DayOrder, Form, Input, Level, Note, import};

const SECONDS_A_DAY: u64 = 86_400;

/// What was asked for.
#[derive(Default)]
pub struct Options<'a> {
    pub from: Option<Form>,
    pub day_order: Option<DayOrder>,
    pub text_lang: &'a str,
    pub source_url: Option<&'a str>,
    /// The language of what is told.
    pub lang: Lang,
}

pub fn form(id: &str) -> Result<Form, String> {
    let known: Vec<&str> = Form::ALL.into_iter().map(Form::id).collect();
    Form::from_id(id).ok_or_else(|| format!("No format “{id}” can be read; there are {}.", known.join(", ")))
}

pub fn day_order(id: &str) -> Result<DayOrder, String> {
    DayOrder::from_id(id).ok_or_else(|| format!("“{id}” is no order of day and month: dmy or mdy."))
}

/// The text of the dataset, and the exit code where nothing else goes wrong: 1 when something has to be mended in
/// the files, or the code to leave with.
pub fn dataset(files: &[&str], options: &Options) -> Result<(String, ExitCode), ExitCode> {
    let mut read = Vec::new();
    for file in files {
        match std::fs::read(file) {
            Ok(bytes) => read.push((*file, bytes)),
            Err(error) => {
                eprintln!("{file}: {error}");
                return Err(ExitCode::from(2));
            }
        }
    }
    let inputs: Vec<Input> =
        read.iter().map(|(name, bytes)| Input { name: base_name(name), bytes }).collect();
    let today =
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() / SECONDS_A_DAY);
    let lang = if options.text_lang.is_empty() { "en" } else { options.text_lang };
    let asked = import::Options {
        from: options.from,
        day_order: options.day_order,
        lang: lang.to_owned(),
        source_url: options.source_url.map(str::to_owned),
        today: Day(i32::try_from(today).unwrap_or_default()),
    };
    match import(&inputs, &asked) {
        Ok(imported) => {
            tell(&imported.notes, options.lang);
            let wrong = imported.notes.iter().any(|note| note.level() == Level::Error);
            Ok((imported.text, if wrong { ExitCode::from(1) } else { ExitCode::SUCCESS }))
        }
        Err(notes) => {
            tell(&notes, options.lang);
            Err(ExitCode::from(2))
        }
    }
}

fn base_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Writes out every note, those that ask for a hand first, and how many there are of each sort.
fn tell(notes: &[Note], lang: Lang) {
    let (levels, counted): ([&str; 3], &str) = match lang {
        Lang::Fr => (["à corriger", "non gardé", "à vérifier"], "En tout"),
        _ => (["to mend", "not kept", "to check"], "In all"),
    };
    let mut counts = Vec::new();
    for (level, word) in [Level::Error, Level::Lost, Level::Guess].into_iter().zip(levels) {
        let of_level: Vec<&Note> = notes.iter().filter(|note| note.level() == level).collect();
        for note in &of_level {
            let (what, mend) = note.words(lang);
            eprintln!("{}: {word}: {what}\n    {mend}", note.place(lang));
        }
        if !of_level.is_empty() {
            counts.push(format!("{} {word}", of_level.len()));
        }
    }
    if !counts.is_empty() {
        eprintln!("{counted}: {}.", counts.join(", "));
    }
}
