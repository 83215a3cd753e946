//! The sections of a WebAssembly module, and the names of its imports and exports. Knows nothing of scripts.
//!
//! The layout is that of the WebAssembly core specification, chapter 5. Only what is changed is taken apart.

use super::Sure;

const HEADER: &[u8] = b"\0asm\x01\0\0\0";
const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

#[derive(Debug, PartialEq, Eq)]
pub struct Module {
    sections: Vec<Section>,
}

#[derive(Debug, PartialEq, Eq)]
struct Section {
    id: u8,
    body: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    pub module: String,
    pub name: String,
    /// What is imported, with its type, as its bytes stand.
    what: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    pub name: String,
    what: Vec<u8>,
}

impl Module {
    pub fn read(bytes: &[u8]) -> Sure<Self> {
        let mut rest = Bytes(bytes.strip_prefix(HEADER).ok_or("it is not WebAssembly of version 1")?);
        let mut sections = Vec::new();
        while !rest.0.is_empty() {
            let id = rest.byte()?;
            sections.push(Section { id, body: rest.sized()?.to_vec() });
        }
        Ok(Self { sections })
    }

    pub fn write(&self) -> Vec<u8> {
        let mut bytes = HEADER.to_vec();
        for section in &self.sections {
            bytes.push(section.id);
            put_sized(&mut bytes, &section.body);
        }
        bytes
    }

    /// Leaves out the custom sections of these names: nothing that runs depends on a custom section.
    pub fn leave_out(&mut self, names: &[&str]) {
        self.sections.retain(|section| {
            let named = || Bytes(&section.body).name();
            section.id != CUSTOM || !named().is_ok_and(|name| names.contains(&name.as_str()))
        });
    }

    pub fn imports(&self) -> Sure<Vec<Import>> {
        self.entries(IMPORTS, |rest| {
            let (module, name) = (rest.name()?, rest.name()?);
            let what = rest.passed_by(|rest| match rest.byte()? {
                // A function: its type.
                0 => rest.number().map(drop),
                1 => rest.reference().and_then(|()| rest.limits()),
                2 => rest.limits(),
                // A global: a value type of one byte, and whether it changes.
                3 => rest.byte().and_then(|_| rest.byte()).map(drop),
                _ => Err("it imports something of a kind unknown here".into()),
            })?;
            Ok(Import { module, name, what })
        })
    }

    pub fn exports(&self) -> Sure<Vec<Export>> {
        self.entries(EXPORTS, |rest| {
            let name = rest.name()?;
            let what = rest.passed_by(|rest| rest.byte().and_then(|_| rest.number()).map(drop))?;
            Ok(Export { name, what })
        })
    }

    pub fn set_imports(&mut self, imports: &[Import]) {
        self.set_entries(IMPORTS, imports, |import, body| {
            put_sized(body, import.module.as_bytes());
            put_sized(body, import.name.as_bytes());
            body.extend(&import.what);
        });
    }

    pub fn set_exports(&mut self, exports: &[Export]) {
        self.set_entries(EXPORTS, exports, |export, body| {
            put_sized(body, export.name.as_bytes());
            body.extend(&export.what);
        });
    }

    fn entries<T>(&self, id: u8, read: impl Fn(&mut Bytes) -> Sure<T>) -> Sure<Vec<T>> {
        let mut entries = Vec::new();
        for section in self.sections.iter().filter(|section| section.id == id) {
            let mut rest = Bytes(&section.body);
            for _ in 0..rest.number()? {
                entries.push(read(&mut rest)?);
            }
            if !rest.0.is_empty() {
                return Err("a section is longer than what it says it holds".into());
            }
        }
        Ok(entries)
    }

    fn set_entries<T>(&mut self, id: u8, entries: &[T], put: impl Fn(&T, &mut Vec<u8>)) {
        for section in self.sections.iter_mut().filter(|section| section.id == id) {
            section.body.clear();
            put_number(&mut section.body, entries.len());
            entries.iter().for_each(|entry| put(entry, &mut section.body));
        }
    }
}

