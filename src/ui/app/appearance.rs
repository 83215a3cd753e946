//! How the page looks and which language it speaks: the view's choice, else the system's. Keeps `<html>` in step.

use crate::browser::bridge::attr;
use crate::browser::{css_palette, document, media};
use base::palette::Palette;
use base::text::Lang;
use dataset::Dataset;
use page::{ViewModel, describe};
use view::{ThemeChoice, View};

/// What the system and the style sheet say now.
pub struct Appearance {
    is_system_dark: bool,
    palette: Palette,
    /// The theme that the palette was read for: asking the browser for it makes it style the whole page at once, which takes
    /// longer than drawing what a keystroke changed.
    read_for: Option<ThemeChoice>,
}

impl Appearance {
    pub fn new() -> Self {
        Self { is_system_dark: media::prefers_dark(), palette: Palette::LIGHT, read_for: None }
    }

    /// The colours of the style sheet.
    pub fn palette(&self) -> Palette {
        self.palette
    }

    pub fn is_dark(&self, view: &View) -> bool {
        match view.settings.theme {
            ThemeChoice::Auto => self.is_system_dark,
            ThemeChoice::Light => false,
            ThemeChoice::Dark => true,
        }
    }

    /// The system's colours or contrast have changed.
    pub fn on_system_preferences(&mut self) {
        self.is_system_dark = media::prefers_dark();
        self.palette = css_palette::palette();
    }

    /// The style sheet may be there only now.
    pub fn read_anew(&mut self) {
        self.read_for = None;
    }

    /// Says whether the pictures are painted for dark paper: on white they are inverted.
    pub fn mark_dark(&self) {
        let (red, green, blue) = self.palette.paper;
        if u32::from(red) + u32::from(green) + u32::from(blue) < 384 {
            document::set_root_attribute(attr::DARK, "");
        } else {
            document::remove_root_attribute(attr::DARK);
        }
    }

    /// Sets language and theme of the document.
    pub fn sync_document(&mut self, view: &View) {
        let lang = language(view);
        document::set_root_attribute("lang", lang.tag());
        document::set_root_attribute("dir", lang.direction());
        match view.settings.theme {
            ThemeChoice::Auto => document::remove_root_attribute(attr::THEME),
            ThemeChoice::Light => document::set_root_attribute(attr::THEME, "light"),
            ThemeChoice::Dark => document::set_root_attribute(attr::THEME, "dark"),
        }
        if self.read_for.replace(view.settings.theme) != Some(view.settings.theme) {
            self.palette = css_palette::palette();
            self.mark_dark();
        }
        if view.settings.embed {
            document::set_root_attribute(attr::EMBED, "");
        }
    }
}

/// The language of the view, else of the browser, else English.
pub fn language(view: &View) -> Lang {
    let browser = || document::browser_language().and_then(|tag| Lang::from_tag(&tag));
    view.settings.lang.or_else(browser).unwrap_or_default()
}

/// Sets the document's title: the view in words, and the dataset's title.
pub fn sync_title(dataset: &Dataset, model: &ViewModel, view: &View) {
    let lang = language(view);
    let name = dataset.head.title.text(lang);
    let shown = describe(dataset, &model.visible, view, lang);
    document::document().set_title(&[&shown, " · ", name].concat());
}
