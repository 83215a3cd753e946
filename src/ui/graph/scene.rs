//! The scene on the screen: built for a view and a pane, and kept for hit tests. Also the transition from the scene before.

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use super::selection::{neighbourhood, pinned, selection};
use super::transition::Transition;
use crate::browser::media;
use crate::ui::kit::props::PageProps;
use crate::ui::kit::ptr_eq::PtrEq;
use base::geometry::{Point, Rect, Size};
use dataset::NodeRef;
use graph::{LabelPlacement, Scene, SceneInput, Viewport, build};
use page::ViewModel;
use page::margins::graph_margins;
use view::{Camera, Filter, View};

/// What the sentence of a day takes of the top, in two lines.
const DAY_LINE_PX: f64 = 34.0;

/// The room the graph has, in CSS pixels.
#[derive(Clone, Copy, Default, PartialEq)]
pub struct Pane {
    pub size: Size,
    /// Tools and legend have a place of their own, below the picture.
    pub apart: bool,
}

impl Pane {
    pub fn is_empty(self) -> bool {
        self.size.width < 1.0 || self.size.height < 1.0
    }

    pub fn centre(self) -> Point {
        Point::new(self.size.width / 2.0, self.size.height / 2.0)
    }

    pub fn bounds(self) -> Rect {
        Rect::new(Point::ORIGIN, Point::new(self.size.width, self.size.height))
    }

    /// The viewport with this camera, else the link's, else one that shows everything.
    pub fn viewport(self, page: &PageProps, camera: Option<Camera>) -> Viewport {
        let snapshot = page.snapshot();
        snapshot.viewport(camera.or(page.view.camera), self.size, snapshot.margins(self.size, self.apart))
    }

    /// How far the picture has to move so that a point is clear of the margins.
    pub fn shift_into_view(self, page: &PageProps, at: Point) -> (f64, f64) {
        let margins = page.snapshot().margins(self.size, self.apart);
        // The sentence of a day stands at the top of the picture.
        let has_day = page.view.at.is_some() && !self.apart;
        let top_px = margins.top_px + if has_day { DAY_LINE_PX } else { 0.0 };
        let off = |at: f64, from: f64, to: f64| (from - at).max(0.0) + (to - at).min(0.0);
        (
            off(at.x, margins.left_px, self.size.width - margins.right_px),
            off(at.y, top_px, self.size.height - margins.bottom_px),
        )
    }
}

/// What a scene is made of.
pub struct SceneRequest<'a> {
    pub page: &'a PageProps,
    pub pane: Pane,
    pub viewport: Viewport,
    /// The node that is hovered or has the focus: its neighbours are highlighted.
    pub pointed: Option<NodeRef>,
    pub dragged: Option<(NodeRef, Point)>,
}

impl SceneRequest<'_> {
    fn depicted(&self) -> Depicted {
        let view = View { filter: Filter::default(), ..(*self.page.view).clone() };
        Depicted {
            page: PageProps { view: Rc::new(view), ..self.page.clone() },
            pane: self.pane,
            viewport: self.viewport,
            pointed: self.pointed,
        }
    }
}

/// All that a scene at rest and its picture depend on. What narrows the view is in the model already: while somebody types
/// and the layout is yet to come, the picture stays as it is.
#[derive(PartialEq)]
struct Depicted {
    page: PageProps,
    pane: Pane,
    viewport: Viewport,
    pointed: Option<NodeRef>,
}

/// The scene, the sides its labels are on, and a running transition.
pub struct SceneState {
    scene: Rc<RefCell<Scene>>,
    placement: LabelPlacement,
    /// What the placement was made for.
    placed: Option<Depicted>,
    /// What stands on the canvas, where that is a scene at rest.
    painted: Option<Depicted>,
    /// The viewport the scene was made with.
    drawn: Viewport,
    transition: Option<Transition>,
}

impl SceneState {
    pub fn new() -> Self {
        Self {
            scene: Rc::default(),
            placement: LabelPlacement::default(),
            placed: None,
            painted: None,
            drawn: Viewport::fit(None, Size::default(), graph_margins(Size::default(), false, false, false)),
            transition: None,
        }
    }

