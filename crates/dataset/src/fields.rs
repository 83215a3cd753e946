//! The single values a record's fields hold, each with its own rule: ids, dates, addresses. Texts by language
//! are in `localized`, words from a fixed list in `enums`, references in `refs`.

use crate::fault::Fault;
use crate::json::{JsonType, Node, Value};
use crate::limits::LIST_MAX;
use crate::reader::{FromNode, Reader};
use crate::web_address::is_web_address;
use base::date::{Day, Edtf};

macro_rules! values {
    ($($(#[$about:meta])* $name:ident($of:ty)),+ $(,)?) => {$(
        $(#[$about])*
        #[derive(Debug, Default)]
        pub(crate) struct $name(pub $of);
    )+};
}

values!(
    /// The version of the format, which `validate` has looked at before anything else.
    Version(()),
    /// Small letters, digits and hyphens.
    Id(String),
    /// A text with something in it.
    Text(String),
    /// A web address, `http:` or `https:`, safe to link to.
    Url(String),
    /// An EDTF date.
    Date(Edtf),
    /// One whole, certain day.
    WholeDay(Day),
    /// How much an event matters: 1, 2 or 3.
    Rank(u8),
    /// A sum of money, more than 0.
    Sum(f64),
    /// Three capital letters, as ISO 4217 has them. Which of these exist is not asked.
    Currency(String),
    /// The id of an item of Wikidata.
    WikidataItem(String),
);

impl FromNode for Version {
    fn from_node(_: &Node, _: &mut Reader) -> Option<Self> {
        Some(Self(()))
    }
}

/// A text, whatever is in it.
impl FromNode for String {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        text(node, reader).map(str::to_owned)
    }
}

impl FromNode for bool {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.value {
            Value::Flag(flag) => Some(flag),
            _ => reader.wrong_type(JsonType::Flag, node),
        }
    }
}

/// A field that may be absent or `null`.
impl<T: FromNode> FromNode for Option<T> {
    const OPTIONAL: bool = true;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.value {
            Value::Null => None,
            _ => Some(T::from_node(node, reader)),
        }
    }
}

/// A list. Items that cannot be read are not in it, the record being rejected.
impl<T: FromNode> FromNode for Vec<T> {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let mut items = Vec::new();
        let is_list = each(node, reader, &mut |node, reader| {
            if let Some(item) = T::from_node(node, reader) {
                items.push(item);
            }
        });
        is_list.then_some(items)
    }
}

impl FromNode for Id {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = text(node, reader)?;
        let sound = !text.is_empty() && text.bytes().all(|c| matches!(c, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if !sound {
            reader.report(Fault::NotAnId { text });
        }
        sound.then(|| Self(text.to_owned()))
    }
}

impl FromNode for Text {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = text(node, reader)?;
        if text.trim().is_empty() {
            reader.report(Fault::EmptyText);
            return None;
        }
        Some(Self(text.to_owned()))
    }
}

impl FromNode for Url {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = text(node, reader)?;
        if !is_web_address(text) {
            reader.report(Fault::BadUrl { text });
            return None;
        }
        Some(Self(text.to_owned()))
    }
}

impl FromNode for Date {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = text(node, reader)?;
        match Edtf::parse(text) {
            Ok(date) => Some(Self(date)),
            Err(why) => {
                reader.report(Fault::BadDate { text, why });
                None
            }
        }
    }
}

impl FromNode for WholeDay {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = text(node, reader)?;
        let day = Day::parse(text);
        if day.is_none() {
            reader.report(Fault::NotADay { text });
        }
        day.map(Self)
    }
}

impl FromNode for Rank {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Some(number) = node.as_number() else { return reader.wrong_type(JsonType::Number, node) };
        let rank = (1..=3).find(|&rank| f64::from(rank) == number);
        if rank.is_none() {
            reader.report(Fault::NotARank { number });
        }
        rank.map(Self)
    }
}

impl FromNode for Sum {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Some(number) = node.as_number() else { return reader.wrong_type(JsonType::Number, node) };
        if number <= 0.0 {
            reader.report(Fault::NotASum { number });
        }
        (number > 0.0).then_some(Self(number))
    }
}

impl FromNode for Currency {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = text(node, reader)?;
        let sound = text.len() == 3 && text.bytes().all(|c| c.is_ascii_uppercase());
        if !sound {
            reader.report(Fault::NotACurrency { text });
        }
        sound.then(|| Self(text.to_owned()))
    }
}

impl FromNode for WikidataItem {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = text(node, reader)?;
        let digits = text.strip_prefix('Q').unwrap_or_default();
        let sound =
            !digits.is_empty() && !digits.starts_with('0') && digits.bytes().all(|c| c.is_ascii_digit());
        if !sound {
            reader.report(Fault::NotAWikidataItem { text });
        }
        sound.then(|| Self(text.to_owned()))
    }
}

/// The text of a node, whatever is in it; reports any other type.
pub(crate) fn text<'n>(node: &'n Node, reader: &mut Reader) -> Option<&'n str> {
    match &node.value {
        Value::Text(text) => Some(text),
        _ => reader.wrong_type(JsonType::Text, node),
    }
}

/// Goes through the items of a list; false, after reporting it, when it is none or too long.
fn each(node: &Node, reader: &mut Reader, read: &mut dyn FnMut(&Node, &mut Reader)) -> bool {
    let Some(nodes) = node.as_list() else { return reader.wrong_type::<()>(JsonType::List, node).is_some() };
    if nodes.len() > LIST_MAX {
        reader.report(Fault::TooMany { most: LIST_MAX });
        return false;
    }
    for (position, node) in nodes.iter().enumerate() {
        let outside = reader.enter_item(position);
        read(node, reader);
        reader.leave(outside);
    }
    true
}
