//! A ZIP archive (PKWARE's APPNOTE 6.3, as every system opens it) whose bytes depend on nothing but the files in it:
//! no time, no owner, in the order given. Files up to 4 GB, which a site is far from.

const DEFLATED: u16 = 8;
const BEST: u8 = 9;
/// Names are in UTF-8.
const FLAGS: u16 = 0x0800;
/// 1 January 1980, the first day there is.
const DATE: u16 = 0x0021;
const MADE_BY_UNIX: u16 = 0x0314;
const READ_BY: u16 = 20;

pub struct Entry {
    /// With forward slashes, never absolute.
    pub name: String,
    pub bytes: Vec<u8>,
    /// Whether it can be started.
    pub is_program: bool,
}

pub fn zip(entries: &[Entry]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let start = archive.len() as u32;
        let packed = miniz_oxide::deflate::compress_to_vec(&entry.bytes, BEST);
        let mut about = Vec::new();
        for number in [READ_BY, FLAGS, DEFLATED, 0, DATE] {
            about.extend(number.to_le_bytes());
        }
        for number in [crc32(&entry.bytes), packed.len() as u32, entry.bytes.len() as u32] {
            about.extend(number.to_le_bytes());
        }
        about.extend((entry.name.len() as u16).to_le_bytes());
        about.extend(0_u16.to_le_bytes());
        archive.extend(b"PK\x03\x04");
        archive.extend(&about);
        archive.extend(entry.name.as_bytes());
        archive.extend(packed);

        directory.extend(b"PK\x01\x02");
        directory.extend(MADE_BY_UNIX.to_le_bytes());
        directory.extend(&about);
        // No comment, the first disk, nothing said of the content.
        directory.extend([0; 6]);
        let mode: u32 = if entry.is_program { 0o100_755 } else { 0o100_644 };
        directory.extend((mode << 16).to_le_bytes());
        directory.extend(start.to_le_bytes());
        directory.extend(entry.name.as_bytes());
    }
    let (start, length, count) = (archive.len() as u32, directory.len() as u32, entries.len() as u16);
    archive.extend(directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(count.to_le_bytes());
    archive.extend(count.to_le_bytes());
    archive.extend(length.to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend(0_u16.to_le_bytes());
    archive
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, text: &str, is_program: bool) -> Entry {
        Entry { name: name.to_owned(), bytes: text.as_bytes().to_vec(), is_program }
    }

    fn number(bytes: &[u8], at: usize, length: usize) -> usize {
        bytes[at..at + length].iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte))
    }

    #[test]
    fn the_checksum_is_the_usual_one() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn an_archive_leads_from_its_end_to_every_file() {
        let entries = [entry("a/é.txt", "words words words", false), entry("b", "run", true)];
        let archive = zip(&entries);
        let end = archive.len() - 22;
        assert_eq!(&archive[end..end + 4], b"PK\x05\x06");
        assert_eq!(number(&archive, end + 10, 2), entries.len());
        let mut at = number(&archive, end + 16, 4);
        for entry in &entries {
            assert_eq!(&archive[at..at + 4], b"PK\x01\x02");
            assert_eq!(number(&archive, at + 38, 4) >> 16 & 0o111 != 0, entry.is_program);
            let (packed, name) = (number(&archive, at + 20, 4), number(&archive, at + 28, 2));
            assert_eq!(&archive[at + 46..at + 46 + name], entry.name.as_bytes());
            let local = number(&archive, at + 42, 4);
            assert_eq!(&archive[local..local + 4], b"PK\x03\x04");
            let data = local + 30 + name;
            let unpacked =
                miniz_oxide::inflate::decompress_to_vec(&archive[data..data + packed]).expect("deflate");
            assert_eq!(
                (crc32(&unpacked) as usize, unpacked),
                (number(&archive, at + 16, 4), entry.bytes.clone())
            );
            at += 46 + name;
        }
        assert_eq!(at, end);
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let archive = || zip(&[entry("a", "b", false)]);
        assert_eq!(archive(), archive());
        assert_ne!(archive(), zip(&[entry("a", "b", true)]));
    }
}
