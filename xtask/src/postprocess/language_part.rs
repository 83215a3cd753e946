//! Where the program has the words of other languages in a part of their own, the opening page names its files: readers of
//! these languages then have them fetched beside the program (static/preload.js).

use std::path::Path;

use base::text::Lang;

use super::{read_text, write};
use crate::error::Result;
use crate::project;

/// How the name of that part ends.
const LANGUAGES: &str = "_languages_bg.wasm";
const PROGRAM: &str = "<link id=\"app-wasm\"";
const LINK: &str = "<link class=\"app-words\"";

/// Writes links before that of the program: who finds the program finds them too.
pub fn link(dist: &Path) -> Result<()> {
    let index = dist.join("index.html");
    let page = read_text(&index)?;
    let Some(at) = page.find(PROGRAM).filter(|_| !page.contains(LINK)) else { return Ok(()) };
    let others = Lang::ALL.into_iter().filter(|lang| *lang != Lang::default());
    let tags = others.map(Lang::tag).collect::<Vec<_>>().join(" ");
    let files = files(dist)?;
    let links =
        files.iter().map(|file| format!("{LINK} rel=\"worker\" hreflang=\"{tags}\" href=\"./{file}\">\n"));
    let (before, after) = page.split_at(at);
    write(&index, [before, &links.collect::<String>(), after].concat())
}

/// The files of the part, as the program's script lists them: its own, and what it shares with other parts.
fn files(dist: &Path) -> Result<Vec<String>> {
    let scripts =
        project::files_below(dist).into_iter().filter(|file| file.extension().is_some_and(|it| it == "js"));
    for script in scripts {
        let text = read_text(&script)?;
        let list = text
            .find(LANGUAGES)
            .and_then(|end| text.get(text.get(..end)?.rfind('[')? + 1..end + LANGUAGES.len()));
        if let Some(list) = list {
            let names = list.split(['"', '\'', '`', ',', ' ']).filter(|name| !name.is_empty());
            return Ok(names.map(str::to_owned).collect());
        }
    }
    Ok(Vec::new())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{folder, read_and_remove};
    use super::*;

    #[test]
    fn the_opening_page_names_the_files_of_words_once_and_only_where_there_are_any() {
        let page = "<link id=\"app-wasm\" rel=\"worker\" href=\"./app-1_bg.wasm\"><p>";
        let script = "a:l([`app_after_bg.wasm`]),b:l([`app_chunk_1_bg.wasm`,`app_languages_bg.wasm`])";
        let split = folder("words", &[("index.html", page), ("app.js", script)]);
        link(&split).expect("writable");
        link(&split).expect("writable");
        let words =
            |file| format!("<link class=\"app-words\" rel=\"worker\" hreflang=\"fr\" href=\"./{file}\">\n");
        let expected = [&words("app_chunk_1_bg.wasm"), &words("app_languages_bg.wasm"), page].concat();
        assert_eq!(read_and_remove(&split)["index.html"], expected);
        let whole = folder("no-words", &[("index.html", page), ("app.js", "a:l()")]);
        link(&whole).expect("writable");
        assert_eq!(read_and_remove(&whole)["index.html"], page);
    }
}
