//! From layout units to pixels and back. Pure arithmetic; gestures live in the browser.

use base::geometry::{Point, Rect, Size};
use view::Camera;

/// The farthest a reader may zoom out, in pixels a layout unit.
pub const MIN_ZOOM: f64 = 0.05;
/// The nearest a reader may zoom in.
pub const MAX_ZOOM: f64 = 6.0;
/// A fitted picture is not blown up beyond this: few nodes should not become giants.
const MAX_FIT_ZOOM: f64 = 1.35;
/// A picture is drawn out along the roomier side of a pane by this much at most: it fills the pane and stays itself.
const MAX_STRETCH: f64 = 1.5;
/// A folded picture is a map of a field, whose shape says nothing: it is drawn out until it fills any pane.
const MAX_FOLDED_STRETCH: f64 = 3.0;

/// Room kept free around a fitted picture, in CSS pixels: for names beside the outermost marks, for controls.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Margins {
    /// Left of the picture.
    pub left_px: f64,
    /// Right of it.
    pub right_px: f64,
    /// Above it.
    pub top_px: f64,
    /// Below it.
    pub bottom_px: f64,
}

/// A camera and the size of what it fills, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Which point of the layout is in the middle, and how large it is drawn.
    pub camera: Camera,
    /// Of the pane, in CSS pixels.
    pub size: Size,
    /// How much the picture is drawn out along each side, 1 or more. A link does not carry it: it follows from the
    /// whole picture and the pane, so that names get the room there is on a wide desk as on a tall phone.
    pub stretch: Size,
}

impl Viewport {
    /// The view that shows all of `world` with `margins` kept free around it.
    #[must_use]
    pub fn fit(world: Option<Rect>, size: Size, margins: Margins) -> Self {
        Self::stretched_to(world, size, margins, MAX_STRETCH)
    }

    /// The same of a folded picture.
    #[must_use]
    pub fn fit_folded(world: Option<Rect>, size: Size, margins: Margins) -> Self {
        Self::stretched_to(world, size, margins, MAX_FOLDED_STRETCH)
    }

    fn stretched_to(world: Option<Rect>, size: Size, margins: Margins, most: f64) -> Self {
        let world = world.unwrap_or_default();
        let room = Size::new(
            (size.width - margins.left_px - margins.right_px).max(40.0),
            (size.height - margins.top_px - margins.bottom_px).max(40.0),
        );
        let wide = room.width / world.width().max(1.0);
        let high = room.height / world.height().max(1.0);
        let tight = wide.min(high);
        let zoom = tight.clamp(MIN_ZOOM, MAX_FIT_ZOOM);
        let stretch = Size::new((wide / tight).min(most), (high / tight).min(most));
        let aside = (margins.left_px - margins.right_px) / 2.0 / (zoom * stretch.width);
        let below = (margins.top_px - margins.bottom_px) / 2.0 / (zoom * stretch.height);
        Self { camera: Camera { centre: world.centre().offset(-aside, -below), zoom }, size, stretch }
    }

    /// Where a point in layout units is drawn, in CSS pixels.
    #[must_use]
    pub fn screen_from_world(&self, world: Point) -> Point {
        let (centre, scale) = (self.camera.centre, self.scale());
        Point::new(
            (world.x - centre.x) * scale.width + self.size.width / 2.0,
            (world.y - centre.y) * scale.height + self.size.height / 2.0,
        )
    }

    /// The point in layout units that is drawn at a point in CSS pixels.
    #[must_use]
    pub fn world_from_screen(&self, screen: Point) -> Point {
        let (centre, scale) = (self.camera.centre, self.scale());
        Point::new(
            (screen.x - self.size.width / 2.0) / scale.width + centre.x,
            (screen.y - self.size.height / 2.0) / scale.height + centre.y,
        )
    }

    /// A place of the layout where the stretched picture has it, still in layout units: for what depends on distances.
    #[must_use]
    pub fn stretched(&self, world: Point) -> Point {
        Point::new(world.x * self.stretch.width, world.y * self.stretch.height)
    }

