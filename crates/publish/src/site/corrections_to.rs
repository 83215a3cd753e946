//! Where readers report an error: an address that the host of a site sets. Reads no file and no environment.

/// An address that an error is reported to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionsTo {
    /// `mailto:` or a web address, without a fragment.
    pub(super) address: String,
}

impl CorrectionsTo {
    /// Reads an address; nothing written means none.
    ///
    /// # Errors
    /// When something is written that is neither a `mailto:` nor a web address, in words.
    pub fn read(text: &str) -> Result<Option<CorrectionsTo>, String> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        if !page::is_corrections_address(text) {
            return Err(format!(
                "“{text}” is no address to report an error to: write mailto:desk@example.org or https://…"
            ));
        }
        Ok(Some(CorrectionsTo { address: text.to_owned() }))
    }
}

#[cfg(test)]
mod tests {
    use super::CorrectionsTo;

    #[test]
    fn mail_and_web_addresses_are_read_and_nothing_else() {
        for text in ["mailto:desk@example.org", " https://example.org/report?site=1 ", "http://example.org/"]
        {
            assert_eq!(CorrectionsTo::read(text).unwrap().unwrap().address, text.trim());
        }
        assert_eq!(CorrectionsTo::read("  ").unwrap(), None);
        for text in
            ["desk@example.org", "javascript:alert(1)", "mailto:", "https://a b", "https://x.org/#top"]
        {
            assert!(CorrectionsTo::read(text).is_err(), "{text}");
        }
    }
}
