//! Requests and positions as bytes: how a request reaches the layout program, and how a page carries
//! positions that were computed before. Does no layout.
//!
//! The format of a request, all little-endian: node count and link count (`u32`); for each node its key
//! (`u64`), box width, box height and weight (`f64`), a byte of flags, then if flagged the start and the pin
//! (two `f64` each) and the provider (`u32`); for each link both ends (`u32`), length and strength (`f64`).

use crate::request::{LayoutLink, LayoutNode, LayoutRequest};
use crate::result::Positions;
use base::geometry::{Point, Size};
use base::hash::fnv1a;

const HAS_START: u8 = 1;
const IS_PINNED: u8 = 2;
const HAS_PROVIDER: u8 = 4;
const HAS_ROOM: u8 = 8;
const HAS_ORIGIN: u8 = 16;
/// In the count of nodes: a base follows.
const HAS_BASE: u32 = 1 << 31;

/// The request as bytes. `decode_request` gives the same request, to the bit.
#[must_use]
pub fn encode_request(request: &LayoutRequest) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(8 + 44 * request.nodes.len() + 24 * request.links.len());
    put_request(&mut bytes, request);
    bytes
}

fn put_request(bytes: &mut Vec<u8>, request: &LayoutRequest) {
    let base = if request.base.is_some() { HAS_BASE } else { 0 };
    bytes.extend_from_slice(&(request.nodes.len() as u32 | base).to_le_bytes());
    put_count(bytes, request.links.len());
    for node in &request.nodes {
        put(bytes, node.key);
        for value in [node.label_box.width, node.label_box.height, node.weight] {
            put(bytes, value.to_bits());
        }
        let flag = |is: bool, flag| if is { flag } else { 0 };
        bytes.push(
            flag(node.start.is_some(), HAS_START)
                | flag(node.pinned.is_some(), IS_PINNED)
                | flag(node.provider.is_some(), HAS_PROVIDER)
                | flag(has_room(node), HAS_ROOM)
                | flag(node.origin.is_some(), HAS_ORIGIN),
        );
        for point in [node.start, node.pinned].into_iter().flatten() {
            put(bytes, point.x.to_bits());
            put(bytes, point.y.to_bits());
        }
        if let Some(provider) = node.provider {
            put_count(bytes, provider);
        }
        if has_room(node) {
            put(bytes, node.room.width.to_bits());
            put(bytes, node.room.height.to_bits());
        }
        if let Some(origin) = node.origin {
            put(bytes, origin);
        }
    }
    for link in &request.links {
        put_count(bytes, link.from);
        put_count(bytes, link.to);
        put(bytes, link.length.to_bits());
        put(bytes, link.strength.to_bits());
    }
    if let Some(base) = &request.base {
        put_request(bytes, base);
    }
}

/// To the bit: a room of no size is none only where both its numbers are a plain 0.
fn has_room(node: &LayoutNode) -> bool {
    node.room.width.to_bits() != 0 || node.room.height.to_bits() != 0
}

/// Reads a request from bytes. `None` when they are cut short, go on too long or are no request.
#[must_use]
pub fn decode_request(bytes: &[u8]) -> Option<LayoutRequest> {
    let mut rest = Reader(bytes);
    let request = rest.request(true)?;
    rest.0.is_empty().then_some(request)
}

/// Identifies a request by its bytes (64-bit FNV-1a), to match answers with requests.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> u64 {
    fnv1a(bytes)
}

/// Positions as text for a page: the fingerprint of the request that they answer, then `x` and `y` of each
/// node, every number as the 16 hexadecimal digits of its bits.
#[must_use]
pub fn encode_positions(fingerprint: u64, positions: &[Point]) -> String {
    let numbers = positions.iter().flat_map(|at| [at.x.to_bits(), at.y.to_bits()]);
    std::iter::once(fingerprint).chain(numbers).map(|bits| format!("{bits:016x}")).collect()
}

/// Reads positions that `encode_positions` wrote. `None` when they answer another request or are no
/// positions.
#[must_use]
pub fn decode_positions(text: &str, fingerprint: u64) -> Option<Positions> {
    let bits = |at: usize| u64::from_str_radix(text.get(16 * at..16 * (at + 1))?, 16).ok();
    if bits(0)? != fingerprint {
        return None;
    }
    let mut positions = Positions::new();
    for at in 0..(text.len() / 16 - 1) / 2 {
        positions.push(Point::new(f64::from_bits(bits(2 * at + 1)?), f64::from_bits(bits(2 * at + 2)?)));
    }
    Some(positions)
}

fn put(bytes: &mut Vec<u8>, value: u64) {
    bytes.extend_from_slice(&value.to_le_bytes());
}

/// Counts and indices take four bytes; larger ones are cut to the largest.
fn put_count(bytes: &mut Vec<u8>, count: usize) {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    bytes.extend_from_slice(&count.to_le_bytes());
}

