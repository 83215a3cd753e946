//! Promises on paper: every line of docs/threat-model.md names a test that exists, the bill of materials is one, a
//! release runs every check.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn text(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name))
        .unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// Each `file` “title” of some words.
fn named_tests(words: &str) -> Vec<(&str, &str)> {
    words
        .match_indices("` “")
        .map(|(at, _)| {
            let file = words[..at].rsplit('`').next().unwrap();
            let title = words[at..].split_once('“').unwrap().1.split('”').next().unwrap();
            (file, title)
        })
        .collect()
}

fn is_there(file: &str, title: &str) -> bool {
    let source = text(file);
    if file.ends_with(".rs") {
        return source.contains(&format!("fn {title}()")) || source.contains(&format!("fn {title}("));
    }
    source.contains(&format!("(\"{title}\""))
}

#[test]
fn every_line_of_the_threat_model_names_tests_that_exist() {
    let model = text("docs/threat-model.md");
    let rows: Vec<&str> = model
        .lines()
        .filter(|line| line.starts_with("| ") && !line.contains("| held by |") && !line.starts_with("| ---"))
        .collect();
    assert!(rows.len() > 25, "{}", rows.len());
    for row in rows {
        assert!(!named_tests(row).is_empty(), "no test is named: {row}");
    }
    let mut missing = Vec::new();
    for (file, title) in named_tests(&model) {
        if !is_there(file, title) {
            missing.push(format!("{file}: {title}"));
        }
    }
    assert!(missing.is_empty(), "\n{}\n", missing.join("\n"));
    assert_eq!(named_tests("a `b.rs` “c d” · `e` “f” “g”"), [("b.rs", "c d"), ("e", "f")]);
    assert!(!is_there("tests/security.rs", "no_such_test"));
}

/// What the schema of CycloneDX 1.5 requires of what we use of it, and what makes sense of it.
#[test]
fn the_bill_of_materials_is_what_its_format_asks_for() {
    let bill: serde_json::Value = serde_json::from_str(&text("sbom.cdx.json")).unwrap();
    assert_eq!(
        (&bill["bomFormat"], &bill["specVersion"], &bill["version"]),
        (&"CycloneDX".into(), &"1.5".into(), &1.into())
    );
    let known = ["$schema", "bomFormat", "specVersion", "version", "metadata", "components", "dependencies"];
    assert!(bill.as_object().unwrap().keys().all(|key| known.contains(&key.as_str())));
    let own = &bill["metadata"]["component"];
    assert_eq!(own["version"], env!("CARGO_PKG_VERSION"));
    let mut references = BTreeSet::from([own["bom-ref"].as_str().unwrap()]);
    let components = bill["components"].as_array().unwrap();
    for component in components.iter().chain([own]) {
        let name = component["name"].as_str().unwrap();
        assert!(!name.is_empty());
        assert!(["application", "library", "file"].contains(&component["type"].as_str().unwrap()), "{name}");
        let licences = component["licenses"].as_array().unwrap();
        assert_eq!(licences.len(), 1, "{name}: an expression stands alone");
        assert!(
            licences[0]["expression"].as_str().is_some_and(|it| !it.is_empty() && !it.contains('/')),
            "{name}"
        );
        for hash in component["hashes"].as_array().into_iter().flatten() {
            let digits = hash["content"].as_str().unwrap();
            assert_eq!(hash["alg"], "SHA-256", "{name}");
            assert!(
                digits.len() == 64
                    && digits.bytes().all(|it| it.is_ascii_digit() || (b'a'..=b'f').contains(&it))
            );
        }
        for outside in component["externalReferences"].as_array().into_iter().flatten() {
            assert!(
                outside["type"] == "vcs" && outside["url"].as_str().unwrap().starts_with("https://"),
                "{name}"
            );
        }
        if let Some(address) = component["purl"].as_str() {
            let version = component["version"].as_str().unwrap();
            assert_eq!(address.replace("%2B", "+"), format!("pkg:cargo/{name}@{version}"));
            assert!(component["hashes"].is_array(), "{name}");
        }
    }
    for component in components {
        let reference = component["bom-ref"].as_str().unwrap();
        assert!(references.insert(reference), "{reference} is there twice");
    }
    let mut told = BTreeSet::new();
    let mut needed = BTreeSet::new();
    for dependency in bill["dependencies"].as_array().unwrap() {
        assert!(told.insert(dependency["ref"].as_str().unwrap()), "{} is told twice", dependency["ref"]);
        let mut own = BTreeSet::new();
        for reference in dependency["dependsOn"].as_array().unwrap() {
            assert!(own.insert(reference.as_str().unwrap()), "{reference} twice");
        }
        needed.extend(own);
    }
    assert!(told.is_subset(&references) && needed.is_subset(&references));
    needed.insert("faultlines");
    assert_eq!(needed, references, "everything in it is needed by something in it");
}

#[test]
fn a_release_runs_every_check_and_actions_have_versions() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/workflows");
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["ci.yml", "pages.yml", "release.yml"]);
    for name in &names {
        let workflow = text(&format!(".github/workflows/{name}"));
        assert!(
            workflow.contains("\npermissions:\n  contents: read\n"),
            "{name}: nothing more than reading by default"
        );
        assert!(!workflow.contains('\t') && !workflow.contains("pull_request_target"), "{name}");
        for line in workflow.lines().map(|line| line.trim_start_matches([' ', '-'])) {
            if let Some(action) = line.strip_prefix("uses: ") {
                let (who, version) = action.split_once('@').unwrap();
                assert!(who.starts_with("actions/"), "{name}: {who}");
                let numbers: Vec<&str> = version.strip_prefix('v').unwrap().split('.').collect();
                assert!(
                    numbers.len() == 3 && numbers.iter().all(|it| it.parse::<u32>().is_ok()),
                    "{name}: {action}"
                );
            }
            if let Some(command) = line.strip_prefix("run: ") {
                // What others wrote (names of branches, titles) reaches no shell.
                assert!(!command.contains("${{"), "{name}: {command}");
            }
        }
    }
    let runs = |workflow: &str, command: &str| {
        text(workflow).lines().any(|line| line.trim() == format!("- run: {command}"))
    };
    for command in ["test", "deny", "reproduce", "release"] {
        assert!(runs(".github/workflows/release.yml", &format!("cargo xtask {command}")), "{command}");
    }
    assert!(runs(".github/workflows/ci.yml", "cargo xtask test"));
    assert!(runs(".github/workflows/ci.yml", "cargo xtask build --single-file"));
}
