//! The name of the lane of what has none of its own, as a button over the drawing: it opens their list.

use web_sys::{Event, HtmlElement};
use yew::{Callback, NodeRef};

use crate::browser::css_length::px;
use crate::browser::element_layer::set_style;
use crate::ui::kit::markup::{El, button};
use timeline::{NAME_LEFT_PX, Timeline};

const LEAST_PX: f64 = 24.0;
const MOST_PX: f64 = 28.0;

/// The button; hidden where there is no such lane.
#[derive(Default)]
pub struct FoldedLane(NodeRef);

impl FoldedLane {
    pub fn view(&self, press: Callback<Event>) -> El {
        button(press).class("folded-lane").attr("hidden", "").node_ref(&self.0)
    }

    /// Puts it where the name is, which it is called by.
    pub fn place(&self, timeline: &Timeline) {
        let Some(button) = self.0.cast::<HtmlElement>() else { return };
        let Some(lane) = timeline.folded_lane() else {
            let _ = button.set_attribute("hidden", "");
            return;
        };
        let (top, bottom) = lane.reach_px();
        let _ = button.remove_attribute("hidden");
        let _ = button.set_attribute("aria-label", &lane.name);
        // As high as a finger's target, though lanes may be closer.
        let height_px = (bottom - top).clamp(LEAST_PX, MOST_PX);
        let top_px = lane.name_y_px() - height_px / 2.0;
        set_style(&button, "transform", &["translate(0,", &px(top_px), ")"].concat());
        set_style(&button, "width", &px(timeline.plot.min.x - NAME_LEFT_PX));
        set_style(&button, "height", &px(height_px));
    }

    pub fn focus(&self) {
        if let Some(button) = self.0.cast::<HtmlElement>() {
            let _ = button.focus();
        }
    }
}
