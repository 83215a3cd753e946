//! The hash of what a page loads, in the tag that loads it: a browser then refuses a file that is not the one the
//! page was built with. Only of files named after their content: under a name that stays, a cache may rightly hold
//! the file of another build.

use std::path::Path;

use super::hashed_names::is_hashed;
use super::html::{Tag, tags};
use super::{pages, read, read_text, write};
use crate::error::Result;
use crate::hash::{base64, sha256};

/// Writes `integrity` into every tag of every page that can carry one and does not.
pub fn write_hashes(dist: &Path) -> Result<()> {
    for path in pages(dist) {
        let folder = path.parent().unwrap_or(dist);
        write(&path, with_hashes(&read_text(&path)?, |address| read(&folder.join(address)))?)?;
    }
    Ok(())
}

/// The page with a hash in each tag. `read` gives the bytes behind an address of the page.
fn with_hashes(page: &str, read: impl Fn(&str) -> Result<Vec<u8>>) -> Result<String> {
    let mut edited = page.to_owned();
    // From the last tag to the first, so that the places of those to come stay right.
    for tag in tags(page).iter().rev().filter(|tag| tag.get("integrity").is_none()) {
        let Some(address) = hashed_address(tag) else { continue };
        let mut attributes = format!(" integrity=\"sha256-{}\"", base64(&sha256(&read(address)?)));
        // A frame without an origin of its own is a stranger to its files, and a stranger's hash is only looked at
        // where the host has said that strangers may read them.
        if tag.get("crossorigin").is_none() {
            attributes.push_str(" crossorigin");
        }
        edited.insert_str(tag.place.start + 1 + tag.name.len(), &attributes);
    }
    Ok(edited)
}

/// The address of a script or a style that keeps its content as long as its name.
fn hashed_address(tag: &Tag) -> Option<&str> {
    let address = match tag.name.as_str() {
        "script" => tag.get("src")?,
        "link" if ["stylesheet", "modulepreload"].contains(&tag.get("rel").unwrap_or_default()) => {
            tag.get("href")?
        }
        _ => return None,
    };
    let name = address.rsplit('/').next().unwrap_or_default();
    (!address.contains(':') && is_hashed(name)).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of `abc`, from the standard.
    const HASH: &str = "integrity=\"sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\"";

    fn stated(page: &str) -> String {
        with_hashes(page, |_| Ok(b"abc".to_vec())).expect("everything is there")
    }

    #[test]
    fn scripts_and_styles_named_after_their_content_carry_its_hash() {
        for (page, wanted) in [
            (
                "<link rel=\"stylesheet\" href=\"../style-0123456789abcdef.css\"/>é",
                format!(
                    "<link {HASH} crossorigin rel=\"stylesheet\" href=\"../style-0123456789abcdef.css\"/>é"
                ),
            ),
            (
                "<script type=module src=./boot-0123456789abcdef.js></script>",
                format!("<script {HASH} crossorigin type=module src=./boot-0123456789abcdef.js></script>"),
            ),
            (
                "<link rel=modulepreload crossorigin href=./app-0123456789abcdef.js>",
                format!("<link {HASH} rel=modulepreload crossorigin href=./app-0123456789abcdef.js>"),
            ),
        ] {
            assert_eq!(stated(page), wanted);
            assert_eq!(stated(&wanted), wanted, "a second time");
        }
    }

    #[test]
    fn what_keeps_its_name_what_is_elsewhere_and_what_is_streamed_carry_none() {
        for page in [
            "<script src=\"./embed.js\"></script>",
            "<script src=\"https://elsewhere.example/app-0123456789abcdef.js\"></script>",
            "<link rel=preload as=fetch href=./app-0123456789abcdef_bg.wasm>",
            "<script>inline</script><link rel=icon href=data:,>",
        ] {
            assert_eq!(stated(page), page);
        }
    }

    #[test]
    fn a_page_that_loads_what_is_not_there_is_not_published() {
        let page = "<script src=./boot-0123456789abcdef.js></script>";
        let missing = with_hashes(page, |address| read(Path::new(address)));
        assert!(missing.is_err_and(|error| error.what.contains("boot-0123456789abcdef.js")));
    }
}
