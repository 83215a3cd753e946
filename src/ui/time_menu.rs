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
    let from = props.time.as_ref().and_then(|t| t.from.as_ref()).map(Edtf::earliest);
    let to = props.time.as_ref().and_then(|t| t.to.as_ref()).map(Edtf::latest);
    let set = {
        let on_action = props.on_action.clone();
        move |from: Option<Day>, to: Option<Day>| on_action.emit(Action::Time(TimeRange::of_days(from, to)))
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

fn written(day: Option<Day>) -> String {
    day.filter(|d| *d != Day::MIN && *d != Day::MAX).map(|d| d.to_string()).unwrap_or_default()
}

fn typed_day(event: &Event) -> Option<Day> {
    Day::parse(&event.target_unchecked_into::<HtmlInputElement>().value())
}
