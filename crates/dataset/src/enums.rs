//! Words from a fixed list, as a file holds them: how a source was checked, a stance, a mark, a tone.

use crate::correction::CorrectionClass;
use crate::fault::Fault;
use crate::fields::text;
use crate::json::Node;
use crate::model::{Checked, Stance};
use crate::progress::{AmountStatus, Bound};
use crate::reader::{FromNode, Reader};
use crate::vocabulary::{Shape, Stroke, Tone};

macro_rules! enums {
    ($($type:ident { $($name:literal => $value:ident),+ })+) => {$(
        impl FromNode for $type {
            fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
                Self::at(choice(node, reader, Self::NAMES)?)
            }
        }

        impl $type {
            /// The names of all values in a dataset, in the order of the contract.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            fn at(position: usize) -> Option<Self> {
                [$($type::$value),+].get(position).copied()
            }
        }
    )+};
}

enums! {
    Checked { "read" => Read, "listed" => Listed, "cited" => Cited }
    Stance { "reported" => Reported, "alleged" => Alleged, "confirmed" => Confirmed, "denied" => Denied }
    AmountStatus {
        "claimed" => Claimed, "awarded" => Awarded, "promised" => Promised, "binding" => Binding, "paid" => Paid
    }
    Bound { "exactly" => Exactly, "about" => About, "at-least" => AtLeast, "at-most" => AtMost }
    CorrectionClass {
        "correction" => Correction, "clarification" => Clarification, "update" => Update, "editorial" => Editorial
    }
    Shape {
        "disc" => Disc, "square" => Square, "diamond" => Diamond, "triangle" => Triangle, "ring" => Ring,
        "hexagon" => Hexagon, "bar" => Bar
    }
    Stroke { "plain" => Plain, "thin" => Thin, "strong" => Strong, "dashed" => Dashed }
    Tone {
        "ink" => Ink, "mute" => Mute, "fault" => Fault, "access" => Access, "money" => Money, "law" => Law,
        // The same by their look, for stories in which these colours mean other things.
        "black" => Ink, "grey" => Mute, "red" => Fault, "blue" => Access, "green" => Money, "violet" => Law
    }
}

impl Shape {
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::at(Self::NAMES.iter().position(|known| *known == name)?)
    }
}

impl Stroke {
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::at(Self::NAMES.iter().position(|known| *known == name)?)
    }
}

impl Tone {
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::at(Self::NAMES.iter().position(|known| *known == name)?)
    }
}

/// The position of a text among those allowed.
fn choice(node: &Node, reader: &mut Reader, choices: &'static [&'static str]) -> Option<usize> {
    let text = text(node, reader)?;
    let position = choices.iter().position(|choice| *choice == text);
    if position.is_none() {
        reader.report(Fault::NotAChoice { text, choices });
    }
    position
}
