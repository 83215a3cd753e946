//! The view: the one value that a link carries and everything on screen is derived from.

use base::date::{Day, Edtf};
use base::geometry::Point;
use base::text::Lang;
use dataset::Stance;

/// An id as the contract spells ids: `[a-z0-9-]+`. Whether it exists is the dataset's to say.
pub type Slug = String;

/// Everything a link says. `View::default()` is the whole field: nothing filtered, nothing selected.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    pub filter: Filter,
    pub at: Option<Day>,
    pub compare: Option<Day>,
    pub ended: Ended,
    pub focus: Option<Focus>,
    pub sel: Option<Selection>,
    pub mode: Mode,
    pub lanes: LaneBy,
    pub window: Option<Window>,
    pub sort: Sort,
    /// Kinds of entity, and `dispute`, left out of the graph. Events and counts are not touched.
    pub hidden: Vec<Slug>,
    pub camera: Option<Camera>,
    pub pins: Vec<Pin>,
    pub story: Option<StoryAt>,
    pub frame: Frame,
}

/// What narrows the events. Lists keep the reader's order, without repeats; values of one list are
/// alternatives, lists narrow each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Trimmed; empty means no search.
    pub q: String,
    pub actors: Vec<Slug>,
    pub kinds: Vec<Slug>,
    pub disputes: Vec<Slug>,
    pub statuses: Vec<Slug>,
    pub stances: Vec<Stance>,
    pub conflict: bool,
    pub time: Option<TimeRange>,
}

/// The `time` filter: `EARLIEST..LATEST`, either end open.
/// At least one end is given; the earliest day of `from` is not after the latest of `to`.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeRange {
    pub from: Option<Edtf>,
    pub to: Option<Edtf>,
}

/// Only the neighbourhood of a node.
#[derive(Clone, Debug, PartialEq)]
pub struct Focus {
    /// Of an entity or a dispute.
    pub id: Slug,
    /// Steps, 1 to 3.
    pub depth: u8,
}

/// What is selected, in both views and in the details.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Selection {
    Entity(Slug),
    Dispute(Slug),
    Relation(Slug),
    Event(Slug),
}

/// How the graph shows what is over on the day shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Ended {
    /// Drawn as ended.
    #[default]
    Struck,
    /// Not drawn; everything else stays where it is.
    Gone,
}

/// Which views are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Graph and timeline.
    #[default]
    All,
    Graph,
    Timeline,
    Table,
}

/// What the timeline's lanes are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LaneBy {
    Dispute,
    Actor,
    #[default]
    Kind,
}

/// The days the timeline's axis spans, both included; `from` is not after `to`. Filters nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Window {
    pub from: Day,
    pub to: Day,
}

/// How the table is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sort {
    pub by: SortBy,
    pub descending: bool,
}

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SortBy {
    #[default]
    Date,
    Title,
    Kind,
    Actors,
    Dispute,
    Sources,
}

/// Where the graph is looked at from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The layout point at the view's centre, y down.
    pub centre: Point,
    /// CSS pixels a layout unit, above 0.
    pub zoom: f64,
}

/// A node placed by hand, in layout units.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    pub id: Slug,
    pub at: Point,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryAt {
    pub id: Slug,
    /// From 1.
    pub step: u16,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeChoice {
    #[default]
    Auto,
    Light,
    Dark,
}

/// What frames the view without being part of what it shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// `None`: the reader's browser decides.
    pub lang: Option<Lang>,
    pub theme: ThemeChoice,
    pub embed: bool,
    /// A relative path to another dataset.
    pub data: Option<String>,
}
