//! From a page and the files it names to a page that holds them. Text in, text out.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::error::{Error, Result};
use crate::hash::{base64, policy_source};
use crate::policy;
use crate::postprocess::html::{Tag, element_end, tags};
use crate::postprocess::meta_policy::with_policy;
use crate::serve::content_type;
use base::text::Lang;
use base::text::strings::strings;

/// What runs after the program's own script, in its module.
const START: &str = include_str!("start.js");
const DATA: &str = "data/dataset.json";
/// How the names of programs end.
const PROGRAM: &str = "_bg.wasm";
/// Links that only hasten or name what a single file has in itself or cannot have.
const IDLE_LINKS: [&str; 9] = [
    "worker",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "manifest",
    "icon",
    "apple-touch-icon",
];
/// Level of deflate: the file is made once and sent often.
const BEST: u8 = 10;

type Read<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>>;

/// What stands where the tags stood that named files.
#[derive(Default)]
struct Parts {
    edits: Vec<(Range<usize>, String)>,
    scripts: Vec<String>,
    styles: Vec<String>,
}

/// The page with everything in it; `read` gives the files by the addresses in the page.
pub fn packed(index: &str, read: Read) -> Result<String> {
    let mut parts = Parts::default();
    for tag in tags(index) {
        if let Some((place, text)) = replaced(index, &tag, read, &mut parts)? {
            parts.edits.push((place, text));
        }
    }
    let script = |id| text(read, &named(index, id)?);
    let program = script("app-js")?;
    let module = [module_object("app", &program)?, module_object("layout", &script("layout-js")?)?].concat();
    let module = kept_in([&module, &words(), START].concat(), "script")?;
    parts.scripts.push(policy_source(&module));
    let end = index.rfind("</body>").ok_or_else(|| unexpected("index.html has no </body>", "write it"))?;
    let main = named(index, "app-wasm")?;
    let mut carried: Vec<(String, String)> =
        parts_in(&program, &main).map(|part| (format!("packed-{part}"), part.to_owned())).collect();
    carried.push(("packed-program".to_owned(), main.clone()));
    carried.push(("packed-layout".to_owned(), named(index, "layout-wasm")?));
    carried.push(("packed-data".to_owned(), DATA.to_owned()));
    let mut tail = String::new();
    for (id, address) in carried {
        let deflated = miniz_oxide::deflate::compress_to_vec_zlib(&read(&address)?, BEST);
        tail.push_str(&format!(
            "<script type=\"application/octet-stream\" id=\"{id}\">{}</script>\n",
            base64(&deflated)
        ));
    }
    tail.push_str(&format!("<script type=\"module\">{module}</script>\n"));
    parts.edits.push((end..end, tail));
    let page = edited(index, parts.edits);
    with_policy(&page, &policy::of_a_single_file(&parts.scripts, &parts.styles))
        .ok_or_else(|| unexpected("index.html has no head", "write its <head>"))
}

/// What the script says where a file is dropped, by language.
fn words() -> String {
    let of = |lang: Lang| {
        let words =
            serde_json::json!({ "title": lang.site().files_elsewhere, "dismiss": strings(lang).dismiss });
        (lang.tag().to_owned(), words)
    };
    let all: serde_json::Map<_, _> = Lang::ALL.into_iter().map(of).collect();
    format!("const words={};\n", serde_json::Value::from(all))
}

/// The parts of the program that its script names, which come later.
fn parts_in<'a>(script: &'a str, main: &str) -> impl Iterator<Item = &'a str> {
    let texts = script.split(['"', '\'', '`']);
    let own = main.trim_start_matches("./").to_owned();
    let parts: BTreeSet<&str> =
        texts.filter(|text| text.len() > PROGRAM.len() && text.ends_with(PROGRAM) && *text != own).collect();
    parts.into_iter()
}

