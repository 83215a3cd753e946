//! Parts of the program that come when they are first wanted. A part is what can only be reached through the functions
//! that `later!` declares of it; `crates/split` finds them by the names of their imports and exports and takes the program
//! apart. Where that was not done (`cfg(parts)`), every part is there from the start.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU8, Ordering};

#[cfg(parts)]
use std::ffi::c_void;

/// How far a part has come.
#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum Coming {
    NotAsked,
    Asked,
    There,
    /// It did not come. It can be asked for again.
    Missing,
}

/// What a script is given to call when a part is there (1) or did not come (0).
#[cfg(parts)]
pub type Told = unsafe extern "C" fn(*const c_void, u32);

/// A part of the program.
pub struct Part {
    coming: AtomicU8,
    #[cfg(parts)]
    load: unsafe extern "C" fn(Told, *const c_void),
}

type Kept = (&'static Part, Box<dyn FnOnce()>);

thread_local! {
    /// What waits for a part, in the order in which it came.
    static KEPT: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
    static ON_NEWS: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
}

/// Calls back whenever a part has come, or has not.
pub fn on_news(callback: impl Fn() + 'static) {
    ON_NEWS.set(Some(Box::new(callback)));
}

impl Part {
    #[cfg(parts)]
    pub const fn new(load: unsafe extern "C" fn(Told, *const c_void)) -> Self {
        Self { coming: AtomicU8::new(Coming::NotAsked as u8), load }
    }

    #[cfg(not(parts))]
    pub const fn there() -> Self {
        Self { coming: AtomicU8::new(Coming::There as u8) }
    }

    pub fn coming(&self) -> Coming {
        match self.coming.load(Ordering::Relaxed) {
            0 => Coming::NotAsked,
            1 => Coming::Asked,
            2 => Coming::There,
            _ => Coming::Missing,
        }
    }

    /// Whether it is yet to come, and may.
    pub fn is_awaited(&self) -> bool {
        matches!(self.coming(), Coming::NotAsked | Coming::Asked)
    }

    pub fn is_there(&self) -> bool {
        self.coming() == Coming::There
    }

    /// Whether the part is there. One that was never asked for is asked for now.
    #[inline(never)]
    pub fn wanted(&'static self) -> bool {
        if self.coming() == Coming::NotAsked {
            self.ask();
        }
        self.is_there()
    }

    /// Asks for the part, also for one that did not come before.
    #[inline(never)]
    pub fn ask(&'static self) {
        #[cfg(parts)]
        if matches!(self.coming(), Coming::NotAsked | Coming::Missing) {
            self.coming.store(Coming::Asked as u8, Ordering::Relaxed);
            // SAFETY: the part lives for good, and `told` is given nothing else.
            unsafe { (self.load)(told, std::ptr::from_ref(self).cast()) };
        }
    }

    /// Does something as soon as the part is there, in the order in which it was asked for.
    #[inline(never)]
    pub fn once_there(&'static self, act: Box<dyn FnOnce()>) {
        if self.is_there() {
            return act();
        }
        KEPT.with_borrow_mut(|kept| kept.push((self, act)));
        self.wanted();
    }
}

#[cfg(parts)]
unsafe extern "C" fn told(part: *const c_void, there: u32) {
    // SAFETY: `Part::ask` gave this pointer, to a part that lives for good.
    let part: &'static Part = unsafe { &*part.cast::<Part>() };
    let coming = if there == 1 { Coming::There } else { Coming::Missing };
    part.coming.store(coming as u8, Ordering::Relaxed);
    if coming == Coming::There {
        let all = KEPT.take();
        let (own, others): (Vec<Kept>, Vec<Kept>) =
            all.into_iter().partition(|(of, _)| std::ptr::eq(*of, part));
        KEPT.set(others);
        own.into_iter().for_each(|(_, act)| act());
    }
    ON_NEWS.with_borrow(|on_news| on_news.as_ref().map(|on_news| on_news()));
}

/// Declares a part by the name of what loads it.
macro_rules! part {
    ($(#[$doc:meta])* $name:ident, $load:literal) => {
        $(#[$doc])*
        #[cfg(parts)]
        pub static $name: $crate::browser::part::Part = {
            #[link(wasm_import_module = "__wasm_split_placeholder__")]
            unsafe extern "C" {
                #[link_name = $load]
                fn load(told: $crate::browser::part::Told, data: *const ::std::ffi::c_void);
            }
            $crate::browser::part::Part::new(load)
        };
        #[cfg(not(parts))]
        pub static $name: $crate::browser::part::Part = $crate::browser::part::Part::there();
    };
}

/// Declares a function of a part. It gives nothing until the part is there, and asks for the part. The two names are those
/// of the import and the export: alike but for that word, and different from those of all other functions.
macro_rules! later {
    ($part:expr, $import:literal, $export:literal,
     $(#[$doc:meta])* $vis:vis fn $name:ident($($arg:ident: $ty:ty),* $(,)?) -> $ret:ty $body:block) => {
        $(#[$doc])*
        #[cfg(parts)]
        $vis fn $name($($arg: $ty),*) -> Option<$ret> {
            #[link(wasm_import_module = "__wasm_split_placeholder__")]
            #[allow(improper_ctypes)]
            unsafe extern "C" {
                #[link_name = $import]
                fn import($($arg: $ty),*) -> $ret;
            }
            #[allow(improper_ctypes_definitions)]
            #[unsafe(export_name = $export)]
            extern "C" fn export($($arg: $ty),*) -> $ret $body
            // SAFETY: the part is there, and its function was compiled with this one.
            $part.wanted().then(|| unsafe { import($($arg),*) })
        }

        $(#[$doc])*
        #[cfg(not(parts))]
        $vis fn $name($($arg: $ty),*) -> Option<$ret> {
            if $part.wanted() { Some($body) } else { None }
        }
    };
}
pub(crate) use later;

part!(
    /// What hands and menus need, and the words beside the picture: asked for when the program starts.
    AFTER, "__wasm_split_load_after"
);
part!(
    /// The words of all languages but the first.
    LANGUAGES, "__wasm_split_load_languages"
);
part!(
    /// What a reader asks for: the share dialog, the table.
    ASKED, "__wasm_split_load_asked"
);
