//! The editor's bar as markup: what may be done with the view on screen. A button names its edit in `data-edit`; what it is
//! about stands in further data attributes, and what the editor writes in the fields of its group.

use base::text::Lang;
use base::text::edit_strings::EditStrings;
use base::text::problems::fill;
use view::{StoryAt, parse};

use crate::outline::{Outline, StoryOutline, said, text_language, value_at};
use crate::splice::member;
use crate::view_text::pins_in;

/// What the bar is made of.
pub struct Bar<'a> {
    /// The dataset with all edits so far.
    pub text: &'a str,
    /// The link of the view on screen.
    pub query: &'a str,
    /// Of the page: words, and texts that are written.
    pub lang: Lang,
    /// How many edits were made.
    pub made: usize,
    /// The last one could not be made.
    pub refused: bool,
}

/// The markup of the bar, which `elements` of static/companion-loader.js reads. Nothing where the text is no dataset.
#[must_use]
pub fn bar(bar: &Bar) -> Option<String> {
    let outline = Outline::of(dataset::without_byte_order_mark(bar.text))?;
    let words = bar.lang.edit();
    let at = parse(bar.query).view.story;
    let own = at.as_ref().and_then(|at| Some((at, outline.story(&at.id)?)));
    let own = own.filter(|(at, story)| story.step(usize::from(at.step)).is_some());
    // Two elements: the status stays where it is while the rest is drawn anew, so that it is spoken.
    let mut out = String::from("<details open=\"\"><summary>");
    push_text(&mut out, words.title);
    out.push_str("</summary>");
    paragraph(&mut out, "hint-line", words.hint);
    out.push_str("<div class=\"groups\">");
    group(&mut out, "opening", words.opening, |out| {
        button(out, "opening", words.make_opening, &[]);
        pins(out, bar, words);
    });
    if let Some((at, story)) = own {
        present_step(&mut out, bar, story, at, words);
    }
    new_step(&mut out, bar, &outline, own.map(|(at, _)| at), words);
    group(&mut out, "keep", words.keep, |out| {
        button(out, "undo", words.undo, &[("aria-disabled", &(bar.made == 0).to_string())]);
        button(out, "json", words.json, &[]);
        button(out, "xlsx", words.xlsx, &[]);
    });
    out.push_str("</div></details><p class=\"said\" role=\"status\" aria-atomic=\"true\">");
    let said = fill(words.made, &[&bar.made.to_string()]);
    push_text(&mut out, if bar.refused { words.refused } else { &said });
    out.push_str("</p>");
    Some(out)
}

fn pins(out: &mut String, bar: &Bar, words: &EditStrings) {
    let count = pins_in(bar.text, bar.query);
    button(out, "pins", &fill(words.pins, &[&count.to_string()]), &[]);
}

/// What may be done with the step on screen.
fn present_step(out: &mut String, bar: &Bar, story: &StoryOutline, at: &StoryAt, words: &EditStrings) {
    let step = usize::from(at.step);
    let (number, tag) = (step.to_string(), &*text_language(bar.text, bar.lang));
    let title = fill(words.step, &[&number, said(&story.title, tag)]);
    let text = story.step(step).and_then(|place| member(bar.text, place, "text"));
    let text = text.map(|place| value_at(bar.text, &place)).unwrap_or_default();
    let about = |to: usize| {
        [("data-story", at.id.clone()), ("data-step", number.clone()), ("data-to", to.to_string())]
    };
    group(out, "step", &title, |out| {
        // Only what is written in this language: the other is not to be taken for it.
        let own = text.get(tag).or(Some(&text)).and_then(|text| text.as_str()).unwrap_or_default();
        let mut named = String::from("data-edit=\"step-text\"");
        for (name, value) in about(step) {
            attribute(&mut named, name, &value);
        }
        area(out, "editor-text", &fill(words.step_text, &[&number, tag]), own, &named);
        let mut step_button = |edit: &str, name: &str, to: usize, possible: bool| {
            let about = about(to);
            let mut attributes: Vec<(&str, &str)> =
                about.iter().map(|(name, value)| (*name, value.as_str())).collect();
            if !possible {
                attributes.push(("aria-disabled", "true"));
            }
            button(out, edit, name, &attributes);
        };
        step_button("step-view", words.step_view, step, true);
        step_button("move-step", words.earlier, step - 1, step > 1);
        step_button("move-step", words.later, step + 1, step < story.steps.len());
        step_button("remove-step", words.remove, step, true);
    });
}

/// A step that is to be: in a story there is, after the one on screen or at its end, or in a new one.
fn new_step(out: &mut String, bar: &Bar, outline: &Outline, at: Option<&StoryAt>, words: &EditStrings) {
    let tag = &*text_language(bar.text, bar.lang);
    group(out, "new", words.new_step, |out| {
        out.push_str("<label for=\"editor-story\">");
        push_text(out, words.story);
        out.push_str("</label><select id=\"editor-story\" name=\"story\">");
        for story in &outline.stories {
            let is_own = at.is_some_and(|at| at.id == story.id);
            option(out, &story.id, said(&story.title, tag), is_own);
        }
        option(out, "", words.new_story, outline.stories.is_empty());
        out.push_str("</select>");
        out.push_str("<label for=\"editor-title\">");
        push_text(out, &fill(words.story_title, &[tag]));
        out.push_str("</label><input id=\"editor-title\" name=\"title\" type=\"text\" dir=\"auto\"/>");
        area(out, "editor-new", &fill(words.new_text, &[tag]), "", "");
        let (own, after) = at.map(|at| (at.id.as_str(), at.step.to_string())).unwrap_or_default();
        button(out, "add-step", words.add, &[("data-own", own), ("data-after", &after)]);
    });
}

/// `id` is what static/editor.js knows the group by when the bar is drawn anew.
fn group(out: &mut String, id: &str, name: &str, fields: impl FnOnce(&mut String)) {
    out.push_str("<fieldset");
    attribute(out, "data-group", id);
    out.push_str("><legend>");
    push_text(out, name);
    out.push_str("</legend>");
    fields(out);
    out.push_str("</fieldset>");
}

fn button(out: &mut String, edit: &str, name: &str, attributes: &[(&str, &str)]) {
    out.push_str("<button type=\"button\" data-edit=\"");
    out.push_str(edit);
    out.push('"');
    for (name, value) in attributes {
        attribute(out, name, value);
    }
    out.push('>');
    push_text(out, name);
    out.push_str("</button>");
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_text(out, value);
    out.push('"');
}

/// A field of several lines; `more` are further attributes, as markup.
fn area(out: &mut String, id: &str, name: &str, text: &str, more: &str) {
    out.push_str("<label for=\"");
    out.push_str(id);
    out.push_str("\">");
    push_text(out, name);
    out.push_str("</label><textarea name=\"text\" rows=\"2\" dir=\"auto\" id=\"");
    out.push_str(id);
    out.push_str("\" ");
    out.push_str(more);
    out.push('>');
    push_text(out, text);
    out.push_str("</textarea>");
}

fn option(out: &mut String, value: &str, name: &str, is_chosen: bool) {
    out.push_str("<option value=\"");
    push_text(out, value);
    out.push_str(if is_chosen { "\" selected=\"\">" } else { "\">" });
    push_text(out, name);
    out.push_str("</option>");
}

fn paragraph(out: &mut String, class: &str, text: &str) {
    out.push_str("<p class=\"");
    out.push_str(class);
    out.push_str("\">");
    push_text(out, text);
    out.push_str("</p>");
}

/// Text is text: no sign of it is markup.
fn push_text(out: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            sign => out.push(sign),
        }
    }
}
