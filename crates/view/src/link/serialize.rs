//! From a view to a query string, in the contract's fixed order of keys.

use super::decimal;
use super::keys::{CERTAINTIES, ENDED, Key, LANES, MODES, ROWS, STANCES, THEMES, name_of};
use super::mended::encode_search_into;
use super::percent::encode_into;
use crate::state::{
    Camera, Ended, Filter, Focus, LaneBy, Mode, PageSettings, Pin, Rows, Selection, Sort, StoryAt,
    ThemeChoice, TimeRange, View, Window,
};
use base::date::Day;
use base::geometry::Point;

/// The query string of a view, without `?`: `v=1` first, defaults left out.
/// Of a canonical view, `parse` gives back the same view.
#[must_use]
pub fn serialize(view: &View) -> String {
    write(view, false)
}

/// The same with every value in force spelled out where the contract has a word for it, so that a later
/// change of defaults cannot change an article that embeds the view. `parse` gives back the same view.
#[must_use]
pub fn serialize_full(view: &View) -> String {
    write(view, true)
}

/// A link that says of which day the data are that it was made of, so that its page can tell what changed since.
#[must_use]
pub fn made_on(link: &str, day: Day) -> String {
    [link, "&", Key::Made.name(), "=", &day.to_string()].concat()
}

/// The short link of a step of a story shown unchanged: the view itself is the dataset's to say.
pub(crate) fn serialize_step(at: &StoryAt, settings: &PageSettings) -> String {
    let mut link = Link { text: START.to_owned(), full: false };
    link.story(at);
    link.settings(settings);
    link.text
}

/// What every link that the page makes begins with.
const START: &str = "v=1";

/// The pattern names every field: one that is added and forgotten here does not compile.
fn write(view: &View, full: bool) -> String {
    let View {
        filter,
        at,
        compare,
        ended,
        focus,
        sel,
        mode,
        rows,
        lanes,
        window,
        sort,
        hidden,
        fold,
        camera,
        pins,
        story,
        settings,
    } = view;
    let mut link = Link { text: START.to_owned(), full };
    link.filter(filter);
    link.optional(Key::At, at.map(|day| day.to_string()));
    link.optional(Key::Compare, compare.map(|day| day.to_string()));
    link.choice(Key::Ended, name_of(ENDED, ended), *ended == Ended::default());
    if let Some(Focus { id, depth }) = focus {
        link.put(Key::Focus, id);
        link.number(Key::Depth, u64::from(*depth));
    }
    link.optional(Key::Sel, sel.as_ref().map(Selection::format));
    link.choice(Key::View, name_of(MODES, mode), *mode == Mode::default());
    link.choice(Key::Rows, name_of(ROWS, rows), *rows == Rows::default());
    link.choice(Key::Lanes, name_of(LANES, lanes), *lanes == LaneBy::default());
    link.optional(Key::Window, window.map(Window::format));
    link.choice(Key::Sort, &sort.format(), *sort == Sort::default());
    link.list(Key::Hide, hidden.iter());
    link.list(Key::Fold, fold.mode.word().into_iter().chain(fold.open.iter().map(String::as_str)));
    link.optional(Key::Camera, camera.as_ref().map(camera_text));
    link.list(Key::Pin, pins.iter().map(pin_text));
    if let Some(at) = story {
        // A story and no other key would mean the step's own view, whatever that is.
        if link.text == START {
            link.put(Key::View, name_of(MODES, mode));
        }
        link.story(at);
    }
    link.settings(settings);
    link.text
}

struct Link {
    text: String,
    full: bool,
}

impl Link {
    fn begin(&mut self, key: Key) {
        self.text.push('&');
        self.text.push_str(key.name());
        self.text.push('=');
    }

    fn put(&mut self, key: Key, value: &str) {
        self.begin(key);
        encode_into(&mut self.text, value);
    }

    fn optional(&mut self, key: Key, value: Option<String>) {
        if let Some(value) = value {
            self.put(key, &value);
        }
    }

    fn choice(&mut self, key: Key, name: &str, is_default: bool) {
        if self.full || !is_default {
            self.put(key, name);
        }
    }

    /// A count whose default is 1.
    fn number(&mut self, key: Key, value: u64) {
        let mut text = String::new();
        decimal::write_integer(&mut text, value);
        self.choice(key, &text, value == 1);
    }

    fn list<T: AsRef<str>>(&mut self, key: Key, items: impl Iterator<Item = T>) {
        let mut value = String::new();
        for item in items {
            if !value.is_empty() {
                value.push(',');
            }
            value.push_str(item.as_ref());
        }
        if !value.is_empty() {
            self.put(key, &value);
        }
    }

    fn filter(&mut self, filter: &Filter) {
        let Filter {
            q,
            actors,
            between,
            kinds,
            disputes,
            relations,
            statuses,
            stages,
            stances,
            certainty,
            conflict,
            time,
        } = filter;
        if !q.is_empty() {
            self.begin(Key::Q);
            encode_search_into(&mut self.text, q);
        }
        for (key, ids) in [
            (Key::Actor, actors),
            (Key::Between, between),
            (Key::Kind, kinds),
            (Key::Dispute, disputes),
            (Key::Relation, relations),
            (Key::Status, statuses),
            (Key::Stage, stages),
        ] {
            self.list(key, ids.iter());
        }
        self.list(Key::Stance, stances.iter().map(|stance| name_of(STANCES, stance)));
        self.optional(Key::Certainty, certainty.map(|it| name_of(CERTAINTIES, &it).to_owned()));
        if *conflict {
            self.put(Key::Conflict, "1");
        }
        self.optional(Key::Time, time.as_ref().map(TimeRange::format));
    }

    fn story(&mut self, at: &StoryAt) {
        self.put(Key::Story, &at.id);
        self.number(Key::Step, u64::from(at.step));
    }

    fn settings(&mut self, settings: &PageSettings) {
        let PageSettings { lang, theme, embed, data } = settings;
        self.optional(Key::Lang, lang.map(|lang| lang.tag().to_owned()));
        self.choice(Key::Theme, name_of(THEMES, theme), *theme == ThemeChoice::default());
        if *embed {
            self.put(Key::Embed, "1");
        }
        self.optional(Key::Data, data.clone());
    }
}

fn camera_text(camera: &Camera) -> String {
    let mut text = point_text(camera.centre, ',');
    text.push(',');
    decimal::format_into(&mut text, camera.zoom, decimal::ZOOM_PLACES);
    text
}

fn pin_text(pin: &Pin) -> String {
    [&pin.id, ":", &point_text(pin.at, ':')].concat()
}

fn point_text(point: Point, between: char) -> String {
    let mut text = String::new();
    decimal::format_into(&mut text, point.x, decimal::COORDINATE_PLACES);
    text.push(between);
    decimal::format_into(&mut text, point.y, decimal::COORDINATE_PLACES);
    text
}
