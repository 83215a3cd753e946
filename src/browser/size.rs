//! The size of an element, and a callback when it changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

use super::css_length::px;
use super::element_layer::set_style;

use base::geometry::Size;

/// Calls back with an element's size in CSS pixels, now and whenever it changes, until dropped.
pub struct SizeWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl SizeWatch {
    /// `None` where the browser cannot watch sizes.
    #[must_use]
    pub fn new(element: &Element, on_change: impl Fn(Size) + 'static) -> Option<Self> {
        let watched = element.clone();
        let callback = Closure::<dyn FnMut()>::new(move || on_change(of(&watched)));
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Writes a pane's size on its element, in `--width` and `--height`: on paper its picture is scaled from there.
pub fn write_style(element: &Element, size: Size) {
    let element: &HtmlElement = element.unchecked_ref();
    set_style(element, "--width", &px(size.width));
    set_style(element, "--height", &px(size.height));
}

/// The size of an element's content and padding, in CSS pixels.
#[must_use]
pub fn of(element: &Element) -> Size {
    Size::new(f64::from(element.client_width()), f64::from(element.client_height()))
}
