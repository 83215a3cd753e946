//! The positions of a view's nodes: known already, or requested from the layout worker. Until it answers the graph shows
//! the view before; everything else shows the new one.

use yew::Callback;

use crate::browser::bridge::id;
use crate::browser::layout_client::{Answer, LayoutClient};
use crate::browser::{document, timing};
use crate::ui::graph::layout_status::LayoutStatus;
use crate::ui::graph::pane::GraphProps;
use crate::ui::kit::props::PageProps;
use crate::ui::kit::ptr_eq::PtrEq;
use base::geometry::Point;
use layout::{Positions, codec, hash_positions};
use page::{IndexedDataset, ViewModel};
use view::{Camera, View};

/// How many layouts are cached, for Back and for filters taken away again, and of how many nodes together.
const MOST_CACHED: usize = 32;
const MOST_CACHED_NODES: usize = 100_000;

/// The page is not ready before the layout of at most so many nodes: that takes less time than reading on.
const AT_ONCE_NODES: usize = 600;

pub enum Msg {
    /// The worker answered the request with this id.
    Answer(u32, Answer),
    /// The reader stops the layout, or starts it again.
    Toggle,
}

pub struct LayoutState {
    client: LayoutClient,
    /// Of the latest request.
    request_id: u32,
    fingerprint: u64,
    requested_ms: f64,
    status: LayoutStatus,
    on_toggle: Callback<()>,
    /// What the graph shows: the latest model whose nodes have positions.
    drawn: PtrEq<ViewModel>,
    /// The data that `drawn` was made of, where the page has others by now.
    drawn_of: Option<PtrEq<IndexedDataset>>,
    /// The camera that the graph keeps while it waits, and that of the view it waits for.
    cameras: (Option<Camera>, Option<Camera>),
    cache: Vec<(u64, Positions)>,
}

impl LayoutState {
    pub fn new(on_msg: Callback<Msg>) -> Self {
        let on_toggle = on_msg.reform(|()| Msg::Toggle);
        Self {
            client: LayoutClient::new(move |id, answer| on_msg.emit(Msg::Answer(id, answer))),
            request_id: 0,
            fingerprint: 0,
            requested_ms: 0.0,
            status: LayoutStatus::Current,
            on_toggle,
            drawn: PtrEq::new(ViewModel::default()),
            drawn_of: None,
            cameras: (None, None),
            cache: Vec::new(),
        }
    }

    /// Handles a message. `model` is that of the present view. True where anything changed.
    pub fn update(&mut self, model: &ViewModel, msg: Msg) -> bool {
        match msg {
            Msg::Answer(id, answer) => return self.on_answer(model, id, answer),
            Msg::Toggle if self.status.is_pending() => self.stop(),
            Msg::Toggle => self.request(Some(&codec::encode_request(&model.request))),
        }
        true
    }

    /// Forgets everything: the page shows another dataset.
    pub fn reset(&mut self) {
        self.stop();
        self.drawn = PtrEq::new(ViewModel::default());
        self.drawn_of = None;
        self.status = LayoutStatus::Current;
    }

    /// The page has more data than those the graph shows: it goes on showing them until it can show the new ones.
    pub fn keep_drawn(&mut self, of: PtrEq<IndexedDataset>) {
        self.stop();
        self.drawn_of.get_or_insert(of);
        self.status = LayoutStatus::Current;
    }

    /// The model with the positions of its nodes, where they are known; else they are requested. `before` is the view
    /// that the graph shows.
    pub fn place(&mut self, mut model: ViewModel, before: &View, view: &View) -> PtrEq<ViewModel> {
        let request = codec::encode_request(&model.request);
        let fingerprint = codec::fingerprint(&request);
        let waits = self.status != LayoutStatus::Current;
        // Requested already, though more than the graph may have changed since.
        if waits && fingerprint == self.fingerprint {
            return PtrEq::new(model);
        }
        self.requested_ms = timing::now_ms();
        self.fingerprint = fingerprint;
        if let Some(positions) = self.known(model.request.nodes.len()) {
            self.stop();
            model.positions = positions;
            return self.show(model);
        }
        let shown = if waits && before.camera == self.cameras.1 { self.cameras.0 } else { before.camera };
        self.cameras = (shown, view.camera);
        self.request(Some(&request));
        PtrEq::new(model)
    }

