//! The elements over the graph: one for each node, with its name where there is room, and texts on edges. An element is
//! known by its index; its id is written once, as a hook.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::browser::bridge::hook;
use crate::browser::element_layer::{ElementLayer, Item, ItemLabel};
use crate::ui::kit::props::PageProps;
use base::date::day_words;
use base::geometry::{Point, Size};
use base::sort;
use base::text::Lang;
use base::text::strings::strings;
use dataset::{Dataset, NodeRef, RelationIx, Tone};
use graph::{
    Badge, BadgeOf, EdgeLabel, Emphasis, FoldMark, Label, NodeMark, Scene, badge_look, changed_of,
    held_words, is_count, with_element,
};
use page::{ViewModel, relation_phrase};
use paint::Align;
use query::EdgeKind;
use query::compare::{Between, Change};

/// The smallest area that answers a pointer.
const TARGET_PX: f64 = 24.0;
/// Of more lines than these, only those of what is selected or looked at have elements.
const LINES_HEARD: usize = 60;

/// What an element stands for: a node, or an edge by its index in the model.
#[derive(Clone, Copy, PartialEq)]
pub enum Target {
    Node(NodeRef),
    Edge(usize),
    /// The count of what a node holds.
    Fold(NodeRef),
}

/// The layer of elements and what each stands for.
pub struct GraphElements {
    layer: ElementLayer,
    targets: Vec<Target>,
}

impl GraphElements {
    pub fn new(host: Element) -> Self {
        Self { layer: ElementLayer::new(host), targets: Vec::new() }
    }

    /// Shows no elements.
    pub fn clear(&mut self) {
        self.targets.clear();
        self.layer.update(&[], None);
    }

    /// Shows the elements of a scene; `stop` is the node that Tab reaches.
    pub fn update(&mut self, page: &PageProps, scene: &Scene, stop: Option<NodeRef>) {
        let between = Between::of(&page.view);
        let (items, targets) = items(&page.loaded.dataset, &page.model, scene, stop, between, page.lang);
        self.targets = targets;
        self.layer.update(&items, stop.and_then(|node| self.index_of(node)));
    }

    /// Describes a node, if it is the tab stop.
    pub fn describe(&mut self, node: NodeRef, description: &str) {
        if let Some(index) = self.index_of(node) {
            self.layer.describe(index, description);
        }
    }

    /// Gives a node the focus, the tab stop and a description.
    pub fn focus(&mut self, node: NodeRef, description: &str) {
        if let Some(index) = self.index_of(node) {
            self.layer.focus(index, description);
        }
    }

    /// What the target of an event stands for.
    pub fn target_of(&self, event: &Event) -> Option<Target> {
        let element: Element = event.target()?.dyn_into().ok()?;
        self.targets.get(self.layer.index_at(&element)?).copied()
    }

    /// The node that has the focus where the browser shows it.
    pub fn visible_focus(&self) -> Option<NodeRef> {
        match self.targets.get(self.layer.visible_focus()?)? {
            Target::Node(node) => Some(*node),
            Target::Edge(_) | Target::Fold(_) => None,
        }
    }

    /// Hides the elements while a gesture moves the picture; they stay where they are.
    pub fn set_moving(&self, moving: bool) {
        self.layer.set_moving(moving);
    }

    fn index_of(&self, node: NodeRef) -> Option<usize> {
        self.targets.iter().position(|target| *target == Target::Node(node))
    }
}

/// The hook's value for a node.
fn node_value(dataset: &Dataset, node: NodeRef) -> String {
    let section = match node {
        NodeRef::Entity(_) => "entity:",
        NodeRef::Dispute(_) => "dispute:",
    };
    [section, dataset.node_id(node)].concat()
}

/// The hook's value for a relation.
fn relation_value(id: &str) -> String {
    ["relation:", id].concat()
}

