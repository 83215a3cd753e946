//! Names that carry the hash of what a file holds in the end. Trunk takes its hashes before the files are shrunk: a
//! host that keeps files for ever could then give a reader an old file under the name of a new one.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::digest::short_hex;
use crate::project;
use crate::trouble::{OrTrouble, Result, Trouble};

/// Digits of a hash in a name, Trunk's and ours.
const HASH_DIGITS: usize = 16;

/// Files that Trunk leaves without a hash, and the names under which they get one: what lays out, with the script
/// that runs it. The page names both, so that neither is taken from another build.
const TO_BE_NAMED: [(&str, &str); 2] = [
    ("layout-worker.js", "layout-worker-0000000000000000.js"),
    ("layout_bg.wasm", "layout-worker-0000000000000000_bg.wasm"),
];
/// What wasm-bindgen writes beside a program that has no need of it.
const NOT_NEEDED: &str = "layout.js";

/// Gives every file that is loaded by its name in a page a place for a hash.
pub fn give_hashes(dist: &Path) -> Result<()> {
    fs::remove_file(dist.join(NOT_NEEDED)).ok();
    let mut renamed = Vec::new();
    for (plain, hashed) in TO_BE_NAMED.into_iter().filter(|(plain, _)| dist.join(plain).is_file()) {
        let what = format!("{plain} could not be renamed");
        fs::rename(dist.join(plain), dist.join(hashed)).or_trouble(what, "build again")?;
        renamed.push((format!("\"./{plain}\""), format!("\"./{hashed}\"")));
    }
    for path in project::files_below(dist).into_iter().filter(|path| path.parent() == Some(dist)) {
        let Some((short, whole)) = whole_hash(file_name(&path)) else { continue };
        let what = format!("{} could not be renamed", path.display());
        fs::rename(&path, path.with_file_name(file_name(&path).replacen(&short, &whole, 1)))
            .or_trouble(what, "build again")?;
        renamed.push((short, whole));
    }
    say_new_names(&dist.join("index.html"), &renamed)
}

/// Trunk writes a hash as a number, without the zeros it begins with: `-123.` and `-0000000000000123.`.
fn whole_hash(name: &str) -> Option<(String, String)> {
    let (stem, rest) = name.rsplit_once('-')?;
    let digits = rest.split(['.', '_']).next()?;
    let is_hash = (HASH_DIGITS - 4..HASH_DIGITS).contains(&digits.len())
        && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_hash.then(|| (format!("{stem}-{digits}"), format!("{stem}-{digits:0>HASH_DIGITS$}")))
}

/// Renames every file of the site's own folder that has a hash in its name, and says so wherever it is mentioned.
/// Files of one name and hash share the new hash too, over all of them: a program and its script can never be
/// taken from two builds.
pub fn rename(dist: &Path) -> Result<()> {
    let groups = groups(dist);
    let mut renamed = Vec::new();
    for (old, files) in &groups {
        let new = new_name(old, files, &groups)?;
        if new != *old {
            renamed.push((old.clone(), new));
        }
    }
    for path in project::files_below(dist) {
        say_new_names(&path, &renamed)?;
    }
    for (old, new) in &renamed {
        for path in groups.get(old).into_iter().flatten() {
            let name = file_name(path).replacen(old.as_str(), new, 1);
            let what = format!("{} could not be renamed", path.display());
            fs::rename(path, path.with_file_name(name)).or_trouble(what, "build again")?;
        }
    }
    Ok(())
}

/// Whether a file's name changes with its content, so that it may be kept for ever.
pub fn is_hashed(name: &str) -> bool {
    hashed_part(name).is_some()
}

/// `app-0123456789abcdef` of `app-0123456789abcdef_bg.wasm`.
fn hashed_part(name: &str) -> Option<&str> {
    let known = [".js", ".css", ".wasm"].iter().any(|end| name.ends_with(end));
    let (start, _) = name.match_indices('-').find(|(at, _)| {
        let digits = name.get(at + 1..at + 1 + HASH_DIGITS);
        let after = name.as_bytes().get(at + 1 + HASH_DIGITS);
        digits.is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
            && after.is_some_and(|sign| [b'.', b'_'].contains(sign))
    })?;
    name.get(..start + 1 + HASH_DIGITS).filter(|_| known)
}

/// The files with a hash in their names, by name and hash.
fn groups(dist: &Path) -> BTreeMap<String, Vec<PathBuf>> {
    let mut groups: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for path in project::files_below(dist).into_iter().filter(|path| path.parent() == Some(dist)) {
        if let Some(part) = hashed_part(file_name(&path)) {
            groups.entry(part.to_owned()).or_default().push(path.clone());
        }
    }
    groups
}

fn new_name(old: &str, files: &[PathBuf], groups: &BTreeMap<String, Vec<PathBuf>>) -> Result<String> {
    let mut content = Vec::new();
    for path in files {
        let bytes = read(path)?;
        let lossy = String::from_utf8_lossy(&bytes);
        if let Some(other) = groups.keys().find(|name| *name != old && lossy.contains(name.as_str())) {
            return Err(Trouble::new(
                format!(
                    "{} mentions {other}, so that its own name would not say what it holds",
                    path.display()
                ),
                "let the page name both, as index.html does",
            ));
        }
        // Which of them holds what, and nothing of the name that goes.
        let kind = file_name(path).replacen(old, "", 1);
        content.extend(format!("{kind} {}\n", bytes.len()).into_bytes());
        content.extend(if lossy.contains(old) { lossy.replace(old, "").into_bytes() } else { bytes });
    }
    let stem = old.get(..old.len() - HASH_DIGITS).unwrap_or_default();
    Ok(format!("{stem}{}", short_hex(&content)))
}

