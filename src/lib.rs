//! Faultlines, floor by floor: each module may use only those above it in this list.

// 0: words, days and shapes
pub mod date;
pub mod geometry;
pub mod order;
pub mod text;
pub mod tokens;
// 1: what is known
pub mod dataset;
// 2: what the reader asked for
pub mod view;
// 3: what that leaves
pub mod query;
// 4: where it goes
pub mod layout;
pub mod timeline;
// 5: how it is drawn
pub mod chart;
pub mod export;
pub mod import;
pub mod page;
pub mod scene;

// ══ wall: everything above builds and tests natively, without Yew or web-sys ══

// 6: the browser's own parts, thinly wrapped
#[cfg(target_arch = "wasm32")]
pub mod browser;
// 7: the page
#[cfg(target_arch = "wasm32")]
pub mod ui;
