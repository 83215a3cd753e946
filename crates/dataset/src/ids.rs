//! The ids of all records of a file, by section. What they refer to is in `refs`.

use crate::id_map::IdMap;
use crate::section::Section;

/// The ids of a file's records.
#[derive(Debug, Default)]
pub struct Ids {
    /// In the order of `Section::ALL`: the position of the first record with each id; `None` for a section that could not be
    /// read, so that a reference into it is not reported.
    by_section: Vec<Option<IdMap<u32>>>,
}

impl Ids {
    /// The ids of a section, each with the position in the file of the first record that has it; `None` when the section
    /// could not be read.
    #[must_use]
    pub fn of(&self, section: Section) -> Option<&IdMap<u32>> {
        self.by_section.get(section as usize)?.as_ref()
    }

    /// Adds those of the next section, in the order of `Section::ALL`.
    pub(crate) fn add(&mut self, ids: Option<IdMap<u32>>) {
        self.by_section.push(ids);
    }
}
