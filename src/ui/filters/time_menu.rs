//! Time as a filter: two day fields. The browser's own date control knows the reader's order of day and month. The day
//! the graph is seen as of is the time bar's.

use yew::Callback;

use crate::browser::part::{AFTER, later};
use crate::ui::kit::day_input::day_input;
use crate::ui::kit::markup::{El, On, el, input_value};
use crate::ui::kit::menu::{chosen_count, menu};
use crate::ui::kit::props::PageProps;
use base::date::{Day, Edtf};
use view::{Action, TimeRange};

pub fn time_menu(props: &PageProps) -> El {
    let words = props.words();
    let count = chosen_count(words, usize::from(props.view.filter.time.is_some()));
    menu(words.facet_time, count, None, days(props).unwrap_or_else(|| el("div").class("menu-panel days")))
}

later!(
    AFTER,
    "__wasm_split_00after00_import_1de83b822709e5f115f117a15b2b20fe_x",
    "__wasm_split_00after00_export_1de83b822709e5f115f117a15b2b20fe_x",
    fn days(props: &PageProps) -> El {
        panel(props)
    }
);

fn panel(props: &PageProps) -> El {
    let words = props.words();
    let time = &props.view.filter.time;
    let bounded = |day: &Day| *day != Day::MIN && *day != Day::MAX;
    let days = time.as_ref().map(TimeRange::days);
    let from = days.map(|d| d.0).filter(bounded);
    let to = days.map(|d| d.1).filter(bounded);
    let clear = time.as_ref().map(|_| props.button(Action::Time(None)).class("quiet").text(words.clear));
    el("div")
        .class("menu-panel days")
        .add(day_field(props, words.from_day, from, true, to))
        .add(day_field(props, words.to_day, to, false, from))
        .add_opt(clear)
}

/// One end of the range; `other` is the other one, kept.
fn day_field(props: &PageProps, label: &str, day: Option<Day>, is_from: bool, other: Option<Day>) -> El {
    let on_action = props.on_action.clone();
    let changed = Callback::from(move |event| {
        let day = Day::parse(&input_value(&event));
        let (from, to) = if is_from { (day, other) } else { (other, day) };
        on_action.emit(Action::Time(range_of(from, to)));
    });
    let field = day_input(day).on(On::Change, changed);
    el("label").text(label).add(field)
}

fn range_of(from: Option<Day>, to: Option<Day>) -> Option<TimeRange> {
    match (from, to) {
        // Typed in either order.
        (Some(from), Some(to)) => Some(TimeRange::between(from, to)),
        (from, to) => TimeRange::new(from.map(Edtf::on).as_ref(), to.map(Edtf::on).as_ref()),
    }
}
