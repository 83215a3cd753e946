//! A drawn picture under another camera, without drawing it anew: where its points come to lie, and how far that
//! holds. Plain arithmetic on pixels; who keeps the picture is the browser's business.

use super::camera::Viewport;
use base::geometry::{Point, Rect, Size};

/// Beyond these scales a picture is seen to be one: it is drawn anew.
const LEAST_SCALE: f64 = 0.5;
const MOST_SCALE: f64 = 2.0;
/// What a picture drawn anew holds beyond each side of the view, as a share of the view.
const BEYOND: f64 = 0.35;
/// What a mark, its ring and its signs take beyond its centre, in CSS pixels.
const MARK_PX: f64 = 40.0;

/// How what was drawn lies now: every point times `scale`, then moved by `by` (CSS pixels).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Transform {
    /// How much larger than drawn.
    pub scale: f64,
    /// Added after scaling, in CSS pixels.
    pub by: Point,
}

impl Transform {
    /// Nothing has moved.
    pub const NONE: Transform = Transform { scale: 1.0, by: Point::ORIGIN };

    /// From the camera a picture was drawn with to another one over the same pane.
    #[must_use]
    pub fn between(drawn: &Viewport, now: &Viewport) -> Self {
        let by = now.screen_from_world(drawn.world_from_screen(Point::ORIGIN));
        Self { scale: now.camera.zoom / drawn.camera.zoom, by }
    }

    /// Where a point of the drawing is now.
    #[must_use]
    pub fn apply(self, p: Point) -> Point {
        self.by.offset(p.x * self.scale, p.y * self.scale)
    }

    /// Where a point of the screen lies in the picture as it was drawn.
    #[must_use]
    pub fn back(self, p: Point) -> Point {
        Point::new((p.x - self.by.x) / self.scale, (p.y - self.by.y) / self.scale)
    }

    /// Where a rectangle of the drawing is now.
    #[must_use]
    pub fn apply_to(self, rect: Rect) -> Rect {
        Rect::new(self.apply(rect.min), self.apply(rect.max))
    }

    fn back_to(self, rect: Rect) -> Rect {
        Rect::new(self.back(rect.min), self.back(rect.max))
    }
}

/// What part of a drawing a picture of it holds, in the drawing's pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// What the picture holds.
    pub covers: Rect,
    /// All there is to draw; outside it the paper is bare.
    pub drawing: Rect,
}

impl Coverage {
    /// Of the view itself, as it is on the screen.
    #[must_use]
    pub fn of_view(centres: impl IntoIterator<Item = Point>, size: Size) -> Self {
        let drawing = Rect::around(centres).map_or_else(Rect::default, |all| all.grown(MARK_PX));
        Self { covers: view(size), drawing }
    }

    /// With as much beyond the view as is worth drawing before it is seen.
    #[must_use]
    pub fn beyond_view(self, size: Size) -> Self {
        let (dx, dy) = (size.width * BEYOND, size.height * BEYOND);
        let wide = Rect::new(Point::new(-dx, -dy), Point::new(size.width + dx, size.height + dy));
        let least = Rect::centred(self.drawing.centre(), Size::new(1.0, 1.0));
        Self { covers: within(self.drawing, wide).unwrap_or(least), ..self }
    }

    /// Whether a picture of this much, so moved, shows all that a view of this size should, and sharp enough.
    #[must_use]
    pub fn serves(&self, moved: Transform, size: Size) -> bool {
        let seen = within(moved.back_to(view(size)), self.drawing);
        let holds = |part: Rect| within(part, self.covers) == Some(part);
        (LEAST_SCALE..=MOST_SCALE).contains(&moved.scale) && seen.is_none_or(holds)
    }
}

fn view(size: Size) -> Rect {
    Rect::new(Point::ORIGIN, Point::new(size.width, size.height))
}

/// What two rectangles share.
fn within(a: Rect, b: Rect) -> Option<Rect> {
    let min = Point::new(a.min.x.max(b.min.x), a.min.y.max(b.min.y));
    let max = Point::new(a.max.x.min(b.max.x), a.max.y.min(b.max.y));
    (min.x < max.x && min.y < max.y).then_some(Rect { min, max })
}

