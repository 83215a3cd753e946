//! The places around a mark where its name may stand.

use super::mark::LabelLine;
use base::geometry::{Point, Rect, Size};
use base::text::measure::text_width_px;
use paint::{Align, line_height_px};

/// Places tried around a node: how far the label's centre lies off, in half sizes, and how it is aligned.
pub const PLACES: [(f64, f64, Align); 24] = [
    (0.0, 1.0, Align::Middle),
    (1.0, 0.0, Align::Start),
    (-1.0, 0.0, Align::End),
    (0.0, -1.0, Align::Middle),
    (1.0, 1.0, Align::Start),
    (-1.0, 1.0, Align::End),
    (1.0, -1.0, Align::Start),
    (-1.0, -1.0, Align::End),
    // Wide names slide along their mark before they leave the picture.
    (-0.5, -1.0, Align::Middle),
    (0.5, -1.0, Align::Middle),
    (-0.5, 1.0, Align::Middle),
    (0.5, 1.0, Align::Middle),
    (1.0, -0.5, Align::Start),
    (1.0, 0.5, Align::Start),
    (-1.0, -0.5, Align::End),
    (-1.0, 0.5, Align::End),
    (-0.78, -1.0, Align::Middle),
    (0.78, -1.0, Align::Middle),
    (-0.78, 1.0, Align::Middle),
    (0.78, 1.0, Align::Middle),
    (-0.25, -1.0, Align::Middle),
    (0.25, -1.0, Align::Middle),
    (-0.25, 1.0, Align::Middle),
    (0.25, 1.0, Align::Middle),
];
/// How much farther off the mark the same places are tried again, in pixels.
pub const RINGS_PX: [f64; 6] = [0.0, 4.0, 9.0, 15.0, 22.0, 30.0];
/// How many places there are.
pub const PLACES_TRIED: u8 = (PLACES.len() * RINGS_PX.len()) as u8;
/// Between a mark and its name.
pub const GAP_PX: f64 = 3.0;
/// Kept clear around every name.
pub const MARGIN_PX: f64 = 2.0;
/// How much wider than our table the words of a browser may be: WebKit's are by some 3 %.
const WIDER: f64 = 0.04;

/// Where a name stands, and which of its forms is written there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// One of the places around the mark.
    pub at: u8,
    /// One of the forms of the name, the fullest first.
    pub form: u8,
}

/// Room that lines of text take.
#[must_use]
pub fn text_size(lines: &[LabelLine]) -> Size {
    let widths = lines.iter().map(|l| text_width_px(&l.text, l.size_px, l.bold).max(l.least_px));
    let width = widths.fold(0.0, f64::max);
    Size::new(width, lines.iter().map(|l| line_height_px(l.size_px)).sum())
}

/// Kept clear between a name of a width and the left and the right edge of the picture: a browser's font may be a little
/// wider than our table, and words grow away from the side they are aligned on.
pub fn edges_px(name_width_px: f64, align: Align) -> [f64; 2] {
    let wider_px = name_width_px * WIDER;
    let left_px = match align {
        Align::Start => 0.0,
        Align::Middle => wider_px / 2.0,
        Align::End => wider_px,
    };
    [MARGIN_PX + left_px, MARGIN_PX + wider_px - left_px]
}

/// The rectangle of a label of `size` at one of the places around a mark, in a picture `width_px` wide: a name slides
/// along its mark rather than being cut off by the picture's edge.
#[must_use]
pub fn rect_at(at: u8, centre: Point, radius: f64, size: Size, width_px: f64) -> (Rect, Align) {
    let at = usize::from(at);
    let (x, y, align) = PLACES[at % PLACES.len()];
    let off = RINGS_PX[at / PLACES.len() % RINGS_PX.len()];
    let corner = x.abs() == 1.0 && y.abs() == 1.0;
    let reach = if corner { radius * 0.5 } else { radius } + GAP_PX + off;
    let middle = centre.offset(x * (size.width / 2.0 + reach), y * (size.height / 2.0 + reach));
    let inside = (0.0..=width_px).contains(&centre.x);
    let [least, most] = edges_px(size.width, align).map(|px| (size.width / 2.0 + px).min(width_px / 2.0));
    let x = if inside { middle.x.max(least).min(width_px - most) } else { middle.x };
    (Rect::centred(Point::new(x, middle.y), size), align)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_keeps_the_name_off_its_own_mark_where_there_is_room() {
        let centre = Point::new(100.0, 50.0);
        let mark = Rect::centred(centre, Size::new(14.0, 14.0));
        for place in 0..PLACES_TRIED {
            let (rect, _) = rect_at(place, centre, 10.0, Size::new(60.0, 16.0), 200.0);
            assert!(!rect.overlaps(mark), "place {place}");
        }
    }

    #[test]
    fn no_name_is_cut_off_by_the_edge() {
        for (at_px, width_px) in [(3.0, 320.0), (317.0, 320.0), (20.0, 90.0)] {
            for place in 0..PLACES_TRIED {
                let (rect, align) =
                    rect_at(place, Point::new(at_px, 50.0), 8.0, Size::new(86.0, 16.0), width_px);
                let [left_px, right_px] =
                    edges_px(86.0, align).map(|px| px.min((width_px - 86.0) / 2.0) - 0.001);
                let is_within = rect.min.x >= left_px && rect.max.x <= width_px - right_px;
                assert!(is_within, "place {place}: {rect:?}");
            }
        }
        let gone = rect_at(0, Point::new(-40.0, 50.0), 8.0, Size::new(86.0, 16.0), 320.0).0;
        assert_eq!(gone.centre().x, -40.0, "a mark out of sight keeps its name to itself");
    }
}
