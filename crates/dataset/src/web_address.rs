//! Which addresses may be linked to. Knows no record.

/// Whether a text is a whole `http:` or `https:` address: a host, nothing that hides another one, nothing
/// that would have to be escaped in an attribute. Checked again wherever a link is made.
#[must_use]
pub fn is_web_address(text: &str) -> bool {
    let after = |scheme: &str| {
        let start = text.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| &text[scheme.len()..])
    };
    let Some(rest) = after("https://").or_else(|| after("http://")) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let hidden = |c: char| c.is_control() || c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\' | '`');
    !host.is_empty() && !host.contains('@') && !host.starts_with([':', '.']) && !text.contains(hidden)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_web_addresses_may_be_linked_to() {
        for text in [
            "https://example.org",
            "http://example.org/a?b=c#d",
            "HTTPS://EXAMPLE.org:8080/é",
            "https://[::1]/",
            "https://example.org/@someone",
        ] {
            assert!(is_web_address(text), "{text}");
        }
        for text in [
            "",
            "example.org",
            "//example.org",
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://example.org",
            "https://",
            "https:///path",
            "https://known.org@other.org/",
            "https://example.org/a b",
            "https://example.org/\"onclick=",
            " https://example.org",
            "https:\\\\example.org",
            "https://example.org/\n",
        ] {
            assert!(!is_web_address(text), "{text}");
        }
    }
}
