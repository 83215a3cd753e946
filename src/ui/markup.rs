//! Elements put together by plain calls. One small function each, shared by every view: `html!` would write the
//! same steps out anew at each element, and a reader would download them all. Knows nothing of this page.

use std::rc::Rc;

use web_sys::{Event, HtmlInputElement};
use yew::html::Scope;
use yew::virtual_dom::{Listener, ListenerKind, VComp, VTag, VText};
use yew::{AttrValue, BaseComponent, Callback, Component, Html, NodeRef, TargetCast};

/// An element being put together. Boxed, so that handing it on is handing on a pointer.
pub struct El(Box<VTag>);

/// A new element, with nothing on it and nothing in it.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(VTag::new(AttrValue::Static(tag))))
}

/// A button; no form is ever sent.
#[inline(never)]
pub fn button(press: Callback<Event>) -> El {
    el("button").attr("type", "button").on(ListenerKind::onclick, press)
}

/// A small square button showing a sign, called by a name.
#[inline(never)]
pub fn tool(sign: &str, name: &str, press: Callback<Event>) -> El {
    button(press).class("tool").named(name).text(sign)
}

impl El {
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &str) -> Self {
        self.0.add_attribute(name, AttrValue::from(value.to_string()));
        self
    }

    /// An attribute that may be missing.
    pub fn maybe_attr(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute of ARIA that says yes or no.
    pub fn flag(self, name: &'static str, yes: bool) -> Self {
        self.attr(name, if yes { "true" } else { "false" })
    }

    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    pub fn class_if(self, yes: bool, class: &str) -> Self {
        self.maybe_attr("class", yes.then_some(class))
    }

    /// Its name for everyone: for those who hear it, and as a tip for those who point at it.
    pub fn named(self, name: &str) -> Self {
        self.attr("aria-label", name).attr("title", name)
    }

    /// What it is among its siblings from one picture to the next.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// Where to find the real element once it is there.
    pub fn known_as(mut self, place: &NodeRef) -> Self {
        self.0.node_ref = place.clone();
        self
    }

    /// What a field holds; told again whenever it differs.
    pub fn value(mut self, value: &str) -> Self {
        self.0.set_value(Some(AttrValue::from(value.to_string())));
        self
    }

    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    #[inline(never)]
    pub fn on(mut self, kind: ListenerKind, tell: Callback<Event>) -> Self {
        self.0.add_listener(Rc::new(Heard { kind, tell }));
        self
    }

    #[inline(never)]
    pub fn node(mut self, child: Html) -> Self {
        self.0.add_child(child);
        self
    }

    #[inline(never)]
    pub fn text(self, text: &str) -> Self {
        self.node(words(text))
    }

    pub fn number(self, number: usize) -> Self {
        self.text(&number.to_string())
    }

    #[inline(never)]
    pub fn add(self, child: El) -> Self {
        self.node(child.into())
    }

    /// A child that may be missing. Its place is kept, so that what follows stays the same elements.
    #[inline(never)]
    pub fn maybe(self, child: Option<El>) -> Self {
        self.node(child.map_or_else(Html::default, Html::from))
    }

    pub fn each(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, El::add)
    }
}

impl From<El> for Html {
    #[inline(never)]
    fn from(element: El) -> Html {
        Html::VTag(Rc::new(*element.0))
    }
}

/// Bare words.
#[inline(never)]
pub fn words(text: &str) -> Html {
    Html::VText(VText::new(AttrValue::from(text.to_string())))
}

/// A component in its place.
pub fn component<C: BaseComponent>(props: C::Properties) -> Html {
    Html::VComp(Rc::new(VComp::new::<C>(Rc::new(props), None)))
}

/// Makes an event a message to a component, or nothing. A plain function, so that all of a component's events
/// share one closure.
pub fn tell<C: Component>(link: &Scope<C>, read: fn(Event) -> Option<C::Message>) -> Callback<Event> {
    link.batch_callback(read)
}

/// What the field an event comes from holds.
#[inline(never)]
pub fn typed(event: &Event) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}

/// A listener of any kind: `html!` has a type for each.
struct Heard {
    kind: ListenerKind,
    tell: Callback<Event>,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        self.tell.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
