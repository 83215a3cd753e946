//! What several features share: props, markup, texts, small controls. Knows no feature and not the app.

pub mod day_input;
pub mod gesture_hint;
pub mod icons;
pub mod localized;
pub mod markup;
pub mod menu;
pub mod notice;
pub mod problems;
pub mod props;
pub mod ptr_eq;
pub mod shortcuts_dialog;
pub mod signs;
pub mod stance;
pub mod trust;
