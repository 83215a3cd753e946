//! Real elements over a canvas: named, focusable, findable, carrying the labels. Keyed, so that an element
//! stays the same one (and keeps focus) while what it stands for moves. Positions are set through the CSSOM,
//! which the strict content policy allows where a `style` attribute would be blocked.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::document::document;
use super::css_length::px;
use base::geometry::{Point, Rect, Size};

/// One element of the layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The contract's hook and its value, such as `data-node` and `entity:openai`; together the item's key.
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
    key: String,
    element: HtmlElement,
    label: Option<HtmlElement>,
    item: Item,
}

/// The elements of one view, inside one host element.
pub struct ElementLayer {
    host: Element,
    /// In the order of the items, each key once.
    live: Vec<Live>,
    /// Which item the Tab key reaches: one tab stop a view.
    tab_stop: Option<String>,
    /// What is said of it.
    told: String,
}

impl ElementLayer {
    #[must_use]
    pub fn new(host: Element) -> Self {
        Self { host, live: Vec::new(), tab_stop: None, told: String::new() }
    }

    /// Makes the layer show exactly `items`, in their order.
    pub fn update(&mut self, items: &[Item], tab_stop: Option<&str>) {
        let mut before: Vec<Option<Live>> = self.live.drain(..).map(Some).collect();
        let mut previous: Option<Element> = None;
        for (position, item) in items.iter().enumerate() {
            let Some(live) = self.element_for(item, position, &mut before) else { continue };
            self.put_after(previous.as_ref(), &live.element);
            previous = Some(live.element.clone().into());
            self.live.push(live);
        }
        before.into_iter().flatten().for_each(|live| live.element.remove());
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

    /// Moves the tab stop to an item, by its key; to the first one where there is no such item.
    pub fn set_tab_stop(&mut self, key: Option<&str>) {
        let operable = |live: &&Live| live.item.operable;
        let wanted = key.and_then(|key| self.find(key)).filter(operable);
        let Some(wanted) = wanted.or_else(|| self.live.iter().find(operable)) else {
            self.tab_stop = None;
            return;
        };
        if self.tab_stop.as_ref() != Some(&wanted.key)
            && let Some(old) = self.tab_stop.as_ref().and_then(|old| self.find(old))
        {
            let _ = old.element.set_attribute("tabindex", "-1");
            let _ = old.element.remove_attribute("aria-description");
        }
        let _ = wanted.element.set_attribute("tabindex", "0");
        let key = wanted.key.clone();
        if self.tab_stop.as_ref() != Some(&key) {
            self.told.clear();
            self.tab_stop = Some(key);
        }
    }

    /// Gives an item the focus, `told` what it stands in.
    pub fn focus(&mut self, key: &str, told: &str) {
        self.set_tab_stop(Some(key));
        self.describe(key, told);
        if let Some(live) = self.find(key) {
            let _ = live.element.focus();
        }
    }

    /// Says of the item that Tab reaches, if it is this one, more than its name: to say it of each would cost every frame.
    pub fn describe(&mut self, key: &str, told: &str) {
        if self.tab_stop.as_deref() == Some(key)
            && self.told != told
            && let Some(live) = self.find(key)
        {
            let _ = live.element.set_attribute("aria-description", told);
            self.told = told.to_string();
        }
    }

    fn find(&self, key: &str) -> Option<&Live> {
        self.live.iter().find(|live| live.key == key)
    }

    fn put_after(&self, previous: Option<&Element>, element: &HtmlElement) {
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

/// The key of the item an element of a layer belongs to, as `hook=value`.
#[must_use]
pub fn key_of(element: &Element) -> Option<String> {
    element.closest("[data-key]").ok()??.get_attribute("data-key")
}

/// An item's key: `hook=value`.
fn key(item: &Item) -> String {
    [item.hook, "=", &item.value].concat()
}

fn is_of(live: &Item, item: &Item) -> bool {
    live.value == item.value && live.hook == item.hook
}

fn create(item: &Item) -> Option<Live> {
    let tag = if item.operable { "button" } else { "span" };
    let element = new_element(tag)?;
    let key = key(item);
    let _ = element.set_attribute("data-key", &key);
    if item.operable {
        let _ = element.set_attribute("type", "button");
        let _ = element.set_attribute("tabindex", "-1");
        let _ = element.set_attribute(item.hook, &item.value);
    } else {
        let _ = element.set_attribute("aria-hidden", "true");
    }
    let mut live = Live { key, element, label: None, item: item.clone() };
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
        if item.label.is_none() && item.hook == "data-event" {
            // No words stand beside it: they come to who points at it.
            let _ = element.set_attribute("title", &item.name);
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
