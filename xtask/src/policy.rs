//! The content policy that the page promises to work under: the one place where it is written. The header files
//! in `hosting/` repeat it, and a test compares them.

/// The strictest host we promise to work on. Trusted types are demanded too, so that no text can become markup,
/// and one policy for them may be made: the one by which static/boot.js names its service worker.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors *; require-trusted-types-for 'script'; \
    trusted-types faultlines";

/// Every header of the server for development and the end-to-end tests that is the same for all files.
pub fn constant_headers() -> [(&'static str, &'static str); 5] {
    [
        ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
        // A frame with `sandbox="allow-scripts"` has no origin of its own and asks for its files as a stranger.
        ("Access-Control-Allow-Origin", "*"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cache-Control", "no-cache"),
        ("Connection", "close"),
    ]
}

/// The policy as a page can state it of itself: browsers refuse to hear about its frame from there.
pub fn of_a_page() -> String {
    let heard = directives().filter(|(name, _)| *name != "frame-ancestors");
    heard.map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>().join("; ")
}

/// The policy of a page that is a single file: nothing from anywhere, but the very scripts and styles it holds,
/// named by their hashes (`'sha256-…'`).
pub fn of_a_single_file(scripts: &[String], styles: &[String]) -> String {
    let mut told = Vec::new();
    for (name, value) in directives().filter(|(name, _)| *name != "frame-ancestors") {
        let held = match name {
            "script-src" => scripts,
            "style-src" => styles,
            _ => &[],
        };
        let others = value.split(' ').filter(|source| *source != "'self'").map(str::to_owned);
        let sources: Vec<String> = held.iter().cloned().chain(others).collect();
        // A directive without sources means what `default-src 'none'` has said already.
        if !sources.is_empty() {
            told.push(format!("{name} {}", sources.join(" ")));
        }
    }
    told.join("; ")
}

fn directives() -> impl Iterator<Item = (&'static str, &'static str)> {
    CONTENT_SECURITY_POLICY.split("; ").filter_map(|directive| directive.split_once(' '))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;
    use std::fs;

    #[test]
    fn the_policy_allows_nothing_inline_and_nothing_from_elsewhere() {
        for (name, value) in directives() {
            for forbidden in ["'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "blob:"] {
                assert!(!value.split(' ').any(|source| source == forbidden), "{name} {value}");
            }
            assert!(name == "frame-ancestors" || !value.contains('*'), "{name} {value}");
        }
    }

    #[test]
    fn a_page_states_all_of_it_but_who_may_frame_it() {
        let stated = of_a_page();
        assert!(!stated.contains("frame-ancestors"));
        assert_eq!(stated.split("; ").count() + 1, directives().count());
        for (name, value) in directives().filter(|(name, _)| *name != "frame-ancestors") {
            assert!(stated.contains(&format!("{name} {value}")), "{name}");
        }
    }

    #[test]
    fn a_single_file_allows_its_own_hashes_and_asks_nobody() {
        let stated =
            of_a_single_file(&["'sha256-a'".to_owned(), "'sha256-b'".to_owned()], &["'sha256-c'".to_owned()]);
        assert_eq!(
            stated,
            "default-src 'none'; script-src 'sha256-a' 'sha256-b' 'wasm-unsafe-eval'; style-src 'sha256-c'; \
             img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
             trusted-types faultlines"
        );
    }

    #[test]
    fn every_header_file_for_hosts_states_the_policy_of_the_end_to_end_tests() {
        let folder = project::root().join("hosting");
        let files = ["_headers", "nginx.conf", ".htaccess", "Caddyfile"];
        // A workflow publishes on a host that sends its own headers.
        let mut headers = project::files_below(&folder);
        headers.retain(|file| file.extension().is_none_or(|it| it != "yml"));
        assert_eq!(headers.len(), files.len(), "a header file that no test knows");
        for name in files {
            let text = fs::read_to_string(folder.join(name)).expect(name);
            let stated = text.matches("default-src").count();
            let same = text.matches(CONTENT_SECURITY_POLICY).count();
            assert!(
                same > 0 && same == stated,
                "{name}: {same} of {stated} policies in it are the one of policy.rs"
            );
            for wanted in ["Access-Control-Allow-Origin", "nosniff", "immutable", "31536000"] {
                assert!(text.contains(wanted), "{name} does not say {wanted}");
            }
        }
    }
}
