//! The bill of materials, as CycloneDX 1.5 in JSON: the same bytes for the same Cargo.lock, so without a time and
//! without a serial number, which the format leaves open.

use std::fs;

use super::table::{FONT_LICENCE, FONTS};
use super::tree::{Name, Parcel, needed_by_us};
use crate::digest::sha256;
use crate::project;
use crate::trouble::{OrTrouble, Result};

const OWN_LICENCE: &str = "MIT OR Apache-2.0";
const OWN_REFERENCE: &str = "faultlines";
const STANDARD_LIBRARY: &str = "rust-std";

pub fn bill(parcels: &[Parcel]) -> Result<String> {
    let version = project::locked_version("faultlines").unwrap_or_default();
    let mut components = vec![object(&[
        ("type", string("library")),
        ("bom-ref", string(STANDARD_LIBRARY)),
        ("name", string("Rust's standard library, of the compiler used")),
        ("licenses", licence(OWN_LICENCE)),
        ("properties", place("page, command")),
    ])];
    for font in FONTS {
        let path = project::root().join("assets/fonts").join(font.file);
        let bytes =
            fs::read(&path).or_trouble(format!("{} cannot be read", path.display()), "git checkout it")?;
        components.push(object(&[
            ("type", string("file")),
            ("bom-ref", string(font.file)),
            ("name", string(font.name)),
            ("hashes", hash(&hex(&bytes))),
            ("licenses", licence(FONT_LICENCE)),
            ("properties", place("command")),
        ]));
    }
    components.extend(parcels.iter().map(component));
    let mut all_needs: Vec<String> = vec![STANDARD_LIBRARY.to_owned()];
    all_needs.extend(FONTS.map(|font| font.file.to_owned()));
    all_needs.extend(needed_by_us()?.iter().map(reference));
    let mut needs = vec![dependency(OWN_REFERENCE, &all_needs)];
    for parcel in parcels {
        let needed: Vec<String> = parcel.needs.iter().map(reference).collect();
        needs.push(dependency(&reference(&(parcel.name.clone(), parcel.version.clone())), &needed));
    }
    let own = object(&[
        ("type", string("application")),
        ("bom-ref", string(OWN_REFERENCE)),
        ("name", string("faultlines")),
        ("version", string(&version)),
        ("licenses", licence(OWN_LICENCE)),
    ]);
    Ok(format!(
        "{{\n\"$schema\": \"http://cyclonedx.org/schema/bom-1.5.schema.json\",\n\"bomFormat\": \"CycloneDX\",\n\
         \"specVersion\": \"1.5\",\n\"version\": 1,\n\"metadata\": {{\"component\": {own}}},\n\
         \"components\": [\n{}\n],\n\"dependencies\": [\n{}\n]\n}}\n",
        components.join(",\n"),
        needs.join(",\n")
    ))
}

fn component(parcel: &Parcel) -> String {
    let name = (parcel.name.clone(), parcel.version.clone());
    let mut fields = vec![
        ("type", string("library")),
        ("bom-ref", string(&reference(&name))),
        ("name", string(&parcel.name)),
        ("version", string(&parcel.version)),
        ("hashes", hash(&parcel.checksum)),
        ("licenses", licence(&parcel.licence)),
        ("purl", string(&reference(&name))),
    ];
    if parcel.repository.starts_with("https://") {
        let address = object(&[("type", string("vcs")), ("url", string(&parcel.repository))]);
        fields.push(("externalReferences", format!("[{address}]")));
    }
    fields.push(("properties", place(parcel.place())));
    object(&fields)
}

/// A package URL, which is unique and so a reference too.
fn reference((name, version): &Name) -> String {
    // The only letter of a version that a package URL may not hold as it is.
    format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"))
}

fn dependency(reference: &str, needs: &[String]) -> String {
    let needs: Vec<String> = needs.iter().map(|need| string(need)).collect();
    object(&[("ref", string(reference)), ("dependsOn", format!("[{}]", needs.join(", ")))])
}

fn licence(expression: &str) -> String {
    format!("[{}]", object(&[("expression", string(expression))]))
}

fn hash(hex: &str) -> String {
    format!("[{}]", object(&[("alg", string("SHA-256")), ("content", string(hex))]))
}

fn place(value: &str) -> String {
    format!("[{}]", object(&[("name", string("faultlines:shipped-in")), ("value", string(value))]))
}

fn hex(bytes: &[u8]) -> String {
    sha256(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn object(fields: &[(&str, String)]) -> String {
    let fields: Vec<String> =
        fields.iter().map(|(name, value)| format!("{}: {value}", string(name))).collect();
    format!("{{{}}}", fields.join(", "))
}

/// A string as JSON writes it.
fn string(text: &str) -> String {
    let mut written = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => written.extend(['\\', letter]),
            letter if u32::from(letter) < 0x20 => written.push_str(&format!("\\u{:04x}", u32::from(letter))),
            letter => written.push(letter),
        }
    }
    written.push('"');
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_cannot_break_out() {
        assert_eq!(string("a\"b\\c\n"), "\"a\\\"b\\\\c\\u000a\"");
        assert_eq!(reference(&("a".to_owned(), "1.0.0+b".to_owned())), "pkg:cargo/a@1.0.0%2Bb");
    }

    #[test]
    fn the_same_crates_give_the_same_bytes() {
        let parcels = super::super::tree::shipped().expect("cargo knows the crates");
        assert_eq!(bill(&parcels), bill(&parcels));
    }
}
