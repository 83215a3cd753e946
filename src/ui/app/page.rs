//! The page put together: head, filters, panes, words beside them, foot. Holds no state.

use web_sys::Event;
use yew::Context;

use super::{App, Msg};
use crate::ui::details::changes::side;
use crate::ui::details::has_details;
use super::footer;
use crate::ui::filters::facet_menu::MenuState;
use crate::ui::filters::filter_bar::{disagree_line, filter_bar};
use crate::ui::graph::pane::GraphPane;
use super::header::header;
use crate::ui::kit::shortcuts_dialog::shortcuts_dialog;
use crate::ui::kit::markup::{El, component, el, callback, input_value};
use crate::ui::kit::notice::notices;
use crate::ui::kit::props::PageProps;
use crate::ui::share::dialog;
use crate::ui::story::panel::{heard, panel as story_panel};
use crate::ui::story::list::stories;
use crate::ui::table::table;
use crate::ui::time::time_bar::time_bar;
use crate::ui::timeline::pane::TimelinePane;
use view::Mode;

impl App {
    pub(super) fn page(&self, ctx: &Context<Self>, props: &PageProps) -> El {
        let link = ctx.link();
        let mode = match props.view.mode {
            Mode::All => "page all",
            Mode::Graph => "page only-graph",
            Mode::Timeline => "page only-timeline",
            Mode::Table => "page only-table",
        };
        let has_words = has_details(props) || props.view.compare.is_some();
        // An embed's words have a sheet of their own; in a story the words of the step come first.
        let with = match (has_words, props.view.frame.embed || props.view.story.is_some()) {
            (false, _) => "",
            (true, true) => " with-details",
            (true, false) => " with-details with-sheet",
        };
        let told = if props.view.story.is_some() { " in-story" } else { "" };
        let menus = |facet| MenuState {
            opened: self.opened.contains(&facet),
            on_opened: link.callback(move |_: Event| Msg::MenuOpened(facet)),
            sought: if self.sought.0 == facet { &self.sought.1 } else { "" },
            on_typed: link.callback(move |event: Event| Msg::FacetQuery(facet, input_value(&event))),
        };
        let opening = callback(link, |_| Some(Msg::ShowOpeningView));
        let up = if self.framed.sheet_up { " sheet-up" } else { "" };
        let head = || {
            header(
                props,
                stories(props, self.reading.left.as_ref()),
                &self.copying,
                callback(link, |_| Some(Msg::Copy)),
                callback(link, |_| Some(Msg::Share(share::Msg::Open))),
            )
        };
        let story = story_panel(props, &callback(link, |event| heard(&event).map(Msg::Story)));
        let panes = stage(
            props,
            self.laying.graph_props(props),
            story,
            time_bar(props, &self.play, link),
            self.sheet_button(ctx, props),
        );
        el("div")
            .class(&[mode, with, told, up].concat())
            .add_opt((!props.view.frame.embed).then(head))
            .add(notices(&self.notices, props.lang, |i| ctx.link().callback(move |_: Event| Msg::Dismiss(i))))
            .add(filter_bar(props, self.search.view(props, link), menus, opening))
            .add(panes)
            .add(embed::foot(props, disagree_line(props)))
            .add_opt(self.share.view(props, &self.link(), link))
            .add(shortcuts_dialog(props))
    }
}

/// What the page is about: the panes of the mode, and the details.
fn stage(props: &PageProps, graph: PageProps, story: Option<El>, time_bar: El, raise: Option<El>) -> El {
    let (words, mode) = (props.words(), props.view.mode);
    let nothing = props.stage.visible.events.is_empty().then(|| {
        let said = el("strong").text(words.nothing_left);
        el("p").class("nothing").add(said).text(" ").text(words.nothing_left_hint)
    });
    let graph = matches!(mode, Mode::All | Mode::Graph).then(|| component::<GraphPane>(graph));
    let timeline =
        matches!(mode, Mode::All | Mode::Timeline).then(|| component::<TimelinePane>(props.clone()));
    el("main")
        .attr("id", "stage")
        .attr("tabindex", "-1")
        .add_opt(story)
        .add_opt(nothing)
        .node(graph.unwrap_or_default())
        .add_opt((mode != Mode::Table).then_some(time_bar))
        .node(timeline.unwrap_or_default())
        .add_opt((mode == Mode::Table).then(|| table(props)))
        .add_opt(raise)
        .add_opt(side(props))
}
