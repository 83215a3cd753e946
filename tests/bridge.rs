//! `src/browser/bridge.rs` names what program and scripts share; index.html and static/*.js have the same.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The scripts of the page. embed.js runs on other pages, sw.js in a worker of its own.
fn scripts() -> String {
    ["boot", "preload", "companion-loader", "layout-worker"]
        .map(|name| read(&format!("static/{name}.js")))
        .concat()
}

/// The texts between each `before` and the next character that no name has.
fn names<'a>(text: &'a str, before: &str) -> BTreeSet<&'a str> {
    let end = |rest: &'a str| rest.split(|c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c)).next();
    text.split(before).skip(1).filter_map(end).filter(|name| !name.is_empty()).collect()
}

/// The values of the constants of a module of the bridge.
fn constants(module: &str) -> BTreeSet<String> {
    let bridge = read("src/browser/bridge.rs");
    let (_, rest) = bridge.split_once(&format!("pub mod {module} {{")).unwrap();
    let (body, _) = rest.split_once("\n}").unwrap();
    names(body, "&str = \"").into_iter().map(str::to_owned).collect()
}

#[test]
fn globals_are_those_of_the_scripts() {
    let (bridge, scripts) = (read("src/browser/bridge.rs"), scripts());
    let of_scripts = names(&scripts, "globalThis.faultlines");
    let mut of_bridge = names(&bridge, "js_name = faultlines");
    of_bridge.extend(names(&bridge, "const COMPANION: &str = \"faultlines"));
    assert_eq!(of_scripts, of_bridge);
}

#[test]
fn every_element_has_a_maker_and_a_reader() {
    let scripts = scripts();
    let written =
        ["index.html", "Trunk.toml", "crates/publish/src/site/pages.rs", "crates/publish/src/site/head.rs"];
    let pages = written.map(read).concat();
    let bridge = constants("id");
    for id in &bridge {
        let in_page = pages.contains(&format!("id=\"{id}\"")) || pages.contains(&format!("id=\\\"{id}\\\""));
        let in_page = in_page || pages.contains(&format!("(\"id\", \"{id}\")"));
        assert!(in_page || scripts.contains(&format!("\"{id}\"")), "nobody else knows #{id}");
    }
    for id in names(&scripts, "getElementById(\"") {
        let made = pages.contains(&format!("id=\"{id}\"")) || scripts.contains(&format!(".id = \"{id}\""));
        let made = made || pages.contains(&format!("id=\\\"{id}\\\""));
        let made = made || pages.contains(&format!("(\"id\", \"{id}\")"));
        assert!(made || bridge.contains(id), "nobody makes #{id}");
    }
}

#[test]
fn attributes_and_events_are_those_of_scripts_page_and_style() {
    let scripts = scripts();
    let page = [read("index.html"), read("static/style.css")].concat();
    let bridge = constants("attr");
    for attribute in &bridge {
        let property = format!("dataset.{}", attribute.trim_start_matches("data-"));
        assert!(
            page.contains(attribute.as_str()) || scripts.contains(&property),
            "nobody else knows {attribute}"
        );
    }
    for property in names(&scripts, "root.dataset.") {
        let attribute = format!("data-{property}");
        // Some are between a script and the style sheet alone.
        assert!(bridge.contains(&attribute) || page.contains(&attribute), "nobody reads {attribute}");
    }
    let of_scripts: BTreeSet<String> =
        names(&scripts, "new CustomEvent(\"").into_iter().map(str::to_owned).collect();
    assert_eq!(of_scripts, constants("event"));
}

/// The script asks before the program is there whether a link names a view.
#[test]
fn keys_of_a_view_are_those_that_the_first_script_looks_for() {
    let keys = read("crates/view/src/link/keys.rs");
    let (_, rest) = keys.split_once("keys!(").unwrap();
    let (body, _) = rest.split_once(");").unwrap();
    // These say nothing of what is shown.
    let beside = ["lang", "theme", "made"];
    let of_view: BTreeSet<&str> =
        body.split('"').skip(1).step_by(2).filter(|key| !beside.contains(key)).collect();
    let script = read("static/preload.js");
    let (_, rest) = script.split_once("/(^|[?&;])(").unwrap();
    let (list, _) = rest.split_once(')').unwrap();
    assert_eq!(list.split('|').collect::<BTreeSet<&str>>(), of_view);
}

#[test]
fn hooks_are_written_down_or_styled() {
    let known = [read("docs/contract.md"), read("static/style.css")].concat();
    for hook in constants("hook") {
        assert!(known.contains(&hook), "{hook} is known to nobody");
    }
}

#[test]
fn no_other_file_of_the_page_names_one() {
    let mut waiting = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut seen = 0;
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        if path.ends_with("browser/bridge.rs") {
            continue;
        }
        seen += 1;
        let text = fs::read_to_string(&path).unwrap();
        let shared: Vec<String> = constants("id").into_iter().chain(constants("event")).collect();
        let shared = shared.iter().map(|name| format!("\"{name}\""));
        for name in
            shared.chain(["\"data-".to_owned(), "\"faultlinesT".to_owned(), "\"faultlinesL".to_owned()])
        {
            assert!(!text.contains(&name), "{} writes {name}: name it in bridge.rs", path.display());
        }
    }
    assert!(seen > 60, "{seen}");
}
