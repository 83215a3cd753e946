//! What becomes of a dataset that has come: what of it is shown, and what is said where it is not whole.

use std::rc::Rc;

use yew::prelude::*;

use super::{App, Phase};
use crate::browser::fetch::Missing;
use crate::browser::{history, timing};
use super::load::{self, MOST_EVENTS};
use super::error_page::LoadError;
use crate::ui::kit::notice::Notice;
use crate::ui::kit::problems::Problems;
use crate::ui::kit::ptr_eq::PtrEq;
use dataset::{Sound, read_sound};
use page::{Loaded, Stage};
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
        let Sound { dataset, errors, left_out, .. } =
            timing::measured("faultlines:parse", || read_sound(&text));
        let Some(dataset) = dataset else {
            return self.phase = Phase::Failed(LoadError::Data(Problems::of(text, errors, ctx)));
        };
        if dataset.events.len() + left_out > MOST_EVENTS {
            return self.missing(ctx, path, &Missing::TooLong);
        }
        let loaded = PtrEq::new(Loaded::new(dataset));
        // The whole dataset after the leaner one: the reader may have gone on, and the address says where.
        let asked = if again { parse(&history::query()) } else { self.framed.asked.clone() };
        let (view, warnings) = asked.resolve(&loaded.dataset, &self.view.frame);
        if let Some(line) = summary(&warnings, self.lang()) {
            self.notices.push(Notice::Text(line));
        }
        if errors > 0 {
            let problems = Problems::of(text, errors, ctx);
            self.notices.push(Notice::LeftOut { records: left_out, problems });
        }
        self.view = Rc::new(view);
        self.laying.forget();
        let stage = self.laying.lay(Stage::select(&loaded, &self.view), &self.view, &self.view);
        self.phase = Phase::Ready { loaded, stage };
        self.sync_document();
    }
}
