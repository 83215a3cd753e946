//! Short names for what a WebAssembly module and its script import from each other.

use std::collections::{BTreeMap, BTreeSet};

use super::Sure;
use super::script::{Kind, Token, is_word};
use super::wasm::{Export, Import, Module};

/// What wasm-bindgen makes up begins so. Other names may be known to the page or to the browser.
const MADE_UP: [&str; 2] = ["__wb", "__wasm_bindgen"];
/// Stands for the name of the script in every import.
const SHORT_MODULE: &str = "_";
/// Words of the language of one or two letters.
const KEYWORDS: [&str; 6] = ["as", "do", "if", "in", "is", "of"];
const FIRST_LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Gives the module short names, and returns what the script has to say instead of what: whole tokens.
pub fn shorten(module: &mut Module, script: &[Token]) -> Sure<BTreeMap<String, String>> {
    let mut imports = module.imports()?;
    let mut exports = module.exports()?;
    let renamed = renamed(&imports, &exports, script);
    let short = |name: &mut String| {
        if let Some(short) = renamed.get(name) {
            name.clone_from(short);
        }
    };
    for import in &mut imports {
        short(&mut import.name);
        if renamed.contains_key(&quoted(&import.module)) {
            import.module = SHORT_MODULE.to_owned();
        }
    }
    exports.iter_mut().for_each(|export| short(&mut export.name));
    module.set_imports(&imports);
    module.set_exports(&exports);
    Ok(renamed)
}

fn renamed(imports: &[Import], exports: &[Export], script: &[Token]) -> BTreeMap<String, String> {
    let mut renamed = BTreeMap::new();
    let said =
        |kind, text: &str| script.iter().filter(|token| token.kind == kind && token.text == text).count();
    // Of several modules, only the one whose names are keys of an object in this script.
    let from = imports.iter().map(|import| &import.module).find(|module| module.ends_with("_bg.js"));
    let from = from.filter(|module| said(Kind::Text, &quoted(module)) == 1);
    let others: BTreeSet<&str> = imports
        .iter()
        .filter(|import| Some(&import.module) != from)
        .flat_map(|import| [import.module.as_str(), import.name.as_str()])
        .collect();
    if let Some(module) = from.filter(|_| !others.contains(SHORT_MODULE)) {
        renamed.insert(quoted(module), quoted(SHORT_MODULE));
    }

    let names: Vec<&str> = exports
        .iter()
        .map(|export| &export.name)
        .chain(imports.iter().filter(|import| Some(&import.module) == from).map(|import| &import.name))
        .map(String::as_str)
        .collect();
    // Never a word of the script, wherever it stands, nor a name that stays.
    let mut taken: BTreeSet<&str> =
        script.iter().flat_map(|token| token.text.split(|c| !is_word(c))).collect();
    taken.extend(names.iter().chain(&others).chain(&KEYWORDS));
    let mut free = short_names().filter(|name| !taken.contains(name.as_str()));
    let hidden = |name| script.iter().any(|token| token.kind != Kind::Word && token.text.contains(name));
    for name in names {
        let ours = MADE_UP.iter().any(|start| name.starts_with(start)) && name.chars().all(is_word);
        let clear = said(Kind::Word, name) > 0 && !hidden(name) && !others.contains(name);
        if ours && clear && !renamed.contains_key(name) {
            renamed.extend(free.next().map(|short| (name.to_owned(), short)));
        }
    }
    renamed
}

/// Of one letter, then of two.
fn short_names() -> impl Iterator<Item = String> {
    let ones = FIRST_LETTERS.chars().map(String::from);
    let twos = FIRST_LETTERS.chars().flat_map(|a| FIRST_LETTERS.chars().map(move |b| format!("{a}{b}")));
    ones.chain(twos)
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

#[cfg(test)]
mod tests {
    use super::super::script;
    use super::super::wasm::tests::module;
    use super::*;

    /// Imports and exports of functions without parameters.
    fn wasm(imports: &[(&str, &str)], exports: &[&str]) -> Module {
        let sized = |text: &str| [&[text.len() as u8], text.as_bytes()].concat();
        let mut import_body = vec![imports.len() as u8];
        for (module, name) in imports {
            import_body.extend([sized(module), sized(name), vec![0, 0]].concat());
        }
        let mut export_body = vec![exports.len() as u8];
        for name in exports {
            export_body.extend([sized(name), vec![0, 0]].concat());
        }
        Module::read(&module(&[(2, &import_body), (7, &export_body)])).expect("well formed")
    }

    fn names(module: &Module) -> Vec<String> {
        let imports = module.imports().expect("read before").into_iter();
        let exports = module.exports().expect("read before").into_iter();
        imports
            .map(|import| format!("{}.{}", import.module, import.name))
            .chain(exports.map(|e| e.name))
            .collect()
    }

    fn shortened(module: &mut Module, text: &str) -> String {
        let tokens = script::read(text).expect("simple");
        let renamed = shorten(module, &tokens).expect("well formed");
        script::write(&tokens, &renamed).expect("simple")
    }

    const SCRIPT: &str = "let a={__wbg_x_1:f,__wbg_x_12:g,plain:h};o={\"./app_bg.js\":a};\
                          wasm.__wbindgen_start(wasm.memory);";

    #[test]
    fn both_sides_say_the_same_short_names_and_the_known_ones_stay() {
        let bg = "./app_bg.js";
        let mut module = wasm(
            &[(bg, "__wbg_x_1"), (bg, "__wbg_x_12"), (bg, "plain")],
            &["memory", "__wbindgen_start", "__wbindgen_unused"],
        );
        let text = shortened(&mut module, SCRIPT);
        // Not a, f, g, h or o: the script has them.
        assert_eq!(text, "let a={c:f,d:g,plain:h};o={\"_\":a};wasm.b(wasm.memory);\n");
        assert_eq!(names(&module), ["_.c", "_.d", "_.plain", "memory", "b", "__wbindgen_unused"]);

        let before = module.write();
        assert_eq!(shortened(&mut module, &text), text, "a second run changes nothing");
        assert_eq!(module.write(), before);
    }

    #[test]
    fn a_name_that_something_else_may_reach_stays() {
        let bg = "./app_bg.js";
        for (imports, script) in [
            // In a text, in a template, of another module.
            (vec![(bg, "__wbg_x")], "o={\"./app_bg.js\":{__wbg_x:f}};o['__wbg_x']"),
            (vec![(bg, "__wbg_x")], "o={\"./app_bg.js\":{__wbg_x:f}};`${o.__wbg_x}`"),
            (vec![(bg, "__wbg_x"), ("./s.js", "__wbg_x")], "o={\"./app_bg.js\":{__wbg_x:f}}"),
            (vec![("./s.js", "__wbg_x")], "import {__wbg_x} from \"./s.js\";"),
            // Its module is not a key of this script, or is said twice.
            (vec![(bg, "__wbg_x")], "export {__wbg_x}"),
            (vec![(bg, "__wbg_x")], "import * as b from \"./app_bg.js\";o={\"./app_bg.js\":{__wbg_x:f}}"),
        ] {
            let mut module = wasm(&imports, &[]);
            let text = shortened(&mut module, script);
            assert!(text.contains("__wbg_x"), "{text}");
            for name in names(&module) {
                assert!(name.ends_with(".__wbg_x"), "{name} in {script}");
            }
        }
    }

    #[test]
    fn there_are_names_for_more_than_a_page_has() {
        let all: BTreeSet<String> = short_names().collect();
        assert_eq!(all.len(), 52 + 52 * 52);
    }
}
