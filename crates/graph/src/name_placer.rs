//! Where names stand. The most important comes first, at the place around its mark that costs least; one without room
//! has others give way, which may push others in turn, and is written shorter before it is left out (its element still
//! carries it). In point-feature labelling this is a greedy pass followed by chains of ejections.

use std::rc::Rc;

use super::mark::LabelLine;
use super::places::{MARGIN_PX, Place, text_size};
use super::surroundings::{
    Candidate, IF_NEVER_NAMELESS_COST, NEVER, Surroundings, TOO_MUCH_COST, TOO_MUCH_IF_FORCED_COST,
};
use base::geometry::{Rect, Size};

/// How many names may push each other in a chain, and how many places are tried by pushing in all.
const CHAIN: u8 = 3;
const MOST_PUSHES: usize = 6_000;
/// More names than this do not give way at once.
const MOST_PUSHED: usize = 2;
/// Between names side by side, in CSS pixels: nearer ones would be read as one.
const BESIDE_PX: f64 = 9.0;
/// No form of a name is wider than this, unless it is the first.
pub const WIDEST_PX: f64 = 150.0;

/// What a name says, the fullest form first: by node and form; nothing where it has no such form, `None` beyond the last.
pub type Forms<'a> = &'a dyn Fn(usize, u8) -> Option<Rc<[LabelLine]>>;

/// A name to place.
#[derive(Clone, Copy)]
pub struct Wanted {
    /// A position in the scene's nodes.
    pub node: usize,
    /// Placed even if it must cross something.
    pub forced: bool,
    /// Placed so before all names that come after it.
    pub first: bool,
    /// Placed even if it must cover marks: the selection and the hero.
    pub never_nameless: bool,
}

/// A name with the places found for it so far.
struct Name {
    wanted: Wanted,
    forms: Vec<Rc<[LabelLine]>>,
    /// For how many of its forms places were looked for.
    searched: usize,
    /// Those of its first form come first.
    candidates: Vec<(Candidate, u8)>,
    has_all_forms: bool,
    /// Other names whose places may overlap with those of this one.
    near: Vec<usize>,
}

/// A name as it came to stand.
pub struct Placed {
    pub node: usize,
    pub place: Place,
    pub rect: Rect,
    pub lines: Rc<[LabelLine]>,
}

/// Places the names of a picture.
pub struct NamePlacer<'a> {
    surroundings: Surroundings<'a>,
    forms: Forms<'a>,
    /// Room that is never given up.
    fixed: Vec<Rect>,
    names: Vec<Name>,
    /// By name: its place and the room it takes.
    placed: Vec<Option<(Candidate, u8)>>,
    /// Names on their way, which no other may push.
    is_settling: Vec<bool>,
    /// What stood where before, to be taken back.
    journal: Vec<(usize, Option<(Candidate, u8)>)>,
    pushes_left: usize,
}

impl<'a> NamePlacer<'a> {
    /// `fixed`: room that is taken already. `wanted`: the most important first.
    pub fn new(
        mut surroundings: Surroundings<'a>,
        fixed: Vec<Rect>,
        forms: Forms<'a>,
        wanted: &[Wanted],
    ) -> Self {
        let mut names = Vec::new();
        for wanted in wanted {
            let Some(lines) = forms(wanted.node, 0) else { continue };
            let size = text_size(&lines);
            let is_wanted = wanted.first || !surroundings.is_thicket(wanted.node, size);
            if is_wanted && surroundings.is_in_sight(wanted.node, size) {
                names.push(Name::new(*wanted, lines));
            }
        }
        Self {
            surroundings,
            forms,
            fixed,
            placed: vec![None; names.len()],
            is_settling: vec![false; names.len()],
            names,
            journal: Vec::new(),
            pushes_left: MOST_PUSHES,
        }
    }

    /// Places them all.
    pub fn place(mut self) -> Vec<Placed> {
        self.find_neighbours();
        let mut without = Vec::new();
        for name in 0..self.names.len() {
            if !(self.put_where_free(name) || self.names[name].wanted.first && self.force(name)) {
                without.push(name);
            }
        }
        for name in without {
            let Wanted { forced, never_nameless, .. } = self.names[name].wanted;
            let is_placed = self.push(name, CHAIN) || forced && self.force(name);
            if !is_placed && never_nameless {
                let least = self.least_harm(name, IF_NEVER_NAMELESS_COST);
                self.set(name, least);
            }
        }
        for name in 0..self.names.len() {
            self.improve(name);
        }
        self.result()
    }

    fn result(self) -> Vec<Placed> {
        let placed = self.names.iter().zip(&self.placed).filter_map(|(name, placed)| {
            let (Candidate { rect, at, .. }, form) = (*placed)?;
            let lines = name.forms.get(usize::from(form))?.clone();
            Some(Placed { node: name.wanted.node, place: Place { at, form }, rect, lines })
        });
        placed.collect()
    }

    /// Notes for each name whose places may be wanted by another.
    fn find_neighbours(&mut self) {
        let reach = |name: &Name| {
            let size = text_size(&name.forms[0]);
            let size = Size::new(size.width.max(WIDEST_PX), size.height);
            self.surroundings.reach(name.wanted.node, size)
        };
        let reaches: Vec<Rect> = self.names.iter().map(reach).collect();
        for i in 0..reaches.len() {
            for j in 0..i {
                if reaches[i].overlaps(reaches[j]) {
                    self.names[i].near.push(j);
                    self.names[j].near.push(i);
                }
            }
        }
    }

