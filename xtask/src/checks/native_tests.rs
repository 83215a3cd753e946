//! The native tests.

use crate::error::Result;
use crate::run::{cargo, run};

pub fn run_all() -> Result<()> {
    run(cargo().args(["test", "--quiet", "--workspace"]), "mend the test that failed above")
}
