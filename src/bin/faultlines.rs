//! The native command: what can be done with a dataset away from the page.

fn main() {}
