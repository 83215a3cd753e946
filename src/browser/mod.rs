//! The browser, thinly wrapped (being written).
