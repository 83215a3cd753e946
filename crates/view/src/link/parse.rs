//! From a query string to a view. Reading never fails: what cannot be read is set aside and reported.

use super::keys::{
    CERTAINTIES, EDIT, ENDED, Key, LANES, MODES, NameTable, ROWS, STANCES, SWITCH, THEMES, is_slug, value_of,
};
use super::mended::{readings, search};
use super::pairs::pairs;
use super::percent::decode_again;
use super::tracking::is_tracking;
use super::{data_path, decimal};
use crate::canonical::{LIST_MAX, searched, tidy_pins, without_repeats};
use crate::state::{
    Camera, Filter, Focus, Fold, FoldMode, PageSettings, Pin, Selection, Slug, Sort, StoryAt, TimeRange,
    View, Window,
};
use crate::warning::{Warning, WarningKind};
use base::date::Day;
use base::geometry::Point;
use base::text::Lang;

/// What a query string says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parsed {
    /// Canonical. Where the link says nothing, the default: the whole field.
    pub view: View,
    /// The link names no view at all, at most page settings: the dataset's own opening view is meant.
    pub opening: bool,
    /// The link names a story, perhaps a step, and no other part of a view: the step's own view is meant.
    pub step_alone: bool,
    /// Which page settings the link names.
    pub named: NamedSettings,
    /// The day of the data that the link was made of. No part of the view: what the reader does next has a link without it.
    pub made: Option<Day>,
    /// What of the link does not apply, in its order.
    pub warnings: Vec<Warning>,
}

/// Which page settings a link names; what it does not name stays as it is on a page already open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NamedSettings {
    /// It names a language of the page.
    pub lang: bool,
    /// It names a theme.
    pub theme: bool,
    /// It says whether the page is embedded.
    pub embed: bool,
    /// It names another dataset.
    pub data: bool,
}

/// Reads a query string, with or without its `?`.
///
/// - A key given twice counts the first time it has a value; another value later is reported.
/// - Keys without a value, and those that need another key which is missing, are as if absent.
/// - Tracking keys are dropped in silence, other unknown keys reported; neither says what is shown.
/// - What was mangled on the link's way is read as it was, without a word (`pairs`, `mended`).
/// - A malformed value, or one value of a list, is reported and the rest applies.
#[must_use]
pub fn parse(query: &str) -> Parsed {
    let mut link = Link::read(query);
    let (opening, step_alone) = (link.names_no_view(), link.names_a_step_alone());
    link.check_version();
    let mut view = View {
        filter: link.filter(),
        at: link.one(Key::At, Day::parse),
        compare: None,
        ended: link.choice(Key::Ended, ENDED).unwrap_or_default(),
        focus: link.focus(),
        sel: link.one(Key::Sel, Selection::parse),
        mode: link.choice(Key::View, MODES).unwrap_or_default(),
        rows: link.choice(Key::Rows, ROWS).unwrap_or_default(),
        lanes: link.choice(Key::Lanes, LANES).unwrap_or_default(),
        window: link.one(Key::Window, Window::parse),
        sort: link.one(Key::Sort, Sort::parse).unwrap_or_default(),
        hidden: link.ids(Key::Hide),
        fold: link.fold(),
        camera: link.one(Key::Camera, camera),
        pins: link.pins(),
        story: link.story(),
        settings: PageSettings::default(),
    };
    if let Some(at) = view.at {
        view.compare = link.one(Key::Compare, |text| Day::parse(text).filter(|compare| *compare <= at));
    }
    let (settings, named) = link.settings();
    view.settings = settings;
    let made = link.one(Key::Made, Day::parse);
    Parsed { view, opening, step_alone, named, made, warnings: link.warnings }
}

/// The values of a link by key, decoded, and what was found wrong so far.
#[derive(Default)]
struct Link {
    values: Vec<Option<String>>,
    /// The link ends with a search.
    ends_with_search: bool,
    warnings: Vec<Warning>,
}

