//! The languages the page itself speaks, made from the list in `strings`. Dataset text may carry others.

/// Makes the modules of the languages and `Lang` from one list, so that a language is a file and a line. A table that
/// a file lacks, or a word of a table, does not compile.
macro_rules! languages {
    ($($(#[$only:meta])? $name:ident = $file:ident,)*) => {
        $($(#[$only])? mod $file;)*

        /// A language of the page.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Lang {
            #[default]
            $($(#[$only])? $name,)*
        }

        impl Lang {
            pub const ALL: [Lang; [$($(#[$only])? Lang::$name,)*].len()] = [$($(#[$only])? Lang::$name,)*];

            const fn strings(self) -> &'static Strings {
                match self { $($(#[$only])? Lang::$name => &$file::STRINGS,)* }
            }

            /// What is said about a dataset's problems.
            #[must_use]
            pub fn problems(self) -> &'static crate::text::problems::ProblemStrings {
                match self { $($(#[$only])? Lang::$name => &$file::PROBLEMS,)* }
            }

            /// What the served pages and the printed view say.
            #[must_use]
            pub fn site(self) -> &'static crate::text::site_strings::SiteStrings {
                match self { $($(#[$only])? Lang::$name => &$file::SITE,)* }
            }

            /// What importers say and write.
            #[must_use]
            pub fn import(self) -> &'static crate::text::import_strings::ImportStrings {
                match self { $($(#[$only])? Lang::$name => &$file::IMPORT,)* }
            }

            /// What the native command says.
            #[must_use]
            pub fn cli(self) -> &'static crate::text::cli_strings::CliStrings {
                match self { $($(#[$only])? Lang::$name => &$file::CLI,)* }
            }
        }
    };
}
pub(super) use languages;

use super::strings::{Lang, strings};

impl Lang {
    /// The BCP 47 tag, as in `lang=` and in dataset text.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        strings(self).tag
    }

    /// Which way the page is read, as in `dir=`.
    #[must_use]
    pub fn direction(self) -> &'static str {
        if strings(self).right_to_left { "rtl" } else { "ltr" }
    }

    /// The language of a tag. Its region is ignored where no language has just that one: `fr-CA` is French.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        let named = |tag: &str| Lang::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(tag));
        named(tag).or_else(|| named(primary))
    }
}
