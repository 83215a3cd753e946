//! Scripts, minified by oxc.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{CompressOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The script with short local names and no white space or comments.
///
/// A module's statements are rewritten too. Those of a classic script are not: other scripts see its top-level names, and
/// the build fills in constants of the offline worker later. Errors name the first thing that is not JavaScript.
pub fn minify(script: &str) -> Result<String, String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::unambiguous()).parse();
    if let Some(error) = parsed.diagnostics.first() {
        return Err(error.to_string());
    }
    let mut program = parsed.program;
    let compress = program.source_type.is_module().then(CompressOptions::smallest);
    let options = MinifierOptions { compress, ..MinifierOptions::default() };
    let minified = Minifier::new(options).minify(&allocator, &mut program);
    let printer = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(minified.scoping);
    Ok(printer.build(&program).code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_keeps_its_exports_and_properties_and_loses_its_own_names() {
        let script = "// Why.\nconst local = 1;\nfunction start(given) { return given.memory + local; }\n\
                      export { start as default };";
        let minified = minify(script).expect("a module");
        assert!(minified.contains(".memory") && minified.contains(" as default}"), "{minified}");
        for gone in ["Why", "local", "start(", "given", "\n"] {
            assert!(!minified.contains(gone), "{minified}");
        }
    }

    #[test]
    fn a_classic_script_keeps_its_top_level_names_and_constants() {
        let script =
            "const VERSION = \"\"; // build\nconst FILES = [];\nf(VERSION, FILES.length, (long) => long);";
        let minified = minify(script).expect("a script");
        assert_eq!(minified, "const VERSION=``;const FILES=[];f(VERSION,FILES.length,e=>e);");
    }

    #[test]
    fn a_block_around_a_module_stays() {
        // A copy of such a script that is cut short anywhere is no script, which the page notices.
        let minified = minify("import.meta;\n{\nconst a = f();\ng(a, a);\n}").expect("a module");
        assert!(minified.ends_with('}') && minified.contains("{let "), "{minified}");
    }

    #[test]
    fn what_is_no_script_is_refused() {
        assert!(minify("let = ;").is_err());
    }
}
