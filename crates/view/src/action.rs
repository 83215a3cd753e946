//! Everything a reader can do to a view, and how the view answers. The rules that keep a view coherent
//! are here and in `canonical`, nowhere else.

use crate::facet::Facet;
use crate::state::{
    Camera, Certainty, Ended, Filter, Focus, Fold, LaneBy, Mode, Pin, Rows, Selection, Slug, Sort, StoryAt,
    ThemeChoice, TimeRange, View, Window,
};
use base::date::Day;
use base::text::Lang;

/// One thing done to a view.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Searches for a text; an empty one ends the search.
    Search(String),
    /// Takes one value into a list of the filter, or out of it.
    Toggle(Facet, Slug),
    /// Makes a list of the filter exactly this one value.
    Only(Facet, Slug),
    /// Empties a list of the filter.
    ClearFacet(Facet),
    /// Only what is between these entities, at least two; with fewer, of all. Takes the place of the actors
    /// chosen and of the selection: the answer stands where the details do. Narrows what other filters keep.
    Between(Vec<Slug>),
    /// A new question: what is between these entities, whatever was filtered before. Every other filter and the
    /// neighbourhood go.
    AskBetween(Vec<Slug>),
    /// Only events that are confirmed, or only those that are not, or all.
    Certainty(Option<Certainty>),
    /// Only events on which sources disagree, or all.
    Conflict(bool),
    /// Only events of a time, or of all time.
    Time(Option<TimeRange>),
    /// Drops every filter; focus and everything else stay.
    ClearFilter,
    /// Drops whatever leaves something out or shows it as of a day: filter, focus, `at`, `compare`, `ended`, story.
    ShowAll,
    /// Selects a record, or nothing.
    Select(Option<Selection>),
    /// Only the neighbourhood of a node, `depth` (1 to 3) steps around it.
    Focus {
        /// Of an entity or a dispute.
        id: Slug,
        /// Steps, 1 to 3.
        depth: u8,
    },
    /// The whole graph again.
    ClearFocus,
    /// Shows other panes.
    Mode(Mode),
    /// Makes other rows of the table.
    Rows(Rows),
    /// Sorts the timeline into other lanes.
    Lanes(LaneBy),
    /// The stretch the timeline shows; `None`: whatever is kept.
    Window(Option<Window>),
    /// Sorts the table otherwise.
    Sort(Sort),
    /// Leaves kinds of entity (or `dispute`) out of the graph, or takes them in again.
    Hide(Vec<Slug>, bool),
    /// Draws what a node holds beside it.
    Unfold(Slug),
    /// Folds what a node holds into it again.
    Refold(Slug),
    /// Folds the graph otherwise: all of it, nothing, or all but what is open.
    Fold(Fold),
    /// `None`: fit the graph to its place.
    Camera(Option<Camera>),
    /// Places a node by hand.
    Pin(Pin),
    /// Gives a node back to the layout.
    Unpin(Slug),
    /// Gives all nodes back to the layout.
    UnpinAll,
    /// Shows the graph as of a day, or as it is.
    At(Option<Day>),
    /// Compares the day shown with an earlier one, or with none.
    Compare(Option<Day>),
    /// Compares two days, in either order: the later one is `at`.
    CompareDays(Day, Day),
    /// Ends a gesture that changed the view as it went: nothing changes, and the link is written.
    Settle,
    /// Moves to an event: the graph as of its day, the event selected, and the timeline's window on it.
    Visit {
        /// The id of the event.
        event: Slug,
        /// Its first day.
        day: Day,
    },
    /// Shows what is over otherwise.
    Ended(Ended),
    /// Opens a step of a story, or leaves it.
    Story(Option<StoryAt>),
    /// Speaks another language.
    Lang(Lang),
    /// Changes the colours.
    Theme(ThemeChoice),
    /// Another view altogether, its page settings included (see `Parsed::resolve` for keeping the present one).
    Replace(Box<View>),
}

/// What an action does to the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryStep {
    /// A discrete step: Back undoes it.
    Push,
    /// Part of a continuous gesture: it rewrites the present entry, once the gesture ends.
    Replace,
}

impl Action {
    /// Typing, brushing, scrubbing, dragging and moving the camera are continuous; ending one of them
    /// (clearing the time, letting go of all pins) is discrete, like everything else.
    #[must_use]
    pub fn history_step(&self) -> HistoryStep {
        match self {
            Action::Search(_)
            | Action::Time(Some(_))
            | Action::Camera(_)
            | Action::Window(_)
            | Action::Pin(_)
            | Action::At(Some(_))
            | Action::Settle
            | Action::Visit { .. }
            | Action::Compare(Some(_)) => HistoryStep::Replace,
            _ => HistoryStep::Push,
        }
    }
}

