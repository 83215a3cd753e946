//! The legend of the timeline: the looks of marks and bars that the stretch shown has.

use super::selection::domain_in_view;
use crate::ui::kit::markup::{El, el, unordered};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::{drawing, path};
use query::{disputed_date, is_dispute_alleged, is_event_alleged};
use timeline::{MOST_BARRED_DISPUTES, extent_days};
use view::LaneBy;

/// The legend; `None` where every mark is a plain one.
pub fn timeline_legend(props: &PageProps) -> Option<El> {
    let (words, dataset, shown) = (props.words(), &props.loaded.dataset, domain_in_view(props));
    let (mut alleged, mut uncertain, mut disputed, mut to_come) = (false, false, false, false);
    for event in props.model.visible.events.iter().map(|ix| dataset.event(*ix)) {
        let (first, last) = extent_days(&event.date);
        if last < shown.first_day || first > shown.last_day() {
            continue;
        }
        alleged |= is_event_alleged(dataset, event);
        uncertain |= event.date.is_uncertain() || event.date.is_approximate();
        disputed |= disputed_date(dataset, event).is_some();
        to_come |= props.view.at.is_some_and(|at| event.date.earliest() > at);
    }
    let visible = &props.model.visible;
    if props.view.lanes == LaneBy::Dispute || visible.disputes.len() <= MOST_BARRED_DISPUTES {
        alleged |= visible.disputes.iter().any(|ix| is_dispute_alleged(dataset, *ix));
    }
    let entry = |there: bool, class: &str, outline: &str, label: &str| {
        there.then(|| el("li").add(drawing(class, "0 0 24 16").add(path("line", outline))).text(label))
    };
    let entries = [
        entry(alleged, "key-sign alleged", "M12 2 18 8 12 14 6 8Z", words.line_alleged),
        entry(uncertain, "key-sign uncertain", "M1 8h22", words.key_uncertain),
        entry(disputed, "key-sign", "M2 8h20M2 4.5v7M22 4.5v7", words.key_disputed),
        entry(props.view.lanes == LaneBy::Actor, "key-sign acts", "M2 8h17M22 8 16 5v6Z", words.key_acts_on),
        entry(to_come, "key-sign to-come", "M12 2 18 8 12 14 6 8Z", words.key_to_come),
    ];
    let entries: Vec<El> = entries.into_iter().flatten().collect();
    let list = || unordered().class("key").attr("aria-label", words.timeline_key);
    (!entries.is_empty()).then(|| list().each(entries))
}
