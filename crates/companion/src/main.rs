//! The program that makes files of what the page shows, reads files that a reader drops on it, makes the printed view,
//! lists what is wrong with a dataset, says what changed in one, reads and writes workbooks, and edits a dataset. The page
//! loads it when somebody first asks for one of these, and of its parts those that the task needs; until then nobody pays
//! for it. No state: all it needs comes with each call.

#[cfg(target_arch = "wasm32")]
mod program;

fn main() {}
