//! Holds the floors of ARCHITECTURE.md: imports run downward only, the pure core knows no browser, no file
//! outgrows its idea. Reads the sources as text, so that it holds for the wasm-only floors too.

#[path = "floors/paths.rs"]
mod paths;
#[path = "floors/tokens.rs"]
mod tokens;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use paths::{Reference, references};
use tokens::{Token, tokens};

/// The modules of each floor. A module may use those of the floors before it.
const FLOORS: [&[&str]; 8] = [
    &["date", "geometry", "order", "text", "tokens"],
    &["dataset"],
    &["view"],
    &["query"],
    &["layout", "timeline"],
    &["chart", "export", "import", "page", "scene"],
    &["browser"],
    &["ui"],
];

/// The floors that build and test natively.
const PURE_FLOORS: usize = 6;

/// Neighbours on one floor that must not know each other, either way.
const STRANGERS: [(&str, &str); 2] = [("layout", "timeline"), ("chart", "scene")];

/// Crates, and beginnings of crates' names, that only work in a browser.
const BROWSER_CRATES: [&str; 7] =
    ["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen", "plotters_canvas", "console_error_panic_hook"];

const MOST_LINES: usize = 400;
const MANY_LINES: usize = 200;

/// All the words of a language are one file, so that adding one is adding a file.
fn is_language(name: &str) -> bool {
    name.strip_prefix("src/text/strings/").is_some_and(|file| file.len() == "en.rs".len())
}

struct Source {
    /// From the project's folder, with forward slashes.
    name: String,
    /// `["layout", "request"]` for `src/layout/request.rs`; empty for the crate's root.
    module: Vec<String>,
    text: String,
}

