//! The command line, read into a [`Request`]. Knows every option; runs nothing.

use pico_args::Arguments;

use crate::bench::{self, BenchOptions};
use crate::checks::Part;
use crate::error::{Error, Result};
use crate::fuzz::FuzzOptions;
use crate::screenshots::ScreenshotOptions;
use crate::serve::ServeOptions;

pub const HELP: &str = "\
cargo xtask COMMAND

  serve   set up what is missing, build in release, serve on 127.0.0.1
            --open          open the page in the browser
            --port N        start looking for a free port at N (default 4180)
            --prefix /P/    serve from a sub-path, as a host's folder would
            --no-build      serve dist/ as it is
  build   set up what is missing, build dist/ in release
            --single-file   and pack it into one file, dist-single/faultlines.html
  check   rustfmt, clippy and the native tests: the inner loop, no browser
  test    set up everything and run everything; ends with one line a part
            --only A,B      only these parts: fmt, clippy, clippy-wasm, tests, counts,
                            build, pseudolocales, e2e, engines, size
            --grep WORDS    only the end-to-end tests whose name matches
            -- …            the rest goes to Playwright as it is
  screenshots  compare the named scenes with their references; shows what differs in
            tests/browser/results/report/index.html
            NAME …          only these
            --url ADDRESS   of a page that is served already, instead of building one
            --accept        take as references how they look now, all that differ or those named
  fuzz    runs the fuzzers of fuzz/ one after another; fails when one finds something
            --minutes N     all together (default 7)
            --keep          adds to fuzz/corpus what reaches code that nothing there does
            NAME            only this one
  counts  instructions of the core's work beside counts/counts.txt; fails above a tenth more
            --accept        write what was counted into the file
  size    bytes of dist/ by part, raw, gzip and brotli; fails above the budget
  bench   measures the page beside others in one browser; prints tables, writes docs/benchmarks.md
            --only A,B      of layout, drawing, timeline, filter, loading, firefox, files: the rest of the
                            report stays
            --beside DIST   an earlier build, measured in turn with today's
            --rounds N      of each part that has rounds
            --quick         one round, smaller sizes: to see that it runs
            --no-build      dist/ as it is
            --report        measure nothing: write the report of what was measured last
  generate     writes a made-up dataset, the same bytes for the same seed
            --nodes N --events M --out FILE
            --seed S        other numbers (default 1)
            --bare          only nodes, links and events, for other programs
  release the archives of this version, with checksums, into release/
            --draft         of what is unreleased yet
  reproduce    build the last commit in two clean clones and compare every byte
  deny    cargo-deny: known weaknesses, licences, doubled crates, sources
  third-party  write THIRD-PARTY.md and sbom.cdx.json anew
  legibility   how well the graph can be read: names, lines, arrowheads in figures
  help    this text";

