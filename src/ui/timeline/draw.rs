//! When and what the timeline's component draws: the view at rest, as it follows the handle, and the frames of a gesture.

use web_sys::HtmlElement;

use super::gesture::Frame;
use super::pane::TimelinePane;
use super::selection::domain_in_view;
use crate::browser::timing;
use crate::ui::kit::props::PageProps;
use timeline::Domain;

impl TimelinePane {
    /// The stretch in force: a gesture's, else the link's window, else the filtered range, else that of the kept events.
    pub(super) fn domain(&self, props: &PageProps) -> Domain {
        self.input.domain().unwrap_or_else(|| domain_in_view(props))
    }

    pub(super) fn frame_of(&self, domain: Domain) -> Frame {
        Frame { size: self.size, domain, brush: self.input.brush(), pointed: self.pointed_lane.large() }
    }

    /// Draws the view at rest, or as it follows the handle.
    pub(super) fn draw(&mut self, props: &PageProps) {
        if self.size.width < 1.0 || self.size.height < 1.0 {
            self.attached.iter_mut().for_each(|attached| attached.elements.clear());
            return;
        }
        timing::measured("faultlines:timeline", || {
            // While the handle is dragged each day is a view of its own.
            let moves = self.input.holds_handle();
            self.set_moving(moves);
            let mut timeline = self.prepared.lay_out(props, &self.frame_of(self.domain(props)));
            self.handle.forget();
            self.handle.place(props, &mut timeline);
            if let Some(attached) = &mut self.attached {
                attached.painter.forget(props.palette);
                if moves { attached.painter.flow(&timeline) } else { attached.painter.rest(&timeline) }
            }
            if !moves {
                // A gesture that has just ended asked for this frame.
                self.next_frame.stop();
                if let Some(attached) = &mut self.attached {
                    attached.elements.update(&props.loaded.dataset, &timeline, props.lang);
                }
            }
            self.folded.place(&timeline);
            self.timeline = Some(timeline);
        });
    }

    /// Draws a frame of a gesture.
    pub(super) fn draw_moving(&mut self, props: &PageProps) {
        let Some(mut timeline) = self.timeline.take() else { return };
        let frame = self.frame_of(self.input.domain().unwrap_or(timeline.scale.domain));
        timing::measured("faultlines:timeline", || {
            self.set_moving(true);
            let slides = frame.domain.span_days == timeline.scale.domain.span_days;
            if let (Some(brush), Some(overview)) = (frame.brush, &mut timeline.overview) {
                overview.window_px = overview.window_on(brush);
                self.attached.iter_mut().for_each(|attached| attached.painter.brush(&timeline));
            } else if slides {
                self.prepared.slide(props, &frame, &mut timeline);
                self.handle.place(props, &mut timeline);
                if let Some(attached) = &mut self.attached {
                    attached.painter.slide(&timeline, || self.prepared.lay_out_wide(props, &frame));
                }
            } else {
                timeline = self.prepared.lay_out(props, &frame);
                self.handle.place(props, &mut timeline);
                self.attached.iter_mut().for_each(|attached| attached.painter.flow(&timeline));
            }
        });
        self.timeline = Some(timeline);
    }

    /// Says on the drawing whether a gesture runs.
    pub(super) fn set_moving(&mut self, is_moving: bool) {
        if self.is_moving != is_moving
            && let Some(host) = self.host.cast::<HtmlElement>()
        {
            host.set_class_name(if is_moving { "drawing moving" } else { "drawing" });
        }
        self.is_moving = is_moving;
    }
}
