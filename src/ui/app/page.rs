//! The page put together: header, notices, filters, panes, details, footer. A function of props and the features' states.

use web_sys::Event;
use yew::Callback;

use super::bottom_sheet::BottomSheet;
use super::copy_link::Status;
use super::footer::footer;
use super::header::header;
use super::msg::Msg;
use crate::browser::focus::MAIN_ID;
use crate::browser::part::{AFTER, ASKED, Coming, LANGUAGES, Part, later};
use crate::ui::details::{has_details, side};
use crate::ui::filters::{FacetMenus, MenuState, SearchBox, disagreement_line, filter_bar};
use crate::ui::graph::pane::{GraphPane, GraphProps};
use crate::ui::kit::markup::{El, button, callback, component, el, input_value};
use crate::ui::kit::notice::{Notice, notices};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::shortcuts_dialog::shortcuts_dialog;
use crate::ui::kit::trust::trust_dialog;
use crate::ui::share::{self, ShareDialog};
use crate::ui::story::{input_of, panel, stories};
use crate::ui::table::table;
use crate::ui::time::{Player, time_bar};
use crate::ui::timeline::pane::TimelinePane;
use page::describe;
use view::{Mode, StoryAt, View};

/// The states of the features.
pub struct Parts<'a> {
    pub bottom_sheet: &'a BottomSheet,
    pub copy_status: &'a Status,
    pub facet_menus: &'a FacetMenus,
    /// The message about a reader's file, where it belongs into the share dialog.
    pub file: Option<El>,
    pub graph: GraphProps,
    /// What the host page gave its embed to stand over it; may be empty.
    pub headline: &'a str,
    /// The query string of the present view.
    pub link: &'a str,
    pub notices: &'a [Notice],
    pub player: &'a Player,
    pub search: &'a SearchBox,
    pub share: &'a ShareDialog,
    /// The step at which the reader left a story.
    pub story_left: Option<&'a StoryAt>,
}

/// The page while there are data.
pub fn page(props: &PageProps, parts: Parts, on_msg: &Callback<Msg>) -> El {
    let is_embed = props.view.settings.embed;
    let head = || {
        let copy = callback(on_msg, |_| Some(Msg::CopyLink));
        let share = callback(on_msg, |_| Some(Msg::Share(share::Msg::Open)));
        header(props, stories(props, parts.story_left), parts.copy_status, copy, share)
    };
    let menus = |facet| MenuState {
        opened: parts.facet_menus.was_opened(facet),
        on_opened: on_msg.reform(move |_: Event| Msg::MenuOpened(facet)),
        order: parts.facet_menus.order(facet),
        query: parts.facet_menus.query(facet),
        on_query: on_msg.reform(move |event: Event| Msg::FacetQuery(facet, input_value(&event))),
    };
    let search = parts.search.view(props, &on_msg.reform(Msg::Search));
    let opening_view = callback(on_msg, |_| Some(Msg::ShowOpeningView));
    let story = props.view.story.as_ref().and_then(|_| story_panel(props, on_msg).flatten());
    let time_bar = time_bar(props, parts.player, &on_msg.reform(Msg::Playback));
    let share = if parts.share.is_open() {
        share_dialog(props, parts.share, parts.link, parts.file, on_msg).flatten()
    } else {
        None
    };
    let raise = has_side(props).then(|| parts.bottom_sheet.button(props, &on_msg.reform(Msg::BottomSheet)));
    el("div")
        .class(&class(props, parts.bottom_sheet.is_up()))
        .add_opt((!is_embed).then(head))
        .add_opt(if is_embed { embed_headline(props, parts.headline) } else { None })
        .add(notices(parts.notices, props, |i| on_msg.reform(move |_: Event| Msg::DismissNotice(i))))
        .add_opt(part_missing(props))
        .add(filter_bar(props, search, menus, opening_view))
        .add(main_part(props, parts.graph, story, time_bar, raise))
        .add(footer(props, disagreement_line(props)))
        .add_opt(share)
        .add_opt(shortcuts(props))
        .add_opt(trust(props))
}

later!(
    ASKED,
    "__wasm_split_00asked00_import_d74f23cb2ef63ae3ba52b218b19d89a8_x",
    "__wasm_split_00asked00_export_d74f23cb2ef63ae3ba52b218b19d89a8_x",
    fn share_dialog(
        props: &PageProps,
        share: &ShareDialog,
        link: &str,
        file: Option<El>,
        on_msg: &Callback<Msg>,
    ) -> Option<El> {
        share.view(props, link, file, &on_msg.reform(Msg::Share))
    }
);

later!(
    ASKED,
    "__wasm_split_00asked00_import_aac7df8b787a1a1c999a5459476142c3_x",
    "__wasm_split_00asked00_export_aac7df8b787a1a1c999a5459476142c3_x",
    fn table_of(props: &PageProps) -> El {
        table(props)
    }
);

later!(
    AFTER,
    "__wasm_split_00after00_import_25dc527c658ce0a1fcb064b51415c1ef_x",
    "__wasm_split_00after00_export_25dc527c658ce0a1fcb064b51415c1ef_x",
    fn trust(props: &PageProps) -> El {
        trust_dialog(props)
    }
);

