//! The opening tags of a page and where they stand, so that a page can be edited and stay as it is everywhere else.
//! No document tree.

use std::ops::Range;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{HtmlString, Token, Tokenizer};

/// An opening tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// In small letters.
    pub name: String,
    /// From its `<` to after its `>`, in bytes of the page.
    pub place: Range<usize>,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute, named in small letters; empty for one without.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    pub fn is_policy(&self) -> bool {
        let equivalent = self.get("http-equiv").unwrap_or_default();
        self.name == "meta" && equivalent.eq_ignore_ascii_case("Content-Security-Policy")
    }
}

/// The opening tags of a page, in their order: none in comments, scripts, styles or titles.
pub fn tags(page: &str) -> Vec<Tag> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let text = |bytes: HtmlString| String::from_utf8_lossy(&bytes).into_owned();
    let tokens = Tokenizer::new_with_emitter(page, emitter);
    let tag = |token| match token {
        Ok(Token::StartTag(tag)) => Some(Tag {
            name: text(tag.name),
            place: tag.span.start..tag.span.end,
            attributes: tag
                .attributes
                .into_iter()
                .map(|(name, value)| (text(name), text(value.value)))
                .collect(),
        }),
        _ => None,
    };
    tokens.filter_map(tag).collect()
}

/// Where the element of a tag ends that has a closing tag and none of its name within.
pub fn element_end(page: &str, tag: &Tag) -> Option<usize> {
    let closing = format!("</{}>", tag.name);
    let start = page.get(tag.place.end..)?.find(&closing)?;
    Some(tag.place.end + start + closing.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_with_their_attributes_and_places() {
        let page = "<!DOCTYPE html><Link rel=\"stylesheet\" HREF=./a.css crossorigin/>é<p hidden>x</p>";
        let found = tags(page);
        let names: Vec<&str> = found.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["link", "p"]);
        assert_eq!(found[0].get("rel"), Some("stylesheet"));
        assert_eq!(found[0].get("href"), Some("./a.css"));
        assert_eq!(found[1].get("hidden"), Some(""));
        assert_eq!(found[1].get("href"), None);
        assert_eq!(&page[found[0].place.clone()], "<Link rel=\"stylesheet\" HREF=./a.css crossorigin/>");
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
}
