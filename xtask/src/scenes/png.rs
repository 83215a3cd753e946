//! A screenshot as a small reference: the 256 colours it uses most, any other the nearest of these. Reads the PNG
//! that browsers write (8 bits a channel, not interlaced) and no other.

use std::collections::BTreeMap;

use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib;

const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1a\n";
const COLOURS: usize = 256;
/// The highest that the compressor has.
const LEVEL: u8 = 10;

type Rgb = [u8; 3];
type Outcome<T> = std::result::Result<T, String>;

/// The same picture with a palette: some 40% of the bytes.
pub fn in_256_colours(png: &[u8]) -> Outcome<Vec<u8>> {
    let picture = read(png)?;
    let palette = most_used(&picture.pixels);
    let mut places = BTreeMap::new();
    let mut rows = Vec::with_capacity(picture.pixels.len() + picture.height);
    for row in picture.pixels.chunks(picture.width) {
        // No filter: neighbouring numbers of a palette have nothing in common.
        rows.push(0);
        rows.extend(
            row.iter().map(|colour| *places.entry(*colour).or_insert_with(|| nearest(&palette, *colour))),
        );
    }
    let mut header = Vec::new();
    header.extend((picture.width as u32).to_be_bytes());
    header.extend((picture.height as u32).to_be_bytes());
    header.extend([8, 3, 0, 0, 0]);
    let mut out = SIGNATURE.to_vec();
    chunk(&mut out, *b"IHDR", &header);
    chunk(&mut out, *b"PLTE", palette.as_flattened());
    chunk(&mut out, *b"IDAT", &compress_to_vec_zlib(&rows, LEVEL));
    chunk(&mut out, *b"IEND", &[]);
    Ok(out)
}

struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<Rgb>,
}

fn read(png: &[u8]) -> Outcome<Picture> {
    let mut rest = png.strip_prefix(&SIGNATURE).ok_or("not a PNG")?;
    let mut header = None;
    let mut packed = Vec::new();
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        let (name, after) = after.split_first_chunk::<4>().ok_or("cut short")?;
        let body = after.get(..length).ok_or("cut short")?;
        match name {
            b"IHDR" => header = Some(body),
            b"IDAT" => packed.extend_from_slice(body),
            _ => {}
        }
        // Four bytes of checksum: what the browser has just written is taken to be whole.
        rest = after.get(length + 4..).ok_or("cut short")?;
    }
    let header = header.and_then(<[u8]>::first_chunk::<13>).ok_or("no header")?;
    let [w0, w1, w2, w3, h0, h1, h2, h3, depth, kind, _, _, interlaced] = *header;
    let channels = match (depth, kind, interlaced) {
        (8, 2, 0) => 3,
        (8, 6, 0) => 4,
        _ => return Err("not 8 bits of red, green and blue a pixel".to_owned()),
    };
    let width = u32::from_be_bytes([w0, w1, w2, w3]) as usize;
    let height = u32::from_be_bytes([h0, h1, h2, h3]) as usize;
    let rows = decompress_to_vec_zlib(&packed).map_err(|error| error.to_string())?;
    let plain = without_filters(&rows, width * channels, channels)?;
    let pixels: Vec<Rgb> = plain.chunks(channels).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    if width == 0 || pixels.len() != width * height {
        return Err("not as many pixels as it says".to_owned());
    }
    Ok(Picture { width, height, pixels })
}

/// Undoes what each row says was done to it: PNG, section 9.
fn without_filters(rows: &[u8], row_bytes: usize, channels: usize) -> Outcome<Vec<u8>> {
    let mut plain: Vec<u8> = Vec::with_capacity(rows.len());
    for row in rows.chunks(row_bytes + 1) {
        let start = plain.len();
        for (x, byte) in row[1..].iter().enumerate() {
            let left = if x < channels { 0 } else { plain[start + x - channels] };
            let above = if start == 0 { 0 } else { plain[start + x - row_bytes] };
            let corner = if x < channels || start == 0 { 0 } else { plain[start + x - row_bytes - channels] };
            let guess = match row[0] {
                0 => 0,
                1 => left,
                2 => above,
                3 => ((u16::from(left) + u16::from(above)) / 2) as u8,
                4 => closest(left, above, corner),
                _ => return Err("a filter that PNG does not have".to_owned()),
            };
            plain.push(byte.wrapping_add(guess));
        }
    }
    Ok(plain)
}

