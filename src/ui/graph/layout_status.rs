//! The status line over the graph while its layout runs, or where there is none: progress, stop, try again.

use super::pane::GraphProps;
use crate::ui::kit::markup::{El, button, callback, el, spoken};

/// Whether the graph shows the present view, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayoutStatus {
    /// It does.
    Current,
    /// Its layout was requested a moment ago.
    Started,
    /// So much of the layout is done.
    Percent(u32),
    /// The reader stopped the layout.
    Stopped,
    Failed,
}

impl LayoutStatus {
    pub fn is_pending(self) -> bool {
        matches!(self, LayoutStatus::Started | LayoutStatus::Percent(_))
    }
}

/// The line; empty while there is nothing to say.
pub fn status_line(props: &GraphProps) -> El {
    let words = props.page.words();
    let said = el("p").attr("role", "status");
    let line = el("div").class("wait");
    let press = |name| button(callback(&props.on_toggle_layout, |_| Some(()))).class("quiet").text(name);
    match props.status {
        LayoutStatus::Current | LayoutStatus::Started => line.add(said),
        LayoutStatus::Percent(done) => {
            let bar = el("progress").attr("max", "100").number_attr("value", done);
            line.add(said.add_opt(spoken(words.arranging)))
                .add(bar.attr("aria-label", words.arranging))
                .add(press(words.stop))
        }
        LayoutStatus::Stopped => line.add(said.add_opt(spoken(words.not_arranged))).add(press(words.arrange)),
        LayoutStatus::Failed => line.add(said.add_opt(spoken(words.arrange_failed))).add(press(words.retry)),
    }
}
