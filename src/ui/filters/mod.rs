//! The filters: the search field, a menu for each facet, the chips of what is chosen, how much is left.

mod choices;
mod extra_rows;
mod facet_menu;
mod filter_bar;
mod named_values;
mod search_box;
mod time_menu;

pub use choices::choice_ids;
pub use facet_menu::{FacetMenus, MenuState};
pub use filter_bar::{disagreement_line, filter_bar};
pub use search_box::{Msg as SearchMsg, SearchBox};