impl Link {
    fn read(query: &str) -> Link {
        let mut link = Link { values: vec![None; Key::ALL.len()], ..Link::default() };
        for (name, value) in pairs(query) {
            link.ends_with_search = name == Key::Q.name();
            if !is_tracking(&name) && name != EDIT {
                link.give(&name, value);
            }
        }
        link
    }

    fn give(&mut self, name: &str, value: String) {
        let Some(key) = Key::named(name) else {
            return self.warnings.push(Warning::new(WarningKind::UnknownKey, name, &value));
        };
        match self.slot(key) {
            None => {}
            Some(Some(given)) if *given == value => {}
            Some(Some(_)) => self.warnings.push(Warning::new(WarningKind::Repeated, name, &value)),
            Some(empty) => *empty = Some(value),
        }
    }

    fn slot(&mut self, key: Key) -> Option<&mut Option<String>> {
        self.values.get_mut(key as usize)
    }

    fn has(&self, key: Key) -> bool {
        self.values.get(key as usize).is_some_and(Option::is_some)
    }

    fn names_no_view(&self) -> bool {
        !Key::ALL.iter().any(|key| self.counts(*key))
    }

    fn names_a_step_alone(&self) -> bool {
        let tells = |key: &&Key| !matches!(key, Key::V | Key::Story | Key::Step);
        self.has(Key::Story) && !Key::ALL.iter().filter(tells).any(|key| self.counts(*key))
    }

    /// Whether a key says something of what is shown.
    fn counts(&self, key: Key) -> bool {
        self.has(key) && !key.is_setting() && key.needs().is_none_or(|needed| self.has(needed))
    }

    fn warn(&mut self, kind: WarningKind, key: Key, value: &str) {
        self.warnings.push(Warning::new(kind, key.name(), value));
    }

    fn take(&mut self, key: Key) -> Option<String> {
        self.slot(key)?.take()
    }

    /// The value of a key, or a warning when it is not what `read` reads.
    fn one<T>(&mut self, key: Key, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.take(key)?;
        let value = mended(&text, read);
        if value.is_none() {
            self.warn(WarningKind::Malformed, key, &text);
        }
        value
    }

    fn choice<T: Copy>(&mut self, key: Key, names: &NameTable<T>) -> Option<T> {
        self.one(key, |text| value_of(names, text))
    }

    /// The values of a list, each that cannot be read reported alone.
    fn list<T>(&mut self, key: Key, read: fn(&str) -> Option<T>) -> Vec<T> {
        let mut list = Vec::new();
        let Some(text) = self.take(key) else { return list };
        let text = decode_again(&text).unwrap_or(text);
        for (position, item) in text.trim_end_matches(',').split(',').enumerate() {
            if position == LIST_MAX {
                self.warn(WarningKind::TooLong, key, item);
                break;
            }
            match mended(item, read) {
                Some(value) => list.push(value),
                None => self.warn(WarningKind::Malformed, key, item),
            }
        }
        list
    }

    fn ids(&mut self, key: Key) -> Vec<Slug> {
        let mut ids = self.list(key, slug);
        without_repeats(&mut ids);
        ids
    }

    /// Version 1 is the only one there is; a later one is read as if it were.
    fn check_version(&mut self) {
        let Some(text) = self.take(Key::V) else { return };
        let number = |text: &str| {
            let digits = text.trim_start_matches('0');
            (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| digits.to_owned())
        };
        match mended(&text, number).as_deref() {
            Some("1") => {}
            Some(_) => self.warn(WarningKind::NewerVersion, Key::V, &text),
            None => self.warn(WarningKind::Malformed, Key::V, &text),
        }
    }

    fn filter(&mut self) -> Filter {
        Filter {
            q: self.search(),
            actors: self.ids(Key::Actor),
            between: self.between(),
            kinds: self.ids(Key::Kind),
            disputes: self.ids(Key::Dispute),
            relations: self.ids(Key::Relation),
            statuses: self.ids(Key::Status),
            stages: self.ids(Key::Stage),
            stances: {
                let mut stances = self.list(Key::Stance, |text| value_of(STANCES, text));
                without_repeats(&mut stances);
                stances
            },
            certainty: self.choice(Key::Certainty, CERTAINTIES),
            conflict: self.choice(Key::Conflict, SWITCH).unwrap_or(false),
            time: self.one(Key::Time, |text| TimeRange::parse(text).ok()).flatten(),
        }
    }

