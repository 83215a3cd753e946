//! Pixels of a picture of lines, with fonts that lie in the project: the same picture gives the same bytes on
//! every machine. Native only.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

const SERIF: &[u8] = include_bytes!("../../../../assets/fonts/Gelasio-Bold.ttf");
const SANS: &[u8] = include_bytes!("../../../../assets/fonts/Roboto-Regular.ttf");
const SANS_BOLD: &[u8] = include_bytes!("../../../../assets/fonts/Roboto-Bold.ttf");

/// Why there are no pixels of a picture.
#[derive(Debug)]
pub struct PixelError(String);

impl std::fmt::Display for PixelError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a picture could not be drawn: {}", self.0)
    }
}

impl std::error::Error for PixelError {}

/// A PNG of an SVG document, `scale` pixels for each of its own.
///
/// # Errors
/// When the document is not SVG, or too large for this machine.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, PixelError> {
    let mut fonts = fontdb::Database::new();
    for font in [SERIF, SANS, SANS_BOLD] {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family("Roboto");
    fonts.set_serif_family("Gelasio");
    let options = Options { fontdb: Arc::new(fonts), font_family: "Roboto".into(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| PixelError(error.to_string()))?;
    let size = tree.size();
    let (width, height) = ((size.width() * scale).ceil() as u32, (size.height() * scale).ceil() as u32);
    let mut pixels = Pixmap::new(width, height).ok_or_else(|| PixelError("no room".into()))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| PixelError(error.to_string()))
}
