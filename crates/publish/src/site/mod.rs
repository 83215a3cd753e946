//! The site as served, before or without a program: the same drawings and data as text and SVG. The page's own program
//! carries none of it; the companion uses only what is printed. No pixels: cards are SVG, which whoever renders the site rasterizes.

mod article_head;
mod card;
mod corrections;
mod corrections_to;
mod events_page;
mod extent;
mod feed;
mod figures;
mod folder_name;
mod gephi;
mod head;
mod home;
mod html;
mod legend;
mod node_links;
mod node_page;
mod node_pages;
mod oembed;
mod opening_subset;
mod page_path;
mod page_template;
mod pages;
mod print;
mod record;
mod site_data;
mod site_url;
mod sitemap;
mod stale;
mod story;
mod structured_data;
mod themed_svg;

pub use card::CARD_SIZE;
pub use corrections_to::CorrectionsTo;
pub use opening_subset::opening_subset;
pub use page_template::{PageTemplate, PageTemplateError};
pub use pages::{FileContent, SiteFile, Task, made, rendered, tasks};
pub use print::print_article;
pub use site_data::Site;
pub use site_url::{SiteUrl, SiteUrlError};
pub use stale::stale;
