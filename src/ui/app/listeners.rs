//! What the whole page listens to, as long as it lives: Back, the system's colours, whether it is seen, and presses
//! outside an open menu.

use gloo::events::EventListener;
use yew::Context;

use super::{App, Msg, framed};
use crate::ui::time::playback;
use crate::browser::{document, media, menus};

pub fn listeners(ctx: &Context<App>) -> Vec<EventListener> {
    let (back, theme, seen) = (ctx.link().clone(), ctx.link().clone(), ctx.link().clone());
    let own = ctx.link().clone();
    let opened = EventListener::new(&document::window(), "faultlines-file", move |_| {
        own.send_message(Msg::Framed(framed::Msg::Local));
    });
    let popped =
        EventListener::new(&document::window(), "popstate", move |_| back.send_message(Msg::PopState));
    let hidden = EventListener::new(&document::document(), "visibilitychange", move |_| {
        seen.send_message(Msg::Play(play::Msg::Hidden));
    });
    let turned = media::on_change(move || theme.send_message(Msg::SystemTheme));
    [popped, hidden, opened].into_iter().chain(turned).chain(menus::close_when_left()).collect()
}