/// Whichever of the three neighbours is nearest to left + above − corner.
fn closest(left: u8, above: u8, corner: u8) -> u8 {
    let aim = i16::from(left) + i16::from(above) - i16::from(corner);
    // The first of equals, so the order counts.
    [left, above, corner].into_iter().min_by_key(|it| (aim - i16::from(*it)).abs()).unwrap_or(left)
}

fn most_used(pixels: &[Rgb]) -> Vec<Rgb> {
    let mut uses: BTreeMap<Rgb, usize> = BTreeMap::new();
    for pixel in pixels {
        *uses.entry(*pixel).or_default() += 1;
    }
    let mut colours: Vec<(Rgb, usize)> = uses.into_iter().collect();
    // Equally frequent ones stay in the order of their values, so that a picture always gives the same bytes.
    colours.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    colours.into_iter().take(COLOURS).map(|(colour, _)| colour).collect()
}

fn nearest(palette: &[Rgb], colour: Rgb) -> u8 {
    let distance = |other: &Rgb| -> i32 {
        colour.iter().zip(other).map(|(a, b)| (i32::from(*a) - i32::from(*b)).pow(2)).sum()
    };
    let place = (0..palette.len()).min_by_key(|place| distance(&palette[*place]));
    // A palette has at most 256 colours, and a picture at least one.
    place.and_then(|place| u8::try_from(place).ok()).unwrap_or(0)
}

fn chunk(out: &mut Vec<u8>, name: [u8; 4], body: &[u8]) {
    out.extend((body.len() as u32).to_be_bytes());
    let start = out.len();
    out.extend(name);
    out.extend(body);
    let sum = checksum(&out[start..]);
    out.extend(sum.to_be_bytes());
}

/// CRC-32, as PNG's annex D has it.
fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PNG of three channels whose rows have these filters.
    fn written(width: usize, rows: &[(u8, &[u8])]) -> Vec<u8> {
        let mut header = Vec::new();
        header.extend((width as u32).to_be_bytes());
        header.extend((rows.len() as u32).to_be_bytes());
        header.extend([8, 2, 0, 0, 0]);
        let body: Vec<u8> = rows.iter().flat_map(|(filter, bytes)| [&[*filter], *bytes].concat()).collect();
        let mut out = SIGNATURE.to_vec();
        chunk(&mut out, *b"IHDR", &header);
        chunk(&mut out, *b"IDAT", &compress_to_vec_zlib(&body, 6));
        chunk(&mut out, *b"IEND", &[]);
        out
    }

    #[test]
    fn every_filter_is_undone() {
        // The same two pixels in every row, told in five ways.
        let same = [10, 20, 30, 50, 60, 70];
        let rows: [(u8, &[u8]); 5] = [
            (0, &[10, 20, 30, 50, 60, 70]),
            (1, &[10, 20, 30, 40, 40, 40]),
            (2, &[0; 6]),
            (3, &[5, 10, 15, 20, 20, 20]),
            (4, &[0; 6]),
        ];
        let picture = read(&written(2, &rows)).expect("sound");
        assert_eq!((picture.width, picture.height), (2, 5));
        assert_eq!(picture.pixels.as_flattened(), same.repeat(5));
    }

    #[test]
    fn few_colours_stay_what_they_are_and_many_move_little() {
        let few = written(2, &[(0, &[1, 2, 3, 250, 0, 0])]);
        let small = in_256_colours(&few).expect("sound");
        let body = |name: &[u8]| small.windows(4).position(|it| it == name).expect("there") + 4;
        assert_eq!(small[body(b"PLTE")..][..6], [1, 2, 3, 250, 0, 0]);

        let greys: Vec<Rgb> = (0..=255).map(|it| [it, it, it]).collect();
        assert_eq!(greys[usize::from(nearest(&greys, [100, 101, 102]))], [101, 101, 101]);
    }

    #[test]
    fn the_checksum_is_the_one_of_png() {
        assert_eq!(checksum(b"IEND"), 0xae42_6082);
    }

    #[test]
    fn what_is_no_such_png_is_refused() {
        let cut = &written(1, &[(0, &[1, 2, 3])])[..40];
        for bad in [&b"GIF89a"[..], cut, &written(1, &[(9, &[1, 2, 3])]), &written(2, &[(0, &[1, 2, 3])])] {
            assert!(in_256_colours(bad).is_err(), "{bad:?}");
        }
    }
}