    fn request(&mut self, request: Option<&[u8]>) {
        self.request_id += 1;
        let is_sent = self.client.request(self.request_id, request);
        self.status = if is_sent { LayoutStatus::Started } else { LayoutStatus::Failed };
    }

    /// Cancels the request.
    fn stop(&mut self) {
        if self.status.is_pending() {
            self.request(None);
        }
        self.status = LayoutStatus::Stopped;
    }

    /// Positions out of the cache, or those the page carries.
    fn known(&self, nodes: usize) -> Option<Positions> {
        if nodes == 0 {
            return Some(Positions::new());
        }
        let cached = self.cache.iter().find(|(of, _)| *of == self.fingerprint);
        let carried = || {
            codec::decode_positions(
                &document::element(id::POSITIONS)?.get_attribute("value")?,
                self.fingerprint,
            )
        };
        let positions = cached.map(|(_, positions)| positions.clone()).or_else(carried);
        positions.filter(|positions| positions.len() == nodes)
    }

    /// Makes a model whose nodes have positions what the graph shows.
    fn show(&mut self, model: ViewModel) -> PtrEq<ViewModel> {
        // Browser tests compare it with that of the native program: one link, one picture, on every machine.
        let hash = hex_digits(hash_positions(&model.positions));
        timing::measure_with("faultlines:layout", self.requested_ms, &hash);
        self.cache.retain(|(of, _)| *of != self.fingerprint);
        self.cache.push((self.fingerprint, model.positions.clone()));
        while self.cache.len() > MOST_CACHED
            || (self.cache.len() > 1 && self.cached_nodes() > MOST_CACHED_NODES)
        {
            self.cache.remove(0);
        }
        self.status = LayoutStatus::Current;
        self.drawn = PtrEq::new(model);
        self.drawn_of = None;
        self.drawn.clone()
    }

    fn cached_nodes(&self) -> usize {
        self.cache.iter().map(|(_, positions)| positions.len()).sum()
    }

    fn on_answer(&mut self, model: &ViewModel, id: u32, answer: Answer) -> bool {
        if id != self.request_id || !self.status.is_pending() {
            return false;
        }
        let status = match answer {
            Answer::Progress(share) => LayoutStatus::Percent((share * 100.0) as u32),
            Answer::Positions(numbers) if numbers.len() == 2 * model.request.nodes.len() => {
                let mut model = model.clone();
                model.positions = numbers.chunks_exact(2).map(|at| Point::new(at[0], at[1])).collect();
                self.show(model);
                return true;
            }
            Answer::Positions(_) | Answer::Failed => LayoutStatus::Failed,
        };
        std::mem::replace(&mut self.status, status) != status
    }

    /// Whether the page is not ready before the layout that is under way.
    pub fn delays_ready(&self, model: &ViewModel) -> bool {
        self.status.is_pending() && model.request.nodes.len() <= AT_ONCE_NODES
    }

    /// The props of the graph: the model it can show, with the rest of the present view.
    pub fn graph_props(&self, props: &PageProps) -> GraphProps {
        let loaded = self.drawn_of.as_ref().unwrap_or(&props.loaded).clone();
        let mut page = PageProps { loaded, model: self.drawn.clone(), ..props.clone() };
        let (shown, awaited) = self.cameras;
        if self.status != LayoutStatus::Current && props.view.camera == awaited && shown != awaited {
            page.view = View { camera: shown, ..(*props.view).clone() }.into();
        }
        GraphProps { page, status: self.status, on_toggle_layout: self.on_toggle.clone() }
    }
}

/// Sixteen digits, most significant first. Without `format!`, which the page carries nowhere else for numbers of base 16.
fn hex_digits(number: u64) -> String {
    (0..16).rev().filter_map(|place| char::from_digit((number >> (4 * place) & 15) as u32, 16)).collect()
}
