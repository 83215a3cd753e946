//! One module of several that are loaded together: what only a few functions are in for each set of parts costs less in one
//! file. Bytes in, bytes out.

use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, EntityType, FunctionSection, ImportSection,
    Module, RawSection,
};
use wasmparser::{Parser, Payload};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// The modules as one. They are as the splitter writes them: with the same types, and with nothing exported or defined but
/// functions, elements and data.
///
/// Errors are those of modules that are not so.
pub fn merged(modules: &[Vec<u8>]) -> Result<Vec<u8>> {
    let mut imports = Imports::default();
    let mut places = Vec::new();
    for module in modules {
        places.push(imports.places_of(module)?);
    }
    let mut all = Sections::default();
    let mut at = Offsets { functions: imports.of_kind(Kind::Function), ..Offsets::default() };
    for (module, mut places) in modules.iter().zip(places) {
        at.add(&mut places);
        all.add(module, &mut places)?;
    }
    Ok(all.finish(&imports))
}

/// What a module imports that has indices of its own.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Function,
    Table,
    Memory,
    Global,
}

/// What the modules import, each once.
#[derive(Default)]
struct Imports<'a>(Vec<(&'a str, &'a str, EntityType, Kind)>);

impl<'a> Imports<'a> {
    /// Adds those of a module; where its indices lead in the merged one, functions of its own not yet.
    fn places_of(&mut self, module: &'a [u8]) -> Result<Places> {
        let mut places = Places::default();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        let at = self.place(import.module, import.name, EntityType::try_from(import.ty)?)?;
                        places.imported(at);
                    }
                }
                Payload::FunctionSection(section) => places.own_functions = section.count(),
                Payload::DataSection(section) => places.own_data = section.count(),
                Payload::ElementSection(section) => places.own_elements = section.count(),
                _ => {}
            }
        }
        Ok(places)
    }

    fn place(&mut self, from: &'a str, name: &'a str, entity: EntityType) -> Result<(Kind, u32)> {
        let kind = match entity {
            EntityType::Function(_) => Kind::Function,
            EntityType::Table(_) => Kind::Table,
            EntityType::Memory(_) => Kind::Memory,
            EntityType::Global(_) => Kind::Global,
            _ => return Err(format!("{name} is imported, and of no kind that is known").into()),
        };
        let of_kind = self.0.iter().filter(|(.., own)| *own == kind);
        let known = of_kind.clone().position(|(module, own, ..)| (*module, *own) == (from, name));
        let at = known.unwrap_or_else(|| of_kind.count()) as u32;
        if known.is_none() {
            self.0.push((from, name, entity, kind));
        }
        Ok((kind, at))
    }

    fn of_kind(&self, kind: Kind) -> u32 {
        self.0.iter().filter(|(.., own)| *own == kind).count() as u32
    }
}

/// Where the indices of a module lead in the merged one.
#[derive(Default)]
struct Places {
    functions: Vec<u32>,
    tables: Vec<u32>,
    memories: Vec<u32>,
    globals: Vec<u32>,
    data: u32,
    elements: u32,
    own_functions: u32,
    own_data: u32,
    own_elements: u32,
}

impl Places {
    fn imported(&mut self, (kind, at): (Kind, u32)) {
        match kind {
            Kind::Function => self.functions.push(at),
            Kind::Table => self.tables.push(at),
            Kind::Memory => self.memories.push(at),
            Kind::Global => self.globals.push(at),
        }
    }
}

/// How many of each there are so far.
#[derive(Default)]
struct Offsets {
    functions: u32,
    data: u32,
    elements: u32,
}

impl Offsets {
    /// Gives a module's own functions, data and elements their places.
    fn add(&mut self, places: &mut Places) {
        places.functions.extend(self.functions..self.functions + places.own_functions);
        (places.data, places.elements) = (self.data, self.elements);
        self.functions += places.own_functions;
        self.data += places.own_data;
        self.elements += places.own_elements;
    }
}

type Index = std::result::Result<u32, Error<Infallible>>;

/// An index beyond those of a valid module stays one that no module has.
fn at(places: &[u32], index: u32) -> Index {
    Ok(places.get(index as usize).copied().unwrap_or(u32::MAX))
}

impl Reencode for Places {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Index {
        at(&self.functions, function)
    }

    fn table_index(&mut self, table: u32) -> Index {
        at(&self.tables, table)
    }

    fn memory_index(&mut self, memory: u32) -> Index {
        at(&self.memories, memory)
    }

    fn global_index(&mut self, global: u32) -> Index {
        at(&self.globals, global)
    }

    fn data_index(&mut self, data: u32) -> Index {
        Ok(self.data + data)
    }

    fn element_index(&mut self, element: u32) -> Index {
        Ok(self.elements + element)
    }
}

#[derive(Default)]
struct Sections {
    types: Vec<u8>,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
}

