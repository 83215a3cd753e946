//! Real elements over a canvas: named, focusable, findable, carrying the labels. Keyed, so that an element
//! stays the same one (and keeps focus) while what it stands for moves. Positions are set through the CSSOM,
//! which the strict content policy allows where a `style` attribute would be blocked.

use std::sync::atomic::{AtomicU32, Ordering};

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::bridge::own::TIP;
use super::bridge::{hook, own};
use super::css_length::px;
use super::document::document;
use base::geometry::{Point, Rect, Size};

/// One element of the layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The contract's hook and its value, such as `data-node` and `entity:openai`: together they make it the same element
    /// from one update to the next.
    pub hook: &'static str,
    pub value: String,
    /// Another attribute, such as the ids of a gathered mark.
    pub extra: Option<(&'static str, String)>,
    /// What it is called for those who do not see it.
    pub name: String,
    /// Of the mark, in CSS pixels of the layer.
    pub centre: Point,
    /// Of the area that answers a pointer.
    pub size: Size,
    pub class: &'static str,
    pub selected: bool,
    /// `false` for words that only repeat what another element says.
    pub operable: bool,
    pub label: Option<ItemLabel>,
}

/// Words shown with an item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemLabel {
    pub lines: Vec<(String, &'static str)>,
    /// Where the words stand, in CSS pixels of the layer.
    pub rect: Rect,
    pub class: &'static str,
}

struct Live {
    /// The position of its item in the list last shown.
    index: usize,
    element: HtmlElement,
    label: Option<HtmlElement>,
    item: Item,
}

/// The elements of one view, inside one host element.
pub struct ElementLayer {
    host: Element,
    /// In the order of the items, each hook and value once.
    live: Vec<Live>,
    /// The value of the item that the Tab key reaches: one tab stop a view.
    tab_stop: Option<String>,
    /// Its description, in an element of its own: `aria-description` is not told by every engine.
    description: Option<HtmlElement>,
}

impl ElementLayer {
    #[must_use]
    pub fn new(host: Element) -> Self {
        static LAYERS: AtomicU32 = AtomicU32::new(0);
        let description = new_span("").inspect(|span| {
            span.set_id(&["described-", &LAYERS.fetch_add(1, Ordering::Relaxed).to_string()].concat());
            let _ = span.set_attribute("hidden", "");
            // Elements of items go before it.
            let _ = host.append_child(span);
        });
        Self { host, live: Vec::new(), tab_stop: None, description }
    }

    /// Makes the layer show exactly `items`, in their order. From now on an item is known by its index among them, also
    /// the one that Tab reaches.
    pub fn update(&mut self, items: &[Item], tab_stop: Option<usize>) {
        let mut before: Vec<Option<Live>> = self.live.drain(..).map(Some).collect();
        for (position, item) in items.iter().enumerate() {
            let Some(mut live) = self.element_for(item, position, &mut before) else { continue };
            live.index = position;
            self.live.push(live);
        }
        // What is gone goes first: an element that has to step around it would lose the focus.
        before.into_iter().flatten().for_each(|live| live.element.remove());
        let mut previous: Option<&HtmlElement> = None;
        for live in &self.live {
            self.put_after(previous, &live.element);
            previous = Some(&live.element);
        }
        self.set_tab_stop(tab_stop);
    }

    /// The element an item had, brought up to date, or a new one. `None` for an item shown already.
    fn element_for(&self, item: &Item, position: usize, before: &mut [Option<Live>]) -> Option<Live> {
        let is_it = |live: &Option<Live>| live.as_ref().is_some_and(|live| is_of(&live.item, item));
        // Mostly nothing but places has changed.
        let same = before.get(position).filter(|live| is_it(live)).map(|_| position);
        match same.or_else(|| before.iter().position(is_it)) {
            Some(found) => {
                let mut live = before[found].take()?;
                refresh(&mut live, item);
                Some(live)
            }
            None if self.live.iter().any(|live| is_of(&live.item, item)) => None,
            None => create(item),
        }
    }

