//! Problems in French. The spaces inside « » and before : ; ? are no-break ones; a test holds them.

use super::ProblemStrings;

pub(super) static WORDS: ProblemStrings = ProblemStrings {
    did_you_mean: "Vouliez-vous dire « {0} » ?",
    not_json: (
        "Ce n’est plus du JSON à partir de « {0} » ({1}).",
        "Cherchez juste avant cet endroit une virgule, un guillemet ou un crochet manquant ou en trop.",
    ),
    cut_short: (
        "Le fichier s’arrête avant la fin de son JSON ({0}).",
        "Vérifiez qu’il a été enregistré ou copié en entier et que tout crochet ou guillemet est fermé.",
    ),
    not_a_dataset: (
        "C’est du JSON, mais pas un jeu de données Faultlines : « {0} » manque.",
        "Vérifiez que c’est le bon fichier : un jeu de données est un seul { } où figurent « version », « sources », « entities » et « events ».",
    ),
    other_version: (
        "C’est la version {0} du format ; ce programme lit la version 1.",
        "Écrivez \"version\": 1, ou ouvrez le fichier avec un Faultlines plus récent.",
    ),
    wrong_type: ("Il faut ici {0} et non {1}.", "Écrivez {0}."),
    types: [
        "rien (null)",
        "true ou false",
        "un nombre",
        "un texte entre guillemets",
        "une liste entre [ ]",
        "un objet entre { }",
        "un texte par langue, par exemple {\"fr\": \"…\"}",
        "un texte, ou un texte par langue",
    ],
    missing_field: ("« {0} » manque.", "Ajoutez « {0} »."),
    unknown_field: ("« {0} » n’a pas de sens ici et n’est pas lu.", "Corrigez son nom, ou supprimez-le."),
    repeated_field: ("« {0} » est écrit plus d’une fois.", "N’en gardez qu’un."),
    too_many: ("Il y en a plus de {0}.", "Laissez de côté les moins importants."),
    not_an_id: (
        "« {0} » n’est pas un identifiant.",
        "N’employez que les minuscules a–z, les chiffres et le trait d’union, comme dans claude-api.",
    ),
    repeated_id: (
        "Une fiche précédente a déjà l’identifiant « {0} ».",
        "Donnez un autre identifiant à l’une des deux.",
    ),
    id_of_an_entity: (
        "Une entité a déjà l’identifiant « {0} ».",
        "Donnez un autre identifiant au litige : un lien ne nomme un nœud que par lui.",
    ),
    unknown_id: (
        "Il n’y a pas de « {0} » dans « {1} ».",
        "Corrigez l’identifiant, ou ajoutez la fiche à « {1} ».",
    ),
    unknown_kind: (
        "« {0} » n’est pas l’un des genres de « {1} ».",
        "Employez un genre connu, ou déclarez-le en tête : « kinds », puis « {1} ».",
    ),
    not_a_choice: ("« {0} » n’est pas possible ici.", "Écrivez l’un de ceux-ci : {1}."),
    bad_url: (
        "« {0} » n’est pas une adresse vers laquelle on puisse faire un lien.",
        "Écrivez une adresse entière qui commence par https:// ou http://.",
    ),
    bad_tag: ("« {0} » n’est pas une langue.", "Écrivez son code, par exemple en, fr ou pt-br."),
    date_mend: "Écrivez 2025-08-01, 2025-08 ou 2025, avec ? si elle est incertaine, ~ si elle est approximative, ou de A à B sous la forme A/B (.. pour une borne inconnue).",
    dates: [
        "La date est vide.",
        "« {0} » n’est pas une date.",
        "« {0} » comporte une heure ; les dates n’en ont pas ici.",
        "« {0} » : il n’y a pas de mois {1}.",
        "« {0} » : ce mois a {1} jours.",
        "« {0} » n’a de date ni au début ni à la fin.",
        "« {0} » finit avant de commencer.",
    ],
    not_a_day: ("« {0} » n’est pas un jour précis.", "Écrivez une date entière, par exemple 2025-08-01."),
    ends_first: ("« {0} » précède « {1} ».", "Corrigez l’une des deux dates."),
    no_source: ("Il n’y a pas de source.", "Ajoutez l’identifiant d’au moins une source à « sources »."),
    empty_text: ("Le texte est vide.", "Écrivez-le, ou supprimez le champ s’il est facultatif."),
    missing_language: (
        "Le texte manque en « {0} ».",
        "Traduisez-le ; en attendant, il est montré dans une autre langue.",
    ),
    circle: (
        "L’entité se fournit elle-même, en passant par « {0} ».",
        "Corrigez « of » dans l’une des fiches du cercle.",
    ),
    effect_form: (
        "Un effet est soit « begins », soit « ends ».",
        "Écrivez l’un des deux, avec l’identifiant d’une relation.",
    ),
    effect_disagrees: (
        "L’événement est daté {2}, mais « {1} » de la relation « {0} » est {3}.",
        "Donnez la même date aux deux.",
    ),
    effect_undated: (
        "L’événement est daté {2}, mais la relation « {0} » n’a pas de « {1} ».",
        "Donnez à la relation la date de l’événement.",
    ),
    lone_value: (
        "Un désaccord demande au moins deux valeurs.",
        "Ajoutez l’autre valeur avec ses sources, ou supprimez le désaccord.",
    ),
    single_source: (
        "Une seule source l’appuie.",
        "Ajoutez-en une seconde, indépendante, s’il en existe une.",
    ),
    after_updated: (
        "C’est après le {0}, jour de la dernière mise à jour du jeu de données.",
        "Corrigez la date, ou « updated » en tête.",
    ),
};
