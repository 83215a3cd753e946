//! Where the nodes of a view go: known already, or asked of the layout's program. Until its answer is there the graph
//! stays as it was, and everything else is of the new view.

use yew::prelude::*;

use super::{App, Msg as AppMsg, Phase};
use crate::browser::layout_client::{Answer, LayoutClient};
use crate::browser::{document, timing};
use crate::ui::graph::layout_status::Wait;
use crate::ui::kit::props::PageProps;
use crate::ui::kit::ptr_eq::PtrEq;
use base::geometry::Point;
use layout::{Positions, hash_positions, wire};
use page::Stage;
use view::{Camera, View};

/// How many layouts are kept, for Back and for filters taken away again, and of how many nodes together.
const KEPT_MAX: usize = 32;
const KEPT_NODES_MAX: usize = 100_000;

/// Up to so many nodes the page is not ready before its graph is: their layout takes less than reading on.
const AT_ONCE_NODES: usize = 600;

/// Where `faultlines render` puts the positions of the view a page opens with.
const CARRIED: &str = "faultlines-positions";

pub enum Msg {
    Heard(u32, Answer),
    /// The reader stops the layout, or wants it after all.
    Press,
}

pub struct LayoutState {
    layout_client: LayoutClient,
    /// Of the latest request.
    id: u32,
    fingerprint: u64,
    asked_ms: f64,
    pub wait: Wait,
    /// What the graph shows: the latest stage whose nodes have places.
    drawn: PtrEq<Stage>,
    /// The camera that the graph keeps while it waits, and the one of the view that it waits for.
    cameras: (Option<Camera>, Option<Camera>),
    kept: Vec<(u64, Positions)>,
}

impl LayoutState {
    pub fn new(ctx: &Context<App>) -> Self {
        let link = ctx.link().clone();
        let heard = move |id, answer| link.send_message(AppMsg::Laid(Msg::Heard(id, answer)));
        Self {
            layout_client: LayoutClient::new(heard),
            id: 0,
            fingerprint: 0,
            asked_ms: 0.0,
            wait: Wait::No,
            drawn: PtrEq::new(Stage::default()),
            cameras: (None, None),
            kept: Vec::new(),
        }
    }

    /// Another dataset: nothing of the one before means anything.
    pub fn forget(&mut self) {
        self.stop();
        self.drawn = PtrEq::new(Stage::default());
        self.wait = Wait::No;
    }

    /// The stage, with the places of its nodes where they are known; else they are asked for. `before` is the view
    /// that the graph shows.
    pub fn lay(&mut self, mut stage: Stage, before: &View, view: &View) -> PtrEq<Stage> {
        let request = wire::request_bytes(&stage.request);
        let fingerprint = wire::fingerprint(&request);
        let waits = self.wait != Wait::No;
        // Asked for already, though more than the graph may have changed since.
        if waits && fingerprint == self.fingerprint {
            return PtrEq::new(stage);
        }
        self.asked_ms = timing::now_ms();
        self.fingerprint = fingerprint;
        if let Some(positions) = self.known(stage.request.nodes.len()) {
            self.stop();
            stage.positions = positions;
            return self.draw(stage);
        }
        let shown = if waits && before.camera == self.cameras.1 { self.cameras.0 } else { before.camera };
        self.cameras = (shown, view.camera);
        self.ask(Some(&request));
        PtrEq::new(stage)
    }

    fn ask(&mut self, request: Option<&[u8]>) {
        self.id += 1;
        self.wait = if self.layout_client.ask(self.id, request) { Wait::Soon } else { Wait::Failed };
    }

    /// Nothing is wanted any more.
    fn stop(&mut self) {
        if self.wait.is_pending() {
            self.ask(None);
        }
        self.wait = Wait::Stopped;
    }

    fn known(&self, nodes: usize) -> Option<Positions> {
        if nodes == 0 {
            return Some(Positions::new());
        }
        let kept = self.kept.iter().find(|(of, _)| *of == self.fingerprint).map(|(_, places)| places.clone());
        let carried =
            || wire::carried(&document::element(CARRIED)?.get_attribute("value")?, self.fingerprint);
        kept.or_else(carried).filter(|places| places.len() == nodes)
    }

    /// The stage, whose nodes have places now, is what the graph shows.
    fn draw(&mut self, stage: Stage) -> PtrEq<Stage> {
        // Journeys compare it with the native program's: one link, one picture, on every machine.
        let hash = format!("{:016x}", hash_positions(&stage.positions));
        timing::measure_with("faultlines:layout", self.asked_ms, &hash);
        self.kept.retain(|(of, _)| *of != self.fingerprint);
        self.kept.push((self.fingerprint, stage.positions.clone()));
        while self.kept.len() > KEPT_MAX || (self.kept.len() > 1 && self.kept_nodes() > KEPT_NODES_MAX) {
            self.kept.remove(0);
        }
        self.wait = Wait::No;
        self.drawn = PtrEq::new(stage);
        self.drawn.clone()
    }

    fn kept_nodes(&self) -> usize {
        self.kept.iter().map(|(_, places)| places.len()).sum()
    }

    /// Takes what was heard; whether there is something to draw.
    fn hear(&mut self, stage: &Stage, id: u32, answer: Answer) -> bool {
        if id != self.id || !self.wait.is_pending() {
            return false;
        }
        let wait = match answer {
            Answer::Progress(share) => Wait::Percent((share * 100.0) as u32),
            Answer::Places(numbers) if numbers.len() == 2 * stage.request.nodes.len() => {
                let mut stage = stage.clone();
                stage.positions = numbers.chunks_exact(2).map(|at| Point::new(at[0], at[1])).collect();
                self.draw(stage);
                return true;
            }
            Answer::Places(_) | Answer::Failed => Wait::Failed,
        };
        std::mem::replace(&mut self.wait, wait) != wait
    }

    /// Whether the page is not ready before the layout that is under way.
    pub fn holds(&self, stage: &Stage) -> bool {
        self.wait.is_pending() && stage.request.nodes.len() <= AT_ONCE_NODES
    }

    /// What the graph is given: the picture it shows, by the view as it is.
    pub fn graph_props(&self, props: &PageProps) -> PageProps {
        let mut props = PageProps { stage: self.drawn.clone(), wait: self.wait, ..props.clone() };
        let (shown, awaited) = self.cameras;
        if self.wait != Wait::No && props.view.camera == awaited && shown != awaited {
            props.view = View { camera: shown, ..(*props.view).clone() }.into();
        }
        props
    }
}

impl App {
    pub(super) fn laid(&mut self, msg: Msg) -> bool {
        let Phase::Ready { stage, .. } = &self.phase else { return false };
        let laying = &mut self.laying;
        match msg {
            Msg::Heard(id, answer) => laying.hear(stage, id, answer),
            Msg::Press if laying.wait.is_pending() => {
                laying.stop();
                true
            }
            Msg::Press => {
                laying.ask(Some(&wire::request_bytes(&stage.request)));
                true
            }
        }
    }
}
