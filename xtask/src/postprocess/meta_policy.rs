//! The content policy in every page itself, for hosts that send no headers.

use std::path::Path;

use super::html::{Tag, tags};
use super::{pages, read_text, write};
use crate::error::{Error, Result};
use crate::policy;

/// Writes the policy into every page that does not state one.
pub fn write_policy(dist: &Path) -> Result<()> {
    for path in pages(dist) {
        let page = read_text(&path)?;
        if tags(&page).iter().any(Tag::is_policy) {
            continue;
        }
        let with_policy = with_policy(&page, &policy::of_a_page()).ok_or_else(|| {
            Error::new(format!("{} has no head to state its policy in", path.display()), "write its <head>")
        })?;
        write(&path, with_policy)?;
    }
    Ok(())
}

/// The page with a policy before anything that it could forbid.
pub fn with_policy(page: &str, policy: &str) -> Option<String> {
    let tags = tags(page);
    // The encoding has to come first: browsers look for it in the first kilobyte.
    let after = tags.iter().find(|tag| tag.name == "meta" && tag.get("charset").is_some());
    let head = tags.iter().find(|tag| tag.name == "head")?;
    let at = after.unwrap_or(head).place.end;
    let (before, rest) = page.split_at_checked(at)?;
    Some(format!("{before}\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{rest}"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{folder, read_and_remove};
    use super::*;

    #[test]
    fn every_page_states_the_policy_once_before_it_loads_anything() {
        let page = "<html><head><meta charset=\"utf-8\"><script src=a></script></head></html>";
        let own = "<head><meta http-equiv=\"content-security-policy\" content=\"default-src 'self'\"></head>";
        let bare = "<html><head><title>x</title>";
        let folder = folder(
            "policy",
            &[("index.html", page), ("fr/index.html", bare), ("own.html", own), ("a.js", "<head>")],
        );
        write_policy(&folder).expect("writable");
        write_policy(&folder).expect("writable");
        let held = read_and_remove(&folder);
        let policy = policy::of_a_page();
        assert_eq!(
            held["index.html"],
            format!(
                "<html><head><meta charset=\"utf-8\">\n    <meta http-equiv=\"Content-Security-Policy\" \
                 content=\"{policy}\"><script src=a></script></head></html>"
            )
        );
        assert_eq!(held["fr/index.html"].matches(&policy).count(), 1);
        assert_eq!(held["own.html"], own);
        assert_eq!(held["a.js"], "<head>");
    }

    #[test]
    fn a_page_without_a_head_is_not_published_without_a_policy() {
        let folder = folder("headless", &[("index.html", "<p>")]);
        assert!(write_policy(&folder).is_err());
        read_and_remove(&folder);
    }
}
