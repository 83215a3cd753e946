//! One request of a browser on this machine, answered: the frame around the page, the page's own files, the dataset, and
//! what is wrong. HTTP/1.1, GET only.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use super::state::Shared;

const LONGEST_HEAD_BYTES: u64 = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(30);
const FRAME: &str = include_str!("frame.html");
const STYLE: &str = include_str!("frame.css");
const SCRIPT: &str = include_str!("frame.js");
/// Where the page finds the dataset.
const DATA: &str = "/page/data/preview.json";

struct Answer {
    status: &'static str,
    content_type: &'static str,
    body: Vec<u8>,
}

pub fn answer(stream: &TcpStream, site: &Path, shared: &Shared, port: u16) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let (target, host) = head(stream)?;
    // A name that somebody else made lead here is not answered.
    let is_here = [format!("127.0.0.1:{port}"), format!("localhost:{port}")].contains(&host);
    let answer = match target {
        Some(target) if is_here => of(&target, site, shared),
        _ => plain("403 Forbidden"),
    };
    let Answer { status, content_type, body } = answer;
    let mut stream = stream;
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

/// What is asked for with GET, and the name the browser calls us by.
fn head(stream: &TcpStream) -> io::Result<(Option<String>, String)> {
    let mut reader = BufReader::new(stream.take(LONGEST_HEAD_BYTES));
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut host = String::new();
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("host")
        {
            host = value.trim().to_owned();
        }
        line.clear();
    }
    let mut words = first.split_whitespace();
    let target = words.next().filter(|method| *method == "GET").and_then(|_| words.next());
    Ok((target.map(str::to_owned), host))
}

fn of(target: &str, site: &Path, shared: &Shared) -> Answer {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    match path {
        "/" => text("text/html; charset=utf-8", frame(shared)),
        "/frame.css" => text("text/css; charset=utf-8", STYLE.to_owned()),
        "/frame.js" => text("text/javascript; charset=utf-8", SCRIPT.to_owned()),
        "/state" => {
            let version = query.strip_prefix("after=").and_then(|version| version.parse().ok());
            text("application/json", shared.after(version.unwrap_or_default()))
        }
        DATA => text("application/json", shared.dataset()),
        _ => path.strip_prefix("/page/").map_or_else(|| plain("404 Not Found"), |path| file(path, site)),
    }
}

/// A file of the site, never one outside its folder.
fn file(path: &str, site: &Path) -> Answer {
    let path =
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let inner = PathBuf::from(path);
    let is_inside = inner.components().all(|part| matches!(part, Component::Normal(_)));
    match std::fs::read(site.join(&inner)) {
        Ok(body) if is_inside => {
            let ending =
                inner.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
            Answer { status: "200 OK", content_type: content_type(&ending), body }
        }
        _ => plain("404 Not Found"),
    }
}

fn content_type(ending: &str) -> &'static str {
    match ending {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "webmanifest" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The frame around the page, in the language of the command.
fn frame(shared: &Shared) -> String {
    let words = shared.lang.cli();
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let [sound, errors, warnings, gone] = words.preview_status;
    let name = shared.name();
    let mut page = FRAME.to_owned();
    for (place, said) in [
        ("{lang}", shared.lang.tag()),
        ("{name}", &name),
        ("{problems}", words.preview_problems),
        ("{page}", words.preview_page),
        ("{sound}", sound),
        ("{errors}", errors),
        ("{warnings}", warnings),
        ("{gone}", gone),
        ("{more}", words.more),
    ] {
        page = page.replace(place, &escaped(said));
    }
    page
}

fn text(content_type: &'static str, text: String) -> Answer {
    Answer { status: "200 OK", content_type, body: text.into_bytes() }
}

fn plain(status: &'static str) -> Answer {
    Answer { status, content_type: "text/plain; charset=utf-8", body: status.as_bytes().to_vec() }
}
