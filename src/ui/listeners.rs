//! What the whole page listens to, as long as it lives: Back, the system's colours, whether it is seen, and presses
//! outside an open menu.

use gloo::events::EventListener;
use yew::Context;

use super::app::{App, Msg};
use super::play;
use crate::browser::{document, media, menus};

pub fn listeners(ctx: &Context<App>) -> Vec<EventListener> {
    let (back, theme, seen) = (ctx.link().clone(), ctx.link().clone(), ctx.link().clone());
    let popped =
        EventListener::new(&document::window(), "popstate", move |_| back.send_message(Msg::WentBack));
    let hidden = EventListener::new(&document::document(), "visibilitychange", move |_| {
        seen.send_message(Msg::Play(play::Msg::Hidden));
    });
    let turned = media::on_change(move || theme.send_message(Msg::SystemTheme));
    [popped, hidden].into_iter().chain(turned).chain(menus::close_when_left()).collect()
}
