//! Requests and positions as plain bytes, little-endian: how they reach the program that lays them out and come
//! back, and how a page carries positions that were computed before. Knows no program.

use super::request::{LayoutLink, LayoutNode, LayoutRequest, Positions};
use base::geometry::{Point, Size};

const HAS_START: u8 = 1;
const IS_PINNED: u8 = 2;
const HAS_PROVIDER: u8 = 4;

/// The request as bytes; `request` of them is the same again, to the bit.
#[must_use]
pub fn request_bytes(asked: &LayoutRequest) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(8 + 44 * asked.nodes.len() + 24 * asked.links.len());
    put_count(&mut bytes, asked.nodes.len());
    put_count(&mut bytes, asked.links.len());
    for node in &asked.nodes {
        put(&mut bytes, node.key);
        for value in [node.room.width, node.room.height, node.weight] {
            put(&mut bytes, value.to_bits());
        }
        let flag = |is: bool, flag| if is { flag } else { 0 };
        bytes.push(
            flag(node.start.is_some(), HAS_START)
                | flag(node.pinned.is_some(), IS_PINNED)
                | flag(node.provider.is_some(), HAS_PROVIDER),
        );
        for point in [node.start, node.pinned].into_iter().flatten() {
            put(&mut bytes, point.x.to_bits());
            put(&mut bytes, point.y.to_bits());
        }
        if let Some(provider) = node.provider {
            put_count(&mut bytes, provider);
        }
    }
    for link in &asked.links {
        put_count(&mut bytes, link.from);
        put_count(&mut bytes, link.to);
        put(&mut bytes, link.length.to_bits());
        put(&mut bytes, link.strength.to_bits());
    }
    bytes
}

/// The request that these are the bytes of; nothing where they are of none.
#[must_use]
pub fn request(bytes: &[u8]) -> Option<LayoutRequest> {
    let mut rest = Rest(bytes);
    let (nodes, links) = (rest.count()?, rest.count()?);
    let mut asked = LayoutRequest::default();
    for _ in 0..nodes {
        asked.nodes.push(rest.node()?);
    }
    for _ in 0..links {
        let (from, to) = (rest.count()?, rest.count()?);
        asked.links.push(LayoutLink { from, to, length: rest.number()?, strength: rest.number()? });
    }
    rest.0.is_empty().then_some(asked)
}

/// Which request these are the bytes of, for telling answers apart (FNV-1a).
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Positions as a page carries them, under the fingerprint of the request they answer: hexadecimal digits.
#[must_use]
pub fn carried_text(fingerprint: u64, positions: &[Point]) -> String {
    let numbers = positions.iter().flat_map(|at| [at.x.to_bits(), at.y.to_bits()]);
    std::iter::once(fingerprint).chain(numbers).map(|bits| format!("{bits:016x}")).collect()
}

/// The positions that `text` carries for the request of this fingerprint.
#[must_use]
pub fn carried(text: &str, fingerprint: u64) -> Option<Positions> {
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

/// Positions in lists have four bytes: nobody lays out more than they can tell apart.
fn put_count(bytes: &mut Vec<u8>, count: usize) {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    bytes.extend_from_slice(&count.to_le_bytes());
}

/// What is still to be read.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*taken)
    }

    fn count(&mut self) -> Option<usize> {
        Some(u32::from_le_bytes(self.take()?) as usize)
    }

    fn bits(&mut self) -> Option<u64> {
        Some(u64::from_le_bytes(self.take()?))
    }

    fn number(&mut self) -> Option<f64> {
        Some(f64::from_bits(self.bits()?))
    }

    fn point(&mut self, is_there: bool) -> Option<Option<Point>> {
        if is_there { Some(Some(Point::new(self.number()?, self.number()?))) } else { Some(None) }
    }

    fn node(&mut self) -> Option<LayoutNode> {
        let key = self.bits()?;
        let room = Size::new(self.number()?, self.number()?);
        let weight = self.number()?;
        let [flags] = self.take()?;
        let start = self.point(flags & HAS_START != 0)?;
        let pinned = self.point(flags & IS_PINNED != 0)?;
        let provider = if flags & HAS_PROVIDER != 0 { Some(self.count()?) } else { None };
        Some(LayoutNode { key, room, weight, start, pinned, provider })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{sample, settle};
    use proptest::prelude::*;

    fn point() -> impl Strategy<Value = Option<Point>> {
        proptest::option::of((any::<f64>(), any::<f64>()).prop_map(|(x, y)| Point::new(x, y)))
    }

    fn node() -> impl Strategy<Value = LayoutNode> {
        let provider = proptest::option::of(0..1000_usize);
        (any::<u64>(), any::<[f64; 3]>(), point(), point(), provider).prop_map(
            |(key, [width, height, weight], start, pinned, provider)| LayoutNode {
                key,
                room: Size::new(width, height),
                weight,
                start,
                pinned,
                provider,
            },
        )
    }

    fn link() -> impl Strategy<Value = LayoutLink> {
        (0..1000_usize, 0..1000_usize, any::<f64>(), any::<f64>())
            .prop_map(|(from, to, length, strength)| LayoutLink { from, to, length, strength })
    }

    fn any_request() -> impl Strategy<Value = LayoutRequest> {
        let (nodes, links) =
            (proptest::collection::vec(node(), 0..9), proptest::collection::vec(link(), 0..9));
        (nodes, links).prop_map(|(nodes, links)| LayoutRequest { nodes, links })
    }

    proptest! {
        #[test]
        fn a_request_arrives_as_it_was_sent(asked in any_request()) {
            let bytes = request_bytes(&asked);
            let arrived = request(&bytes).expect("all of it is there");
            // Compared as bytes, because a number that is none does not equal itself.
            prop_assert_eq!(request_bytes(&arrived), bytes);
        }

        #[test]
        fn what_is_cut_short_or_goes_on_is_no_request(asked in any_request(), cut in 1..40_usize) {
            let mut bytes = request_bytes(&asked);
            let kept = bytes.len().saturating_sub(cut);
            prop_assert!(request(&bytes[..kept]).is_none());
            bytes.push(0);
            prop_assert!(request(&bytes).is_none());
        }

        #[test]
        fn any_bytes_and_any_text_are_read_without_trouble(bytes in any::<Vec<u8>>(), text in ".*") {
            let _ = (request(&bytes), carried(&text, 0));
        }
    }

    #[test]
    fn positions_that_a_page_carries_are_those_that_were_computed_and_of_no_other_request() {
        let asked = sample(12, 17);
        let (places, print) = (settle(&asked), fingerprint(&request_bytes(&asked)));
        let text = carried_text(print, &places);
        assert_eq!(carried(&text, print), Some(places));
        let other = fingerprint(&request_bytes(&sample(12, 18)));
        assert_eq!(carried(&text, other), None);
        assert_eq!(carried("", print), None);
        assert_eq!(carried(&carried_text(print, &[]), print), Some(Vec::new()));
    }
}
