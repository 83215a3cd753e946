//! THIRD-PARTY.md: what of other people's work is shipped, for people to read.

use std::fmt::Write;

use crate::crates::{COMMAND_TARGET, Crate};

const HEAD: &str = "\
# Work of others in what we ship

Written by `cargo xtask third-party` from Cargo.lock; a test holds that it is current. The same for programs, with \
checksums and who needs whom, is `sbom.cdx.json` (CycloneDX 1.5). A release carries the words of every licence in \
`LICENCES-OF-OTHERS.txt`.

*Page* is what is compiled into `dist/`, *command* is `faultlines` (on ";

const REST: &str = "\
; elsewhere a few crates may differ). Tools that only build or test (Trunk, wasm-bindgen's command, Playwright, axe, procedural \
macros) are in neither, and nothing is fetched from anybody else at run time.

## Not from crates.io

| what | version | licence | in |
| --- | --- | --- | --- |
| Rust's standard library | of the compiler used | MIT OR Apache-2.0 | page, command |
| wasm-bindgen's generated script | as the crate below | MIT OR Apache-2.0 | page |
";

/// A font in `assets/fonts`: its name, its licence's file beside it, and the file.
pub struct Font {
    pub name: &'static str,
    pub file: &'static str,
    pub licence: &'static str,
}

/// The fonts that social cards are written in. They are in the command; of them `dist/` holds drawn letters only.
pub const FONTS: [Font; 3] = [
    Font { name: "Gelasio Bold", file: "Gelasio-Bold.ttf", licence: "Gelasio-LICENSE.txt" },
    Font { name: "Roboto Bold", file: "Roboto-Bold.ttf", licence: "Roboto-LICENSE.txt" },
    Font { name: "Roboto Regular", file: "Roboto-Regular.ttf", licence: "Roboto-LICENSE.txt" },
];

/// Of all of [`FONTS`].
pub const FONT_LICENCE: &str = "OFL-1.1";

pub fn table(crates: &[Crate]) -> String {
    let mut text = format!("{HEAD}{COMMAND_TARGET}{REST}");
    for font in FONTS {
        // Writing to a string does not fail.
        let _ = writeln!(
            text,
            "| [{}](assets/fonts/{}), a font | as bundled | [{FONT_LICENCE}](assets/fonts/{}) | command |",
            font.name, font.file, font.licence
        );
    }
    let _ = write!(
        text,
        "\n## Crates ({})\n\n| crate | version | licence | in |\n| --- | --- | --- | --- |\n",
        crates.len()
    );
    for it in crates {
        let name = match it.repository.as_str() {
            "" => it.name.clone(),
            address => format!("[{}]({address})", it.name),
        };
        let _ = writeln!(text, "| {name} | {} | {} | {} |", it.version, it.licence, it.place());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::root;
    use std::fs;

    #[test]
    fn every_font_that_is_bundled_is_named_with_its_licence() {
        let folder = root().join("assets/fonts");
        let licences: Vec<&str> = FONTS.iter().map(|font| font.licence).collect();
        for entry in fs::read_dir(&folder).expect("a folder") {
            let name = entry.expect("a file").file_name().to_string_lossy().into_owned();
            let known = FONTS.iter().any(|font| font.file == name) || licences.contains(&name.as_str());
            assert!(known, "{name} is in no list");
        }
        for font in FONTS {
            assert!(folder.join(font.file).is_file(), "{}", font.file);
            let licence = fs::read_to_string(folder.join(font.licence)).expect(font.licence);
            assert!(licence.to_lowercase().contains("sil open font license"), "{}", font.licence);
        }
    }
}
