//! The macro that makes a language of each line of the list in `strings`.

/// Makes the modules of the languages and `Lang` from one list, so that a language is a file and a line. A table that
/// a file lacks, or a word of a table, does not compile.
macro_rules! languages {
    ($($(#[$only:meta])? $name:ident = $file:ident,)*) => {
        $($(#[$only])? mod $file;)*

        /// A language of the page.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Lang {
            #[default]
            $(#[doc = concat!("The language of `strings/", stringify!($file), ".rs`.")] $(#[$only])? $name,)*
        }

        /// The words of all languages have come; see `strings`. Nothing else refers to those of all of them, so that in the
        /// page they can be a part of their own.
        pub fn words_have_come() {
            #[cfg(target_arch = "wasm32")]
            {
                static ALL: [&Strings; Lang::ALL.len()] = [$($(#[$only])? &$file::STRINGS,)*];
                // They never change. Else the optimizer would see that it holds nothing but this, and put it wherever it is
                // read.
                let _ = COME.set(std::hint::black_box(&ALL));
            }
        }

        impl Lang {
            /// Every language, in the order in which the page offers them.
            pub const ALL: [Lang; [$($(#[$only])? Lang::$name,)*].len()] = [$($(#[$only])? Lang::$name,)*];

            const fn name_words(self) -> &'static NameWords {
                match self { $($(#[$only])? Lang::$name => &$file::NAMES,)* }
            }

            #[cfg(not(target_arch = "wasm32"))]
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

            /// What the editor's bar says.
            #[must_use]
            pub fn edit(self) -> &'static crate::text::edit_strings::EditStrings {
                match self { $($(#[$only])? Lang::$name => &$file::EDIT,)* }
            }

            /// What a workbook says.
            #[must_use]
            pub fn workbook(self) -> &'static crate::text::workbook_strings::WorkbookStrings {
                match self { $($(#[$only])? Lang::$name => &$file::WORKBOOK,)* }
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
