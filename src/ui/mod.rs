//! The page: Yew views over `browser`. `App` alone owns the state. A feature folder gets plain values and callbacks and
//! answers with actions or messages of its own; none knows the app. Only `App` and the two panes are components.

mod app;
mod details;
mod filters;
mod graph;
mod kit;
mod share;
mod story;
mod table;
mod time;
mod timeline;

/// Starts the page in its element. Without that element there is nothing to start in, and the page as served stays.
pub fn run() {
    // The build for readers cannot write a panic's text: static/preload.js sees the trap and says what happened. Yew's own
    // hook, for whoever develops the page, would only add bytes there.
    if cfg!(not(debug_assertions)) {
        yew::set_custom_panic_hook(Box::new(|_| ()));
    }
    if let Some(root) = crate::browser::document::element(crate::browser::bridge::id::APP) {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
