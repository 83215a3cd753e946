//! Which paths of another dataset a link may name: files below the page's own folder, nothing else. And what the name of a
//! version of the page's own data says.

use base::date::Day;

/// Whether `path` is relative, stays in the page's folder, and means to a browser exactly what it says:
/// no scheme, no leading slash, no `..`, no backslash, and none of what a URL parser decodes or drops
/// (escapes, white space, controls), which could make one of those. No file's name ends in a full stop; a sentence
/// does. After a `?` there may be a cache key.
pub(crate) fn is_allowed(path: &str) -> bool {
    let harmless = |c: char| c.is_ascii_alphanumeric() || "-._~/".contains(c) || c > '\u{a0}';
    let is_short = path.len() <= 300;
    let (path, key) = path.split_once('?').unwrap_or((path, ""));
    !path.is_empty()
        && is_short
        && path.chars().all(harmless)
        && key.chars().all(|c| harmless(c) || "=&+,:;@!$*?%".contains(c))
        && !path.starts_with('/')
        && !path.ends_with('.')
        && path.split('/').all(|segment| segment != "..")
}

/// The day of a version of the bundled data that is kept beside the newest: `data/DAY.json`.
#[must_use]
pub fn version_day(path: &str) -> Option<Day> {
    let (path, _) = path.split_once('?').unwrap_or((path, ""));
    Day::parse(path.strip_prefix("data/")?.strip_suffix(".json")?)
}

#[cfg(test)]
mod tests {
    use super::{is_allowed, version_day};
    use base::date::Day;

    #[test]
    fn a_version_of_the_bundled_data_is_known_by_its_name() {
        for path in ["data/2026-11-30.json", "data/2026-11-30.json?v=2"] {
            assert_eq!(version_day(path), Day::parse("2026-11-30"), "{path}");
        }
        for path in ["data/dataset.json", "2026-11-30.json", "data/2026-11-31.json", "data/2026-11-30", ""] {
            assert_eq!(version_day(path), None, "{path}");
        }
    }

    #[test]
    fn a_file_below_the_page_is_allowed() {
        for path in [
            "data/other.json",
            "other.json",
            "./a/b/c.json",
            "données/à-part.json",
            "a..b.json",
            "x/...json",
            "x.json?v=3",
            "x.json?",
        ] {
            assert!(is_allowed(path), "{path}");
        }
    }

    #[test]
    fn whatever_could_leave_the_folder_or_the_site_is_refused() {
        for path in [
            "",
            "/data/x.json",
            "//elsewhere.example/x.json",
            "https://elsewhere.example/x.json",
            "https:elsewhere.json",
            "javascript:alert(1)",
            "data:application/json,{}",
            "blob:x",
            "..",
            "../x.json",
            "a/../../x.json",
            "a/..",
            "%2e%2e/x.json",
            "a/.%2E/x.json",
            "\\\\elsewhere\\x.json",
            "a\\..\\x.json",
            " //elsewhere.example",
            "\t//elsewhere.example",
            ".\t./x.json",
            ".\n./x.json",
            "\u{0}/x.json",
            "\u{85}x",
            "../x.json?y",
            "?../x.json",
            "x.json?y#z",
            "x.json? y",
            "x.json#y",
            "x.json.",
        ] {
            assert!(!is_allowed(path), "{path:?}");
        }
    }
}