/// What stands in the place of a tag, where it cannot stay.
fn replaced(index: &str, tag: &Tag, read: Read, parts: &mut Parts) -> Result<Option<(Range<usize>, String)>> {
    let whole = || -> Result<Range<usize>> {
        let end = element_end(index, tag).ok_or_else(|| unexpected("a script has no end", "close it"))?;
        Ok(tag.place.start..end)
    };
    let place = tag.place.clone();
    let address = tag.get("src").or(tag.get("href")).filter(|address| !address.starts_with("data:"));
    let relation = tag.get("rel").unwrap_or_default();
    Ok(match (tag.name.as_str(), address) {
        ("meta", _) if tag.is_policy() => Some((place, String::new())),
        ("link", Some(address)) if relation == "stylesheet" => {
            let sheet = kept_in(text(read, address)?, "style")?;
            parts.styles.push(policy_source(&sheet));
            Some((place, format!("<style>{sheet}</style>")))
        }
        ("link", Some(_)) if IDLE_LINKS.contains(&relation) => Some((place, String::new())),
        // Its address is written by a script, of data that are in the page already.
        ("link", None) if relation == "worker" => Some((place, String::new())),
        ("script", Some(address)) if is_boot(address) => Some((whole()?, String::new())),
        ("script", Some(address)) => {
            let script = kept_in(text(read, address)?, "script")?;
            parts.scripts.push(policy_source(&script));
            let kind = tag.get("type").map(|kind| format!(" type=\"{kind}\"")).unwrap_or_default();
            Some((whole()?, format!("<script{kind}>{script}</script>")))
        }
        ("img", Some(address)) => {
            let kind = content_type(address.as_ref());
            let data = format!("data:{kind};base64,{}", base64(&read(address)?));
            Some((place.clone(), index.get(place).unwrap_or_default().replacen(address, &data, 1)))
        }
        _ => None,
    })
}

/// The script that starts a page from files; here `start.js` does it.
fn is_boot(address: &str) -> bool {
    address.rsplit('/').next().is_some_and(|name| name.starts_with("boot-"))
}

/// What the link with this id names.
fn named(index: &str, id: &str) -> Result<String> {
    let link = tags(index).into_iter().find(|tag| tag.get("id") == Some(id));
    let address = link.and_then(|tag| tag.get("href").map(str::to_owned));
    address.ok_or_else(|| unexpected(&format!("index.html has no link `{id}`"), "see Trunk.toml"))
}

/// A module as a constant that holds what it exports, so that several fit into one script. A minified module exports with
/// one clause, at its end.
fn module_object(name: &str, module: &str) -> Result<String> {
    let clause = module.trim_end().trim_end_matches(';').strip_suffix('}');
    let (body, exports) = clause.and_then(|module| module.rsplit_once("export{")).ok_or_else(|| {
        unexpected(&format!("the module `{name}` does not end with what it exports"), "let it")
    })?;
    let property = |export: &str| match export.split_once(" as ") {
        Some((own, exported)) => format!("{exported}:{own}"),
        None => export.to_owned(),
    };
    let properties: Vec<String> = exports.split(',').map(property).collect();
    Ok(format!("const {name}=(()=>{{{body}return{{{}}}}})();\n", properties.join(",")))
}

fn text(read: Read, address: &str) -> Result<String> {
    String::from_utf8(read(address)?)
        .map_err(|_| unexpected(&format!("{address} is not UTF-8"), "write it in UTF-8"))
}

/// Text that may stand inside this element as it is: nothing in it ends the element or hides its end.
fn kept_in(text: String, element: &str) -> Result<String> {
    let small = text.to_ascii_lowercase();
    if small.contains(&format!("</{element}")) || small.contains("<!--") {
        let what = format!("a {element} holds what would end it in a page");
        return Err(unexpected(&what, "write that text in two parts"));
    }
    // A browser reads every line end as this one before it takes the hash.
    Ok(text.replace("\r\n", "\n"))
}

fn edited(index: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(place, _)| place.start);
    let mut page = String::new();
    let mut at = 0;
    for (place, text) in edits {
        page.push_str(index.get(at..place.start).unwrap_or_default());
        page.push_str(&text);
        at = place.end;
    }
    page.push_str(index.get(at..).unwrap_or_default());
    page
}

