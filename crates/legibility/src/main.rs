//! Prints how well the graph of the bundled data can be read; with a folder, writes the pictures there too.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    print!("{}", legibility::report());
    let Some(folder) = std::env::args().nth(1) else { return ExitCode::SUCCESS };
    let mut written = Ok(());
    legibility::pictures(&mut |name, svg| {
        let safe: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let path = Path::new(&folder).join(safe.trim_matches('-')).with_extension("svg");
        if written.is_ok() {
            written = std::fs::write(path, svg);
        }
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::FAILURE
        }
    }
}