    /// The camera after dragging the picture by so many pixels.
    #[must_use]
    pub fn panned(&self, dx_px: f64, dy_px: f64) -> Camera {
        let (Camera { centre, zoom }, scale) = (self.camera, self.scale());
        Camera { centre: centre.offset(-dx_px / scale.width, -dy_px / scale.height), zoom }
    }

    /// The camera after zooming by `factor` with the point under `anchor` staying where it is.
    #[must_use]
    pub fn zoomed_about(&self, anchor: Point, factor: f64) -> Camera {
        let zoom = (self.camera.zoom * factor).clamp(MIN_ZOOM, MAX_ZOOM);
        let held = self.world_from_screen(anchor);
        let camera = Camera { centre: held, zoom };
        let (dx, dy) = (anchor.x - self.size.width / 2.0, anchor.y - self.size.height / 2.0);
        Self { camera, ..*self }.panned(dx, dy)
    }

    /// Pixels a layout unit, along each side.
    fn scale(&self) -> Size {
        let zoom = self.camera.zoom;
        Size::new(zoom * self.stretch.width, zoom * self.stretch.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn viewport() -> Viewport {
        Viewport {
            camera: Camera { centre: Point::new(10.0, -4.0), zoom: 2.0 },
            size: Size::new(300.0, 200.0),
            stretch: Size::new(1.0, 1.3),
        }
    }

    #[test]
    fn what_is_on_screen_comes_back_to_where_it_was() {
        let p = Point::new(33.0, 71.0);
        let there_and_back = viewport().screen_from_world(viewport().world_from_screen(p));
        assert!(p.distance(there_and_back) < 1e-9);
    }

    #[test]
    fn zooming_holds_the_point_under_the_finger() {
        let finger = Point::new(250.0, 20.0);
        let before = viewport().world_from_screen(finger);
        let camera = viewport().zoomed_about(finger, 1.7);
        let after = Viewport { camera, ..viewport() }.world_from_screen(finger);
        assert!(before.distance(after) < 1e-9);
    }

    #[test]
    fn fitting_shows_every_corner_inside_the_margin() {
        let world = Rect::new(Point::new(-400.0, -90.0), Point::new(900.0, 310.0));
        let margins = Margins { left_px: 20.0, right_px: 20.0, top_px: 20.0, bottom_px: 20.0 };
        let view = Viewport::fit(Some(world), Size::new(390.0, 300.0), margins);
        for corner in [world.min, world.max] {
            let p = view.screen_from_world(corner);
            assert!(p.x >= 19.9 && p.x <= 370.1 && p.y >= 19.9 && p.y <= 280.1, "{p:?}");
        }
    }

    #[test]
    fn a_picture_is_drawn_out_along_the_roomier_side_only_and_not_beyond_measure() {
        let world = Rect::new(Point::ORIGIN, Point::new(1_700.0, 1_000.0));
        let margins = Margins { left_px: 0.0, right_px: 0.0, top_px: 0.0, bottom_px: 0.0 };
        for (width, height, across, down) in [
            (340.0, 200.0, 1.0, 1.0),
            (340.0, 260.0, 1.0, 1.3),
            (340.0, 900.0, 1.0, MAX_STRETCH),
            (408.0, 200.0, 1.2, 1.0),
            (2_000.0, 200.0, MAX_STRETCH, 1.0),
        ] {
            let Size { width: x, height: y } =
                Viewport::fit(Some(world), Size::new(width, height), margins).stretch;
            assert!((x - across).abs() < 1e-9 && (y - down).abs() < 1e-9, "{width} x {height}: {x}, {y}");
        }
    }

    #[test]
    fn an_empty_picture_or_a_view_without_size_still_has_a_camera() {
        for size in [Size::default(), Size::new(300.0, 200.0)] {
            let margins = Margins { left_px: 9.0, right_px: 9.0, top_px: 9.0, bottom_px: 9.0 };
            let camera = Viewport::fit(None, size, margins).camera;
            assert!(camera.zoom.is_finite() && camera.zoom > 0.0);
        }
    }
}