impl View {
    /// The view after an action; equal to this one when the action changes nothing.
    ///
    /// When an action changes what the graph consists of (filter, focus or fold), the camera returns to fitting:
    /// what it looked at has moved; likewise, but for the fold, the timeline's window. Pins, selection, `at` and lanes stay
    /// through a change of filter.
    #[must_use]
    pub fn apply(&self, action: &Action) -> View {
        let mut view = self.clone();
        view.take(action);
        let mut view = view.canonical();
        let reframed = view.filter != self.filter || view.focus != self.focus || view.hidden != self.hidden;
        if reframed && !matches!(action, Action::Replace(_)) {
            view.camera = None;
            view.window = None;
        }
        if view.fold != self.fold && !matches!(action, Action::Replace(_)) {
            view.camera = None;
        }
        view
    }

    fn take(&mut self, action: &Action) {
        match action {
            Action::Search(text) => self.filter.q.clone_from(text),
            Action::Toggle(facet, value) => self.filter.toggle(*facet, value),
            Action::Only(facet, value) => {
                self.filter.clear(*facet);
                self.filter.toggle(*facet, value);
            }
            Action::ClearFacet(facet) => self.filter.clear(*facet),
            Action::Between(ids) => {
                self.filter.actors.clear();
                if !ids.is_empty() {
                    self.sel = None;
                }
                self.filter.between.clone_from(ids);
            }
            Action::AskBetween(ids) => {
                self.filter = Filter { between: ids.clone(), ..Filter::default() };
                (self.focus, self.sel) = (None, None);
            }
            Action::Certainty(certainty) => self.filter.certainty = *certainty,
            Action::Conflict(only) => self.filter.conflict = *only,
            Action::Time(range) => self.filter.time.clone_from(range),
            Action::ClearFilter => self.filter = Filter::default(),
            Action::ShowAll => self.show_all(),
            Action::Select(sel) => self.sel.clone_from(sel),
            Action::Focus { id, depth } => self.focus = Some(Focus { id: id.clone(), depth: *depth }),
            Action::ClearFocus => self.focus = None,
            Action::Mode(mode) => self.mode = *mode,
            Action::Rows(rows) => self.rows = *rows,
            Action::Lanes(lanes) => self.lanes = *lanes,
            Action::Window(window) => self.window = *window,
            Action::Sort(sort) => self.sort = *sort,
            Action::Hide(kinds, hidden) => self.hide(kinds, *hidden),
            Action::Unfold(id) => self.fold.open(id),
            Action::Refold(id) => self.fold.open.retain(|open| open != id),
            Action::Fold(fold) => self.fold.clone_from(fold),
            Action::Camera(camera) => self.camera = *camera,
            Action::Pin(pin) => self.pin(pin),
            Action::Unpin(id) => self.pins.retain(|pin| pin.id != *id),
            Action::UnpinAll => self.pins.clear(),
            Action::At(day) => self.at = *day,
            Action::Settle => {}
            Action::Compare(day) => self.compare = *day,
            Action::CompareDays(a, b) => (self.compare, self.at) = (Some(*a.min(b)), Some(*a.max(b))),
            Action::Visit { event, day } => self.visit(event, *day),
            Action::Ended(ended) => self.ended = *ended,
            Action::Story(story) => self.story.clone_from(story),
            Action::Lang(lang) => self.settings.lang = Some(*lang),
            Action::Theme(theme) => self.settings.theme = *theme,
            Action::Replace(view) => *self = (**view).clone(),
        }
    }

    /// How it is looked at stays: frame, mode, lanes, selection and what was placed by hand.
    fn show_all(&mut self) {
        let View { filter, at, compare, ended, focus, window, camera, story, .. } = self;
        *filter = Filter::default();
        (*at, *compare, *window, *camera) = (None, None, None, None);
        *ended = Ended::default();
        (*focus, *story) = (None, None);
    }

    /// A window that does not show the day moves to it, no longer and no shorter: what is stepped to is seen.
    fn visit(&mut self, event: &str, day: Day) {
        self.at = Some(day);
        self.sel = Some(Selection::Event(event.to_owned()));
        self.window = self.window.map(|window| window.showing(day));
    }

    fn hide(&mut self, kinds: &[Slug], hidden: bool) {
        self.hidden.retain(|kind| !kinds.contains(kind));
        if hidden {
            self.hidden.extend(kinds.iter().cloned());
        }
    }

    /// Moves the pin a node already has, in its place in the list.
    fn pin(&mut self, pin: &Pin) {
        match self.pins.iter_mut().find(|present| present.id == pin.id) {
            Some(present) => present.at = pin.at,
            None => self.pins.push(pin.clone()),
        }
    }
}
