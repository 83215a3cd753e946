//! Real elements over a canvas: named, focusable, findable, carrying the labels. Keyed, so that an element
//! stays the same one (and keeps focus) while what it stands for moves. Positions are set through the CSSOM,
//! which the strict content policy allows where a `style` attribute would be blocked.

use std::collections::HashMap;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::document::document;
use crate::geometry::{Point, Rect, Size};

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
    element: HtmlElement,
    label: Option<HtmlElement>,
    item: Item,
}

/// The elements of one view, inside one host element.
pub struct ElementLayer {
    host: Element,
    live: HashMap<String, Live>,
    /// Which item the Tab key reaches: one tab stop a view.
    tab_stop: Option<String>,
}

impl ElementLayer {
    #[must_use]
    pub fn new(host: Element) -> Self {
        Self { host, live: HashMap::new(), tab_stop: None }
    }

    /// Makes the layer show exactly `items`, in their order.
    pub fn update(&mut self, items: &[Item], tab_stop: Option<&str>) {
        let mut gone = std::mem::take(&mut self.live);
        let mut previous: Option<Element> = None;
        for item in items {
            let key = key(item);
            if self.live.contains_key(&key) {
                continue;
            }
            let live = match gone.remove(&key) {
                Some(mut live) => {
                    refresh(&mut live, item);
                    live
                }
                None => match create(item) {
                    Some(live) => live,
                    None => continue,
                },
            };
            self.put_after(previous.as_ref(), &live.element);
            previous = Some(live.element.clone().into());
            self.live.insert(key, live);
        }
        gone.into_values().for_each(|live| live.element.remove());
        self.set_tab_stop(tab_stop);
    }

    /// Moves the tab stop to an item, by its key; to the first one where there is no such item.
    pub fn set_tab_stop(&mut self, key: Option<&str>) {
        let wanted = key.filter(|k| self.live.get(*k).is_some_and(|l| l.item.operable)).map(str::to_string);
        let wanted = wanted.or_else(|| self.first_operable());
        if let Some(old) = self.tab_stop.as_ref().filter(|old| Some(*old) != wanted.as_ref()) {
            if let Some(live) = self.live.get(old) {
                let _ = live.element.set_attribute("tabindex", "-1");
            }
        }
        if let Some(live) = wanted.as_ref().and_then(|k| self.live.get(k)) {
            let _ = live.element.set_attribute("tabindex", "0");
        }
        self.tab_stop = wanted;
    }

    /// Gives an item the focus, without scrolling the page.
    pub fn focus(&mut self, key: &str) {
        self.set_tab_stop(Some(key));
        if let Some(live) = self.live.get(key) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = live.element.focus_with_options(&options);
        }
    }

    fn first_operable(&self) -> Option<String> {
        let mut next = self.host.first_element_child();
        while let Some(element) = next {
            let key = element.get_attribute("data-key");
            if let Some(key) = key.filter(|k| self.live.get(k).is_some_and(|l| l.item.operable)) {
                return Some(key);
            }
            next = element.next_element_sibling();
        }
        None
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
#[must_use]
pub fn key(item: &Item) -> String {
    format!("{}={}", item.hook, item.value)
}

fn create(item: &Item) -> Option<Live> {
    let tag = if item.operable { "button" } else { "span" };
    let element: HtmlElement = document().create_element(tag).ok()?.dyn_into().ok()?;
    let _ = element.set_attribute("data-key", &key(item));
    if item.operable {
        let _ = element.set_attribute("type", "button");
        let _ = element.set_attribute("tabindex", "-1");
        let _ = element.set_attribute(item.hook, &item.value);
    } else {
        let _ = element.set_attribute("aria-hidden", "true");
    }
    let mut live = Live { element, label: None, item: item.clone() };
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
    let style = element.style();
    let _ = style.set_property("transform", &format!("translate({:.1}px,{:.1}px)", rect.min.x, rect.min.y));
    let _ = style.set_property("width", &format!("{:.0}px", rect.width()));
    let _ = style.set_property("height", &format!("{:.0}px", rect.height()));
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
    let style = span.style();
    let _ = style.set_property("left", &format!("{:.1}px", label.rect.min.x - corner.x));
    let _ = style.set_property("top", &format!("{:.1}px", label.rect.min.y - corner.y));
    let _ = style.set_property("width", &format!("{:.1}px", label.rect.width()));
}

fn new_span(class: &str) -> Option<HtmlElement> {
    let span: HtmlElement = document().create_element("span").ok()?.dyn_into().ok()?;
    span.set_class_name(class);
    Some(span)
}
