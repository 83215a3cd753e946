//! The graph of the opening view beside the pages, and a link that opens it in Gephi Lite: a program in the browser that
//! reads a graph from an address. Only a reader who follows the link calls it.

use super::html::Html;
use super::page_path::PagePath;
use super::site_data::Site;
use crate::export::{Export, write};
use base::palette::Palette;
use base::text::Lang;
use page::ExportFormat;

/// The file, from the site's folder.
pub const GRAPH: &str = "graph.gexf";
/// Older versions read `gexf` alone; newer ones read `file`, and call `gexf` outdated where it stands alone.
const GEPHI_LITE: &str = "https://lite.gephi.org/";

/// The address of the graph, where it is one that a page at another address may read: `https:`.
pub fn graph_address(site: &Site) -> Option<String> {
    site.url.as_ref().map(|url| url.of(GRAPH)).filter(|address| address.starts_with("https:"))
}

/// The opening view's graph in GEXF.
pub fn graph(site: &Site, address: &str) -> String {
    let export = Export {
        loaded: &site.loaded,
        text: "",
        view: &site.opening,
        model: &site.model,
        lang: Lang::default(),
        palette: Palette::LIGHT,
        headline: "",
        page_url: address.trim_end_matches(GRAPH),
    };
    write(&export, ExportFormat::Gexf)
}

/// The graph and the link to Gephi Lite, where the site's address is known.
pub fn links(html: &mut Html, site: &Site, path: &PagePath) {
    let Some(address) = graph_address(site) else { return };
    let encoded = encoded(&address);
    let href = [GEPHI_LITE, "?gexf=", &encoded, "&file=", &encoded].concat();
    html.text(" · ").leaf("a", &[("href", &path.to(GRAPH))], "GEXF").text(" · ");
    html.leaf("a", &[("href", &href)], path.lang.site().open_in_gephi_lite);
}

/// An address as the value of a query key.
fn encoded(address: &str) -> String {
    let mut out = String::new();
    for byte in address.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b':' | b'/' => {
                out.push(byte.into())
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn an_address_in_a_query_ends_where_it_ends() {
        assert_eq!(encoded("https://example.org/a&b=c/é"), "https://example.org/a%26b%3Dc/%C3%A9");
    }
}
