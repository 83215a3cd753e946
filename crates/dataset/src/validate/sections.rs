//! Going through the sections of a file, in the order in which records need each other, and keeping what is
//! sound. The rules of each kind of record are in `records` and `events`.

use crate::fault::Fault;
use crate::id_map::IdMap;
use crate::ix::{EntityIx, SourceIx};
use crate::json::{Field, JsonType, Node, Value, find};
use crate::model::{Dataset, Part};
use crate::raw;
use crate::reader::{FromNode, Reader};
use crate::refs::{EntityRef, SomeSources, SourceRef};
use crate::section::Section;
use base::date::Edtf;

/// A dataset being put together from a file.
pub(super) struct Validator<'t> {
    pub fields: &'t [Field<'t>],
    pub reader: Reader<'t>,
    pub dataset: Dataset,
    /// How many records are not in it.
    pub left_out: usize,
    /// By section: for each record of the file its position in the dataset, if it is there.
    kept: Vec<Vec<Option<u32>>>,
}

impl<'t> Validator<'t> {
    pub fn new(mut reader: Reader<'t>, fields: &'t [Field<'t>]) -> Self {
        for section in Section::ALL {
            reader.ids.add(ids(fields, section));
        }
        let kept = vec![Vec::new(); Section::ALL.len()];
        Self { fields, reader, dataset: Dataset::default(), left_out: 0, kept }
    }

    /// Reads a section's records one by one, and keeps those that are not rejected and of which `check` makes
    /// a record. `check` sees only records that are sound by themselves.
    pub fn section<M: FromNode, T>(
        &mut self,
        section: Section,
        check: &mut dyn FnMut(&mut Self, M, usize) -> Option<T>,
    ) -> Vec<T> {
        let mut sound = Vec::new();
        self.records(section, &mut |this, node, position| {
            let Some(raw) = M::from_node(node, &mut this.reader) else { return false };
            if this.reader.is_rejected() {
                return false;
            }
            let Some(record) = check(this, raw, position) else { return false };
            if this.reader.is_rejected() {
                return false;
            }
            sound.push(record);
            true
        });
        sound
    }

    /// Goes through a section's records; `read` says whether it keeps one.
    fn records(&mut self, section: Section, read: &mut dyn FnMut(&mut Self, &Node, usize) -> bool) {
        let mut kept = 0;
        for (position, node) in self.nodes(section).iter().enumerate() {
            let is_first = self.enter_record(section, position, node);
            let keeps = is_first && read(self, node, position);
            self.leave_record(section, is_first, keeps.then_some(kept));
            kept += u32::from(keeps);
        }
    }

    /// Notes where in the dataset the record at hand is, if it is there.
    fn leave_record(&mut self, section: Section, is_first: bool, kept: Option<u32>) {
        if kept.is_none() {
            // Of two with one id, the id names the one that stays.
            self.left_out += 1;
            self.reader.left_out(is_first);
        }
        self.kept[section as usize].push(kept);
        self.reader.leave_record();
    }

    /// The records of a section; none, after reporting it, when it is not a list.
    fn nodes(&mut self, section: Section) -> &'t [Node<'t>] {
        let node = find(self.fields, section.name());
        match node.map(|node| (node, &node.value)) {
            Some((_, Value::List(nodes))) => nodes,
            None | Some((_, Value::Null)) => {
                if is_required(section) {
                    self.reader.report(Fault::MissingField { field: section.name() });
                }
                &[]
            }
            Some((node, _)) => {
                let (expected, found) = (JsonType::List, node.json_type());
                self.reader.report_at(section.name(), Fault::WrongType { expected, found });
                &[]
            }
        }
    }

    /// Enters a record; false, after reporting it, when an earlier one has its id.
    fn enter_record(&mut self, section: Section, position: usize, node: &Node) -> bool {
        let id = node.get("id").and_then(Node::as_text);
        self.reader.enter_record(section, position, id);
        let Some(id) = id else { return true };
        let first = self.reader.ids.of(section).and_then(|ids| ids.get(id)).copied();
        let is_first = first.is_none_or(|first| first as usize == position);
        if !is_first {
            self.reader.report_at("id", Fault::RepeatedId { id });
        }
        is_first
    }

    /// The position in the dataset of a record of the file, if it was kept.
    pub fn kept(&self, section: Section, in_file: u32) -> Option<u32> {
        self.kept[section as usize].get(in_file as usize).copied().flatten()
    }

    pub fn entity(&self, EntityRef(in_file): EntityRef) -> Option<EntityIx> {
        self.kept(Section::Entities, in_file).map(EntityIx)
    }

    /// Those of the entities that were kept, each once. (Looking for repeats is cheap: lists are bounded.)
    pub fn entities_of(&self, refs: Option<Vec<EntityRef>>) -> Vec<EntityIx> {
        let mut entities = Vec::new();
        for entity in refs.unwrap_or_default().into_iter().filter_map(|entity| self.entity(entity)) {
            if !entities.contains(&entity) {
                entities.push(entity);
            }
        }
        entities
    }

    /// Those of the parts whose entity was kept, each once.
    pub fn parts_of(&self, parts: Option<Vec<raw::Part>>) -> Vec<Part> {
        let mut kept = Vec::new();
        for raw::Part { entity, role } in parts.unwrap_or_default() {
            let part = self.entity(entity).map(|entity| Part { entity, role: role.0 });
            kept.extend(part.filter(|part| !kept.contains(part)));
        }
        kept
    }

    /// Those of the sources that were kept, each once.
    pub fn sources_of(&self, refs: &[SourceRef]) -> Vec<SourceIx> {
        let mut sources = Vec::new();
        for source in refs.iter().filter_map(|source| self.kept(Section::Sources, source.0)).map(SourceIx) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        sources
    }

    /// The sources of what must have one; `None` when all were left out.
    pub fn some_sources(&self, SomeSources(refs): &SomeSources) -> Option<Vec<SourceIx>> {
        Some(self.sources_of(refs)).filter(|sources| !sources.is_empty())
    }

    /// Reports what ends before it begins. Each date has the name of its field.
    pub fn in_order(
        &mut self,
        (start, begins): (&'static str, Option<&Edtf>),
        (end, ends): (&'static str, Option<&Edtf>),
    ) {
        if let (Some(begins), Some(ends)) = (begins, ends)
            && begins.earliest() > ends.latest()
        {
            self.reader.report_at(end, Fault::EndsFirst { start, end });
        }
    }
}

fn is_required(section: Section) -> bool {
    matches!(section, Section::Sources | Section::Entities | Section::Events)
}

/// The position of the first record with each id; `None` when the section cannot be read.
fn ids(fields: &[Field], section: Section) -> Option<IdMap<u32>> {
    let nodes: &[Node] = match find(fields, section.name()).map(|node| &node.value) {
        Some(Value::List(nodes)) => nodes,
        None | Some(Value::Null) if !is_required(section) => &[],
        _ => return None,
    };
    let ids = nodes.iter().map(|node| node.get("id").and_then(Node::as_text));
    Some(IdMap::new(&mut { ids }, |position| position))
}
