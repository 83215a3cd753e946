//! A view as a still picture: its graph and its timeline at a size, as the live page would draw them before anything
//! is hovered. For what is served without a program and for files.

use super::margins::is_narrow;
use super::selection::{GraphSelection, graph_selection, neighbourhood, timeline_selection};
use super::time_window::domain_in_view;
use super::view_model::{IndexedDataset, ViewModel};
use base::geometry::{Rect, Size};
use base::text::Lang;
use graph::{Margins, Scene, SceneInput, build};
use timeline::{Domain, Timeline, lay_out, without_overview};
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
        let apart = is_narrow(size);
        self.scene_of(&self.selection(), size, self.margins(size, apart), &self.reserved(size, apart))
    }

    /// The graph as a still: nothing selected, for no press explains why one thing is louder, and nothing over it, so that
    /// only the margins are kept free. `size` in CSS pixels.
    #[must_use]
    pub fn still_scene(&self, size: Size, margins: Margins) -> Scene {
        self.scene_of(&(None, None, Vec::new()), size, margins, &[])
    }

    /// The graph with what surrounds its focal node named loudly and nothing selected: for a card. `size` in CSS pixels.
    #[must_use]
    pub fn card_scene(&self, size: Size, margins: Margins) -> Scene {
        let highlighted =
            self.model.importance.focal_node.map(|hero| neighbourhood(self.model, hero)).unwrap_or_default();
        self.scene_of(&(None, None, highlighted), size, margins, &[])
    }

    fn selection(&self) -> GraphSelection {
        graph_selection(&self.loaded.dataset, self.model, self.view)
    }

    fn scene_of(&self, chosen: &GraphSelection, size: Size, margins: Margins, reserved: &[Rect]) -> Scene {
        let viewport = self.viewport(self.view.camera, size, margins);
        build(&SceneInput { reserved, ..self.scene_input(viewport, chosen) }, None).0
    }

    /// The timeline as a still: nothing selected, and no strip below it to move the window by. `size` in CSS pixels.
    #[must_use]
    pub fn still_timeline(&self, size: Size) -> Timeline {
        let request = self.timeline_request(self.stretch(), size, &(None, None, None));
        without_overview(request)
    }

    /// The stretch of time that the timeline shows.
    #[must_use]
    pub fn stretch(&self) -> Domain {
        domain_in_view(&self.loaded.dataset, self.model, self.view)
    }

    /// The timeline as the live page would lay it out at this size.
    #[must_use]
    pub fn timeline(&self, size: Size) -> Timeline {
        let chosen = timeline_selection(&self.loaded.dataset, self.view);
        lay_out(&self.timeline_request(self.stretch(), size, &chosen))
    }
}
