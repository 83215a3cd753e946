//! The tags of a page as Trunk and we write it: attributes with or without double quotes, comments, and scripts and
//! styles whose text is no markup. No parser for pages of others.

use std::ops::Range;

/// An opening tag, and where it stands in the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// In small letters.
    pub name: String,
    /// From its `<` to after its `>`.
    pub place: Range<usize>,
    pub attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute; empty for one without.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }

    pub fn is_policy(&self) -> bool {
        let stated = self.get("http-equiv").unwrap_or_default();
        self.name == "meta" && stated.eq_ignore_ascii_case("Content-Security-Policy")
    }
}

/// The opening tags of a page, in their order.
pub fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(start) = found(page, at, "<") {
        let rest = &page[start..];
        if rest.starts_with("<!--") {
            at = found(page, start, "-->").unwrap_or(page.len());
        } else if rest.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic) {
            let tag = tag_at(page, start);
            at = tag.place.end;
            if ["script", "style", "title", "textarea"].contains(&tag.name.as_str()) {
                at = found(page, at, &format!("</{}", tag.name)).unwrap_or(page.len());
            }
            tags.push(tag);
        } else {
            at = start + 1;
        }
    }
    tags
}

/// Where the element of a tag ends that has a closing tag and none of its name within.
pub fn element_end(page: &str, tag: &Tag) -> Option<usize> {
    let closing = format!("</{}>", tag.name);
    found(page, tag.place.end, &closing).map(|start| start + closing.len())
}

fn found(page: &str, from: usize, wanted: &str) -> Option<usize> {
    page.get(from..)?.find(wanted).map(|at| from + at)
}

fn tag_at(page: &str, start: usize) -> Tag<'_> {
    let name_end = start + 1 + length_until(&page[start + 1..], |letter| " \t\r\n/>".contains(letter));
    let mut tag = Tag {
        name: page[start + 1..name_end].to_ascii_lowercase(),
        place: start..name_end,
        attributes: Vec::new(),
    };
    let mut at = name_end;
    loop {
        at += length_until(&page[at..], |letter| !" \t\r\n/".contains(letter));
        let rest = &page[at..];
        if rest.is_empty() || rest.starts_with('>') {
            tag.place.end = (at + 1).min(page.len());
            return tag;
        }
        // At least one letter, so that a stray sign is passed.
        let name_length = length_until(rest, |letter| " \t\r\n/>=".contains(letter)).max(1);
        let name = rest.get(..name_length).unwrap_or(rest);
        at += name.len();
        let mut value = "";
        if let Some(written) = page[at..].strip_prefix('=') {
            at += 1;
            value = match written.chars().next().filter(|quote| ['"', '\''].contains(quote)) {
                Some(quote) => {
                    let inner = &written[1..];
                    let value = &inner[..length_until(inner, |letter| letter == quote)];
                    at = (at + value.len() + 2).min(page.len());
                    value
                }
                None => {
                    let value = &written[..length_until(written, |letter| " \t\r\n>".contains(letter))];
                    at += value.len();
                    value
                }
            };
        }
        tag.attributes.push((name, value));
    }
}

fn length_until(text: &str, ends: impl Fn(char) -> bool) -> usize {
    text.find(ends).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_with_their_attributes_and_places() {
        let page = "<!DOCTYPE html><Link rel=\"stylesheet\" href=./a.css crossorigin/>é<p hidden>x</p>";
        let found = tags(page);
        let names: Vec<&str> = found.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["link", "p"]);
        assert_eq!(found[0].get("REL"), Some("stylesheet"));
        assert_eq!(found[0].get("href"), Some("./a.css"));
        assert_eq!(found[1].get("hidden"), Some(""));
        assert_eq!(found[1].get("href"), None);
        assert_eq!(&page[found[1].place.clone()], "<p hidden>");
        assert_eq!(element_end(page, &found[1]), Some(page.len()));
    }

    #[test]
    fn what_only_looks_like_a_tag_is_none() {
        for (page, wanted) in [
            ("<!-- <link> --><a>", vec!["a"]),
            ("<script>'<b>' < c</script><i>", vec!["script", "i"]),
            ("<title><b></title><i>", vec!["title", "i"]),
            ("<a title='<b>'>", vec!["a"]),
            ("1 < 2 <", vec![]),
            ("</p><!", vec![]),
        ] {
            let names: Vec<String> = tags(page).into_iter().map(|tag| tag.name).collect();
            assert_eq!(names, wanted, "{page}");
        }
    }

    #[test]
    fn a_page_that_is_cut_anywhere_is_read_without_trouble() {
        let page = "<!-- a --><meta charset=\"é\" content='b' c=d e/><script src=\"x\">y</script>";
        for (end, _) in page.char_indices() {
            tags(&page[..end]);
        }
        assert_eq!(tags(page).len(), 2);
    }
}
