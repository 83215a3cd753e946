//! The kinds every dataset may use without declaring them. Words and marks only: the code gives no
//! particular kind a meaning.

use super::{Kind, Shape, Stroke, Tone, Vocabulary};
use crate::text::Localized;

impl Vocabulary {
    /// The kinds of the contract, with their words in English and French.
    #[must_use]
    pub fn default_kinds() -> Vocabulary {
        let mut events = kinds(EVENTS);
        for kind in &mut events {
            let group = EVENT_GROUPS.iter().find(|(_, _, ids)| ids.contains(&kind.id.as_str()));
            kind.group = group.map(|(en, fr, _)| Localized::en_fr(en, fr)).unwrap_or_default();
        }
        Vocabulary {
            entities: kinds(ENTITIES),
            relations: kinds(RELATIONS),
            events,
            roles: kinds(ROLES),
            statuses: kinds(STATUSES),
        }
    }
}

/// Reads a table: a kind a line, of it the id, English label and plural, French label and plural, shape, tone
/// and, where it is not plain, line. One text, as a pointer and a length for each word would weigh as much as the words.
fn kinds(table: &str) -> Vec<Kind> {
    table.lines().map(kind).collect()
}

fn kind(line: &str) -> Kind {
    let mut cells = line.split('|');
    let mut cell = || cells.next().unwrap_or_default();
    let id = cell().to_owned();
    let (en_label, en_plural, fr_label, fr_plural) = (cell(), cell(), cell(), cell());
    Kind {
        id,
        label: Localized::en_fr(en_label, fr_label),
        plural: Localized::en_fr(en_plural, fr_plural),
        group: Localized::default(),
        shape: Shape::named(cell()).unwrap_or_default(),
        tone: Tone::named(cell()).unwrap_or_default(),
        line: Stroke::named(cell()).unwrap_or_default(),
    }
}

/// Families of event kinds, English, French and members: a timeline has room for a handful of lanes.
const EVENT_GROUPS: &[(&str, &str, &[&str])] = &[
    ("Access", "Accès", &["access-revoked", "access-restricted", "access-restored"]),
    ("Rules", "Règles", &["terms-changed", "regulatory-action"]),
    ("Claims", "Déclarations", &["allegation", "statement"]),
    ("Courts", "Justice", &["lawsuit-filed", "court-step", "ruling", "settlement"]),
    ("Business", "Entreprises", &["investment", "acquisition", "partnership", "personnel", "founding"]),
    ("Launches", "Lancements", &["api-launch", "product-launch"]),
];

const ENTITIES: &str = "\
lab|AI lab|AI labs|laboratoire d’IA|laboratoires d’IA|disc|ink
company|company|companies|entreprise|entreprises|disc|ink
api|API|APIs|API|API|square|access
model|model|models|modèle|modèles|square|access
product|product or service|products and services|produit ou service|produits et services|square|access
regulator|public authority|public authorities|autorité publique|autorités publiques|triangle|law
court|court|courts|juridiction|juridictions|triangle|law
publisher|publisher or rights holder|publishers and rights holders|éditeur ou ayant droit|éditeurs et ayants droit|hexagon|ink
person|person|people|personne|personnes|ring|ink
coalition|group or association|groups and associations|groupe ou association|groupes et associations|hexagon|ink";

/// The label is the verb phrase read from → to, the plural names the kind of line.
const RELATIONS: &str = "\
provides|provides|provision|propose|mise à disposition|disc|access
uses|uses|use of an API or product|utilise|usage d’une API ou d’un produit|disc|access
limited-access|has limited access to|limited access|dispose d’un accès limité à|accès limité|disc|access
built-on|runs on|technical base|repose sur|base technique|disc|access
licenses|licenses to|licence|concède une licence à|licence|disc|money
supplies|is a supplier to|supply of computing, models or services|est fournisseur de|fourniture de calcul, de modèles ou de services|disc|money
invested-in|invested in|investment|a investi dans|investissement|disc|money
acquired|acquired or absorbed|acquisition or merger|a acquis ou absorbé|acquisition ou fusion|disc|money
sought-to-acquire|sought to acquire|acquisition sought|a cherché à acquérir|acquisition envisagée|disc|money
controls|controls|control|contrôle|contrôle|disc|money
partner-of|is a partner of|partnership|est partenaire de|partenariat|disc|money
founded|founded|founding|a fondé|fondation|disc|mute
founded-by-former-staff-of|was founded by former staff of|founded by former staff|a été fondé par d’anciens membres de|fondation par d’anciens membres|disc|mute
works-for|works for|post held|travaille pour|fonction exercée|disc|mute
competes-with|competes with|competition|est en concurrence avec|concurrence|disc|mute";

