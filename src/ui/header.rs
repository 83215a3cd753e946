//! The page's head: what it is, the search, the reader's language and paper, the link.

use yew::prelude::*;

use super::shared::Shared;
use super::words::localized;
use crate::page::Loaded;
use crate::text::Lang;
use crate::text::strings::strings;
use crate::view::{Action, ThemeChoice, View};

/// What became of the last press on "copy link".
#[derive(Clone, Debug, PartialEq)]
pub enum Copying {
    Idle,
    Done,
    /// Blocked: the address, to be copied by hand.
    ByHand(String),
}

#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    pub loaded: Shared<Loaded>,
    pub view: std::rc::Rc<View>,
    pub lang: Lang,
    pub dark: bool,
    pub copying: Copying,
    pub on_action: Callback<Action>,
    pub on_copy: Callback<()>,
}

#[function_component]
pub fn Header(props: &HeaderProps) -> Html {
    let words = strings(props.lang);
    let head = &props.loaded.dataset.head;
    let on_copy = props.on_copy.reform(|_: MouseEvent| ());
    html! {
        <header class="head">
            <div class="masthead">
                <h1>{ localized(&head.title, props.lang) }</h1>
                <p class="tagline">{ localized(&head.description, props.lang) }</p>
            </div>
            <div class="head-tools">
                <div class="languages" role="group" aria-label={words.language}>
                    { for Lang::ALL.into_iter().map(|lang| language_button(props, lang)) }
                </div>
                { theme_button(props) }
                <button type="button" class="primary" id="copy-link" onclick={on_copy}>
                    { if props.copying == Copying::Done { words.link_copied } else { words.copy_link } }
                </button>
            </div>
            if let Copying::ByHand(address) = &props.copying {
                <p class="by-hand">
                    <label for="link-by-hand">{ words.copy_by_hand }</label>
                    <input id="link-by-hand" type="text" readonly=true value={address.clone()} />
                </p>
            }
        </header>
    }
}

fn language_button(props: &HeaderProps, lang: Lang) -> Html {
    let onclick = props.on_action.reform(move |_: MouseEvent| Action::Lang(lang));
    let name = match lang {
        Lang::En => "English",
        Lang::Fr => "Français",
    };
    let pressed = (props.lang == lang).to_string();
    html! {
        <button type="button" lang={lang.tag()} aria-label={name} aria-pressed={pressed} {onclick}>
            { lang.tag().to_uppercase() }
        </button>
    }
}

fn theme_button(props: &HeaderProps) -> Html {
    let words = strings(props.lang);
    let (next, name) = if props.dark {
        (ThemeChoice::Light, words.theme_light)
    } else {
        (ThemeChoice::Dark, words.theme_dark)
    };
    let label = (words.colon)(words.theme, name);
    let onclick = props.on_action.reform(move |_: MouseEvent| Action::Theme(next));
    html! {
        <button type="button" class="tool theme" aria-label={label.clone()} title={label} {onclick}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" class="line" /><path d="M8 2a6 6 0 0 1 0 12z" class="fill" /></svg>
        </button>
    }
}
