//! The edits as a plain value, and what each does to the text of a dataset.

use base::text::slug::slug;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::outline::{Outline, value_at};
use crate::splice::{member, quoted, replaced, whole, with_item, with_member, without_item};
use crate::view_text::{view_text, with_pins_of};

/// All edits of a dataset, in their order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Edits(pub Vec<Edit>);

/// One edit. A `view` is the query of a link while the edit is asked for, and what a dataset says of it afterwards. Steps
/// count from 1. `lang` is the language of a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "kebab-case")]
#[allow(missing_docs)] // The fields are those of a dataset.
pub enum Edit {
    /// The dataset opens with a view.
    Opening { view: String },
    /// A story of one step.
    NewStory { title: String, lang: String, text: String, view: String },
    /// A step after another; after 0 it is the first.
    AddStep { story: String, after: usize, lang: String, text: String, view: String },
    /// A step shows a view.
    StepView { story: String, step: usize, view: String },
    /// A step says a text in a language.
    StepText { story: String, step: usize, lang: String, text: String },
    /// A step comes to stand elsewhere.
    MoveStep { story: String, step: usize, to: usize },
    /// A step goes; with its last step a story goes.
    RemoveStep { story: String, step: usize },
    /// The nodes placed by hand in a view are so in the opening and in all steps.
    Pins { view: String },
}

impl Edits {
    /// The text of a dataset with all edits. Nothing where one does not fit it.
    #[must_use]
    pub fn text(&self, base: &str) -> Option<String> {
        let base = dataset::without_byte_order_mark(base).to_owned();
        self.0.iter().try_fold(base, |text, edit| Some(edit.apply(&text)?.0))
    }

    /// These and one more.
    #[must_use]
    pub fn with(&self, edit: Edit) -> Self {
        Self(self.0.iter().cloned().chain([edit]).collect())
    }

    /// These but the last.
    #[must_use]
    pub fn without_last(&self) -> Option<Self> {
        Some(Self(self.0.split_last()?.1.to_vec()))
    }
}

impl Edit {
    /// The edit with what a dataset says of its view, in the place of a link.
    pub(crate) fn with_view_of(mut self, text: &str) -> Option<Self> {
        match &mut self {
            Edit::Opening { view }
            | Edit::NewStory { view, .. }
            | Edit::AddStep { view, .. }
            | Edit::StepView { view, .. }
            | Edit::Pins { view } => *view = view_text(text, view)?,
            Edit::StepText { .. } | Edit::MoveStep { .. } | Edit::RemoveStep { .. } => {}
        }
        Some(self)
    }

    /// The text with the edit, and the link of the view to show; empty where it stays.
    pub(crate) fn apply(&self, text: &str) -> Option<(String, String)> {
        let outline = Outline::of(text)?;
        let stays = |text: String| Some((text, String::new()));
        match self {
            Edit::Opening { view } => stays(with_member(text, &outline.root, "opening", &quoted(view))?),
            Edit::NewStory { title, lang, text: said, view } => {
                new_story(text, &outline, [title, lang, said, view])
            }
            Edit::AddStep { story, after, lang, text: said, view } => {
                let written = step(lang, said, view)?;
                let own = outline.story(story)?;
                let index = (*after).min(own.steps.len());
                Some((with_item(text, &own.list, index, &written)?, link(story, index + 1)))
            }
            Edit::StepView { story, step, view } => {
                let own = outline.story(story)?.step(*step)?;
                stays(with_member(text, own, "view", &quoted(view))?)
            }
            Edit::StepText { story, step, lang, text: said } => {
                let own = outline.story(story)?.step(*step)?;
                let before =
                    member(text, own, "text").map(|place| value_at(text, &place)).unwrap_or_default();
                let first = outline.languages(text).swap_remove(0);
                let after = with_text(before, &first, lang, said)?;
                stays(with_member(text, own, "text", &after.to_string())?)
            }
            Edit::MoveStep { story, step, to } => {
                let own = outline.story(story)?;
                let moved = text.get(own.step(*step)?.clone())?.to_owned();
                own.step(*to)?;
                let without = without_item(text, &own.list, step - 1)?;
                let outline = Outline::of(&without)?;
                let list = &outline.story(story)?.list;
                Some((with_item(&without, list, to - 1, &moved)?, link(story, *to)))
            }
            Edit::RemoveStep { story, step } => remove_step(text, &outline, story, *step),
            Edit::Pins { view } => stays(with_pins(text, view)?),
        }
    }
}