    /// The scene, for hit tests outside of the component.
    pub fn shared(&self) -> Rc<RefCell<Scene>> {
        self.scene.clone()
    }

    pub fn scene(&self) -> Ref<'_, Scene> {
        self.scene.borrow()
    }

    /// The viewport the scene was made with.
    pub fn drawn(&self) -> Viewport {
        self.drawn
    }

    pub fn is_in_transition(&self) -> bool {
        self.transition.is_some()
    }

    /// Starts to move from an old picture to the next one; `held` is a node that comes from where a hand dropped it.
    /// False where there is nothing to move, or the reader wants no motion.
    pub fn begin_transition(
        &mut self,
        before: PtrEq<ViewModel>,
        from: Viewport,
        held: Option<(NodeRef, Point)>,
    ) -> bool {
        self.transition = None;
        if media::prefers_reduced_motion() || self.scene().nodes.is_empty() {
            return false;
        }
        self.transition = Some(Transition::new(before, from, held));
        self.placed = None;
        true
    }

    /// Moves the transition on to the time of a frame; true while there is further to go.
    pub fn advance_transition(&mut self, time_ms: f64) -> bool {
        self.transition.as_mut().is_some_and(|transition| transition.advance(time_ms))
    }

    /// Ends the transition where it is; whether there was one.
    pub fn end_transition(&mut self) -> bool {
        self.transition.take().is_some()
    }

    /// Whether the canvas shows this request already.
    pub fn is_painted(&self, request: &SceneRequest) -> bool {
        self.transition.is_none() && request.dragged.is_none() && self.painted == Some(request.depicted())
    }

    /// The canvas shows the scene of this request, or (`None`) something else.
    pub fn note_painted(&mut self, request: Option<&SceneRequest>) {
        let at_rest = request.filter(|request| self.transition.is_none() && request.dragged.is_none());
        self.painted = at_rest.map(SceneRequest::depicted);
    }

    /// Builds the scene of a request. With `settles` labels are placed anew, otherwise they stay on the sides they are on.
    pub fn build(&mut self, request: &SceneRequest, settles: bool) {
        let scene = self.built(request, settles);
        *self.scene.borrow_mut() = scene;
    }

    fn built(&mut self, request: &SceneRequest, settles: bool) -> Scene {
        let SceneRequest { page, pane, viewport: settled, .. } = *request;
        let model = &page.model;
        let nodes = model.nodes();
        let positions = self.positions(request, &nodes);
        let viewport = self.transition.as_ref().map_or(settled, |transition| transition.viewport(settled));
        self.drawn = viewport;
        let (snapshot, chosen) = (page.snapshot(), selection(page));
        let hovered = request.pointed.map(|node| neighbourhood(model, node)).unwrap_or_default();
        let pinned = pinned(&nodes, page);
        let reserved = snapshot.reserved(pane.size, pane.apart);
        let mut input = SceneInput {
            hovered: &hovered,
            pinned: &pinned,
            reserved: &reserved,
            ..snapshot.scene_input(settled, &chosen)
        };
        let is_placed = match (&self.placed, settles) {
            (Some(placed), true) => *placed == request.depicted(),
            (placed, _) => {
                placed.is_some() && self.placement.curvatures.len() == model.folded.drawn.edges.len()
            }
        };
        if !is_placed {
            let (scene, placement) = build(&input, None);
            self.placement = placement;
            self.placed = Some(request.depicted());
            // At rest things are where they are settled: the scene is done.
            if self.transition.is_none() && request.dragged.is_none() {
                return scene;
            }
        }
        input.positions = &positions;
        input.viewport = viewport;
        build(&input, Some(&self.placement)).0
    }

    /// Where the nodes are now, on their way or under a hand.
    fn positions(&self, request: &SceneRequest, nodes: &[NodeRef]) -> Vec<Point> {
        let position = |(node, to): (&NodeRef, &Point)| match (&request.dragged, &self.transition) {
            (Some((dragged, at)), _) if dragged == node => *at,
            (_, Some(transition)) => transition.position(*node, *to),
            _ => *to,
        };
        nodes.iter().zip(&request.page.model.positions).map(position).collect()
    }
}
