//! Which words between `<` and `>` are a tag: the elements of HTML, of today and of before. Everything else that people
//! write there, `List<String>` or `<https://…>`, is text.

/// Between spaces. What pages draw with is among them, as it holds no words.
const NAMES: &str = " \
    a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button \
    canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed \
    fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe \
    img input ins kbd label legend li link main map mark marquee menu meta meter nav nobr noframes noscript object ol \
    optgroup option output p param path picture pre progress q rp rt ruby s samp script search section select small \
    source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr \
    track tt u ul var video wbr ";

/// Whether what stands between `<` and `>` is a tag.
pub(super) fn is_tag(inner: &str) -> bool {
    if inner.starts_with(['!', '?']) {
        return true;
    }
    let is_end = inner.starts_with('/');
    let bare = inner.trim_start_matches('/');
    let end = bare.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(bare.len());
    let (name, rest) = (bare[..end].to_ascii_lowercase(), bare[end..].trim());
    let has_quoted_value = ["=\"", "='"].iter().any(|sign| rest.contains(sign));
    // `a<b and c>d`: letters stand in formulas, and the tags that are letters have no attribute without a value.
    let is_formula = name.len() == 1 && !rest.is_empty() && !rest.contains('=') && rest != "/";
    !name.is_empty() && (is_known(&name) && !is_formula || is_own(&name) || has_quoted_value && !is_end)
}

fn is_known(name: &str) -> bool {
    NAMES.split(' ').any(|known| known == name)
}

/// Of a program for writing, `o:p`, or of a page: `my-element`.
fn is_own(name: &str) -> bool {
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    name.split_once(':').is_some_and(|(before, after)| is_part(before) && is_part(after))
        || name.contains('-') && name.split('-').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::is_tag;

    #[test]
    fn tags_are_those_of_html_and_all_else_is_text() {
        for tag in [
            "b",
            "/b",
            "BR/",
            "br /",
            "a href=x",
            "p style='margin:0'",
            "!-- x --",
            "?xml x",
            "o:p",
            "/o:p",
            "my-box",
            "path d=\"M0 0\"",
            "polygon points=\"1,2\"",
            "video controls autoplay",
            "h2",
            "B",
            "input disabled",
        ] {
            assert!(is_tag(tag), "{tag}");
        }
        for text in [
            "b and c",
            "String",
            "/String",
            "https://e.org",
            "mailto:ada@e.org",
            "ada@e.org",
            "ada",
            "urn:isbn:1",
            "/",
            "tel:+33",
        ] {
            assert!(!is_tag(text), "{text}");
        }
    }
}
