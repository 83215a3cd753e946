//! That the form of a workbook has a place for everything in the format.

use super::*;

/// The fields that the format's schema gives something, without those that have rows of their own.
fn fields<'s>(schema: &'s serde_json::Value, of: &str, with_rows: &[&str]) -> Vec<&'s str> {
    let properties = schema["$defs"][of]["properties"].as_object().unwrap();
    properties.keys().map(String::as_str).filter(|field| !with_rows.contains(field)).collect()
}

#[test]
fn every_field_of_the_format_has_a_column() {
    let path = fixture::repository("static/data/schema.json");
    let schema: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    for (sheet, of, with_rows) in [
        (SheetKind::SOURCES, "Source", &[][..]),
        (SheetKind::ENTITIES, "Entity", &[]),
        (SheetKind::RELATIONS, "Relation", &["amounts"]),
        (SheetKind::DISPUTES, "Dispute", &[]),
        (SheetKind::EVENTS, "Event", &["claims", "conflicts", "amounts"]),
        (SheetKind::CORRECTIONS, "Correction", &[]),
        (SheetKind::Claims, "Claim", &[]),
        (SheetKind::Conflicts, "Conflict", &["values"]),
        (SheetKind::Conflicts, "ConflictValue", &[]),
        (SheetKind::Amounts, "Amount", &[]),
        (SheetKind::Stories, "Story", &["steps"]),
        (SheetKind::Stories, "Step", &[]),
        (SheetKind::Kinds, "Kind", &[]),
    ] {
        for field in fields(&schema, of, with_rows) {
            // A field of several parts has a column for each.
            let parts = if field == "stage" { fields(&schema, "Stage", &[]) } else { Vec::new() };
            let parts: Vec<String> = parts.iter().map(|part| format!("{field}/{part}")).collect();
            let names = if parts.is_empty() { vec![field.to_owned()] } else { parts };
            for name in names {
                assert!(sheet.column(&name).is_some(), "{of} has a field {name} and no column for it");
            }
        }
    }
    // The head has rows; kinds and sections have sheets.
    let has_sheet =
        |field: &str| field == "kinds" || Section::ALL.into_iter().any(|section| section.name() == field);
    for field in schema["properties"].as_object().unwrap().keys() {
        let is_known = field == "version" || has_sheet(field) || SheetKind::About.column(field).is_some();
        assert!(is_known, "the head has a field {field} and no row for it");
    }
}
