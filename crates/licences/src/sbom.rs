//! The bill of materials, as CycloneDX 1.5 in JSON: the same bytes for the same Cargo.lock, so without a time and
//! without a serial number, which the format leaves open.

use std::fs;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::crates::{Crate, Id, Shipped};
use crate::table::{FONT_LICENCE, FONTS};
use crate::{Result, root};

const OWN_LICENCE: &str = "MIT OR Apache-2.0";
const OWN_REFERENCE: &str = "faultlines";
const STANDARD_LIBRARY: &str = "rust-std";

pub fn sbom(shipped: &Shipped) -> Result<String> {
    let mut components = vec![json!({
        "type": "library",
        "bom-ref": STANDARD_LIBRARY,
        "name": "Rust's standard library, of the compiler used",
        "licenses": licences(OWN_LICENCE),
        "properties": shipped_in("page, command"),
    })];
    for font in FONTS {
        let path = root().join("assets/fonts").join(font.file);
        let bytes = fs::read(&path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
        let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        components.push(json!({
            "type": "file",
            "bom-ref": font.file,
            "name": font.name,
            "hashes": sha256(&hash),
            "licenses": licences(FONT_LICENCE),
            "properties": shipped_in("command"),
        }));
    }
    components.extend(shipped.crates.iter().map(component));

    let mut direct: Vec<String> = vec![STANDARD_LIBRARY.to_owned()];
    direct.extend(FONTS.map(|font| font.file.to_owned()));
    direct.extend(shipped.direct.iter().map(purl));
    let mut dependencies = vec![json!({"ref": OWN_REFERENCE, "dependsOn": direct})];
    for it in &shipped.crates {
        let needs: Vec<String> = it.needs.iter().map(purl).collect();
        dependencies.push(json!({"ref": purl(&(it.name.clone(), it.version.clone())), "dependsOn": needs}));
    }
    let own = json!({
        "type": "application",
        "bom-ref": OWN_REFERENCE,
        "name": "faultlines",
        "version": shipped.version,
        "licenses": licences(OWN_LICENCE),
    });
    let head = "\"$schema\": \"http://cyclonedx.org/schema/bom-1.5.schema.json\",\n\"bomFormat\": \"CycloneDX\",\n\
                \"specVersion\": \"1.5\",\n\"version\": 1";
    // A line for each, so that a change of versions is a change of as many lines.
    let lines = |values: &[Value]| values.iter().map(Value::to_string).collect::<Vec<_>>().join(",\n");
    Ok(format!(
        "{{\n{head},\n\"metadata\": {{\"component\": {own}}},\n\"components\": [\n{}\n],\n\"dependencies\": [\n{}\n]\n}}\n",
        lines(&components),
        lines(&dependencies)
    ))
}

fn component(it: &Crate) -> Value {
    let purl = purl(&(it.name.clone(), it.version.clone()));
    let mut component = json!({
        "type": "library",
        "bom-ref": purl,
        "name": it.name,
        "version": it.version,
        "hashes": sha256(&it.checksum),
        "licenses": licences(&it.licence),
        "purl": purl,
        "properties": shipped_in(it.place()),
    });
    if it.repository.starts_with("https://") {
        component["externalReferences"] = json!([{"type": "vcs", "url": it.repository}]);
    }
    component
}

/// A package URL, which is unique and so a reference too.
fn purl((name, version): &Id) -> String {
    // The only letter of a version that a package URL may not hold as it is.
    format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"))
}

fn licences(expression: &str) -> Value {
    json!([{"expression": expression}])
}

fn sha256(hex: &str) -> Value {
    json!([{"alg": "SHA-256", "content": hex}])
}

fn shipped_in(place: &str) -> Value {
    json!([{"name": "faultlines:shipped-in", "value": place}])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_json_and_the_same_for_the_same_crates() {
        assert_eq!(purl(&("a".to_owned(), "1.0.0+b".to_owned())), "pkg:cargo/a@1.0.0%2Bb");
        let it = Crate { name: "a\"b".to_owned(), version: "1.0.0".to_owned(), ..Crate::default() };
        let shipped = Shipped { version: "1.0.0".to_owned(), crates: vec![it], direct: Default::default() };
        let text = sbom(&shipped).expect("the fonts are there");
        assert_eq!(Some(&text), sbom(&shipped).ok().as_ref());
        let read: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(read["components"][4]["name"], "a\"b");
        assert_eq!(read["dependencies"][0]["ref"], OWN_REFERENCE);
    }
}
