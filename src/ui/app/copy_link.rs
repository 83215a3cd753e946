//! The button that copies the link, and what the page shows after a press on it.

use yew::Callback;

use crate::browser::timer::Timer;
use crate::browser::{clipboard, document};

/// How long "Link copied" is shown, in milliseconds.
const NOTE_MS: i32 = 2500;

/// The id of the field to copy the link from by hand.
pub const FIELD_ID: &str = "link-by-hand";

pub enum Msg {
    /// Whether the clipboard took the address, and the address.
    Done(bool, String),
    NoteExpired,
}

/// The result of the last press.
#[derive(PartialEq)]
pub enum Status {
    None,
    Copied,
    /// The clipboard is blocked: the address, to be copied by hand.
    ByHand(String),
}

pub struct CopyLink {
    status: Status,
    on_msg: Callback<Msg>,
    note_timer: Timer,
}

impl CopyLink {
    pub fn new(on_msg: Callback<Msg>) -> Self {
        let on_time = on_msg.clone();
        let note_timer = Timer::new(NOTE_MS, move || on_time.emit(Msg::NoteExpired));
        Self { status: Status::None, on_msg, note_timer }
    }

    pub fn status(&self) -> &Status {
        &self.status
    }

    /// The link is another one now.
    pub fn reset(&mut self) {
        self.status = Status::None;
    }

    pub fn copy(&self, address: String) {
        let on_msg = self.on_msg.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let is_done = clipboard::copy(&address).await;
            on_msg.emit(Msg::Done(is_done, address));
        });
    }

    /// Handles a message; true where anything changed.
    pub fn update(&mut self, msg: Msg) -> bool {
        self.status = match msg {
            Msg::Done(true, _) => {
                self.note_timer.ask();
                Status::Copied
            }
            Msg::Done(false, address) => Status::ByHand(address),
            Msg::NoteExpired if self.status == Status::Copied => Status::None,
            Msg::NoteExpired => return false,
        };
        true
    }

    /// After a render: selects the address that is to be copied by hand.
    pub fn rendered(&self) {
        if let Status::ByHand(_) = self.status {
            document::select_text(FIELD_ID);
        }
    }
}
