//! The site as served, before or without a program: the same drawings and data as text, SVG and PNG. All of it is
//! native but the sheet that is printed: the page's second program makes that when it is asked for. The page itself
//! carries none of it.

// What the sheet does not use is not missed there.
#![cfg_attr(target_arch = "wasm32", allow(dead_code))]

#[cfg(not(target_arch = "wasm32"))]
mod card;
#[cfg(not(target_arch = "wasm32"))]
mod cover;
#[cfg(not(target_arch = "wasm32"))]
mod head;
mod html;
#[cfg(not(target_arch = "wasm32"))]
mod lean_data;
mod legend;
#[cfg(not(target_arch = "wasm32"))]
mod oembed;
#[cfg(not(target_arch = "wasm32"))]
mod pages;
mod picture;
mod pictures;
#[cfg(not(target_arch = "wasm32"))]
mod pixels;
mod record;
#[cfg(not(target_arch = "wasm32"))]
mod settings;
mod sheet;
#[cfg(not(target_arch = "wasm32"))]
mod story;

#[cfg(not(target_arch = "wasm32"))]
pub use card::CARD_SIZE;
#[cfg(not(target_arch = "wasm32"))]
pub use lean_data::lean_data;
#[cfg(not(target_arch = "wasm32"))]
pub use pages::{Shell, ShellError, Site, SiteFile, rendered};
#[cfg(not(target_arch = "wasm32"))]
pub use pixels::{PixelError, png};
#[cfg(not(target_arch = "wasm32"))]
pub use settings::{SiteUrl, SiteUrlError};
pub use sheet::sheet;
