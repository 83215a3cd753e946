//! SVG to PNG with fonts that lie in the project: the same picture gives the same bytes on every machine.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

const SERIF: &[u8] = include_bytes!("../../../assets/fonts/Gelasio-Bold.ttf");
const SANS: &[u8] = include_bytes!("../../../assets/fonts/Roboto-Regular.ttf");
const SANS_BOLD: &[u8] = include_bytes!("../../../assets/fonts/Roboto-Bold.ttf");

/// Why an SVG document could not be rasterized, in English.
#[derive(Debug)]
pub struct RasterizeError(String);

impl std::fmt::Display for RasterizeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a picture could not be drawn: {}", self.0)
    }
}

impl std::error::Error for RasterizeError {}

/// A PNG of an SVG document, `scale` pixels for each CSS pixel.
///
/// # Errors
/// When the document is not SVG, or too large for this machine.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, RasterizeError> {
    let options = Options { fontdb: fonts(), font_family: "Roboto".into(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| RasterizeError(error.to_string()))?;
    let size = tree.size();
    let (width, height) = ((size.width() * scale).ceil() as u32, (size.height() * scale).ceil() as u32);
    let mut pixels = Pixmap::new(width, height).ok_or_else(|| RasterizeError("no room".into()))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| RasterizeError(error.to_string()))
}

/// The fonts, read once.
fn fonts() -> Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let read = || {
        let mut fonts = fontdb::Database::new();
        for font in [SERIF, SANS, SANS_BOLD] {
            fonts.load_font_data(font.to_vec());
        }
        fonts.set_sans_serif_family("Roboto");
        fonts.set_serif_family("Gelasio");
        Arc::new(fonts)
    };
    FONTS.get_or_init(read).clone()
}

/// What a card was drawn of stands in it under this keyword, so that one that would come out the same is not drawn again.
const KEYWORD: &str = "faultlines";
/// Counts what changes pixels and is not in the drawing: raise it with fonts or with resvg.
const DRAWING_VERSION: u8 = 1;

/// Says of a drawing whether it changed: FNV-1a, 64 bits, and its length.
pub fn fingerprint(svg: &str) -> String {
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let hash = svg.bytes().fold(0xcbf2_9ce4_8422_2325, mix);
    format!("{DRAWING_VERSION}-{hash:016x}-{}", svg.len())
}

/// A PNG of an SVG document, pixel for pixel, that says what it was drawn of.
///
/// # Errors
/// As `png`.
pub fn card(svg: &str, drawn_of: &str) -> Result<Vec<u8>, RasterizeError> {
    let mut png = png(svg, 1.0)?;
    let chunk = text_chunk(drawn_of);
    // After the signature (8 bytes) and the header (25 bytes), where a PNG may have text.
    png.splice(33..33, chunk);
    Ok(png)
}

/// Whether a PNG says that it was drawn of this.
pub fn is_drawn_of(png: &[u8], drawn_of: &str) -> bool {
    let chunk = text_chunk(drawn_of);
    png.get(33..33 + chunk.len()) == Some(chunk.as_slice())
}

/// A chunk `tEXt` of a PNG.
fn text_chunk(text: &str) -> Vec<u8> {
    let data = [b"tEXt".as_slice(), KEYWORD.as_bytes(), &[0], text.as_bytes()].concat();
    let length = (data.len() - 4) as u32;
    [&length.to_be_bytes(), data.as_slice(), &crc32(&data).to_be_bytes()].concat()
}

/// The check sum of PNG (ISO 3309), bit by bit: a chunk of ours has 40 bytes.
fn crc32(data: &[u8]) -> u32 {
    let shift = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !data.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), shift))
}

#[cfg(test)]
mod tests {
    use super::{card, crc32, fingerprint, is_drawn_of, png};
    use resvg::tiny_skia::Pixmap;

    #[test]
    fn a_card_says_what_it_was_drawn_of_and_is_a_sound_png() {
        // The check value of this sum.
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><circle cx=\"4\" cy=\"4\" r=\"3\"/></svg>";
        let drawn = card(svg, &fingerprint(svg)).unwrap();
        assert!(is_drawn_of(&drawn, &fingerprint(svg)));
        assert!(!is_drawn_of(&drawn, &fingerprint(&svg.replace('3', "2"))) && !is_drawn_of(b"", "x"));
        assert_eq!(Pixmap::decode_png(&drawn).unwrap(), Pixmap::decode_png(&png(svg, 1.0).unwrap()).unwrap());
    }

    #[test]
    fn the_same_picture_gives_the_same_bytes() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"30\"><text x=\"4\" y=\"20\" \
                   font-family=\"Gelasio\" font-weight=\"700\">A card</text><circle cx=\"70\" cy=\"15\" r=\"9.5\"/></svg>";
        let once = png(svg, 2.0).unwrap();
        assert!(once.starts_with(b"\x89PNG") && once == png(svg, 2.0).unwrap());
        assert!(png("no picture", 1.0).is_err());
    }
}
