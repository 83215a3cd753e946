//! Text out of the HTML that timelines and tables hold: its words, the addresses it links to and what it embeds, as
//! browsers and editors write it. Understands no more of HTML than that; nothing of it is ever shown as markup.

use super::entities::entity;

/// The words and links of a piece of HTML.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Plain {
    pub text: String,
    /// Address and words of each link.
    pub links: Vec<(String, String)>,
    /// Addresses of frames, pictures and films.
    pub embeds: Vec<String>,
    /// Whether there was any markup.
    pub had_markup: bool,
}

pub(super) fn plain(html: &str) -> Plain {
    let mut out = Plain::default();
    let mut link: Option<(String, usize)> = None;
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        out.text.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(length) = tag_length(rest) {
            let (tag, after) = rest.split_at(length);
            rest = after;
            out.had_markup = true;
            let name = name_of(tag);
            match name.as_str() {
                "a" => {
                    close(&mut link, &mut out);
                    link = attribute(tag, "href").map(|href| (href, out.text.len()));
                }
                "/a" => close(&mut link, &mut out),
                "script" | "style" => {
                    let end = find_end(rest, &name).unwrap_or(rest.len());
                    rest = &rest[end..];
                }
                "iframe" | "img" | "video" | "audio" | "source" | "embed" => {
                    out.embeds.extend(attribute(tag, "src").filter(|src| !src.is_empty()));
                }
                _ if is_block(&name) => out.text.push(' '),
                _ => {}
            }
        } else if let Some((c, length)) = entity(rest) {
            // What says where a word may be parted is no letter of it.
            if !matches!(c, '\u{ad}' | '\u{200b}') {
                out.text.push(c);
            }
            rest = &rest[length..];
        } else {
            out.text.push_str(&rest[..1]);
            rest = &rest[1..];
        }
    }
    out.text.push_str(rest);
    close(&mut link, &mut out);
    out.text = flat(&out.text);
    out
}

/// Ends a link: its words are those since it began.
fn close(link: &mut Option<(String, usize)>, out: &mut Plain) {
    if let Some((href, from)) = link.take()
        && !href.is_empty()
        && !href.starts_with('#')
    {
        let words = flat(&out.text[from..]);
        out.links.push((href, words));
    }
}

/// Spaces and line ends as one space each; those that hold two words together stay.
fn flat(text: &str) -> String {
    let is_space = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
    let text = text.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    text.trim().to_owned()
}

/// Where the element of a name ends whose text is no text.
fn find_end(text: &str, name: &str) -> Option<usize> {
    text.match_indices("</").map(|(at, _)| at).find(|at| {
        let after = &text.as_bytes()[at + 2..];
        after.len() >= name.len() && after[..name.len()].eq_ignore_ascii_case(name.as_bytes())
    })
}

/// The length of a tag at the beginning, of a comment, or of what programs for writing leave behind.
fn tag_length(text: &str) -> Option<usize> {
    for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "")] {
        if text.starts_with(opening) {
            let end = text.find(closing).map(|at| at + closing.len());
            return Some(if closing.is_empty() { opening.len() } else { end.unwrap_or(text.len()) });
        }
    }
    if !text.starts_with('<')
        || !text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c))
    {
        return None;
    }
    let length = closed_length(text)?;
    super::html_tags::is_tag(&text[1..length - 1]).then_some(length)
}

/// The length of what a sign closes that opens it.
fn closed_length(text: &str) -> Option<usize> {
    // A quoted value may hold what ends a tag elsewhere.
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') if text[..at].trim_end().ends_with('=') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    // A quote that is never closed: the tag ends at the first sign that could end it.
    text.find('>').map(|at| at + 1)
}

fn name_of(tag: &str) -> String {
    let inner = tag.trim_start_matches('<');
    let end = inner
        .char_indices()
        .skip(1)
        .find(|(_, c)| !c.is_ascii_alphanumeric())
        .map_or(inner.len(), |(i, _)| i);
    inner[..end].to_ascii_lowercase()
}

