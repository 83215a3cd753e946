//! The browser's own parts, thinly wrapped: what can fail is handled here, what is blocked does no harm. Knows display
//! lists, never components.

pub mod animation_frame;
pub mod bridge;
pub mod canvas;
pub mod clipboard;
pub mod companion;
pub mod context_2d;
pub mod cooperative_gestures;
pub mod css_length;
pub mod css_palette;
pub mod document;
pub mod element_layer;
pub mod fetch;
pub mod focus;
pub mod gestures;
pub mod graph_painter;
pub mod history;
pub mod host_page;
pub mod label_atlas;
pub mod layout_client;
pub mod media;
pub mod menus;
pub mod offscreen_canvas;
pub mod part;
pub mod size;
pub mod timeline_painter;
pub mod timer;
pub mod timing;
pub mod web_share;
