//! The guide “Write your dataset” is followed to the letter: each command in its boxes is run where the one before left off.
#![allow(clippy::unwrap_used, missing_docs)]

use std::path::PathBuf;
use std::process::Command;

/// The lines of the boxes of the first section of a page.
fn commands(page: &str) -> Vec<String> {
    let text = std::fs::read_to_string(fixture::repository(page)).unwrap();
    let section = text.split("\n## 2. ").next().unwrap();
    let boxes = section.split("```\n").skip(1).step_by(2);
    boxes.flat_map(|lines| lines.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn follow(commands: &[String], mut folder: PathBuf) -> Vec<PathBuf> {
    let mut made = Vec::new();
    for command in commands {
        let mut words = command.split(' ');
        match words.next() {
            Some("cd") => folder.push(words.next().unwrap()),
            Some("faultlines") => {
                let arguments: Vec<&str> = words.collect();
                // It ends when somebody presses Ctrl+C; its own test runs it.
                if arguments[0] == "preview" {
                    continue;
                }
                let output = Command::new(env!("CARGO_BIN_EXE_faultlines"))
                    .current_dir(&folder)
                    .args(&arguments)
                    .output()
                    .unwrap();
                let said = String::from_utf8_lossy(&output.stderr);
                assert_eq!(output.status.code(), Some(0), "{command}: {said}");
                let out = arguments.iter().position(|word| *word == "--out");
                made.extend(out.map(|at| folder.join(arguments[at + 1])));
            }
            _ => panic!("no command: {command}"),
        }
    }
    made
}

#[test]
fn from_nothing_to_ten_events() {
    let folder = std::env::temp_dir().join(format!("faultlines-guide-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let commands = commands("docs/write-your-dataset.md");
    assert!(commands.len() >= 6, "{commands:?}");
    let made = follow(&commands, folder.clone());
    assert!(made.iter().all(|file| file.is_file()), "{made:?}");
    let dataset = made.iter().find(|file| file.ends_with("ten-events.json")).unwrap();
    let dataset = dataset::load(&std::fs::read_to_string(dataset).unwrap());
    assert_eq!((dataset.errors, dataset.dataset.unwrap().events.len()), (0, 10));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_site_is_published_from_a_workbook() {
    let folder = std::env::temp_dir().join(format!("faultlines-publish-{}", std::process::id()));
    let data = folder.join("site/data");
    std::fs::create_dir_all(&data).unwrap();
    std::fs::copy(fixture::repository("tests/fixtures/workbooks/plain.xlsx"), folder.join("book.xlsx"))
        .unwrap();
    std::fs::copy(fixture::repository("index.html"), folder.join("site/index.html")).unwrap();
    let commands = commands("docs/publish-from-a-workbook.md");
    assert_eq!(commands.len(), 3, "{commands:?}");
    // What is served without a program needs a built page; its own tests run that.
    follow(&commands[..2], folder.clone());
    let text = std::fs::read_to_string(data.join("dataset.json")).unwrap();
    assert_eq!(dataset::load(&text).dataset.unwrap().events.len(), 2);
    let workflow = std::fs::read_to_string(fixture::repository("hosting/pages-from-a-workbook.yml")).unwrap();
    for command in [
        "./faultlines check \"$BOOK\"",
        "./faultlines convert \"$BOOK\" --out dataset.json",
        "./faultlines render --site site",
    ] {
        assert!(workflow.contains(command), "{command}");
    }
    std::fs::remove_dir_all(folder).unwrap();
}
