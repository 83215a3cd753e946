//! The timeline as laid out: lanes, ticks, marks, bars and the overview, each with its place in CSS
//! pixels from the top left of the drawing. Holds no colours but tones, and no gesture under way.

use std::rc::Rc;

use super::comparison::Comparison;
use super::lanes::LaneKey;
use super::overview::Overview;
use super::scale::{Domain, TimeScale};
use super::slot::Slot;
use super::ticks::Tick;
use base::date::Day;
use base::geometry::{Point, Rect, Size};
use dataset::{DisputeIx, EntityIx, EventIx, Shape, Tone};

/// How far beyond its lane one is pointed at that is large because of that.
const LARGE_MORE_PX: f64 = 6.0;

/// Everything that is drawn, and everything a layer of elements over it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// Of the drawing.
    pub size: Size,
    /// The lanes' area; `scale` runs over its width.
    pub plot: Rect,
    /// From days to pixels.
    pub scale: TimeScale,
    /// Top to bottom.
    pub lanes: Vec<Lane>,
    /// Of time, from left to right.
    pub ticks: Vec<Tick>,
    /// The middle of the row of tick labels.
    pub tick_text_y_px: f64,
    /// Behind the marks, in drawing order.
    pub spans: Vec<Span>,
    /// Beneath the marks of events whose date sources disagree on.
    pub disputed: Vec<DisputedDate>,
    /// Through time, then top to bottom: the order of arrow keys and of reading aloud.
    pub marks: Vec<Mark>,
    /// From lane to lane, where an event stands in several; behind the marks.
    pub links: Vec<Link>,
    /// What happened, at marks that have the room for it.
    pub titles: Vec<Title>,
    /// The line of the day shown, where it is on the stretch shown.
    pub as_of: Option<AsOf>,
    /// What two compared days show, if two are compared.
    pub comparison: Option<Comparison>,
    /// Absent where the drawing is too low for it.
    pub overview: Option<Overview>,
    /// All events, lane by lane and by day, so that those of a mark lie side by side; see `events_of`.
    pub(super) marked: Rc<[EventIx]>,
    /// By event, the lane of the first of its actors that has one; empty where each event stands in one lane alone.
    pub(super) homes: Rc<[u32]>,
    /// How wide the plot is without what is laid out beyond it.
    pub(super) view_px: f64,
    /// What has no lane of its own, by importance.
    pub folded: Rc<[LaneKey]>,
}

/// A line from the mark of who acts to that of another who took part in the same events.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// A position in `Timeline::marks`.
    pub from: usize,
    /// A position in `Timeline::marks`.
    pub to: usize,
    /// At the edge of the first mark.
    pub start: Point,
    /// At the edge of the other.
    pub end: Point,
    /// Whether the first acts on the other: the arrowhead is at the other.
    pub points: bool,
    /// How many events it stands for.
    pub events: usize,
    /// The meaning its colour carries.
    pub tone: Tone,
    /// The selected event is among its events.
    pub selected: bool,
    /// Something else is lit.
    pub dimmed: bool,
    /// It stands for what is alleged only.
    pub alleged: bool,
}

/// A row of events.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// What its events share.
    pub key: LaneKey,
    /// In full, in the reader's language.
    pub name: String,
    /// As it fits beside the lane.
    pub name_lines: Vec<String>,
    /// Type size of those lines.
    pub name_px: f64,
    /// Its line; its rows stand above it.
    pub centre_y_px: f64,
    /// Of all of it: from its uppermost row to what its line takes below.
    pub height_px: f64,
    /// What the line takes of that, half of it below.
    pub(super) line_px: f64,
    /// How many rows of titles it has above its line, and the height of each.
    pub rows: usize,
    pub(super) row_px: f64,
}

impl Lane {
    /// From its top to its bottom.
    #[must_use]
    pub fn reach_px(&self) -> (f64, f64) {
        let bottom = self.centre_y_px + self.line_px / 2.0;
        (bottom - self.height_px, bottom)
    }

    /// Where its name stands: in the middle of all its rows, so that it names the uppermost as well as the line.
    #[must_use]
    pub fn name_y_px(&self) -> f64 {
        let (top, bottom) = self.reach_px();
        f64::midpoint(top, bottom)
    }
}

/// The day the graph is seen as of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AsOf {
    /// The day.
    pub day: Day,
    /// The end of that day.
    pub x_px: f64,
}

