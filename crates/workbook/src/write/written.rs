//! The sheets of a dataset before they are bytes of any form.

use base::text::Lang;

use super::columns::WrittenColumn;
use crate::cell::Sheet;
use crate::form::SheetKind;

/// The sheets of a dataset, ready to be written in any form.
pub struct Written {
    pub(crate) sheets: Vec<WrittenSheet>,
    /// What has no cell, as a JSON pointer, in a sentence.
    pub left_out: Vec<String>,
    /// The language of heads and notes.
    pub(crate) lang: Lang,
}

pub(crate) struct WrittenSheet {
    pub kind: SheetKind,
    pub columns: Vec<WrittenColumn>,
    /// With the heads.
    pub sheet: Sheet,
}
