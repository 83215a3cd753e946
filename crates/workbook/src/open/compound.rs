//! A stream of a compound file (MS-CFB): the file system in one file that workbooks were until 2007.

/// A sector number from here on is none: the end of a chain, or a sector that is free.
const NO_SECTOR: u32 = 0xffff_fffa;
const HEADER_BYTES: usize = 512;
const ENTRY_BYTES: usize = 128;
/// In the header: how large a sector is (as a power of two), where the directory begins, where further tables of sectors do,
/// and the first of these tables.
const SECTOR_SHIFT_AT: usize = 0x1e;
const DIRECTORY_AT: usize = 0x30;
const TABLES_AT: usize = 0x44;
const FIRST_TABLES_AT: usize = 0x4c;
const FIRST_TABLES: usize = 109;
/// Shorter streams stand elsewhere; no workbook is one.
const STREAM_MIN_BYTES: usize = 4096;

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// The bytes of a stream; nothing where there is none of that name, or it is a short one.
pub(super) fn stream(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let file = File::new(bytes)?;
    let directory = file.chain(u32_at(bytes, DIRECTORY_AT)?);
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let entry = directory.chunks_exact(ENTRY_BYTES).find(|entry| {
        // The length of a name counts the zero at its end.
        u16_at(entry, 0x40) == u16::try_from(name.len() + 2).ok() && entry.starts_with(&name)
    })?;
    let size = u32_at(entry, 0x78)? as usize;
    if size < STREAM_MIN_BYTES {
        return None;
    }
    let mut stream = file.chain(u32_at(entry, 0x74)?);
    stream.truncate(size);
    Some(stream)
}

/// A file with its table of sectors.
struct File<'b> {
    bytes: &'b [u8],
    sector_bytes: usize,
    /// After each sector the next one of its chain.
    next: Vec<u32>,
}

impl<'b> File<'b> {
    fn new(bytes: &'b [u8]) -> Option<Self> {
        let shift = u16_at(bytes, SECTOR_SHIFT_AT)?;
        let sector_bytes = 1usize.checked_shl(u32::from(shift)).filter(|size| (512..=4096).contains(size))?;
        let mut file = File { bytes, sector_bytes, next: Vec::new() };
        let first = (0..FIRST_TABLES).filter_map(|at| u32_at(bytes, FIRST_TABLES_AT + 4 * at));
        let mut tables: Vec<u32> = first.filter(|sector| *sector < NO_SECTOR).collect();
        let mut further = u32_at(bytes, TABLES_AT)?;
        for _ in 0..bytes.len() / sector_bytes {
            let Some(sector) = file.sector(further) else { break };
            let mut numbers: Vec<u32> = numbers(sector).collect();
            further = numbers.pop()?;
            tables.extend(numbers.into_iter().filter(|sector| *sector < NO_SECTOR));
        }
        let next = tables.iter().filter_map(|table| file.sector(*table)).flat_map(numbers).collect();
        file.next = next;
        Some(file)
    }

    fn sector(&self, number: u32) -> Option<&'b [u8]> {
        let number = (number < NO_SECTOR).then_some(number as usize)?;
        // The header has the room of a sector.
        let from = number.checked_mul(self.sector_bytes)?.checked_add(self.sector_bytes.max(HEADER_BYTES))?;
        self.bytes.get(from..(from + self.sector_bytes).min(self.bytes.len()))
    }

    /// The bytes of a chain of sectors, which ends when it has as many as the file.
    fn chain(&self, first: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut number = first;
        for _ in 0..self.bytes.len() / self.sector_bytes {
            let Some(sector) = self.sector(number) else { break };
            bytes.extend_from_slice(sector);
            number = self.next.get(number as usize).copied().unwrap_or(NO_SECTOR);
        }
        bytes
    }
}

fn numbers(sector: &[u8]) -> impl Iterator<Item = u32> {
    sector.chunks_exact(4).filter_map(|number| u32_at(number, 0))
}
