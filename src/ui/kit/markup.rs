//! Virtual elements built by plain calls. Every view shares these small functions: `html!` would repeat the same code
//! at each element, and a reader would download all of it. Knows nothing of this page.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Event, HtmlInputElement};
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, ListenerKind, VComp, VTag, VText};
use yew::{AttrValue, BaseComponent, Callback, Html, NodeRef, TargetCast};

use crate::browser::bridge::own;

/// A builder of one element. Boxed, so that moving it moves a pointer.
pub struct El(Box<Fields>);

struct Fields {
    tag: VTag,
    names: Vec<&'static str>,
    /// One for each name; never `None`.
    values: Vec<Option<AttributeOrProperty>>,
}

/// The events an element can listen to.
#[derive(Clone, Copy)]
pub enum On {
    Blur,
    Change,
    Click,
    Close,
    FocusIn,
    FocusOut,
    Input,
    KeyDown,
    KeyUp,
    MouseDown,
    PointerCancel,
    PointerDown,
    PointerMove,
    PointerOut,
    PointerUp,
}

/// A new element, with nothing on it and nothing in it.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    let tag = VTag::new(AttrValue::Static(tag));
    El(Box::new(Fields { tag, names: Vec::new(), values: Vec::new() }))
}

/// A button; no form is ever sent.
#[inline(never)]
pub fn button(press: Callback<Event>) -> El {
    el("button").attr("type", "button").on(On::Click, press)
}

/// A list. WebKit takes one without bullets for a mere group, unless its role says otherwise.
#[inline(never)]
pub fn unordered() -> El {
    el("ul").attr("role", "list")
}

/// The same of what has an order.
#[inline(never)]
pub fn ordered() -> El {
    el("ol").attr("role", "list")
}

/// What opens and closes a `details`: a button that says which it is, also in WebKit. static/boot.js keeps it up to date.
#[inline(never)]
pub fn summary() -> El {
    el("summary").attr("role", "button").attr("aria-expanded", "false")
}

/// A text that is read out when it changes: an element of its own each time, as WebKit tells of no changed text, and one with
/// a role, as it tells of no other in a line of text.
#[inline(never)]
pub fn spoken(text: &str) -> Option<El> {
    (!text.is_empty()).then(|| el("span").attr("role", "group").key(text).text(text))
}

impl El {
    /// Sets an attribute, in the place of an earlier one of that name.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &str) -> Self {
        let value = Some(AttributeOrProperty::Attribute(owned(value)));
        let Fields { names, values, .. } = &mut *self.0;
        match names.iter().position(|known| *known == name).and_then(|at| values.get_mut(at)) {
            Some(earlier) => *earlier = value,
            None => {
                names.push(name);
                values.push(value);
            }
        }
        self
    }

    /// An attribute, if there is a value.
    pub fn attr_opt(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// A boolean ARIA attribute: `true` or `false`.
    pub fn flag(self, name: &'static str, yes: bool) -> Self {
        self.attr(name, if yes { "true" } else { "false" })
    }

    /// An attribute that is a whole number.
    pub fn number_attr(self, name: &'static str, number: u32) -> Self {
        self.attr(name, &number.to_string())
    }

    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    pub fn class_if(self, yes: bool, class: &str) -> Self {
        self.attr_opt("class", yes.then_some(class))
    }

    /// The accessible name, which is also the tooltip.
    pub fn aria_label(self, name: &str) -> Self {
        self.attr("aria-label", name).attr(own::TIP, "")
    }

    /// The key that keeps it the same element among its siblings from one render to the next.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }

    /// Where to find the DOM element after the render.
    pub fn node_ref(mut self, node_ref: &NodeRef) -> Self {
        self.0.tag.node_ref = node_ref.clone();
        self
    }

    /// The value of a field, set again whenever the field differs.
    pub fn value(mut self, value: &str) -> Self {
        self.0.tag.set_value(Some(owned(value)));
        self
    }

    pub fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        self
    }

    #[inline(never)]
    pub fn on(mut self, on: On, callback: Callback<Event>) -> Self {
        self.0.tag.add_listener(Rc::new(Handler { on, callback }));
        self
    }

    #[inline(never)]
    pub fn node(mut self, child: Html) -> Self {
        self.0.tag.add_child(child);
        self
    }

    #[inline(never)]
    pub fn text(self, text: &str) -> Self {
        self.node(text_node(text))
    }

    pub fn number(self, number: usize) -> Self {
        self.text(&number.to_string())
    }

    #[inline(never)]
    pub fn add(self, child: El) -> Self {
        self.node(child.into())
    }

    /// A child, or an empty node in its place, so that the siblings after it stay the same elements.
    #[inline(never)]
    pub fn add_opt(self, child: Option<El>) -> Self {
        self.node(child.map_or_else(Html::default, Html::from))
    }

    pub fn each(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, El::add)
    }
}

