//! Ids as names of folders and files, on every system's disks.

use view::is_slug;

/// Longer ids are no names of folders on some disks, with what stands around them.
const MOST_ID_BYTES: usize = 120;

/// Whether an id can be the name of a folder. Ids have no capitals, so no two differ by these alone; names that Windows
/// keeps for itself are written otherwise (`folder_name`).
pub fn is_folder_name(id: &str) -> bool {
    is_slug(id) && id.len() <= MOST_ID_BYTES
}

/// An id as the name of a folder or file. Windows keeps some names for devices: they get a sign that no id has.
pub fn folder_name(id: &str) -> String {
    let is_numbered =
        |name: &str| id.strip_prefix(name).is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']));
    let reserved = ["con", "prn", "aux", "nul", "conin", "conout"].contains(&id)
        || is_numbered("com")
        || is_numbered("lpt");
    if reserved { [id, "_"].concat() } else { id.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_devices_are_no_folders_and_collide_with_no_id() {
        for (id, folder) in [
            ("con", "con_"),
            ("lpt1", "lpt1_"),
            ("com10", "com10"),
            ("console", "console"),
            ("nul-1", "nul-1"),
        ] {
            assert_eq!(folder_name(id), folder);
            assert!(folder == id || !is_slug(&folder_name(id)));
        }
        for (id, possible) in [("a-b", true), ("A", false), ("..", false), ("", false), ("a/b", false)] {
            assert_eq!(is_folder_name(id), possible, "{id}");
        }
        assert!(is_folder_name(&"a".repeat(120)) && !is_folder_name(&"a".repeat(121)));
    }
}