/// The short link of a step.
fn link(story: &str, step: usize) -> String {
    format!("v=1&story={story}&step={step}")
}

/// A step of a dataset; nothing without a text.
fn step(lang: &str, said: &str, view: &str) -> Option<String> {
    let said = Some(said.trim()).filter(|said| !said.is_empty())?;
    Some(format!("{{ \"view\": {}, \"text\": {{ {}: {} }} }}", quoted(view), quoted(lang), quoted(said)))
}

fn new_story(
    text: &str,
    outline: &Outline,
    [title, lang, said, view]: [&String; 4],
) -> Option<(String, String)> {
    let title = Some(title.trim()).filter(|title| !title.is_empty())?;
    let named = Some(slug(title)).filter(|id| !id.is_empty()).unwrap_or_else(|| "story".to_owned());
    let is_free = |id: &String| outline.story(id).is_none();
    let numbered = (2..).map(|number| format!("{named}-{number}"));
    let id = [named.clone()].into_iter().chain(numbered).find(is_free)?;
    let written = format!(
        "{{ \"id\": {}, \"title\": {{ {}: {} }}, \"steps\": [{}] }}",
        quoted(&id),
        quoted(lang),
        quoted(title),
        step(lang, said, view)?
    );
    let link = link(&id, 1);
    match &outline.list {
        Some(list) => Some((with_item(text, list, usize::MAX, &written)?, link)),
        None => Some((with_member(text, &outline.root, "stories", &format!("[{written}]"))?, link)),
    }
}

/// A localised text that says this in a language; others stay. A plain text is in the first language.
fn with_text(before: Value, first: &str, lang: &str, said: &str) -> Option<Value> {
    let said = Some(said.trim()).filter(|said| !said.is_empty())?;
    match before {
        Value::String(_) if lang == first => Some(json!(said)),
        Value::String(other) => Some(json!({ first: other, lang: said })),
        Value::Object(mut texts) => {
            texts.insert(lang.to_owned(), json!(said));
            Some(Value::Object(texts))
        }
        _ => Some(json!({ lang: said })),
    }
}

fn remove_step(text: &str, outline: &Outline, story: &str, step: usize) -> Option<(String, String)> {
    let own = outline.story(story)?;
    own.step(step)?;
    if own.steps.len() > 1 {
        let left = link(story, step.min(own.steps.len() - 1));
        return Some((without_item(text, &own.list, step - 1)?, left));
    }
    let list = outline.list.as_ref()?;
    let at = crate::splice::items(text, list)?;
    let index = at.iter().position(|place| place.contains(&own.list.start))?;
    Some((without_item(text, list, index)?, "v=1".to_owned()))
}

/// The text with the pins of a view in the opening and in each step, from the last to the first: so that places stay right.
fn with_pins(text: &str, view: &str) -> Option<String> {
    let outline = Outline::of(text)?;
    let steps = outline.stories.iter().flat_map(|story| &story.steps);
    let mut places: Vec<_> = steps.filter_map(|step| member(text, step, "view")).collect();
    places.extend(member(text, &outline.root, "opening"));
    places.sort_by_key(|place| std::cmp::Reverse(place.start));
    let mut written = text.to_owned();
    for place in places {
        let Value::String(own) = value_at(text, &place) else { continue };
        written = replaced(&written, &place, &quoted(&with_pins_of(&own, view)));
    }
    match member(&written, &whole(&written), "opening") {
        Some(_) => Some(written),
        // Without an opening of its own a dataset opens with the whole field.
        None => with_member(&written, &whole(&written), "opening", &quoted(&with_pins_of("?v=1", view))),
    }
}