    /// The place of a name by its rank; the forms of the name are written as they are needed.
    fn candidate(&mut self, name: usize, rank: usize) -> Option<(Candidate, u8)> {
        while self.names[name].candidates.len() <= rank && !self.names[name].has_all_forms {
            self.write_next_form(name);
        }
        self.names[name].candidates.get(rank).copied()
    }

    fn write_next_form(&mut self, name: usize) {
        let Name { wanted, forms, searched, candidates, has_all_forms, .. } = &mut self.names[name];
        // The first form is there from the beginning.
        if *searched == forms.len() {
            match (self.forms)(wanted.node, *searched as u8) {
                Some(lines) => forms.push(lines),
                None => return *has_all_forms = true,
            }
        }
        let (form, lines) = (*searched as u8, &forms[*searched]);
        *searched += 1;
        if !lines.is_empty() {
            let size = text_size(lines);
            let most = if wanted.forced { TOO_MUCH_IF_FORCED_COST } else { TOO_MUCH_COST };
            let found = self.surroundings.candidates(wanted.node, size, &self.fixed, most);
            candidates.extend(found.into_iter().map(|candidate| (candidate, form)));
        }
    }

    /// Whether nothing that has a place overlaps with a name there.
    fn is_free(&self, name: usize, rect: Rect) -> bool {
        let room = with_air(rect);
        let mut others = self.names[name].near.iter().filter_map(|other| self.placed[*other]);
        !others.any(|(taken, _)| taken.rect.overlaps(room))
    }

    fn set(&mut self, name: usize, place: Option<(Candidate, u8)>) {
        self.journal.push((name, self.placed[name]));
        self.placed[name] = place;
    }

    /// Puts a name at the best place that nobody has; false where there is none.
    fn put_where_free(&mut self, name: usize) -> bool {
        let mut rank = 0;
        while let Some(place) = self.candidate(name, rank) {
            if self.is_free(name, place.0.rect) {
                self.set(name, Some(place));
                return true;
            }
            rank += 1;
        }
        false
    }

    /// Puts a name where others can give way to it, if need be by giving way in turn, at most `chain` of them; false
    /// where they cannot, and everything is as it was.
    fn push(&mut self, name: usize, chain: u8) -> bool {
        if self.put_where_free(name) {
            return true;
        }
        let (start, mut rank) = (self.journal.len(), 0);
        while let Some(place) = self.candidate(name, rank).filter(|_| chain > 0) {
            rank += 1;
            let Some(blockers) = self.blockers(name, place.0.rect) else { continue };
            if self.pushes_left == 0 {
                return false;
            }
            self.pushes_left -= 1;
            blockers.iter().flatten().for_each(|other| self.set(*other, None));
            self.set(name, Some(place));
            self.is_settling[name] = true;
            let gave_way = blockers.iter().flatten().all(|other| self.push(*other, chain - 1));
            self.is_settling[name] = false;
            if gave_way {
                return true;
            }
            while self.journal.len() > start {
                if let Some((name, before)) = self.journal.pop() {
                    self.placed[name] = before;
                }
            }
        }
        false
    }

    /// The few names that stand in the way of a place; `None` where they are many, or one of them may not be pushed.
    fn blockers(&self, name: usize, rect: Rect) -> Option<[Option<usize>; MOST_PUSHED]> {
        let (room, mut found, mut count) = (with_air(rect), [None; MOST_PUSHED], 0);
        for &other in &self.names[name].near {
            if self.placed[other].is_some_and(|(taken, _)| taken.rect.overlaps(room)) {
                if count == MOST_PUSHED || self.is_settling[other] || self.names[other].wanted.first {
                    return None;
                }
                found[count] = Some(other);
                count += 1;
            }
        }
        Some(found)
    }

    /// Puts a name that has to be there where it does least harm.
    fn force(&mut self, name: usize) -> bool {
        while !self.names[name].has_all_forms {
            self.write_next_form(name);
        }
        let least = self.least_harm(name, NEVER);
        self.set(name, least);
        least.is_some()
    }

    /// The place of a name that costs least, and less than `most`.
    fn least_harm(&mut self, name: usize, most: f64) -> Option<(Candidate, u8)> {
        let node = self.names[name].wanted.node;
        let mut least: Option<(Candidate, u8)> = None;
        for form in (0..self.names[name].forms.len()).rev() {
            let lines = &self.names[name].forms[form];
            if lines.is_empty() {
                continue;
            }
            let most = least.map_or(most, |(least, _)| least.cost);
            let found = self.surroundings.candidates(node, text_size(lines), &self.fixed, most);
            let free = found.into_iter().find(|candidate| self.is_free(name, candidate.rect));
            least = free.map(|candidate| (candidate, form as u8)).or(least);
        }
        least
    }

    /// Gives a name a better place that has become free, or a fuller form.
    fn improve(&mut self, name: usize) {
        let Some((now, form)) = self.placed[name] else { return };
        let mut rank = 0;
        while let Some((better, its_form)) = self.candidate(name, rank) {
            if its_form > form || its_form == form && better.cost >= now.cost {
                return;
            }
            if self.is_free(name, better.rect) {
                return self.set(name, Some((better, its_form)));
            }
            rank += 1;
        }
    }
}

impl Name {
    fn new(wanted: Wanted, lines: Rc<[LabelLine]>) -> Self {
        Self {
            wanted,
            forms: vec![lines],
            searched: 0,
            candidates: Vec::new(),
            has_all_forms: false,
            near: Vec::new(),
        }
    }
}

/// A name with the air that other names leave it.
fn with_air(name: Rect) -> Rect {
    Rect::new(name.min.offset(-BESIDE_PX, -MARGIN_PX), name.max.offset(BESIDE_PX, MARGIN_PX))
}
