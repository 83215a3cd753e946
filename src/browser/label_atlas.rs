//! The names of a graph as pictures on one canvas: in a gesture the canvas carries them, looking as the elements do (style.css,
//! `.name`), so that no element has to be moved. Each is written once, when the gesture begins.

use super::context_2d::Context2d;
use super::offscreen_canvas::Surface;
use base::geometry::{Point, Rect, Size};
use base::palette::Palette;
use graph::{Scene, edge_label_shapes, label_shapes, shelves};
use paint::canvas;

/// Around each name, for its halo.
const AIR_PX: f64 = 6.0;
const ATLAS_PX: f64 = 1024.0;

/// Names of a scene, painted on a surface of their own.
pub struct LabelAtlas {
    surface: Surface,
    /// Where each lies on the surface, in the order of the scene's labels, then its words on lines.
    parts: Vec<Rect>,
}

impl LabelAtlas {
    /// `None` where there is nothing to write, or nothing to write on.
    #[must_use]
    pub fn new(scene: &Scene, palette: &Palette) -> Option<Self> {
        let (places, size) = shelves(rects(scene).map(|r| Size::new(r.width(), r.height())), ATLAS_PX);
        let surface = Surface::offscreen(size, true)?;
        let parts: Vec<Rect> =
            rects(scene).zip(places).map(|(r, at)| Rect::new(at, at.offset(r.width(), r.height()))).collect();
        let mut shapes = Vec::new();
        for (label, part) in scene.labels.iter().zip(&parts) {
            label_shapes(&mut shapes, label, part.grown(-AIR_PX), palette.firm);
        }
        for (word, part) in scene.edge_labels.iter().zip(parts.iter().skip(scene.labels.len())) {
            edge_label_shapes(&mut shapes, word, part.grown(-AIR_PX));
        }
        canvas::paint(Context2d::new(&surface.context), &shapes, palette);
        Some(Self { surface, parts })
    }

    /// Puts each name where a scene of the same names has it, moved by what `moved` says of its place.
    pub fn put(&self, on: &Surface, scene: &Scene, moved: &dyn Fn(usize, Point) -> Point) {
        for (i, (rect, part)) in rects(scene).zip(&self.parts).enumerate() {
            let to = moved(i, rect.min);
            let seen = to.x < scene.size.width
                && to.y < scene.size.height
                && to.x + part.width() > 0.0
                && to.y + part.height() > 0.0;
            if seen {
                on.copy_part(&self.surface, *part, to);
            }
        }
    }
}

/// What names and words take, their halos included.
fn rects(scene: &Scene) -> impl Iterator<Item = Rect> {
    let all = scene.labels.iter().map(|l| l.rect).chain(scene.edge_labels.iter().map(|l| l.rect));
    all.map(|rect| rect.grown(AIR_PX))
}
