//! The timeline while a gesture runs: what is laid out and drawn anew in each frame, and what waits for its end.
//! Elements wait: they stand still, unseen, and keep the focus.

use web_sys::HtmlElement;

use crate::ui::kit::props::PageProps;
use super::pane::TimelinePane;
use super::selection::selection;
use crate::browser::timing;
use timeline::{Domain, Limits, Prepared, TimeScale, Timeline, TimelineRequest};

impl TimelinePane {
    /// What is prepared serves the next view where nothing but days and colours differ.
    pub(super) fn take_view(&mut self, props: &PageProps, old: &PageProps) {
        let (view, before) = (&props.view, &old.view);
        let same = props.stage == old.stage
            && props.loaded == old.loaded
            && props.lang == old.lang
            && view.lanes == before.lanes
            && view.sel == before.sel;
        if !same {
            self.prepared = None;
        } else if view.at != before.at {
            self.with_prepared(props, self.size_domain(), |prepared, request| prepared.see_at(request));
        }
    }

    fn size_domain(&self) -> Domain {
        self.timeline.as_ref().map_or(Domain::new(0.0, 1.0), |timeline| timeline.scale.domain)
    }

    /// The timeline of a view at rest, or of one that follows the handle.
    pub(super) fn lay_out(&mut self, props: &PageProps) -> Timeline {
        let domain = self.domain(props);
        self.with_prepared(props, domain, |prepared, request| prepared.lay_out(request, 0.0))
    }

    fn with_prepared<T>(
        &mut self,
        props: &PageProps,
        domain: Domain,
        make: impl FnOnce(&mut Prepared, &TimelineRequest) -> T,
    ) -> T {
        let (selected, selected_dispute, lit) = selection(props);
        let request = TimelineRequest {
            data: &props.loaded.dataset,
            events: &props.stage.visible.events,
            disputes: &props.stage.visible.disputes,
            period_events: &props.stage.period,
            lanes: props.view.lanes,
            domain,
            window: self.live_brush,
            selected,
            selected_dispute,
            lit: lit.as_deref(),
            at: props.view.at,
            compare: props.view.compare,
            size: self.size,
            lang: props.lang,
        };
        make(self.prepared.get_or_insert_with(|| Prepared::new(&request)), &request)
    }

    /// A frame of a gesture.
    pub(super) fn draw_moving(&mut self, props: &PageProps) {
        let Some(mut timeline) = self.timeline.take() else { return };
        let domain = self.live_domain.unwrap_or(timeline.scale.domain);
        timing::measured("faultlines:timeline", || {
            self.set_moving(true);
            let slides = domain.span_days == timeline.scale.domain.span_days;
            if let (Some(brushed), Some(overview)) = (self.live_brush, &mut timeline.overview) {
                overview.window_px = overview.window_on(brushed);
                self.attached.iter_mut().for_each(|attached| attached.painter.brush(&timeline));
            } else if slides {
                self.slide(props, &mut timeline, domain);
            } else {
                timeline =
                    self.with_prepared(props, domain, |prepared, request| prepared.lay_out(request, 0.0));
                self.place_handle(props, &mut timeline);
                self.attached.iter_mut().for_each(|attached| attached.painter.flow(&timeline));
            }
        });
        self.timeline = Some(timeline);
    }

    fn slide(&mut self, props: &PageProps, timeline: &mut Timeline, domain: Domain) {
        /// So much of the stretch shown is drawn on each side of it.
        const BEYOND: f64 = 0.5;
        self.with_prepared(props, domain, |_, request| timeline.slide(request, domain));
        self.place_handle(props, timeline);
        let Some(mut attached) = self.attached.take() else { return };
        let wide =
            || self.with_prepared(props, domain, |prepared, request| prepared.lay_out(request, BEYOND));
        attached.painter.slide(timeline, wide);
        self.attached = Some(attached);
    }

    /// Says on the drawing whether a gesture runs.
    pub(super) fn set_moving(&mut self, moving: bool) {
        if self.moving != moving
            && let Some(host) = self.host.cast::<HtmlElement>()
        {
            host.set_class_name(if moving { "drawing moving" } else { "drawing" });
        }
        self.moving = moving;
    }

    /// The scale now: events of one frame add up.
    pub(super) fn live_scale(&self, timeline: &Timeline) -> TimeScale {
        TimeScale { domain: self.live_domain.unwrap_or(timeline.scale.domain), ..timeline.scale }
    }

    pub(super) fn limits(&self, timeline: &Timeline) -> Limits {
        self.prepared.as_ref().map_or(Limits::new(timeline.scale.domain), Prepared::limits)
    }
}
