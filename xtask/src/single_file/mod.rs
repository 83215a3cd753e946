//! The whole site's page as one HTML file that asks nobody for anything: program, data, script and style inside,
//! under a policy that names them by their hashes. Made from a finished `dist/`.

mod page;

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Context, Error, Result};
use crate::project;

/// Where it is made: not in `dist/`, whose visitors never need it.
pub fn file() -> PathBuf {
    project::root().join("dist-single/faultlines.html")
}

/// Packs the page of `dist` into one file and returns its bytes.
pub fn pack(dist: &Path, file: &Path) -> Result<usize> {
    let index = String::from_utf8_lossy(&read(dist, "index.html")?).into_owned();
    let packed = page::packed(&index, &|name| read(dist, name))?;
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).context(format!("{} cannot be made", folder.display()), "make it")?;
    }
    fs::write(file, &packed).context(format!("{} cannot be written", file.display()), "make room")?;
    Ok(packed.len())
}

/// A file of the site, by the address the page gives it.
fn read(dist: &Path, address: &str) -> Result<Vec<u8>> {
    let name = address.strip_prefix("./").unwrap_or(address);
    if name.split('/').any(|part| part == ".." || part.contains(':')) || name.starts_with('/') {
        return Err(Error::new(format!("The page needs {address}"), "let it need only files beside itself"));
    }
    fs::read(dist.join(name)).context(format!("{name} of dist/ cannot be read"), "build again")
}
