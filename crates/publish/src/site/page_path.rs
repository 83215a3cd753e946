//! Where a page of the site stands, and the relative addresses from there.

use super::folder_name::folder_name;
use base::text::Lang;

/// The page of all events, from the main page of the same language.
pub const EVENTS: &str = "events/";

/// One page: its language and where it stands.
#[derive(Clone, Debug)]
pub struct PagePath {
    pub lang: Lang,
    /// From the site's folder, ending in a slash; empty for the main page in English.
    pub folder: String,
    /// The same without the language.
    page: String,
}

impl PagePath {
    pub fn of_site(lang: Lang) -> Self {
        Self::new(lang, String::new())
    }

    /// The page of all events.
    pub fn of_events(lang: Lang) -> Self {
        Self::new(lang, EVENTS.into())
    }

    pub fn of_story(lang: Lang, id: &str) -> Self {
        Self::of_record(lang, "stories", id)
    }

    /// The page of a record, in the folder of its sort.
    pub fn of_record(lang: Lang, sort: &str, id: &str) -> Self {
        Self::new(lang, format!("{sort}/{}/", folder_name(id)))
    }

    pub fn of_corrections(lang: Lang) -> Self {
        Self::new(lang, "corrections/".into())
    }

    fn new(lang: Lang, page: String) -> Self {
        Self { lang, folder: [folder(lang), page.clone()].concat(), page }
    }

    pub fn is_site(&self) -> bool {
        self.page.is_empty()
    }

    /// The path of the same page in another language.
    pub fn in_language(&self, lang: Lang) -> String {
        [folder(lang), self.page.clone()].concat()
    }

    /// A relative address from here to a path of the site.
    pub fn to(&self, path: &str) -> String {
        let up = "../".repeat(self.folder.matches('/').count());
        if up.is_empty() && path.is_empty() { "./".into() } else { [&up, path].concat() }
    }

    /// A relative address of the live page with a query, in this page's language.
    pub fn live(&self, query: &str) -> String {
        let lang = (self.lang != Lang::default()).then(|| format!("lang={}", self.lang.tag()));
        let query: Vec<&str> =
            [query, lang.as_deref().unwrap_or_default()].into_iter().filter(|q| !q.is_empty()).collect();
        let root = self.to("");
        if query.is_empty() { root } else { format!("{root}?{}", query.join("&")) }
    }
}

/// English stands at the root, as the contract has it; each other language in a folder of its tag.
fn folder(lang: Lang) -> String {
    if lang == Lang::default() { String::new() } else { [lang.tag(), "/"].concat() }
}
