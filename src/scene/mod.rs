//! The graph as a display list (being written).
