//! `faultlines preview`: the page with a workbook (or dataset), on this machine alone, new at each save, with what is wrong
//! beside it. The file is only ever read.

mod answer;
mod state;
mod watch;

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use base::text::Lang;

use crate::arguments::{language, next, text, unknown, value};
use crate::output::{say, usage_error};
use lexopt::{Arg, Parser};
use state::Shared;

/// Where the page may lie, tried in this order, here and beside the program.
const SITES: [&str; 2] = ["site", "dist"];
const PORT: u16 = 8417;

struct Options {
    file: PathBuf,
    site: PathBuf,
    port: Option<u16>,
    lang: Lang,
}

pub fn run(arguments: Parser) -> ExitCode {
    let options = match options(arguments) {
        Ok(options) => options,
        Err(message) => return usage_error(&message),
    };
    match serve(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn options(mut arguments: Parser) -> Result<Options, String> {
    let (mut file, mut site, mut port, mut lang) = (None, None, None, Lang::default());
    while let Some(argument) = next(&mut arguments)? {
        match argument {
            Arg::Long("site") => site = value(&mut arguments)?.map(PathBuf::from),
            Arg::Long("port") => {
                let said = value(&mut arguments)?.unwrap_or_default();
                port = Some(said.parse().map_err(|_| format!("“{said}” is no port."))?);
            }
            Arg::Long("lang") => {
                lang = language(&value(&mut arguments)?.unwrap_or_default())?;
            }
            Arg::Value(name) if file.is_none() => file = Some(PathBuf::from(text(name)?)),
            other => return Err(unknown(&other)),
        }
    }
    let file = file.ok_or("Which workbook?")?;
    let site = site.or_else(nearest_site).ok_or_else(|| lang.cli().preview_no_site.to_owned())?;
    Ok(Options { file, site, port, lang })
}

fn nearest_site() -> Option<PathBuf> {
    let beside = std::env::current_exe().ok().and_then(|program| Some(program.parent()?.to_owned()));
    let places = [Some(PathBuf::new()), beside];
    let sites = places.into_iter().flatten().flat_map(|place| SITES.map(|site| place.join(site)));
    sites.into_iter().find(|site| site.join("index.html").is_file())
}

fn serve(options: Options) -> Result<(), String> {
    let Options { file, site, port, lang } = options;
    if !site.join("index.html").is_file() {
        return Err(format!("{}: {}", site.display(), lang.cli().preview_no_site));
    }
    if !file.exists() {
        return Err(format!("{}: {}", file.display(), lang.cli().preview_no_file));
    }
    // This machine alone. Another program may have the usual port: then any does.
    let listener = match port {
        Some(port) => TcpListener::bind(("127.0.0.1", port)),
        None => TcpListener::bind(("127.0.0.1", PORT)).or_else(|_| TcpListener::bind(("127.0.0.1", 0))),
    };
    let listener = listener.map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let shared = Arc::new(Shared::new(&file, lang));
    shared.read();
    say(&format!("{} http://{address}/\n", lang.cli().preview_at));
    let watched = Arc::clone(&shared);
    std::thread::spawn(move || watch::watch(&watched));
    let site = Arc::new(site);
    for stream in listener.incoming().flatten() {
        let (shared, site) = (Arc::clone(&shared), Arc::clone(&site));
        // A connection waits for the next state: each needs a thread.
        std::thread::spawn(move || {
            // A reader who went away is nobody's fault.
            let _ = answer::answer(&stream, &site, &shared, address.port());
        });
    }
    Ok(())
}
