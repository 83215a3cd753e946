//! The line over the graph while its layout is under way, or where there is none: how far it is, stop, try again.

use crate::ui::kit::markup::{El, button, el};
use crate::ui::kit::props::PageProps;

/// Whether the graph shows the view, and why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// It does.
    No,
    /// Its layout was asked for a moment ago.
    Soon,
    /// So many of a hundred are done.
    Percent(u32),
    /// The reader would not wait.
    Stopped,
    Failed,
}

impl Wait {
    pub fn is_pending(self) -> bool {
        matches!(self, Wait::Soon | Wait::Percent(_))
    }
}

/// The line; empty while there is nothing to say.
pub fn line(props: &PageProps) -> El {
    let words = props.words();
    let said = el("p").attr("role", "status");
    let line = el("div").class("wait");
    let press = |name| button(props.on_wait.clone()).class("quiet").text(name);
    match props.wait {
        Wait::No | Wait::Soon => line.add(said),
        Wait::Percent(done) => {
            let bar = el("progress").attr("max", "100").number_attr("value", done);
            line.add(said.text(words.arranging))
                .add(bar.attr("aria-label", words.arranging))
                .add(press(words.stop))
        }
        Wait::Stopped => line.add(said.text(words.not_arranged)).add(press(words.arrange)),
        Wait::Failed => line.add(said.text(words.arrange_failed)).add(press(words.retry)),
    }
}
