//! Text out of the HTML that timelines hold: its words, and the addresses it links to. Understands no more of HTML
//! than that; nothing of it is ever shown as markup.

/// The words and links of a piece of HTML.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Plain {
    pub text: String,
    /// Address and words of each link.
    pub links: Vec<(String, String)>,
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
                "a" => link = attribute(tag, "href").map(|href| (href, out.text.len())),
                "/a" => {
                    if let Some((href, from)) = link.take() {
                        out.links.push((href, out.text[from..].trim().to_owned()));
                    }
                }
                "script" | "style" => {
                    let end = rest.to_ascii_lowercase().find(&["</", &name].concat()).unwrap_or(rest.len());
                    rest = &rest[end..];
                }
                _ if is_block(&name) => out.text.push(' '),
                _ => {}
            }
        } else if let Some((c, length)) = entity(rest) {
            out.text.push(c);
            rest = &rest[length..];
        } else {
            out.text.push_str(&rest[..1]);
            rest = &rest[1..];
        }
    }
    out.text.push_str(rest);
    out.text = out.text.split_whitespace().collect::<Vec<_>>().join(" ");
    out
}

/// The length of a tag at the beginning, or of a comment.
fn tag_length(text: &str) -> Option<usize> {
    if text.starts_with("<!--") {
        return Some(text.find("-->").map_or(text.len(), |at| at + 3));
    }
    let second = text[1..].chars().next().filter(|_| text.starts_with('<'))?;
    let is_tag = second.is_ascii_alphabetic() || second == '/' || second == '!';
    is_tag.then(|| text.find('>').map(|at| at + 1))?
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
    matches!(name, "p" | "br" | "div" | "li" | "ul" | "ol" | "blockquote" | "tr" | "td")
        || matches!(name.as_bytes(), [b'h', b'1'..=b'6'])
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let lower = tag.to_ascii_lowercase();
    let at = lower.find(&[" ", name, "="].concat())? + name.len() + 2;
    let value = tag.get(at..)?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let value = match quote {
        Some(quote) => value[1..].split(quote).next()?,
        None => value.split([' ', '>']).next()?,
    };
    Some(plain_entities(value))
}

fn plain_entities(text: &str) -> String {
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

/// A character written as an entity, and the length of that.
fn entity(text: &str) -> Option<(char, usize)> {
    const NAMED: [(&str, char); 17] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", '\u{a0}'),
        ("eacute", 'é'),
        ("egrave", 'è'),
        ("agrave", 'à'),
        ("ccedil", 'ç'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("hellip", '…'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("ldquo", '“'),
        ("rdquo", '”'),
    ];
    let body = text.strip_prefix('&')?;
    let end = body.bytes().take(12).position(|byte| byte == b';')?;
    let name = &body[..end];
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control())?
        }
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((c, end + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_links_come_out_and_nothing_else() {
        for (html, text) in [
            ("plain", "plain"),
            ("<p>One.</p><p class=\"x\">Two &amp; <b>three</b>.</p>", "One. Two & three ."),
            ("a < b && c", "a < b && c"),
            ("<script>alert(1)</script>said", "said"),
            ("<!-- hidden -->said&nbsp;so&#33; &#x41;", "said so! A"),
            ("unclosed <b", "unclosed <b"),
        ] {
            let found = plain(html).text.replace('\u{a0}', " ");
            assert_eq!(found.replace(" .", "."), text.replace(" .", "."), "{html}");
        }
        let links =
            plain("see <a target=x href='https://example.org/?a=1&amp;b=2'>the <i>page</i></a>.").links;
        assert_eq!(links, [("https://example.org/?a=1&b=2".into(), "the page".into())]);
    }
}
