//! What is otherwise a drag in the graph, as buttons: the picture moved, the selected node moved or pinned. And the
//! way to the list of keys.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};
use yew::html::Scope;
use yew::{Callback, Context};

use super::pane::{GraphPane, Msg};
use super::selection::{pinned, selection};
use crate::ui::kit::shortcuts_dialog::shortcuts_button;
use crate::ui::kit::markup::{El, On, button, el, callback};
use crate::ui::kit::props::PageProps;
use base::geometry::Point;
use dataset::NodeRef;
use graph::Direction;
use view::{Action, Pin};

/// How far a press moves the picture and a node, in pixels.
const PICTURE_PX: f64 = 80.0;
const NODE_PX: f64 = 24.0;
/// Before the way of a node; alone: where it is.
const NODE: char = 'n';

/// The last of the graph's tools: a menu of them.
pub fn more(props: &PageProps, link: &Scope<GraphPane>) -> El {
    let words = props.words();
    let summary = el("summary").class("tool").aria_label(words.move_and_keys).text("✥");
    let node = selection(props).0.map(|node| {
        let name = (words.move_node)(props.loaded.dataset.node_name(node).text(props.lang));
        let said = if pinned(&[node], props).is_empty() { words.pin } else { words.unpin };
        ways(props, &name, "n").add(way("n").class("quiet").text(said))
    });
    let panel = el("div")
        .class("menu-panel")
        .on(On::Click, callback(link, pressed))
        .add(ways(props, words.move_picture, ""))
        .add_opt(node)
        .add(shortcuts_button(props).class("quiet").text(words.keys));
    el("details").class("menu").attr("name", "filters").add(summary).add(panel)
}

/// A button each way, in the row that their name heads.
fn ways(props: &PageProps, name: &str, of: &str) -> El {
    let keys = [("ArrowLeft", "←"), ("ArrowRight", "→"), ("ArrowUp", "↑"), ("ArrowDown", "↓")];
    let named = keys.into_iter().zip(props.words().ways);
    let ways = named.map(|((key, sign), name)| way(&[of, key].concat()).class("tool").aria_label(name).text(sign));
    el("div").class("ways").attr("role", "group").attr("aria-label", name).add(el("p").text(name)).each(ways)
}

fn way(value: &str) -> El {
    button(Callback::noop()).attr("value", value)
}

fn pressed(event: Event) -> Option<Msg> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.get_attribute("value").map(Msg::Way)
}

impl GraphPane {
    pub(super) fn way(&mut self, ctx: &Context<Self>, value: &str) {
        let props = ctx.props();
        let of_node = value.strip_prefix(NODE);
        let (dx, dy) = Direction::from_key(of_node.unwrap_or(value)).map_or((0.0, 0.0), Direction::unit);
        if of_node.is_none() {
            return self.move_picture(props, dx, dy);
        }
        let Some((node, at)) = self.selected_at(props) else { return };
        let id = props.loaded.dataset.node_id(node).to_string();
        if dx == dy && !pinned(&[node], props).is_empty() {
            return props.on_action.emit(Action::Unpin(id));
        }
        let step = NODE_PX / self.viewport(props).camera.zoom;
        props.on_action.emit(Action::Pin(Pin { id, at: at.offset(dx * step, dy * step) }));
    }

    /// Towards what lies that way: the picture itself goes the other.
    pub(super) fn move_picture(&self, props: &PageProps, dx: f64, dy: f64) {
        let camera = self.viewport(props).panned(-dx * PICTURE_PX, -dy * PICTURE_PX);
        props.on_action.emit(Action::Camera(Some(camera)));
    }

    fn selected_at(&self, props: &PageProps) -> Option<(NodeRef, Point)> {
        let node = selection(props).0?;
        let at = props.stage.visible.position(node)?;
        Some((node, *props.stage.positions.get(at)?))
    }
}
