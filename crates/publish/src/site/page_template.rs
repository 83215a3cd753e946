//! The built page as a template: the places for head and article in it, and what other pages take over from it.

use super::page_path::PagePath;
use paint::svg::escape;

/// The built page that the article is put into, and what the other pages take over from it.
pub struct PageTemplate<'a> {
    html: &'a str,
    style: &'a str,
    icon: &'a str,
    /// The whole tag that states the content policy; empty before the build has written one.
    policy: &'a str,
    /// The hash that the style sheet must have; empty before the build has written one.
    integrity: &'a str,
}

/// What a built page lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageTemplateError(String);

impl std::fmt::Display for PageTemplateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "index.html has no {}: build the page first, from the project's own index.html", self.0)
    }
}

impl std::error::Error for PageTemplateError {}

const HEAD: (&str, &str) = ("<!--served-head-->", "<!--/served-head-->");
const BODY: (&str, &str) = ("<!--served-->", "<!--/served-->");

impl<'a> PageTemplate<'a> {
    /// Finds its way in a built page, rendered before or not.
    ///
    /// # Errors
    /// Where the page has no place for the article, or no style sheet.
    pub fn read(html: &'a str) -> Result<Self, PageTemplateError> {
        for (start, end) in [HEAD, BODY] {
            if !html.split_once(start).is_some_and(|(_, rest)| rest.contains(end)) {
                return Err(PageTemplateError(format!("{start}…{end}")));
            }
        }
        let style = link(html, "stylesheet").ok_or_else(|| PageTemplateError("style sheet".into()))?;
        let icon = link(html, "icon").unwrap_or_default();
        let integrity = link_value(html, "stylesheet", "integrity").unwrap_or_default();
        Ok(Self { html, style, icon, policy: policy(html).unwrap_or_default(), integrity })
    }

    /// The page with head and article in their places.
    pub(super) fn filled(&self, head: &str, article: &str) -> String {
        let page = put(self.html, HEAD, head);
        put(&page, BODY, article)
    }

    /// A page that is only served, never live.
    pub(super) fn plain(&self, path: &PagePath, class: &str, head: &str, article: &str) -> String {
        let style = path.to(self.style.trim_start_matches("./"));
        // Written as the build writes both, so that a site rendered again is the same to the byte.
        let policy = if self.policy.is_empty() { String::new() } else { format!("\n    {}", self.policy) };
        let hash = match self.integrity {
            "" => String::new(),
            hash => format!(" integrity=\"{hash}\" crossorigin"),
        };
        format!(
            "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\" data-faultlines=\"served\">\n<head>\n<meta charset=\"utf-8\">{policy}\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"theme-color\" content=\"#faf8f4\" media=\"(prefers-color-scheme: light)\">\n\
             <meta name=\"theme-color\" content=\"#15171b\" media=\"(prefers-color-scheme: dark)\">\n{head}<link rel=\"icon\" href=\"{}\">\n\
             <link{hash} rel=\"stylesheet\" href=\"{}\">\n</head>\n<body>\n<div id=\"article\" class=\"{class}\" role=\"main\" aria-labelledby=\"article-title\">\n{article}</div>\n</body>\n</html>\n",
            path.lang.tag(),
            path.lang.direction(),
            // Taken over as it is written there, escaped already.
            self.icon,
            escape(&style)
        )
    }
}

/// The address of the first `<link>` of a kind.
fn link<'a>(html: &'a str, rel: &str) -> Option<&'a str> {
    link_value(html, rel, "href")
}

fn link_value<'a>(html: &'a str, rel: &str, attribute: &str) -> Option<&'a str> {
    let wanted = format!("rel=\"{rel}\"");
    let mut tags = html.split("<link").skip(1).filter_map(|rest| rest.split('>').next());
    let tag = tags.find(|tag| tag.contains(&wanted))?;
    tag.split_once(&format!(" {attribute}=\""))?.1.split('"').next()
}

/// The tag of the content policy that a finished page states of itself.
fn policy(html: &str) -> Option<&str> {
    let start = html.find("<meta http-equiv=\"Content-Security-Policy\"")?;
    let rest = html.get(start..)?;
    rest.get(..=rest.find('>')?)
}

fn put(page: &str, (start, end): (&str, &str), what: &str) -> String {
    let (before, rest) = page.split_once(start).unwrap_or((page, ""));
    let after = rest.split_once(end).map_or("", |(_, after)| after);
    [before, start, "\n", what, end, after].concat()
}
