//! The XML files in the archive that a workbook is, and the attributes of their elements.

use std::io::{Cursor, Read};

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;
use zip::ZipArchive;

/// A part larger than this is not looked into: what it says beside its values is then not known.
const PART_MAX_BYTES: u64 = 512 * 1024 * 1024;

/// The text of a part; nothing where the archive has none of that name.
pub(super) fn part(bytes: &[u8], name: &str) -> Option<String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let file = archive.by_name(name).ok()?;
    let mut text = String::new();
    file.take(PART_MAX_BYTES).read_to_string(&mut text).ok()?;
    Some(text)
}

/// An attribute of an element.
pub(super) fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let found = element.try_get_attribute(name).ok()??;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

/// A whole number in an attribute; 1 where there is none, as for how often something is repeated.
pub(super) fn count(element: &BytesStart, name: &str) -> u32 {
    attribute(element, name).and_then(|value| value.parse().ok()).unwrap_or(1)
}
