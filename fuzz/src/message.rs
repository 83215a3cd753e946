//! Messages of the page around us: any fields are a command or nothing, and what we say back is JSON whatever is in it.
//! The bytes: which fields there are (a bit each), the version, then their texts, each ended by a byte 255.

use base::text::Lang;
use view::host_message::{Command, Fields, TEXT_MAX, height, selected, view_changed};
use view::{HEADLINE_MAX_CHARS, Selection, parse, serialize};

use super::bytes::Bytes;

pub fn hold(bytes: &[u8]) {
    let mut bytes = Bytes(bytes);
    let (there, version) = (bytes.byte(), bytes.byte());
    let texts: [String; 5] = std::array::from_fn(|_| bytes.text());
    let text = |at: usize| (there & 1 << at != 0).then_some(texts[at].as_str());
    let version = match version {
        0 => None,
        255 => Some(f64::NAN),
        // Mostly the right one: everything else ends there.
        other => Some(f64::from(other.saturating_sub(200) + 1)),
    };
    // The right kind is spelt by a missing text: it is not what is to be found out.
    let kind = text(0).or(Some("faultlines"));
    let fields = Fields {
        kind,
        version,
        command: text(1),
        query: text(2),
        theme: text(3),
        lang: text(4),
        headline: text(2),
    };
    match fields.command() {
        None => {}
        Some(Command::View(query)) => {
            assert!(query.len() <= TEXT_MAX);
            let view = parse(&query).view;
            spells(&view_changed(&serialize(&view)), "query", Some(&format!("?{}", serialize(&view))));
            assert_eq!((kind, version), (Some("faultlines"), Some(1.0)));
        }
        Some(Command::Theme(_)) => assert!(fields.theme.is_some()),
        Some(Command::Headline(line)) => assert!(line.chars().count() <= HEADLINE_MAX_CHARS + 1),
        Some(Command::Lang(lang)) => assert!(Lang::ALL.contains(&lang) && fields.lang.is_some()),
    }
    let [query, id] = [&texts[2], &texts[1]];
    spells(&view_changed(query), "query", Some(&format!("?{query}")));
    spells(&selected(None), "sel", None);
    spells(&selected(Some(&Selection::Event(id.clone()))), "sel", Some(&format!("event:{id}")));
    for told in height(u32::from(there), query) {
        assert_eq!(json(&told)["height"], u64::from(there));
    }
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// That a message is JSON of ours, with this text in this field.
fn spells(message: &str, field: &str, value: Option<&str>) {
    let message = json(message);
    assert_eq!((&message["type"], &message["v"]), (&"faultlines".into(), &1.into()), "{message}");
    // Control characters are told as spaces: no address has one.
    let value = value.map(|text| text.replace(|c: char| c < ' ', " "));
    assert_eq!(message[field].as_str(), value.as_deref());
}
