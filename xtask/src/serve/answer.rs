//! One request read from a connection and answered from the site's folder. Knows HTTP/1.1, GET and HEAD only.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use super::Site;
use super::resolve::{Target, content_type, resolve};
use crate::policy::constant_headers;

/// No browser sends more; a longer head is cut and so refused.
const LONGEST_HEAD_BYTES: u64 = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(30);

struct Answer {
    status: &'static str,
    content_type: &'static str,
    location: Option<String>,
    body: Vec<u8>,
}

/// Answers one request and closes. What fails on the way fails with the connection.
pub fn answer(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let first_line = read_head(stream)?;
    let mut words = first_line.split_whitespace();
    let (answer, with_body) = match (words.next(), words.next(), words.next()) {
        (Some(method @ ("GET" | "HEAD")), Some(target), Some(_)) => {
            (answer_to(target, site), method == "GET")
        }
        (Some(_), Some(_), Some(_)) => (plain("405 Method Not Allowed"), true),
        _ => (plain("400 Bad Request"), true),
    };
    write(stream, &answer, with_body)
}

/// Reads up to the empty line, because a connection closed on unread words is reset, and gives the first line.
fn read_head(stream: &TcpStream) -> io::Result<String> {
    let mut reader = BufReader::new(stream.take(LONGEST_HEAD_BYTES));
    let mut first_line = String::new();
    reader.read_line(&mut first_line)?;
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    Ok(first_line)
}

fn answer_to(target: &str, site: &Site) -> Answer {
    match resolve(target, &site.prefix) {
        Target::Nowhere => plain("404 Not Found"),
        Target::Redirect(location) => Answer { location: Some(location), ..plain("301 Moved Permanently") },
        Target::File(file) => match read_inside(&site.folder, &file) {
            Some(body) => {
                Answer { status: "200 OK", content_type: content_type(&file), location: None, body }
            }
            None => plain("404 Not Found"),
        },
    }
}

/// Reads a file of the folder, but none that a link inside it leads out to.
fn read_inside(folder: &Path, file: &Path) -> Option<Vec<u8>> {
    let folder = folder.canonicalize().ok()?;
    let path = folder.join(file).canonicalize().ok()?;
    if !path.starts_with(&folder) {
        return None;
    }
    fs::read(path).ok()
}

fn plain(status: &'static str) -> Answer {
    Answer {
        status,
        content_type: "text/plain; charset=utf-8",
        location: None,
        body: status.as_bytes().to_vec(),
    }
}

fn write(mut stream: &TcpStream, answer: &Answer, with_body: bool) -> io::Result<()> {
    let mut head = format!(
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n",
        answer.status,
        answer.content_type,
        answer.body.len()
    );
    for (name, value) in constant_headers() {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    if let Some(location) = &answer.location {
        head.push_str(&format!("Location: {location}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    if with_body {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}