const EVENTS: &str = "\
access-revoked|access revoked|accesses revoked|accès révoqué|accès révoqués|diamond|fault
access-restricted|access restricted|accesses restricted|accès restreint|accès restreints|diamond|fault
access-restored|access restored|accesses restored|accès rétabli|accès rétablis|square|access
terms-changed|terms changed|changes of terms|conditions modifiées|modifications de conditions|square|ink
allegation|allegation|allegations|accusation|accusations|diamond|fault
statement|statement|statements|déclaration|déclarations|hexagon|ink
lawsuit-filed|lawsuit filed|lawsuits filed|action en justice|actions en justice|triangle|law
court-step|court step|court steps|étape judiciaire|étapes judiciaires|triangle|law
ruling|ruling|rulings|décision de justice|décisions de justice|triangle|law
settlement|settlement|settlements|accord amiable|accords amiables|triangle|law
regulatory-action|act of a public authority|acts of public authorities|mesure d’une autorité publique|mesures d’autorités publiques|triangle|law
investment|investment or funding|investments and funding|investissement ou financement|investissements et financements|bar|money
acquisition|acquisition or attempt|acquisitions and attempts|acquisition ou tentative|acquisitions et tentatives|bar|money
partnership|partnership or contract|partnerships and contracts|partenariat ou contrat|partenariats et contrats|bar|money
personnel|change of people|changes of people|mouvement de personnes|mouvements de personnes|ring|mute
founding|founding|foundings|fondation|fondations|disc|mute
api-launch|API opened|APIs opened|ouverture d’API|ouvertures d’API|square|access
product-launch|launch|launches|lancement|lancements|square|access";

const ROLES: &str = "\
initiator|initiator|initiators|à l’initiative|à l’initiative|disc|ink
regulator|authority|authorities|autorité|autorités|disc|ink
target|concerned|concerned|partie visée|parties visées|disc|ink
plaintiff|plaintiff|plaintiffs|partie demanderesse|parties demanderesses|disc|ink
defendant|defendant|defendants|partie défenderesse|parties défenderesses|disc|ink
court|court|courts|juridiction|juridictions|disc|ink
partner|partner|partners|partenaire|partenaires|disc|ink
investor|investor|investors|investisseur|investisseurs|disc|ink
acquirer|buyer|buyers|acquéreur|acquéreurs|disc|ink
supplier|supplier|suppliers|fournisseur|fournisseurs|disc|ink
customer|customer|customers|client|clients|disc|ink
founder|founder|founders|fondateur ou fondatrice|fondateurs|disc|ink
founded|founded|founded|entité fondée|entités fondées|disc|ink
appointed|appointed or hired|appointed or hired|personne nommée ou recrutée|personnes nommées ou recrutées|disc|ink
signatory|signatory|signatories|signataire|signataires|disc|ink
non-signatory|did not sign|did not sign|non-signataire|non-signataires|disc|ink
speaker|speaker|speakers|auteur de la déclaration|auteurs de la déclaration|disc|ink
related|also involved|also involved|également concerné|également concernés|disc|ink";

/// Of disputes, so their mark is the dispute's own; the tone says whether the fault is still open.
const STATUSES: &str = "\
alleged|alleged|alleged|accusation sans suite connue|accusations sans suite connue|diamond|fault|dashed
ongoing|ongoing|ongoing|en cours|en cours|diamond|fault
settled|settled|settled|réglé à l’amiable|réglés à l’amiable|diamond|law
decided|decided|decided|tranché|tranchés|diamond|law
dismissed|dismissed|dismissed|rejeté|rejetés|diamond|law
lifted|lifted|lifted|mesure levée|mesures levées|diamond|access
abandoned|abandoned|abandoned|abandonné|abandonnés|diamond|mute";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Family;

    #[test]
    fn every_line_of_a_table_has_all_its_cells_and_a_known_mark() {
        for line in [ENTITIES, RELATIONS, EVENTS, ROLES, STATUSES].iter().flat_map(|table| table.lines()) {
            let cells: Vec<&str> = line.split('|').collect();
            let [_, _, _, _, _, shape, tone, ref stroke @ ..] = cells[..] else { panic!("{line}") };
            assert!(Shape::named(shape).is_some() && Tone::named(tone).is_some(), "{line}");
            assert!(stroke.len() < 2 && stroke.iter().all(|name| Stroke::named(name).is_some()), "{line}");
        }
    }

    #[test]
    fn every_default_kind_is_found_by_its_id_and_has_words_in_both_languages() {
        let vocabulary = Vocabulary::default_kinds();
        for family in Family::ALL {
            let kinds = vocabulary.kinds(family);
            assert!(!kinds.is_empty(), "{family:?}");
            for (position, kind) in kinds.iter().enumerate() {
                assert_eq!(vocabulary.find(family, &kind.id).map(|ix| ix.at()), Some(position));
                for text in [&kind.label, &kind.plural] {
                    let tags: Vec<&str> = text.0.iter().map(|(tag, _)| tag.as_str()).collect();
                    assert_eq!(tags, ["en", "fr"], "{}", kind.id);
                    assert!(text.all().all(|words| !words.is_empty()), "{}", kind.id);
                }
            }
        }
    }

    #[test]
    fn every_default_event_kind_belongs_to_one_family() {
        for kind in Vocabulary::default_kinds().events {
            let families = EVENT_GROUPS.iter().filter(|(_, _, ids)| ids.contains(&kind.id.as_str()));
            assert_eq!(families.count(), 1, "{}", kind.id);
        }
    }

    #[test]
    fn the_kinds_the_contract_names_are_there() {
        let vocabulary = Vocabulary::default_kinds();
        for (family, ids) in [
            (Family::Entities, "lab company api model product regulator court publisher person coalition"),
            (
                Family::Relations,
                "provides uses invested-in acquired founded-by-former-staff-of supplies licenses",
            ),
            (Family::Statuses, "alleged ongoing settled decided dismissed lifted abandoned"),
        ] {
            for id in ids.split(' ') {
                assert!(vocabulary.find(family, id).is_some(), "{id}");
            }
        }
    }
}
