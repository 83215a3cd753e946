//! What is otherwise a drag, as buttons: the picture moved, the selected node moved or pinned. And the keyboard shortcuts.

use yew::Callback;

use super::selection::{pinned, selection};
use crate::ui::kit::icons::{self, icon, icon_button};
use crate::ui::kit::markup;
use crate::ui::kit::markup::{El, button, el, emit};
use crate::ui::kit::props::PageProps;
use crate::ui::kit::shortcuts_dialog::shortcuts_button;
use graph::{Direction, Viewport};
use view::{Action, Pin};

/// How far a press moves the picture and a node, in pixels.
const PICTURE_PX: f64 = 80.0;
const NODE_PX: f64 = 24.0;

/// What a button of the menu does.
#[derive(Clone, Copy)]
pub enum Move {
    Picture(Direction),
    /// The selected node.
    Node(Direction),
    /// Pins the selected node where it is, or unpins it.
    TogglePin,
}

/// The last of the graph's tools: the menu.
pub fn move_menu(page: &PageProps, on_move: &Callback<Move>) -> El {
    let words = page.words();
    let summary = markup::summary().class("tool").aria_label(words.move_and_keys).add(icon(icons::MOVE));
    let node = selection(page).0.map(|node| {
        let name = (words.move_node)(page.loaded.dataset.node_name(node).text(page.lang));
        let label = if pinned(&[node], page).is_empty() { words.pin } else { words.unpin };
        let pin = button(emit(on_move, Move::TogglePin)).class("quiet").text(label);
        directions(page, &name, on_move, Move::Node).add(pin)
    });
    let panel = el("div")
        .class("menu-panel")
        .add(directions(page, words.move_picture, on_move, Move::Picture))
        .add_opt(node)
        .add(shortcuts_button(page).class("quiet").text(words.keys));
    el("details").class("menu").attr("name", "filters").add(summary).add(panel)
}

/// A button for each direction, in a row headed by its name.
fn directions(page: &PageProps, name: &str, on_move: &Callback<Move>, of: fn(Direction) -> Move) -> El {
    let signs = [
        (Direction::Left, icons::LEFT),
        (Direction::Right, icons::RIGHT),
        (Direction::Up, icons::UP),
        (Direction::Down, icons::DOWN),
    ];
    let buttons = signs
        .into_iter()
        .zip(page.words().ways)
        .map(|((direction, sign), name)| icon_button(sign, name, emit(on_move, of(direction))));
    let row = el("div").class("ways").attr("role", "group").attr("aria-label", name);
    row.add(el("p").text(name)).each(buttons)
}

/// The action of a press. `None` without a selected node, where it needs one.
pub fn action(page: &PageProps, viewport: &Viewport, press: Move) -> Option<Action> {
    let direction = match press {
        Move::Picture(direction) => return Some(picture_moved(viewport, direction)),
        Move::Node(direction) => Some(direction),
        Move::TogglePin => None,
    };
    let node = selection(page).0?;
    let position = page.model.position_of(node)?;
    let id = page.loaded.dataset.node_id(node).to_string();
    if direction.is_none() && !pinned(&[node], page).is_empty() {
        return Some(Action::Unpin(id));
    }
    let (dx, dy) = direction.map_or((0.0, 0.0), Direction::unit);
    let step = NODE_PX / viewport.camera.zoom;
    Some(Action::Pin(Pin { id, at: position.offset(dx * step, dy * step) }))
}

/// Shows what lies that way: the picture itself moves the other way.
pub fn picture_moved(viewport: &Viewport, direction: Direction) -> Action {
    let (dx, dy) = direction.unit();
    Action::Camera(Some(viewport.panned(-dx * PICTURE_PX, -dy * PICTURE_PX)))
}
