//! What a painter did, as a list of strokes and fills: recorded from a canvas, or read back from an SVG document.

use std::cell::RefCell;

use base::geometry::{Point, Rect};
use base::palette::Rgb;
use paint::canvas::Canvas2d;
use paint::{Align, Dash, FONT_ASCENT, FONT_DESCENT, Weight};
use roxmltree::Node;

/// A piece of a path, in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Move(Point),
    Line(Point),
    Curve(Point, Point),
    Close,
    Circle(Point, f64),
    Rect(Rect, f64),
}

/// What is laid on the paper.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    Path(Vec<Piece>),
    Text { text: String, at: Point, anchor: &'static str, size_px: f64, weight: String },
}

/// With what.
#[derive(Clone, Debug, PartialEq)]
pub enum How {
    Fill,
    Stroke { width_px: f64, dash: Option<[f64; 2]>, offset_px: f64, round: bool },
}

/// One fill or one stroke.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    pub what: What,
    pub how: How,
    pub rgb: Rgb,
    pub alpha: f64,
}

#[derive(Clone)]
struct State {
    drawn: Vec<Drawn>,
    path: Vec<Piece>,
    fill: Rgb,
    stroke: Rgb,
    alpha: f64,
    width_px: f64,
    dash: Dash,
    round: bool,
    font: (f64, Weight),
    align: Align,
}

/// A canvas that keeps what it is told.
#[derive(Clone)]
pub struct Recorder(std::rc::Rc<RefCell<State>>);

impl Recorder {
    /// A canvas as browsers hand it out.
    pub fn new() -> Self {
        Self(std::rc::Rc::new(RefCell::new(State {
            drawn: Vec::new(),
            path: Vec::new(),
            fill: (0, 0, 0),
            stroke: (0, 0, 0),
            alpha: 1.0,
            width_px: 1.0,
            dash: Dash::Solid,
            round: false,
            font: (10.0, Weight::Regular),
            align: Align::Start,
        })))
    }

    /// What was painted, in order.
    pub fn drawn(&self) -> Vec<Drawn> {
        self.0.borrow().drawn.clone()
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.0.borrow_mut());
    }

    fn piece(&self, piece: Piece) {
        self.change(|state| state.path.push(piece));
    }

    fn put(&self, what: impl FnOnce(&State) -> What, fills: bool) {
        self.change(|state| {
            let (rgb, how) = if fills {
                (state.fill, How::Fill)
            } else {
                let (dash, offset_px) = (state.dash.pattern(), state.dash.offset_px());
                (state.stroke, How::Stroke { width_px: state.width_px, dash, offset_px, round: state.round })
            };
            let drawn = Drawn { what: what(state), how, rgb, alpha: state.alpha };
            state.drawn.push(drawn);
        });
    }

    fn text(text: &str, at: Point) -> impl FnOnce(&State) -> What {
        let text = text.to_string();
        move |state| What::Text {
            text,
            at,
            anchor: match state.align {
                Align::Start => "start",
                Align::Middle => "middle",
                Align::End => "end",
            },
            size_px: state.font.0,
            // A document knows whole hundreds alone.
            weight: if state.font.1 == Weight::Semibold { "700" } else { state.font.1.css() }.into(),
        }
    }
}

impl Canvas2d for Recorder {
    fn set_round_ends(&self) {
        self.change(|state| state.round = true);
    }
    fn set_fill(&self, rgb: Rgb) {
        self.change(|state| state.fill = rgb);
    }
    fn set_stroke(&self, rgb: Rgb) {
        self.change(|state| state.stroke = rgb);
    }
    fn set_alpha(&self, alpha: f64) {
        self.change(|state| state.alpha = alpha);
    }
    fn set_line_width(&self, width_px: f64) {
        self.change(|state| state.width_px = width_px);
    }
    fn set_dash(&self, dash: Dash) {
        self.change(|state| state.dash = dash);
    }
    fn set_font(&self, size_px: f64, weight: Weight) {
        self.change(|state| state.font = (size_px, weight));
    }
    fn set_align(&self, align: Align) {
        self.change(|state| state.align = align);
    }
    fn font_extent(&self) -> (f64, f64) {
        let (size_px, _) = self.0.borrow().font;
        (size_px * FONT_ASCENT, size_px * FONT_DESCENT)
    }
    fn begin_path(&self) {
        self.change(|state| state.path.clear());
    }
    fn move_to(&self, to: Point) {
        self.piece(Piece::Move(to));
    }
    fn line_to(&self, to: Point) {
        self.piece(Piece::Line(to));
    }
    fn curve_to(&self, control: Point, to: Point) {
        self.piece(Piece::Curve(control, to));
    }
    fn close_path(&self) {
        self.piece(Piece::Close);
    }
    fn circle(&self, centre: Point, radius: f64) {
        self.piece(Piece::Circle(centre, radius));
    }
    fn round_rect(&self, rect: Rect, corner_px: f64) {
        self.piece(Piece::Rect(rect, corner_px));
    }
    fn fill(&self) {
        self.put(|state| What::Path(state.path.clone()), true);
    }
    fn stroke(&self) {
        self.put(|state| What::Path(state.path.clone()), false);
    }
    fn fill_rect(&self, rect: Rect) {
        self.put(|_| What::Path(vec![Piece::Rect(rect, 0.0)]), true);
    }
    fn stroke_rect(&self, rect: Rect) {
        self.put(|_| What::Path(vec![Piece::Rect(rect, 0.0)]), false);
    }
    fn fill_text(&self, text: &str, at: Point) {
        self.put(Self::text(text, at), true);
    }
    fn stroke_text(&self, text: &str, at: Point) {
        self.put(Self::text(text, at), false);
    }
}

