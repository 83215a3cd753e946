//! The browser's own parts, thinly wrapped: what can fail is handled here, what is blocked does nothing harmful.
//! Knows scenes and charts, never components.

pub mod canvas;
pub mod clipboard;
pub mod context_2d;
pub mod css_palette;
pub mod document;
pub mod element_layer;
pub mod fetch;
pub mod focus;
pub mod frame;
pub mod frame_loop;
pub mod gestures;
pub mod graph_painter;
pub mod label_atlas;
pub mod layouter;
pub mod location;
pub mod media;
pub mod menus;
pub mod offscreen_canvas;
pub mod pixels;
pub mod size;
pub mod take;
pub mod timeline_painter;
pub mod timer;
pub mod timing;
pub mod yielding;
