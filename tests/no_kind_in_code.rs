//! The code knows shapes, colours and lines, and no particular kind: neither an id of the default vocabulary nor a
//! word for what the bundled story is about stands in a string of it.

use std::path::{Path, PathBuf};

use dataset::{Family, Vocabulary};

/// Crates that make data up, and one that reads licences: none of them is in what is published.
const MADE_FOR_TESTS: [&str; 4] = ["fixture", "timeline_fixture", "generate", "licences"];

/// Where kinds have their place.
const MAY: [&str; 1] = ["crates/dataset/src/default_kinds.rs"];

/// Ids that are also words of the format itself, and where they are that.
const OTHERWISE: [(&str, &[&str]); 14] = [
    // A field of a source, of a reference in other people's formats, and of schema.org.
    (
        "publisher",
        &[
            "crates/publish/src/changes/words.rs",
            "crates/publish/src/export/csl.rs",
            "crates/publish/src/export/bibtex.rs",
            "crates/publish/src/import/event_columns.rs",
            "crates/publish/src/site/opening_subset.rs",
            "crates/publish/src/site/structured_data.rs",
            "crates/workbook/src/form.rs",
            "crates/workbook/src/read/records.rs",
        ],
    ),
    // A field of a kind of status.
    ("unknown", &["crates/workbook/src/form.rs"]),
    // What people write where no date is known.
    ("unknown", &["crates/publish/src/import/other_languages.rs"]),
    // The role of a party in whose cell none stands, as the format has it.
    ("related", &["crates/workbook/src/read/records.rs"]),
    // A property of FollowTheMoney.
    ("publisher", &["crates/publish/src/export/ftm.rs", "crates/publish/src/import/ftm/dated.rs"]),
    // Stances of claims.
    (
        "alleged",
        &[
            "crates/dataset/src/enums.rs",
            "crates/view/src/link/keys.rs",
            "crates/cli/src/check/report_json.rs",
            "crates/base/src/text/strings/en.rs",
        ],
    ),
    // The end of a link in other people's graphs.
    ("target", &["crates/publish/src/import/node_link.rs"]),
    // What people write for an end that has not come.
    ("ongoing", &["crates/base/src/text/strings/en.rs"]),
    // A field of an event, on which sources may disagree.
    ("court", &["crates/base/src/text/strings/mod.rs"]),
    // A field of a source.
    (
        "publisher",
        &[
            "src/ui/details/sources.rs",
            "crates/publish/src/site/record.rs",
            "crates/publish/src/import/builder.rs",
        ],
    ),
    // What an entity's `of` says, as a link in graphs of other formats.
    (
        "provides",
        &[
            "crates/publish/src/export/facts.rs",
            "crates/publish/src/import/graph.rs",
            "crates/base/src/text/strings/en.rs",
        ],
    ),
    // A field of an entity.
    (
        "founded",
        &[
            "crates/dataset/src/validate/records.rs",
            "crates/dataset/src/validate/sections.rs",
            "crates/publish/src/export/jgf.rs",
            "crates/publish/src/import/columns.rs",
            "crates/publish/src/import/other_columns.rs",
            "crates/publish/src/import/graph.rs",
            "crates/publish/src/import/detect.rs",
            "crates/publish/src/import/graph_to_dataset.rs",
            "crates/publish/src/import/node_edge_tables.rs",
            "crates/workbook/src/form.rs",
        ],
    ),
    // The end of a link, in graphs and in the page.
    (
        "target",
        &[
            "src/ui/app/footer.rs",
            "src/ui/kit/trust.rs",
            "src/ui/details/record_page.rs",
            "src/ui/details/sources.rs",
            "crates/publish/src/export/jgf.rs",
            "crates/publish/src/import/adjacency.rs",
            "crates/publish/src/import/echarts.rs",
            "crates/publish/src/import/json_tree.rs",
            "crates/publish/src/import/gexf.rs",
            "crates/publish/src/import/graph.rs",
            "crates/publish/src/import/graphml.rs",
            "crates/publish/src/import/columns.rs",
            "crates/publish/src/import/jgf.rs",
        ],
    ),
    // The class of an element.
    ("speaker", &["src/ui/details/claims.rs"]),
];

/// Words that only the bundled story is about.
const SUBJECTS: [&str; 7] = ["labs", "laboratoires", "APIs", "chatbot", "OpenAI", "Anthropic", "Windsurf"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The strings of a source, without its comments and its tests.
fn strings(text: &str) -> Vec<String> {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let mut found = Vec::new();
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let mut pieces = line.split('"');
        while let (Some(_), Some(quoted)) = (pieces.next(), pieces.next()) {
            found.push(quoted.to_owned());
        }
    }
    found
}

#[test]
fn no_string_of_the_code_is_a_kind_or_speaks_of_the_bundled_story() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let vocabulary = Vocabulary::default_kinds();
    let ids: Vec<&str> = Family::ALL
        .iter()
        .flat_map(|family| vocabulary.kinds(*family))
        .map(|kind| kind.id.as_str())
        .collect();
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    for crate_folder in std::fs::read_dir(root.join("crates")).unwrap().flatten() {
        if !MADE_FOR_TESTS.contains(&&*crate_folder.file_name().to_string_lossy()) {
            sources(&crate_folder.path().join("src"), &mut files);
        }
    }
    assert!(files.len() > 150);
    let mut faults = Vec::new();
    for path in files {
        let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        if MAY.contains(&name.as_str()) {
            continue;
        }
        for string in strings(&std::fs::read_to_string(&path).unwrap()) {
            let excused =
                OTHERWISE.iter().any(|(id, places)| *id == string && places.contains(&name.as_str()));
            if ids.contains(&string.as_str()) && !excused {
                faults.push(format!("{name}: “{string}” is the id of a kind"));
            }
            if SUBJECTS
                .iter()
                .any(|subject| string.split(|c: char| !c.is_alphanumeric()).any(|word| word == *subject))
            {
                faults.push(format!("{name}: “{string}” speaks of the bundled story"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