/// What is left to read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Sure<u8> {
        let (byte, rest) = self.0.split_first().ok_or("it ends too early")?;
        self.0 = rest;
        Ok(*byte)
    }

    /// An unsigned number of at most 32 bits in LEB128.
    fn number(&mut self) -> Sure<usize> {
        let mut number: u64 = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                let number = u32::try_from(number).map_err(|_| "a number is too large")?;
                return Ok(number as usize);
            }
        }
        Err("a number is too long".into())
    }

    /// As many bytes as the number before them says.
    fn sized(&mut self) -> Sure<&'a [u8]> {
        let length = self.number()?;
        let (bytes, rest) = self.0.split_at_checked(length).ok_or("it ends too early")?;
        self.0 = rest;
        Ok(bytes)
    }

    fn name(&mut self) -> Sure<String> {
        let bytes = self.sized()?;
        String::from_utf8(bytes.to_vec()).map_err(|_| "a name is not UTF-8".into())
    }

    fn reference(&mut self) -> Sure<()> {
        match self.byte()? {
            0x6f | 0x70 => Ok(()),
            _ => Err("a table holds something of a kind unknown here".into()),
        }
    }

    fn limits(&mut self) -> Sure<()> {
        let flags = self.byte()?;
        self.number()?;
        match flags {
            0 => Ok(()),
            1 | 3 => self.number().map(drop),
            _ => Err("a memory or a table has limits of a kind unknown here".into()),
        }
    }

    /// The bytes that `pass` went by.
    fn passed_by(&mut self, pass: impl FnOnce(&mut Self) -> Sure<()>) -> Sure<Vec<u8>> {
        let before = self.0;
        pass(self)?;
        Ok(before.iter().take(before.len() - self.0.len()).copied().collect())
    }
}

fn put_sized(bytes: &mut Vec<u8>, body: &[u8]) {
    put_number(bytes, body.len());
    bytes.extend(body);
}

fn put_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        bytes.push(number as u8 & 0x7f | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A module of these sections: an id and a body each.
    pub fn module(sections: &[(u8, &[u8])]) -> Vec<u8> {
        let mut bytes = HEADER.to_vec();
        for (id, body) in sections {
            bytes.push(*id);
            put_sized(&mut bytes, body);
        }
        bytes
    }

    const TWO_IMPORTS: &[u8] = b"\x02\x01m\x01f\x00\x05\x01m\x02me\x02\x01\x01\x80\x02";

    #[test]
    fn what_is_not_touched_comes_back_byte_for_byte() {
        let long = vec![7; 300];
        let bytes = module(&[(0, b"\x04dylxyz"), (1, &long), (2, TWO_IMPORTS), (42, b"?"), (10, b"")]);
        let mut read = Module::read(&bytes).expect("well formed");
        assert_eq!(read.write(), bytes);
        let imports = read.imports().expect("two");
        read.set_imports(&imports);
        assert_eq!(read.write(), bytes);
    }

    #[test]
    fn imports_and_exports_are_read_with_what_they_stand_for() {
        let bytes = module(&[(2, TWO_IMPORTS), (7, b"\x01\x03run\x00\x81\x01")]);
        let read = Module::read(&bytes).expect("well formed");
        let imports = read.imports().expect("two");
        let told: Vec<_> = imports.iter().map(|import| (&*import.name, &*import.what)).collect();
        assert_eq!(told, [("f", &b"\x00\x05"[..]), ("me", &b"\x02\x01\x01\x80\x02"[..])]);
        let exports = read.exports().expect("one");
        assert_eq!(exports, [Export { name: "run".into(), what: b"\x00\x81\x01".to_vec() }]);
    }

    #[test]
    fn a_new_name_changes_the_lengths_around_it_and_nothing_else() {
        let mut read =
            Module::read(&module(&[(7, b"\x01\x03run\x00\x05"), (1, b"xyz")])).expect("well formed");
        let mut exports = read.exports().expect("one");
        exports[0].name = "r".repeat(130);
        read.set_exports(&exports);
        let body = [b"\x01\x82\x01".to_vec(), vec![b'r'; 130], b"\x00\x05".to_vec()].concat();
        assert_eq!(read.write(), module(&[(7, &body), (1, b"xyz")]));
    }

    #[test]
    fn only_the_custom_sections_that_are_named_are_left_out() {
        let kept: [(u8, &[u8]); 3] = [(0, b"\x05names!"), (1, b"\x04name"), (0, b"\x09short")];
        let bytes = module(&[kept[0], (0, b"\x04name???"), kept[1], (0, b"\x09producers"), kept[2]]);
        let mut read = Module::read(&bytes).expect("well formed");
        read.leave_out(&["name", "producers"]);
        assert_eq!(read.write(), module(&kept));
    }

    #[test]
    fn what_is_cut_short_or_unknown_is_refused() {
        let whole = module(&[(2, TWO_IMPORTS)]);
        assert!(Module::read(&whole[..whole.len() - 1]).is_err());
        assert!(Module::read(b"\0asm\x02\0\0\0").is_err());
        assert!(Module::read(b"\0asm\x01\0\0\0\x01\xff\xff\xff\xff\xff\x01").is_err());
        for body in [
            &b"\x01\x01m\x01f\x04\x00\x05"[..],
            b"\x01\x01m\x01f\x01\x64\x00\x05",
            b"\x01\x01m\x01f\x02\x09\x05",
            b"\x01\x01m\x01f\x00\x05more",
            b"\x02\x01m\x01f\x00\x05",
            b"\x01\x01m\x01\xff\x00\x05",
        ] {
            let read = Module::read(&module(&[(2, body)])).expect("its sections are whole");
            assert!(read.imports().is_err(), "{body:?}");
        }
    }
}
