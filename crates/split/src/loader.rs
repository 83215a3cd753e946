//! The script's own loaders of the parts, in the place of an import of a script beside it: a page that loads one file less,
//! and one in which a single file can give the parts itself. Text in, text out.

use std::collections::BTreeMap;

/// What loads the files of a part.
const RUNTIME: &str = include_str!("loader.js");
/// What the program itself asks for its parts with.
const TELLING: &str = include_str!("telling.js");

/// What the page does not need of the script, and what stands in its place: it starts the program in one way, with the
/// address or the answer of a host.
const SHORTENED: [(&str, &str); 5] = [
    ("export { initSync, ", "export { "),
    (
        "failed to fetch Wasm: ${module.status} ${module.statusText} fetching '${module.url}'",
        "${module.status} ${module.url}",
    ),
    (
        " || (typeof Request === 'function' && module_or_path instanceof Request) || (typeof URL === 'function' && \
         module_or_path instanceof URL)",
        "",
    ),
    (
        "console.warn('using deprecated parameters for the initialization function; pass a single object instead')",
        "",
    ),
    (
        "`WebAssembly.instantiateStreaming` failed because your server does not serve Wasm with `application/wasm` MIME type. \
         Falling back to `WebAssembly.instantiate` which is slower. Original error:\\n",
        "slower, as the host does not say application/wasm:",
    ),
];

/// The script of a program with the loaders of its parts: in the place of what it imports from a module of this name, where
/// the program asks for them itself. Else `loadPart` is exported, for whoever calls the program: it takes the name of a part
/// and a promise of the program.
///
/// Errors say that the program has no parts.
pub fn with_loaders(
    script: &str,
    program: &str,
    module: &str,
    parts: &BTreeMap<String, Vec<String>>,
) -> Result<String, String> {
    if parts.is_empty() {
        return Err("the program has no parts".into());
    }
    let own_address = format!("module_or_path = new URL('{program}_bg.wasm', import.meta.url);");
    let script = SHORTENED
        .iter()
        .fold(script.replace(&own_address, ""), |script, (long, short)| script.replace(long, short));
    // One line for each loader that the program imports.
    let is_import = |line: &&str| line.starts_with("import * as ") && line.contains(&format!("\"{module}\""));
    let lines: Vec<&str> = script.lines().filter(is_import).collect();
    if lines.is_empty() {
        return Ok(with_load_part(&script, parts));
    }
    let loader = |(part, files): (&String, &Vec<String>)| {
        format!("  __wasm_split_load_{part}: partLoader({}),\n", list(files))
    };
    let loaders: String = parts.iter().map(loader).collect();
    let mut written = script.clone();
    for (at, line) in lines.into_iter().enumerate() {
        let own = line.split(' ').nth(3).unwrap_or_default();
        let stands = if at == 0 {
            format!("{RUNTIME}{TELLING}const {own} = {{\n{loaders}}};")
        } else {
            // The program's imports name the module once for each loader; once is enough.
            written = written.replace(&format!("\"{module}\": {own},"), "");
            String::new()
        };
        written = written.replace(line, &stands);
    }
    Ok(written)
}

fn with_load_part(script: &str, parts: &BTreeMap<String, Vec<String>>) -> String {
    let files: String = parts.iter().map(|(part, files)| format!("  {part}: {},\n", list(files))).collect();
    let load_part = "export const loadPart = (part, started) => load(FILES[part], started);";
    format!("{RUNTIME}const FILES = {{\n{files}}};\n{load_part}\n{script}")
}

/// A list of texts as a script has it.
fn list(files: &[String]) -> String {
    let files: Vec<String> = files.iter().map(|file| format!("\"{file}\"")).collect();
    format!("[{}]", files.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_import_becomes_an_object_of_loaders() {
        let script = "import * as import1 from \"./l.js\"\nimport * as import2 from \"./l.js\"\nlet wasm;\n\
                      return {\n\"./l.js\": import1,\n\"./l.js\": import2,\n}";
        let script = &["export { initSync, start as default };\n", script].concat();
        let parts = BTreeMap::from([(
            "a".to_owned(),
            vec!["app_chunk_1_bg.wasm".to_owned(), "app_a_bg.wasm".to_owned()],
        )]);
        let written = with_loaders(script, "app", "./l.js", &parts).expect("as wasm-bindgen writes it");
        assert!(
            !written.contains("import *") && written.starts_with("export { start as default };"),
            "{written}"
        );
        assert!(written.ends_with("};\n\nlet wasm;\nreturn {\n\"./l.js\": import1,\n\n}"), "{written}");
        let wanted = "const import1 = {\n  __wasm_split_load_a: partLoader([\"app_chunk_1_bg.wasm\", \"app_a_bg.wasm\"]),\n};";
        assert!(written.contains(wanted), "{written}");
        assert!(with_loaders(script, "app", "./l.js", &BTreeMap::new()).is_err());
    }

    #[test]
    fn a_program_that_asks_for_no_part_has_them_loaded_by_who_calls_it() {
        let parts = BTreeMap::from([(
            "a".to_owned(),
            vec!["b_chunk_1_bg.wasm".to_owned(), "b_a_bg.wasm".to_owned()],
        )]);
        let own = "if (!module_or_path) module_or_path = new URL('b_bg.wasm', import.meta.url);";
        let written =
            with_loaders(&["let wasm;\n", own].concat(), "b", "./l.js", &parts).expect("it has a part");
        assert!(written.contains("  a: [\"b_chunk_1_bg.wasm\", \"b_a_bg.wasm\"],\n"), "{written}");
        assert!(written.contains("export const loadPart = "), "{written}");
        assert!(!written.contains("partLoader") && !written.contains("b_bg.wasm"), "{written}");
    }
}
