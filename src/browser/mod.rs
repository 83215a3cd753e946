//! The browser's own parts, thinly wrapped: what can fail is handled here, what is blocked does nothing harmful.
//! Knows scenes and charts, never components.

pub mod canvas;
pub mod canvas_backend;
pub mod clipboard;
pub mod document;
pub mod element_layer;
pub mod fetch;
pub mod focus;
pub mod host_page;
pub mod animation_frame;
pub mod gestures;
pub mod graph_painter;
pub mod layout_client;
pub mod history;
pub mod media;
pub mod menus;
pub mod names;
pub mod paper;
pub mod picture;
pub mod css_length;
pub mod size;
pub mod companion;
pub mod timeline_painter;
pub mod timer;
pub mod timing;
pub mod cooperative_gestures;
