//! The command line, read into a [`Request`]. Knows every option; runs nothing.

use crate::bench::{self, BenchOptions};
use crate::parts::Part;
use crate::synth_command::{self, SynthOptions};
use crate::trouble::{Result, Trouble};

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
                            build, pseudo, journeys, size
            --grep WORDS    only the browser journeys whose name matches
            -- …            the rest goes to Playwright as it is
  scenes  compare the named scenes with their references; shows what differs in target/scenes/index.html
            NAME …          only these
            --url ADDRESS   of a page that is served already, instead of building one
            --accept        take the new pictures of the last run as references, all or those named
  fuzz    runs the fuzzers of fuzz/ one after another; fails when one finds something
            --minutes N     all together (default 7)
            --keep          adds to fuzz/corpus what reaches code that nothing there does
            NAME            only this one
  counts  instructions of the core's work beside counts/counts.txt; fails above a tenth more
            --accept        write what was counted into the file
  size    bytes of dist/ by part, raw, gzip and brotli; fails above the budget
  bench   measures the page beside others in one browser; prints tables, writes docs/benchmarks.md
            --only A,B      of layout, drawing, timeline, filter, loading: the rest of the report stays
            --quick         fewer rounds, smaller sizes: to see that it runs
            --no-build      dist/ as it is
            --report        measure nothing: write the report of what was measured last
  synth   writes a made-up dataset, the same bytes for the same seed
            --nodes N --events M --out FILE
            --seed S        other numbers (default 1)
            --bare          only nodes, links and events, for other programs
  release the archives of this version, with checksums, into release/
            --draft         of what is unreleased yet
  reproduce    build the last commit in two clean clones and compare every byte
  deny    cargo-deny: known weaknesses, licences, doubled crates, sources
  third-party  write THIRD-PARTY.md and sbom.cdx.json anew
  help    this text";

#[derive(Debug, PartialEq, Eq)]
pub enum Request {
    Help,
    Build { single_file: bool },
    Check,
    Counts { accept: bool },
    Size,
    Scenes(ScenesOptions),
    Deny,
    Reproduce,
    ThirdParty,
    Fuzz(FuzzOptions),
    Synth(SynthOptions),
    Bench(BenchOptions),
    Release { draft: bool },
    Serve(ServeOptions),
    Test(TestOptions),
}

#[derive(Debug, PartialEq, Eq)]
pub struct ServeOptions {
    pub open: bool,
    pub port: u16,
    /// Begins and ends with a slash.
    pub prefix: String,
    pub build: bool,
}

impl Default for ServeOptions {
    fn default() -> Self {
        Self { open: false, port: 4180, prefix: "/".to_owned(), build: true }
    }
}

#[derive(Debug, PartialEq, Eq)]
pub struct FuzzOptions {
    /// For all targets together.
    pub minutes: u32,
    /// Whether the corpus grows by what is found.
    pub keep: bool,
    pub target: Option<String>,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct ScenesOptions {
    pub accept: bool,
    /// Where the page is served already; none means to build it.
    pub url: Option<String>,
    /// Empty means every scene.
    pub names: Vec<String>,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct TestOptions {
    /// Empty means every part.
    pub only: Vec<Part>,
    /// Passed to Playwright as it is.
    pub playwright: Vec<String>,
}

/// Reads the words after `cargo xtask`.
pub fn read(words: &[String]) -> Result<Request> {
    let Some((command, rest)) = words.split_first() else { return Ok(Request::Help) };
    if rest.iter().any(|word| word == "--help" || word == "-h") {
        return Ok(Request::Help);
    }
    let without_options = |request| match rest.first() {
        None => Ok(request),
        Some(word) => Err(unknown(&format!("`{command}` takes no `{word}`"))),
    };
    match command.as_str() {
        "help" | "--help" | "-h" => Ok(Request::Help),
        "build" => read_build(rest),
        "check" => without_options(Request::Check),
        "size" => without_options(Request::Size),
        "scenes" => read_scenes(rest).map(Request::Scenes),
        "counts" => match rest.iter().find(|word| *word != "--accept") {
            None => Ok(Request::Counts { accept: !rest.is_empty() }),
            Some(other) => Err(unknown(&format!("`counts` takes no `{other}`"))),
        },
        "fuzz" => read_fuzz(rest).map(Request::Fuzz),
        "bench" => bench::read(rest).map(Request::Bench),
        "synth" => synth_command::read(rest).map(Request::Synth),
        "deny" => without_options(Request::Deny),
        "reproduce" => without_options(Request::Reproduce),
        "third-party" => without_options(Request::ThirdParty),
        "release" => match rest.iter().find(|word| *word != "--draft") {
            None => Ok(Request::Release { draft: !rest.is_empty() }),
            Some(other) => Err(unknown(&format!("`release` takes no `{other}`"))),
        },
        "serve" => read_serve(rest).map(Request::Serve),
        "test" => read_test(rest).map(Request::Test),
        other => Err(unknown(&format!("There is no command `{other}`"))),
    }
}

fn read_build(words: &[String]) -> Result<Request> {
    match words.iter().find(|word| *word != "--single-file") {
        None => Ok(Request::Build { single_file: !words.is_empty() }),
        Some(other) => Err(unknown(&format!("`build` takes no `{other}`"))),
    }
}

fn read_fuzz(words: &[String]) -> Result<FuzzOptions> {
    let mut options = FuzzOptions { minutes: 7, keep: false, target: None };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--keep" => options.keep = true,
            "--minutes" => {
                let minutes = value_of("--minutes", words.next())?;
                options.minutes = minutes.parse().map_err(|_| {
                    Trouble::new(format!("`{minutes}` is no number of minutes"), "give a whole number")
                })?;
            }
            name if !name.starts_with('-') && options.target.is_none() => {
                options.target = Some(name.to_owned());
            }
            other => return Err(unknown(&format!("`fuzz` takes no `{other}`"))),
        }
    }
    Ok(options)
}

