//! SHA-256, as hexadecimal digits for names and checksums, and in base64 for content policies.

use std::fs;
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use crate::error::{Context, Result};
use crate::project;

pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// All 64 hexadecimal digits of the hash.
pub fn hex(bytes: &[u8]) -> String {
    sha256(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A line for each file of a folder, as `sha256sum --check` reads it.
pub fn checksums(folder: &Path) -> Result<String> {
    let mut text = String::new();
    for path in project::files_below(folder) {
        let bytes = fs::read(&path).context(format!("{} cannot be read", path.display()), "build again")?;
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        text.push_str(&format!("{}  {name}\n", hex(&bytes)));
    }
    Ok(text)
}

/// The first half of the hash in hexadecimal digits: enough that no two builds ever share a name.
pub fn short_hex(bytes: &[u8]) -> String {
    let mut digits = hex(bytes);
    digits.truncate(16);
    digits
}

/// The hash as a content policy names it.
pub fn policy_source(text: &str) -> String {
    format!("'sha256-{}'", base64(&sha256(text.as_bytes())))
}

/// With padding, without line breaks.
pub fn base64(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_written_as_names_and_as_policies_have_it() {
        // The examples of FIPS 180-4 and RFC 4648.
        assert_eq!(hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(short_hex(b"abc"), "ba7816bf8f01cfea");
        assert_eq!(policy_source("abc"), "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
        assert_eq!(base64(b"fo"), "Zm8=");
    }

    #[test]
    fn checksums_are_written_as_the_usual_tool_reads_them() {
        let folder = std::env::temp_dir().join(format!("faultlines-sums-{}", std::process::id()));
        fs::create_dir_all(folder.join("b")).expect("writable");
        fs::write(folder.join("b/a"), "abc").expect("writable");
        let text = checksums(&folder).expect("readable");
        fs::remove_dir_all(&folder).expect("it is there");
        assert_eq!(text, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b/a\n");
    }
}