fn is_block(name: &str) -> bool {
    let name = name.trim_start_matches('/');
    matches!(
        name,
        "p" | "br"
            | "div"
            | "li"
            | "ul"
            | "ol"
            | "dl"
            | "dt"
            | "dd"
            | "blockquote"
            | "tr"
            | "td"
            | "th"
            | "table"
            | "hr"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "aside"
            | "figure"
            | "figcaption"
            | "pre"
            | "address"
            | "center"
    ) || matches!(name.as_bytes(), [b'h', b'1'..=b'6'])
}

/// The value of an attribute of a tag, whatever its quotes, case and spaces.
fn attribute(tag: &str, wanted: &str) -> Option<String> {
    let mut rest = tag.trim_start_matches('<').trim_end_matches('>');
    rest = &rest[rest.find(|c: char| c.is_whitespace() || c == '/')?..];
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        if end == 0 && !rest.starts_with('=') {
            return None;
        }
        let (name, after) = rest.split_at(end);
        let Some(value) = after.trim_start().strip_prefix('=') else {
            rest = after;
            continue;
        };
        let value = value.trim_start();
        let (said, after) = match value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            Some(quote) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            None => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
        };
        if name.eq_ignore_ascii_case(wanted) {
            return Some(plain_entities(said).trim().to_owned());
        }
        rest = after;
    }
}

/// A text with its entities as characters, such as a list whose parts semicolons part: one ends each entity too.
pub(super) fn plain_entities(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let (c, length) = entity(&rest[at..]).unwrap_or(('&', 1));
        out.push(c);
        rest = &rest[at + length..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_out_of_markup_as_editors_write_it() {
        for (html, text) in [
            ("plain", "plain"),
            ("<p>One.</p><p class=\"x\">Two &amp; <b>three</b>.</p>", "One. Two & three."),
            ("a < b && c", "a < b && c"),
            ("<script>alert(1)</script>said", "said"),
            ("<STYLE>p { }</Style>said", "said"),
            ("<!-- hidden -->said&nbsp;so&#33; &#x41;", "said\u{a0}so! A"),
            ("unclosed <b", "unclosed <b"),
            ("One<br/>two<BR />three", "One two three"),
            ("<ul><li>One<li>two</ul>", "One two"),
            ("<a title=\"a > b\" href=x>words</a>", "words"),
            ("<p style='margin:0'><o:p></o:p>Word&rsquo;s<?xml:namespace prefix = o /></p>", "Word’s"),
            ("<![CDATA[kept]]>", "kept]]>"),
            ("co&shy;op", "coop"),
            ("AT&T and R&D", "AT&T and R&D"),
            ("L&rsquo;&Eacute;tat, 30&nbsp;&euro; &ndash; d&eacute;j&agrave;", "L’État, 30\u{a0}€ – déjà"),
            ("<em>It's</em> 5 o'clock > 4", "It's 5 o'clock > 4"),
            (
                "if a<b and c>d; List<String>; <https://e.org>",
                "if a<b and c>d; List<String>; <https://e.org>",
            ),
            ("Ada <ada@e.org> said <b>so</b>", "Ada <ada@e.org> said so"),
            ("Map<String, <i>x</i>>", "Map<String, x>"),
        ] {
            assert_eq!(plain(html).text, text, "{html}");
        }
    }

    #[test]
    fn links_and_frames_come_with_their_addresses() {
        for (html, url, words) in [
            (
                "see <a target=x href='https://example.org/?a=1&amp;b=2'>the <i>page</i></a>.",
                "https://example.org/?a=1&b=2",
                "the page",
            ),
            ("<A\nHREF = \"https://example.org\" >Page</A>", "https://example.org", "Page"),
            ("<a data-href=\"no\" href=https://example.org/a>unclosed", "https://example.org/a", "unclosed"),
        ] {
            assert_eq!(plain(html).links, [(url.to_owned(), words.to_owned())], "{html}");
        }
        assert!(plain("<a href=\"#top\">up</a><a name=x>y</a>").links.is_empty());
        assert_eq!(plain("<iframe width=1 src='//example.org/v'></iframe>").embeds, ["//example.org/v"]);
    }
}
