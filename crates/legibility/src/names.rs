//! What is wrong with names.

use super::lines::points;
use base::geometry::{Point, Rect};
use base::text::measure::text_width_px;
use graph::{NodeMark, Scene, shapes};
use paint::{Align, Colour, Outline, Shape, Text, Weight};

/// Names of a scene, with what is painted of it.
pub struct Names<'a> {
    scene: &'a Scene,
    shapes: Vec<Shape<'a>>,
}

/// Lines end this far from the words they break off for, in CSS pixels.
const AIR_PX: f64 = 4.0;

impl<'a> Names<'a> {
    pub fn of(scene: &'a Scene) -> Self {
        Self { scene, shapes: shapes(scene, false) }
    }

    /// The lines of all names, as boxes around their words.
    fn words(&self) -> Vec<Rect> {
        let texts = self.shapes.iter().filter_map(|shape| match shape.outline {
            Outline::Text(text) => Some(text),
            _ => None,
        });
        let of_names = |text: &Text| self.scene.labels.iter().any(|label| within(text.line, label.rect));
        texts.filter(of_names).map(|text| around(&text)).collect()
    }

    pub fn struck(&self) -> usize {
        let grounds: Vec<Rect> = self.shapes.iter().filter_map(ground).collect();
        let mut words = self.words();
        words.retain(|words| !grounds.iter().any(|ground| within(*words, *ground)));
        let lines: Vec<Vec<Point>> = self.scene.edges.iter().map(|edge| points(edge, 64)).collect();
        let runs_through = |words: &Rect| {
            lines.iter().filter(|line| line.iter().any(|point| words.contains(*point))).count()
        };
        words.iter().map(runs_through).sum()
    }

    pub fn on_marks(&self) -> usize {
        let marks = &self.scene.nodes;
        let touches = |label: &&graph::Label| {
            marks.iter().any(|mark| mark.node != label.node && from_mark(mark, label.rect) <= 0.0)
        };
        self.scene.labels.iter().filter(touches).count()
    }

    pub fn astray(&self) -> usize {
        let marks = &self.scene.nodes;
        let is_astray = |label: &&graph::Label| {
            let own = marks.iter().find(|mark| mark.node == label.node);
            let own_px = own.map_or(0.0, |mark| from_mark(mark, label.rect));
            marks.iter().any(|mark| mark.node != label.node && from_mark(mark, label.rect) < own_px)
        };
        self.scene.labels.iter().filter(is_astray).count()
    }

    pub fn on_names(&self) -> usize {
        let rects: Vec<Rect> = self.scene.labels.iter().map(|label| label.rect).collect();
        let over = |i: usize| rects[i + 1..].iter().filter(|other| other.overlaps(rects[i])).count();
        (0..rects.len()).map(over).sum()
    }

    pub fn cut(&self) -> usize {
        let size = self.scene.size;
        let pane = Rect::new(Point::ORIGIN, Point::new(size.width, size.height));
        self.scene.labels.iter().filter(|label| !within(label.rect, pane)).count()
    }
}

/// Paper with four pixels of air beside what it is for.
fn ground(shape: &Shape) -> Option<Rect> {
    match shape.outline {
        Outline::Rect { rect, .. } if shape.fill == Some(Colour::Paper) && shape.stroke.is_none() => {
            Some(Rect::new(rect.min.offset(AIR_PX, 0.0), rect.max.offset(-AIR_PX, 0.0)))
        }
        _ => None,
    }
}

/// The room that the words of a text take.
fn around(text: &Text) -> Rect {
    let width = text_width_px(text.text, text.size_px, text.weight != Weight::Regular);
    let left = match text.align {
        Align::Start => text.line.min.x,
        Align::Middle => text.line.centre().x - width / 2.0,
        Align::End => text.line.max.x - width,
    };
    Rect::new(Point::new(left, text.line.min.y), Point::new(left + width, text.line.max.y))
}

fn within(inner: Rect, outer: Rect) -> bool {
    let near = outer.grown(0.01);
    near.contains(inner.min) && near.contains(inner.max)
}

/// From a name to the edge of a mark, negative where they overlap.
fn from_mark(mark: &NodeMark, name: Rect) -> f64 {
    let x = mark.centre.x.clamp(name.min.x, name.max.x);
    let y = mark.centre.y.clamp(name.min.y, name.max.y);
    mark.centre.distance(Point::new(x, y)) - mark.radius
}