fn read_scenes(words: &[String]) -> Result<ScenesOptions> {
    let mut options = ScenesOptions::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--accept" => options.accept = true,
            "--url" => options.url = Some(value_of("--url", words.next())?.to_owned()),
            name if !name.starts_with('-') => options.names.push(name.to_owned()),
            other => return Err(unknown(&format!("`scenes` takes no `{other}`"))),
        }
    }
    Ok(options)
}

fn read_serve(words: &[String]) -> Result<ServeOptions> {
    let mut options = ServeOptions::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--open" => options.open = true,
            "--no-build" => options.build = false,
            "--port" => options.port = read_port(value_of("--port", words.next())?)?,
            "--prefix" => options.prefix = as_prefix(value_of("--prefix", words.next())?),
            other => return Err(unknown(&format!("`serve` takes no `{other}`"))),
        }
    }
    Ok(options)
}

fn read_test(words: &[String]) -> Result<TestOptions> {
    let mut options = TestOptions::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--only" => read_parts(value_of("--only", words.next())?, &mut options.only)?,
            "--grep" => {
                let pattern = value_of("--grep", words.next())?;
                options.playwright.extend(["--grep".to_owned(), pattern.to_owned()]);
            }
            "--" => options.playwright.extend(words.by_ref().cloned()),
            other => return Err(unknown(&format!("`test` takes no `{other}`"))),
        }
    }
    Ok(options)
}

fn read_parts(list: &str, into: &mut Vec<Part>) -> Result<()> {
    for name in list.split(',').filter(|name| !name.is_empty()) {
        let part = Part::named(name).ok_or_else(|| {
            let names: Vec<&str> = Part::ALL.iter().map(|part| part.name()).collect();
            Trouble::new(format!("There is no part `{name}`"), format!("choose among {}", names.join(", ")))
        })?;
        into.push(part);
    }
    Ok(())
}

fn read_port(text: &str) -> Result<u16> {
    text.parse().map_err(|_| {
        Trouble::new(format!("`{text}` is not a port"), "give a number from 0 to 65535; 0 takes any free one")
    })
}

pub fn number_of(option: &str, value: Option<&String>) -> Result<usize> {
    let text = value_of(option, value)?;
    text.parse()
        .map_err(|_| Trouble::new(format!("`{text}` after `{option}` is no number"), "give a whole number"))
}

pub fn value_of<'a>(option: &str, value: Option<&'a String>) -> Result<&'a str> {
    value.map(String::as_str).ok_or_else(|| unknown(&format!("`{option}` needs a value after it")))
}

/// `a/b`, `/a/b` and `/a/b/` all mean the folder `/a/b/`.
fn as_prefix(text: &str) -> String {
    match text.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

pub fn unknown(what: &str) -> Trouble {
    Trouble::new(what, "`cargo xtask help` lists the commands and their options")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn no_command_is_a_question_for_help() {
        assert_eq!(read(&[]), Ok(Request::Help));
        assert_eq!(read(&words("serve --help")), Ok(Request::Help));
    }

    #[test]
    fn build_packs_one_file_only_when_asked() {
        for (line, single_file) in [("build", false), ("build --single-file", true)] {
            assert_eq!(read(&words(line)), Ok(Request::Build { single_file }), "{line}");
        }
    }

    #[test]
    fn fuzz_takes_minutes_and_one_target() {
        let wanted = FuzzOptions { minutes: 20, keep: true, target: Some("link".to_owned()) };
        assert_eq!(read(&words("fuzz --minutes 20 link --keep")), Ok(Request::Fuzz(wanted)));
        let wanted = FuzzOptions { minutes: 7, keep: false, target: None };
        assert_eq!(read(&words("fuzz")), Ok(Request::Fuzz(wanted)));
    }

    #[test]
    fn a_release_is_a_draft_only_when_asked() {
        for (line, draft) in [("release", false), ("release --draft", true)] {
            assert_eq!(read(&words(line)), Ok(Request::Release { draft }), "{line}");
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
    fn scenes_takes_names_in_any_place() {
        let wanted = ScenesOptions { accept: true, url: None, names: words("opening table-small") };
        assert_eq!(read(&words("scenes opening --accept table-small")), Ok(Request::Scenes(wanted)));
    }

    #[test]
    fn test_takes_parts_and_hands_the_rest_to_playwright() {
        let request = read(&words("test --only build,journeys --grep link -- --project phone"));
        let wanted = TestOptions {
            only: vec![Part::Build, Part::Journeys],
            playwright: words("--grep link --project phone"),
        };
        assert_eq!(request, Ok(Request::Test(wanted)));
    }

    #[test]
    fn what_is_not_understood_is_refused_with_what_to_do() {
        for line in [
            "sevre",
            "serve --prot 1",
            "serve --port",
            "serve --port 99999",
            "test --only jorneys",
            "build x",
            "scenes --acept",
            "scenes --url",
            "release now",
            "fuzz link date",
            "fuzz --minutes many",
            "deny x",
            "bench --only speed",
            "bench 3",
            "synth --nodes 5 --events 5",
            "synth --nodes few --events 5 --out x",
        ] {
            let trouble = read(&words(line)).expect_err(line);
            assert!(!trouble.remedy.is_empty(), "{line}");
        }
    }
}
