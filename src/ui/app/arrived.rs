//! What becomes of a dataset that has come: what of it is shown, and what is said where it is not whole.

use std::rc::Rc;

use yew::prelude::*;

use super::{App, Phase};
use crate::browser::fetch::Missing;
use crate::browser::{location, timing};
use crate::ui::arrival::{self, MOST_EVENTS};
use crate::ui::failure::Failure;
use crate::ui::notice::Notice;
use crate::ui::problems::Problems;
use crate::ui::shared::Shared;
use dataset::{Loaded, load};
use page::{IndexedDataset, ViewModel};
use view::{parse, summary};

impl App {
    pub(super) fn arrived(&mut self, ctx: &Context<Self>, path: &str, answer: Result<String, Missing>) {
        let again = matches!(self.phase, Phase::Ready { .. });
        if again && path != arrival::data_path(&self.view) {
            // What it goes with is no longer on show.
            return;
        }
        let text = match answer {
            Ok(text) => text,
            Err(missing) => return self.missing(ctx, path, &missing),
        };
        let Loaded { dataset, errors, left_out, .. } = timing::measured("faultlines:parse", || load(&text));
        let Some(dataset) = dataset else {
            return self.phase = Phase::Failed(Failure::Data(Problems::of(text, errors, ctx)));
        };
        if dataset.events.len() + left_out > MOST_EVENTS {
            return self.missing(ctx, path, &Missing::TooLong);
        }
        let loaded = Shared::new(IndexedDataset::new(dataset));
        // The whole dataset after the leaner one: the reader may have gone on, and the address says where.
        let asked = if again { parse(&location::query()) } else { self.framed.asked.clone() };
        let (view, warnings) = asked.resolve(&loaded.dataset, &self.view.settings);
        if let Some(line) = summary(&warnings, self.lang()) {
            self.notices.push(Notice::Text(line));
        }
        if errors > 0 {
            let problems = Problems::of(text, errors, ctx);
            self.notices.push(Notice::LeftOut { records: left_out, problems });
        }
        self.view = Rc::new(view);
        self.laying.forget();
        let stage = self.laying.lay(ViewModel::select(&loaded, &self.view), &self.view, &self.view);
        self.phase = Phase::Ready { loaded, stage };
        self.dress_document();
    }
}
