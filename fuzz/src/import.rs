//! Importers: any bytes are refused with reasons or become a dataset in which our own check finds no error, and
//! everything told has words. The bytes: the format (0: to be guessed), what the reader says besides, then the file; two
//! files are parted by three line breaks.

use base::date::Day;
use base::text::Lang;
use check::check;
use publish::import::{DatesAs, Diagnostic, Format, Input, Options, import};

pub fn hold(bytes: &[u8]) {
    let [format, said, file @ ..] = bytes else { return };
    let cut = file.windows(3).position(|three| three == b"\n\n\n").filter(|_| said & 8 != 0);
    let inputs = match cut {
        Some(at) => vec![("nodes.csv", &file[..at]), ("edges.csv", &file[at + 3..])],
        None => vec![("file.csv", file)],
    };
    let inputs: Vec<Input> = inputs.into_iter().map(|(name, bytes)| Input { name, bytes }).collect();
    let day_order: Vec<Option<DatesAs>> = std::iter::once(None).chain(DatesAs::ALL.map(Some)).collect();
    let options = Options {
        from: Format::ALL.into_iter().nth(usize::from(*format).wrapping_sub(1)),
        day_order: day_order[usize::from(*said) % day_order.len()],
        lang: if said & 16 == 0 { "en" } else { "de" }.to_owned(),
        source_url: (said & 32 != 0).then(|| "https://sheet.example/".to_owned()),
        today: Day(20_000),
    };
    match import(&inputs, &options) {
        Err(diagnostics) => {
            assert!(!diagnostics.is_empty());
            told(&diagnostics);
        }
        Ok(imported) => {
            told(&imported.diagnostics);
            assert_eq!(imported.formats.len(), inputs.len());
            // One of ours is handed on as it is, sound or not.
            if imported.formats != [Format::Dataset] {
                let reading = check(&imported.text);
                let first = reading.problems.first().map(|problem| problem.words(Lang::En).0);
                assert_eq!(reading.errors, 0, "{first:?} in {}", imported.text);
            }
        }
    }
}

fn told(diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        for lang in Lang::ALL {
            assert!(!diagnostic.words(lang).0.is_empty() && !diagnostic.place(lang).is_empty());
        }
    }
}
