//! The graph and the timeline of a view as SVG for a page: coloured by the style sheet's own variables, so that one
//! drawing serves light paper, dark paper and print, with a title and a description. No layout of its own.

use crate::chart::{self, SHARES, UNITS_PER_PX, mixed};
use crate::dataset::NodeRef;
use crate::geometry::{Rect, Size};
use crate::page::framing::{
    domain_in_view, graph_margins, graph_selection, legend_rect, neighbourhood, timeline_selection,
    tools_rect,
};
use crate::page::{Loaded, Stage};
use crate::query::compare::Between;
use crate::scene::{self, Margins, Scene, SceneInput, Viewport, build, escape, legend_entries};
use crate::text::Lang;
use crate::timeline::{Timeline, TimelineRequest, lay_out};
use crate::tokens::{Palette, Rgb};
use crate::view::View;

/// A view with what it shows.
pub struct Shot<'a> {
    pub loaded: &'a Loaded,
    pub stage: &'a Stage,
    pub view: &'a View,
    pub lang: Lang,
}

/// What is drawn, and what is said of it to who cannot see it.
pub struct Told<'a> {
    /// Unique on its page.
    pub id: &'a str,
    pub class: &'a str,
    pub title: &'a str,
    pub description: &'a str,
}

impl Shot<'_> {
    /// The graph as the live page would draw it at this size, before anything is hovered.
    fn scene(&self, size: Size) -> Scene {
        let (selected, selected_edge, lit) = graph_selection(&self.loaded.dataset, self.stage, self.view);
        let compares = Between::of(self.view).is_some();
        let marks =
            legend_entries(&self.loaded.dataset, &self.stage.visible, &self.view.hidden, self.lang).len();
        let reserved = [tools_rect(size), legend_rect(size, marks, compares)];
        self.scene_of((selected, selected_edge, &lit), size, graph_margins(size, compares), &reserved)
    }

    /// The graph with what surrounds its hero named loudly and nothing selected: for a card.
    #[must_use]
    pub fn poster(&self, size: Size, margins: Margins) -> Scene {
        let lit = self.stage.importance.hero.map(|hero| neighbourhood(self.stage, hero)).unwrap_or_default();
        self.scene_of((None, None, &lit), size, margins, &[])
    }

    fn scene_of(
        &self,
        (selected, selected_edge, lit): (Option<NodeRef>, Option<usize>, &[NodeRef]),
        size: Size,
        margins: Margins,
        reserved: &[Rect],
    ) -> Scene {
        let (dataset, stage) = (&self.loaded.dataset, self.stage);
        let world = Rect::around(stage.positions.iter().copied());
        let viewport = match self.view.camera {
            Some(camera) => Viewport { camera, size },
            None => Viewport::fit(world, size, margins),
        };
        let input = SceneInput {
            dataset,
            visible: &stage.visible,
            positions: &stage.positions,
            importance: &stage.importance.weights,
            hero: stage.importance.hero,
            viewport,
            lang: self.lang,
            at: self.view.at,
            compare: self.view.compare,
            ended: self.view.ended,
            selected,
            selected_edge,
            lit,
            hovered: &[],
            pinned: &[],
            reserved,
        };
        build(&input, None).0
    }

    /// The timeline as the live page would lay it out at this size.
    #[must_use]
    pub fn timeline(&self, size: Size) -> Timeline {
        let (dataset, stage) = (&self.loaded.dataset, self.stage);
        let (selected, selected_dispute, lit) = timeline_selection(dataset, self.view);
        lay_out(&TimelineRequest {
            data: dataset,
            events: &stage.visible.events,
            disputes: &stage.visible.disputes,
            period_events: &stage.period,
            lanes: self.view.lanes,
            domain: domain_in_view(dataset, stage, self.view),
            window: None,
            selected,
            selected_dispute,
            lit: lit.as_deref(),
            at: self.view.at,
            compare: self.view.compare,
            size,
            lang: self.lang,
        })
    }

    /// The graph for a page.
    #[must_use]
    pub fn graph_svg(&self, size: Size, told: &Told) -> String {
        framed(&scene::svg(&self.scene(size), &Palette::LIGHT), size, 1.0, told)
    }

    /// The timeline for a page.
    #[must_use]
    pub fn timeline_svg(&self, size: Size, told: &Told) -> String {
        let drawn = chart::svg(&self.timeline(size), &Palette::LIGHT);
        framed(&drawn, size, f64::from(UNITS_PER_PX), told)
    }
}

/// The elements inside a painter's `<svg>`.
#[must_use]
pub fn inside(svg: &str) -> &str {
    let body = svg.split_once('>').map_or("", |(_, body)| body);
    body.rsplit_once("</svg>").map_or(body, |(body, _)| body).trim()
}

/// A painter's drawing under a head of our own: named, described, without fonts and fixed size.
fn framed(svg: &str, size: Size, units: f64, told: &Told) -> String {
    let Told { id, class, title, description } = told;
    let (width, height) = ((size.width * units).round(), (size.height * units).round());
    format!(
        "<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\
         <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>\n{}\n</svg>\n",
        escape(title),
        escape(description),
        themed(inside(svg))
    )
}

/// Colours of the light palette as the style sheet's variables. Attributes alone are touched: in text the painters
/// escape quotation marks.
fn themed(body: &str) -> String {
    let mut themed = body.to_string();
    for (name, rgb) in papers() {
        put(&mut themed, rgb, &format!("var(--{name})"));
    }
    for (name, rgb) in papers().into_iter().filter(|(_, rgb)| *rgb != Palette::LIGHT.panel) {
        for share in SHARES {
            let rgb = mixed(rgb, Palette::LIGHT.panel, share);
            let mix = format!("color-mix(in srgb,var(--{name}) {}%,var(--panel))", (share * 100.0).round());
            put(&mut themed, rgb, &mix);
        }
    }
    themed
}

fn put(svg: &mut String, (r, g, b): Rgb, value: &str) {
    let value = format!("\"{value}\"");
    *svg = svg.replace(&format!("\"#{r:02x}{g:02x}{b:02x}\""), &value);
    *svg = svg.replace(&format!("\"#{r:02X}{g:02X}{b:02X}\""), &value);
}

fn papers() -> [(&'static str, Rgb); 10] {
    let p = Palette::LIGHT;
    [
        ("paper", p.paper),
        ("panel", p.panel),
        ("ink", p.ink),
        ("mute", p.mute),
        ("line", p.line),
        ("fault", p.fault),
        ("access", p.access),
        ("money", p.money),
        ("law", p.law),
        ("ended", p.ended),
    ]
}
