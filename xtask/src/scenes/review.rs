//! The page on which a person looks at the scenes that differ: before, after, and what changed. Static, no script.

use std::fmt::Write;

const HEAD: &str = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Scenes that differ</title>\n\
<style>\n\
body { margin: 24px; font: 16px/1.5 system-ui, sans-serif; color: #1d1d21; background: #faf8f4 }\n\
section { border-top: 1px solid #1d1d21; margin-top: 32px }\n\
.three { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 16px; align-items: start }\n\
figure { margin: 0 } img { max-width: 100%; border: 1px solid #d9d5cc }\n\
</style>\n";

/// The page for these scenes; `has(name, "before")` says whether there is such a picture.
pub fn page(names: &[String], has: &dyn Fn(&str, &str) -> bool) -> String {
    let mut page = HEAD.to_owned();
    let heading = match names.len() {
        0 => "No scene differs".to_owned(),
        1 => "1 scene differs".to_owned(),
        many => format!("{many} scenes differ"),
    };
    // Writing to a text cannot fail.
    let _ = writeln!(page, "<h1>{heading}</h1>");
    if !names.is_empty() {
        page.push_str("<p>All are as they should be? <code>cargo xtask scenes --accept</code></p>\n");
    }
    for name in names {
        let _ = writeln!(page, "<section><h2 id=\"{name}\">{name}</h2>");
        let _ =
            writeln!(page, "<p><code>cargo xtask scenes --accept {name}</code></p>\n<div class=\"three\">");
        for (what, caption) in [("before", "Before"), ("after", "After"), ("difference", "Difference")] {
            figure(&mut page, name, what, caption, has(name, what));
        }
        page.push_str("</div></section>\n");
    }
    page
}

fn figure(page: &mut String, name: &str, what: &str, caption: &str, there: bool) {
    let _ = if there {
        let file = format!("{name}.{what}.png");
        writeln!(
            page,
            "<figure><figcaption>{caption}</figcaption><a href=\"{file}\"><img src=\"{file}\" alt=\"{name}, {what}\"></a></figure>"
        )
    } else {
        writeln!(page, "<figure><figcaption>{caption}: none</figcaption></figure>")
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scene_comes_with_its_pictures_and_the_way_to_accept_it() {
        let names = ["opening".to_owned(), "table".to_owned()];
        let page = page(&names, &|name, what| name == "opening" || what == "after");
        assert!(page.contains("<h1>2 scenes differ</h1>"), "{page}");
        assert!(page.contains("cargo xtask scenes --accept table</code>"), "{page}");
        for (file, there) in [
            ("opening.before.png", true),
            ("opening.difference.png", true),
            ("table.after.png", true),
            ("table.before.png", false),
        ] {
            assert_eq!(page.contains(&format!("src=\"{file}\"")), there, "{file} in {page}");
        }
    }
}
