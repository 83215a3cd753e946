//! What stays the same through a gesture: a prepared layout, out of which each frame lays out another stretch.

use super::selection::selection;
use crate::ui::kit::props::PageProps;
use base::geometry::Size;
use dataset::EntityIx;
use timeline::{Domain, Limits, Prepared, Timeline, TimelineRequest};

/// This share of the stretch shown is drawn on each side of it while it slides.
const BEYOND: f64 = 0.5;

/// What differs from frame to frame.
#[derive(Clone, Copy)]
pub struct Frame {
    pub size: Size,
    pub domain: Domain,
    /// The window being brushed on the overview.
    pub brush: Option<Domain>,
    /// The actor whose lane is pointed at.
    pub pointed: Option<EntityIx>,
}

/// A prepared layout, made when it is first needed.
#[derive(Default)]
pub struct PreparedLayout(Option<Prepared>);

impl PreparedLayout {
    pub fn forget(&mut self) {
        self.0 = None;
    }

    /// What is prepared serves the next view where nothing but days and colours differ.
    pub fn on_view_change(&mut self, props: &PageProps, old: &PageProps, frame: &Frame) {
        let (view, before) = (&props.view, &old.view);
        let same = props.model == old.model
            && props.loaded == old.loaded
            && props.lang == old.lang
            && props.has_words == old.has_words
            && view.lanes == before.lanes
            && view.sel == before.sel;
        if !same {
            self.forget();
        } else if view.at != before.at {
            self.with(props, frame, |prepared, request| prepared.see_at(request));
        }
    }

    /// The timeline of a stretch.
    pub fn lay_out(&mut self, props: &PageProps, frame: &Frame) -> Timeline {
        self.with(props, frame, |prepared, request| prepared.lay_out(request, 0.0))
    }

    /// The same with more on either side, to slide.
    pub fn lay_out_wide(&mut self, props: &PageProps, frame: &Frame) -> Timeline {
        self.with(props, frame, |prepared, request| prepared.lay_out(request, BEYOND))
    }

    /// Moves a timeline to another stretch of the same length.
    pub fn slide(&mut self, props: &PageProps, frame: &Frame, timeline: &mut Timeline) {
        self.with(props, frame, |_, request| timeline.slide(request, frame.domain));
    }

    /// How far the reader can zoom and pan.
    pub fn limits(&self, timeline: &Timeline) -> Limits {
        self.0.as_ref().map_or(Limits::new(timeline.scale.domain), Prepared::limits)
    }

    fn with<T>(
        &mut self,
        props: &PageProps,
        frame: &Frame,
        make: impl FnOnce(&mut Prepared, &TimelineRequest) -> T,
    ) -> T {
        let chosen = selection(props);
        let mut request = TimelineRequest {
            window: frame.brush,
            ..props.snapshot().timeline_request(frame.domain, frame.size, &chosen)
        };
        request.focal = frame.pointed.or(request.focal);
        make(self.0.get_or_insert_with(|| Prepared::new(&request)), &request)
    }
}
