//! The names of columns in languages that files are written in and the page is not: German, Spanish, Italian, Portuguese,
//! Dutch. The few that tables of these sorts have; as `fold_name` leaves them.

/// Fields with all names each goes by, its own first. Where a record has two names of one field, the earlier counts.
pub(super) type Fields = &'static [&'static [&'static str]];

/// By a field's own name, for each sort of table.
type Names = &'static [(&'static str, &'static [&'static str])];

const OF_NODES: Names = &[
    (
        "name",
        &["bezeichnung", "nombre", "nome", "naam", "titel", "titulo", "titolo", "etiqueta", "etichetta"],
    ),
    (
        "kind",
        &["typ", "art", "kategorie", "tipo", "categoria", "soort", "gruppe", "grupo", "gruppo", "groep"],
    ),
    (
        "description",
        &["beschreibung", "descripcion", "descrizione", "descricao", "beschrijving", "notiz", "notas"],
    ),
    ("url", &["webseite", "sitioweb", "sitoweb", "enlace"]),
    (
        "founded",
        &[
            "gegrundet",
            "grundung",
            "beginn",
            "geboren",
            "fundacion",
            "fundada",
            "fundado",
            "fondata",
            "opgericht",
        ],
    ),
    ("ended", &["aufgelost", "ende", "gestorben", "disuelta", "fallecido", "einde"]),
    ("country", &["land", "paese"]),
    ("sources", &["quelle", "quellen", "fuente", "fuentes", "fonte", "fonti", "fontes", "bron", "bronnen"]),
];

const OF_EDGES: Names = &[
    ("from", &["quelle", "von", "ursprung", "origen", "desde", "da", "origem", "bron", "van"]),
    ("to", &["ziel", "nach", "zu", "destino", "hasta", "hacia", "destinazione", "para", "doel", "naar"]),
    (
        "kind",
        &[
            "beziehung",
            "beziehungsart",
            "relacion",
            "relazione",
            "relacao",
            "relatie",
            "verbindung",
            "kategorie",
            "categoria",
        ],
    ),
    ("since", &["seit", "beginn", "inicio", "inizio", "begin"]),
    ("until", &["bis", "ende", "fin", "fine", "fim", "einde"]),
    ("type", &["typ", "tipo", "richtung", "direccion", "direzione", "direcao", "richting"]),
    ("label", &["bezeichnung", "etiqueta", "etichetta", "titel", "titulo", "titolo"]),
    ("description", &["beschreibung", "descripcion", "descrizione", "descricao", "beschrijving"]),
    ("weight", &["gewicht", "peso"]),
];

const OF_EVENTS: Names = &[
    ("date", &["datum", "fecha", "data", "beginn", "inicio", "inizio"]),
    ("end", &["enddatum", "ende", "fechafin", "datafine", "datafim", "einddatum"]),
    ("kind", &["typ", "art", "kategorie", "tipo", "categoria", "soort"]),
    ("title", &["titel", "ereignis", "titulo", "titolo", "evento", "gebeurtenis", "wasgeschah"]),
    (
        "summary",
        &[
            "beschreibung",
            "descripcion",
            "descrizione",
            "descricao",
            "beschrijving",
            "resumen",
            "resumo",
            "zusammenfassung",
            "texto",
            "testo",
        ],
    ),
    (
        "actors",
        &["akteure", "beteiligte", "personen", "actores", "personas", "attori", "atores", "betrokkenen"],
    ),
    (
        "source_urls",
        &["quelle", "quellen", "fuente", "fuentes", "fonte", "fonti", "fontes", "bron", "bronnen", "enlace"],
    ),
];

/// The field of a folded name.
pub(super) fn field(fields: Fields, folded: &str) -> Option<usize> {
    let names = match (fields.first()?[0], fields.get(1)?[0]) {
        ("id", "name") => OF_NODES,
        ("id", "date") => OF_EVENTS,
        ("from", _) => OF_EDGES,
        _ => return None,
    };
    let (own, _) = names.iter().find(|(_, names)| names.contains(&folded))?;
    fields.iter().position(|names| names[0] == *own)
}

#[cfg(test)]
mod tests {
    use super::super::columns::{EDGES, EVENTS, NODES, fold_name};
    use super::*;

    #[test]
    fn each_name_is_of_a_field_and_as_it_is_looked_up() {
        for (fields, names) in [(NODES, OF_NODES), (EDGES, OF_EDGES), (EVENTS, OF_EVENTS)] {
            for (own, names) in names {
                let at = fields.iter().position(|known| known[0] == *own);
                assert!(at.is_some(), "{own}");
                for name in *names {
                    assert_eq!(
                        (fold_name(name), field(fields, name)),
                        ((*name).to_owned(), at),
                        "{own}: {name}"
                    );
                }
            }
        }
    }
}