    /// Moves the tab stop to an item; to the first one where there is no such item.
    pub fn set_tab_stop(&mut self, index: Option<usize>) {
        let operable = |live: &&Live| live.item.operable;
        let wanted = index.and_then(|index| self.find(index)).filter(operable);
        let Some(wanted) = wanted.or_else(|| self.live.iter().find(operable)) else {
            self.tab_stop = None;
            return;
        };
        let is_new = self.tab_stop.as_ref() != Some(&wanted.item.value);
        if is_new
            && let Some(old) =
                self.tab_stop.as_ref().and_then(|old| self.live.iter().find(|l| l.item.value == *old))
        {
            let _ = old.element.set_attribute("tabindex", "-1");
            let _ = old.element.remove_attribute(DESCRIBED_BY);
        }
        let _ = wanted.element.set_attribute("tabindex", "0");
        if is_new {
            self.tab_stop = Some(wanted.item.value.clone());
            if let Some(description) = &self.description {
                description.set_text_content(None);
            }
        }
    }

    /// Gives an item the focus, the tab stop and a description.
    pub fn focus(&mut self, index: usize, description: &str) {
        self.set_tab_stop(Some(index));
        self.describe(index, description);
        if let Some(live) = self.find(index) {
            let _ = live.element.focus();
        }
    }

    /// Describes an item, if it is the tab stop: describing every item would cost time in every frame.
    pub fn describe(&mut self, index: usize, description: &str) {
        let Some(live) = self.find(index) else { return };
        let Some(element) = &self.description else { return };
        if self.tab_stop.as_ref() == Some(&live.item.value)
            && element.text_content().as_deref() != Some(description)
        {
            element.set_text_content(Some(description));
            let _ = live.element.set_attribute(DESCRIBED_BY, &element.id());
        }
    }

    /// The index of the item that an event's target belongs to.
    #[must_use]
    pub fn index_at(&self, target: &Element) -> Option<usize> {
        let element = target.closest(ITEM).ok()??;
        self.live.iter().find(|live| *live.element == element).map(|live| live.index)
    }

    /// The index of the item that has the focus where the browser shows it.
    #[must_use]
    pub fn visible_focus(&self) -> Option<usize> {
        self.index_at(&self.host.query_selector(":focus-visible").ok()??)
    }

    /// Hides the elements while a gesture moves the picture; they stay where they are.
    pub fn set_moving(&self, moving: bool) {
        let _ = if moving {
            self.host.set_attribute(hook::MOVING, "")
        } else {
            self.host.remove_attribute(hook::MOVING)
        };
    }

    fn find(&self, index: usize) -> Option<&Live> {
        // Mostly it lies where the list has it.
        let at = self.live.get(index).filter(|live| live.index == index);
        at.or_else(|| self.live.iter().find(|live| live.index == index))
    }

    fn put_after(&self, previous: Option<&HtmlElement>, element: &HtmlElement) {
        let expected = match previous {
            Some(previous) => previous.next_element_sibling(),
            None => self.host.first_element_child(),
        };
        // Moving an element that is where it belongs would take its focus away.
        if expected.as_ref() != Some(element.unchecked_ref()) {
            let _ = self.host.insert_before(element, expected.as_ref().map(AsRef::as_ref));
        }
    }
}

const DESCRIBED_BY: &str = "aria-describedby";

/// Every element of a layer.
const ITEM: &str = "[data-key]";

fn is_of(live: &Item, item: &Item) -> bool {
    live.value == item.value && live.hook == item.hook
}

fn create(item: &Item) -> Option<Live> {
    let tag = if item.operable { "button" } else { "span" };
    let element = new_element(tag)?;
    let _ = element.set_attribute(own::KEY, &[item.hook, "=", &item.value].concat());
    if item.operable {
        let _ = element.set_attribute("type", "button");
        let _ = element.set_attribute("tabindex", "-1");
        let _ = element.set_attribute(item.hook, &item.value);
    } else {
        let _ = element.set_attribute("aria-hidden", "true");
    }
    let mut live = Live { index: 0, element, label: None, item: item.clone() };
    apply(&mut live, item, None);
    Some(live)
}

