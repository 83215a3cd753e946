//! Sees that a file was saved. Asks for its time and length a few times a second: that works on every system and drive, and
//! for programs that write a new file and rename it.

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use super::state::Shared;

const PAUSE: Duration = Duration::from_millis(150);

/// What changes when somebody saves.
type Stamp = Vec<(SystemTime, u64)>;

/// Reads the file anew after each save, for ever.
pub fn watch(shared: &Shared) {
    let mut read = stamp(shared.file());
    let mut seen = read.clone();
    loop {
        sleep(PAUSE);
        let now = stamp(shared.file());
        // It is being written as long as it changes from one look to the next.
        let is_settled = now == seen;
        if is_settled && now != read && !now.is_empty() && shared.read() {
            read = now.clone();
        }
        seen = now;
    }
}

/// Of a folder, that of each file in it.
fn stamp(path: &Path) -> Stamp {
    let of = |path: &Path| {
        let about = std::fs::metadata(path).ok()?;
        Some((about.modified().ok()?, about.len()))
    };
    if !path.is_dir() {
        return of(path).into_iter().collect();
    }
    let mut stamps: Stamp =
        std::fs::read_dir(path).into_iter().flatten().filter_map(|entry| of(&entry.ok()?.path())).collect();
    stamps.sort();
    stamps
}
