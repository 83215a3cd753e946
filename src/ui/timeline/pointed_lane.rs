//! The lane the pointer rests on: it is large as long as it is pointed at, as the selected actor's is. Wherever in a lane
//! the pointer is, it is in the same lane once that is large (a test holds it), so nothing shakes under it.

use crate::browser::timer::Timer;
use base::geometry::Point;
use dataset::EntityIx;
use timeline::Timeline;

/// A lane becomes large once the pointer rests so long: on its way over lanes it changes none.
const REST_MS: i32 = 220;

/// The lane that is pointed at.
pub struct PointedLane {
    rest: Timer,
    /// Where the pointer is.
    over: Option<EntityIx>,
    /// Whose lane is large.
    large: Option<EntityIx>,
}

impl PointedLane {
    /// `on_rest` is called when the pointer has come to rest on another lane, or off all.
    pub fn new(on_rest: impl Fn() + 'static) -> Self {
        Self { rest: Timer::new(REST_MS, on_rest), over: None, large: None }
    }

    /// The actor whose lane is large because it is pointed at.
    pub fn large(&self) -> Option<EntityIx> {
        self.large
    }

    /// The pointer is over a place of the drawing, or has left it. Over a mark everything stays as it is.
    pub fn on_hover(&mut self, timeline: &Timeline, at: Option<Point>) {
        if at.is_some_and(|at| timeline.mark_at(at).is_some()) {
            self.over = self.large;
            return self.rest.stop();
        }
        let over = at.and_then(|at| timeline.actor_at(at, self.large));
        if over != self.over {
            self.over = over;
            self.rest.ask();
        }
    }

    /// Makes the lane large on which the pointer rests; whether it is another one.
    pub fn rested(&mut self) -> bool {
        let is_another = self.large != self.over;
        self.large = self.over;
        is_another
    }
}
