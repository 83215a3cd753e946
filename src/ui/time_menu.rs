//! Time: the filter as two day fields, and the day the graph is seen as of. The browser's own date control knows the
//! reader's order of day and month.

use yew::Callback;

use super::compare::compare_control;
use super::facet_menu::menu;
use super::markup::{El, On, el, tool, typed};
use super::props::PageProps;
use crate::date::{Day, Edtf};
use crate::view::{Action, TimeRange};

pub fn time_menu(props: &PageProps) -> El {
    let words = props.words();
    let time = &props.view.filter.time;
    let bounded = |day: &Day| *day != Day::MIN && *day != Day::MAX;
    let days = time.as_ref().map(TimeRange::days);
    let from = days.map(|d| d.0).filter(bounded);
    let to = days.map(|d| d.1).filter(bounded);
    let set = usize::from(time.is_some())
        + usize::from(props.view.at.is_some())
        + usize::from(props.view.compare.is_some());
    let count =
        (set > 0).then(|| el("span").class("count").attr("aria-label", &(words.chosen)(set)).number(set));
    let clear = time.as_ref().map(|_| props.button(Action::Time(None)).class("quiet").text(words.clear));
    let panel = el("div")
        .class("menu-panel days")
        .add(day_field(props, words.from_day, from, true, to))
        .add(day_field(props, words.to_day, to, false, from))
        .maybe(clear)
        .add(as_of(props))
        .add(compare_control(props));
    menu(words.facet_time, count, None, panel)
}

/// The day the graph is seen as of, and steps to the day of the event before and after it.
fn as_of(props: &PageProps) -> El {
    let (words, at) = (props.words(), props.view.at);
    let on_action = props.on_action.clone();
    let changed = Callback::from(move |event| on_action.emit(Action::At(Day::parse(&typed(&event)))));
    let written = at.map(|day| day.to_string()).unwrap_or_default();
    let field = el("input").attr("type", "date").value(&written).on(On::Change, changed);
    let step = |day: Option<Day>, sign, name| {
        let press = props.act(Action::At(day.or(at)));
        tool(sign, name, press)
    };
    let steps = el("p")
        .class("steps")
        .add(step(day_before(props), "‹", words.event_before))
        .add(step(day_after(props), "›", words.event_after))
        .maybe(at.map(|_| props.button(Action::At(None)).class("quiet").text(words.clear)));
    el("div").class("as-of").add(el("label").text(words.as_of).add(field)).add(steps)
}

/// The day of the last kept event before the one the graph is seen as of; of the last one when it is seen as of now.
fn day_before(props: &PageProps) -> Option<Day> {
    let before = |day: &Day| props.view.at.is_none_or(|at| *day < at);
    event_days(props).filter(before).last()
}

fn day_after(props: &PageProps) -> Option<Day> {
    let at = props.view.at?;
    event_days(props).find(|day| *day > at)
}

fn event_days(props: &PageProps) -> impl Iterator<Item = Day> {
    let dataset = &props.loaded.dataset;
    let days = props.stage.visible.events.iter().map(|ix| dataset.event(*ix).date.earliest());
    days.filter(|day| *day != Day::MIN)
}

/// One end of the range; `other` is the other one, kept.
fn day_field(props: &PageProps, label: &str, day: Option<Day>, is_from: bool, other: Option<Day>) -> El {
    let on_action = props.on_action.clone();
    let changed = Callback::from(move |event| {
        let day = Day::parse(&typed(&event));
        let (from, to) = if is_from { (day, other) } else { (other, day) };
        on_action.emit(Action::Time(range_of(from, to)));
    });
    let written = day.map(|d| d.to_string()).unwrap_or_default();
    let field = el("input").attr("type", "date").value(&written).on(On::Change, changed);
    el("label").text(label).add(field)
}

fn range_of(from: Option<Day>, to: Option<Day>) -> Option<TimeRange> {
    match (from, to) {
        // Typed in either order.
        (Some(from), Some(to)) => Some(TimeRange::between(from, to)),
        (from, to) => TimeRange::new(from.map(Edtf::on).as_ref(), to.map(Edtf::on).as_ref()),
    }
}