fn say_new_names(path: &Path, renamed: &[(String, String)]) -> Result<()> {
    let text_kinds = ["html", "js", "css", "json", "xml", "txt"];
    if !path.extension().is_some_and(|kind| text_kinds.iter().any(|text| kind == *text)) {
        return Ok(());
    }
    let Ok(text) = String::from_utf8(read(path)?) else { return Ok(()) };
    let said = renamed.iter().fold(text.clone(), |said, (old, new)| said.replace(old.as_str(), new));
    if said == text {
        return Ok(());
    }
    fs::write(path, said).or_trouble(format!("{} cannot be written", path.display()), "build again")
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).or_trouble(format!("{} cannot be read", path.display()), "build again")
}

fn file_name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{emptied, folder};
    use super::*;

    const PAGE: &str = "<link href=\"./app-0000000000000001.js\"><link href=\"./app-0000000000000001_bg.wasm\">\
                        <link href=\"./style-0000000000000002.css\">";

    /// The hash that the style sheet and the program have in the end, and the page.
    fn built(test: &str, wasm: &str, style: &str) -> (String, String, String) {
        let folder = folder(
            test,
            &[
                ("index.html", PAGE),
                ("stories/a/index.html", "<link href=\"../../style-0000000000000002.css\">"),
                ("app-0000000000000001.js", "new URL('app-0000000000000001_bg.wasm')"),
                ("app-0000000000000001_bg.wasm", wasm),
                ("style-0000000000000002.css", style),
                ("sw.js", "0"),
            ],
        );
        rename(&folder).expect("writable");
        let held = emptied(&folder);
        let hash = |kind: &str| {
            let name = held.keys().find(|name| name.ends_with(kind)).expect(kind);
            hashed_part(name).expect("it has a hash").to_owned()
        };
        let (program, sheet) = (hash(".wasm"), hash(".css"));
        let page = held["index.html"].clone();
        assert!(page.contains(&format!("./{program}.js")) && page.contains(&format!("./{program}_bg.wasm")));
        assert!(page.contains(&format!("./{sheet}.css")) && held["stories/a/index.html"].contains(&sheet));
        assert_eq!(held[&format!("{program}.js")], format!("new URL('{program}_bg.wasm')"));
        assert_eq!(held[&format!("{program}_bg.wasm")], wasm);
        (program, sheet, page)
    }

    #[test]
    fn a_name_changes_when_and_only_when_the_content_does() {
        let first = built("first", "1", "a");
        assert_eq!(built("same", "1", "a"), first);
        let (program, sheet, _) = built("program", "2", "a");
        assert!(program != first.0 && sheet == first.1);
        let (program, sheet, _) = built("sheet", "1", "b");
        assert!(program == first.0 && sheet != first.1);
    }

    #[test]
    fn what_the_page_loads_by_name_gets_a_hash_and_what_is_not_needed_goes() {
        let page = "<link href=\"./layout-worker.js\"><link href=\"./layout_bg.wasm\">";
        let folder = folder(
            "given",
            &[("index.html", page), ("layout-worker.js", "1"), ("layout_bg.wasm", "2"), ("layout.js", "3")],
        );
        give_hashes(&folder).expect("writable");
        rename(&folder).expect("writable");
        let held = emptied(&folder);
        let named: Vec<&str> = held.keys().filter_map(|name| hashed_part(name)).collect();
        let [program, script] = named.as_slice() else { panic!("{:?}", held.keys()) };
        assert_eq!(program, script, "both share one hash");
        assert_ne!(*program, "layout-worker-0000000000000000");
        assert_eq!(
            held["index.html"],
            page.replace("layout-worker.js", &format!("{program}.js"))
                .replace("layout_bg", &format!("{program}_bg"))
        );
        assert_eq!(held.len(), 3);
    }

    #[test]
    fn a_hash_that_trunk_wrote_without_its_zeros_is_one_too() {
        let page = "<script src=\"./preload-42af9ba78c4e5db.js\"></script><a href=\"./a-b.js\">";
        let folder =
            folder("zeros", &[("index.html", page), ("preload-42af9ba78c4e5db.js", "1"), ("a-b.js", "2")]);
        give_hashes(&folder).expect("writable");
        let held = emptied(&folder);
        assert_eq!(held["preload-042af9ba78c4e5db.js"], "1");
        assert_eq!(held["a-b.js"], "2");
        assert_eq!(held["index.html"], page.replace("-42af", "-042af"));
    }

    #[test]
    fn only_names_with_a_hash_are_read_as_such() {
        for (name, part) in [
            ("app-eb51382293c0ed8a_bg.wasm", Some("app-eb51382293c0ed8a")),
            ("dark-style-7430db90fb21bcb3.css", Some("dark-style-7430db90fb21bcb3")),
            ("embed.js", None),
            ("app-eb51382293c0ed8.js", None),
            ("app-eb51382293c0ed8a", None),
            ("style-notahexadecimal0.css", None),
        ] {
            assert_eq!(hashed_part(name), part, "{name}");
        }
    }

    #[test]
    fn a_file_that_names_another_is_refused() {
        let files =
            [("a-0000000000000001.js", "import './b-0000000000000002.js'"), ("b-0000000000000002.js", "1")];
        let folder = folder("chain", &files);
        let trouble = rename(&folder).expect_err("its hash would not tell what it loads");
        assert!(trouble.what.contains("b-0000000000000002"), "{trouble}");
        emptied(&folder);
    }
}
