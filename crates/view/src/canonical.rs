//! The one form of each view that a link can carry: `parse(serialize(view)) == view` holds for it.

use crate::link::keys::is_slug;
use crate::link::{data_path, decimal};
use crate::state::{Camera, Filter, Pin, Slug, TimeRange, View, Window};
use base::date::Day;
use base::geometry::Point;

/// How many values a list may hold. Nobody makes a view of thousands of ids by hand.
pub(crate) const LIST_MAX: usize = 500;
/// How long a search may be, in bytes.
pub(crate) const SEARCH_MAX: usize = 500;

impl View {
    /// The view as its link says it. Both `parse` and `apply` return views of this form; only a view put
    /// together by hand needs the call. It
    /// - trims the search, and drops repeats and what is no id from lists;
    /// - rounds the camera's centre and pins to a tenth of a layout unit, zoom to a thousandth;
    /// - keeps depth in 1 to 3 and steps from 1;
    /// - drops what contradicts itself: a reversed time, `compare` without `at` or after it, a refused path.
    #[must_use]
    pub fn canonical(mut self) -> View {
        self.filter.tidy();
        self.at = self.at.map(writable);
        self.compare = self.compare.map(writable).filter(|compare| self.at.is_some_and(|at| *compare <= at));
        retain(&mut self.hidden, &mut |id| is_slug(id));
        without_repeats(&mut self.hidden);
        self.fold = self.fold.canonical();
        self.window = self.window.and_then(|window| {
            let (from, to) = (writable(window.from), writable(window.to));
            (from <= to).then_some(Window { from, to })
        });
        self.focus.take_if(|focus| !is_slug(&focus.id));
        if let Some(focus) = &mut self.focus {
            focus.depth = focus.depth.clamp(1, 3);
        }
        self.sel.take_if(|sel| !is_slug(sel.id()));
        self.camera = self.camera.and_then(Camera::rounded);
        tidy_pins(&mut self.pins);
        self.story.take_if(|story| !is_slug(&story.id));
        if let Some(story) = &mut self.story {
            story.step = story.step.max(1);
        }
        self.settings.data.take_if(|path| !data_path::is_allowed(path));
        self
    }
}

impl Filter {
    fn tidy(&mut self) {
        self.q = searched(&self.q).to_owned();
        let is_kept: &mut dyn FnMut(&str) -> bool = &mut is_slug;
        for list in [
            &mut self.actors,
            &mut self.between,
            &mut self.kinds,
            &mut self.disputes,
            &mut self.relations,
            &mut self.statuses,
            &mut self.stages,
        ] {
            retain(list, is_kept);
            without_repeats(list);
        }
        self.tidy_between();
        without_repeats(&mut self.stances);
        self.time = self.time.take().and_then(|time| TimeRange::new(time.from.as_ref(), time.to.as_ref()));
    }
}

impl Filter {
    /// One entity alone is between nothing.
    pub(crate) fn tidy_between(&mut self) {
        if self.between.len() < 2 {
            self.between.clear();
        }
    }
}

impl Camera {
    /// As a link says it; `None` when it looks at nothing (no number, or no zoom left after rounding).
    #[must_use]
    pub fn rounded(self) -> Option<Camera> {
        let sound = self.centre.x.is_finite() && self.centre.y.is_finite() && self.zoom.is_finite();
        let zoom = decimal::round(self.zoom, decimal::ZOOM_PLACES);
        (sound && zoom > 0.0).then(|| Camera { centre: rounded(self.centre), zoom })
    }
}

impl Pin {
    /// As a link says it.
    #[must_use]
    pub fn rounded(self) -> Pin {
        Pin { at: rounded(self.at), ..self }
    }
}

/// A search as it is kept: trimmed, and cut at `SEARCH_MAX` bytes.
pub(crate) fn searched(text: &str) -> &str {
    let text = text.trim();
    let cut = (0..=SEARCH_MAX.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text.get(..cut).unwrap_or_default().trim_end()
}

/// Keeps the ids that `is_kept` says.
#[inline(never)]
pub(crate) fn retain(list: &mut Vec<Slug>, is_kept: &mut dyn FnMut(&str) -> bool) {
    list.retain(|id| is_kept(id));
}

/// The first of each value, in their order, at most `LIST_MAX` of them.
pub(crate) fn without_repeats<T: PartialEq>(list: &mut Vec<T>) {
    list.truncate(LIST_MAX);
    let mut at = 0;
    while let Some(value) = list.get(at) {
        if list.iter().take(at).any(|earlier| earlier == value) {
            list.remove(at);
        } else {
            at += 1;
        }
    }
}

/// The first pin of each node, in their order.
pub(crate) fn tidy_pins(pins: &mut Vec<Pin>) {
    pins.truncate(LIST_MAX);
    pins.retain(|pin| is_slug(&pin.id) && pin.at.x.is_finite() && pin.at.y.is_finite());
    let mut seen: Vec<Slug> = Vec::new();
    pins.retain_mut(|pin| {
        pin.at = rounded(pin.at);
        let first = !seen.contains(&pin.id);
        if first {
            seen.push(pin.id.clone());
        }
        first
    });
}

fn rounded(point: Point) -> Point {
    let round = |value| decimal::round(value, decimal::COORDINATE_PLACES);
    Point::new(round(point.x), round(point.y))
}

/// The nearest day that four digits of year can write.
fn writable(day: Day) -> Day {
    let (year, month, day_of_month) = day.civil();
    Day::from_civil(year, month, day_of_month).unwrap_or(day)
}
