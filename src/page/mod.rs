//! The page without script and exports (later).
