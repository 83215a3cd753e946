//! The content policy stated in every page itself, for hosts that send no headers.

use std::fs;
use std::path::Path;

use super::html::tags;
use super::pages;
use crate::policy;
use crate::trouble::{OrTrouble, Result, Trouble};

/// Writes the policy into every page that does not state one.
pub fn state_policy(dist: &Path) -> Result<()> {
    for path in pages(dist) {
        let text = fs::read_to_string(&path)
            .or_trouble(format!("{} cannot be read", path.display()), "build again")?;
        if tags(&text).iter().any(super::html::Tag::is_policy) {
            continue;
        }
        let stated = with_policy(&text, &policy::of_a_page()).ok_or_else(|| {
            Trouble::new(format!("{} has no head to state its policy in", path.display()), "write its <head>")
        })?;
        fs::write(&path, stated)
            .or_trouble(format!("{} cannot be written", path.display()), "build again")?;
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
    use super::super::tests::{emptied, folder};
    use super::*;

    #[test]
    fn every_page_states_the_policy_once_before_it_loads_anything() {
        let page = "<html><head><meta charset=\"utf-8\"><script src=a></script></head></html>";
        let own = "<head><meta http-equiv=\"content-security-policy\" content=\"default-src 'self'\"></head>";
        let bare = "<html><head><title>x</title>";
        let folder = folder(
            "stated",
            &[("index.html", page), ("fr/index.html", bare), ("own.html", own), ("a.js", "<head>")],
        );
        state_policy(&folder).expect("writable");
        state_policy(&folder).expect("writable");
        let held = emptied(&folder);
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
        assert!(state_policy(&folder).is_err());
        emptied(&folder);
    }
}
