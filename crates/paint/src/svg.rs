//! The list as SVG: a loop over its shapes. Numbers are rounded to a hundredth, so that the text is stable.

use std::fmt::Write as _;

use super::{Align, Colour, FONT_ASCENT, FONT_DESCENT, Outline, Shape, Text, Weight, baseline_px, hex};
use base::geometry::{Point, Size};
use base::palette::Palette;
use base::type_scale::font;

/// The tag that the shapes of a list are within.
const GROUP: &str = "<g stroke-linecap=\"round\" stroke-linejoin=\"round\">\n";

/// A whole document: `size` in CSS pixels, paper, then the shapes. One element a line; ends in a line feed.
#[must_use]
pub fn document(shapes: &[Shape], size: Size, palette: &Palette) -> String {
    let (w, h) = (number(size.width), number(size.height));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" font-family='{}'>\n\
         <rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>\n{}</svg>\n",
        font::SANS,
        hex(Colour::Paper.rgb(palette)),
        elements(shapes, palette)
    )
}

/// The shapes alone, in their order, as one group; ends in a line feed. Nothing where there are none.
#[must_use]
pub fn elements(shapes: &[Shape], palette: &Palette) -> String {
    group(shapes, |out, shape| element(out, shape, palette))
}

/// One group of what each shape is written as, in their order; nothing where there are none.
pub(crate) fn group(shapes: &[Shape], write: impl Fn(&mut String, &Shape)) -> String {
    if shapes.is_empty() {
        return String::new();
    }
    let mut out = String::from(GROUP);
    shapes.iter().for_each(|shape| write(&mut out, shape));
    out.push_str("</g>\n");
    out
}

pub(crate) fn element(out: &mut String, shape: &Shape, palette: &Palette) {
    let style = style(shape, palette);
    // Writing to a `String` cannot fail.
    let _ = match shape.outline {
        Outline::Line { from, to } => writeln!(out, "<path d=\"M{} L{}\"{style}/>", pair(from), pair(to)),
        Outline::Curve { from, control, to } => {
            writeln!(out, "<path d=\"M{} Q{} {}\"{style}/>", pair(from), pair(control), pair(to))
        }
        Outline::Segments { centre, radius, segments } => {
            let point = |(x, y): (f64, f64)| pair(centre.offset(x * radius, y * radius));
            let pieces: Vec<String> =
                segments.iter().map(|[a, b]| format!("M{} L{}", point(*a), point(*b))).collect();
            writeln!(out, "<path d=\"{}\"{style}/>", pieces.join(" "))
        }
        Outline::Circle { centre, radius } => {
            let (x, y, r) = (number(centre.x), number(centre.y), number(radius));
            writeln!(out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"{style}/>")
        }
        Outline::Polygon { centre, radius, corners } => {
            let points: Vec<String> =
                corners.iter().map(|(x, y)| pair(centre.offset(x * radius, y * radius))).collect();
            writeln!(out, "<polygon points=\"{}\"{style}/>", points.join(" "))
        }
        Outline::Triangle([a, b, c]) => {
            writeln!(out, "<polygon points=\"{} {} {}\"{style}/>", pair(a), pair(b), pair(c))
        }
        Outline::Rect { rect, corner_px } => writeln!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"{style}/>",
            number(rect.min.x),
            number(rect.min.y),
            number(rect.width()),
            number(rect.height()),
            number(corner_px)
        ),
        Outline::Text(text) => {
            // The halo lies under the letters.
            let order =
                if shape.stroke.is_some() && shape.fill.is_some() { " paint-order=\"stroke\"" } else { "" };
            text_element(out, &text, &[&style, order].concat())
        }
    };
}

fn text_element(out: &mut String, text: &Text, style: &str) -> std::fmt::Result {
    let (ascent_px, descent_px) = (FONT_ASCENT * text.size_px, FONT_DESCENT * text.size_px);
    let baseline = text.line.min.y + baseline_px(text.line.height(), ascent_px, descent_px);
    let anchor = match text.align {
        Align::Start => "",
        Align::Middle => " text-anchor=\"middle\"",
        Align::End => " text-anchor=\"end\"",
    };
    // Readers of SVG 1.1 know whole hundreds alone; where there is no face between, 650 is 700 on a canvas too.
    let weight = match text.weight {
        Weight::Regular => "",
        Weight::Semibold | Weight::Bold => " font-weight=\"700\"",
    };
    writeln!(
        out,
        "<text x=\"{}\" y=\"{}\"{anchor} font-size=\"{}\"{weight}{style}>{}</text>",
        number(text.anchor_px()),
        number(baseline),
        number(text.size_px),
        escape(text.text)
    )
}

/// Fill and stroke as attributes. Each has its own opacity, as on a canvas: one `opacity` for both would hide the half
/// of a stroke that lies over its fill.
fn style(shape: &Shape, palette: &Palette) -> String {
    let mut out = String::new();
    let opacity = |name: &str| match shape.opacity {
        1.0 => String::new(),
        share => format!(" {name}-opacity=\"{}\"", number(share)),
    };
    let _ = match shape.fill {
        Some(fill) => write!(out, " fill=\"{}\"{}", hex(fill.rgb(palette)), opacity("fill")),
        None => write!(out, " fill=\"none\""),
    };
    if let Some(stroke) = shape.stroke {
        let (colour, width) = (hex(stroke.colour.rgb(palette)), number(stroke.width_px));
        let _ = write!(out, " stroke=\"{colour}\" stroke-width=\"{width}\"{}", opacity("stroke"));
        if let Some([dash, gap]) = stroke.dash.pattern() {
            let _ = write!(out, " stroke-dasharray=\"{} {}\"", number(dash), number(gap));
        }
        let offset = number(stroke.dash.offset_px());
        if offset != 0.0 {
            let _ = write!(out, " stroke-dashoffset=\"{offset}\"");
        }
    }
    out
}

/// Text as XML character data: never markup.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML 1.0 forbids these outright.
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
    out
}

fn pair(p: Point) -> String {
    format!("{},{}", number(p.x), number(p.y))
}

fn number(value: f64) -> f64 {
    let rounded = (value * 100.0).round() / 100.0;
    if rounded == 0.0 { 0.0 } else { rounded }
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn text_is_never_markup() {
        assert_eq!(escape("<b onload=\"x\">&\u{0}"), "&lt;b onload=&quot;x&quot;&gt;&amp;");
    }
}