/// What an SVG document paints, in order; its numbers are divided by `units` to CSS pixels.
pub fn read_svg(svg: &str, units: f64) -> Vec<Drawn> {
    let document = roxmltree::Document::parse(svg).unwrap();
    document.root_element().descendants().flat_map(|node| read_element(node, units)).collect()
}

fn read_element(node: Node, units: f64) -> Vec<Drawn> {
    let number = |name: &str| node.attribute(name).map_or(0.0, |it| it.parse::<f64>().unwrap());
    let px = |name: &str| number(name) / units;
    let what = match node.tag_name().name() {
        "path" => What::Path(read_path(node.attribute("d").unwrap())),
        "polygon" => {
            let mut pieces = chain(node.attribute("points").unwrap(), units);
            pieces.push(Piece::Close);
            What::Path(pieces)
        }
        "polyline" => What::Path(chain(node.attribute("points").unwrap(), units)),
        "line" => What::Path(vec![
            Piece::Move(Point::new(px("x1"), px("y1"))),
            Piece::Line(Point::new(px("x2"), px("y2"))),
        ]),
        "circle" => What::Path(vec![Piece::Circle(Point::new(px("cx"), px("cy")), px("r"))]),
        "rect" => {
            let min = Point::new(px("x"), px("y"));
            let rect = Rect::new(min, min.offset(px("width"), px("height")));
            What::Path(vec![Piece::Rect(rect, px("rx"))])
        }
        "text" => {
            let size_px = px("font-size");
            let down = node.attribute("dy").map_or(0.0, |dy| dy.trim_end_matches("em").parse().unwrap());
            What::Text {
                text: node.text().unwrap_or_default().trim_matches('\n').to_string(),
                at: Point::new(px("x"), px("y") + down * size_px),
                anchor: match node.attribute("text-anchor") {
                    None | Some("start") => "start",
                    Some("middle") => "middle",
                    Some("end") => "end",
                    Some(other) => panic!("{other}"),
                },
                size_px,
                weight: node.attribute("font-weight").unwrap_or("400").replace("bold", "700"),
            }
        }
        _ => return Vec::new(),
    };
    let share = |name: &str| node.attribute(name).map_or(1.0, |it| it.parse::<f64>().unwrap());
    let colour = |name: &str| node.attribute(name).filter(|it| *it != "none").map(rgb);
    let fill = colour("fill").map(|rgb| {
        let alpha = share("fill-opacity") * share("opacity");
        Drawn { what: what.clone(), how: How::Fill, rgb, alpha }
    });
    let stroke = colour("stroke").map(|rgb| {
        let dash = node.attribute("stroke-dasharray").map(|it| {
            let lengths: Vec<f64> = it.split(' ').map(|it| it.parse().unwrap()).collect();
            [lengths[0], lengths[1]]
        });
        let inherited = |name| node.ancestors().find_map(|it| it.attribute(name)) == Some("round");
        let round = inherited("stroke-linecap") && inherited("stroke-linejoin");
        let how =
            How::Stroke { width_px: px("stroke-width"), dash, offset_px: px("stroke-dashoffset"), round };
        Drawn { what: what.clone(), how, rgb, alpha: share("stroke-opacity") * share("opacity") }
    });
    match node.attribute("paint-order") {
        Some("stroke") => stroke.into_iter().chain(fill).collect(),
        _ => fill.into_iter().chain(stroke).collect(),
    }
}

fn rgb(written: &str) -> Rgb {
    let value = u32::from_str_radix(written.strip_prefix('#').unwrap(), 16).unwrap();
    let [_, r, g, b] = value.to_be_bytes();
    (r, g, b)
}

fn point(written: &str, units: f64) -> Point {
    let (x, y) = written.split_once(',').unwrap();
    Point::new(x.parse::<f64>().unwrap() / units, y.parse::<f64>().unwrap() / units)
}

fn chain(points: &str, units: f64) -> Vec<Piece> {
    let points = points.split(' ').enumerate().map(|(i, it)| (i, point(it, units)));
    points.map(|(i, at)| if i == 0 { Piece::Move(at) } else { Piece::Line(at) }).collect()
}

/// Path data as the writer writes it: `M`, `L` and `Q` with absolute numbers.
fn read_path(data: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = data.split(' ');
    while let Some(word) = words.next() {
        let (command, at) = word.split_at(1);
        pieces.push(match command {
            "M" => Piece::Move(point(at, 1.0)),
            "L" => Piece::Line(point(at, 1.0)),
            "Q" => Piece::Curve(point(at, 1.0), point(words.next().unwrap(), 1.0)),
            other => panic!("{other}"),
        });
    }
    pieces
}
