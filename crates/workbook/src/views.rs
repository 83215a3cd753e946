//! What is wrong with the views that a dataset opens with and that its stories show: keys that are none, values that are not in
//! the data. The page leaves such a thing out, so that a step shows more than its writer meant.

use dataset::Dataset;
use serde_json::Value;
use view::{PageSettings, parse};

use crate::problem::BookProblemKind;
use crate::read::faults;

/// Each with the JSON pointer of the view in the dataset's text.
pub(crate) fn wrong_views(text: &str, dataset: &Dataset) -> Vec<(String, BookProblemKind)> {
    let Ok(text) = serde_json::from_str::<Value>(text) else { return Vec::new() };
    let mut views = vec![("/opening".to_owned(), &text["opening"])];
    for (story, told) in text["stories"].as_array().into_iter().flatten().enumerate() {
        for (step, shown) in told["steps"].as_array().into_iter().flatten().enumerate() {
            views.push((format!("/stories/{story}/steps/{step}/view"), &shown["view"]));
        }
    }
    let mut wrong = Vec::new();
    for (pointer, view) in views {
        let Some(query) = view.as_str() else { continue };
        if let Some((address, query)) = query.split_once('?').filter(|(address, _)| !address.is_empty()) {
            // Of the opening this is told where it is read.
            if pointer != "/opening" {
                wrong.push((pointer, faults::opening_address(address, query)));
            }
            continue;
        }
        let (_, warnings) = parse(query).resolve(dataset, &PageSettings::default());
        for warning in warnings {
            let said =
                if warning.value.is_empty() { warning.key } else { [warning.key, warning.value].join("=") };
            wrong.push((pointer.clone(), faults::wrong_view(&said)));
        }
    }
    wrong
}
