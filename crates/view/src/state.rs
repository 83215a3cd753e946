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
    /// What narrows the events.
    pub filter: Filter,
    /// The day as of which the graph is shown; `None`: as it is now.
    pub at: Option<Day>,
    /// The day that `at` is compared with; not after it, and `None` without it.
    pub compare: Option<Day>,
    /// How the graph shows what is over.
    pub ended: Ended,
    /// The neighbourhood the graph is kept to.
    pub focus: Option<Focus>,
    /// What is selected.
    pub sel: Option<Selection>,
    /// Which panes are shown.
    pub mode: Mode,
    /// What the rows of the table are.
    pub rows: Rows,
    /// What the lanes of the timeline stand for.
    pub lanes: LaneBy,
    /// The days the timeline shows; `None`: those of all events kept.
    pub window: Option<Window>,
    /// How the table is sorted.
    pub sort: Sort,
    /// Kinds of entity, and `dispute`, left out of the graph. Events and counts are not touched.
    pub hidden: Vec<Slug>,
    /// What of the graph is folded into what holds it.
    pub fold: Fold,
    /// Where the graph is looked at from; `None`: it is fitted to its pane.
    pub camera: Option<Camera>,
    /// Nodes placed by hand, each once.
    pub pins: Vec<Pin>,
    /// The story being read, and its step.
    pub story: Option<StoryAt>,
    /// How the page around it is set up.
    pub settings: PageSettings,
}

/// What narrows the events. Lists keep the reader's order, without repeats; values of one list are
/// alternatives, lists narrow each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Trimmed; empty means no search.
    pub q: String,
    /// Ids of entities, of which one must act in an event.
    pub actors: Vec<Slug>,
    /// Ids of entities, all of which must be involved; empty or at least two.
    pub between: Vec<Slug>,
    /// Ids of kinds of event.
    pub kinds: Vec<Slug>,
    /// Ids of disputes.
    pub disputes: Vec<Slug>,
    /// Ids of kinds of relation: only these relations, and the events that begin or end one.
    pub relations: Vec<Slug>,
    /// Ids of kinds of status, of an event's dispute.
    pub statuses: Vec<Slug>,
    /// Ids of stages, of an event's dispute.
    pub stages: Vec<Slug>,
    /// Stances, of which one claim of an event must have one.
    pub stances: Vec<Stance>,
    /// Only events that are confirmed somewhere, or only those that nobody confirms.
    pub certainty: Option<Certainty>,
    /// Only events on which sources disagree.
    pub conflict: bool,
    /// Only events that may have been in this time.
    pub time: Option<TimeRange>,
}

/// The `time` filter: `EARLIEST..LATEST`, either end open.
/// At least one end is given; the earliest day of `from` is not after the latest of `to`.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeRange {
    /// The first date; `None`: from the beginning.
    pub from: Option<Edtf>,
    /// The last date; `None`: to the end.
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
    /// An entity, by its id.
    Entity(Slug),
    /// A dispute, by its id.
    Dispute(Slug),
    /// A relation, by its id.
    Relation(Slug),
    /// An event, by its id.
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
    /// The graph alone.
    Graph,
    /// The timeline alone.
    Timeline,
    /// The table of events.
    Table,
}

/// How well an event is supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// It has claims, and none of them is confirmed or reported.
    Alleged,
    /// Somebody confirms or reports it, or its sources stand for it.
    Established,
}

/// What a row of the table is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Rows {
    /// An event.
    #[default]
    Events,
    /// A dispute of the events kept.
    Disputes,
    /// A claim about an event kept.
    Claims,
}

/// What the timeline's lanes are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LaneBy {
    /// A lane a dispute.
    Dispute,
    /// A lane an entity.
    Actor,
    /// A lane a family of kinds of event.
    #[default]
    Kind,
}

/// The days the timeline's axis spans, both included; `from` is not after `to`. Filters nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Window {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

/// How the table is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sort {
    /// By which column.
    pub by: SortBy,
    /// From last to first.
    pub descending: bool,
}

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SortBy {
    /// By first day, then last.
    #[default]
    Date,
    /// By title, as the language sorts.
    Title,
    /// By the name of the kind.
    Kind,
    /// By the names of those who act.
    Actors,
    /// By the title of the dispute.
    Dispute,
    /// By the number of sources.
    Sources,
    /// By the day it was closed; what is open comes last.
    Closed,
    /// By the number of events.
    Events,
}

/// What of the graph is folded: drawn as a part of what holds it, and counted there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fold {
    /// Which views fold.
    pub mode: FoldMode,
    /// What holds others and is open: ids of entities and disputes. Empty where nothing folds.
    pub open: Vec<Slug>,
}

/// Which views fold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FoldMode {
    /// Those with many marks.
    #[default]
    Many,
    /// Every view.
    All,
    /// None.
    None,
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
    /// Of an entity or a dispute.
    pub id: Slug,
    /// Where its centre is.
    pub at: Point,
}

/// A step of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryAt {
    /// The story's id.
    pub id: Slug,
    /// From 1.
    pub step: u16,
}

/// Which colours the page has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeChoice {
    /// Those of the reader's system.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How the page around the view is set up, without being part of what it shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageSettings {
    /// `None`: the reader's browser decides.
    pub lang: Option<Lang>,
    /// Which colours.
    pub theme: ThemeChoice,
    /// The page stands in a frame of another page.
    pub embed: bool,
    /// A relative path to another dataset.
    pub data: Option<String>,
}
