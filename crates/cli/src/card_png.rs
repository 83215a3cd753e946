//! The PNG of a card, which says what it was drawn of. Flat art has a few hundred colours: a byte for each pixel is a third
//! of the work and a fifth of the file that three would be.

use std::collections::BTreeMap;
use std::io::Write;

use base::hash::fnv1a;
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use resvg::tiny_skia::Pixmap;

/// What a card was drawn of stands in it under this keyword, so that one that would come out the same is not drawn again.
const KEYWORD: &str = "faultlines";
/// Counts what changes pixels and is not in the drawing: raise it with fonts, with resvg, or with this file.
const DRAWING_VERSION: u8 = 2;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Signature and header: behind them a PNG may have text.
const HEAD_BYTES: usize = 33;
/// As many as a byte can name.
const MOST_COLOURS: usize = 256;
/// Beyond that a card takes twice as long for a sixth less.
const LEVEL: u32 = 3;

/// Red, green and blue, in the lower three bytes.
type Colour = u32;

/// Says of a drawing whether it changed: FNV-1a, 64 bits, and its length.
pub fn fingerprint(svg: &str) -> String {
    format!("{DRAWING_VERSION}-{:016x}-{}", fnv1a(svg.as_bytes()), svg.len())
}

/// Whether a PNG says that it was drawn of this.
pub fn is_drawn_of(png: &[u8], drawn_of: &str) -> bool {
    let chunk = text_chunk(drawn_of);
    png.get(HEAD_BYTES..HEAD_BYTES + chunk.len()) == Some(chunk.as_slice())
}

/// A PNG of pixels that hide what is behind them. Of more than 256 colours those of the fewest pixels become the nearest of
/// the others.
pub fn encode(pixels: &Pixmap, drawn_of: &str) -> std::io::Result<Vec<u8>> {
    let runs = runs(pixels);
    let (palette, index) = palette(&runs);
    let mut lines = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
    let mut rest = runs.into_iter();
    let (mut left, mut named) = (0, 0);
    let mut line = Vec::new();
    for _ in 0..pixels.height() {
        line.clear();
        // No filter: numbers of colours have no neighbours.
        line.push(0);
        while line.len() <= pixels.width() as usize {
            if left == 0 {
                let Some((colour, count)) = rest.next() else { break };
                (left, named) = (count, index.get(&colour).copied().unwrap_or_default());
            }
            let taken = left.min(pixels.width() as usize + 1 - line.len());
            line.resize(line.len() + taken, named);
            left -= taken;
        }
        lines.write_all(&line)?;
    }
    let size = [pixels.width().to_be_bytes(), pixels.height().to_be_bytes()].concat();
    Ok([
        SIGNATURE,
        // Eight bits, each naming a colour; no lines between lines.
        &chunk(b"IHDR", &[&size, &[8, 3, 0, 0, 0][..]].concat()),
        &text_chunk(drawn_of),
        &chunk(
            b"PLTE",
            &palette.iter().flat_map(|colour| colour.to_be_bytes()[1..].to_vec()).collect::<Vec<u8>>(),
        ),
        &chunk(b"IDAT", &lines.finish()?),
        &chunk(b"IEND", &[]),
    ]
    .concat())
}

/// The colours of pixels that follow each other, over the ends of lines, and how many they are.
fn runs(pixels: &Pixmap) -> Vec<(Colour, usize)> {
    let mut runs: Vec<(Colour, usize)> = Vec::new();
    // Four pixels like the one before them are one step: most of a card is paper.
    let mut before = None;
    for four in pixels.data().chunks(16) {
        if before == Some(four)
            && let Some((_, count)) = runs.last_mut()
        {
            *count += 4;
            continue;
        }
        for pixel in four.chunks_exact(4) {
            let colour = Colour::from_be_bytes([0, pixel[0], pixel[1], pixel[2]]);
            match runs.last_mut() {
                Some((present, count)) if *present == colour => *count += 1,
                _ => runs.push((colour, 1)),
            }
        }
        let is_plain = four.len() == 16 && four[..12] == four[4..];
        before = is_plain.then_some(four);
    }
    runs
}