/// The bytes not yet read.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*taken)
    }

    fn count(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take()?))
    }

    fn bits(&mut self) -> Option<u64> {
        Some(u64::from_le_bytes(self.take()?))
    }

    fn number(&mut self) -> Option<f64> {
        Some(f64::from_bits(self.bits()?))
    }

    /// A base has none itself.
    fn request(&mut self, may_have_base: bool) -> Option<LayoutRequest> {
        let (nodes, links) = (self.count()?, self.count()?);
        let has_base = nodes & HAS_BASE != 0;
        let mut request = LayoutRequest::default();
        for _ in 0..nodes & !HAS_BASE {
            request.nodes.push(self.node()?);
        }
        for _ in 0..links {
            let (from, to) = (self.count()? as usize, self.count()? as usize);
            request.links.push(LayoutLink { from, to, length: self.number()?, strength: self.number()? });
        }
        if has_base {
            request.base = Some(Box::new(if may_have_base { self.request(false)? } else { return None }));
        }
        Some(request)
    }

    fn point(&mut self, is_there: bool) -> Option<Option<Point>> {
        if is_there { Some(Some(Point::new(self.number()?, self.number()?))) } else { Some(None) }
    }

    fn node(&mut self) -> Option<LayoutNode> {
        let key = self.bits()?;
        let label_box = Size::new(self.number()?, self.number()?);
        let weight = self.number()?;
        let [flags] = self.take()?;
        let start = self.point(flags & HAS_START != 0)?;
        let pinned = self.point(flags & IS_PINNED != 0)?;
        let provider = if flags & HAS_PROVIDER != 0 { Some(self.count()? as usize) } else { None };
        let has_room = flags & HAS_ROOM != 0;
        let room = if has_room { Size::new(self.number()?, self.number()?) } else { Size::default() };
        let origin = if flags & HAS_ORIGIN != 0 { Some(self.bits()?) } else { None };
        Some(LayoutNode { key, label_box, weight, room, origin, start, pinned, provider })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{layout, sample};
    use proptest::prelude::*;

    fn point() -> impl Strategy<Value = Option<Point>> {
        proptest::option::of((any::<f64>(), any::<f64>()).prop_map(|(x, y)| Point::new(x, y)))
    }

    fn node() -> impl Strategy<Value = LayoutNode> {
        let provider = proptest::option::of(0..1000_usize);
        (
            any::<u64>(),
            any::<[f64; 3]>(),
            any::<(Option<[f64; 2]>, Option<u64>)>(),
            point(),
            point(),
            provider,
        )
            .prop_map(|(key, [width, height, weight], (room, origin), start, pinned, provider)| {
                LayoutNode {
                    origin,
                    key,
                    label_box: Size::new(width, height),
                    weight,
                    room: room.map_or_else(Size::default, |[width, height]| Size::new(width, height)),
                    start,
                    pinned,
                    provider,
                }
            })
    }

    fn link() -> impl Strategy<Value = LayoutLink> {
        (0..1000_usize, 0..1000_usize, any::<f64>(), any::<f64>())
            .prop_map(|(from, to, length, strength)| LayoutLink { from, to, length, strength })
    }

    fn any_request() -> impl Strategy<Value = LayoutRequest> {
        let base = proptest::option::of(any_base().prop_map(Box::new));
        (any_base(), base).prop_map(|(request, base)| LayoutRequest { base, ..request })
    }

    fn any_base() -> impl Strategy<Value = LayoutRequest> {
        let (nodes, links) =
            (proptest::collection::vec(node(), 0..9), proptest::collection::vec(link(), 0..9));
        (nodes, links).prop_map(|(nodes, links)| LayoutRequest { nodes, links, base: None })
    }

    proptest! {
        #[test]
        fn a_request_arrives_as_it_was_sent(request in any_request()) {
            let bytes = encode_request(&request);
            let arrived = decode_request(&bytes).expect("all of it is there");
            // Compared as bytes, because NaN does not equal itself.
            prop_assert_eq!(encode_request(&arrived), bytes);
        }

        #[test]
        fn what_is_cut_short_or_goes_on_is_no_request(request in any_request(), cut in 1..40_usize) {
            let mut bytes = encode_request(&request);
            let kept = bytes.len().saturating_sub(cut);
            prop_assert!(decode_request(&bytes[..kept]).is_none());
            bytes.push(0);
            prop_assert!(decode_request(&bytes).is_none());
        }

        #[test]
        fn any_bytes_and_any_text_are_read_without_trouble(bytes in any::<Vec<u8>>(), text in ".*") {
            let _ = (decode_request(&bytes), decode_positions(&text, 0));
        }
    }

    #[test]
    fn positions_that_a_page_carries_are_those_that_were_computed_and_of_no_other_request() {
        let request = sample(12, 17);
        let (places, print) = (layout(&request), fingerprint(&encode_request(&request)));
        let text = encode_positions(print, &places);
        assert_eq!(decode_positions(&text, print), Some(places));
        let other = fingerprint(&encode_request(&sample(12, 18)));
        assert_eq!(decode_positions(&text, other), None);
        assert_eq!(decode_positions("", print), None);
        assert_eq!(decode_positions(&encode_positions(print, &[]), print), Some(Vec::new()));
    }
}
