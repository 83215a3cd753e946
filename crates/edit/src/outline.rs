//! Where the stories of a dataset stand in its text: as much of it as edits and the bar need.

use base::text::Lang;
use serde_json::Value;

use crate::splice::{Place, items, member, members, whole};

/// The stories of a dataset.
pub(crate) struct Outline {
    pub root: Place,
    /// The list of stories; nothing where the dataset has no member for them.
    pub list: Option<Place>,
    pub stories: Vec<StoryOutline>,
}

/// A story.
pub(crate) struct StoryOutline {
    pub id: String,
    pub title: Value,
    /// The list of its steps.
    pub list: Place,
    pub steps: Vec<Place>,
}

impl Outline {
    /// Reads a text; nothing where it is no object. What is no story is passed over.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let root = whole(text);
        let stories = members(text, &root)?.into_iter().find(|(name, _)| name == "stories");
        let found = stories.and_then(|(_, list)| Some((items(text, &list)?, list)));
        let (places, list) = found.unzip();
        let places = places.into_iter().flatten();
        let stories = places.filter_map(|place| StoryOutline::of(text, &place)).collect();
        Some(Self { root, list, stories })
    }

    pub(crate) fn story(&self, id: &str) -> Option<&StoryOutline> {
        self.stories.iter().find(|story| story.id == id)
    }

    /// The languages that the dataset promises; English where it promises none.
    pub(crate) fn languages(&self, text: &str) -> Vec<String> {
        let value = member(text, &self.root, "languages").map(|place| value_at(text, &place));
        let tags = value.iter().filter_map(Value::as_array).flatten();
        let tags: Vec<String> = tags.filter_map(|tag| Some(tag.as_str()?.to_owned())).collect();
        if tags.is_empty() { vec!["en".to_owned()] } else { tags }
    }
}

/// The language in which an editor writes: the page's, where the dataset promises it, else its first.
#[must_use]
pub fn text_language(text: &str, lang: Lang) -> String {
    let known = Outline::of(dataset::without_byte_order_mark(text)).map(|outline| outline.languages(text));
    let mut known = known.unwrap_or_else(|| vec![lang.tag().to_owned()]);
    let own = known.iter().position(|tag| tag == lang.tag()).unwrap_or_default();
    known.swap_remove(own)
}

impl StoryOutline {
    fn of(text: &str, place: &Place) -> Option<Self> {
        let id = value_at(text, &member(text, place, "id")?).as_str()?.to_owned();
        let title = member(text, place, "title").map(|title| value_at(text, &title)).unwrap_or_default();
        let list = member(text, place, "steps")?;
        let steps = items(text, &list)?;
        Some(Self { id, title, list, steps })
    }

    /// A step by its number, from 1.
    pub(crate) fn step(&self, number: usize) -> Option<&Place> {
        self.steps.get(number.checked_sub(1)?)
    }
}

/// A value that stands in a text; null where it cannot be read.
pub(crate) fn value_at(text: &str, place: &Place) -> Value {
    text.get(place.clone()).and_then(|raw| serde_json::from_str(raw).ok()).unwrap_or_default()
}

/// A localised text in a language, else in the first there is.
pub(crate) fn said<'v>(value: &'v Value, tag: &str) -> &'v str {
    match value {
        Value::String(text) => text,
        Value::Object(texts) => {
            texts.get(tag).or_else(|| texts.values().next()).and_then(Value::as_str).unwrap_or_default()
        }
        _ => "",
    }
}
