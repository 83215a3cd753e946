//! One piece of the core's work, by its name, for callgrind to count. Without a name, lists them all.

mod work;

use std::process::ExitCode;

use work::{WORK, Work};

fn main() -> ExitCode {
    let Some(name) = std::env::args().nth(1) else {
        WORK.iter().for_each(|(name, _)| println!("{name}"));
        return ExitCode::SUCCESS;
    };
    let Some((_, prepare)) = WORK.iter().find(|(known, _)| *known == name) else {
        eprintln!("There is no work named {name}; without a name, all are listed");
        return ExitCode::FAILURE;
    };
    let mut work = prepare();
    println!("{}", counted(&mut work));
    ExitCode::SUCCESS
}

/// What happens in here is counted: callgrind is told this function's name. The number that comes back keeps the
/// compiler from leaving the work out.
#[inline(never)]
fn counted(work: &mut Work) -> usize {
    work()
}
