//! The site as served, before or without a program: the same drawings and data as text, SVG and PNG. Native only;
//! the page never carries it.

mod card;
mod cover;
mod head;
mod html;
mod legend;
mod oembed;
mod picture;
mod pixels;
mod record;
mod settings;
mod site;
mod story;

pub use card::CARD_SIZE;
pub use pixels::{PixelError, png};
pub use settings::{SiteUrl, SiteUrlError};
pub use site::{Shell, ShellError, Site, SiteFile, rendered};
