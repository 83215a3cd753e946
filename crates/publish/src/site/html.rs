//! Markup as text: elements that are always closed, text that is never markup. Knows no page.

use dataset::is_web_address;
use paint::svg::escape;

/// A piece of HTML being written. Everything put in as text or as an attribute's value is escaped.
#[derive(Default)]
pub struct Html {
    out: String,
    open: Vec<&'static str>,
}

impl Html {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Opens an element; `close` ends the innermost one.
    pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) -> &mut Self {
        self.tag(name, attributes);
        self.open.push(name);
        self
    }

    /// An element that has no content, such as `meta`.
    pub fn void(&mut self, name: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.tag(name, attributes);
        self.out.push('\n');
        self
    }

    pub fn close(&mut self) -> &mut Self {
        if let Some(name) = self.open.pop() {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
            // A line for each block, so that the source can be read and compared.
            if !INLINE.contains(&name) {
                self.out.push('\n');
            }
        }
        self
    }

    /// An element with nothing but text in it.
    pub fn leaf(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) -> &mut Self {
        self.open(name, attributes).text(text).close()
    }

    pub fn text(&mut self, text: &str) -> &mut Self {
        self.out.push_str(&escape(text));
        self
    }

    /// Markup that is known to be markup: a drawing of our own.
    pub fn drawing(&mut self, svg: &str) -> &mut Self {
        self.out.push_str(svg);
        self
    }

    /// A link out of the site, or its words alone where the address is not of the web.
    pub fn outside(&mut self, url: &str, lang: &str, text: &str) -> &mut Self {
        // The reader of datasets refuses other addresses already; this is the last door before an `href`.
        if !is_web_address(url) {
            return self.text(text);
        }
        let all = [("href", url), ("rel", "noopener noreferrer"), ("hreflang", lang)];
        let known = if lang.is_empty() { all.split_at(2).0 } else { &all };
        self.leaf("a", known, text)
    }

    /// What was written, every element closed.
    #[must_use]
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            self.out.push(' ');
            self.out.push_str(key);
            self.out.push_str("=\"");
            self.out.push_str(&escape(value));
            self.out.push('"');
        }
        self.out.push('>');
    }
}

const INLINE: [&str; 9] = ["a", "b", "em", "span", "time", "small", "q", "title", "cite"];

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn text_and_values_are_never_markup_and_everything_is_closed() {
        let mut html = Html::new();
        html.open("p", &[("title", "\"><script>")]).text("<b>&").open("span", &[]).text("x");
        assert_eq!(html.finish(), "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;<span>x</span></p>\n");
    }

    #[test]
    fn only_addresses_of_the_web_become_links() {
        for (url, linked) in [
            ("https://example.org/", true),
            ("http://example.org/", true),
            ("HTTPS://example.org/", true),
            ("javascript:alert(1)", false),
            ("data:text/html,x", false),
            ("//example.org", false),
        ] {
            let mut html = Html::new();
            html.outside(url, "", "x");
            assert_eq!(html.finish().contains("href"), linked, "{url}");
        }
    }
}
