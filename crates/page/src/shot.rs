//! A view as a still picture: its graph and its timeline at a size, as the live page would draw them before anything
//! is hovered. For what is served without a program and for files.

use super::framing::{
    covered, domain_in_view, graph_margins, graph_selection, is_narrow, neighbourhood, timeline_selection,
};
use super::{Corpus, Stage};
use base::geometry::{Rect, Size};
use base::text::Lang;
use dataset::NodeRef;
use graph::{Margins, Scene, SceneInput, Viewport, build, legend_entries};
use query::compare::Between;
use timeline::{Timeline, TimelineRequest, lay_out};
use view::View;

/// A view with what it shows.
pub struct Shot<'a> {
    pub loaded: &'a Corpus,
    pub stage: &'a Stage,
    pub view: &'a View,
    pub lang: Lang,
}

impl Shot<'_> {
    /// The graph as the live page would draw it at this size, before anything is hovered.
    #[must_use]
    pub fn scene(&self, size: Size) -> Scene {
        let (selected, selected_edge, lit) = graph_selection(&self.loaded.dataset, self.stage, self.view);
        let compares = Between::of(self.view).is_some();
        let marks =
            legend_entries(&self.loaded.dataset, &self.stage.visible, &self.view.hidden, self.lang).len();
        let apart = is_narrow(size);
        let reserved = covered(size, apart, marks, compares);
        let margins = graph_margins(size, apart, compares);
        self.scene_of((selected, selected_edge, &lit), size, margins, &reserved)
    }

    /// The graph with its selection on a sheet of its own: nothing is kept free but the margins.
    #[must_use]
    pub fn plate(&self, size: Size, margins: Margins) -> Scene {
        let (selected, selected_edge, lit) = graph_selection(&self.loaded.dataset, self.stage, self.view);
        self.scene_of((selected, selected_edge, &lit), size, margins, &[])
    }

    /// The graph with what surrounds its hero named loudly and nothing selected: for a card.
    #[must_use]
    pub fn poster(&self, size: Size, margins: Margins) -> Scene {
        let lit =
            self.stage.importance.focal_node.map(|hero| neighbourhood(self.stage, hero)).unwrap_or_default();
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
        let viewport = Viewport::of(self.view.camera, world, size, margins);
        let input = SceneInput {
            dataset,
            visible: &stage.visible,
            positions: &stage.positions,
            importance: &stage.importance.weights,
            hero: stage.importance.focal_node,
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
}
