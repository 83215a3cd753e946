//! The stance of a claim as a sign and a word: never as a colour alone.

use super::markup::El;
use super::signs::{drawing, path};
use base::text::Lang;
use base::text::strings::strings;
use dataset::{Stance, Tone};

/// "alleged", "allégué".
pub fn stance_word(stance: Stance, lang: Lang) -> &'static str {
    let at = Stance::ALL.iter().position(|known| *known == stance).unwrap_or_default();
    strings(lang).stance[at]
}

/// A tick, lines of writing, a broken ring as in the timeline, or a ring struck through.
pub fn stance_sign(stance: Stance) -> El {
    let (tone, class, outline) = match stance {
        Stance::Confirmed => (Tone::Ink, "line", "M2.5 8.5 6.5 12.5 13.5 4"),
        Stance::Reported => (Tone::Mute, "line", "M2.5 4.5h11M2.5 8h11M2.5 11.5h6.5"),
        Stance::Alleged => (Tone::Fault, "line broken", "M2.5 8a5.5 5.5 0 0 1 11 0a5.5 5.5 0 0 1-11 0Z"),
        Stance::Denied => (Tone::Money, "line", "M2.5 8a5.5 5.5 0 0 1 11 0a5.5 5.5 0 0 1-11 0ZM4 12 12 4"),
    };
    drawing(&["mark ", super::signs::tone_class(tone)].concat(), "0 0 16 16").add(path(class, outline))
}
