//! The app's side of an embed: commands of the host page that wait for the data, and what the host page is sent.

use yew::Callback;

use crate::browser::bridge::id;
use crate::browser::host_page::HostPage;
use view::Selection;
use view::host_message::Command;

/// How many commands wait for the data; of more, the first ones are dropped.
const MOST_WAITING: usize = 8;

/// The host page, where there is one, and its commands that wait.
pub struct Host {
    page: Option<HostPage>,
    waiting: Vec<Command>,
    /// What is to stand over the embed. No part of the view: nobody but the host page can write it.
    headline: String,
}

impl Host {
    pub fn new(on_command: impl Fn(Command) + 'static) -> Self {
        Self { page: HostPage::find(on_command), waiting: Vec::new(), headline: String::new() }
    }

    /// A command to be carried out now. A headline is kept, and so is what comes before the data are there, until then.
    pub fn hear(&mut self, command: Command, is_ready: bool) -> Option<Command> {
        match command {
            Command::Headline(headline) => self.headline = headline,
            command if is_ready => return Some(command),
            command => {
                self.waiting.push(command);
                self.waiting.drain(..self.waiting.len().saturating_sub(MOST_WAITING));
            }
        }
        None
    }

    /// What the host page wants to stand over its embed; empty for the view in words.
    pub fn headline(&self) -> &str {
        &self.headline
    }

    /// Hands on the commands that waited, once there are data.
    pub fn take_waiting(&mut self, on_command: &Callback<Command>) {
        std::mem::take(&mut self.waiting).into_iter().for_each(|command| on_command.emit(command));
    }

    /// Sends what has changed of the view.
    pub fn send_view(&self, query: impl FnOnce() -> String, sel: Option<&Selection>) {
        if let Some(page) = &self.page {
            page.send_view(query(), sel);
        }
    }

    /// Sends the page's height, from now on.
    pub fn watch_height(&self) {
        if let Some(page) = &self.page {
            page.watch_height_of(id::APP);
        }
    }
}