/// Elements of a scene with what each stands for, in reading order: the nodes as the scene has them, then texts on edges.
fn items(
    dataset: &Dataset,
    model: &ViewModel,
    scene: &Scene,
    stop: Option<NodeRef>,
    between: Option<Between>,
    lang: Lang,
) -> (Vec<Item>, Vec<Target>) {
    // By position of the node; the scene may lack some, of what is over and gone.
    let mut labels: Vec<Option<&Label>> = vec![None; model.importance.weights.len()];
    for label in &scene.labels {
        if let Some(slot) = model.folded.drawn.position(label.node).and_then(|at| labels.get_mut(at)) {
            *slot = Some(label);
        }
    }
    let mut links = vec![0; model.importance.weights.len()];
    for end in model.folded.drawn.edges.iter().flat_map(|edge| [edge.from, edge.to]) {
        if let Some(count) = model.folded.drawn.position(end).and_then(|at| links.get_mut(at)) {
            *count += 1;
        }
    }
    let rank = |node: NodeRef| {
        let at = model.folded.drawn.position(node).unwrap_or(usize::MAX);
        let weight = model.importance.weights.get(at).copied().unwrap_or(0.0);
        (labels.get(at).is_some_and(Option::is_some), weight)
    };
    let shown = with_element(scene, stop, &rank);
    let nodes = scene.nodes.iter().zip(shown).filter_map(|(mark, shown)| {
        let at = model.folded.drawn.position(mark.node)?;
        let (label, links) = (*labels.get(at)?, *links.get(at)?);
        shown.then(|| {
            let held = held_words(dataset, model.folded.held(at), lang);
            let mut item = node_item(dataset, mark, label, links, lang);
            if !held.is_empty() {
                item.name.push_str(", ");
                item.name.push_str(&(strings(lang).with_folded_in)(&held));
                item.name.push_str(&changes_within(dataset, model.folded.held(at), between, lang));
                match item.label.as_mut().and_then(|label| label.lines.last_mut()) {
                    Some((words, class)) if is_count(words) => *class = "tiny folded",
                    _ => {}
                }
            }
            (differing(item, mark.change, between, lang), Target::Node(mark.node))
        })
    });
    let badge_on = |edge: usize| scene.badges.iter().find(|badge| badge.of == BadgeOf::Edge(edge));
    let words = scene.edge_labels.iter().map(|label| {
        let change = badge_on(label.edge).map(|badge| badge.change);
        (label.edge, differing(edge_item(dataset, model, label, lang), change, between, lang))
    });
    let has_label = |edge: usize| scene.edge_labels.iter().any(|label| label.edge == edge);
    let signs = scene.badges.iter().filter_map(|badge| match badge.of {
        BadgeOf::Edge(edge) if !has_label(edge) => {
            let item = sign_item(dataset, model, badge, edge, lang)?;
            Some((edge, differing(item, Some(badge.change), between, lang)))
        }
        _ => None,
    });
    // A line without words: heard all the same, where there are not too many of them to be heard.
    let all = scene.edges.len() <= LINES_HEARD;
    let has_sign = |edge: usize| badge_on(edge).is_some() || has_label(edge);
    let lines = scene.edges.iter().filter(|mark| (all || mark.is_loud()) && !has_sign(mark.edge));
    let lines = lines
        .filter_map(|mark| Some((mark.edge, line_item(dataset, model, mark.edge, mark.point(0.5), lang)?)));
    // In an order that does not depend on which of them have room for words.
    let mut on_edges: Vec<Option<(usize, Item)>> = words.chain(signs).chain(lines).map(Some).collect();
    let edge_at = |at: usize| on_edges[at].as_ref().map(|(edge, _)| *edge);
    let order = sort::argsort(on_edges.len(), &mut |a, b| edge_at(a).cmp(&edge_at(b)));
    let on_edges = order.into_iter().filter_map(|at| on_edges[at as usize].take());
    let on_edges = on_edges.map(|(edge, item)| (item, Target::Edge(edge)));
    let counts = scene
        .folds
        .iter()
        .filter_map(|fold| Some((fold_item(dataset, model, fold, lang)?, Target::Fold(fold.node))));
    nodes.chain(counts).chain(on_edges).unzip()
}

/// That some of what is held differs between the two days compared; nothing where none does.
fn changes_within(dataset: &Dataset, held: &[NodeRef], between: Option<Between>, lang: Lang) -> String {
    let Some(between) = between else { return String::new() };
    let [earlier, later] = [between.earlier, between.later].map(|day| day_words(day, lang));
    match changed_of(dataset, held, between) {
        0 => String::new(),
        n => [", ", &(strings(lang).changed_of_held)(n, &earlier, &later)].concat(),
    }
}

/// What unfolds a node: over the count under its name.
fn fold_item(dataset: &Dataset, model: &ViewModel, fold: &FoldMark, lang: Lang) -> Option<Item> {
    let rect = fold.rect?;
    let held = held_words(dataset, model.folded.held_by(fold.node), lang);
    Some(Item {
        hook: hook::FOLD,
        value: node_value(dataset, fold.node),
        extra: Some(("aria-expanded", "false".into())),
        name: (strings(lang).unfold)(dataset.node_name(fold.node).text(lang), &held),
        centre: rect.centre(),
        size: Size::new(rect.width().max(TARGET_PX), rect.height().max(TARGET_PX)),
        class: "fold-count",
        selected: false,
        operable: true,
        label: None,
    })
}

