//! What the commands' options have in common: their values, and what is said about those that do not exist. `lexopt`
//! splits the arguments; it is used because values may be empty and may follow a `=`.

use base::text::Lang;
use lexopt::{Arg, Error, Parser};

/// The next argument; nothing after the last.
///
/// # Errors
/// When it cannot be read, in English.
pub fn next(parser: &mut Parser) -> Result<Option<Arg<'_>>, String> {
    parser.next().map_err(|error| error.to_string())
}

/// The value of the option just read; nothing where the arguments end there.
///
/// # Errors
/// When the value is not UTF-8, in English.
pub fn value(parser: &mut Parser) -> Result<Option<String>, String> {
    match parser.value() {
        Ok(value) => text(value).map(Some),
        Err(Error::MissingValue { .. }) => Ok(None),
        Err(error) => Err(error.to_string()),
    }
}

/// An argument as text.
///
/// # Errors
/// When it is not UTF-8, in English.
pub fn text(value: std::ffi::OsString) -> Result<String, String> {
    value.into_string().map_err(|value| format!("{} is not UTF-8.", value.display()))
}

/// The language of a tag.
///
/// # Errors
/// When the command does not speak it, in English.
pub fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| format!("There is no language “{tag}” here."))
}

/// Whether a report is asked for in JSON: the value of `--format`.
///
/// # Errors
/// When it is no format of reports, in English.
pub fn is_json(format: &str) -> Result<bool, String> {
    match format {
        "json" => Ok(true),
        "text" => Ok(false),
        other => Err(format!("There is no format “{other}”: text or json.")),
    }
}

/// What is said about an argument that a command has no use for.
pub fn unknown(argument: &Arg<'_>) -> String {
    let name = match argument {
        Arg::Long(name) => format!("--{name}"),
        Arg::Short(name) => format!("-{name}"),
        Arg::Value(value) => value.display().to_string(),
    };
    format!("There is no option “{name}”.")
}
