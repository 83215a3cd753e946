//! Short names for what a WebAssembly module and its script import from each other, and no sections that only
//! developers' tools read. The rest of the module stays byte for byte. Knows no files.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use wasm_encoder::{EntityType, ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// New names by the old ones.
type Renaming<'a> = BTreeMap<&'a str, String>;

/// How the names begin that wasm-bindgen generates. Other names may be known to the page or to the browser.
const GENERATED: [&str; 2] = ["__wb", "__wasm_bindgen"];
/// Stands for the name of the script in every import from it.
const SHORT_SCRIPT_NAME: &str = "_";
const DEBUG_SECTIONS: [&str; 4] = ["name", "producers", "target_features", "linking"];
/// How the names begin of the linker's notes on what stands where.
const NOTES: &str = "reloc.";
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The module and the script that wasm-bindgen wrote for it, with short names between them. `script_name` is what the
/// module's imports call the script.
///
/// Errors are those of a module that is not WebAssembly.
pub fn shorten_names(wasm: &[u8], script: &str, script_name: &str) -> Result<(Vec<u8>, String)> {
    let mut renaming = short_names_for(script);
    let short_script = renamed_script(script, &renaming)
        .replace(&format!("\"{script_name}\""), &format!("\"{SHORT_SCRIPT_NAME}\""));
    renaming.insert(script_name, SHORT_SCRIPT_NAME.to_owned());
    Ok((renamed_module(wasm, &renaming)?, short_script))
}

/// A name of one or two letters for each generated name in the script, the shortest for those it says most often: never a
/// word that the script has already.
fn short_names_for(script: &str) -> Renaming<'_> {
    let words: BTreeSet<&str> = script.split(|letter| !is_word(letter)).collect();
    let is_generated = |word: &&str| GENERATED.iter().any(|start| word.starts_with(start));
    let mut generated: Vec<&str> = words.iter().copied().filter(is_generated).collect();
    generated.sort_by_key(|name| Reverse(script.matches(name).count()));
    generated.into_iter().zip(short_names().filter(|name| !words.contains(name.as_str()))).collect()
}

