//! The JSON Schema of a dataset, made from the same declarations that read it. Behind the feature `schema`.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::correction::CorrectionClass;
use crate::fields::{Currency, Date, Id, Rank, Sum, Text, Url, Version, WholeDay, WikidataItem};
use crate::localized::{ByLanguage, Name, Tag};
use crate::model::{Checked, Stance};
use crate::progress::{AmountStatus, Bound};
use crate::raw::File;
use crate::refs::{
    DisputeRef, EntityKind, EntityRef, EventKind, NamedRecord, RelationKind, RelationRef, Role, SomeSources,
    SourceRef, SpeakerRef, StageKind, Status,
};
use crate::vocabulary::{Shape, Stroke, Tone};

/// The schema as text (JSON Schema 2020-12), as it is kept in `static/data/schema.json`.
#[must_use]
pub fn schema() -> String {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<File>();
    let fields = schema.get_mut("properties").and_then(serde_json::Value::as_object_mut);
    if let Some(fields) = fields {
        // For editors; the program passes over names that begin with `$`.
        fields.insert("$schema".into(), serde_json::json!({ "type": "string" }));
    }
    // A schema is plain JSON, which can always be written.
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

/// Schemas of single values, each with its name.
macro_rules! schemas {
    ($($type:ty, $name:literal: $schema:expr;)+) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )+};
}

impl JsonSchema for SomeSources {
    fn schema_name() -> Cow<'static, str> {
        "SomeSources".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The sources it is known from, the best first.",
            "type": "array",
            "minItems": 1,
            "items": generator.subschema_for::<SourceRef>(),
        })
    }
}

/// A text that names something declared elsewhere.
fn id(description: &str) -> Schema {
    json_schema!({ "description": description, "type": "string", "pattern": "^[a-z0-9-]+$" })
}

fn choice(description: &str, names: &[&str]) -> Schema {
    json_schema!({ "description": description, "type": "string", "enum": names })
}

/// Texts by language.
fn by_language() -> Schema {
    json_schema!({
        "description": "The same text in one or more languages, by BCP 47 tag.",
        "type": "object",
        "minProperties": 1,
        "propertyNames": { "pattern": TAG },
        "additionalProperties": { "type": "string" },
        "examples": [{ "en": "Access revoked", "fr": "Accès révoqué" }],
    })
}

const TAG: &str = "^[A-Za-z][A-Za-z0-9]{1,7}(-[A-Za-z0-9]{1,8})*$";
/// One date, with or without qualifier; which days exist, only the program knows.
const MOMENT: &str = r"-?\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?[?~%]?";

fn edtf() -> Schema {
    json_schema!({
        "description": "A date in EDTF (ISO 8601-2, levels 0 and 1): a day, a month, a year, or an interval. \
            `?` uncertain, `~` approximate, `%` both; `..` open, nothing unknown.",
        "type": "string",
        "pattern": format!(r"^({MOMENT}|{MOMENT}/({MOMENT}|\.\.)?|(\.\.)?/{MOMENT})$"),
        "examples": ["2025-08-01", "2025-08", "2025", "2025-08-01?", "2025-08~", "2024-12/2025-03", "2025-06/.."],
    })
}

schemas! {
    Version, "Version": json_schema!({ "const": 1 });
    Id, "Id": id("Small letters, digits and hyphens; unique in its list.");
    Text, "Text": json_schema!({ "type": "string", "pattern": r"\S" });
    Tag, "Tag": json_schema!({ "description": "A language's BCP 47 tag.", "type": "string", "pattern": TAG });
    Url, "Url": json_schema!({ "type": "string", "format": "uri", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]" });
    Date, "Date": edtf();
    WholeDay, "Day": json_schema!({ "type": "string", "format": "date", "pattern": r"^-?\d{4}-\d{2}-\d{2}$" });
    Rank, "Rank": json_schema!({ "enum": [1, 2, 3] });
    ByLanguage, "Words": json_schema!({
        "description": "A text in each language; a plain one is in the first of `languages`.",
        "anyOf": [{ "type": "string", "pattern": r"\S" }, by_language()],
    });
    Name, "Name": json_schema!({
        "description": "A text that is the same in every language, or one in each.",
        "anyOf": [{ "type": "string", "pattern": r"\S" }, by_language()],
    });
    SourceRef, "SourceId": id("The id of a source.");
    EntityRef, "EntityId": id("The id of an entity.");
    RelationRef, "RelationId": id("The id of a relation.");
    DisputeRef, "DisputeId": id("The id of a dispute.");
    SpeakerRef, "SpeakerId": id("The id of an entity, or of a source that says so itself.");
    EntityKind, "EntityKind": id("A known kind of entity, or one of `kinds.entities`.");
    RelationKind, "RelationKind": id("A known kind of relation, or one of `kinds.relations`.");
    EventKind, "EventKind": id("A known kind of event, or one of `kinds.events`.");
    Role, "Role": id("A known role, or one of `kinds.roles`.");
    Status, "Status": id("A known status, or one of `kinds.statuses`.");
    StageKind, "StageKind": id("A known stage, or one of `kinds.stages`.");
    NamedRecord, "Record": json_schema!({
        "description": "A record by its section and id.",
        "type": "string",
        "pattern": "^(source|entity|relation|dispute|event|story):[a-z0-9-]+$",
        "examples": ["event:claude-launch"],
    });
    Sum, "Sum": json_schema!({ "type": "number", "exclusiveMinimum": 0 });
    Currency, "Currency": json_schema!({
        "description": "A currency by its code in ISO 4217.",
        "type": "string",
        "pattern": "^[A-Z]{3}$",
        "examples": ["USD"],
    });
    WikidataItem, "WikidataItem": json_schema!({ "type": "string", "pattern": "^Q[1-9][0-9]*$" });
    AmountStatus, "AmountStatus": choice(
        "How firm a sum is: asked for; said to be due by a court or an authority; announced without binding anybody; \
            agreed in a contract; or paid.",
        AmountStatus::NAMES,
    );
    Bound, "Bound": choice("How a number stands to the sum that is meant.", Bound::NAMES);
    CorrectionClass, "CorrectionClass": choice(
        "What kind of change it is: something was wrong; something was right and could be misread; something has \
            happened or come to light since; or words, order and form alone.",
        CorrectionClass::NAMES,
    );
    Checked, "Checked": choice(
        "How the source was checked: its text was read; its title, address and date were seen in the \
            publisher's own list; or its address was seen only as a citation.",
        Checked::NAMES,
    );
    Stance, "Stance": choice("How the speaker stands to what is said.", Stance::NAMES);
    Shape, "Shape": choice("A mark.", Shape::NAMES);
    Tone, "Tone": choice("A colour, by what it means or by its look.", Tone::NAMES);
    Stroke, "Line": choice("How lines are drawn.", Stroke::NAMES);
}