#[test]
fn imports_run_downward_only() {
    let mut faults = Vec::new();
    for source in sources("src") {
        if let Some(user) = source.module.first() {
            faults.extend(
                faults_of(user, &references_of(&source)).iter().map(|it| format!("{}: {it}", source.name)),
            );
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn neighbours_on_a_floor_never_use_each_other_in_a_circle() {
    let mut uses = BTreeSet::new();
    for source in sources("src") {
        let Some(user) = source.module.first() else { continue };
        for reference in references_of(&source) {
            if let Some(used) = reference.module.filter(|used| used != user) {
                uses.insert((user.clone(), used));
            }
        }
    }
    for (user, used) in &uses {
        let path = path_between(used, user, &uses);
        assert!(
            path.is_none(),
            "{user} uses {used}, which comes back to it: {}",
            path.unwrap_or_default().join(" → ")
        );
    }
}

#[test]
fn the_pure_core_knows_no_browser() {
    for source in sources("src") {
        let pure = source
            .module
            .first()
            .and_then(|module| floor_of(module))
            .is_some_and(|floor| floor < PURE_FLOORS);
        if pure {
            let found = browser_crate_in(&tokens(&source.text));
            assert_eq!(found, None, "{} is below the wall and must not mention this crate", source.name);
        }
    }
}

/// Importers are loaded when somebody opens a file: a reader who opens none does not pay for them.
#[test]
fn the_page_knows_no_importer() {
    for source in sources("src/ui").into_iter().chain(sources("src/browser")) {
        let uses = references_of(&source).into_iter().any(|it| it.module.as_deref() == Some("import"));
        assert!(!uses, "{} uses `import`, which is the native command's and bin/desk's alone", source.name);
    }
}

#[test]
fn every_module_of_the_crate_has_a_floor_and_every_floor_is_there() {
    let root = fs::read_to_string(project().join("src/lib.rs")).expect("src/lib.rs is there");
    let tokens = tokens(&root);
    let declared: BTreeSet<&str> = tokens
        .windows(2)
        .filter_map(|pair| match pair {
            [Token::Word("mod"), Token::Word(name)] => Some(*name),
            _ => None,
        })
        .collect();
    let known: BTreeSet<&str> = FLOORS.iter().flat_map(|floor| floor.iter().copied()).collect();
    assert_eq!(
        declared, known,
        "src/lib.rs (left) and FLOORS of tests/floors.rs (right) name different modules"
    );
}

#[test]
fn every_file_says_first_what_it_holds_and_stays_short() {
    for source in sources("src").into_iter().chain(sources("xtask/src")) {
        let first = source.text.lines().next().unwrap_or_default();
        assert!(
            first.strip_prefix("//! ").is_some_and(|words| !words.trim().is_empty()),
            "{} must begin with a `//!` line that says what it holds",
            source.name
        );
        let lines = source.text.lines().count();
        assert!(
            lines <= MOST_LINES || is_language(&source.name),
            "{} has {lines} lines, more than {MOST_LINES}: split it by idea",
            source.name
        );
        if lines > MANY_LINES {
            println!("{} has {lines} lines; over {MANY_LINES} is a sign of two ideas", source.name);
        }
    }
}

#[test]
fn an_upward_use_is_found_however_it_is_written() {
    for (module, text, faulty) in [
        ("view", "use crate::dataset::Dataset;", false),
        ("view", "use crate::query::Visible;", true),
        ("view", "use crate::{dataset::Dataset, query::{self, Visible}};", true),
        ("view", "use crate :: { text :: { Lang , fold } , dataset } ;", false),
        ("view", "fn f() -> crate::scene::Scene { todo!() }", true),
        ("view", "// use crate::query::Visible;\n/* crate::ui /* nested */ crate::ui */", false),
        ("view", "const HINT: &str = \"crate::ui\"; const RAW: &str = r#\"\"crate::ui\"#;", false),
        ("view", "const QUOTE: char = '\"'; use crate::query::Visible; const OTHER: char = '\"';", true),
        ("view", "fn f<'a>(x: &'a str) { crate::ui::draw(x) }", true),
        ("view::state", "use super::super::query::Visible;", true),
        ("view::state", "use super::query::Visible;", false),
        ("view", "use super::query::Visible;", true),
        ("view", "mod tests { use super::*; use super::super::query::Visible; }", true),
        ("view", "mod tests { use super::*; } use super::dataset::Day;", false),
        ("view", "macro_rules! m { () => { $crate::query::all() } }", true),
        ("view", "pub(crate) struct X; pub(super) struct Y; pub(in crate::view) struct Z;", false),
        ("view", "use crate::*;", true),
        ("view", "use crate as all;", true),
        ("view", "use faultlines::query::Visible;", true),
        ("view", "fn f(x: u8) { other::crate_name::query(x) }", false),
        ("layout", "use crate::timeline::Lane;", true),
        ("timeline", "use crate::layout::Positions;", true),
        ("scene", "use crate::chart::Chart;", true),
        ("page", "use crate::{chart, scene};", false),
        ("ui", "use crate::browser::history;", false),
    ] {
        let module: Vec<String> = module.split("::").map(str::to_owned).collect();
        let found = faults_of(&module[0], &references(&tokens(text), &module));
        assert_eq!(!found.is_empty(), faulty, "in {module:?}: {text} gave {found:?}");
    }
}

#[test]
fn a_circle_is_found_and_a_fork_is_none() {
    let uses = |pairs: &[(&str, &str)]| -> BTreeSet<(String, String)> {
        pairs.iter().map(|(user, used)| ((*user).to_owned(), (*used).to_owned())).collect()
    };
    let circle = uses(&[("text", "date"), ("date", "geometry"), ("geometry", "text")]);
    assert_eq!(path_between("date", "text", &circle).map(|way| way.len()), Some(3));
    let fork = uses(&[("text", "date"), ("text", "geometry"), ("date", "geometry")]);
    assert_eq!(path_between("date", "text", &fork), None);
}

#[test]
fn a_browser_crate_is_found_in_code_and_not_in_comments_or_longer_words() {
    for (text, found) in [
        ("use web_sys::window;", Some("web_sys")),
        ("#[wasm_bindgen] fn f() {}", Some("wasm_bindgen")),
        ("use wasm_bindgen_futures::spawn_local;", Some("wasm_bindgen_futures")),
        ("use gloo_timers::future;", Some("gloo_timers")),
        ("//! Nothing of yew here.", None),
        ("let yewtree = \"yew\";", None),
    ] {
        assert_eq!(browser_crate_in(&tokens(text)).as_deref(), found, "{text}");
    }
}

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &str) -> Vec<Source> {
    let mut found: Vec<PathBuf> = Vec::new();
    let mut waiting = vec![project().join(folder)];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).expect("the sources are there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no source below {folder}");
    found.iter().map(|path| source(path, folder)).collect()
}

fn source(path: &Path, folder: &str) -> Source {
    let inner = path.strip_prefix(project().join(folder)).expect("found below it").with_extension("");
    let mut module: Vec<String> = inner.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if module.last().is_some_and(|last| last == "mod") {
        module.pop();
    }
    // The root of the library and the programs stand above every floor.
    if module.first().is_some_and(|first| ["lib", "main", "bin"].contains(&first.as_str())) {
        module.clear();
    }
    Source {
        name: format!("{folder}/{}.rs", inner.to_string_lossy().replace('\\', "/")),
        module,
        text: fs::read_to_string(path).expect("a source is text"),
    }
}

fn references_of(source: &Source) -> Vec<Reference> {
    references(&tokens(&source.text), &source.module)
}

fn floor_of(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

fn faults_of(user: &str, references: &[Reference]) -> Vec<String> {
    references.iter().filter_map(|reference| fault_of(user, reference)).collect()
}

fn fault_of(user: &str, reference: &Reference) -> Option<String> {
    let line = reference.line;
    let Some(used) = &reference.module else {
        return Some(format!("line {line}: the whole crate is taken in; name the module that is used"));
    };
    let (Some(user_floor), Some(used_floor)) = (floor_of(user), floor_of(used)) else {
        return Some(format!(
            "line {line}: `{user}` uses `crate::{used}`, and one of them is no module with a floor"
        ));
    };
    if used_floor > user_floor {
        return Some(format!(
            "line {line}: `{user}` (floor {user_floor}) uses `{used}` (floor {used_floor}), which stands above it"
        ));
    }
    let strangers = STRANGERS.contains(&(user, used)) || STRANGERS.contains(&(used, user));
    strangers
        .then(|| format!("line {line}: `{user}` and `{used}` share a floor and must not know each other"))
}

/// The modules on the way from one to another along uses, if there is a way.
fn path_between(from: &str, to: &str, uses: &BTreeSet<(String, String)>) -> Option<Vec<String>> {
    let mut ways = vec![vec![from.to_owned()]];
    let mut seen = BTreeSet::from([from.to_owned()]);
    while let Some(way) = ways.pop() {
        let here = way.last().expect("a way begins somewhere");
        if here == to {
            return Some(way);
        }
        for (_, next) in uses.iter().filter(|(user, _)| user == here) {
            if seen.insert(next.clone()) {
                ways.push([way.clone(), vec![next.clone()]].concat());
            }
        }
    }
    None
}

fn browser_crate_in(tokens: &[Token]) -> Option<String> {
    let is_browsers = |word: &str| {
        BROWSER_CRATES
            .iter()
            .any(|name| word.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('_')))
    };
    tokens.iter().find_map(|token| match token {
        Token::Word(word) if is_browsers(word) => Some((*word).to_owned()),
        _ => None,
    })
}