/// One event, or several that gather.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where its events begin in `Timeline::marked`, and how many they are.
    pub(super) first: usize,
    pub(super) count: usize,
    /// A position in `Timeline::lanes`.
    pub lane: usize,
    /// Where it is on the line: at its date (see `anchor_day`), at the mean of those gathered, or beside the
    /// selected mark where that would cover it.
    pub day: f64,
    /// Its middle.
    pub centre: Point,
    /// Half its width and height, in pixels.
    pub half: Size,
    /// What its body is.
    pub look: Look,
    /// Of the event; of gathered ones where they all share it, else ink.
    pub tone: Tone,
    /// The selected event; always alone, never gathered.
    pub selected: bool,
    /// Something else is lit.
    pub dimmed: bool,
    /// Not yet happened, as of the day asked for.
    pub hollow: bool,
    /// It rests on allegations alone; so do all of gathered ones.
    pub alleged: bool,
    /// Where it has risen from the lane's line to a row of titles.
    pub(super) slot: Option<Slot>,
}

/// The body of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// One event, in the shape of its kind.
    Event(Shape),
    /// The number of gathered events; 0 for the body alone.
    Count(usize),
    /// A piece of a heat strip, from 1 to 100: of the fullest piece of its lane.
    Heat(u8),
}

/// A bar: how long something lasted, or how coarsely its date is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// What it shows.
    pub of: SpanOf,
    /// A position in `Timeline::lanes`.
    pub lane: usize,
    /// Its middle.
    pub centre_y_px: f64,
    /// Its thickness.
    pub height_px: f64,
    /// From where it may to where it may have held; cut to the plot.
    pub left_px: f64,
    /// See `left_px`.
    pub right_px: f64,
    /// How far the bar fades in and out where an end is uncertain, approximate, coarse or still open.
    pub soft: Soft,
    /// The meaning its colour carries.
    pub tone: Tone,
    /// The reader has chosen what it shows.
    pub selected: bool,
    /// Something else is highlighted.
    pub dimmed: bool,
    /// What lasted is alleged only: the bar is broken.
    pub alleged: bool,
}

/// From the earliest to the latest date that sources give for one event.
#[derive(Clone, Debug, PartialEq)]
pub struct DisputedDate {
    /// Whose date it is.
    pub event: EventIx,
    /// Cut to the plot.
    pub left_px: f64,
    /// See `left_px`.
    pub right_px: f64,
    /// Whether it goes on beyond the plot on the left, on the right: there is no end to mark.
    pub is_cut: (bool, bool),
    /// The height of its line.
    pub y_px: f64,
    /// The meaning its colour carries.
    pub tone: Tone,
    /// Something else is highlighted.
    pub dimmed: bool,
}

/// The lengths over which a bar fades, in pixels, 0 for a hard end.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Soft {
    /// At its beginning.
    pub left_px: f64,
    /// At its end.
    pub right_px: f64,
}

/// What a bar shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanOf {
    /// How long a dispute was open.
    Dispute(DisputeIx),
    /// How coarsely the date of an event is known.
    Event(EventIx),
}

/// The words beside a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Title {
    /// A position in `Timeline::marks`.
    pub mark: usize,
    /// Top to bottom.
    pub lines: Vec<String>,
    /// The room it takes.
    pub rect: Rect,
    /// Whether the words come before their mark: each line then ends at it.
    pub before: bool,
}

/// From the column of names to where marks may be.
const NAME_GAP_PX: f64 = 8.0;
/// Least half-size of what a finger is to hit.
const LEAST_HALF_TARGET_PX: f64 = 12.0;

impl Look {
    /// Without its number.
    fn body(self) -> Self {
        match self {
            Look::Count(_) => Look::Count(0),
            other => other,
        }
    }
}

impl Mark {
    /// Whether its body looks the same as another's: pictures of bodies serve all marks like them.
    #[must_use]
    pub fn looks_like(&self, other: &Mark) -> bool {
        let look =
            |mark: &Mark| (mark.look.body(), mark.half, mark.tone, mark.dimmed, mark.hollow, mark.alleged);
        look(self) == look(other)
    }

    /// How many events it stands for.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// What it covers.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        Rect::centred(self.centre, Size::new(self.half.width * 2.0, self.half.height * 2.0))
    }

    /// What is to be hit: at least 24 pixels a side, whatever is drawn.
    #[must_use]
    pub fn target(&self) -> Rect {
        let side = |half: f64| half.max(LEAST_HALF_TARGET_PX) * 2.0;
        Rect::centred(self.centre, Size::new(side(self.half.width), side(self.half.height)))
    }
}

