//! What the graph and the timeline of a view are drawn from: put together here alone, for the live page, cards, print
//! and export. A gesture under way changes fields of what these functions give, never the rest.

use super::day_in_words::day_in_words;
use super::fold_actions::{fold_all, unfold_all};
use super::margins::{
    LegendKey, TITLE_TOP_PX, day_rect, graph_margins, legend_entry_px, longer_legend_px, overlay_rects,
};
use super::selection::{GraphSelection, TimelineSelection};
use super::snapshot::Snapshot;
use base::geometry::{Rect, Size};
use base::text::strings::strings;
use dataset::{EntityIx, NodeRef};
use graph::{Margins, SceneInput, Viewport, has_promised, has_unknown, legend_entries, line_entries};
use query::compare::Between;
use query::{is_dispute_alleged, is_relation_alleged};
use timeline::{Domain, TimelineRequest};
use view::{Camera, Selection};

/// Larger, smaller, everything, move.
const FIXED_TOOLS: usize = 4;

impl<'a> Snapshot<'a> {
    /// The graph of the view at rest: nothing hovered, pinned or reserved.
    #[must_use]
    pub fn scene_input(&self, viewport: Viewport, selection: &'a GraphSelection) -> SceneInput<'a> {
        let (model, (selected, selected_edge, highlighted)) = (self.model, selection);
        SceneInput {
            at: self.view.at,
            compare: self.view.compare,
            ended: self.view.ended,
            selected: *selected,
            selected_edge: *selected_edge,
            highlighted,
            folded: Some(&model.folded),
            ..SceneInput::at_rest(
                &self.loaded.dataset,
                &model.folded.drawn,
                &model.importance,
                &model.positions,
                viewport,
                self.lang,
            )
        }
    }

    /// The window on the graph for a camera; without one, all of it within `margins`. `size` in CSS pixels.
    #[must_use]
    pub fn viewport(&self, camera: Option<Camera>, size: Size, margins: Margins) -> Viewport {
        let world = Rect::around(self.model.positions.iter().copied());
        let whole = if self.model.folded.is_folded() {
            Viewport::fit_folded(world, size, margins)
        } else {
            Viewport::fit(world, size, margins)
        };
        Viewport { camera: camera.unwrap_or(whole.camera), ..whole }
    }

    /// What the page keeps free around the graph in a pane of `size` CSS pixels. `apart`: tools and legend have a place of
    /// their own below the picture.
    #[must_use]
    pub fn margins(&self, size: Size, apart: bool) -> Margins {
        let is_folded = self.model.folded.is_folded();
        let margins = graph_margins(size, apart, Between::of(self.view).is_some(), is_folded);
        let has_title = !is_folded && matches!(self.uppermost(), Some(NodeRef::Dispute(_)));
        Margins {
            top_px: if has_title { margins.top_px.max(TITLE_TOP_PX) } else { margins.top_px },
            bottom_px: margins.bottom_px
                + if apart { 0.0 } else { longer_legend_px(size, &self.legend_widths_px()) },
            ..margins
        }
    }

    /// The drawn node that lies highest; `None` before the layout.
    fn uppermost(&self) -> Option<NodeRef> {
        let nodes = self.model.folded.drawn.nodes().zip(&self.model.positions);
        nodes.min_by(|(_, one), (_, other)| one.y.total_cmp(&other.y)).map(|(node, _)| node)
    }

    /// Where the page's controls and the words of a day lie over the graph; `size` and `apart` as for `margins`.
    #[must_use]
    pub fn reserved(&self, size: Size, apart: bool) -> [Rect; 3] {
        let dataset = &self.loaded.dataset;
        let folds = [unfold_all(self.model), fold_all(self.model, self.view)];
        let tools = FIXED_TOOLS + folds.iter().flatten().count();
        let [tools, legend] = overlay_rects(size, apart, tools, &self.legend_widths_px());
        let day = day_in_words(dataset, self.model, self.view, self.lang).filter(|_| !apart);
        [tools, legend, day.map_or_else(Rect::default, |line| day_rect(size, &line))]
    }

    /// How wide the entries of the legend are: marks, then what lines say; where days are compared their signs too.
    fn legend_widths_px(&self) -> Vec<f64> {
        let (dataset, model, words) = (&self.loaded.dataset, self.model, strings(self.lang));
        let marks = legend_entries(dataset, &model.visible, &self.view.hidden, self.lang);
        let mark_widths_px = marks.iter().map(|entry| legend_entry_px(&entry.label, LegendKey::Mark));
        let mut labels = Vec::new();
        let visible = &model.visible;
        let alleged = visible.relations.iter().any(|ix| is_relation_alleged(dataset, *ix))
            || visible.disputes.iter().any(|ix| is_dispute_alleged(dataset, *ix));
        let ended = visible.relations.iter().any(|ix| dataset.relation(*ix).until.is_some());
        if Between::of(self.view).is_some() {
            labels.extend(words.changes.iter().map(|words| words.to_string()));
            labels.push(words.changed_within.to_string());
            labels.push(words.line_same.to_string());
        } else {
            let (lines, arrows) = line_entries(dataset, &model.visible, &model.folded, self.lang);
            labels.extend(lines.into_iter().map(|entry| entry.label));
            labels.extend(arrows.then(|| words.line_acts.to_string()));
        }
        labels.extend(has_promised(dataset, visible).then(|| words.line_promised.to_string()));
        labels.extend(alleged.then(|| words.line_alleged.to_string()));
        labels.extend(has_unknown(dataset, visible, self.view.at).then(|| words.line_unknown.to_string()));
        labels.extend(ended.then(|| words.line_ended.to_string()));
        mark_widths_px.chain(labels.iter().map(|label| legend_entry_px(label, LegendKey::Line))).collect()
    }

    /// The timeline of the view at rest, over a stretch of time; `size` in CSS pixels.
    #[must_use]
    pub fn timeline_request(
        &self,
        domain: Domain,
        size: Size,
        selection: &'a TimelineSelection,
    ) -> TimelineRequest<'a> {
        let (model, (selected, selected_dispute, highlighted)) = (self.model, selection);
        TimelineRequest {
            data: &self.loaded.dataset,
            events: &model.visible.events,
            disputes: &model.visible.disputes,
            period_events: &model.period,
            lanes: self.view.lanes,
            domain,
            window: None,
            selected: *selected,
            focal: self.focal(),
            selected_dispute: *selected_dispute,
            highlighted: highlighted.as_deref(),
            at: self.view.at,
            compare: self.view.compare,
            size,
            lang: self.lang,
        }
    }

    /// The actor that is selected.
    fn focal(&self) -> Option<EntityIx> {
        match &self.view.sel {
            Some(Selection::Entity(id)) => self.loaded.dataset.index.entity_by_id.get(id).copied(),
            _ => None,
        }
    }
}
