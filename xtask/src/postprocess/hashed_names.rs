//! Names that carry the hash of what a file holds in the end: a host that keeps files for ever can then never give a
//! reader an old file under the name of a new one.

use std::fs;
use std::path::Path;

use super::{pages, read, read_text, write};
use crate::error::{Context, Error, Result};
use crate::hash::short_hex;

/// Hexadecimal digits of a hash in a name.
const HASH_DIGITS: usize = 16;

/// Files that share one hash, so that they can never be taken from two builds, and how their names begin with it. Every
/// page that loads one names all of its group; the companion is named by its loader.
const GROUPS: [(&str, &[&str]); 6] = [
    ("app", &["app.js", "app_bg.wasm"]),
    ("boot", &["boot.js"]),
    ("companion", &["companion.js", "companion_bg.wasm"]),
    ("preload", &["preload.js"]),
    ("layout-worker", &["layout-worker.js", "layout_bg.wasm"]),
    ("style", &["style.css"]),
];
/// How the names of programs and of their parts end.
const PROGRAM: &str = "_bg.wasm";
/// Keeps its name, and names the companion.
const LOADER: &str = "companion-loader.js";
/// What wasm-bindgen writes beside a program that has no need of it.
const NOT_NEEDED: &str = "layout.js";

/// Renames the files that pages load by name, and writes the new names into the pages. A second run changes nothing.
pub fn rename(dist: &Path) -> Result<()> {
    // Already gone after the first run.
    fs::remove_file(dist.join(NOT_NEEDED)).ok();
    let mut renamed = Vec::new();
    for (stem, files) in GROUPS {
        if files.iter().any(|file| dist.join(file).is_file()) {
            let parts = parts_of(dist, stem);
            let files: Vec<&str> = files.iter().copied().chain(parts.iter().map(String::as_str)).collect();
            renamed.extend(rename_group(dist, stem, &files)?);
        }
    }
    for path in pages(dist) {
        let page = read_text(&path)?;
        let edited = renamed.iter().fold(page, |page, (old, new)| {
            // As Trunk and the command write addresses: `./app.js` and, in a folder, `../app.js`.
            page.replace(&format!("./{old}\""), &format!("./{new}\""))
        });
        write(&path, edited)?;
    }
    let loader = dist.join(LOADER);
    if loader.is_file() {
        let script = read_text(&loader)?;
        write(&loader, renamed.iter().fold(script, |script, (old, new)| script.replace(old, new)))?;
    }
    Ok(())
}

/// Whether a file's name changes with its content, so that it may be kept for ever.
pub fn is_hashed(name: &str) -> bool {
    let Some((digits, ending)) =
        name.rsplit_once('-').and_then(|(_, rest)| rest.split_at_checked(HASH_DIGITS))
    else {
        return false;
    };
    let is_program = ending.starts_with('_') && ending.ends_with(PROGRAM);
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()) && (is_program || [".js", ".css"].contains(&ending))
}

/// The parts of a program that come later, as `app_after_bg.wasm`.
fn parts_of(dist: &Path, stem: &str) -> Vec<String> {
    let names = fs::read_dir(dist).into_iter().flatten().flatten().map(|entry| entry.file_name());
    let is_part = |name: &String| {
        let rest = name.strip_prefix(stem).and_then(|rest| rest.strip_suffix(PROGRAM));
        rest.is_some_and(|part| part.starts_with('_'))
    };
    let mut parts: Vec<String> = names.filter_map(|name| name.into_string().ok()).filter(is_part).collect();
    parts.sort();
    parts
}

/// Returns the old names with the new ones.
fn rename_group(dist: &Path, stem: &str, files: &[&str]) -> Result<Vec<(String, String)>> {
    let mut content = Vec::new();
    for file in files {
        let bytes = read(&dist.join(file))?;
        refuse_names_of_others(file, files, &String::from_utf8_lossy(&bytes))?;
        content.extend(format!("{file} {}\n", bytes.len()).into_bytes());
        content.extend(bytes);
    }
    let hash = short_hex(&content);
    let new_name = |file: &str| format!("{stem}-{hash}{}", ending(file, stem));
    let renamed: Vec<(String, String)> =
        files.iter().map(|file| (file.to_string(), new_name(file))).collect();
    for (file, new) in &renamed {
        if let Ok(text) = fs::read_to_string(dist.join(file)) {
            write(&dist.join(file), renamed.iter().fold(text, |text, (old, new)| text.replace(old, new)))?;
        }
        fs::rename(dist.join(file), dist.join(new))
            .context(format!("{file} could not be renamed"), "build again")?;
    }
    Ok(renamed)
}

/// `_bg.wasm` of a program, `_after_bg.wasm` of a part of it, and what stands after the dot of others.
fn ending<'a>(file: &'a str, stem: &str) -> &'a str {
    let own = file.strip_prefix(stem).filter(|rest| rest.ends_with(PROGRAM));
    let start = file.find(PROGRAM).or_else(|| file.find('.')).unwrap_or(file.len());
    own.unwrap_or(&file[start..])
}

