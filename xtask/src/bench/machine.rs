//! What machine this is, in words for the report. Nothing that names it.

use std::fs;
use std::thread;

pub fn described() -> String {
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let model = line_of("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown processor".to_owned());
    let memory = line_of("/proc/meminfo", "MemTotal").and_then(|text| gigabytes(&text));
    let memory = memory.map_or_else(String::new, |size| format!(", {size} GB"));
    format!("{cores} cores of {model}{memory}, {} {}", std::env::consts::OS, std::env::consts::ARCH)
}

fn line_of(file: &str, key: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(key))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn gigabytes(kilobytes: &str) -> Option<u64> {
    let size: u64 = kilobytes.split_whitespace().next()?.parse().ok()?;
    Some((size + 500_000) / 1_000_000)
}
