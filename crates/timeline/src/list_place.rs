//! Where the list of what a mark gathers stands: above or below its mark, within what is seen. Knows no element.

use base::geometry::Rect;

/// The place of a list, in the coordinates of what was asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ListPlace {
    /// Its left edge.
    pub left_px: f64,
    /// Its width.
    pub width_px: f64,
    /// The edge at its mark: its lower one where it is above, else its upper one.
    pub edge_px: f64,
    /// Whether it stands above the mark.
    pub is_above: bool,
    /// Beyond this it scrolls.
    pub most_height_px: f64,
}

const WIDTH_PX: f64 = 340.0;
const MOST_HEIGHT_PX: f64 = 360.0;
/// Less than this on both sides, and it lies over its mark.
const LEAST_HEIGHT_PX: f64 = 120.0;
/// From the edges of what is seen.
const EDGE_PX: f64 = 8.0;

/// The place of a list beside `mark`, within `seen`; both in the same coordinates.
#[must_use]
pub fn list_place(mark: Rect, seen: Rect) -> ListPlace {
    let width_px = WIDTH_PX.min(seen.width() - 2.0 * EDGE_PX).max(0.0);
    let last_px = seen.max.x - EDGE_PX - width_px;
    let left_px = (mark.centre().x - width_px / 2.0).min(last_px).max(seen.min.x + EDGE_PX);
    let (above_px, below_px) = (mark.min.y - seen.min.y - EDGE_PX, seen.max.y - EDGE_PX - mark.max.y);
    if above_px.max(below_px) < LEAST_HEIGHT_PX {
        let most_height_px = (seen.height() - 2.0 * EDGE_PX).max(0.0);
        let edge_px = seen.min.y + EDGE_PX;
        return ListPlace { left_px, width_px, edge_px, is_above: false, most_height_px };
    }
    let is_above = above_px >= below_px.min(MOST_HEIGHT_PX);
    ListPlace {
        left_px,
        width_px,
        edge_px: if is_above { mark.min.y } else { mark.max.y },
        is_above,
        most_height_px: if is_above { above_px } else { below_px }.min(MOST_HEIGHT_PX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::geometry::{Point, Size};
    use proptest::prelude::*;

    fn place(x: f64, y: f64, size: Size) -> ListPlace {
        let mark = Rect::centred(Point::new(x, y), Size::new(22.0, 22.0));
        list_place(mark, Rect::new(Point::default(), Point::new(size.width, size.height)))
    }

    #[test]
    fn it_stands_above_where_there_is_more_room_and_over_its_mark_in_a_low_window() {
        let page = Size::new(1_280.0, 800.0);
        assert!(place(600.0, 700.0, page).is_above);
        assert!(!place(600.0, 100.0, page).is_above);
        let low = place(100.0, 90.0, Size::new(320.0, 180.0));
        assert_eq!((low.edge_px, low.most_height_px, low.width_px), (8.0, 164.0, 304.0));
    }

    proptest! {
        #[test]
        fn it_is_always_within_what_is_seen(
            x in 0.0..1_300.0f64, y in 0.0..900.0f64, width in 320.0..1_300.0f64, height in 160.0..900.0f64
        ) {
            let (x, y) = (x.min(width), y.clamp(11.0, height - 11.0));
            let list = place(x, y, Size::new(width, height));
            prop_assert!(list.left_px >= 8.0 && list.left_px + list.width_px <= width - 8.0 + 1e-9);
            let (top, bottom) = if list.is_above {
                (list.edge_px - list.most_height_px, list.edge_px)
            } else {
                (list.edge_px, list.edge_px + list.most_height_px)
            };
            prop_assert!(top >= 8.0 - 1e-9 && bottom <= height - 8.0 + 1e-9, "{list:?}");
            prop_assert!(list.most_height_px >= 120.0 || height < 300.0);
        }
    }
}
