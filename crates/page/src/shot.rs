//! A view as a still picture: its graph and its timeline at a size, as the live page would draw them before anything
//! is hovered. For what is served without a program and for files.

use super::framing::{domain_in_view, graph_selection, is_narrow, neighbourhood, timeline_selection};
use super::inputs::GraphSelection;
use super::{Loaded, Stage};
use base::geometry::{Rect, Size};
use base::text::Lang;
use graph::{Margins, Scene, SceneInput, build};
use timeline::{Timeline, lay_out};
use view::View;

/// A view with what it shows.
pub struct Shot<'a> {
    pub loaded: &'a Loaded,
    pub stage: &'a Stage,
    pub view: &'a View,
    pub lang: Lang,
}

impl Shot<'_> {
    /// The graph as the live page would draw it at this size, before anything is hovered.
    #[must_use]
    pub fn scene(&self, size: Size) -> Scene {
        let apart = is_narrow(size);
        self.scene_of(&self.selection(), size, self.margins(size, apart), &self.reserved(size, apart))
    }

    /// The graph with its selection on a sheet of its own: nothing is kept free but the margins.
    #[must_use]
    pub fn plate(&self, size: Size, margins: Margins) -> Scene {
        self.scene_of(&self.selection(), size, margins, &[])
    }

    /// The graph with what surrounds its hero named loudly and nothing selected: for a card.
    #[must_use]
    pub fn poster(&self, size: Size, margins: Margins) -> Scene {
        let highlighted =
            self.stage.importance.hero.map(|hero| neighbourhood(self.stage, hero)).unwrap_or_default();
        self.scene_of(&(None, None, highlighted), size, margins, &[])
    }

    fn selection(&self) -> GraphSelection {
        graph_selection(&self.loaded.dataset, self.stage, self.view)
    }

    fn scene_of(&self, chosen: &GraphSelection, size: Size, margins: Margins, reserved: &[Rect]) -> Scene {
        let viewport = self.viewport(self.view.camera, size, margins);
        build(&SceneInput { reserved, ..self.scene_input(viewport, chosen) }, None).0
    }

    /// The timeline as the live page would lay it out at this size.
    #[must_use]
    pub fn timeline(&self, size: Size) -> Timeline {
        let chosen = timeline_selection(&self.loaded.dataset, self.view);
        let domain = domain_in_view(&self.loaded.dataset, self.stage, self.view);
        lay_out(&self.timeline_request(domain, size, &chosen))
    }
}
