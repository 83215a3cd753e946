//! The script's own loaders of the parts, in the place of an import of a script beside it: a page that loads one file less,
//! and one in which a single file can give the parts itself. Text in, text out.

use std::collections::BTreeMap;

/// What loads a part.
const RUNTIME: &str = include_str!("loader.js");

/// Warnings about ways to start the program that the page does not take.
const NEVER_SAID: [&str; 2] = [
    "using deprecated parameters for `initSync()`; pass a single object instead",
    "using deprecated parameters for the initialization function; pass a single object instead",
];

/// The script with loaders where it imports them from a module of this name.
///
/// Errors say that the script does not look as wasm-bindgen writes it.
pub fn with_loaders(
    script: &str,
    module: &str,
    parts: &BTreeMap<String, Vec<String>>,
) -> Result<String, String> {
    // One line for each loader that the program imports.
    let is_import = |line: &&str| line.starts_with("import * as ") && line.contains(&format!("\"{module}\""));
    let lines: Vec<&str> = script.lines().filter(is_import).collect();
    if lines.is_empty() {
        return Err("the script does not import its loaders".into());
    }
    let loader = |(part, files): (&String, &Vec<String>)| {
        let files: Vec<String> = files.iter().map(|file| format!("\"{file}\"")).collect();
        format!("  __wasm_split_load_{part}: partLoader([{}]),\n", files.join(", "))
    };
    let loaders: String = parts.iter().map(loader).collect();
    let mut written = NEVER_SAID.iter().fold(script.to_owned(), |script, words| script.replace(words, ""));
    for (at, line) in lines.into_iter().enumerate() {
        let own = line.split(' ').nth(3).unwrap_or_default();
        let first =
            if at == 0 { format!("{RUNTIME}const loaders = {{\n{loaders}}};\n") } else { String::new() };
        written = written.replace(line, &format!("{first}const {own} = loaders;"));
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_import_becomes_an_object_of_loaders() {
        let script = "import * as import1 from \"./l.js\"\nimport * as import2 from \"./l.js\"\nlet wasm;\n";
        let script = &[NEVER_SAID[0], "\n", script].concat();
        let parts = BTreeMap::from([(
            "a".to_owned(),
            vec!["app_chunk_1_bg.wasm".to_owned(), "app_a_bg.wasm".to_owned()],
        )]);
        let written = with_loaders(script, "./l.js", &parts).expect("as wasm-bindgen writes it");
        assert!(!written.contains("import *") && !written.contains("deprecated"), "{written}");
        assert!(
            written.ends_with("};\nconst import1 = loaders;\nconst import2 = loaders;\nlet wasm;\n"),
            "{written}"
        );
        let wanted = "const loaders = {\n  __wasm_split_load_a: partLoader([\"app_chunk_1_bg.wasm\", \"app_a_bg.wasm\"]),\n};";
        assert!(written.contains(wanted), "{written}");
        assert!(with_loaders("let wasm;", "./l.js", &parts).is_err());
    }
}