/// The hash of a file that names another would not say what is loaded in the end.
fn refuse_names_of_others(file: &str, own: &[&str], text: &str) -> Result<()> {
    let mut others = GROUPS.iter().flat_map(|(_, files)| *files).filter(|other| !own.contains(other));
    match others.find(|other| text.contains(&format!("./{other}"))) {
        None => Ok(()),
        Some(other) => Err(Error::new(
            format!("{file} names {other}, so that its own name would not say what it loads"),
            "let the page name both, as index.html does",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{folder, read_and_remove};
    use super::*;

    const PAGE: &str = "<link href=\"./app.js\"><link href=\"./app_bg.wasm\"><link href=\"./style.css\">\
                        <a href=\"https://elsewhere.example/app.js\">app.js</a>";

    /// The names that the program and the style sheet have in the end, without their endings.
    fn built(test: &str, wasm: &str, style: &str) -> (String, String) {
        // Other tests have folders of these names.
        let folder = folder(
            &["names-", test].concat(),
            &[
                ("index.html", PAGE),
                ("stories/a/index.html", "<link href=\"../../style.css\">"),
                ("app.js", "new URL(`app_bg.wasm`);part(`app_after_bg.wasm`)"),
                ("app_bg.wasm", wasm),
                ("app_after_bg.wasm", "later"),
                ("style.css", style),
                ("sw.js", "0"),
            ],
        );
        rename(&folder).expect("writable");
        let held = read_and_remove(&folder);
        let start = |ending: &str| {
            let is_it =
                |name: &&String| is_hashed(name) && name.ends_with(ending) && !name.contains("_after");
            let name = held.keys().find(is_it).expect(ending);
            name.strip_suffix(ending).expect("just seen").to_owned()
        };
        let (program, sheet) = (start("_bg.wasm"), start(".css"));
        let page = PAGE.replace("./app", &format!("./{program}")).replace("./style", &format!("./{sheet}"));
        assert_eq!(held["index.html"], page);
        assert!(held["stories/a/index.html"].contains(&format!("../../{sheet}.css")));
        let script = format!("new URL(`{program}_bg.wasm`);part(`{program}_after_bg.wasm`)");
        assert_eq!(held[&format!("{program}.js")], script);
        assert_eq!(held[&format!("{program}_after_bg.wasm")], "later");
        assert_eq!(held[&format!("{program}_bg.wasm")], wasm);
        (program, sheet)
    }

    #[test]
    fn a_name_changes_when_and_only_when_the_content_does() {
        let first = built("first", "1", "a");
        assert_eq!(built("same", "1", "a"), first);
        let (program, sheet) = built("program", "2", "a");
        assert!(program != first.0 && sheet == first.1);
        let (program, sheet) = built("sheet", "1", "b");
        assert!(program == first.0 && sheet != first.1);
    }

    #[test]
    fn what_the_page_loads_by_name_gets_a_hash_and_what_is_not_needed_goes() {
        let page = "<link href=\"./layout-worker.js\"><link href=\"./layout_bg.wasm\">";
        let folder = folder(
            "given",
            &[("index.html", page), ("layout-worker.js", "1"), ("layout_bg.wasm", "2"), ("layout.js", "3")],
        );
        rename(&folder).expect("writable");
        let held = read_and_remove(&folder);
        let hashed: Vec<&String> = held.keys().filter(|name| is_hashed(name)).collect();
        let [script, program] = hashed.as_slice() else { panic!("{:?}", held.keys()) };
        assert_eq!(script.strip_suffix(".js"), program.strip_suffix("_bg.wasm"), "both share one hash");
        assert_eq!(
            held["index.html"],
            page.replace("layout-worker.js", script).replace("layout_bg.wasm", program)
        );
        assert_eq!(held.len(), 3);
    }

    #[test]
    fn the_loader_of_the_companion_keeps_its_name_and_names_the_files_of_this_build() {
        let loader = "import(`./companion.js${again}`);fetch(`companion_bg.wasm`)";
        let folder = folder(
            "loader",
            &[
                ("companion-loader.js", loader),
                ("companion.js", "part(`companion_files_bg.wasm`)"),
                ("companion_bg.wasm", "1"),
                ("companion_files_bg.wasm", "2"),
            ],
        );
        rename(&folder).expect("writable");
        let held = read_and_remove(&folder);
        let (script, _) =
            held.iter().find(|(name, _)| name.ends_with(".js") && is_hashed(name)).expect("named");
        let own = script.trim_end_matches(".js");
        assert_eq!(held[script], format!("part(`{own}_files_bg.wasm`)"));
        assert_eq!(
            held["companion-loader.js"],
            format!("import(`./{own}.js${{again}}`);fetch(`{own}_bg.wasm`)")
        );
        assert_eq!(held[&format!("{own}_files_bg.wasm")], "2");
    }

    #[test]
    fn only_names_with_a_hash_are_read_as_such() {
        for (name, hashed) in [
            ("app-eb51382293c0ed8a_bg.wasm", true),
            ("app-eb51382293c0ed8a_after_bg.wasm", true),
            ("app-eb51382293c0ed8a_after.wasm", false),
            ("dark-style-7430db90fb21bcb3.css", true),
            ("embed.js", false),
            ("app-eb51382293c0ed8.js", false),
            ("app-eb51382293c0ed8a", false),
            ("style-notahexadecimal0.css", false),
        ] {
            assert_eq!(is_hashed(name), hashed, "{name}");
        }
    }

    #[test]
    fn a_file_that_names_another_is_refused() {
        let folder =
            folder("chain", &[("boot.js", "import './layout-worker.js'"), ("layout-worker.js", "1")]);
        let error = rename(&folder).expect_err("its hash would not say what it loads");
        assert!(error.what.contains("layout-worker.js"), "{error}");
        read_and_remove(&folder);
    }
}
