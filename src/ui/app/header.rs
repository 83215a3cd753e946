//! The page's header: title, stories, language, theme, the buttons that copy and share the link.

use web_sys::Event;
use yew::Callback;

use super::copy_link::{FIELD_ID, Status};
use crate::browser::focus::MAIN_ID;
use crate::ui::kit::icons::{self, icon};
use crate::ui::kit::localized::localized;
use crate::ui::kit::markup::{El, On, button, el, input_value};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::signs::{drawing, path};
use base::text::Lang;
use base::text::strings::name_words;
use view::{Action, ThemeChoice};

/// `stories` is the way into them.
pub fn header(
    props: &PageProps,
    stories: Option<El>,
    copy_status: &Status,
    on_copy: Callback<Event>,
    on_share: Callback<Event>,
) -> El {
    let words = props.words();
    let head = &props.loaded.dataset.head;
    let masthead = el("div")
        .class("masthead")
        .add(el("h1").node(localized(&head.title, props.lang)))
        .add(el("p").class("tagline").node(localized(&head.description, props.lang)));
    // Data in one language are not offered in another.
    let has_choice = head.languages.len() > 1;
    let languages = has_choice.then(|| {
        el("div")
            .class("languages")
            .attr("role", "group")
            .attr("aria-label", words.language)
            .each(Lang::ALL.into_iter().map(|lang| language_button(props, lang)))
    });
    let said = if *copy_status == Status::Copied { words.link_copied } else { words.copy_link };
    // On a narrow screen the sign stands for the words, which it is still called by.
    let sign = if *copy_status == Status::Copied { icons::CHECK } else { icons::CHAIN };
    let copy = button(on_copy).class("primary").attr("id", "copy-link").attr("aria-label", said);
    let copy = copy.add(icon(sign)).add(el("span").text(said));
    let share = share_button(words.share, on_share);
    let tools =
        el("div").class("head-tools").add_opt(languages).add(theme_choice(props)).add(share).add(copy);
    let by_hand = match copy_status {
        Status::ByHand(address) => Some(by_hand(words.copy_by_hand, address)),
        _ => None,
    };
    // Not in an embed, which has no header: following it there would be a step in the history of the page around us.
    let skip = el("a").class("skip").attr("href", &["#", MAIN_ID].concat()).text(words.skip_to_graph);
    el("header").class("head").add(skip).add(masthead).add_opt(stories).add(tools).add_opt(by_hand)
}

/// An arrow that leaves a tray.
fn share_button(name: &str, on_share: Callback<Event>) -> El {
    let arrow = drawing("", "0 0 16 16")
        .add(path("line", "M4.5 7H3v7h10V7h-1.5"))
        .add(path("line", "M8 10V2M5.2 4.6 8 1.8l2.8 2.8"));
    button(on_share).class("tool").attr("id", "share").aria_label(name).add(arrow)
}

fn by_hand(label: &str, address: &str) -> El {
    let field = el("input").attr("id", FIELD_ID).attr("type", "text").attr("readonly", "").value(address);
    el("p").class("by-hand").add(el("label").attr("for", FIELD_ID).text(label)).add(field)
}

fn language_button(props: &PageProps, lang: Lang) -> El {
    let known = name_words(lang);
    props
        .button(Action::Lang(lang))
        .attr("lang", lang.tag())
        .attr("aria-label", known.own_name)
        .flag("aria-pressed", props.lang == lang)
        .text(known.sign)
}

/// A disc on its paper: empty for light, full for dark, half for whatever the system says. The choice is a list of the
/// browser's own over it, so that it works with every hand and voice.
fn theme_choice(props: &PageProps) -> El {
    let words = props.words();
    let chosen = props.view.settings.theme;
    let choice = |(theme, value, name): (ThemeChoice, &str, &str)| {
        let option = el("option").attr("value", value).text(name);
        if theme == chosen { option.attr("selected", "") } else { option }
    };
    let choices = [
        (ThemeChoice::Auto, "auto", words.theme_system),
        (ThemeChoice::Light, "light", words.theme_light),
        (ThemeChoice::Dark, "dark", words.theme_dark),
    ];
    let inside = match chosen {
        ThemeChoice::Auto => "M8 2a6 6 0 0 1 0 12z",
        ThemeChoice::Light => "",
        ThemeChoice::Dark => "M2 8a6 6 0 0 1 12 0a6 6 0 0 1-12 0Z",
    };
    let disc = drawing("", "0 0 16 16")
        .add(path("line", "M2 8a6 6 0 0 1 12 0a6 6 0 0 1-12 0Z"))
        .add(path("fill", inside));
    let on_action = props.on_action.clone();
    let choose = Callback::from(move |event: Event| {
        on_action.emit(Action::Theme(match input_value(&event).as_str() {
            "light" => ThemeChoice::Light,
            "dark" => ThemeChoice::Dark,
            _ => ThemeChoice::Auto,
        }));
    });
    let list = el("select").aria_label(words.theme).on(On::Change, choose).each(choices.map(choice));
    el("div").class("tool theme").add(disc).add(list)
}
