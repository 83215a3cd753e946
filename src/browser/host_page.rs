//! The host page of an embed: receives its commands, sends it height, view and selection. Nothing happens at top level.
//! `view::host_message` defines the messages; here is checked who sends them: the parent window and nobody else.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageEvent, Window};

use super::bridge;
use super::document::{element, window};
use super::size::SizeWatch;
use view::Selection;
use view::host_message::{self, Command, Fields, TEXT_MAX};

/// The parent window and what was last sent to it. Messages go to any parent: they hold only what anybody can read in
/// the link.
pub struct HostPage {
    parent: Window,
    /// View and selection as last sent; `None` before the page was ready.
    sent: RefCell<Option<(String, Option<Selection>)>>,
    height: RefCell<Option<HeightWatch>>,
    src: String,
    _heard: EventListener,
}

struct HeightWatch {
    _size: Option<SizeWatch>,
    _resized: EventListener,
}

impl HostPage {
    /// `None` at top level. To be called before anything rewrites the address: the host knows the frame by its first one.
    #[must_use]
    pub fn find(on_command: impl Fn(Command) + 'static) -> Option<Self> {
        let own = window();
        let parent = own.parent().ok().flatten().filter(|parent| *parent != own)?;
        let speaker: JsValue = parent.clone().into();
        let heard = EventListener::new(&own, "message", move |event| {
            let event: &MessageEvent = event.unchecked_ref();
            if event.source().is_some_and(|source| *source == speaker) {
                command(&event.data()).into_iter().for_each(&on_command);
            }
        });
        let src = own.location().href().unwrap_or_default();
        Some(Self { parent, sent: RefCell::default(), height: RefCell::default(), src, _heard: heard })
    }

    /// Sends once that the page is ready; afterwards view and selection, where they differ from what was sent.
    pub fn send_view(&self, query: String, sel: Option<&Selection>) {
        let before = self.sent.replace(Some((query.clone(), sel.cloned())));
        let Some((sent_query, sent_sel)) = before else {
            return post_object(&self.parent, &host_message::ready());
        };
        if sent_query != query {
            post_object(&self.parent, &host_message::view_changed(&query));
        }
        if sent_sel.as_ref() != sel {
            post_object(&self.parent, &host_message::selected(sel));
        }
    }

    /// Sends the height of an element's content, now and whenever it changes. Where the host sets another height than the
    /// one sent, it is sent again, so that a frame set too tall shrinks. A host that sets the height sent gets no answer,
    /// so there is no endless loop.
    pub fn watch_height_of(&self, id: &str) {
        if self.height.borrow().is_some() {
            return;
        }
        let Some(content) = element(id) else { return };
        let (parent, src, told) = (self.parent.clone(), self.src.clone(), Rc::new(Cell::new(0)));
        let tell: Rc<dyn Fn(u32)> = Rc::new(move |px| post_height(&parent, &src, px));
        let (again, content_again, told_before) = (tell.clone(), content.clone(), told.clone());
        let size = SizeWatch::new(&content.clone(), move |_| {
            let px = height_px(&content);
            // Hidden is not small: a hidden frame has no height to send.
            if px > 0 && told.replace(px) != px {
                tell(px);
            }
        });
        let resized = EventListener::new(&window(), "resize", move |_| {
            let px = height_px(&content_again);
            if px > 0 && inner_height_px() != px {
                told_before.set(px);
                again(px);
            }
        });
        *self.height.borrow_mut() = Some(HeightWatch { _size: size, _resized: resized });
    }
}

/// In whole CSS pixels, upwards, so that nothing is cut off and no scroll bar appears.
fn height_px(element: &Element) -> u32 {
    element.get_bounding_client_rect().height().ceil() as u32
}

fn inner_height_px() -> u32 {
    window().inner_height().ok().and_then(|px| px.as_f64()).unwrap_or_default() as u32
}

fn post_height(parent: &Window, src: &str, px: u32) {
    let [own, amp, resize] = host_message::height(px, src);
    post_object(parent, &own);
    post_object(parent, &amp);
    let _ = parent.post_message(&JsValue::from_str(&resize), "*");
}

fn post_object(parent: &Window, json: &str) {
    if let Ok(object) = js_sys::JSON::parse(json) {
        let _ = parent.post_message(&object, "*");
    }
}

fn command(data: &JsValue) -> Option<Command> {
    if !data.is_object() {
        return None;
    }
    let field = |name: &str| bridge::field(data, name);
    let text = |name: &str| short_text(&field(name));
    let (kind, command) = (text("type"), text("command"));
    let (query, theme, lang, headline) = (text("query"), text("theme"), text("lang"), text("headline"));
    Fields {
        kind: kind.as_deref(),
        version: field("v").as_f64(),
        command: command.as_deref(),
        query: query.as_deref(),
        theme: theme.as_deref(),
        lang: lang.as_deref(),
        headline: headline.as_deref(),
    }
    .command()
}

/// A text, unless it is too long to be read at all.
fn short_text(value: &JsValue) -> Option<String> {
    let text: &JsString = value.dyn_ref()?;
    if text.length() as usize > TEXT_MAX { None } else { value.as_string() }
}