fn unexpected(what: &str, remedy: &str) -> Error {
    Error::new(format!("The page cannot be made one file: {what}"), remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: &str = "<html><head><meta charset=\"utf-8\">\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\
        <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"./style-1.css\"/>\
        <link rel=\"preload\" href=\"data/dataset.json\"><script src=\"./theme.js\"></script>\
        <script src=\"./boot-1.js\" type=\"module\"></script><link id=\"data-ahead\" rel=\"worker\" as=\"fetch\"><link id=\"app-js\" rel=\"modulepreload\" href=\"./app-1.js\">\
        <link id=\"app-wasm\" rel=\"preload\" href=\"./app-1_bg.wasm\">\
        <link id=\"layout-js\" rel=\"worker\" href=\"./layout-worker-1.js\">\
        <link id=\"layout-wasm\" rel=\"worker\" href=\"./layout-worker-1_bg.wasm\"></head>\
        <body><p>Readable.</p><a href=\"fr/\">fr</a><img src=\"a.png\" alt=\"A\"></body></html>";

    fn files(name: &str) -> Result<Vec<u8>> {
        let text: &[u8] = match name.trim_start_matches("./") {
            "style-1.css" => b"a{b:c}",
            "theme.js" => b"t()",
            "app-1.js" => b"let a=[`app-1_bg.wasm`,\"app-1_later_bg.wasm\",\"app-1_later_bg.wasm\"];export{b as initSync,a as default};",
            "app-1_later_bg.wasm" => b"\0asm later",
            "app-1_bg.wasm" => b"\0asm program program program",
            "layout-worker-1.js" => b"function s(){}export{s as runLayout};",
            "layout-worker-1_bg.wasm" => b"\0asm layout",
            "data/dataset.json" => b"{}",
            "a.png" => b"png",
            _ => return Err(Error::new(name, "")),
        };
        Ok(text.to_vec())
    }

    #[test]
    fn everything_that_the_page_loads_is_in_it_and_what_it_says_stays() {
        let page = packed(INDEX, &files).expect("all files are there");
        for gone in [
            "style-1.css",
            "theme.js",
            "boot-1",
            "./app-1",
            "layout-worker-1",
            "export{",
            "dataset.json",
            "a.png",
            "preload",
            "data-ahead",
        ] {
            assert!(!page.contains(gone), "{gone} in {page}");
        }
        for kept in [
            "<style>a{b:c}</style>",
            "<script>t()</script>",
            "<p>Readable.</p>",
            "href=\"data:,\"",
            "<a href=\"fr/\">",
            "src=\"data:image/png;base64,cG5n\" alt=\"A\"",
        ] {
            assert!(page.contains(kept), "{kept} in {page}");
        }
    }

    #[test]
    fn the_policy_names_each_script_and_style_in_the_page_and_nothing_else() {
        let page = packed(INDEX, &files).expect("all files are there");
        let tags = tags(&page);
        let policies: Vec<&Tag> = tags.iter().filter(|tag| tag.is_policy()).collect();
        let [policy] = policies.as_slice() else { panic!("{} policies", policies.len()) };
        let stated = policy.get("content").expect("it says something");
        assert!(!stated.contains("'self'") && !stated.contains("unsafe-inline"), "{stated}");
        let carried = |tag: &Tag| tag.get("type") == Some("application/octet-stream");
        let held: Vec<&Tag> = tags
            .iter()
            .filter(|tag| ["script", "style"].contains(&tag.name.as_str()) && !carried(tag))
            .collect();
        assert_eq!(held.len(), 3);
        for tag in held {
            let end = element_end(&page, tag).expect("closed") - tag.name.len() - 3;
            let source = policy_source(&page[tag.place.end..end]);
            assert!(stated.contains(&source), "{source} in {stated}");
        }
        assert_eq!(stated.matches("'sha256-").count(), 3);
    }

    #[test]
    fn two_modules_become_constants_of_one_script() {
        let page = packed(INDEX, &files).expect("all files are there");
        for part in [
            "const app=(()=>{let a=[`app-1_bg.wasm`,\"app-1_later_bg.wasm\",\"app-1_later_bg.wasm\"];return{initSync:b,default:a}})();",
            "const layout=(()=>{function s(){}return{runLayout:s}})();",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(module_object("app", "export default 1;").is_err());
    }

    #[test]
    fn what_is_carried_is_what_was_given() {
        let page = packed(INDEX, &files).expect("all files are there");
        let deflated = miniz_oxide::deflate::compress_to_vec_zlib(b"\0asm program program program", BEST);
        assert!(page.contains(&format!("id=\"packed-program\">{}<", base64(&deflated))));
        // What comes later is carried too, once, under the name by which the program's script asks for it.
        let later = base64(&miniz_oxide::deflate::compress_to_vec_zlib(b"\0asm later", BEST));
        assert_eq!(page.matches(&format!("id=\"packed-app-1_later_bg.wasm\">{later}<")).count(), 1);
    }

    #[test]
    fn what_would_break_out_of_its_element_is_refused() {
        for (element, text) in
            [("script", "a('</SCRIPT >')"), ("script", "'<!--'"), ("style", "b{c:'</style'}")]
        {
            assert!(kept_in(text.to_owned(), element).is_err(), "{text}");
        }
        let index = INDEX.replace("./theme.js", "./missing.js");
        assert!(packed(&index, &files).is_err());
    }
}
