//! The cell of one field of a record, taken from it; what is of another type than its column stays behind.

use base::text::Lang;
use serde_json::Value;

use super::columns::{Fields, WrittenColumn};
use crate::cell::Cell;
use crate::form::Holds;
use crate::list_cell::join;

/// Takes what a column holds from a record.
pub(super) fn cell_of(column: &WrittenColumn, fields: &mut Fields, lang: Lang) -> Cell {
    let field = column.column.field;
    if let Some((outer, inner)) = field.split_once('/') {
        return within(column, outer, inner, fields, lang);
    }
    if matches!(column.column.holds, Holds::Localized) {
        return localized(field, &column.tag, fields);
    }
    let Some(cell) = fields.get(field).and_then(|value| whole(column.column.holds, value, lang)) else {
        return Cell::Empty;
    };
    fields.remove(field);
    cell
}

/// The cell of a field within a field, taken from it.
fn within(column: &WrittenColumn, outer: &str, inner: &str, fields: &mut Fields, lang: Lang) -> Cell {
    let Some(Value::Object(object)) = fields.get_mut(outer) else { return Cell::Empty };
    let Some(cell) = object.get(inner).and_then(|value| whole(column.column.holds, value, lang)) else {
        return Cell::Empty;
    };
    object.remove(inner);
    if object.is_empty() {
        fields.remove(outer);
    }
    cell
}

fn localized(field: &str, tag: &str, fields: &mut Fields) -> Cell {
    match fields.get_mut(field) {
        Some(Value::String(text)) if tag.is_empty() => {
            let cell = Cell::text(std::mem::take(text));
            fields.remove(field);
            cell
        }
        Some(Value::Object(by_language)) => {
            let Some(Value::String(text)) = by_language.get(tag) else { return Cell::Empty };
            let cell = Cell::text(text.as_str());
            by_language.remove(tag);
            if by_language.is_empty() {
                fields.remove(field);
            }
            cell
        }
        _ => Cell::Empty,
    }
}

/// The cell of a value; nothing where the value is of another type.
fn whole(holds: Holds, value: &Value, lang: Lang) -> Option<Cell> {
    let words = lang.workbook();
    Some(match holds {
        Holds::Texts | Holds::Several(_) => {
            let items: Option<Vec<&str>> = value.as_array()?.iter().map(Value::as_str).collect();
            Cell::text(join(items?))
        }
        Holds::Parts => Cell::text(join_owned(value.as_array()?.iter().map(part).collect::<Option<_>>()?)),
        Holds::Effects => {
            let effects = value.as_array()?.iter().map(|effect| effect_words(effect, words.effects));
            Cell::text(join_owned(effects.collect::<Option<_>>()?))
        }
        Holds::Flag => Cell::text(words.flags[usize::from(!value.as_bool()?)]),
        Holds::Number | Holds::Sum => Cell::Number(value.as_f64()?),
        Holds::Family => {
            let at = crate::form::FAMILIES.iter().position(|family| Some(family.name()) == value.as_str())?;
            Cell::text(words.families[at])
        }
        _ => Cell::text(value.as_str()?),
    })
}

fn join_owned(items: Vec<String>) -> String {
    join(items.iter().map(String::as_str))
}

fn part(value: &Value) -> Option<String> {
    let fields = value.as_object().filter(|fields| fields.len() == 2)?;
    Some(format!("{} ({})", fields.get("entity")?.as_str()?, fields.get("role")?.as_str()?))
}

fn effect_words(value: &Value, [begins, ends]: [&str; 2]) -> Option<String> {
    let fields = value.as_object().filter(|fields| fields.len() == 1)?;
    let verb = |name: &str, verb: &str| Some(format!("{verb} {}", fields.get(name)?.as_str()?));
    verb("begins", begins).or_else(|| verb("ends", ends))
}
