//! A screenshot as a small reference: the 256 colours it uses most, any other the nearest of these.

use std::collections::HashMap;

use png::{BitDepth, ColorType, Compression, Decoder, Encoder, FilterType, Transformations};

type Rgb = [u8; 3];
type Outcome<T> = std::result::Result<T, String>;

/// The same picture with a palette, some 40% of the bytes; nothing where it has one already.
pub fn in_256_colours(picture: &[u8]) -> Outcome<Option<Vec<u8>>> {
    let mut decoder = Decoder::new(picture);
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|error| error.to_string())?;
    if reader.info().color_type == ColorType::Indexed {
        return Ok(None);
    }
    let channels = reader.output_color_type().0.samples();
    if channels < 3 {
        return Err("it is grey, and not red, green and blue".to_owned());
    }
    let mut bytes = vec![0; reader.output_buffer_size()];
    reader.next_frame(&mut bytes).map_err(|error| error.to_string())?;
    let pixels: Vec<Rgb> = bytes.chunks_exact(channels).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();

    let palette = most_used(&pixels);
    let mut places: HashMap<Rgb, u8> = HashMap::new();
    let indices: Vec<u8> = pixels
        .iter()
        .map(|colour| *places.entry(*colour).or_insert_with(|| nearest(&palette, *colour)))
        .collect();
    let mut small = Vec::new();
    let mut encoder = Encoder::new(&mut small, reader.info().width, reader.info().height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.as_flattened());
    encoder.set_compression(Compression::Best);
    // Neighbouring numbers of a palette have nothing in common.
    encoder.set_filter(FilterType::NoFilter);
    let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&indices));
    written.map_err(|error| error.to_string())?;
    Ok(Some(small))
}

fn most_used(pixels: &[Rgb]) -> Vec<Rgb> {
    let mut uses: HashMap<Rgb, usize> = HashMap::new();
    pixels.iter().for_each(|pixel| *uses.entry(*pixel).or_default() += 1);
    let mut colours: Vec<(Rgb, usize)> = uses.into_iter().collect();
    // Equally frequent ones in the order of their values, so that a picture always gives the same bytes.
    colours.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    colours.into_iter().take(256).map(|(colour, _)| colour).collect()
}

fn nearest(palette: &[Rgb], colour: Rgb) -> u8 {
    let distance = |other: &Rgb| -> i32 {
        colour.iter().zip(other).map(|(a, b)| (i32::from(*a) - i32::from(*b)).pow(2)).sum()
    };
    (0..=255).zip(palette).min_by_key(|(_, other)| distance(other)).map_or(0, |(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(colour: ColorType, width: u32, bytes: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut encoder = Encoder::new(&mut out, width, 1);
        encoder.set_color(colour);
        encoder.write_header().expect("in memory").write_image_data(bytes).expect("as many as it says");
        out
    }

    #[test]
    fn few_colours_stay_what_they_are_and_a_palette_is_kept() {
        let few = written(ColorType::Rgb, 3, &[250, 0, 0, 1, 2, 3, 1, 2, 3]);
        let small = in_256_colours(&few).expect("sound").expect("it has no palette");
        let mut reader = Decoder::new(small.as_slice()).read_info().expect("a picture");
        assert_eq!(reader.info().palette.as_deref(), Some([1, 2, 3, 250, 0, 0].as_slice()));
        let mut indices = [0; 3];
        reader.next_frame(&mut indices).expect("three pixels");
        assert_eq!(indices, [1, 0, 0]);
        assert_eq!(in_256_colours(&small), Ok(None));
    }

    #[test]
    fn many_colours_move_little() {
        let greys: Vec<Rgb> = (0..=255).map(|it| [it, it, it]).collect();
        assert_eq!(nearest(&greys, [100, 101, 102]), 101);
    }

    #[test]
    fn what_is_no_such_picture_is_refused() {
        let cut = &written(ColorType::Rgba, 1, &[1, 2, 3, 4])[..40];
        for bad in [b"GIF89a", cut, &written(ColorType::Grayscale, 1, &[7])] {
            assert!(in_256_colours(bad).is_err(), "{bad:?}");
        }
    }
}
