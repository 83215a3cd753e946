//! What the editor's bar says. Only the program that edits uses this. Places to fill are `{0}`, `{1}` (see `problems::fill`).

/// Everything the editor's bar says in one language.
#[derive(Debug)]
#[allow(missing_docs)] // A field is named after its words in `en.rs`; it has a comment where that does not say enough.
pub struct EditStrings {
    pub title: &'static str,
    pub hint: &'static str,
    pub opening: &'static str,
    pub make_opening: &'static str,
    /// A button. `{0}`: how many nodes are placed by hand in the view.
    pub pins: &'static str,
    /// `{0}`: its number, `{1}`: the title of the story.
    pub step: &'static str,
    /// `{0}`: the number of the step, `{1}`: the tag of the language.
    pub step_text: &'static str,
    pub step_view: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub remove: &'static str,
    pub new_step: &'static str,
    pub story: &'static str,
    pub new_story: &'static str,
    /// `{0}`: the tag of the language.
    pub story_title: &'static str,
    /// `{0}`: the tag of the language.
    pub new_text: &'static str,
    pub add: &'static str,
    pub keep: &'static str,
    pub undo: &'static str,
    pub json: &'static str,
    pub xlsx: &'static str,
    /// `{0}`: how many changes.
    pub made: &'static str,
    pub refused: &'static str,
}
