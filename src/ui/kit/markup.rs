//! Elements put together by plain calls. One small function each, shared by every view: `html!` would write the
//! same steps out anew at each element, and a reader would download them all. Knows nothing of this page.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Event, HtmlInputElement};
use yew::html::Scope;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, ListenerKind, VComp, VTag, VText};
use yew::{AttrValue, BaseComponent, Callback, Component, Html, NodeRef, TargetCast};

/// An element being put together. Boxed, so that handing it on is handing on a pointer.
pub struct El(Box<Draft>);

struct Draft {
    tag: VTag,
    names: Vec<&'static str>,
    /// Of each name, never missing.
    values: Vec<Option<AttributeOrProperty>>,
}

/// What an element can be told of.
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
    PointerUp,
}

/// A new element, with nothing on it and nothing in it.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    let tag = VTag::new(AttrValue::Static(tag));
    El(Box::new(Draft { tag, names: Vec::new(), values: Vec::new() }))
}

/// A button; no form is ever sent.
#[inline(never)]
pub fn button(press: Callback<Event>) -> El {
    el("button").attr("type", "button").on(On::Click, press)
}

/// A small square button showing a sign, called by a name.
#[inline(never)]
pub fn tool(sign: &str, name: &str, press: Callback<Event>) -> El {
    button(press).class("tool").aria_label(name).text(sign)
}

impl El {
    /// Sets an attribute, in the place of an earlier one of that name.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &str) -> Self {
        let value = Some(AttributeOrProperty::Attribute(owned(value)));
        let Draft { names, values, .. } = &mut *self.0;
        match names.iter().position(|known| *known == name).and_then(|at| values.get_mut(at)) {
            Some(earlier) => *earlier = value,
            None => {
                names.push(name);
                values.push(value);
            }
        }
        self
    }

    /// An attribute that may be missing.
    pub fn attr_opt(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute of ARIA that says yes or no.
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

    /// Its name for everyone: for those who hear it, and as a tip for those who point at it.
    pub fn aria_label(self, name: &str) -> Self {
        self.attr("aria-label", name).attr("title", name)
    }

    /// What it is among its siblings from one picture to the next.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }

    /// Where to find the real element once it is there.
    pub fn node_ref(mut self, place: &NodeRef) -> Self {
        self.0.tag.node_ref = place.clone();
        self
    }

    /// What a field holds; told again whenever it differs.
    pub fn value(mut self, value: &str) -> Self {
        self.0.tag.set_value(Some(owned(value)));
        self
    }

    pub fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        self
    }

    #[inline(never)]
    pub fn on(mut self, on: On, tell: Callback<Event>) -> Self {
        self.0.tag.add_listener(Rc::new(Heard { on, tell }));
        self
    }

    #[inline(never)]
    pub fn node(mut self, child: Html) -> Self {
        self.0.tag.add_child(child);
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
        let Draft { mut tag, names, values } = *element.0;
        tag.attributes = Attributes::Dynamic { keys: shared(names), values: values.into() };
        Html::VTag(Rc::new(tag))
    }
}

/// The same list of names for every element that has it: that is how Yew sees at a glance that only values can
/// have changed. Lists are kept for good; there are as many as there are sorts of elements in the views.
fn shared(names: Vec<&'static str>) -> &'static [&'static str] {
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

/// Bare words.
#[inline(never)]
pub fn words(text: &str) -> Html {
    Html::VText(VText::new(owned(text)))
}

/// A component in its place.
pub fn component<C: BaseComponent>(props: C::Properties) -> Html {
    Html::VComp(Rc::new(VComp::new::<C>(Rc::new(props), None)))
}

/// Makes an event a message to a component, or nothing. A plain function, so that all of a component's events
/// share one closure.
pub fn callback<C: Component>(link: &Scope<C>, read: fn(Event) -> Option<C::Message>) -> Callback<Event> {
    link.batch_callback(read)
}

/// What the field an event comes from holds.
#[inline(never)]
pub fn typed(event: &Event) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}

/// A listener of any kind: `html!` has a type for each.
struct Heard {
    on: On,
    tell: Callback<Event>,
}

impl Listener for Heard {
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
            On::PointerUp => ListenerKind::onpointerup,
        }
    }

    fn handle(&self, event: Event) {
        self.tell.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