impl Sections {
    fn add(&mut self, module: &[u8], places: &mut Places) -> Result<()> {
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(section) => {
                    let range = section.range();
                    let types = module.get(range.start as usize..range.end as usize).unwrap_or_default();
                    if !self.types.is_empty() && self.types != types {
                        return Err("modules that are merged have other types".into());
                    }
                    self.types = types.to_vec();
                }
                Payload::FunctionSection(section) => {
                    utils::parse_function_section(places, &mut self.functions, section)?;
                }
                Payload::ElementSection(section) => {
                    utils::parse_element_section(places, &mut self.elements, section)?;
                }
                Payload::CodeSectionEntry(body) => utils::parse_function_body(places, &mut self.code, body)?,
                Payload::DataSection(section) => utils::parse_data_section(places, &mut self.data, section)?,
                Payload::ExportSection(section) if section.count() == 0 => {}
                Payload::GlobalSection(section) if section.count() == 0 => {}
                Payload::Version { .. }
                | Payload::ImportSection(_)
                | Payload::DataCountSection { .. }
                | Payload::CodeSectionStart { .. }
                | Payload::CustomSection(_)
                | Payload::End(_) => {}
                other => return Err(format!("a module that is merged has {other:?}").into()),
            }
        }
        Ok(())
    }

    fn finish(self, imports: &Imports) -> Vec<u8> {
        let mut imported = ImportSection::new();
        for (module, name, entity, _) in &imports.0 {
            imported.import(module, name, *entity);
        }
        let mut module = Module::new();
        module.section(&RawSection { id: wasm_encoder::SectionId::Type as u8, data: &self.types });
        module.section(&imported).section(&self.functions).section(&self.elements);
        module.section(&DataCountSection { count: self.data.len() }).section(&self.code).section(&self.data);
        module.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        ConstExpr, Elements, Function, GlobalType, MemoryType, RefType, TableType, TypeSection, ValType,
    };

    /// A module that imports the memory, the table and globals of these names, and has one function for each, which gives it,
    /// in the table from a place on; and a byte in memory there.
    fn module(globals: &[&str], place: i32) -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], [ValType::I32]);
        let global = EntityType::Global(GlobalType { val_type: ValType::I32, mutable: true, shared: false });
        for name in globals {
            imports.import("main", name, global);
        }
        imports.import(
            "main",
            "memory",
            MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None },
        );
        let table = TableType {
            element_type: RefType::FUNCREF,
            minimum: 1,
            maximum: None,
            table64: false,
            shared: false,
        };
        imports.import("main", "table", table);
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        for at in 0..globals.len() as u32 {
            functions.function(0);
            let mut function = Function::new([]);
            function.instructions().global_get(at).end();
            code.function(&function);
        }
        let own: Vec<u32> = (0..globals.len() as u32).collect();
        let mut elements = ElementSection::new();
        elements.active(Some(0), &ConstExpr::i32_const(place), Elements::Functions(own.into()));
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(place), [place as u8]);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&elements);
        module.section(&DataCountSection { count: 1 }).section(&code).section(&data);
        module.finish()
    }

    #[test]
    fn what_two_modules_do_one_does_with_each_import_once() {
        let all = merged(&[module(&["a"], 1), module(&["b", "a"], 5)]).expect("as the splitter writes them");
        wasmparser::validate(&all).expect("it is a module");
        let mut imports = Vec::new();
        let mut gives = Vec::new();
        let mut placed = Vec::new();
        for payload in Parser::new(0).parse_all(&all) {
            match payload.expect("it is a module") {
                Payload::ImportSection(section) => {
                    imports.extend(
                        section.into_imports().map(|import| import.expect("it is one").name.to_owned()),
                    );
                }
                Payload::CodeSectionEntry(body) => {
                    let first = body.get_operators_reader().and_then(|mut reader| reader.read());
                    gives.push(format!("{:?}", first.expect("it has one")));
                }
                Payload::ElementSection(section) => {
                    for element in section {
                        let wasmparser::ElementItems::Functions(own) = element.expect("it is one").items
                        else {
                            panic!()
                        };
                        placed.push(own.into_iter().map(|at| at.expect("it is one")).collect::<Vec<u32>>());
                    }
                }
                Payload::DataSection(section) => assert_eq!(section.count(), 2),
                _ => {}
            }
        }
        assert_eq!(imports, ["a", "memory", "table", "b"]);
        let global = |at| format!("GlobalGet {{ global_index: {at} }}");
        assert_eq!(gives, [global(0), global(1), global(0)]);
        assert_eq!(placed, [vec![0], vec![1, 2]]);
    }

    #[test]
    fn what_is_no_module_of_the_splitter_is_refused() {
        let exporting = crate::names::tests::module(&[], &["run"], &[]);
        assert!(merged(&[exporting]).is_err());
        assert!(merged(&[b"\0asm\x02\0\0\0".to_vec()]).is_err());
    }
}
