//! What can happen to the page. Each feature has messages of its own; here they are named by feature.

use wasm_bindgen::JsValue;

use super::load::Arrival;
use super::{bottom_sheet, copy_link, layout_state};
use crate::browser::companion::FileEvent;
use crate::ui::filters::SearchMsg;
use crate::ui::share;
use crate::ui::story::Input as StoryInput;
use crate::ui::time;
use view::host_message::Command;
use view::{Action, Facet};

pub enum Msg {
    DataArrived(Arrival),
    /// What has changed is to be rendered: in a task of its own.
    Render,
    Action(Action),
    /// A step of a gesture that is still going on.
    LiveAction(Action),
    /// Ask what is between the selected entity and the next one, or do not after all.
    Ask,
    BottomSheet(bottom_sheet::Msg),
    CopyLink,
    CopyLinkState(copy_link::Msg),
    DismissFile,
    DismissNotice(usize),
    /// Text typed into the list of a filter.
    FacetQuery(Facet, String),
    File(FileEvent),
    HostCommand(Command),
    Layout(layout_state::Msg),
    MenuOpened(Facet),
    Playback(time::Msg),
    PopState,
    /// Try to load the same data once more.
    Retry,
    Search(SearchMsg),
    Share(share::Msg),
    ShowOpeningView,
    Story(StoryInput),
    SystemPreferences,
    /// What changed in the data since the link was made; undefined: ask for it.
    WhatChanged(JsValue),
    /// Show the bundled data in the place of others, which could not be shown.
    UseBundledData,
}
