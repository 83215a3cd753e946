//! What is wrong with the views that a dataset opens with and that its stories show: keys that are none, values that are not in
//! the data. The page leaves such a thing out, so that a step shows more than its writer meant.

use dataset::Dataset;
use view::{PageSettings, parse};

use crate::problem::BookProblemKind;
use crate::read::{OPENING, faults};

/// Each with the JSON pointer of the view in the dataset's text, as `views` have it beside the view.
pub(crate) fn wrong_views(views: Vec<(String, String)>, dataset: &Dataset) -> Vec<(String, BookProblemKind)> {
    let mut wrong = Vec::new();
    for (pointer, query) in views {
        if let Some((address, query)) = query.split_once('?').filter(|(address, _)| !address.is_empty()) {
            // Of the opening this is told where it is read.
            if pointer != OPENING {
                wrong.push((pointer, faults::opening_address(address, query)));
            }
            continue;
        }
        let (_, warnings) = parse(&query).resolve(dataset, &PageSettings::default());
        for warning in warnings {
            let said =
                if warning.value.is_empty() { warning.key } else { [warning.key, warning.value].join("=") };
            wrong.push((pointer.clone(), faults::wrong_view(&said)));
        }
    }
    wrong
}