/// Places for things of these sizes on one sheet, in rows no wider than `width` where they allow; and the sheet's size.
#[must_use]
pub fn shelves(sizes: impl IntoIterator<Item = Size>, width: f64) -> (Vec<Point>, Size) {
    let (mut at, mut row, mut widest) = (Point::ORIGIN, 0.0_f64, 0.0_f64);
    let places = sizes
        .into_iter()
        .map(|size| {
            if at.x > 0.0 && at.x + size.width > width {
                at = Point::new(0.0, at.y + row);
                row = 0.0;
            }
            let place = at;
            at.x += size.width.ceil();
            row = row.max(size.height.ceil());
            widest = widest.max(at.x);
            place
        })
        .collect();
    (places, Size::new(widest, at.y + row))
}

#[cfg(test)]
mod tests {
    use super::*;
    use view::Camera;

    const SIZE: Size = Size::new(400.0, 300.0);

    fn viewport(x: f64, y: f64, zoom: f64) -> Viewport {
        Viewport {
            camera: Camera { centre: Point::new(x, y), zoom },
            size: SIZE,
            stretch: Size::new(1.3, 1.0),
        }
    }

    #[test]
    fn what_was_drawn_lies_where_the_new_camera_has_it() {
        let (drawn, now) = (viewport(10.0, -30.0, 0.8), viewport(-55.0, 12.0, 1.9));
        let moved = Transform::between(&drawn, &now);
        for world in [Point::new(0.0, 0.0), Point::new(-320.0, 77.0), Point::new(512.5, -9.0)] {
            let there = moved.apply(drawn.screen_from_world(world));
            assert!(there.distance(now.screen_from_world(world)) < 1e-9, "{world:?}");
            assert!(moved.back(there).distance(drawn.screen_from_world(world)) < 1e-9, "{world:?}");
        }
        let still = Transform::between(&drawn, &drawn);
        assert!(still.scale == 1.0 && still.by.distance(Transform::NONE.by) < 1e-9);
    }

    #[test]
    fn a_picture_that_holds_the_whole_drawing_serves_wherever_it_is_moved() {
        let reach = Coverage::of_view([Point::new(60.0, 60.0), Point::new(340.0, 240.0)], SIZE);
        for by in [(0.0, 0.0), (350.0, -200.0), (-5_000.0, 0.0)] {
            assert!(reach.serves(Transform { scale: 1.0, by: Point::new(by.0, by.1) }, SIZE), "{by:?}");
        }
    }

    #[test]
    fn what_comes_in_at_the_edge_is_drawn_before_it_is_missed() {
        let reach = Coverage::of_view([Point::new(-900.0, 50.0), Point::new(1_300.0, 250.0)], SIZE);
        let right = Transform { scale: 1.0, by: Point::new(20.0, 0.0) };
        assert!(reach.serves(Transform::NONE, SIZE) && !reach.serves(right, SIZE));
        let wider = reach.beyond_view(SIZE);
        assert!(wider.serves(right, SIZE));
        assert!(!wider.serves(Transform { scale: 1.0, by: Point::new(SIZE.width, 0.0) }, SIZE));
        assert!(wider.covers.width() <= SIZE.width * (1.0 + 2.0 * BEYOND) + 1e-9);
    }

    #[test]
    fn a_picture_blown_up_or_shrunk_too_far_is_drawn_anew() {
        let reach = Coverage::of_view([Point::new(150.0, 150.0)], SIZE);
        for (scale, serves) in [(0.45, false), (0.6, true), (1.9, true), (2.1, false)] {
            assert_eq!(reach.serves(Transform { scale, by: Point::ORIGIN }, SIZE), serves, "{scale}");
        }
    }

    #[test]
    fn an_empty_drawing_needs_no_picture_and_has_one_of_some_size() {
        let reach = Coverage::of_view([], SIZE).beyond_view(SIZE);
        assert!(reach.covers.width() >= 1.0 && reach.covers.height() >= 1.0);
        assert!(reach.serves(Transform { scale: 1.0, by: Point::new(900.0, 0.0) }, SIZE));
    }

    #[test]
    fn nothing_on_a_sheet_lies_over_something_else() {
        let sizes: Vec<Size> = (0..60)
            .map(|i| Size::new(30.5 + f64::from(i * 37 % 90), 16.0 + f64::from(i * 7 % 3) * 15.2))
            .collect();
        let (places, sheet) = shelves(sizes.iter().copied(), 256.0);
        let rects: Vec<Rect> =
            places.iter().zip(&sizes).map(|(at, s)| Rect::new(*at, at.offset(s.width, s.height))).collect();
        for (i, a) in rects.iter().enumerate() {
            assert!(a.max.x <= sheet.width && a.max.y <= sheet.height, "{i}");
            assert!(rects[..i].iter().all(|b| !a.overlaps(*b)), "{i}");
        }
        assert!(sheet.width <= 256.0);
    }
}