later!(
    AFTER,
    "__wasm_split_00after00_import_548e569b11696132fd495ecee45f7605_x",
    "__wasm_split_00after00_export_548e569b11696132fd495ecee45f7605_x",
    fn shortcuts(props: &PageProps) -> El {
        shortcuts_dialog(props)
    }
);

later!(
    AFTER,
    "__wasm_split_00after00_import_9f845379851ea7a25ffe312f7ba0ea7d_x",
    "__wasm_split_00after00_export_9f845379851ea7a25ffe312f7ba0ea7d_x",
    fn words_beside(props: &PageProps) -> Option<El> {
        side(props)
    }
);

later!(
    AFTER,
    "__wasm_split_00after00_import_096d5e15aa4367a106b4428a95dfb4ea_x",
    "__wasm_split_00after00_export_096d5e15aa4367a106b4428a95dfb4ea_x",
    fn story_panel(props: &PageProps, on_msg: &Callback<Msg>) -> Option<El> {
        panel(props, &callback(on_msg, |event| input_of(&event).map(Msg::Story)))
    }
);

/// Whether everything that this view shows is there to be drawn, or will not come.
pub fn is_whole(view: &View) -> bool {
    let with_words = view.sel.is_some() || view.story.is_some() || view.compare.is_some();
    let waits_for = |wants: bool, part: &Part| wants && part.is_awaited();
    !waits_for(view.mode == Mode::Table, &ASKED) && !waits_for(with_words, &AFTER)
}

/// That a part of the program did not come, and the press that asks for it again. The rest goes on.
fn part_missing(props: &PageProps) -> Option<El> {
    let parts = [&AFTER, &LANGUAGES, &ASKED];
    let missing = |part: &&Part| part.coming() == Coming::Missing;
    if !parts.iter().any(missing) {
        return None;
    }
    let words = props.words();
    let ask = Callback::from(move |_: Event| {
        parts.into_iter().filter(|part| part.coming() == Coming::Missing).for_each(Part::ask);
    });
    let said = el("p").text(words.part_missing);
    Some(
        el("div")
            .class("notices part")
            .attr("role", "alert")
            .add(el("div").class("notice").add(said).add(button(ask).text(words.retry))),
    )
}

/// What stands over an embed: the headline that the host page gave it, and the view in words. A story says by itself what it
/// shows.
fn embed_headline(props: &PageProps, given: &str) -> Option<El> {
    let given = (!given.is_empty()).then(|| el("p").class("headline").attr("dir", "auto").text(given));
    let shown = props.view.story.is_none().then(|| {
        let shown = describe(&props.loaded.dataset, &props.model.visible, &props.view, props.lang);
        el("p").class("shown").text(&shown)
    });
    let title = props.loaded.dataset.head.title.text(props.lang);
    let is_empty = given.is_none() && shown.is_none();
    (!is_empty).then(|| el("section").class("over").attr("aria-label", title).add_opt(given).add_opt(shown))
}

/// Whether there is a column, or a sheet, of details.
fn has_side(props: &PageProps) -> bool {
    has_details(props) || props.view.compare.is_some()
}

fn class(props: &PageProps, is_sheet_up: bool) -> String {
    let mode = match props.view.mode {
        Mode::All => "page all",
        Mode::Graph => "page only-graph",
        Mode::Timeline => "page only-timeline",
        Mode::Table => "page only-table",
    };
    let in_story = props.view.story.is_some();
    // An embed's details have a sheet of their own; in a story the text of the step comes first.
    let with = match (has_side(props), props.view.settings.embed || in_story) {
        (false, _) => "",
        (true, true) => " with-details",
        (true, false) => " with-details with-sheet",
    };
    let up = if is_sheet_up { " sheet-up" } else { "" };
    [mode, with, if in_story { " in-story" } else { "" }, up].concat()
}

/// The main part: the panes of the mode, and the details.
fn main_part(props: &PageProps, graph: GraphProps, story: Option<El>, time_bar: El, raise: Option<El>) -> El {
    let (words, mode) = (props.words(), props.view.mode);
    let nothing = props.model.visible.events.is_empty().then(|| {
        // No filter is to blame where the data have none.
        let is_filtered = !props.loaded.dataset.events.is_empty();
        let said = el("strong").text(if is_filtered { words.nothing_left } else { words.no_events });
        el("p").class("nothing").add(said).text(" ").text(if is_filtered {
            words.nothing_left_hint
        } else {
            ""
        })
    });
    let graph = matches!(mode, Mode::All | Mode::Graph).then(|| component::<GraphPane>(graph));
    let timeline =
        matches!(mode, Mode::All | Mode::Timeline).then(|| component::<TimelinePane>(props.clone()));
    el("main")
        .attr("id", MAIN_ID)
        .attr("tabindex", "-1")
        .add_opt(story)
        .add_opt(nothing)
        .node(graph.unwrap_or_default())
        .add_opt((mode != Mode::Table).then_some(time_bar))
        .node(timeline.unwrap_or_default())
        .add_opt(if mode == Mode::Table { table_of(props) } else { None })
        .add_opt(raise)
        .add_opt(if has_side(props) { words_beside(props).flatten() } else { None })
}
