//! What a press in the bar asks for: all of it texts, the data attributes of a button and the fields of its group.

use serde_json::Value;

use crate::edits::Edit;

/// The edit that is asked for, about the view of a link. `lang` is the language in which texts are written. Nothing where it is
/// no edit.
#[must_use]
pub fn asked(of: &Value, lang: &str, query: &str) -> Option<Edit> {
    let text = |name: &str| of.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let number = |name: &str| text(name).parse::<usize>().ok();
    let (story, said, view, lang) = (text("story"), text("text"), query.to_owned(), lang.to_owned());
    Some(match text("edit").as_str() {
        "opening" => Edit::Opening { view },
        "pins" => Edit::Pins { view },
        "add-step" if story.is_empty() => Edit::NewStory { title: text("title"), lang, text: said, view },
        // Into a story that is not on screen, a step comes last.
        "add-step" => {
            let is_own = text("own") == story;
            let after = if is_own { number("after") } else { None }.unwrap_or(usize::MAX);
            Edit::AddStep { story, after, lang, text: said, view }
        }
        "step-text" => Edit::StepText { story, step: number("step")?, lang, text: said },
        "step-view" => Edit::StepView { story, step: number("step")?, view },
        "move-step" => Edit::MoveStep { story, step: number("step")?, to: number("to")? },
        "remove-step" => Edit::RemoveStep { story, step: number("step")? },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn presses_are_read_and_anything_else_is_no_edit() {
        let read = |of: Value| asked(&of, "fr", "v=1&actor=sun");
        let (story, lang, view) = ("s".to_owned(), "fr".to_owned(), "v=1&actor=sun".to_owned());
        assert_eq!(
            read(json!({ "edit": "opening", "text": "x" })),
            Some(Edit::Opening { view: view.clone() })
        );
        let moved = json!({ "edit": "move-step", "story": "s", "step": "2", "to": "1", "text": "typed" });
        assert_eq!(read(moved), Some(Edit::MoveStep { story: story.clone(), step: 2, to: 1 }));
        let add =
            |own: &str| json!({ "edit": "add-step", "story": "s", "own": own, "after": "3", "text": "t" });
        for (own, after) in [("s", 3), ("other", usize::MAX), ("", usize::MAX)] {
            let (story, lang, view) = (story.clone(), lang.clone(), view.clone());
            let wanted = Edit::AddStep { story, after, lang, text: "t".to_owned(), view };
            assert_eq!(read(add(own)), Some(wanted), "{own}");
        }
        let new = json!({ "edit": "add-step", "story": "", "title": "T", "text": "t" });
        assert_eq!(
            read(new),
            Some(Edit::NewStory { title: "T".to_owned(), lang, text: "t".to_owned(), view })
        );
        for other in
            [json!({}), json!(1), json!({ "edit": "move-step", "step": "x" }), json!({ "edit": "delete" })]
        {
            assert_eq!(read(other.clone()), None, "{other}");
        }
    }
}
