//! Finds points by place, for hit testing and label culling. Knows only points; holds no meaning.

use base::geometry::{Point, Rect};
use base::order::sorted;

/// Points in a grid of about one point a cell. Points that are not finite are never found.
#[derive(Clone, Debug, Default)]
pub struct SpatialIndex {
    points: Vec<Point>,
    corner: Point,
    /// Side of a cell, in the points' units; above 0 when there are points.
    side: f64,
    columns: usize,
    rows: usize,
    /// Where each cell's points begin in `order`, row by row; one longer than the cells.
    first: Vec<u32>,
    /// Positions in `points`, cell by cell, rising in each.
    order: Vec<u32>,
}

impl SpatialIndex {
    /// n steps for n points.
    #[must_use]
    pub fn new(points: &[Point]) -> Self {
        let finite = |p: &Point| p.x.is_finite() && p.y.is_finite();
        let Some(bounds) = Rect::around(points.iter().copied().filter(finite)) else {
            return Self::default();
        };
        let (wide, high) = (bounds.width(), bounds.height());
        let n = points.len() as f64;
        // A line of points has no area: then as many cells as points along it. One at least spans all.
        let longer = if wide > high { wide } else { high };
        let even = (wide * high / n).sqrt();
        let side = if even > longer / n { even } else { longer / n };
        let side = if side > 0.0 && side.is_finite() { side } else { 1.0 };
        // Whatever the numbers, at most about five cells a point: what lies beyond the last cell is in it.
        let columns = ((wide / side) as usize).min(points.len() - 1) + 1;
        let rows = ((high / side) as usize).min(4 * points.len() / columns) + 1;
        let mut index = Self {
            points: points.to_vec(),
            corner: bounds.min,
            side,
            columns,
            rows,
            first: Vec::new(),
            order: vec![0; points.iter().filter(|p| finite(p)).count()],
        };
        index.sort_into_cells(&finite);
        index
    }

    fn sort_into_cells(&mut self, finite: &dyn Fn(&Point) -> bool) {
        let mut first = vec![0_u32; self.columns * self.rows + 1];
        for point in self.points.iter().filter(|p| finite(p)) {
            first[self.cell_of(*point) + 1] += 1;
        }
        for cell in 1..first.len() {
            first[cell] += first[cell - 1];
        }
        let mut next = first.clone();
        for (i, point) in self.points.iter().enumerate().filter(|(_, p)| finite(p)) {
            let cell = self.cell_of(*point);
            self.order[next[cell] as usize] = i as u32;
            next[cell] += 1;
        }
        self.first = first;
    }

    fn column_of(&self, x: f64) -> usize {
        // A float below 0 becomes 0.
        (((x - self.corner.x) / self.side) as usize).min(self.columns - 1)
    }

    fn row_of(&self, y: f64) -> usize {
        (((y - self.corner.y) / self.side) as usize).min(self.rows - 1)
    }

    fn cell_of(&self, point: Point) -> usize {
        self.row_of(point.y) * self.columns + self.column_of(point.x)
    }

    /// The position of the point nearest to `point` and not farther than `within` (same units); of
    /// several equally near, the first.
    #[must_use]
    pub fn nearest(&self, point: Point, within: f64) -> Option<usize> {
        if !(point.x.is_finite() && point.y.is_finite()) {
            return None;
        }
        let mut best: Option<(f64, usize)> = None;
        let reach = Rect::new(point, point).grown(within);
        self.visit(reach, &mut |i| {
            let distance = self.points[i].distance(point);
            let nearer = best.is_none_or(|(least, at)| distance < least || (distance == least && i < at));
            if distance <= within && nearer {
                best = Some((distance, i));
            }
        });
        best.map(|(_, i)| i)
    }

    /// The positions of the points in `rect`, its edges included, in rising order.
    #[must_use]
    pub fn in_rect(&self, rect: Rect) -> Vec<usize> {
        let mut found = Vec::new();
        self.visit(rect, &mut |i| {
            if rect.contains(self.points[i]) {
                found.push(i);
            }
        });
        let order = sorted(found.len(), &mut |a, b| found[a].cmp(&found[b]));
        order.into_iter().map(|at| found[at as usize]).collect()
    }

    /// Calls `act` with all points of the cells that `rect` touches, and none when it is no rectangle.
    fn visit(&self, rect: Rect, act: &mut dyn FnMut(usize)) {
        if self.order.is_empty() || !(rect.min.x <= rect.max.x && rect.min.y <= rect.max.y) {
            return;
        }
        for row in self.row_of(rect.min.y)..=self.row_of(rect.max.y) {
            let cells = row * self.columns;
            let from = self.first[cells + self.column_of(rect.min.x)] as usize;
            let to = self.first[cells + self.column_of(rect.max.x) + 1] as usize;
            for &i in &self.order[from..to] {
                act(i as usize);
            }
        }
    }
}