fn node_item(dataset: &Dataset, mark: &NodeMark, label: Option<&Label>, links: usize, lang: Lang) -> Item {
    let kind = match mark.node {
        NodeRef::Entity(ix) => {
            dataset.vocabulary.entities[dataset.entity(ix).kind.at()].label.text(lang).to_string()
        }
        NodeRef::Dispute(_) if mark.alleged => {
            [strings(lang).dispute, ", ", strings(lang).line_alleged].concat()
        }
        NodeRef::Dispute(_) => strings(lang).dispute.to_string(),
    };
    let target = (mark.radius * 2.0).max(TARGET_PX);
    Item {
        hook: hook::NODE,
        value: node_value(dataset, mark.node),
        extra: None,
        name: (strings(lang).node_name)(dataset.node_name(mark.node).text(lang), &kind, links),
        centre: mark.centre,
        size: Size::new(target, target),
        class: "node",
        selected: mark.selected,
        operable: true,
        label: label.map(item_label),
    }
}

/// Says of an item how it differs between the two days compared, if it does.
fn differing(mut item: Item, change: Option<Change>, between: Option<Between>, lang: Lang) -> Item {
    if let (Some(change), Some(between)) = (change, between) {
        let [earlier, later] = [between.earlier, between.later].map(|day| day_words(day, lang));
        item.extra = Some((hook::CHANGE, change.id().into()));
        item.name.push_str(", ");
        item.name.push_str(&(strings(lang).change_between)(change as usize, &earlier, &later));
    }
    item
}

fn item_label(label: &Label) -> ItemLabel {
    let line_class = |size_px: f64, bold: bool, quiet: bool| match (size_px, bold, quiet) {
        (s, _, true) if s > 15.0 => "lead faint",
        (s, _, true) if s > 13.0 => "strong faint",
        (s, _, true) if s > 12.0 => "plain faint",
        (_, _, true) => "tiny",
        (s, true, _) if s > 15.0 => "lead",
        (s, true, _) if s > 13.0 => "strong",
        (_, true, _) => "firm",
        (s, false, _) if s < 12.0 => "small",
        _ => "plain",
    };
    let lines =
        label.lines.iter().map(|l| (l.text.clone(), line_class(l.size_px, l.bold, l.quiet))).collect();
    let class = match (label.align, label.level == Emphasis::Dim) {
        (Align::Start, false) => "name start",
        (Align::Middle, false) => "name middle",
        (Align::End, false) => "name end",
        (Align::Start, true) => "name start dim",
        (Align::Middle, true) => "name middle dim",
        (Align::End, true) => "name end dim",
    };
    ItemLabel { lines, rect: label.rect, class }
}

fn edge_item(dataset: &Dataset, model: &ViewModel, label: &EdgeLabel, lang: Lang) -> Item {
    let mut name = String::new();
    for ix in relations(model, label.edge) {
        if !name.is_empty() {
            name.push_str(strings(lang).list_separator);
        }
        name.push_str(&relation_phrase(dataset, ix, lang));
    }
    let relation = relations(model, label.edge).next().map(|ix| dataset.relation(ix));
    let class = edge_class(label.tone);
    Item {
        hook: hook::EDGE,
        value: relation.map_or_else(
            || ["edge-", &label.edge.to_string()].concat(),
            |relation| relation_value(&relation.id),
        ),
        extra: None,
        name,
        centre: label.rect.centre(),
        size: Size::new(label.rect.width().max(TARGET_PX), label.rect.height().max(TARGET_PX)),
        class,
        selected: false,
        operable: relation.is_some(),
        label: Some(ItemLabel {
            lines: vec![(label.text.clone(), "tiny")],
            rect: label.rect,
            class: "name middle",
        }),
    }
}

/// A sign on a line without room for its words.
fn sign_item(dataset: &Dataset, model: &ViewModel, badge: &Badge, edge: usize, lang: Lang) -> Option<Item> {
    let class = edge_class(badge_look(badge.change).tone);
    Some(Item { class, ..line_item(dataset, model, edge, badge.at, lang)? })
}

/// A line without words, at a point of it. The picture itself answers a pointer there.
fn line_item(dataset: &Dataset, model: &ViewModel, edge: usize, at: Point, lang: Lang) -> Option<Item> {
    let first = relations(model, edge).next()?;
    let phrases: Vec<String> = relations(model, edge).map(|ix| relation_phrase(dataset, ix, lang)).collect();
    Some(Item {
        hook: hook::EDGE,
        value: relation_value(&dataset.relation(first).id),
        extra: None,
        name: phrases.join(strings(lang).list_separator),
        centre: at,
        size: Size::new(TARGET_PX, TARGET_PX),
        class: "edge-line",
        selected: false,
        operable: true,
        label: None,
    })
}

/// The relations that a drawn edge stands for.
fn relations(model: &ViewModel, edge: usize) -> impl Iterator<Item = RelationIx> {
    model.folded.members(edge).iter().filter_map(|member| match member.kind {
        EdgeKind::Relation(ix) => Some(ix),
        _ => None,
    })
}

fn edge_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Fault => "edge-word tone-fault",
        Tone::Access => "edge-word tone-access",
        Tone::Money => "edge-word tone-money",
        Tone::Law => "edge-word tone-law",
        Tone::Ink | Tone::Mute => "edge-word tone-mute",
    }
}
