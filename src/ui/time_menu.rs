//! The time filter as two day fields. The browser's own date control knows the reader's order of day and month.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::date::{Day, Edtf};
use crate::text::Lang;
use crate::text::strings::strings;
use crate::view::{Action, TimeRange};

#[derive(Properties, PartialEq)]
pub struct TimeMenuProps {
    pub time: Option<TimeRange>,
    pub lang: Lang,
    pub on_action: Callback<Action>,
}

#[function_component]
pub fn TimeMenu(props: &TimeMenuProps) -> Html {
    let words = strings(props.lang);
    let bounded = |day: &Day| *day != Day::MIN && *day != Day::MAX;
    let days = props.time.as_ref().map(TimeRange::days);
    let from = days.map(|d| d.0).filter(bounded);
    let to = days.map(|d| d.1).filter(bounded);
    let set = {
        let on_action = props.on_action.clone();
        move |from: Option<Day>, to: Option<Day>| on_action.emit(Action::Time(range_of(from, to)))
    };
    let on_from = {
        let set = set.clone();
        Callback::from(move |event: Event| set(typed_day(&event), to))
    };
    let on_to = Callback::from(move |event: Event| set(from, typed_day(&event)));
    let on_clear = props.on_action.reform(|_: MouseEvent| Action::Time(None));
    html! {
        <details class="menu" name="filters">
            <summary>{ words.facet_time }if props.time.is_some() { <span class="count">{ "1" }</span> }</summary>
            <div class="menu-panel days">
                <label>{ words.from_day }<input type="date" value={written(from)} onchange={on_from} /></label>
                <label>{ words.to_day }<input type="date" value={written(to)} onchange={on_to} /></label>
                if props.time.is_some() {
                    <button type="button" class="quiet" onclick={on_clear}>{ words.clear }</button>
                }
            </div>
        </details>
    }
}

fn range_of(from: Option<Day>, to: Option<Day>) -> Option<TimeRange> {
    match (from, to) {
        // Typed in either order.
        (Some(from), Some(to)) => Some(TimeRange::between(from, to)),
        (from, to) => TimeRange::new(from.map(Edtf::on).as_ref(), to.map(Edtf::on).as_ref()),
    }
}

fn written(day: Option<Day>) -> String {
    day.map(|d| d.to_string()).unwrap_or_default()
}

fn typed_day(event: &Event) -> Option<Day> {
    Day::parse(&event.target_unchecked_into::<HtmlInputElement>().value())
}
