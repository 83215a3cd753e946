//! A small static server for development and the end-to-end tests: one thread a connection, 127.0.0.1 only. Sends what
//! a careful host would send, so that what works here works there.

mod answer;
mod resolve;

pub use resolve::content_type;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use crate::build;
use crate::error::{Context, Error, Result};
use crate::project;
use crate::run::{self, on_path};

#[derive(Debug, PartialEq)]
pub struct ServeOptions {
    pub open: bool,
    pub port: u16,
    /// Begins and ends with a slash.
    pub prefix: String,
    pub build: bool,
}

/// A folder and the path it is served under.
pub struct Site {
    pub folder: PathBuf,
    /// Begins and ends with a slash.
    pub prefix: String,
}

/// A site being served until the program ends.
pub struct Server {
    address: String,
    accepting: thread::JoinHandle<()>,
}

impl Server {
    /// Starts on `port`, or on the next free one, or on any free one for port 0.
    pub fn start(site: Site, port: u16) -> Result<Self> {
        let listener = listen_from(port)?;
        let bound = listener.local_addr().context("The server lost its port", "try again")?;
        let address = format!("http://{bound}{}", site.prefix);
        let site = Arc::new(site);
        let accepting = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let site = Arc::clone(&site);
                // A connection that breaks is the browser's business; it will ask again.
                thread::spawn(move || answer::answer(&stream, &site));
            }
        });
        Ok(Self { address, accepting })
    }

    /// Where the page is, with its final slash.
    pub fn address(&self) -> &str {
        &self.address
    }

    fn wait(self) -> Result<()> {
        self.accepting.join().map_err(|_| Error::new("The server stopped", "start it again"))
    }
}

/// How many ports after the wanted one are tried.
const PORTS_TRIED: u16 = 50;

fn listen_from(port: u16) -> Result<TcpListener> {
    let address = |port| SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    // The first that is free.
    let addresses: Vec<SocketAddr> = (port..=port.saturating_add(PORTS_TRIED)).map(address).collect();
    let listener = TcpListener::bind(addresses.as_slice()).context(
        format!("None of {PORTS_TRIED} ports from {port} on is free"),
        "choose another with `--port N`",
    )?;
    let used = listener.local_addr().context("The server lost its port", "try again")?.port();
    if port != 0 && used != port {
        println!("Port {port} is taken; using {used} instead");
    }
    Ok(listener)
}

/// `cargo xtask serve`.
pub fn command(options: &ServeOptions) -> Result<()> {
    if options.build {
        build::build()?;
    } else if !project::dist().join("index.html").is_file() {
        return Err(Error::new("There is no dist/ to serve", "leave out `--no-build`"));
    }
    let site = Site { folder: project::dist(), prefix: options.prefix.clone() };
    let server = Server::start(site, options.port)?;
    println!("\nFaultlines is at {}\nStop it with Ctrl+C.", server.address());
    if options.open {
        open(server.address());
    }
    server.wait()
}

/// Opens the page in the reader's own browser. That it does not is no reason to stop serving.
fn open(address: &str) {
    let program = ["xdg-open", "open", "explorer"].into_iter().find(|name| on_path(name).is_some());
    if program.is_none_or(|name| run::command(name).arg(address).spawn().is_err()) {
        println!("No program was found that opens a browser: open the address above yourself.");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    fn served(name: &str) -> Server {
        let folder = std::env::temp_dir().join(format!("faultlines-serve-{}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("data")).expect("the temporary folder is writable");
        fs::write(folder.join("index.html"), "<!doctype html>").expect("writable");
        fs::write(folder.join("app.wasm"), b"\0asm").expect("writable");
        Server::start(Site { folder, prefix: "/deep/".to_owned() }, 0).expect("some port is free")
    }

    fn asked(server: &Server, request: &str) -> String {
        let host = server.address().trim_start_matches("http://").trim_end_matches("/deep/");
        let mut stream = TcpStream::connect(host).expect("it listens");
        stream.write_all(request.as_bytes()).expect("it reads");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("it answers and closes");
        String::from_utf8_lossy(&bytes).into_owned()
    }

    #[test]
    fn the_page_comes_with_the_strict_policy_and_is_open_to_other_origins() {
        let page = asked(&served("page"), "GET /deep/?v=1 HTTP/1.1\r\nHost: x\r\n\r\n");
        assert!(page.starts_with("HTTP/1.1 200 "), "{page}");
        for header in [
            "Content-Type: text/html; charset=utf-8\r\n",
            "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval';",
            "Access-Control-Allow-Origin: *\r\n",
            "Content-Length: 15\r\n",
        ] {
            assert!(page.contains(header), "{header} in {page}");
        }
        assert!(page.ends_with("\r\n\r\n<!doctype html>"));
    }

    #[test]
    fn a_head_request_is_answered_without_a_body() {
        let head = asked(&served("head"), "HEAD /deep/app.wasm HTTP/1.1\r\n\r\n");
        assert!(head.contains("Content-Type: application/wasm\r\n") && head.ends_with("\r\n\r\n"), "{head}");
    }

    #[test]
    fn what_is_not_there_not_allowed_or_not_http_is_refused() {
        let server = served("refusals");
        for (request, status) in [
            ("GET /deep/missing HTTP/1.1\r\n\r\n", "404"),
            ("GET /index.html HTTP/1.1\r\n\r\n", "404"),
            ("GET /deep/../../etc/passwd HTTP/1.1\r\n\r\n", "404"),
            ("GET /deep/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n\r\n", "404"),
            ("GET /deep HTTP/1.1\r\n\r\n", "301"),
            ("POST /deep/ HTTP/1.1\r\n\r\n", "405"),
            ("nonsense\r\n\r\n", "400"),
        ] {
            let answer = asked(&server, request);
            assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{request} gave {answer}");
        }
    }

    #[test]
    fn a_taken_port_gives_way_to_a_later_one() {
        let taken = listen_from(0).expect("some port is free");
        let port = taken.local_addr().expect("bound").port();
        let next = listen_from(port).expect("one of the next is free");
        assert_ne!(next.local_addr().expect("bound").port(), port);
    }
}