impl From<El> for Html {
    #[inline(never)]
    fn from(element: El) -> Html {
        let Fields { mut tag, names, values } = *element.0;
        tag.attributes = Attributes::Dynamic { keys: interned(names), values: values.into() };
        Html::VTag(Rc::new(tag))
    }
}

/// Interns a list of attribute names: equal lists share one address, by which Yew sees that only values can have changed.
/// Lists are never freed; there are as many as sorts of elements in the views.
fn interned(names: Vec<&'static str>) -> &'static [&'static str] {
    thread_local! {
        static KNOWN: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
    }
    KNOWN.with_borrow_mut(|known| {
        if let Some(same) = known.iter().find(|same| ***same == *names) {
            return *same;
        }
        let new: &'static [&'static str] = names.leak();
        known.push(new);
        new
    })
}

fn owned(text: &str) -> AttrValue {
    AttrValue::Rc(text.into())
}

/// A text node.
#[inline(never)]
pub fn text_node(text: &str) -> Html {
    Html::VText(VText::new(owned(text)))
}

/// A child component.
pub fn component<C: BaseComponent>(props: C::Properties) -> Html {
    Html::VComp(Rc::new(VComp::new::<C>(Rc::new(props), None)))
}

/// An event handler that makes a message of an event, or ignores it. `read` is a plain function, so that all handlers of
/// one message type share one closure.
pub fn callback<M: 'static>(on_msg: &Callback<M>, read: fn(Event) -> Option<M>) -> Callback<Event> {
    let on_msg = on_msg.clone();
    Callback::from(move |event| {
        if let Some(msg) = read(event) {
            on_msg.emit(msg);
        }
    })
}

/// An event handler that always emits the same message.
pub fn emit<M: Clone + 'static>(on_msg: &Callback<M>, msg: M) -> Callback<Event> {
    on_msg.reform(move |_| msg.clone())
}

/// The value of the field that an event comes from.
#[inline(never)]
pub fn input_value(event: &Event) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}

/// A listener of any kind; `html!` has a type for each.
struct Handler {
    on: On,
    callback: Callback<Event>,
}

impl Listener for Handler {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Blur => ListenerKind::onblur,
            On::Change => ListenerKind::onchange,
            On::Click => ListenerKind::onclick,
            On::Close => ListenerKind::onclose,
            On::FocusIn => ListenerKind::onfocusin,
            On::FocusOut => ListenerKind::onfocusout,
            On::Input => ListenerKind::oninput,
            On::KeyDown => ListenerKind::onkeydown,
            On::KeyUp => ListenerKind::onkeyup,
            On::MouseDown => ListenerKind::onmousedown,
            On::PointerCancel => ListenerKind::onpointercancel,
            On::PointerDown => ListenerKind::onpointerdown,
            On::PointerMove => ListenerKind::onpointermove,
            On::PointerOut => ListenerKind::onpointerout,
            On::PointerUp => ListenerKind::onpointerup,
        }
    }

    fn handle(&self, event: Event) {
        self.callback.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
