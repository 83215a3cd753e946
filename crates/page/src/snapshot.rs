//! A view as a still picture: its graph and its timeline at a size, as the live page would draw them before anything
//! is hovered. For what is served without a program and for files.

use super::margins::{graph_margins, is_narrow, overlay_rects};
use super::selection::{graph_selection, neighbourhood, timeline_selection};
use super::time_window::domain_in_view;
use super::{IndexedDataset, ViewModel};
use base::geometry::{Rect, Size};
use base::text::Lang;
use dataset::NodeRef;
use graph::{Margins, Scene, SceneInput, Viewport, build, legend_entries};
use query::compare::Between;
use timeline::{Timeline, TimelineRequest, lay_out};
use view::View;

/// A view with what it shows.
pub struct Snapshot<'a> {
    /// The dataset with its indexes.
    pub loaded: &'a IndexedDataset,
    /// What the view shows of it; its nodes have positions.
    pub model: &'a ViewModel,
    /// The view itself: selection, camera, lanes.
    pub view: &'a View,
    /// The language of names and labels.
    pub lang: Lang,
}

impl Snapshot<'_> {
    /// The graph as the live page would draw it at this size, before anything is hovered.
    #[must_use]
    pub fn scene(&self, size: Size) -> Scene {
        let (selected, selected_edge, lit) = graph_selection(&self.loaded.dataset, self.model, self.view);
        let compares = Between::of(self.view).is_some();
        let marks =
            legend_entries(&self.loaded.dataset, &self.model.visible, &self.view.hidden, self.lang).len();
        let apart = is_narrow(size);
        let reserved = overlay_rects(size, apart, marks, compares);
        let margins = graph_margins(size, apart, compares);
        self.scene_of((selected, selected_edge, &lit), size, margins, &reserved)
    }

    /// The graph with its selection and nothing over it: only the margins are kept free. `size` in CSS pixels.
    #[must_use]
    pub fn bare_scene(&self, size: Size, margins: Margins) -> Scene {
        let (selected, selected_edge, lit) = graph_selection(&self.loaded.dataset, self.model, self.view);
        self.scene_of((selected, selected_edge, &lit), size, margins, &[])
    }

    /// The graph with what surrounds its focal node named loudly and nothing selected: for a card. `size` in CSS pixels.
    #[must_use]
    pub fn card_scene(&self, size: Size, margins: Margins) -> Scene {
        let lit =
            self.model.importance.focal_node.map(|hero| neighbourhood(self.model, hero)).unwrap_or_default();
        self.scene_of((None, None, &lit), size, margins, &[])
    }

    fn scene_of(
        &self,
        (selected, selected_edge, lit): (Option<NodeRef>, Option<usize>, &[NodeRef]),
        size: Size,
        margins: Margins,
        reserved: &[Rect],
    ) -> Scene {
        let (dataset, model) = (&self.loaded.dataset, self.model);
        let world = Rect::around(model.positions.iter().copied());
        let viewport = Viewport::of(self.view.camera, world, size, margins);
        let input = SceneInput {
            dataset,
            visible: &model.visible,
            positions: &model.positions,
            importance: &model.importance.weights,
            hero: model.importance.focal_node,
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
        let (dataset, model) = (&self.loaded.dataset, self.model);
        let (selected, selected_dispute, lit) = timeline_selection(dataset, self.view);
        lay_out(&TimelineRequest {
            data: dataset,
            events: &model.visible.events,
            disputes: &model.visible.disputes,
            period_events: &model.period,
            lanes: self.view.lanes,
            domain: domain_in_view(dataset, model, self.view),
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
