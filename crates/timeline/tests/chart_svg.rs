//! What every picture of the timeline promises, whatever is in it.
#![allow(clippy::unwrap_used, missing_docs)]

use base::geometry::Size;
use base::palette::Palette;
use base::text::Localized;
use paint::UNITS_PER_PX;
use plotters::backend::SVGBackend;
use plotters::drawing::IntoDrawingArea;
use timeline::chart::{Layers, draw, svg};
use timeline::{TimelineRequest, lay_out};
use timeline_fixture::{Kept, field};
use view::LaneBy;

/// The values of an attribute, in order.
fn values<'a>(svg: &'a str, name: &str) -> Vec<&'a str> {
    let key = format!(" {name}=\"");
    svg.split(key.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn pictures() -> Vec<String> {
    let kept = Kept::whole(field());
    let sizes = [Size::new(846.0, 220.0), Size::new(360.0, 190.0), Size::new(1.0, 1.0)];
    let request =
        |size, lanes| TimelineRequest { size, lanes, selected: Some(kept.events[40]), ..kept.request() };
    let all = sizes.into_iter().flat_map(|size| {
        [LaneBy::Kind, LaneBy::Actor, LaneBy::Dispute].map(|lanes| lay_out(&request(size, lanes)))
    });
    all.map(|timeline| svg(&timeline, &Palette::DARK)).collect()
}

#[test]
fn no_letter_is_smaller_than_eleven_and_a_half_pixels() {
    for svg in pictures() {
        let sizes = values(&svg, "font-size");
        assert!(!sizes.is_empty());
        for size in sizes {
            let units: f64 = size.parse().expect(size);
            assert!(units / f64::from(UNITS_PER_PX) >= 11.5, "{size}");
        }
    }
}

#[test]
fn numbers_are_short_so_that_pictures_are_the_same_everywhere() {
    for svg in pictures() {
        for name in ["font-size", "opacity", "x", "y", "cx", "cy", "r", "stroke-width"] {
            for value in values(&svg, name) {
                assert!(value.len() <= 5, "{name} {value}");
            }
        }
    }
}

#[test]
fn text_of_the_dataset_is_never_markup() {
    let mut kept = Kept::whole(field());
    for entity in &mut kept.data.entities {
        entity.name = Localized::neutral("<b>&\" x=\"1\"\u{0}\u{b}");
    }
    let timeline = lay_out(&TimelineRequest { lanes: LaneBy::Actor, ..kept.request() });
    let svg = svg(&timeline, &Palette::LIGHT);
    assert!(svg.contains("&lt;b&gt;&amp;&quot; x=&quot;1&quot;"), "{svg}");
    assert!(!svg.contains("<b>") && !svg.contains('\u{0}') && !svg.contains('\u{b}'));
}

#[test]
fn every_element_is_closed_and_the_head_says_its_size() {
    for svg in pictures() {
        assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""));
        assert!(svg.ends_with("</svg>\n"));
        assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
        assert_eq!(svg.matches("<svg").count(), 1);
    }
}

#[test]
fn it_is_drawn_by_plotters_on_a_backend_of_any_resolution() {
    let kept = Kept::whole(field());
    let timeline = lay_out(&kept.request());
    let circles = |scale: u32| {
        let mut drawn = String::new();
        let area = SVGBackend::with_string(&mut drawn, (846 * scale, 220 * scale)).into_drawing_area();
        draw(&timeline, &Palette::LIGHT, &area, Layers::ALL).expect("a string takes everything");
        drop(area);
        drawn.matches("<circle").count()
    };
    assert!(circles(1) > 5);
    assert_eq!(circles(1), circles(4));
}