#[derive(Debug, PartialEq)]
pub enum Request {
    Help,
    Build { single_file: bool },
    Check,
    Counts { accept: bool },
    Size,
    Screenshots(ScreenshotOptions),
    Deny,
    Reproduce,
    Package(&'static str, &'static [&'static str]),
    Fuzz(FuzzOptions),
    Generate(Vec<String>),
    Bench(BenchOptions),
    Release { draft: bool },
    Serve(ServeOptions),
    Test(TestOptions),
}

#[derive(Debug, Default, PartialEq)]
pub struct TestOptions {
    /// Empty means every part.
    pub only: Vec<Part>,
    /// Passed to Playwright as it is.
    pub playwright: Vec<String>,
}

/// Reads the words after `cargo xtask`.
pub fn read(words: &[String]) -> Result<Request> {
    let (words, playwright) = match words.iter().position(|word| word == "--") {
        Some(at) => (&words[..at], &words[at + 1..]),
        None => (words, [].as_slice()),
    };
    let mut args = Arguments::from_vec(words.iter().map(Into::into).collect());
    let help = args.contains(["-h", "--help"]);
    let command = args.subcommand()?.unwrap_or_else(|| "help".to_owned());
    if help {
        return Ok(Request::Help);
    }
    if command == "generate" {
        return Ok(Request::Generate(words[1..].to_vec()));
    }
    let request = match command.as_str() {
        "help" => Request::Help,
        "build" => Request::Build { single_file: args.contains("--single-file") },
        "check" => Request::Check,
        "counts" => Request::Counts { accept: args.contains("--accept") },
        "size" => Request::Size,
        "screenshots" => Request::Screenshots(ScreenshotOptions {
            accept: args.contains("--accept"),
            url: args.opt_value_from_str("--url")?,
            names: names(&mut args)?,
        }),
        "deny" => Request::Deny,
        "reproduce" => Request::Reproduce,
        "third-party" => Request::Package("faultlines-licences", &["write"]),
        "legibility" => Request::Package("faultlines-legibility", &[]),
        "fuzz" => Request::Fuzz(FuzzOptions {
            minutes: args.opt_value_from_str("--minutes")?.unwrap_or(7),
            keep: args.contains("--keep"),
            target: args.subcommand()?,
        }),
        "bench" => Request::Bench(BenchOptions {
            only: list(&mut args)?.iter().map(|name| chosen(&bench::PARTS, name)).collect::<Result<_>>()?,
            quick: args.contains("--quick"),
            build: !args.contains("--no-build"),
            measure: !args.contains("--report"),
            beside: args.opt_value_from_str("--beside")?,
            rounds: args.opt_value_from_str("--rounds")?,
        }),
        "release" => Request::Release { draft: args.contains("--draft") },
        "serve" => Request::Serve(ServeOptions {
            open: args.contains("--open"),
            port: args.opt_value_from_str("--port")?.unwrap_or(4180),
            prefix: as_prefix(&args.opt_value_from_str::<_, String>("--prefix")?.unwrap_or_default()),
            build: !args.contains("--no-build"),
        }),
        "test" => Request::Test(read_test(&mut args, playwright)?),
        other => return Err(unknown(format!("There is no command `{other}`"))),
    };
    let left = args.finish().into_iter().next();
    let dashes = (!playwright.is_empty() && command != "test").then(|| "--".into());
    match left.or(dashes) {
        None => Ok(request),
        Some(word) => Err(unknown(format!("`{command}` takes no `{}`", word.display()))),
    }
}

fn read_test(args: &mut Arguments, playwright: &[String]) -> Result<TestOptions> {
    let names = Part::ALL.map(Part::name);
    let only =
        list(args)?.iter().map(|name| Ok(Part::named(chosen(&names, name)?))).collect::<Result<Vec<_>>>()?;
    let grep: Option<String> = args.opt_value_from_str("--grep")?;
    let grep = grep.map(|pattern| vec!["--grep".to_owned(), pattern]).unwrap_or_default();
    Ok(TestOptions { only: only.into_iter().flatten().collect(), playwright: [&grep, playwright].concat() })
}

/// The names after `--only`, by commas.
fn list(args: &mut Arguments) -> Result<Vec<String>> {
    let list: String = args.opt_value_from_str("--only")?.unwrap_or_default();
    Ok(list.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

/// The one of `names` that `name` is.
fn chosen(names: &[&'static str], name: &str) -> Result<&'static str> {
    names.iter().find(|known| **known == name).copied().ok_or_else(|| {
        Error::new(format!("There is no part `{name}`"), format!("choose among {}", names.join(", ")))
    })
}

/// What is left once every option is taken: names up to the first word that looks like an option.
fn names(args: &mut Arguments) -> Result<Vec<String>> {
    let mut names = Vec::new();
    while let Some(name) = args.subcommand()? {
        names.push(name);
    }
    Ok(names)
}

/// `a/b`, `/a/b` and `/a/b/` all mean the folder `/a/b/`.
fn as_prefix(text: &str) -> String {
    match text.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

impl From<pico_args::Error> for Error {
    fn from(error: pico_args::Error) -> Self {
        unknown(error.to_string())
    }
}

fn unknown(what: String) -> Error {
    Error::new(what, "`cargo xtask help` lists the commands and their options")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn no_command_is_a_question_for_help() {
        for line in ["", "help", "--help", "serve --help", "serve --port -h"] {
            assert_eq!(read(&words(line)), Ok(Request::Help), "{line}");
        }
    }

    #[test]
    fn commands_take_their_options_in_any_order() {
        let opening = ScreenshotOptions { accept: true, url: None, names: words("opening table-small") };
        let whole = BenchOptions { measure: true, build: true, ..BenchOptions::default() };
        let part = BenchOptions {
            only: vec!["layout", "filter"],
            quick: true,
            measure: true,
            ..BenchOptions::default()
        };
        let beside = BenchOptions { beside: Some("old/dist".to_owned()), rounds: Some(3), ..part.clone() };
        for (line, wanted) in [
            ("build", Request::Build { single_file: false }),
            ("build --single-file", Request::Build { single_file: true }),
            ("release", Request::Release { draft: false }),
            ("release --draft", Request::Release { draft: true }),
            ("fuzz", Request::Fuzz(FuzzOptions { minutes: 7, keep: false, target: None })),
            (
                "fuzz --minutes 20 link --keep",
                Request::Fuzz(FuzzOptions { minutes: 20, keep: true, target: Some("link".to_owned()) }),
            ),
            ("screenshots opening --accept table-small", Request::Screenshots(opening)),
            ("generate --nodes 5 --bare", Request::Generate(words("--nodes 5 --bare"))),
            ("bench", Request::Bench(whole)),
            ("bench --quick --no-build --only layout,filter", Request::Bench(part)),
            (
                "bench --quick --no-build --beside old/dist --rounds 3 --only layout,filter",
                Request::Bench(beside),
            ),
        ] {
            assert_eq!(read(&words(line)), Ok(wanted), "{line}");
        }
    }

    #[test]
    fn serve_takes_a_folder_however_its_slashes_are_written() {
        for written in ["some/newsroom", "/some/newsroom", "/some/newsroom/"] {
            let request = read(&words(&format!("serve --open --port 9000 --prefix {written}")));
            let wanted =
                ServeOptions { open: true, port: 9000, prefix: "/some/newsroom/".to_owned(), build: true };
            assert_eq!(request, Ok(Request::Serve(wanted)), "{written}");
        }
    }

    #[test]
    fn test_takes_parts_and_hands_the_rest_to_playwright() {
        let request = read(&words("test --only build,e2e --grep link -- --project phone"));
        let wanted = TestOptions {
            only: vec![Part::Build, Part::E2e],
            playwright: words("--grep link --project phone"),
        };
        assert_eq!(request, Ok(Request::Test(wanted)));
    }

    #[test]
    fn what_is_not_understood_is_refused_with_what_to_do() {
        let lines = "sevre|serve --prot 1|serve --port|serve --port 99999|serve -- x|\
            test --only e3e|build x|screenshots --acept|screenshots --url|release now|\
            fuzz link date|fuzz --minutes many|deny x|bench --only speed|bench 3|bench --rounds many";
        for line in lines.split('|') {
            let error = read(&words(line)).expect_err(line);
            assert!(!error.remedy.is_empty(), "{line}");
        }
    }
}