    /// One id alone is between nothing.
    fn between(&mut self) -> Vec<Slug> {
        let mut ids = self.ids(Key::Between);
        if let [only] = ids.as_slice() {
            self.warn(WarningKind::Malformed, Key::Between, only);
            ids.clear();
        }
        ids
    }

    fn search(&mut self) -> String {
        let text = search(&self.take(Key::Q).unwrap_or_default(), self.ends_with_search);
        let kept = searched(&text);
        if kept.len() < text.trim().len() {
            self.warn(WarningKind::TooLong, Key::Q, &text);
        }
        kept.to_owned()
    }

    fn focus(&mut self) -> Option<Focus> {
        let Some(id) = self.one(Key::Focus, slug) else {
            self.take(Key::Depth);
            return None;
        };
        let depth = self.one(Key::Depth, |text| match text {
            "1" => Some(1),
            "2" => Some(2),
            "3" => Some(3),
            _ => None,
        });
        Some(Focus { id, depth: depth.unwrap_or(1) })
    }

    fn fold(&mut self) -> Fold {
        Fold { mode: FoldMode::Many, open: self.ids(Key::Fold) }.canonical()
    }

    fn story(&mut self) -> Option<StoryAt> {
        let Some(id) = self.one(Key::Story, slug) else {
            self.take(Key::Step);
            return None;
        };
        let step = self.one(Key::Step, |text| text.parse().ok().filter(|step| *step > 0));
        Some(StoryAt { id, step: step.unwrap_or(1) })
    }

    fn pins(&mut self) -> Vec<Pin> {
        let mut pins = self.list(Key::Pin, pin);
        tidy_pins(&mut pins);
        pins
    }

    fn settings(&mut self) -> (PageSettings, NamedSettings) {
        let lang = self.one(Key::Lang, Lang::from_tag);
        let theme = self.choice(Key::Theme, THEMES);
        let embed = self.choice(Key::Embed, SWITCH);
        let data = self.take(Key::Data).and_then(|path| {
            let allowed = mended(&path, |path| data_path::is_allowed(path).then(|| path.to_owned()));
            if allowed.is_none() {
                self.warn(WarningKind::RefusedData, Key::Data, &path);
            }
            allowed
        });
        let named = NamedSettings {
            lang: lang.is_some(),
            theme: theme.is_some(),
            embed: embed.is_some(),
            data: data.is_some(),
        };
        let (theme, embed) = (theme.unwrap_or_default(), embed.unwrap_or_default());
        (PageSettings { lang, theme, embed, data }, named)
    }
}

/// A value as it stands, else as it was before it was mangled.
fn mended<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    read(text).or_else(|| readings(text).iter().find_map(|text| read(text)))
}

fn slug(text: &str) -> Option<Slug> {
    is_slug(text).then(|| text.to_owned())
}

/// `X,Y,ZOOM`.
fn camera(text: &str) -> Option<Camera> {
    let (x, rest) = text.split_once(',')?;
    let (y, zoom) = rest.split_once(',')?;
    let zoom = decimal::parse(zoom, decimal::ZOOM_PLACES).filter(|zoom| *zoom > 0.0)?;
    Some(Camera { centre: point(x, y)?, zoom })
}

/// `ID:X:Y`.
fn pin(text: &str) -> Option<Pin> {
    let (id, rest) = text.split_once(':')?;
    let (x, y) = rest.split_once(':')?;
    Some(Pin { id: slug(id)?, at: point(x, y)? })
}

fn point(x: &str, y: &str) -> Option<Point> {
    let read = |text| decimal::parse(text, decimal::COORDINATE_PLACES);
    Some(Point::new(read(x)?, read(y)?))
}
