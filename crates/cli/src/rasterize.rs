//! SVG to PNG with fonts that lie in the project: the same picture gives the same bytes on every machine.

use std::sync::{Arc, OnceLock};

use crate::card_png::encode;
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
    pixels(svg, scale)?.encode_png().map_err(|error| RasterizeError(error.to_string()))
}

fn pixels(svg: &str, scale: f32) -> Result<Pixmap, RasterizeError> {
    let options = Options { fontdb: fonts(), font_family: "Roboto".into(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| RasterizeError(error.to_string()))?;
    let size = tree.size();
    let (width, height) = ((size.width() * scale).ceil() as u32, (size.height() * scale).ceil() as u32);
    let mut pixels = Pixmap::new(width, height).ok_or_else(|| RasterizeError("no room".into()))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(pixels)
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

/// A PNG of a card, pixel for pixel, that says what it was drawn of.
///
/// # Errors
/// As `png`.
pub fn card(svg: &str, drawn_of: &str) -> Result<Vec<u8>, RasterizeError> {
    encode(&pixels(svg, 1.0)?, drawn_of).map_err(|error| RasterizeError(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::png;

    #[test]
    fn the_same_picture_gives_the_same_bytes() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"30\"><text x=\"4\" y=\"20\" \
                   font-family=\"Gelasio\" font-weight=\"700\">A card</text><circle cx=\"70\" cy=\"15\" r=\"9.5\"/></svg>";
        let once = png(svg, 2.0).unwrap();
        assert!(once.starts_with(b"\x89PNG") && once == png(svg, 2.0).unwrap());
        assert!(png("no picture", 1.0).is_err());
    }
}
