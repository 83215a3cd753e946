//! Where the site will stand: the one setting that absolute addresses come from. Reads no file and no environment.

/// The address of the site's folder, with a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteUrl(String);

/// Why a text is no address of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteUrlError(String);

impl std::fmt::Display for SiteUrlError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "“{}” is no address of a site: write it like https://example.org/faultlines/", self.0)
    }
}

impl std::error::Error for SiteUrlError {}

impl SiteUrl {
    /// Reads an address; nothing written means none.
    ///
    /// # Errors
    /// When something is written that is not an `http:` or `https:` address of a folder.
    pub fn read(text: &str) -> Result<Option<SiteUrl>, SiteUrlError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let wrong = || SiteUrlError(text.to_string());
        let rest =
            ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme)).ok_or_else(wrong)?;
        let odd = |c: char| c.is_whitespace() || c.is_control() || "?#\"<>\\^`{|}".contains(c);
        if rest.is_empty() || rest.starts_with('/') || rest.contains(odd) {
            return Err(wrong());
        }
        Ok(Some(SiteUrl(format!("{}/", text.trim_end_matches('/')))))
    }

    /// The address of something in the site, by its path from the site's folder (empty: the site itself).
    #[must_use]
    pub fn of(&self, path: &str) -> String {
        [&self.0, path].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::SiteUrl;

    #[test]
    fn an_address_of_a_folder_is_read_with_or_without_its_slash() {
        for text in ["https://example.org/news", " https://example.org/news/ "] {
            let url = SiteUrl::read(text).unwrap().unwrap();
            assert_eq!(url.of("fr/"), "https://example.org/news/fr/");
        }
        assert_eq!(SiteUrl::read(" ").unwrap(), None);
        for text in [
            "example.org",
            "ftp://example.org",
            "https://",
            "https:///x",
            "https://x.org/?a",
            "https://x .org",
        ] {
            assert!(SiteUrl::read(text).is_err(), "{text}");
        }
    }
}
