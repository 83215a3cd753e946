//! The kinds every dataset may use without declaring them. Words and marks only: the code gives no
//! particular kind a meaning.

use super::Shape::{Bar, Diamond, Disc, Hexagon, Ring, Square, Triangle};
use super::Tone::{Access, Fault, Ink, Law, Money, Mute};
use super::{Kind, Shape, Tone, Vocabulary};
use crate::text::Localized;

/// Id, English label and plural, French label and plural, mark.
type Row = (&'static str, [&'static str; 2], [&'static str; 2], Shape, Tone);

impl Vocabulary {
    /// The kinds of the contract, with their words in English and French.
    #[must_use]
    pub fn default_kinds() -> Vocabulary {
        Vocabulary {
            entities: ENTITIES.iter().map(kind).collect(),
            relations: RELATIONS.iter().map(kind).collect(),
            events: EVENTS.iter().map(event_kind).collect(),
            roles: ROLES.iter().map(kind).collect(),
            statuses: STATUSES.iter().map(kind).collect(),
        }
    }
}

fn kind(&(id, en, fr, shape, tone): &Row) -> Kind {
    let [label, plural] = [0, 1].map(|number| Localized::en_fr(en[number], fr[number]));
    Kind { id: id.into(), label, plural, group: Localized::default(), shape, tone }
}

fn event_kind(row: &Row) -> Kind {
    let group = EVENT_GROUPS.iter().find(|(_, _, ids)| ids.contains(&row.0));
    let group = group.map(|(en, fr, _)| Localized::en_fr(en, fr)).unwrap_or_default();
    Kind { group, ..kind(row) }
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

#[rustfmt::skip]
const ENTITIES: &[Row] = &[
    ("lab", ["AI lab", "AI labs"], ["laboratoire d’IA", "laboratoires d’IA"], Disc, Ink),
    ("company", ["company", "companies"], ["entreprise", "entreprises"], Disc, Ink),
    ("api", ["API", "APIs"], ["API", "API"], Square, Access),
    ("model", ["model", "models"], ["modèle", "modèles"], Square, Access),
    ("product", ["product or service", "products and services"], ["produit ou service", "produits et services"], Square, Access),
    ("regulator", ["public authority", "public authorities"], ["autorité publique", "autorités publiques"], Triangle, Law),
    ("court", ["court", "courts"], ["juridiction", "juridictions"], Triangle, Law),
    ("publisher", ["publisher or rights holder", "publishers and rights holders"], ["éditeur ou ayant droit", "éditeurs et ayants droit"], Hexagon, Ink),
    ("person", ["person", "people"], ["personne", "personnes"], Ring, Ink),
    ("coalition", ["group or association", "groups and associations"], ["groupe ou association", "groupes et associations"], Hexagon, Ink),
];

/// The label is the verb phrase read from → to, the plural names the kind of line.
#[rustfmt::skip]
const RELATIONS: &[Row] = &[
    ("provides", ["provides", "provision"], ["propose", "mise à disposition"], Disc, Access),
    ("uses", ["uses", "use of an API or product"], ["utilise", "usage d’une API ou d’un produit"], Disc, Access),
    ("limited-access", ["has limited access to", "limited access"], ["dispose d’un accès limité à", "accès limité"], Disc, Access),
    ("built-on", ["runs on", "technical base"], ["repose sur", "base technique"], Disc, Access),
    ("licenses", ["licenses to", "licence"], ["concède une licence à", "licence"], Disc, Money),
    ("supplies", ["is a supplier to", "supply of computing, models or services"], ["est fournisseur de", "fourniture de calcul, de modèles ou de services"], Disc, Money),
    ("invested-in", ["invested in", "investment"], ["a investi dans", "investissement"], Disc, Money),
    ("acquired", ["acquired or absorbed", "acquisition or merger"], ["a acquis ou absorbé", "acquisition ou fusion"], Disc, Money),
    ("sought-to-acquire", ["sought to acquire", "acquisition sought"], ["a cherché à acquérir", "acquisition envisagée"], Disc, Money),
    ("controls", ["controls", "control"], ["contrôle", "contrôle"], Disc, Money),
    ("partner-of", ["is a partner of", "partnership"], ["est partenaire de", "partenariat"], Disc, Money),
    ("founded", ["founded", "founding"], ["a fondé", "fondation"], Disc, Mute),
    ("founded-by-former-staff-of", ["was founded by former staff of", "founded by former staff"], ["a été fondé par d’anciens membres de", "fondation par d’anciens membres"], Disc, Mute),
    ("works-for", ["works for", "post held"], ["travaille pour", "fonction exercée"], Disc, Mute),
    ("competes-with", ["competes with", "competition"], ["est en concurrence avec", "concurrence"], Disc, Mute),
];

#[rustfmt::skip]
const EVENTS: &[Row] = &[
    ("access-revoked", ["access revoked", "accesses revoked"], ["accès révoqué", "accès révoqués"], Diamond, Fault),
    ("access-restricted", ["access restricted", "accesses restricted"], ["accès restreint", "accès restreints"], Diamond, Fault),
    ("access-restored", ["access restored", "accesses restored"], ["accès rétabli", "accès rétablis"], Square, Access),
    ("terms-changed", ["terms changed", "changes of terms"], ["conditions modifiées", "modifications de conditions"], Square, Ink),
    ("allegation", ["allegation", "allegations"], ["accusation", "accusations"], Diamond, Fault),
    ("statement", ["statement", "statements"], ["déclaration", "déclarations"], Hexagon, Ink),
    ("lawsuit-filed", ["lawsuit filed", "lawsuits filed"], ["action en justice", "actions en justice"], Triangle, Law),
    ("court-step", ["court step", "court steps"], ["étape judiciaire", "étapes judiciaires"], Triangle, Law),
    ("ruling", ["ruling", "rulings"], ["décision de justice", "décisions de justice"], Triangle, Law),
    ("settlement", ["settlement", "settlements"], ["accord amiable", "accords amiables"], Triangle, Law),
    ("regulatory-action", ["act of a public authority", "acts of public authorities"], ["mesure d’une autorité publique", "mesures d’autorités publiques"], Triangle, Law),
    ("investment", ["investment or funding", "investments and funding"], ["investissement ou financement", "investissements et financements"], Bar, Money),
    ("acquisition", ["acquisition or attempt", "acquisitions and attempts"], ["acquisition ou tentative", "acquisitions et tentatives"], Bar, Money),
    ("partnership", ["partnership or contract", "partnerships and contracts"], ["partenariat ou contrat", "partenariats et contrats"], Bar, Money),
    ("personnel", ["change of people", "changes of people"], ["mouvement de personnes", "mouvements de personnes"], Ring, Mute),
    ("founding", ["founding", "foundings"], ["fondation", "fondations"], Disc, Mute),
    ("api-launch", ["API opened", "APIs opened"], ["ouverture d’API", "ouvertures d’API"], Square, Access),
    ("product-launch", ["launch", "launches"], ["lancement", "lancements"], Square, Access),
];

#[rustfmt::skip]
const ROLES: &[Row] = &[
    ("initiator", ["initiator", "initiators"], ["à l’initiative", "à l’initiative"], Disc, Ink),
    ("regulator", ["authority", "authorities"], ["autorité", "autorités"], Disc, Ink),
    ("target", ["concerned", "concerned"], ["partie visée", "parties visées"], Disc, Ink),
    ("plaintiff", ["plaintiff", "plaintiffs"], ["partie demanderesse", "parties demanderesses"], Disc, Ink),
    ("defendant", ["defendant", "defendants"], ["partie défenderesse", "parties défenderesses"], Disc, Ink),
    ("court", ["court", "courts"], ["juridiction", "juridictions"], Disc, Ink),
    ("partner", ["partner", "partners"], ["partenaire", "partenaires"], Disc, Ink),
    ("investor", ["investor", "investors"], ["investisseur", "investisseurs"], Disc, Ink),
    ("acquirer", ["buyer", "buyers"], ["acquéreur", "acquéreurs"], Disc, Ink),
    ("supplier", ["supplier", "suppliers"], ["fournisseur", "fournisseurs"], Disc, Ink),
    ("customer", ["customer", "customers"], ["client", "clients"], Disc, Ink),
    ("founder", ["founder", "founders"], ["fondateur ou fondatrice", "fondateurs"], Disc, Ink),
    ("founded", ["founded", "founded"], ["entité fondée", "entités fondées"], Disc, Ink),
    ("appointed", ["appointed or hired", "appointed or hired"], ["personne nommée ou recrutée", "personnes nommées ou recrutées"], Disc, Ink),
    ("signatory", ["signatory", "signatories"], ["signataire", "signataires"], Disc, Ink),
    ("non-signatory", ["did not sign", "did not sign"], ["non-signataire", "non-signataires"], Disc, Ink),
    ("speaker", ["speaker", "speakers"], ["auteur de la déclaration", "auteurs de la déclaration"], Disc, Ink),
    ("related", ["also involved", "also involved"], ["également concerné", "également concernés"], Disc, Ink),
];

/// Of disputes, so their mark is the dispute's own; the tone says whether the fault is still open.
#[rustfmt::skip]
const STATUSES: &[Row] = &[
    ("alleged", ["alleged", "alleged"], ["accusation sans suite connue", "accusations sans suite connue"], Diamond, Fault),
    ("ongoing", ["ongoing", "ongoing"], ["en cours", "en cours"], Diamond, Fault),
    ("settled", ["settled", "settled"], ["réglé à l’amiable", "réglés à l’amiable"], Diamond, Law),
    ("decided", ["decided", "decided"], ["tranché", "tranchés"], Diamond, Law),
    ("dismissed", ["dismissed", "dismissed"], ["rejeté", "rejetés"], Diamond, Law),
    ("lifted", ["lifted", "lifted"], ["mesure levée", "mesures levées"], Diamond, Access),
    ("abandoned", ["abandoned", "abandoned"], ["abandonné", "abandonnés"], Diamond, Mute),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Family;

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
