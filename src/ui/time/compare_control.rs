//! The control that chooses the earlier of the two days compared.

use yew::Callback;

use crate::browser::menus;
use crate::ui::kit::day_input::day_input;
use crate::ui::kit::icons::{self, icon_button};
use crate::ui::kit::markup::{El, On, button, el, input_value};
use crate::ui::kit::props::PageProps;
use base::date::Day;
use view::Action;

/// A day to compare with, with two quick choices and a way to stop. Where the graph is seen as of now, choosing one
/// sets `at` to the day the facts were last gone through. The earlier day stays the earlier one: a later day than `at` is
/// taken as `at` itself, which never moves.
pub fn compare_control(props: &PageProps) -> El {
    let (words, at, compare) = (props.words(), props.view.at, props.view.compare);
    let later = at.unwrap_or(props.loaded.dataset.head.updated);
    let on_action = props.on_action.clone();
    let changed = Callback::from(move |event| {
        on_action.emit(match Day::parse(&input_value(&event)) {
            Some(day) if at.is_none() => Action::CompareDays(day.min(later), later),
            day => Action::Compare(day.map(|day| day.min(later))),
        });
    });
    let field = day_input(compare).attr("max", &later.to_string()).on(On::Change, changed);
    let before = |months, name| {
        let on_action = props.on_action.clone();
        let chosen = Callback::from(move |_| {
            menus::leave();
            on_action.emit(Action::CompareDays(later.months_before(months), later));
        });
        button(chosen).class("quiet").text(name)
    };
    let stop = compare
        .map(|_| icon_button(icons::CROSS, words.stop_comparing, props.dispatch(Action::Compare(None))));
    let quick = el("p")
        .class("steps")
        .add(before(1, words.month_before))
        .add(before(12, words.year_before))
        .add_opt(stop);
    el("div")
        .class("as-of")
        .add(el("label").class("compare-with").text(words.compare_with).add(field))
        .add(quick)
}
