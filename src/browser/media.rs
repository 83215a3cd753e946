//! Media queries: dark or light, reduced motion, contrast.

use gloo::events::EventListener;

use super::document::window;

const DARK: &str = "(prefers-color-scheme: dark)";
const REDUCED_MOTION: &str = "(prefers-reduced-motion: reduce)";

/// Whether the system is dark.
#[must_use]
pub fn prefers_dark() -> bool {
    matches(DARK)
}

/// Whether the system asks for no motion.
#[must_use]
pub fn prefers_reduced_motion() -> bool {
    matches(REDUCED_MOTION)
}

fn matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// Calls back when the reader's system changes how it wants things seen.
#[must_use]
pub fn on_change(callback: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let heard = |query| {
        let (list, callback) = (window().match_media(query).ok().flatten()?, callback.clone());
        Some(EventListener::new(&list, "change", move |_| callback()))
    };
    [DARK, REDUCED_MOTION, "(prefers-contrast: more)", "(forced-colors: active)"]
        .into_iter()
        .filter_map(heard)
        .collect()
}
