//! What search engines are told: every page in each of its languages, and where that list is.

use super::node_pages;
use super::page_path::PagePath;
use super::site_data::Site;
use super::site_url::SiteUrl;
use base::text::Lang;
use paint::svg::escape;

pub const SITEMAP: &str = "sitemap.xml";
/// Read by search engines at the root of a host only.
pub const ROBOTS: &str = "robots.txt";

/// The pages of the site in the format of sitemaps.org, each language naming the others. A sitemap holds 50,000 addresses:
/// more pages than a site has.
pub fn sitemap(site: &Site, url: &SiteUrl) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let updated = site.loaded.dataset.head.updated;
    let is_day = (1000..=9999).contains(&updated.civil().0);
    let changed = if is_day { format!("<lastmod>{updated}</lastmod>") } else { String::new() };
    for page in pages(site) {
        for lang in Lang::ALL {
            let address = |lang| escape(&url.of(&page.in_language(lang)));
            out.push_str(&format!("<url><loc>{}</loc>{changed}", address(lang)));
            for other in Lang::ALL {
                out.push_str(&format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                    other.tag(),
                    address(other)
                ));
            }
            out.push_str("</url>\n");
        }
    }
    out + "</urlset>\n"
}

/// The path of every page, in the language of the root.
fn pages(site: &Site) -> Vec<PagePath> {
    let (dataset, lang) = (&site.loaded.dataset, Lang::default());
    let mut pages = vec![PagePath::of_site(lang), PagePath::of_events(lang)];
    pages.extend(site.stories().into_iter().map(|story| PagePath::of_story(lang, &story.id)));
    pages.extend(site.node_pages.nodes.iter().map(|node| node_pages::path(dataset, *node, lang)));
    pages
}

/// Everything may be read; the list of pages is there.
pub fn robots(url: &SiteUrl) -> String {
    format!("# Written by `faultlines render`.\nUser-agent: *\nAllow: /\n\nSitemap: {}\n", url.of(SITEMAP))
}