/// The colours of most pixels, and for every colour the number of its own or of the nearest. The same pixels give the same.
fn palette(runs: &[(Colour, usize)]) -> (Vec<Colour>, BTreeMap<Colour, u8>) {
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for (colour, count) in runs {
        *counts.entry(*colour).or_default() += count;
    }
    let mut colours: Vec<(usize, Colour)> =
        counts.into_iter().map(|(colour, count)| (count, colour)).collect();
    colours.sort_unstable_by(|a, b| b.cmp(a));
    let palette: Vec<Colour> = colours.iter().take(MOST_COLOURS).map(|(_, colour)| *colour).collect();
    let index = colours.iter().enumerate().map(|(at, (_, colour))| (*colour, number(&palette, *colour, at)));
    let index = index.collect();
    (palette, index)
}

/// The number of a colour: its own place, or of those that have none the nearest.
fn number(palette: &[Colour], colour: Colour, at: usize) -> u8 {
    let far = |other: Colour| {
        let parts = other.to_be_bytes().into_iter().zip(colour.to_be_bytes());
        parts.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum::<u32>()
    };
    let nearest = || (0..palette.len()).min_by_key(|at| far(palette[*at])).unwrap_or_default();
    // At most 255: the palette has no more.
    (if at < palette.len() { at } else { nearest() }) as u8
}

/// A chunk `tEXt`.
fn text_chunk(text: &str) -> Vec<u8> {
    chunk(b"tEXt", &[KEYWORD.as_bytes(), &[0], text.as_bytes()].concat())
}

/// Length, name, data, check sum.
fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut sum = Crc::new();
    sum.update(name);
    sum.update(data);
    [&(data.len() as u32).to_be_bytes(), name.as_slice(), data, &sum.sum().to_be_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::tiny_skia::{Color, Rect, Transform};

    /// Stripes of colours, each `width` pixels wide.
    fn stripes(colours: u16, width: u32) -> Pixmap {
        let mut pixels = Pixmap::new(u32::from(colours) * width, 3).unwrap();
        for at in 0..colours {
            let mut paint = resvg::tiny_skia::Paint::default();
            paint.set_color(Color::from_rgba8((at % 256) as u8, (at / 256) as u8 * 40, 90, 255));
            paint.anti_alias = false;
            let left = (u32::from(at) * width) as f32;
            let stripe = Rect::from_xywh(left, 0.0, width as f32, 3.0).unwrap();
            pixels.fill_rect(stripe, &paint, Transform::identity(), None);
        }
        pixels
    }

    #[test]
    fn a_card_says_what_it_was_drawn_of_and_has_the_pixels_that_were_drawn() {
        let pixels = stripes(200, 2);
        let png = encode(&pixels, &fingerprint("<svg/>")).unwrap();
        assert!(is_drawn_of(&png, &fingerprint("<svg/>")));
        assert!(!is_drawn_of(&png, &fingerprint("<svg />")) && !is_drawn_of(b"", "x"));
        // Read by a decoder that is not ours.
        assert_eq!(Pixmap::decode_png(&png).unwrap(), pixels);
    }

    #[test]
    fn of_too_many_colours_the_rarest_become_the_nearest_of_the_others() {
        let pixels = stripes(300, 1);
        let read = Pixmap::decode_png(&encode(&pixels, "x").unwrap()).unwrap();
        let mut shown: Vec<[u8; 4]> =
            read.data().chunks_exact(4).map(|it| [it[0], it[1], it[2], it[3]]).collect();
        for (before, after) in pixels.data().chunks_exact(4).zip(&shown) {
            assert!(
                before[0].abs_diff(after[0]) <= 44 && before[1].abs_diff(after[1]) <= 40,
                "{before:?} {after:?}"
            );
        }
        shown.sort_unstable();
        shown.dedup();
        assert_eq!(shown.len(), MOST_COLOURS);
    }

    #[test]
    fn the_same_pixels_give_the_same_bytes() {
        let pixels = stripes(300, 1);
        assert_eq!(encode(&pixels, "x").unwrap(), encode(&pixels.clone(), "x").unwrap());
    }
}
