//! From the target of a request to a file of the site. Pure text work: touches no file.

use std::path::{Path, PathBuf};

#[derive(Debug, PartialEq, Eq)]
pub enum Target {
    /// A file, as a path from the site's folder. A folder's own address means its `index.html`.
    File(PathBuf),
    /// The folder was asked for without its final slash, which would break every relative address in it.
    Redirect(String),
    Nowhere,
}

/// Reads a request's target, `/prefix/file?query`. Never gives a path that leaves the site's folder.
pub fn resolve(target: &str, prefix: &str) -> Target {
    let (path, query) = match target.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (target, None),
    };
    if format!("{path}/") == prefix {
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        return Target::Redirect(format!("{prefix}{query}"));
    }
    let Some(inner) = path.strip_prefix(prefix) else { return Target::Nowhere };
    file_of(inner).map_or(Target::Nowhere, Target::File)
}

fn file_of(inner: &str) -> Option<PathBuf> {
    let mut file = PathBuf::new();
    for segment in inner.split('/') {
        let name = percent_decoded(segment)?;
        match name.as_str() {
            "" => {}
            "." | ".." => return None,
            name if name.contains(['/', '\\', ':', '\0']) => return None,
            name => file.push(name),
        }
    }
    if inner.is_empty() || inner.ends_with('/') {
        file.push("index.html");
    }
    Some(file)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// What a browser is told a file is. WebAssembly starts while it downloads only under its own type.
pub fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json" | "map") => "application/json; charset=utf-8",
        Some("webmanifest") => "application/manifest+json; charset=utf-8",
        Some("svg") => "image/svg+xml; charset=utf-8",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("ico") => "image/x-icon",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_names_a_file_of_the_site_or_nothing() {
        let file = |path: &str| Target::File(PathBuf::from(path));
        for (target, prefix, wanted) in [
            ("/", "/", file("index.html")),
            ("/?v=1&q=a/b", "/", file("index.html")),
            ("/data/dataset.json", "/", file("data/dataset.json")),
            ("/data/", "/", file("data/index.html")),
            ("/a/b/", "/a/b/", file("index.html")),
            ("/a/b?v=1", "/a/b/", Target::Redirect("/a/b/?v=1".to_owned())),
            ("/a/b/style%2Dx.css", "/a/b/", file("style-x.css")),
            ("/a/", "/a/b/", Target::Nowhere),
            ("/a/bc", "/a/b/", Target::Nowhere),
            ("http://elsewhere/", "/", Target::Nowhere),
        ] {
            assert_eq!(resolve(target, prefix), wanted, "{target} under {prefix}");
        }
    }

    #[test]
    fn no_spelling_of_a_path_leaves_the_folder() {
        let targets = "/../secret /a/../../secret /%2e%2e/secret /..%2fsecret /%2fetc/passwd /..%5csecret /a\\..\\..\\secret \
            /c:/secret /a%00.html /% /%f /%zz /%ff";
        for target in targets.split(' ') {
            assert_eq!(resolve(target, "/"), Target::Nowhere, "{target}");
        }
        // Empty segments are dropped, so that none of them makes the path absolute.
        assert_eq!(resolve("//etc/passwd", "/"), Target::File(PathBuf::from("etc/passwd")));
    }

    #[test]
    fn wasm_is_served_as_wasm_and_text_as_utf8() {
        for (file, wanted) in [
            ("app_bg.wasm", "application/wasm"),
            ("app.js", "text/javascript; charset=utf-8"),
            ("data/dataset.json", "application/json; charset=utf-8"),
            ("LICENSE", "application/octet-stream"),
        ] {
            assert_eq!(content_type(Path::new(file)), wanted, "{file}");
        }
    }
}
