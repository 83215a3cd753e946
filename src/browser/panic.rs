//! When the program itself fails: say so on the page, keep the link, offer a way on.
//! Works without the program: the message and its links are in the page as served.

use super::document::{element, set_root_attribute};

/// What a panic does: the page's own message comes in the place of a dead picture.
pub fn show_panic(info: &std::panic::PanicHookInfo<'_>) {
    web_sys::console::error_1(&info.to_string().into());
    set_root_attribute("data-faultlines", "failed");
    if let Some(message) = element("panicked") {
        let _ = message.remove_attribute("hidden");
    }
}
