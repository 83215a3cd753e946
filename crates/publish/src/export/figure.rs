//! A view as a picture in somebody's article, where no frame is allowed: HTML without a script for newsletters, feeds and
//! AMP. The picture itself is saved beside it, under the name that stands here.

use super::file_name::file_stem;
use super::input::Export;
use crate::still;
use base::date::day_words;
use base::text::strings::strings;
use paint::svg::escape;

/// Sources are named as in a line of this width, at this size: as under a picture.
const SOURCES_PX: (f64, f64) = (12.0, 1100.0);

pub fn figure(export: &Export) -> String {
    let (snapshot, words) = (export.snapshot(), strings(export.lang));
    let stretch = (!export.model.visible.events.is_empty()).then(|| snapshot.stretch());
    let shown = still::view_in_words(&snapshot);
    let mut told = vec![[&shown, "."].concat()];
    told.extend(still::day_line(&snapshot));
    told.push(still::caption(&snapshot, stretch));
    let headline = still::headline(&snapshot, export.headline);
    let sources = still::sources_line(&snapshot, SOURCES_PX.0, SOURCES_PX.1);
    let head = &export.dataset().head;
    let updated = (words.updated)(&day_words(head.updated, export.lang));
    let link = escape(&export.link());
    format!(
        "<figure>\n<a href=\"{link}\"><img src=\"{}.png\" alt=\"{}\" width=\"1200\" style=\"width:100%;height:auto\"></a>\n\
         <figcaption>{}. {}. <a href=\"{link}\">{}</a>, {}. {}</figcaption>\n</figure>\n",
        file_stem(export),
        escape(&told.join(" ")),
        escape(headline.trim_end_matches('.')),
        escape(&sources),
        escape(head.title.text(export.lang)),
        escape(&updated),
        escape(&head.license),
    )
}
