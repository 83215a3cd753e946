//! The page: views over the browser floor. `App` alone owns the state; everything below it is given plain values
//! and answers with actions. Only what must know when it is drawn is a component: `App` and the two panes.

mod app;
mod arrival;
mod compare;
mod details;
mod embed;
mod facet_menu;
mod failure;
mod filter_bar;
mod graph_hand;
mod graph_items;
mod graph_more;
mod graph_motion;
mod graph_pane;
mod graph_selection;
mod graph_wait;
mod header;
mod keys;
mod legend;
mod listeners;
mod markup;
mod notice;
mod play;
mod problems;
mod props;
mod search_box;
mod share;
mod share_text;
mod shared;
mod stance;
mod story;
mod story_list;
mod table;
mod table_hand;
mod time_bar;
mod time_menu;
mod timeline_bar;
mod timeline_hand;
mod timeline_handle;
mod timeline_items;
mod timeline_key;
mod timeline_moving;
mod timeline_pane;
mod timeline_shown;
mod transition;
mod words;

/// Starts the page in `<div id="app">`. Without that element there is nothing to start in, and the page as
/// served stays.
pub fn run() {
    // What is built for readers has no words for a panic: static/early.js sees the trap and says what happened. Yew's own
    // hook, for whoever develops the page, would be weight there.
    if cfg!(not(debug_assertions)) {
        yew::set_custom_panic_hook(Box::new(|_| ()));
    }
    if let Some(root) = crate::browser::document::element("app") {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