fn renamed_module(wasm: &[u8], renaming: &Renaming) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for import in section.into_imports() {
                    let import = import?;
                    let [from, name] = [import.module, import.name].map(|name| renamed(name, renaming));
                    imports.import(from, name, EntityType::try_from(import.ty)?);
                }
                module.section(&imports);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for export in section {
                    let export = export?;
                    exports.export(renamed(export.name, renaming), export.kind.into(), export.index);
                }
                module.section(&exports);
            }
            Payload::CustomSection(section) if is_for_tools(section.name()) => {}
            other => {
                if let Some((id, range)) = other.as_section() {
                    let data = wasm.get(range.start as usize..range.end as usize).unwrap_or_default();
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok(module.finish())
}

fn is_for_tools(section: &str) -> bool {
    DEBUG_SECTIONS.contains(&section) || section.starts_with(NOTES)
}

/// The module without the sections that only tools read. With `target_features`, wasm-bindgen would keep its values in a table
/// of their own, which costs more than it saves.
///
/// Errors are those of a module that is not WebAssembly.
pub fn without_sections(wasm: &[u8]) -> Result<Vec<u8>> {
    renamed_module(wasm, &Renaming::new())
}

/// The script with whole words renamed.
fn renamed_script(script: &str, renaming: &Renaming) -> String {
    let pieces = script.split_inclusive(|letter| !is_word(letter));
    let renamed_piece = |piece: &str| {
        let (word, rest) = piece.split_at(piece.find(|letter| !is_word(letter)).unwrap_or(piece.len()));
        [renamed(word, renaming), rest].concat()
    };
    pieces.map(renamed_piece).collect()
}

fn renamed<'a>(name: &'a str, renaming: &'a Renaming) -> &'a str {
    renaming.get(name).map_or(name, String::as_str)
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '$'
}

/// Of one letter, then of two. That the first of two changes from name to name compresses best.
fn short_names() -> impl Iterator<Item = String> {
    let pairs = LETTERS.chars().flat_map(|b| LETTERS.chars().map(move |a| [a, b].iter().collect()));
    LETTERS.chars().map(String::from).chain(pairs)
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use wasm_encoder::{CustomSection, ExportKind, TypeSection};

    const SCRIPT_NAME: &str = "./app_bg.js";

    /// A module of functions without parameters: imports, exports, and custom sections by their names.
    pub fn module(imports: &[(&str, &str)], exports: &[&str], custom: &[&str]) -> Vec<u8> {
        let (mut types, mut imported, mut exported) =
            (TypeSection::new(), ImportSection::new(), ExportSection::new());
        types.ty().function([], []);
        for (from, name) in imports {
            imported.import(from, name, EntityType::Function(0));
        }
        for name in exports {
            exported.export(name, ExportKind::Func, 0);
        }
        let mut module = Module::new();
        module.section(&types).section(&imported).section(&exported);
        for name in custom {
            module.section(&CustomSection { name: (*name).into(), data: b"\x80\x01long".into() });
        }
        module.finish()
    }

    #[test]
    fn both_sides_say_the_same_short_names_and_the_known_ones_stay() {
        let script = "let a={__wbg_x_1:f,__wbg_x_12:g,plain:h};o={\"./app_bg.js\":a,\"env\":e};\
                      wasm.__wbindgen_start(wasm.memory);";
        let own = |name| (SCRIPT_NAME, name);
        let wasm = module(
            &[own("__wbg_x_1"), own("__wbg_x_12"), own("plain"), ("env", "__wbg_y")],
            &["memory", "__wbindgen_start", "__wbindgen_unused"],
            &[],
        );
        let (short, script) = shorten_names(&wasm, script, SCRIPT_NAME).expect("well formed");
        // Not a, e, f, g, h or o: the script has them. What it never says keeps its name.
        assert_eq!(script, "let a={b:f,c:g,plain:h};o={\"_\":a,\"env\":e};wasm.d(wasm.memory);");
        let wanted = module(
            &[("_", "b"), ("_", "c"), ("_", "plain"), ("env", "__wbg_y")],
            &["memory", "d", "__wbindgen_unused"],
            &[],
        );
        assert_eq!(short, wanted);
    }

    #[test]
    fn a_second_run_changes_nothing() {
        let wasm = module(&[(SCRIPT_NAME, "__wbg_x")], &["__wbindgen_start"], &["name"]);
        let once =
            shorten_names(&wasm, "({\"./app_bg.js\":{__wbg_x}}); wasm.__wbindgen_start();", SCRIPT_NAME);
        let (wasm, script) = once.expect("well formed");
        let twice = shorten_names(&wasm, &script, SCRIPT_NAME).expect("well formed");
        assert_eq!(twice, (wasm, script));
    }

    #[test]
    fn there_are_names_for_more_than_one_letter_gives() {
        let imports: Vec<String> = (0..100).map(|i| format!("__wbg_f{i}")).collect();
        let wasm = module(&imports.iter().map(|name| (SCRIPT_NAME, &**name)).collect::<Vec<_>>(), &[], &[]);
        let (_, script) = shorten_names(&wasm, &imports.join(" "), SCRIPT_NAME).expect("well formed");
        let words: BTreeSet<&str> = script.split(' ').collect();
        assert_eq!(words.len(), 100);
        assert!(words.iter().all(|word| word.len() <= 2), "{words:?}");
    }

    #[test]
    fn only_the_sections_of_developers_tools_are_left_out() {
        let wasm = module(
            &[],
            &["run"],
            &["names", "name", "kept", "producers", "target_features", "linking", "reloc.CODE"],
        );
        let (short, _) = shorten_names(&wasm, "", SCRIPT_NAME).expect("well formed");
        assert_eq!(short, module(&[], &["run"], &["names", "kept"]));
    }

    #[test]
    fn what_is_cut_short_is_refused() {
        let wasm = module(&[(SCRIPT_NAME, "f")], &[], &[]);
        assert!(shorten_names(&wasm[..wasm.len() - 1], "", SCRIPT_NAME).is_err());
        assert!(shorten_names(b"\0asm\x02\0\0\0", "", SCRIPT_NAME).is_err());
    }
}
