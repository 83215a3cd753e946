//! Points, sizes and rectangles. Units are the caller's, and named there.

/// A point or a displacement, `x` to the right and `y` down.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Grows to the right.
    pub x: f64,
    /// Grows downwards.
    pub y: f64,
}

impl Point {
    /// The point 0, 0.
    pub const ORIGIN: Point = Point { x: 0.0, y: 0.0 };

    /// The point `x`, `y`.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The Euclidean distance, by `sqrt` alone, so that native and wasm builds agree to the bit.
    #[must_use]
    pub fn distance(self, other: Point) -> f64 {
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        (dx * dx + dy * dy).sqrt()
    }

    /// Linear interpolation: the point at `t` (0 to 1) of the way to `other`.
    #[must_use]
    pub fn lerp(self, other: Point, t: f64) -> Point {
        Point::new(self.x + (other.x - self.x) * t, self.y + (other.y - self.y) * t)
    }

    /// The same point moved by `dx`, `dy`.
    #[must_use]
    pub fn offset(self, dx: f64, dy: f64) -> Point {
        Point::new(self.x + dx, self.y + dy)
    }
}

/// A width and a height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// Along x, not negative.
    pub width: f64,
    /// Along y, not negative.
    pub height: f64,
}

impl Size {
    /// The size `width` by `height`.
    #[must_use]
    pub const fn new(width: f64, height: f64) -> Self {
        Self { width, height }
    }
}

/// An axis-aligned rectangle, `min` at the top left.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// The top left corner.
    pub min: Point,
    /// The bottom right corner.
    pub max: Point,
}

impl Rect {
    /// The rectangle between two corners, top left first.
    #[must_use]
    pub const fn new(min: Point, max: Point) -> Self {
        Self { min, max }
    }

    /// A rectangle of `size` around `centre`.
    #[must_use]
    pub fn centred(centre: Point, size: Size) -> Self {
        let (w, h) = (size.width / 2.0, size.height / 2.0);
        Self { min: centre.offset(-w, -h), max: centre.offset(w, h) }
    }

    /// The smallest rectangle around `points`; `None` when there are none.
    pub fn around(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        points.into_iter().fold(None, |acc: Option<Rect>, p| {
            let r = acc.unwrap_or(Rect { min: p, max: p });
            Some(Rect {
                min: Point::new(r.min.x.min(p.x), r.min.y.min(p.y)),
                max: Point::new(r.max.x.max(p.x), r.max.y.max(p.y)),
            })
        })
    }

    /// The extent along x.
    #[must_use]
    pub fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// The extent along y.
    #[must_use]
    pub fn height(self) -> f64 {
        self.max.y - self.min.y
    }

    /// The point in the middle.
    #[must_use]
    pub fn centre(self) -> Point {
        self.min.lerp(self.max, 0.5)
    }

    /// Whether a point lies inside or on the edge.
    #[must_use]
    pub fn contains(self, p: Point) -> bool {
        p.x >= self.min.x && p.x <= self.max.x && p.y >= self.min.y && p.y <= self.max.y
    }

    /// Whether the two share an area; edges that touch do not count.
    #[must_use]
    pub fn overlaps(self, other: Rect) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// The rectangle grown by `by` on every side.
    #[must_use]
    pub fn grown(self, by: f64) -> Rect {
        Rect { min: self.min.offset(-by, -by), max: self.max.offset(by, by) }
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn union(self, other: Rect) -> Rect {
        Rect {
            min: Point::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Point::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }
}
