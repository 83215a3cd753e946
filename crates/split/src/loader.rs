//! The script's own loaders of the parts, in the place of an import of a script beside it: a page that loads one file less,
//! and one in which a single file can give the parts itself. Text in, text out.

use std::collections::BTreeMap;

/// What loads a part.
const RUNTIME: &str = include_str!("loader.js");

/// What the page does not need of the script, and what stands in its place: it starts the program in one way, with the
/// address or the answer of a host.
const SHORTENED: [(&str, &str); 5] = [
    ("export { initSync, ", "export { "),
    ("module_or_path = new URL('app_bg.wasm', import.meta.url);", ""),
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
    let mut written =
        SHORTENED.iter().fold(script.to_owned(), |script, (long, short)| script.replace(long, short));
    for (at, line) in lines.into_iter().enumerate() {
        let own = line.split(' ').nth(3).unwrap_or_default();
        let stands = if at == 0 {
            format!("{RUNTIME}const {own} = {{\n{loaders}}};")
        } else {
            // The program's imports name the module once for each loader; once is enough.
            written = written.replace(&format!("\"{module}\": {own},"), "");
            String::new()
        };
        written = written.replace(line, &stands);
    }
    Ok(written)
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
        let written = with_loaders(script, "./l.js", &parts).expect("as wasm-bindgen writes it");
        assert!(
            !written.contains("import *") && written.starts_with("export { start as default };"),
            "{written}"
        );
        assert!(written.ends_with("};\n\nlet wasm;\nreturn {\n\"./l.js\": import1,\n\n}"), "{written}");
        let wanted = "const import1 = {\n  __wasm_split_load_a: partLoader([\"app_chunk_1_bg.wasm\", \"app_a_bg.wasm\"]),\n};";
        assert!(written.contains(wanted), "{written}");
        assert!(with_loaders("let wasm;", "./l.js", &parts).is_err());
    }
}