impl Timeline {
    /// A timeline of `size` with nothing on it but the body of a mark like this one, in its middle.
    #[must_use]
    pub fn of_body(mark: &Mark, size: Size) -> Self {
        let plot = Rect::new(Point::default(), Point::new(size.width, size.height));
        let centre = plot.centre();
        let lane = Lane {
            key: LaneKey::Other,
            name: String::new(),
            name_lines: Vec::new(),
            name_px: 0.0,
            centre_y_px: centre.y,
            height_px: size.height,
            line_px: size.height,
            rows: 0,
            row_px: 0.0,
        };
        let domain = Domain { first_day: mark.day - 1.0, span_days: 2.0 };
        Self {
            size,
            plot,
            scale: TimeScale::new(domain, (0.0, size.width)),
            lanes: vec![lane],
            ticks: Vec::new(),
            tick_text_y_px: 0.0,
            spans: Vec::new(),
            disputed: Vec::new(),
            marks: vec![Mark { lane: 0, centre, selected: false, look: mark.look.body(), ..mark.clone() }],
            links: Vec::new(),
            titles: Vec::new(),
            as_of: None,
            comparison: None,
            overview: None,
            marked: Rc::default(),
            homes: Rc::default(),
            view_px: size.width,
            folded: Rc::default(),
        }
    }

    /// The events of one of this timeline's marks, by day.
    #[must_use]
    pub fn events_of(&self, mark: &Mark) -> &[EventIx] {
        self.marked.get(mark.first..mark.first + mark.count).unwrap_or_default()
    }

    /// The lane whose name, or the room beside it, is at a point.
    #[must_use]
    pub fn named_lane_at(&self, point: Point) -> Option<usize> {
        let holds = |lane: &Lane| {
            let (top, bottom) = lane.reach_px();
            (top..bottom).contains(&point.y)
        };
        (point.x < self.plot.min.x - NAME_GAP_PX).then(|| self.lanes.iter().position(holds)).flatten()
    }

    /// The actor whose lane, or its name, lies at a point where no mark is. That of `large`, which is large because it is
    /// pointed at, reaches a little farther: the heights of lanes are shared out anew as it grows. It stays large over the
    /// lane of those who have none, which may have come under the pointer.
    #[must_use]
    pub fn actor_at(&self, point: Point, large: Option<EntityIx>) -> Option<EntityIx> {
        let is_there = |lane: &&Lane, more_px: f64| {
            let (top, bottom) = lane.reach_px();
            (top - more_px..bottom + more_px).contains(&point.y)
        };
        let is_large = |lane: &&Lane| large.map(LaneKey::Actor) == Some(lane.key);
        let near = self.lanes.iter().find(|lane| is_large(lane) && is_there(lane, LARGE_MORE_PX));
        match near.or_else(|| self.lanes.iter().find(|lane| is_there(lane, 0.0)))?.key {
            LaneKey::Actor(ix) if self.mark_at(point).is_none() => Some(ix),
            LaneKey::Other => large,
            _ => None,
        }
    }

    /// The lane of what has none of its own, where there is a list of that.
    #[must_use]
    pub fn folded_lane(&self) -> Option<&Lane> {
        self.lanes.last().filter(|lane| lane.key == LaneKey::Other && !self.folded.is_empty())
    }

    /// Whether an event is at home in a lane: of an event that stands in several lanes one mark is read and has the focus.
    #[must_use]
    pub fn is_at_home(&self, event: EventIx, lane: usize) -> bool {
        self.homes.get(event.at()).is_none_or(|home| *home as usize == lane)
    }

    /// Whether some event of a mark is at home there.
    #[must_use]
    pub fn is_home(&self, mark: &Mark) -> bool {
        self.homes.is_empty() || self.events_of(mark).iter().any(|ix| self.is_at_home(*ix, mark.lane))
    }

    /// The mark at a point: of those whose target holds it, the one whose centre is nearest. The selected
    /// mark lies on top. Where no mark is, the one whose title is there.
    #[must_use]
    pub fn mark_at(&self, point: Point) -> Option<usize> {
        let hit = self.marks.iter().enumerate().filter(|(_, mark)| mark.target().contains(point));
        let nearest = hit.min_by(|(_, a), (_, b)| {
            let rank = |mark: &Mark| if on_top(mark, point) { -1.0 } else { mark.centre.distance(point) };
            rank(a).total_cmp(&rank(b))
        });
        // Words that begin before the plot are cut at its edge.
        let is_seen = point.x >= self.plot.min.x;
        let at_point = |title: &&Title| is_seen && title.rect.contains(point);
        let titled = || self.titles.iter().find(at_point).map(|title| title.mark);
        nearest.map(|(position, _)| position).or_else(titled)
    }
}

fn on_top(mark: &Mark, point: Point) -> bool {
    mark.selected && mark.bounds().contains(point)
}
