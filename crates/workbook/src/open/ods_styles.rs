//! What the styles of an OpenDocument file show of a day (ODF 1.3 part 3, 16.29.9 and 19.469): a style of cells names one of
//! dates, which lists its parts.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::parts::attribute;
use crate::cell::Shown;

/// A style whose parents are further away than this is not followed: the chain may be a circle.
const PARENTS_MAX: usize = 16;

/// The styles of cells and of dates in a file.
#[derive(Default)]
pub(super) struct Styles {
    /// What each style of dates shows.
    dates: HashMap<String, Shown>,
    /// Of each style of cells, that of its dates and the style it is like otherwise.
    cells: HashMap<String, (Option<String>, Option<String>)>,
}

impl Styles {
    /// Learns the styles of a part of the file.
    pub fn learn(&mut self, xml: &str) {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().check_end_names = false;
        let mut date: Option<(String, Vec<char>)> = None;
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(element) if element.name().0 == "number:date-style" => {
                    date = attribute(&element, "style:name").map(|name| (name, Vec::new()));
                }
                Event::Start(element) | Event::Empty(element) => self.learn_element(&element, &mut date),
                Event::End(element) if element.name().0 == "number:date-style" => {
                    if let Some((name, parts)) = date.take() {
                        self.dates.insert(name, shown(&parts));
                    }
                }
                // Styles stand before the sheets.
                Event::End(element) if element.name().0 == "office:automatic-styles" => return,
                Event::Eof => return,
                _ => {}
            }
        }
    }

    fn learn_element(&mut self, element: &BytesStart, date: &mut Option<(String, Vec<char>)>) {
        match (element.name().0, date) {
            ("style:style", _) => {
                if let Some(name) = attribute(element, "style:name") {
                    let of_dates = attribute(element, "style:data-style-name");
                    self.cells.insert(name, (of_dates, attribute(element, "style:parent-style-name")));
                }
            }
            ("number:day" | "number:day-of-week", Some((_, parts))) => parts.push('d'),
            ("number:month", Some((_, parts))) => parts.push('m'),
            ("number:year", Some((_, parts))) => parts.push('y'),
            ("number:hours", Some((_, parts))) => parts.push('h'),
            _ => {}
        }
    }

    /// What a cell of a style shows of a day.
    pub fn shown(&self, style: &str) -> Shown {
        let mut style = style;
        for _ in 0..PARENTS_MAX {
            let Some((of_dates, parent)) = self.cells.get(style) else { break };
            if let Some(of_dates) = of_dates {
                return self.dates.get(of_dates).copied().unwrap_or(Shown::Unknown);
            }
            let Some(parent) = parent else { break };
            style = parent;
        }
        Shown::Unknown
    }
}

fn shown(parts: &[char]) -> Shown {
    super::shown::of_letters(|letter| parts.contains(&letter))
}