fn refresh(live: &mut Live, item: &Item) {
    if live.item == *item {
        return;
    }
    let before = std::mem::replace(&mut live.item, item.clone());
    apply(live, item, Some(&before));
}

/// Writes what differs from before: attributes are cheap to compare and dear to set.
fn apply(live: &mut Live, item: &Item, before: Option<&Item>) {
    let element = &live.element;
    if before.is_none_or(|b| b.class != item.class) {
        element.set_class_name(item.class);
    }
    if item.operable && before.is_none_or(|b| b.name != item.name) {
        let _ = element.set_attribute("aria-label", &item.name);
        if item.label.is_none() && item.hook == hook::EVENT && item.extra.is_none() {
            // No words stand beside it: they come to who points at it.
            let _ = element.set_attribute(TIP, "");
        } else {
            let _ = element.remove_attribute(TIP);
        }
    }
    if item.operable && before.is_none_or(|b| b.selected != item.selected) {
        let _ = element.set_attribute("aria-pressed", if item.selected { "true" } else { "false" });
    }
    if before.is_none_or(|b| b.extra != item.extra) {
        if let Some((name, value)) = &item.extra {
            let _ = element.set_attribute(name, value);
        } else if let Some((name, _)) = before.and_then(|b| b.extra.as_ref()) {
            let _ = element.remove_attribute(name);
        }
    }
    if before.is_none_or(|b| b.centre != item.centre || b.size != item.size) {
        place(element, Rect::centred(item.centre, item.size));
    }
    if before.is_none_or(|b| b.label != item.label || b.centre != item.centre || b.size != item.size) {
        write_label(live, item, before);
    }
}

fn place(element: &HtmlElement, rect: Rect) {
    let move_by = ["translate(", &px(rect.min.x), ",", &px(rect.min.y), ")"].concat();
    set_style(element, "transform", &move_by);
    set_style(element, "width", &px(rect.width()));
    set_style(element, "height", &px(rect.height()));
}

/// Sets a property of an element's style, through the CSSOM.
#[inline(never)]
pub fn set_style(element: &HtmlElement, property: &str, value: &str) {
    let _ = element.style().set_property(property, value);
}

fn write_label(live: &mut Live, item: &Item, before: Option<&Item>) {
    let Some(label) = &item.label else {
        if let Some(old) = live.label.take() {
            old.remove();
        }
        return;
    };
    let span = match &live.label {
        Some(span) => span.clone(),
        None => {
            let Some(span) = new_span(label.class) else { return };
            let _ = live.element.append_child(&span);
            live.label = Some(span.clone());
            span
        }
    };
    let old = before.and_then(|b| b.label.as_ref());
    if old.is_none_or(|o| o.lines != label.lines) {
        span.set_text_content(None);
        for (text, class) in &label.lines {
            let Some(line) = new_span(class) else { continue };
            line.set_text_content(Some(text));
            let _ = span.append_child(&line);
        }
    }
    if old.is_none_or(|o| o.class != label.class) {
        span.set_class_name(label.class);
    }
    let corner = Rect::centred(item.centre, item.size).min;
    set_style(&span, "left", &px(label.rect.min.x - corner.x));
    set_style(&span, "top", &px(label.rect.min.y - corner.y));
    set_style(&span, "width", &px(label.rect.width()));
}

fn new_element(tag: &str) -> Option<HtmlElement> {
    // Whatever a page makes of these tags is an HTML element.
    Some(document().create_element(tag).ok()?.unchecked_into())
}

fn new_span(class: &str) -> Option<HtmlElement> {
    let span = new_element("span")?;
    span.set_class_name(class);
    Some(span)
}
