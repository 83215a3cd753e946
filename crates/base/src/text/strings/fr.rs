//! Everything said in French, with French spacing: narrow no-break spaces before high punctuation and inside
//! guillemets (tests/french.rs holds it).

use crate::text::money::{Shortened, shortened};
use crate::text::problems::ProblemStrings;
use crate::text::strings::{DateWords, Kinds, LinkWords, NameWords, Strings};
use crate::text::cli_strings::CliStrings;
use crate::text::edit_strings::EditStrings;
use crate::text::import_strings::{DateReading, DiagnosticStrings, ImportStrings, ImportedStrings, PreviewStrings};
use crate::text::site_strings::{Counts, SiteStrings};
use crate::text::workbook_strings::{Heads, SheetTitles, WorkbookProblems, WorkbookStrings};

/// French counts nought as singular.
fn plural(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n < 2 { one } else { many })
}

/// How much changed, as the end of a sentence.
fn changed(counts: &Counts) -> String {
    let mut said = Vec::new();
    if counts.added > 0 {
        said.push(plural(counts.added, "fiche ajoutée", "fiches ajoutées"));
    }
    if counts.changed > 0 {
        said.push(plural(counts.changed, "fiche modifiée", "fiches modifiées"));
    }
    if counts.gone > 0 {
        said.push(plural(counts.gone, "fiche retirée", "fiches retirées"));
    }
    if counts.corrected > 0 {
        said.push(plural(counts.corrected, "correction", "corrections"));
    }
    if said.is_empty() { "seules des sources diffèrent.".into() } else { said.join(", ") + "." }
}

/// What languages are called after "en", by their tags.
const LANGUAGES: [(&str, &str); 14] = [
    ("ar", "arabe"),
    ("de", "allemand"),
    ("en", "anglais"),
    ("es", "espagnol"),
    ("fr", "français"),
    ("hi", "hindi"),
    ("it", "italien"),
    ("ja", "japonais"),
    ("ko", "coréen"),
    ("nl", "néerlandais"),
    ("pl", "polonais"),
    ("pt", "portugais"),
    ("ru", "russe"),
    ("zh", "chinois"),
];

pub static NAMES: NameWords = NameWords {
    tag: "fr",
    own_name: "Français",
    sign: "FR",
    right_to_left: false,
    loading: "Chargement des données…",
    dispute_open: |since| ["ouvert ", since].concat(),
    dispute_begins: |day| ["commence ", day].concat(),
    held: |count, kind| format!("{count}\u{a0}{kind}"),
    opened: |day| format!("ouverture : {day}"),
    disputes_counted: |n| plural(n, "litige", "litiges"),
    dates: &DateWords {
        months: [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        short_months: [
            "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
        ],
        first: "er",
        before_christ: "\u{a0}av.\u{a0}J.-C.",
        since: ["depuis ", "depuis le ", "depuis "],
        on: ["en ", "le ", ""],
        from: ["dès ", "dès le ", "dès "],
        until: ["jusqu’en ", "jusqu’au ", "jusque "],
        around: ["vers ", "vers le ", "environ ", "environ le "],
        uncertain: " (incertain)",
        end_unknown: ", fin inconnue",
        start_unknown: ", début inconnu",
    },
    kinds: &Kinds {
        entities: "\
lab|laboratoire d’IA|laboratoires d’IA
company|entreprise|entreprises
api|API|API
model|modèle|modèles
product|produit ou service|produits et services
regulator|autorité publique|autorités publiques
court|juridiction|juridictions
publisher|éditeur ou ayant droit|éditeurs et ayants droit
person|personne|personnes
coalition|groupe ou association|groupes et associations",
        relations: "\
provides|propose|mise à disposition|proposait|est proposé par
uses|utilise|usage d’une API ou d’un produit|pouvait utiliser|est utilisé par
limited-access|dispose d’un accès limité à|accès limité|disposait d’un accès limité à|donne un accès limité à
built-on|repose sur|base technique|reposait sur|sert de base à
licenses|concède une licence à|licence|avait pour titulaire d’une licence|détient une licence de
supplies|est fournisseur de|fourniture de calcul, de modèles ou de services|comptait parmi ses clients|a pour fournisseur
invested-in|a investi dans|investissement|avait investi dans|a reçu un investissement de
acquired|a acquis ou absorbé|acquisition ou fusion|avait acquis ou absorbé|a été acquis ou absorbé par
sought-to-acquire|a cherché à acquérir|acquisition envisagée|cherchait à acquérir|a fait l’objet d’un projet d’achat de
controls|contrôle|contrôle|contrôlait|est contrôlé par
partner-of|est partenaire de|partenariat|avait pour partenaire|est partenaire de
founded|a fondé|fondation|avait fondé|a été fondé par
founded-by-former-staff-of|a été fondé par d’anciens membres de|fondation par d’anciens membres|avait été fondé par des anciens de chez|a vu d’anciens membres fonder
works-for|travaille pour|fonction exercée|travaillait pour|emploie
competes-with|est en concurrence avec|concurrence|avait pour concurrent|est en concurrence avec",
        line_groups: ["accès, technique", "argent, propriété", "fondateurs, personnel", "concurrence"],
        events: "\
access-revoked|accès révoqué|accès révoqués
access-restricted|accès restreint|accès restreints
access-restored|accès rétabli|accès rétablis
terms-changed|conditions modifiées|modifications de conditions
allegation|accusation|accusations
statement|déclaration|déclarations
lawsuit-filed|action en justice|actions en justice
court-step|étape judiciaire|étapes judiciaires
ruling|décision de justice|décisions de justice
settlement|accord amiable|accords amiables
regulatory-action|mesure d’une autorité publique|mesures d’autorités publiques
investment|investissement ou financement|investissements et financements
acquisition|acquisition ou tentative|acquisitions et tentatives
partnership|partenariat ou contrat|partenariats et contrats
personnel|nomination ou départ|nominations et départs
founding|fondation|fondations
api-launch|ouverture d’API|ouvertures d’API
product-launch|lancement|lancements",
        lanes: ["Accès", "Règles", "Déclarations", "Justice", "Entreprises", "Lancements"],
        roles: "\
initiator|à l’initiative|à l’initiative
regulator|autorité|autorités
target|partie visée|parties visées
plaintiff|partie demanderesse|parties demanderesses
defendant|partie défenderesse|parties défenderesses
court|juridiction|juridictions
partner|partenaire|partenaires
investor|investisseur|investisseurs
acquirer|acquéreur|acquéreurs
supplier|fournisseur|fournisseurs
customer|client|clients
founder|fondateur ou fondatrice|fondateurs
founded|entité fondée|entités fondées
appointed|personne nommée ou recrutée|personnes nommées ou recrutées
signatory|signataire|signataires
non-signatory|non-signataire|non-signataires
speaker|auteur de la déclaration|auteurs de la déclaration
related|également concerné|également concernés",
        statuses: "\
alleged|accusation sans suite connue|accusations sans suite connue
ongoing|en cours|en cours
settled|réglé à l’amiable|réglés à l’amiable
decided|tranché|tranchés
dismissed|rejeté|rejetés
lifted|mesure levée|mesures levées
abandoned|abandonné|abandonnés
unknown|issue inconnue|issues inconnues",
        stages: "\
filed|plainte déposée|plaintes déposées
investigation|enquête|enquêtes
motions|requêtes préliminaires|requêtes préliminaires
discovery|recueil des preuves|recueil des preuves
trial|procès|procès
decision|décision rendue|décisions rendues
appeal|en appel|en appel
settled|accord amiable|accords amiables
concluded|terminé|terminés",
    },
};

pub static STRINGS: Strings = Strings {
    skip_to_graph: "Aller au graphe",
    copy_link: "Copier le lien",
    link_copied: "Lien copié",
    copy_by_hand: "La copie est bloquée ici : le lien est sélectionné, copiez-le à la main.",
    language: "Langue",
    theme: "Thème",
    theme_system: "Comme le système",
    theme_light: "Clair",
    theme_dark: "Sombre",
    whole_field: "Tout montrer",
    opening_view: "Revenir à la vue de départ",
    updated: |day| format!("Faits arrêtés au {day}"),
    dismiss: "Masquer",
    close: "Fermer",
    stories: "Récits",
    story: "Récit",
    story_steps: |n| plural(n, "étape", "étapes"),
    read_the_story: "Lire le récit",
    step_of: |step, all| format!("{step} sur {all}"),
    step_named: |n| format!("Étape {n}"),
    previous_step: "Précédent",
    next_step: "Suivant",
    back_to_step: |n| format!("Revenir à l’étape {n}"),
    leave_story: "Quitter le récit",
    return_to_story: |title, step| format!("Revenir au récit « {title} », étape {step}"),
    another_story: "Lire un autre récit",
    explore: "Explorer librement",
    full_page: "Ouvrir la page entière",
    more: "En montrer plus",
    less: "En montrer moins",
    hint_fingers: "Déplacez l’image avec deux doigts, ou touchez-la d’abord",
    hint_wheel: "Ctrl + molette pour agrandir l’image",
    hint_taken: "La molette seule suffit maintenant. Cliquez à côté pour arrêter.",
    hint_touched: "Un doigt suffit maintenant. Touchez à côté pour arrêter.",
    graph: "Graphe",
    timeline: "Chronologie",
    events: "Événements",
    details: "Détails",
    filters: "Filtres",
    controls: "Explorer",
    views: "Vues",
    search: "Recherche",
    search_hint: "Nom ou mot…",
    suggestions: "Suggestions",
    facet_dispute: "Litige",
    facet_actor: "Acteur",
    facet_kind: "Type",
    facet_status: "État",
    facet_time: "Quand",
    facet_relation: "Relation",
    any_of_these: "N’importe lequel d’entre eux",
    all_of_these: "Seulement ce qui les concerne tous",
    between_them: |names| ["Entre ", names].concat(),
    alleged_only: "Allégué, confirmé nulle part",
    from_day: "Du",
    to_day: "Au",
    as_of: "État au",
    event_before: "Événement précédent",
    event_after: "Événement suivant",
    time: "Temps",
    latest: "À ce jour",
    handle_help: "Glisser pour voir l’état à un autre jour",
    play: "Dérouler les événements",
    pause: "Pause",
    play_step: "Avancer d’un événement",
    speeds: ["lente", "normale", "rapide"],
    speed: |name| ["Vitesse\u{202f}: ", name].concat(),
    played: |step, all, date, title| format!("{step} sur {all}\u{202f}: {date}, {title}"),
    hide_ended: "Masquer ce qui est terminé",
    show_ended: "Montrer barré ce qui est terminé",
    apply: "Appliquer",
    clear: "Effacer",
    done: "Terminé",
    find_in_list: "Chercher dans cette liste",
    remove_filter: |name| format!("Retirer le filtre {name}"),
    chosen: |n| plural(n, "choisi", "choisis"),
    focus_label: |name, depth| format!("Autour de {name}, {}", plural(usize::from(depth), "pas", "pas")),
    time_between: |from, to| format!("{from} – {to}"),
    time_from: |from| format!("{from} et après"),
    time_until: |to| format!("{to} et avant"),
    search_for: |text| format!("« {text} »"),
    status_events: |kept, all| format!("{kept} sur {}", plural(all, "événement", "événements")),
    status_nodes: |kept, all| format!("{kept} sur {}", plural(all, "acteur ou litige", "acteurs et litiges")),
    nothing_left: "Rien ne répond à tous ces filtres.",
    nothing_left_hint: "Retirez-en un, ou effacez-les tous.",
    no_events: "Ces données n’ont aucun événement à montrer.",
    arranging: "Disposition du graphe…",
    stop: "Arrêter",
    not_arranged: "Le graphe n’a pas été disposé pour cette vue.",
    arrange: "Le disposer",
    arrange_failed: "Le graphe ne peut pas être disposé pour cette vue\u{202f}: une partie de la page n’a pas été chargée.",
    view_all: "Graphe + chrono",
    view_graph: "Graphe",
    view_timeline: "Chrono",
    view_table: "Tableau",
    lanes: "Une ligne par",
    lanes_kind: "Type",
    lanes_actor: "Acteur",
    lanes_dispute: "Litige",
    zoom_in: "Agrandir",
    zoom_out: "Réduire",
    fit: "Ajuster à la vue",
    earlier: "Plus tôt",
    later: "Plus tard",
    legend: "Légende",
    hide_kind: |kinds| ["Masquer\u{202f}: ", kinds].concat(),
    show_kind: |kinds| ["Montrer\u{202f}: ", kinds].concat(),
    line_dispute: "en litige",
    line_acts: "de celui qui agit",
    line_mixed: "plusieurs sortes en un trait",
    line_or_mixed: |other| [other, ", ou plusieurs sortes"].concat(),
    line_alleged: "allégué",
    line_ended: "terminé",
    dispute: "litige",
    day_fact: |day, fact| ["Le ", day, ", ", fact, "."].concat(),
    day_after: |day, fact| ["Le ", day, ", c’était fini\u{202f}: ", fact, "."].concat(),
    day_disputed: |fact, ended| {
        [fact, "\u{202f}; les sources divergent sur le jour ", if ended { "de la fin" } else { "du début" }].concat()
    },
    day_before: |day, fact| ["Le ", day, ", c’était encore à venir\u{202f}: ", fact, "."].concat(),
    dispute_was: |how, title| {
        let was = ["n’avait pas commencé", "était en cours", "était clos", "restait sans nouvelles"][how];
        ["le litige «\u{202f}", title, "\u{202f}» ", was].concat()
    },
    day_alone: |day| ["État au ", day, "."].concat(),
    edge_about: "au sujet de",
    edge_provides: "fournit",
    edge_ended: |day| format!("fin : {day}"),
    edge_began: |day| ["début\u{202f}: ", day].concat(),
    node_name: |name, kind, links| format!("{name}, {kind}, {}", plural(links, "lien", "liens")),
    graph_summary: |entities, disputes, links| {
        format!(
            "{}, {} et {} entre eux.",
            plural(entities, "acteur", "acteurs"),
            plural(disputes, "litige", "litiges"),
            plural(links, "lien", "liens")
        )
    },
    graph_help: "Les flèches mènent à un voisin, Entrée sélectionne, Échap efface la sélection, « ? » donne la liste des touches.",
    fold_summary: |drawn, shown| format!("{drawn} sur {shown} sont dessinés\u{202f}; les autres y sont repliés."),
    folded_in: "Éléments repliés",
    with_folded_in: |held| ["éléments repliés\u{202f}: ", held].concat(),
    unfold: |name, held| [name, "\u{202f}: déplier ", held].concat(),
    unfold_this: |held| ["Déplier ", held].concat(),
    refold_this: "Replier",
    unfold_all: "Tout déplier",
    fold_all: "Tout replier",
    links_counted: |n| plural(n, "lien", "liens"),
    line_stands_for: "Ce trait représente",
    most_links: "Les plus liés",
    most_events: "Le plus d’événements",
    selected: "Sélection",
    move_and_keys: "Déplacer, et liste des touches",
    move_picture: "Déplacer l’image",
    move_node: |name| ["Déplacer\u{202f}: ", name].concat(),
    ways: ["À gauche", "À droite", "Vers le haut", "Vers le bas"],
    keys: "Touches",
    key_rows: [
        ["Tab", "entrer dans une vue, en sortir"],
        [
            "Flèches",
            "graphe\u{202f}: vers le voisin de ce côté\u{202f}; chronologie\u{202f}: dans le temps et d’une ligne à l’autre\u{202f}; tableau\u{202f}: d’une rangée à l’autre",
        ],
        ["Début, Fin", "le premier, le dernier"],
        ["Entrée", "sélectionner\u{202f}; une fois encore\u{202f}: lire les détails"],
        ["Maj + Entrée, Maj + clic", "graphe\u{202f}: ce qu’il y a entre la sélection et celui-ci"],
        ["Échap", "quitter les détails et revenir où l’on était\u{202f}; là\u{202f}: effacer la sélection"],
        ["Maj + flèches", "déplacer l’image"],
        ["+, -, 0", "agrandir, réduire, tout montrer"],
        ["Gauche, droite\u{202f}; Page préc., Page suiv.", "sur la poignée du jour\u{202f}: un jour, un mois"],
        ["f, F", "graphe\u{202f}: déplier un point ou le replier\u{202f}; tous à la fois"],
        ["?", "cette liste"],
    ],
    unpin: "Libérer",
    pin: "Fixer ici",
    pinned: "fixé",
    focus: "Montrer son entourage",
    unfocus: "Quitter l’entourage",
    steps: |n| plural(usize::from(n), "pas", "pas"),
    timeline_summary: |n, from, to| {
        let events = plural(n, "événement", "événements");
        if from == to { format!("{events}, {from}.") } else { format!("{events}, {from} – {to}.") }
    },
    timeline_help: "Gauche et droite parcourent le temps, Entrée sélectionne ou liste ce qu’un repère rassemble, Échap efface la sélection.",
    gathered: |n, span| format!("{n} événements, {span}"),
    zoom_to_these: "Zoomer sur ces événements",
    and_more: |n| ["et ", &n.to_string(), " autres"].concat(),
    whole_period: "Toute la période",
    filter_to_window: "Filtrer sur cette fenêtre",
    who_says_so: "Qui le dit",
    where_sources_disagree: "Où les sources divergent",
    sources_disagree: "sources divergentes",
    sources: "Sources",
    who_took_part: "Qui a pris part",
    about: "Au sujet de",
    in_dispute: "Dans le litige",
    own_page: "Sa page, à lire et à citer",
    own_pages: "Pages à lire et à citer",
    parties: "Parties",
    relations: "Relations",
    disputes: "Litiges",
    provides: "Fournit",
    provided_by: "Fourni par",
    begins: |what| format!("Début : {what}"),
    ends: |what| format!("Fin : {what}"),
    closed: |day| format!("clôture : {day}"),
    founded: |day| format!("fondation : {day}"),
    ended: |day| format!("fin : {day}"),
    also_known_as: |names| format!("Aussi : {names}"),
    unnamed_speaker: |publisher| format!("Selon {publisher}"),
    show_only_this: "Ne montrer que ceci",
    in_language: |tag| {
        let known = LANGUAGES.iter().find(|(known, _)| *known == tag);
        known.map_or_else(|| ["en langue «\u{202f}", tag, "\u{202f}»"].concat(), |(_, name)| ["en ", name].concat())
    },
    stance: ["confirmé", "rapporté", "allégué", "démenti"],
    not_read: "non lue",
    not_read_key: "Non lue\u{202f}: vue dans la liste de son éditeur ou citée ailleurs, sans que nous ayons lu le texte même.",
    archived_copy: "copie archivée",
    fields: [
        "date",
        "issue",
        "montant",
        "nature",
        "juridiction ou juge",
        "date de dépôt ou d’enregistrement",
        "détail",
        "réponse",
        "date d’effet",
        "première publication",
        "raison",
        "usage fait",
        "type d’accès",
        "ordre de sortie",
        "cocontractant",
    ],
    all_claims: |n| format!("Montrer les {n} affirmations"),
    all_sources: |n| format!("Montrer les {n} sources"),
    colon: |a, b| format!("{a} : {b}"),
    not_in_view: "Hors de la vue filtrée.",
    selection_left_out: "Ce que ce lien sélectionne est écarté par ses propres filtres.",
    most_to_do_with: "Surtout en rapport avec",
    what_is_between: |one, other| format!("Ce qu’il y a entre {one} et {other}"),
    ask_between: "Ce qu’il y a entre ceci et…",
    asks_between: "Choisissez l’autre dans le graphe, ou cherchez son nom.",
    disputes_opposed: "Litiges où ils s’opposent",
    disputes_with_all: |n| if n == 2 { "Litiges qui impliquent les deux" } else { "Litiges qui les impliquent tous" },
    relations_between: "Relations entre eux",
    events_between: "Événements qui les réunissent",
    nothing_between: "Aucun événement, litige ou relation ne les joint directement.",
    chains: "Les plus courts chemins de l’un à l’autre",
    no_chain: "Pas même par deux intermédiaires.",
    column_date: "Date",
    column_event: "Événement",
    column_kind: "Type",
    column_actors: "Acteurs",
    column_dispute: "Litige",
    column_sources: "Sources",
    sort_by: |column| format!("Trier par {column}"),
    rows: "Rangées",
    rows_named: ["Événements", "Litiges", "Affirmations"],
    column_opened: "Ouvert",
    column_closed: "Clos",
    column_events: "Événements",
    column_speaker: "Qui le dit",
    column_stance: "Position",
    column_claim: "Ce qui est dit",
    compare_with: "Comparer au",
    month_before: "Un mois avant",
    year_before: "Un an avant",
    stop_comparing: "Ne plus comparer",
    compared_with: |day| ["Comparé au ", day].concat(),
    between_days: |earlier, later| ["Entre le ", earlier, " et le ", later].concat(),
    changes: ["A commencé", "A pris fin", "A commencé et pris fin", "A changé d’état", "Nouveau ici"],
    changes_counted: |change, n| {
        let said = [
            ("a commencé", "ont commencé"),
            ("a pris fin", "ont pris fin"),
            ("a commencé et pris fin", "ont commencé et pris fin"),
            ("a changé d’état", "ont changé d’état"),
            ("nouveau ici", "nouveaux ici"),
        ];
        plural(n, said[change].0, said[change].1)
    },
    change_between: |change, earlier, later| {
        let said = ["début", "fin", "début et fin", "changement d’état", "apparition"];
        [said[change], " entre le ", earlier, " et le ", later].concat()
    },
    all_changes: |n| format!("Montrer les {n}"),
    nothing_changed: "Rien n’a changé entre ces deux jours dans cette vue.",
    line_same: "inchangé",
    changed_within: "un élément replié a changé",
    changed_of_held: |n, earlier, later| {
        [&plural(n, "a changé", "ont changé"), " entre le ", earlier, " et le ", later].concat()
    },
    line_ended_before: "terminé avant",
    facet_stance: "Affirmations",
    where_they_disagree: |n| format!("Où les sources divergent ({n})"),
    disagreements: |events, all| {
        [&plural(events, "événement", "événements"), ", ", &plural(all, "divergence", "divergences")].concat()
    },
    in_answer: ", en réponse à l’affirmation ci-dessus",
    in_answer_to: "En réponse à\u{202f}:",
    date_disputed: |span| ["les sources divergent sur la date\u{202f}: ", span].concat(),
    timeline_key: "Légende de la chronologie",
    key_uncertain: "date incertaine",
    key_disputed: "les sources divergent sur la date",
    key_to_come: "pas encore arrivé",
    key_acts_on: "agit sur",
    acts_on: |names| ["Agit sur ", names, "."].concat(),
    acted_on_by: |names| ["Subit l’action de ", names, "."].concat(),
    share: "Partager, intégrer ou enregistrer",
    share_title: "Transmettre cette vue",
    share_system: "Partager…",
    this_link: "Lien",
    copy: "Copier",
    copied: "Copié.",
    embed: "Intégrer",
    share_own_file: "C’est votre fichier, et aucun lien n’y mène encore. Placez-le à côté de la page sous data/NOM.json et ouvrez la page avec «\u{202f}?data=data/NOM.json\u{202f}»\u{202f}: lien, citation et intégration seront ici.",
    embed_frame: "Hauteur fixe",
    embed_element: "Hauteur automatique",
    embed_picture: "Image, sans cadre",
    preview: "Aperçu",
    preview_phone: "Téléphone",
    preview_column: "Colonne",
    headline: "Titre",
    headline_hint: "S’affiche au-dessus des images enregistrées, du papier et de l’intégration à hauteur automatique. S’il reste vide, la vue y est décrite en mots.",
    text_with_sources: "Texte avec sources",
    save_as: "Enregistrer un fichier",
    open_file: "Voir un fichier à vous",
    making_file: "Préparation du fichier…",
    file_saved: "Enregistré.",
    file_failed: "Le fichier n’a pas pu être préparé. Vérifiez la connexion, puis réessayez.",
    reading_file: |names| format!("Lecture de {names}…"),
    reading_failed: |names| format!("Le programme qui lit les fichiers s’est arrêté à {names}. Réessayez, ou choisissez un fichier plus petit."),
    companion_missing: "Le programme qui lit les fichiers n’a pas pu être chargé. Vérifiez la connexion, puis choisissez de nouveau le fichier.",
    problems_missing: "La liste des erreurs n’a pas pu être chargée. Vérifiez la connexion, puis rechargez la page.",
    files: [
        "Image (SVG)",
        "Image (PNG)",
        "Tableau des événements (CSV)",
        "Données (JSON)",
        "Classeur (XLSX)",
        "Graphe (JSON Graph)",
        "Graphe pour Gephi (GEXF)",
        "Graphe (GraphML)",
        "Graphe pour OpenAleph (FollowTheMoney)",
        "Qui affirme quoi, et quand (FollowTheMoney, CSV)",
        "Graphe pour Kumu (JSON)",
        "Calendrier (ICS)",
        "Texte (TXT)",
        "Sources (CSL-JSON)",
        "Sources (BibTeX)",
        "Sources (RIS)",
        "Papier (imprimer ou PDF)",
    ],
    sources_of_event: "Sources de l’événement choisi",
    cite: "Citer cette vue",
    events_counted: |n| plural(n, "événement", "événements"),
    claims_counted: |n| plural(n, "affirmation", "affirmations"),
    involving: |names| format!(" impliquant {names}"),
    involving_all: |_, names| [" impliquant à la fois ", names].concat(),
    around: |name| format!(" autour de {name}"),
    matching: |text| format!(" répondant à « {text} »"),
    on_which_sources_disagree: " sur lesquels les sources divergent",
    as_it_stood: |day| format!("au {day}"),
    against: |day| format!("comparé au {day}"),
    more_names: |n| plural(n, "autre", "autres"),
    and: |rest, last| format!("{rest} et {last}"),
    failed_title: "Les données ne peuvent pas être montrées",
    failed_fetch: |what| {
        format!(
            "Le fichier de données n’est pas arrivé ({what}). Vérifiez la connexion puis réessayez ; votre lien est gardé."
        )
    },
    failed_data: "Le fichier de données contient des erreurs. Qui publie cette page peut les corriger avec cette liste.",
    retry: "Réessayer",
    part_missing: "Une partie de cette page n’est pas arrivée. Ce que vous avez demandé est gardé.",
    records_left_out: |n| {
        plural(n, "enregistrement écarté pour erreur.", "enregistrements écartés pour erreurs.")
    },
    what_is_wrong: "Ce qui ne va pas",
    bundled_data: "Montrer les données d’origine",
    data_missing: |path, reason| {
        format!("Les données « {path} » ne sont pas arrivées ({reason}). Voici les données d’origine.")
    },
    too_large: |path| {
        format!(
            "«\u{202f}{path}\u{202f}» est trop grand pour une page\u{202f}: plus de 64\u{a0}Mo ou de 250\u{202f}000 événements. Une partie peut être montrée, par exemple une période plus courte."
        )
    },
    rest_missing: |reason| {
        format!(
            "Le reste des données n’est pas arrivé ({reason})\u{202f}: «\u{202f}…\u{202f}» y tient la place des textes. Rechargez la page pour réessayer\u{202f}; votre lien est gardé."
        )
    },
    list_separator: "\u{202f}; ",
    other_lane: "Autres",
    whole_of_time: |years| [years, ", tout"].concat(),
    more_actors: |n| [n.to_string().as_str(), if n == 1 { " autre acteur" } else { " autres acteurs" }].concat(),
    more_disputes: |n, none| [n.to_string().as_str(), if n == 1 { " autre litige" } else { " autres litiges" }, if none { ", ou aucun" } else { "" }].concat(),
    links: LinkWords {
        not_in_data: |n| {
            if n == 1 {
                "élément de ce lien n’est pas dans les données actuelles"
            } else {
                "éléments de ce lien ne sont pas dans les données actuelles"
            }
        },
        not_understood: |n| {
            if n == 1 {
                "partie de ce lien n’a pas été comprise et est ignorée"
            } else {
                "parties de ce lien n’ont pas été comprises et sont ignorées"
            }
        },
        refused_data: "Ce lien demande des données hors du dossier de cette page\u{202f}; les données habituelles sont affichées",
        newer_version: "Ce lien a été fait pour une version plus récente de cette page\u{202f}; une partie peut manquer",
        more: |n| [" et ", n, " de plus"].concat(),
    },
    // How far things have gone
    stage: "Étape",
    amounts: "Montants",
    money: |value, currency| {
        let mut sum = shortened(value);
        if sum.power == 3 {
            // French newspapers count in milliards beyond a thousand of them.
            let thousands = sum.whole * 1_000 + sum.thousandths;
            sum = Shortened { whole: thousands, thousandths: 0, power: 2 };
        }
        let (one, many) = match currency {
            "USD" => ("dollar", "dollars"),
            "EUR" => ("euro", "euros"),
            "GBP" => ("livre sterling", "livres sterling"),
            "JPY" => ("yen", "yens"),
            "INR" => ("roupie", "roupies"),
            "KRW" => ("won", "wons"),
            code => (code, code),
        };
        let digits = sum.digits("\u{202f}", ",");
        let (scale, scales) = [("", ""), ("million", "millions"), ("milliard", "milliards")][sum.power.min(2)];
        if scale.is_empty() {
            return [digits.as_str(), "\u{a0}", if sum.is_many() { many } else { one }].concat();
        }
        let of = if many.starts_with(['e', 'E']) { " d’" } else { " de " };
        [digits.as_str(), "\u{a0}", if sum.is_many() { scales } else { scale }, of, many].concat()
    },
    bounds: ["", "environ ", "au moins ", "jusqu’à "],
    amount_status: ["réclamé", "accordé", "promis", "par contrat", "versé"],
    line_promised: "argent promis",
    line_unknown: "sort actuel inconnu",
    link_unknown: "inconnu",
    day_unknown: |day, fact| ["Au ", day, ", personne ne dit si c’était encore le cas\u{202f}: ", fact, "."].concat(),
    weak_source: "source faible",
    // What was corrected, and how far to trust the data
    corrections: "Corrections",
    correction_classes: ["correction", "précision", "mise à jour", "retouche"],
    stood_before: "Avant",
    how_far: "Ce que valent ces données",
    covered: "Ce qui est couvert",
    not_covered: "Ce qui ne l’est pas",
    send_correction: "Signaler une erreur",
    id_copied: |id| format!("«\u{202f}{id}\u{202f}» est copié\u{202f}: citez-le à qui publie cette page."),
};

// About datasets: what is wrong and how to mend it.
pub static PROBLEMS: ProblemStrings = ProblemStrings {
    did_you_mean: "Vouliez-vous dire « {0} » ?",
    not_json: (
        "Ce n’est plus du JSON à partir de « {0} » ({1}).",
        "Cherchez juste avant cet endroit une virgule, un guillemet ou un crochet manquant ou en trop.",
    ),
    a_zip_file: (
        "C’est un classeur ou un autre fichier zip, pas du JSON.",
        "Déposez le classeur sur la page, ou faites-en un jeu de données\u{202f}: `faultlines convert classeur.xlsx --out dataset.json`.",
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
        "Un enregistrement précédent a déjà l’identifiant « {0} ».",
        "Donnez un autre identifiant à l’un des deux.",
    ),
    id_of_an_entity: (
        "Une entité a déjà l’identifiant « {0} ».",
        "Donnez un autre identifiant au litige : un lien ne nomme un nœud que par lui.",
    ),
    unknown_id: (
        "Il n’y a pas de « {0} » dans « {1} ».",
        "Corrigez l’identifiant, ou ajoutez l’enregistrement à « {1} ».",
    ),
    unknown_kind: (
        "« {0} » n’est pas l’un des types de « {1} ».",
        "Employez un type connu, ou déclarez-le en tête : « kinds », puis « {1} ».",
    ),
    not_a_choice: ("« {0} » n’est pas possible ici.", "Écrivez l’un de ceux-ci : {1}."),
    bad_url: (
        "« {0} » n’est pas une adresse vers laquelle on puisse faire un lien.",
        "Écrivez une adresse entière qui commence par https:// ou http://.",
    ),
    bad_tag: ("« {0} » n’est pas une langue.", "Écrivez son code, par exemple en, fr ou pt-br."),
    date_mend: "Écrivez 2025-08-01, 2025-08 ou 2025, avec « ? » si elle est incertaine, « ~ » si elle est approximative, ou de A à B sous la forme A/B (.. pour une borne inconnue).",
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
        "Corrigez « of » dans l’un des enregistrements du cercle.",
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
        "Une divergence demande au moins deux valeurs.",
        "Ajoutez l’autre valeur avec ses sources, ou supprimez la divergence.",
    ),
    no_lines: ("Le graphe a {0} marques et aucun trait entre elles.", "Ajoutez des relations, ou dites dans les litiges qui en sont les parties."),
    lone_denial: (
        "Un démenti est seul\u{202f}: rien avant lui ne dit ce qui est démenti.",
        "Ajoutez avant lui l’affirmation à laquelle il répond\u{202f}; ou que son texte dise les deux, comme «\u{202f}X dément que…\u{202f}».",
    ),
    not_a_sum: (
        "{0} n’est pas une somme d’argent.",
        "Écrivez un nombre supérieur à 0, en unités entières\u{202f}: 1500000000.",
    ),
    not_a_currency: (
        "«\u{202f}{0}\u{202f}» n’est pas une monnaie.",
        "Écrivez ses trois lettres capitales, par exemple USD ou EUR.",
    ),
    not_a_wikidata_item: (
        "«\u{202f}{0}\u{202f}» n’est pas un élément de Wikidata.",
        "Écrivez son Q et son nombre, comme dans Q116758847.",
    ),
    not_a_record: (
        "«\u{202f}{0}\u{202f}» ne nomme aucun enregistrement.",
        "Écrivez ce qu’il est et son identifiant, comme dans event:claude-launch, ou supprimez «\u{202f}record\u{202f}».",
    ),
    status_is_known: (
        "«\u{202f}unknown_since\u{202f}» est donné, mais le statut dit où en est le litige.",
        "Écrivez le statut unknown, ou supprimez «\u{202f}unknown_since\u{202f}».",
    ),
    unknown_and_over: (
        "«\u{202f}unknown_since\u{202f}» est donné, mais «\u{202f}{0}\u{202f}» dit que c’est terminé.",
        "Supprimez l’un des deux.",
    ),
    no_old_words: (
        "La correction ne garde pas ce qui était écrit avant.",
        "Ajoutez-le sous «\u{202f}old\u{202f}».",
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

// The served pages.
pub static SITE: SiteStrings = SiteStrings {
    files_elsewhere: "Cette copie de la page tient en un fichier et n’en lit pas d’autre. Ouvrez la page là où elle est publiée et déposez-y le fichier, ou lancez faultlines preview.",
    locale: "fr_FR",
    extent: |of| {
        let mut text = String::new();
        let mut add = |before: &str, what: &str| {
            text.push_str(if text.is_empty() { "" } else { before });
            text.push_str(what);
        };
        if of.events > 0 {
            add("", &plural(of.events, "événement", "événements"));
        }
        if of.disputes > 0 {
            add(" dans ", &plural(of.disputes, "litige", "litiges"));
        }
        if of.entities > 0 {
            add(if of.entities == 1 { " avec " } else { " entre " }, &format!("{} {}", of.entities, of.kinds));
        }
        if of.relations > 0 && of.disputes == 0 {
            add(" avec ", &plural(of.relations, "lien", "liens"));
        }
        if text.is_empty() {
            text.push_str("Aucun événement");
        }
        let is_day = |date: &str| date.starts_with(|c: char| c.is_ascii_digit()) && date.contains(' ');
        let says_when = |date: &str| {
            date.contains('–') || ["vers", "environ", "depuis", "dès", "jusqu"].iter().any(|it| date.starts_with(it))
        };
        let from = |date: &str| {
            let before = match date {
                _ if is_day(date) => "du ",
                _ if date.starts_with(['a', 'o']) => "d’",
                _ => "de ",
            };
            [before, date].concat()
        };
        match (of.first, of.last) {
            ("", _) => {}
            (date, last) if date == last && says_when(date) => text.push_str(&[", ", date].concat()),
            (date, last) if date == last => {
                text.push_str(&[if is_day(date) { ", le " } else { ", en " }, date].concat());
            }
            (first, last) => {
                text.push_str(&[", ", &from(first), if is_day(last) { " au " } else { " à " }, last].concat());
            }
        }
        if of.sources > 0 {
            text.push_str(", selon ");
            text.push_str(&plural(of.sources, "source", "sources"));
        }
        text + "."
    },
    others: "autres",
    all_events: |n| match n {
        0 => "Aucun événement".into(),
        1 => "Le seul événement".into(),
        _ => format!("Les {n} événements"),
    },
    how_to_read: "Par date, du plus ancien au plus récent ; pour chacun, qui le dit, où les sources divergent, et ses sources. «\u{202f}Non lue\u{202f}» signale une source vue dans la liste de son éditeur ou citée ailleurs, dont nous n’avons pas lu le texte.",
    each_leads_on: "Par date, du plus ancien au plus récent. Chacun mène à qui le dit, aux divergences et aux sources.",
    graph_of: |what| format!("Graphe : {what}"),
    timeline_of: |what| format!("Chronologie : {what}"),
    what_is_in_it: |names| format!("On y trouve : {names}."),
    in_this_language: "En français",
    live: "Ouvrir le graphe et la chronologie interactifs",
    live_here: "Ouvrir cette étape dans le graphe interactif",
    stories: "Récits",
    story: "Récit",
    step: |n, of| format!("Étape {n} sur {of}"),
    events_of_step: |n| plural(n, "événement dans cette image", "événements dans cette image"),
    events_of_story: |n| {
        if n < 2 {
            "L’événement de ce récit et ses sources".into()
        } else {
            format!("Les {n} événements de ce récit et leurs sources")
        }
    },
    events_of_view: |n| {
        if n < 2 {
            "L’événement de cette vue et ses sources".into()
        } else {
            format!("Les {n} événements de cette vue et leurs sources")
        }
    },
    events_of_page: |n, all| match all {
        1 => "Son événement, ce qu’on en dit et ses sources".into(),
        _ if n < all => format!("Les {n} derniers de ses {all} événements, ce qu’on en dit et leurs sources"),
        _ => format!("Ses {n} événements, ce qu’on en dit et leurs sources"),
    },
    earlier_events: |n| plural(n, "événement antérieur", "événements antérieurs"),
    connected: "Liens",
    same_parties: "Autres litiges entre les mêmes parties",
    whole_record: "Tous les événements, par date",
    differences: ["ajout", "changement", "retrait"],
    status_changed: |old, new| format!("de «\u{202f}{old}\u{202f}» à «\u{202f}{new}\u{202f}»"),
    since_link_made: |old, counts| {
        format!("Depuis la création de votre lien, sur des données du {old}\u{202f}: {}", changed(counts))
    },
    changed_unsaid: |old, new| {
        format!("Les données ont changé depuis la création de votre lien (alors du {old}, maintenant du {new}). Elles ne disent pas en quoi.")
    },
    old_version: |old, new, counts| {
        format!("Vous voyez les données telles qu’elles étaient le {old}. Il en existe de plus récentes, du {new}\u{202f}: {}", changed(counts))
    },
    to_newest: "La même vue sur les données les plus récentes",
    nothing_kept: "Rien dans les données ne répond à cette étape.",
    archive: "copie archivée",
    data: "Les données (JSON)",
    open_in_gephi_lite: "Ouvrir le graphe dans Gephi Lite",
    tally: |events, sources| {
        format!("{}, {}", plural(events, "événement", "événements"), plural(sources, "source", "sources"))
    },
    card_alt: |title| format!("{title} : graphe du litige et de ses parties"),
    events_outside: |n, from, to| {
        let outside = plural(n, "événement est hors de celle-ci", "événements sont hors de celle-ci");
        format!("La chronologie va du {from} au {to}\u{202f}; {outside}.")
    },
};

// Importers.
pub static IMPORT: ImportStrings = ImportStrings {
    row: "rangée",
    line: "ligne",
    column: "colonne",
    quotation_marks: ["«\u{202f}", "\u{202f}»"],
    times: " ({0}\u{a0}×)",
    interval_words: &[" au "],
    day_endings: &["er", "e", "eme", "ere", "re", "nd", "nde"],
    not_in_calendar: |n| {
        let events = if n == 1 { "événement n’y est pas" } else { "événements n’y sont pas" };
        format!("{n} {events}\u{202f}: un calendrier n’a pas d’années avant l’an 1.")
    },
    date_reading: DateReading {
        weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        fillers: &["le", "la", "les", "l", "ce", "du", "de", "des", "d", "en", "a", "au", "aux", "annee", "an", "dans", "date", "courant"],
        about: &["v", "vers", "env", "environ", "alentours", "autour", "approximativement", "circa"],
        uncertain: &["incertain", "incertaine", "probablement", "peut", "etre", "sans", "doute"],
        since: &["depuis", "des", "partir", "compter"],
        after: &["apres", "post"],
        until: &["jusque", "jusqu"],
        before: &["avant", "ante"],
        present: &["present", "aujourd", "auj", "hui", "maintenant", "jour", "jours", "cours"],
        between: &["entre", "de", "du"],
        to: &["a", "au", "et", "jusqu", "jusque"],
        seasons: [&["printemps"], &["ete"], &["automne"], &["hiver"]],
        quarter: &["trimestre", "trimestres", "trim", "quart"],
        half: &["semestre", "semestres", "moitie", "quinzaine"],
        decade: &["annees", "decennie"],
        century: &["siecle", "siecles", "s"],
        millennium: &["millenaire", "millenaires"],
        times_of_day: &["matin", "matinee", "midi", "apres midi", "soir", "soiree", "nuit", "minuit", "aube"],
        parts: &["debut", "mi", "milieu", "fin", "exercice"],
        ordinals: [&["premier", "premiere"], &["deuxieme", "second", "seconde"], &["troisieme"], &["quatrieme", "dernier"]],
        not_before: &["au plus tôt", "pas avant", "et après", "ou après", "ou plus tard", "et plus"],
        not_after: &["au plus tard", "pas après", "ou avant", "ou plus tôt"],
        week_of: &["semaine du"],
        or: &["ou"],
        before_christ: &[
            "avant jesus-christ", "avant jesus christ", "avant j.-c.", "avant j.-c", "avant j-c", "avant jc", "av. j.-c.", "av. j.-c", "av. j-c", "av. jc",
            "av.j.-c.", "av j.-c.", "av j-c", "av jc", "avant l ere commune", "avant notre ere", "av. n. e.", "av. n.e.", "avant n. e.", "a.e.c.", "aec",
        ],
        after_christ: &[
            "apres jesus-christ", "apres jesus christ", "apres j.-c.", "apres j.-c", "apres j-c", "apres jc", "apr. j.-c.", "apr. j.-c", "apr. j-c", "ap. j.-c.",
            "ap. j.-c", "ap. j-c", "ap jc", "de l ere commune", "de notre ere", "de n. e.",
        ],
    },
    diagnostics: DiagnosticStrings {
        not_text: ("Ce fichier n’est ni un texte ni un classeur, mais {0}.", "Enregistrez son contenu en CSV ou comme classeur (.xlsx, .ods)\u{202f}; décompressez d’abord une archive."),
        unknown_format: ("Ce n’est aucun des formats qui peuvent être lus ; le fichier commence par « {0} ».", "Attendu : un jeu de données Faultlines, le JSON de TimelineJS, un tableau (CSV) avec les colonnes de TimelineJS ou avec des nœuds, des liens ou des événements, JSON Graph, GEXF, GraphML, FollowTheMoney ou une carte d’Oligrapher. Si c’en est un, nommez-le avec --from."),
        empty: ("Le fichier est vide.", "Vérifiez que c’est le bon fichier, et qu’il a été enregistré."),
        too_large: ("C’est trop grand pour une page\u{202f}: plus de 64\u{a0}Mo.", "Montrez-en une partie, par exemple une période plus courte ou moins d’entités."),
        not_together: ("Ces fichiers ne font pas un jeu de données : {0}.", "Donnez un seul fichier, ou un tableau de nœuds et un tableau de liens."),
        not_json: ("À cet endroit, ce n’est plus du JSON : {0}.", "Cherchez juste avant une virgule, un guillemet ou un crochet qui manque ou qui est en trop."),
        not_xml: ("À cet endroit, ce n’est plus du XML : {0}.", "Enregistrez de nouveau le fichier dans le programme qui l’a fait."),
        not_this_format: ("Trouvé : {0} ; attendu : {1}.", "Vérifiez que c’est le bon fichier, ou nommez son format avec --from."),
        encoding: ("Le texte n’est pas en UTF-8 ; il a été lu comme {0}.", "Regardez les accents et les guillemets. Pour en être sûr, enregistrez le fichier en « CSV UTF-8 »."),
        no_table: ("Il n’y a pas de rangée de noms de colonnes ; le fichier est vide.", "Écrivez les noms des colonnes dans la première rangée."),
        quote_open: ("Un guillemet (\") ouvre ici une cellule et n’est jamais fermé : « {0} ».", "Fermez-le avec un autre (\"). Dans une cellule entre guillemets, doublez chacun d’eux (\"\")."),
        too_many_cells: ("Cette rangée a plus de cellules qu’il n’y a de colonnes ; le reste était « {0} ».", "Un texte qui contient une virgule, un point-virgule ou un saut de ligne doit être entre guillemets (\")."),
        no_column: ("Il n’y a pas de colonne « {1} » ; trouvé : {0}.", "Nommez la colonne exactement ainsi dans la première rangée ; majuscules ou minuscules, peu importe."),
        likely_column: ("Le jeu de données n’a pas de place pour la colonne « {0} » ; ses cellules ont été laissées de côté.", "Vouliez-vous dire « {1} » ? Donnez alors ce nom à la colonne."),
        unknown_table: ("Ce tableau a les colonnes {0} : ce n’est aucun des tableaux qui peuvent être lus.", "Un tableau d’événements a besoin d’une date et d’un titre ; ces deux lignes peuvent être copiées :\n\tdate,titre,acteurs,litige,source_urls,sources\n\t2025-08-01,Ada attaque le moulin,Ada;Moulin SA,À qui est le moulin,https://quotidien.example/moulin,Le moulin en justice\nUn tableau de liens a besoin de « de » et « vers », un tableau de nœuds d’un nom."),
        no_source_title: ("Sources dont seule l’adresse est connue : {0}. L’adresse tient lieu de titre.", "Écrivez le titre de chacune à côté de son adresse : dans la colonne « sources », ou comme « Titre : https://… »."),
        no_lines: ("Le graphe a {0} marques et aucun trait entre elles.", "Dites dans une colonne « litige » ce qui les oppose, ou ajoutez un tableau de liens avec de, vers et type."),
        unknown_column: ("Le jeu de données n’a pas de place pour la colonne « {0} » ; ses cellules ont été laissées de côté.", "Colonnes connues : {1}."),
        repeated_column: ("Deux colonnes s’appellent « {0} » ; la première compte.", "Renommez ou supprimez l’une d’elles."),
        not_a_date: ("Trouvé : « {0} » ; attendu : une date.", "Écrivez 2025-08-01, 2025-08 ou 2025."),
        no_such_day: ("Trouvé : « {0} » ; ce jour n’existe pas.", "Corrigez le jour : il doit être un jour de ce mois."),
        no_such_month: ("Trouvé : « {0} » ; attendu : un mois, de 1 à 12, ou son nom.", "Écrivez le mois comme un nombre de 1 à 12."),
        no_such_year: ("Trouvé : « {0} » ; attendue : une année de quatre chiffres au plus, comme 1999 ou -44.", "Écrivez l’année seule. Les temps d’avant l’an -9999 n’ont pas de place ici."),
        no_year: ("Il n’y a pas d’année ; l’enregistrement n’a donc pas de date et a été laissé de côté.", "Indiquez au moins l’année."),
        day_without_month: ("Il y a un jour (« {0} ») mais pas de mois ; le jour a été laissé de côté.", "Indiquez aussi le mois, ou supprimez le jour."),
        ambiguous_day: ("« {0} » peut être {1} ; seule l’année a été gardée.", "Dites ce qui vient d’abord, avec --dates dmy ou --dates mdy, ou écrivez la date 2025-08-01."),
        order_from_others: ("« {0} » a été lu {1}, car d’autres dates de cette colonne ne peuvent se lire qu’ainsi.", "Si c’est faux, indiquez --dates dmy ou --dates mdy, ou écrivez la date 2025-08-01."),
        serial_day: ("« {0} » est la façon dont un tableur compte les jours ; lu {1}.", "Vérifiez la date. Donnez à la colonne le format d’une date avant d’enregistrer."),
        since_1970: ("« {0} » compte les secondes ou les millisecondes depuis 1970 ; lu {1}.", "Vérifiez la date. Pour en être sûr, écrivez-la 2025-08-01."),
        time_of_day: ("L’heure « {0} » a été laissée de côté : les dates sont ici des jours.", "Rien à faire ; mentionnez l’heure dans le texte si elle compte."),
        whole_date_in_year: ("Trouvé : la date entière « {0} », là où seule une année est attendue ; lue {1}.", "Mettez l’année, le mois et le jour dans leurs propres colonnes."),
        ends_first: ("La fin (« {0} ») précède le début (« {1} ») ; la fin a été laissée de côté.", "Corrigez l’une des deux dates."),
        not_a_number: ("Trouvé : « {0} » ; attendu : {1}.", "Corrigez la cellule, ou laissez-la vide."),
        not_an_address: ("« {0} » n’est pas une adresse vers laquelle on peut faire un lien.", "Écrivez une adresse entière qui commence par https:// ou http://."),
        repeated_id: ("« {0} » est déjà l’identifiant de {1} ; cet enregistrement a été laissé de côté.", "Donnez à chaque enregistrement son propre identifiant."),
        missing_node: ("Un lien nomme « {0} », qui n’est pas parmi les nœuds ; un nœud de ce nom a été ajouté.", "Ajoutez-le aux nœuds, ou corrigez le lien."),
        circle: ("Il se fournit lui-même, par « {0} » ; cela a été laissé de côté.", "Corrigez « {2} » dans un enregistrement du cercle."),
        no_end: ("Le lien n’a pas de {0} ; il a été laissé de côté.", "Indiquez le nœud à chaque bout."),
        no_name: ("L’enregistrement n’a pas de {0} ; il a été laissé de côté.", "Remplissez {0}."),
        nothing_said: ("Il n’y a pas de texte ; le titre en tient lieu.", "Écrivez une ou deux phrases."),
        not_kept: ("« {0} » a été laissé de côté : le jeu de données n’a pas de place pour cela.", "Rien à faire, sauf si vous en avez besoin : mettez-le alors dans le texte."),
        markup: ("La mise en forme a été laissée de côté ; les mots sont restés.", "Rien à faire : les liens sont devenus des sources."),
        undirected: ("Liens sans direction : {0}. Ils ont été lus comme allant de leur premier nœud au second.", "Rien à faire si la direction ne compte pas ; sinon, retournez le lien."),
        hyperedge_kept: ("« {0} » relie plus de deux nœuds à la fois ; c’est devenu un nœud, relié à chacun d’eux.", "Rien à faire, sauf si un événement ou un litige le dit mieux."),
        spells_joined: ("L’enregistrement couvre plusieurs périodes ({0})\u{202f}; une seule a été gardée, du premier début à la dernière fin.", "Écrivez un événement pour chacune, si cela compte."),
        count_unknown: ("Moments omis\u{202f}: {0}. Ce sont de simples nombres, comme {1}, et le fichier ne dit pas ce qu’ils comptent.", "Dites-le avec --dates years (années), days (jours), seconds (secondes) ou milliseconds (millisecondes)\u{202f}; tous, sauf les années, comptent depuis 1970."),
        count_guessed: ("Les moments sont de simples nombres\u{202f}; «\u{202f}{0}\u{202f}» a été lu comme {1}, car tous sont de cet ordre de grandeur.", "Si c’est faux, dites ce qu’ils comptent\u{202f}: --dates years, days, seconds ou milliseconds."),
        no_json_number: ("«\u{202f}{0}\u{202f}» n’est pas une valeur en JSON\u{202f}; il a été ignoré.", "Rien à faire. Pour être sûr, faites-le écrire null."),
        order_of_format: ("«\u{202f}{0}\u{202f}» a été lu comme {1}\u{202f}: dans ce format, le mois vient d’abord.", "Si c’est faux, dites --dates dmy, ou écrivez la date 2025-08-01."),
        read_as: ("«\u{202f}{0}\u{202f}» a été lu comme {1}.", "Vérifiez. Pour être sûr, écrivez la date 2025-08-01, 2025-08 ou 2025."),
        same_meaning: ("«\u{202f}{0}\u{202f}» a été omis\u{202f}: «\u{202f}{1}\u{202f}» le dit déjà.", "Rien à faire, sauf si vous en avez besoin\u{202f}: mettez-le alors dans le texte."),
        second_graph: ("Le fichier contient {0} graphes ; seul le premier a été lu.", "Enregistrez les autres dans leurs propres fichiers."),
        no_source: ("Enregistrements qui ne nomment pas de source : {0}. Le fichier lui-même en tient lieu, à {1}.", "Indiquez avec --source l’adresse où le fichier peut être lu et, mieux, donnez à chaque enregistrement sa source."),
        no_licence: ("Le fichier ne nomme pas de licence ; « unspecified » en tient lieu.", "Écrivez la licence dans « license » du jeu de données, par exemple CC-BY-4.0."),
        no_records: ("Il ne contient aucun enregistrement qui ait pu être gardé.", "Corrigez ce qui est énuméré ci-dessus, ou vérifiez que c’est le bon fichier."),
        still_wrong: ("{0}", "{1}"),
    },
    dataset: ImportedStrings {
        item: "élément",
        actor: "acteur",
        event: "événement",
        period: "période",
        takes_part: "prend part",
        linked_to: "est lié à",
        link_begun: "lien commencé",
        link_ended: "lien fini",
        end_of_link: " (fin)",
        record_of_file: "contenu d’un fichier",
        file_records: |nodes, links| {
            format!("Ce que contient le fichier : {}, {}", plural(nodes, "nœud", "nœuds"), plural(links, "lien", "liens"))
        },
        status_not_told: "statut non précisé",
        what_is_stated: |name| format!("Ce que des jeux de données disent de {name}"),
        seen: |first, last| {
            if first == last {
                format!("vu le {first}")
            } else {
                format!("vu du {first} au {last}")
            }
        },
    },
    preview: PreviewStrings {
        shown: "Ceci est un aperçu de {0}, dans ce navigateur seulement\u{202f}: rien n’a été envoyé, et aucun lien ne le montre à d’autres. Pour le partager, placez-le à côté de la page, sous le nom data/NOM.json, puis ouvrez « ?data=data/NOM.json ».",
        not_read: "{0} n’a pas pu être lu\u{202f}; la page reste comme elle était.",
        diagnostics: "Ce qui n’a pas été gardé, a été deviné ou est faux ({0})",
        dates: "Comment lire les dates de ce fichier\u{202f}?",
        dates_as: [
            "Jour d’abord\u{202f}: 31/12/2025",
            "Mois d’abord\u{202f}: 12/31/2025",
            "Années",
            "Jours depuis 1970",
            "Secondes depuis 1970",
            "Millisecondes depuis 1970",
        ],
        choose_dates: "Choisissez ci-dessus comment lire les dates\u{202f}; le fichier est alors relu.",
        back: "Revenir aux données de la page",
        save: "Enregistrer le jeu de données",
        dismiss: "Fermer",
    },
};

// The command.
pub static CLI: CliStrings = CliStrings {
    error: "erreur",
    warning: "avertissement",
    colon: " : ",
    errors: "Erreurs : ",
    warnings: "avertissements : ",
    more: "de plus, non énumérés",
    left_out: "Laissés de côté : ",
    sound: "Le jeu de données est sain.",
    not_sound: "Le jeu de données n’est pas sain.",
    counts: "Ce qu’il contient",
    events: "événements",
    with_claims: "avec des affirmations",
    with_conflicts: "où les sources divergent",
    on_one_source: "sur une seule source",
    on_approximate_titles: "sur des sources au titre approximatif seulement",
    claims: "affirmations",
    stances: ["confirmées", "rapportées", "alléguées", "démenties"],
    conflicts: "divergences",
    sources: "sources",
    checked: ["lues", "vues dans la liste de l’éditeur", "citées par d’autres"],
    approximate_titles: "au titre approximatif",
    entities: "entités",
    relations: "relations",
    disputes: "litiges",
    stories: "récits",
    severities: ["à corriger", "non gardé", "à vérifier"],
    no_changes: "Rien n’a changé.",
    changes_between: |old, new, added, changed, gone| {
        let days = if old == new { format!("Tous deux au {new}") } else { format!("Du {old} au {new}") };
        let added = plural(added, "ajout", "ajouts");
        let changed = plural(changed, "changement", "changements");
        format!("{days}\u{202f}: {added}, {changed}, {}.", plural(gone, "retrait", "retraits"))
    },
    claim: "affirmation",
    in_all: "En tout",
    new_files: ["classeur.xlsx", "exemple.xlsx", "etapes.txt"],
    new_exists: "ce fichier existe déjà et n’est pas remplacé.",
    new_steps: "\
1. Ouvrez exemple.xlsx dans LibreOffice, Excel ou Google Sheets\u{202f}: dix événements, tels qu’on les écrit.
2. Ouvrez classeur.xlsx, les mêmes feuilles sans lignes. Une note sur chaque en-tête dit quoi y mettre.
3. À propos\u{202f}: donnez au récit un titre et une phrase.
4. Sources\u{202f}: une ligne par article dont vous vous servez, avec titre, éditeur et adresse.
5. Entités\u{202f}: une ligne par entreprise, tribunal ou personne, avec son type.
6. Événements\u{202f}: date, titre, une phrase, type, qui agit, et les titres de vos sources.
7. Litiges\u{202f}: ce qui les oppose, et les parties. C’est ce qui donne ses traits au graphe.
8. faultlines preview classeur.xlsx montre le tout dans votre navigateur, à neuf à chaque enregistrement.
9. faultlines check classeur.xlsx --lang fr dit ce qui est à corriger, avec la feuille et la cellule.
10. faultlines convert classeur.xlsx --out dataset.json écrit ce que lit la page. À placer dans son dossier data.
",
    preview_at: "Aperçu, jusqu’à Ctrl+C\u{202f}:",
    preview_no_site: "La page n’est pas ici\u{202f}: nommez son dossier (site dans l’archive, dist là où elle est construite) avec --site.",
    preview_no_file: "ce fichier n’existe pas.",
    preview_problems: "À corriger",
    preview_page: "La page avec vos données",
    preview_status: ["Rien à corriger.", "À corriger\u{202f}: ", "à regarder\u{202f}: ", "L’aperçu est terminé\u{202f}: relancez-le pour continuer."],
};

// Workbooks.
pub static WORKBOOK: WorkbookStrings = WorkbookStrings {
    sheets: SheetTitles {
        about: "À propos",
        sources: "Sources",
        entities: "Entités",
        relations: "Relations",
        disputes: "Litiges",
        events: "Événements",
        claims: "Déclarations",
        amounts: "Montants",
        conflicts: "Divergences",
        stories: "Récits",
        corrections: "Corrections",
        kinds: "Types",
        lists: "Listes",
    },
    heads: Heads {
        field: ("Champ", "Ce que la valeur d’à côté dit de l’ensemble du jeu de données."),
        value: ("Valeur", "Ce que la page montre, ou comment lire les données."),
        note: ("Que mettre ici", "Pour vous\u{202f}; la page ne le montre pas."),
        title: ("Titre", "Le titre de l’ensemble."),
        subtitle: ("Description", "Une phrase sur l’ensemble."),
        updated: ("Mis à jour", "Le jour où les faits ont été revus pour la dernière fois\u{202f}: 2025-08-01."),
        license: ("Licence", "La licence des données, par exemple CC-BY-4.0."),
        languages: ("Langues", "Les langues promises pour tous les textes\u{202f}: fr, ou en;fr."),
        opening: ("Vue d’ouverture", "Ce que la page montre d’abord\u{202f}: ce qui suit le\u{202f}? dans un lien de la page. Vide\u{202f}: tout."),
        schema: ("Schéma", "Où se trouve le schéma JSON du format\u{202f}; pour qui écrit du JSON."),
        id: ("Identifiant", "Minuscules, chiffres et traits d’union\u{202f}; les liens désignent ainsi la fiche. Laissé vide, il est tiré du nom."),
        sources: ("Sources", "Identifiants ou titres de la feuille Sources, séparés par des points-virgules. Au moins un."),
        summary: ("Résumé", "Une ou deux phrases, qui disent qui le dit."),
        about: ("À propos de", "Entités dont il est question et qui n’agissent pas\u{202f}: identifiants ou noms, séparés par des points-virgules."),
        source_title: ("Titre", "Le titre, tel que l’éditeur l’écrit."),
        publisher: ("Éditeur", "Qui l’a publié\u{202f}: un journal, un tribunal, une entreprise."),
        source_url: ("Adresse", "Son adresse entière, avec https://"),
        source_date: ("Date", "Sa date de publication\u{202f}: 2025-08-01, 2025-08 ou 2025."),
        source_lang: ("Langue", "La langue dans laquelle c’est écrit\u{202f}: en, fr, de, …"),
        archived: ("Copie archivée", "L’adresse d’une copie durable."),
        checked: ("Vérifiée", "read\u{202f}: texte lu. listed\u{202f}: vue dans la liste de l’éditeur. cited\u{202f}: vue seulement en citation."),
        title_approximate: ("Titre approximatif", "oui si le titre a été deviné d’après l’adresse."),
        weak: ("Source faible", "oui si elle en reprend d’autres, ou si une machine ou n’importe qui l’écrit."),
        entity_kind: ("Type", "Ce que c’est\u{202f}: identifiant ou nom, de la liste ou de la feuille Types."),
        name: ("Nom", "Son nom. Avec une langue entre parenthèses\u{202f}: son nom dans cette langue."),
        in_text: ("Nom dans une phrase", "Avec son article, s’il diffère\u{202f}: l’API Claude."),
        aliases: ("Autres noms", "Noms sous lesquels on la trouve aussi, séparés par des points-virgules."),
        of: ("Fournie par", "L’entité qui la fournit\u{202f}: identifiant ou nom."),
        founded: ("Fondée", "Son début\u{202f}: 2025-08-01, 2025-08 ou 2025."),
        ended: ("Terminée", "Sa fin."),
        country: ("Pays", "Où elle se trouve."),
        entity_url: ("Adresse", "Sa propre page, avec https://"),
        description: ("Description", "Une phrase à son sujet."),
        from: ("De", "Qui le fait\u{202f}: identifiant ou nom de la feuille Entités."),
        relation_kind: ("Type", "Le verbe entre les deux\u{202f}: identifiant ou nom, de la liste ou de la feuille Types."),
        to: ("À", "À qui\u{202f}: identifiant ou nom de la feuille Entités."),
        since: ("Depuis", "Son début\u{202f}; la date de l’événement qui l’a fait commencer."),
        until: ("Jusqu’à", "Sa fin\u{202f}; la date de l’événement qui y a mis fin."),
        dispute_title: ("Titre", "Sur quoi porte le désaccord, en quelques mots."),
        parties: ("Parties", "Qui s’oppose, avec le rôle entre parenthèses, séparés par des points-virgules\u{202f}: Alpha (plaintiff); Bêta (defendant)"),
        status: ("État", "Où cela en est\u{202f}: identifiant ou nom, de la liste ou de la feuille Types."),
        opened: ("Ouvert", "Son début\u{202f}: 2025-08-01, 2025-08 ou 2025."),
        closed: ("Clos", "Sa fin."),
        date: ("Date", "2025-08-01, 2025-08 ou 2025\u{202f}; incertain (2025-08-01?), approximatif (2025-08~), de l’une à l’autre (2024-12/2025-03), fin inconnue (2025-06/..)"),
        event_title: ("Titre", "Ce qui s’est passé, comme un titre de journal."),
        event_kind: ("Type", "Quelle sorte d’événement\u{202f}: identifiant ou nom, de la liste ou de la feuille Types."),
        rank: ("Rang", "1\u{202f}: à la une, 3\u{202f}: arrière-plan. Vide\u{202f}: 2."),
        actors: ("Acteurs", "Qui y agit, au besoin avec le rôle entre parenthèses, séparés par des points-virgules\u{202f}: Alpha (initiator); Bêta (target)"),
        dispute: ("Litige", "Le litige dont il relève\u{202f}: identifiant ou titre."),
        effects: ("Effets", "Relations qu’il fait commencer ou cesser\u{202f}: commence ID;termine ID"),
        event: ("Événement", "L’événement concerné\u{202f}: identifiant ou titre. Vide\u{202f}: le même qu’à la ligne au-dessus."),
        claim: ("Ce qui est dit", "Ce qui est dit, en une phrase."),
        by: ("Qui le dit", "Une entité, ou la source elle-même\u{202f}; identifiant ou nom."),
        stance: ("Position", "reported (rapporté), alleged (allégué), confirmed (confirmé) ou denied (démenti)."),
        conflict_field: ("Ce qui diffère", "Ce sur quoi les sources divergent\u{202f}: date, amount, outcome, … Une ligne par valeur."),
        conflict_value: ("Valeur", "La valeur que donnent ces sources."),
        conflict_date: ("En date", "La valeur comme date, si c’en est une\u{202f}: 2025-08-01."),
        conflict_number: ("Numéro", "Seulement si les sources divergent deux fois sur le même point d’un événement\u{202f}: 1, 2, …"),
        story: ("Récit", "L’identifiant du récit. Une ligne par étape\u{202f}; vide\u{202f}: le même qu’à la ligne au-dessus."),
        story_title: ("Titre", "Le titre du récit, à la ligne de sa première étape."),
        view: ("Vue", "Ce que montre l’étape\u{202f}: ce qui suit le\u{202f}? dans un lien de la page. Vide\u{202f}: tout."),
        step_text: ("Texte", "Ce que dit l’étape."),
        covered: ("Ce qu’il couvre", "Ce que le jeu de données veut contenir."),
        not_covered: ("Ce qu’il laisse de côté", "Ce qu’il laisse de côté, ou ne sait pas."),
        added: ("Ajouté le", "Le jour où la fiche est entrée dans le jeu de données\u{202f}: 2025-08-01."),
        record_updated: ("Mis à jour le", "Le jour où ses faits ont changé pour la dernière fois."),
        wikidata: ("Wikidata", "Son élément dans Wikidata\u{202f}: Q et un nombre."),
        unknown_since: ("Inconnu depuis", "Depuis quand personne ne dit où cela en est."),
        stage: ("Étape", "Jusqu’où c’est allé\u{202f}: identifiant ou nom, de la liste ou de la feuille Types."),
        stage_since: ("Étape depuis", "Quand cette étape a été atteinte."),
        stage_sources: ("Sources de l’étape", "Ce qui montre l’étape\u{202f}: identifiants ou titres, séparés par des points-virgules."),
        amount_relation: ("Relation", "La relation concernée, si ce n’est pas un événement\u{202f}: son identifiant, ou ses trois premières cellules séparées par des espaces, comme Alpha acquired Bêta"),
        amount_value: ("Montant", "En unités entières de la monnaie\u{202f}: 1500000000."),
        bound: ("Borne", "exactly (exactement), about (environ), at-least (au moins) ou at-most (au plus). Vide\u{202f}: exactement."),
        currency: ("Monnaie", "Trois lettres majuscules\u{202f}: USD, EUR, …"),
        amount_status: ("État", "claimed (réclamé), awarded (accordé), promised (promis), binding (engagé) ou paid (payé)."),
        amount_note: ("Note", "À quoi il sert, ou quand il est dû."),
        correction_day: ("Jour", "Le jour du changement\u{202f}: 2025-08-01."),
        correction_record: ("Fiche", "Ce qui a été changé\u{202f}: event:ID, entity:ID, … Vide\u{202f}: l’ensemble."),
        correction_class: ("Nature", "correction, clarification, update (mise à jour) ou editorial (rédaction)."),
        correction_text: ("Ce qui a changé", "Ce qui a changé, et pourquoi."),
        correction_old: ("Anciens mots", "Ce qui s’y trouvait avant."),
        kind_unknown: ("Inconnu", "Pour un état\u{202f}: oui si personne ne dit où en est un tel litige."),
        family: ("Type de quoi", "entités, relations, événements, rôles, états ou étapes."),
        label: ("Nom", "Comment on en appelle un\u{202f}; pour une relation, le verbe de l’un à l’autre."),
        plural: ("Pluriel", "Comment on en appelle plusieurs."),
        past: ("Au passé", "Pour une relation\u{202f}: le verbe d’un jour passé, comme «\u{202f}avait accès à\u{202f}»."),
        inverse: ("Lu à rebours", "Pour une relation\u{202f}: le verbe lu dans l’autre sens, comme «\u{202f}est utilisé par\u{202f}»."),
        group: ("Groupe", "Pour un événement\u{202f}: le couloir qu’il partage. Sinon\u{202f}: comment la légende en appelle plusieurs ensemble."),
        shape: ("Forme", "Sa marque\u{202f}: disc (disque), square (carré), diamond (losange), triangle, ring (anneau), hexagon (hexagone) ou bar (barre)."),
        tone: ("Couleur", "black (noir), grey (gris), red (rouge), blue (bleu), green (vert) ou violet."),
        line: ("Trait", "Comment ses traits sont tracés\u{202f}: plain, thin (fin), strong (épais) ou dashed (tireté) pour ce qui n’est qu’allégué."),
        directed: ("Flèche", "Pour une relation\u{202f}: non si elle n’a pas de flèche."),
        acts: ("Agit", "Pour un rôle dans un litige\u{202f}: oui pour une partie qui agit, non pour une partie visée."),
    },
    flags: ["oui", "non"],
    effects: ["commence", "termine"],
    families: ["entités", "relations", "événements", "rôles", "états", "étapes"],
    to_mend: "À corriger\u{202f}: {0}. À regarder\u{202f}: {1}.",
    partly_written: "Le classeur a été enregistré sans certaines données, qui n’y ont pas de cellule ({0}).",
    problems: WorkbookProblems {
        not_a_workbook: ("Ce fichier ne se lit pas comme un classeur.", "Enregistrez-le à nouveau en .xlsx ou .ods depuis votre tableur."),
        password: ("Le classeur est protégé par un mot de passe\u{202f}: rien ne peut y être lu.", "Ouvrez-le dans votre tableur, retirez le mot de passe et enregistrez-le."),
        no_sheets: ("Aucune des feuilles n’est celle d’un jeu de données\u{202f}; «\u{202f}{0}\u{202f}» a les colonnes {1}.", "Un tableau d’événements a besoin d’une date et d’un titre, un tableau de liens de «\u{202f}de\u{202f}» et «\u{202f}vers\u{202f}», un tableau de nœuds d’un nom\u{202f}: `faultlines convert` lit une telle feuille, et la page aussi, une fois enregistrée en CSV. Un jeu de données entier a les feuilles {2}\u{202f}; `faultlines new NOM --lang fr` en crée un vide."),
        empty_book: ("Rien n’est écrit dans ce classeur.", "`faultlines new NOM --lang fr` en crée un pour commencer, avec les feuilles {0}."),
        no_sheet: ("Il n’y a pas de feuille «\u{202f}{0}\u{202f}».", "Ajoutez une feuille de ce nom avec ses en-têtes de colonnes, ou rendez-lui son nom."),
        unknown_sheet: ("La feuille «\u{202f}{0}\u{202f}» n’est pas lue.", "Rien à faire si elle est pour vous. Celles-ci sont lues\u{202f}: {1}."),
        renamed_sheet: ("La feuille «\u{202f}{0}\u{202f}» a été lue comme «\u{202f}{1}\u{202f}».", "Pour être sûr, donnez-lui ce nom."),
        hidden_sheet: ("La feuille «\u{202f}{0}\u{202f}» est masquée\u{202f}; ses lignes sont lues quand même.", "Affichez-la ou supprimez-la."),
        hidden_rows: ("Des lignes masquées sont lues quand même\u{202f}: {1} (en tout\u{202f}: {0}).", "Affichez-les, ou supprimez celles qui sont des brouillons."),
        hidden_columns: ("Des colonnes masquées sont lues quand même\u{202f}: {1} (en tout\u{202f}: {0}).", "Affichez-les, ou supprimez celles qui sont des brouillons."),
        link_behind_words: ("Des mots mènent ici à une adresse qui n’est pas lue\u{202f}: {1} (en tout\u{202f}: {0}).", "Écrivez l’adresse elle-même à sa place\u{202f}: feuille Sources, colonne Adresse."),
        headless_column: ("La colonne {0} a des valeurs mais pas d’en-tête\u{202f}: elle n’est pas lue.", "Écrivez son en-tête, ou laissez-la si elle est pour vous."),
        no_heads: ("La feuille «\u{202f}{0}\u{202f}» n’a aucune de ses colonnes.", "Écrivez leurs en-têtes à la première ligne\u{202f}: {1}."),
        unknown_column: ("La colonne «\u{202f}{0}\u{202f}» n’est pas lue.", "Corrigez son en-tête, ou laissez-la si elle est pour vous. Celles-ci sont lues\u{202f}: {1}."),
        repeated_column: ("Il y a plusieurs colonnes «\u{202f}{0}\u{202f}»\u{202f}; la première est lue.", "Renommez les autres ou supprimez-les."),
        no_column: ("Il n’y a pas de colonne «\u{202f}{0}\u{202f}».", "Ajoutez une colonne avec cet en-tête et remplissez-la."),
        cell_error: ("La cellule contient l’erreur {0}.", "Corrigez la formule, ou écrivez la valeur elle-même."),
        not_calculated: ("La cellule contient une formule qui n’a jamais été calculée\u{202f}: {0}", "Ouvrez le classeur dans votre tableur et enregistrez-le, ou écrivez la valeur elle-même."),
        merged: ("Les cellules {0} sont fusionnées\u{202f}; la valeur est lue pour leur première colonne, à chacune de leurs lignes.", "Défaites la fusion et écrivez dans chaque cellule ce qui lui revient."),
        number_as_day: ("Le nombre {0} a été lu comme le jour {1}.", "Vérifiez-le. Pour être sûr, écrivez le jour comme texte\u{202f}: {1}"),
        date_in_words: ("«\u{202f}{0}\u{202f}» a été lu comme {1}.", "Pour être sûr, écrivez {1}."),
        two_dates: ("«\u{202f}{0}\u{202f}» peut être {1} ou {2}.", "Écrivez la date voulue. Si le jour vient partout en premier, employez --dates dmy, sinon --dates mdy."),
        small_year: ("Le nombre {0} est lu comme l’année {0}.", "Écrivez une date entière si c’en est une autre\u{202f}; mettez la cellule au format texte et écrivez {1} si c’est bien l’année."),
        year_as_day: ("La cellule contient le jour {0}\u{202f}: un tableur fait cela de l’année {1} dans une cellule au format date.", "Mettez la cellule au format texte et écrivez de nouveau {1}."),
        no_such_day: ("«\u{202f}{0}\u{202f}» n’est pas un jour que connaît un tableur\u{202f}: ses jours commencent en mars 1900.", "Mettez la cellule au format texte et écrivez le jour comme 1899-12-31."),
        first_of_month: ("La cellule contient le jour {0}.", "Si vous voulez dire le mois, mettez la cellule au format texte et écrivez {1}."),
        time_of_day: ("L’heure de {0} a été laissée de côté\u{202f}: les dates n’en ont pas ici.", "Rien à faire, sauf si vous en avez besoin\u{202f}: mettez-la alors dans le texte."),
        not_a_choice: ("«\u{202f}{0}\u{202f}» n’est pas possible ici.", "Écrivez l’un de ces mots\u{202f}: {1}."),
        ambiguous_name: ("«\u{202f}{0}\u{202f}» est le nom de plusieurs\u{202f}: {1}.", "Écrivez l’identifiant de celui que vous voulez dire."),
        shared_name: ("«\u{202f}{0}\u{202f}» est le nom des lignes {1}, et d’autres cellules le citent sans dire laquelle.", "Écrivez un identifiant pour chacune dans la colonne «\u{202f}{2}\u{202f}», et celui-ci dans les cellules\u{202f}; ou donnez à chacune son propre nom."),
        commas: ("«\u{202f}{0}\u{202f}» n’est pas un seul nom.", "Mettez des points-virgules entre les noms\u{202f}: {1}"),
        open_bracket: ("La parenthèse de «\u{202f}{0}\u{202f}» n’est pas fermée.", "Écrivez {1}"),
        not_a_tag: ("«\u{202f}{0}\u{202f}» n’est pas le code d’une langue.", "Écrivez ses deux ou trois lettres, comme en, fr ou pt-br."),
        no_host: ("«\u{202f}{0}\u{202f}» ne mène nulle part\u{202f}: la partie entre les barres obliques n’est pas le nom d’un site.", "Copiez de nouveau l’adresse depuis la barre du navigateur."),
        wrong_view: ("«\u{202f}{0}\u{202f}» ne fait partie d’aucune vue, ou n’est pas dans les données\u{202f}: la vue est montrée sans cela.", "Ouvrez la page, disposez-la, et copiez ce qui suit le point d’interrogation de son adresse."),
        repeated_id: ("L’identifiant «\u{202f}{0}\u{202f}» est déjà celui de la ligne {1}\u{202f}; cette ligne en a un à elle tant qu’il n’est pas corrigé.", "Écrivez un autre identifiant, ou laissez la cellule vide."),
        title_of_step: ("Une étape n’a pas de titre à elle\u{202f}: «\u{202f}{0}\u{202f}» n’est pas lu.", "Écrivez-le dans le texte de l’étape\u{202f}; pour un autre récit, écrivez son nom dans la première colonne."),
        opening_address: ("«\u{202f}{0}\u{202f}» est une adresse entière\u{202f}; «\u{202f}{1}\u{202f}» en a été lu.", "N’écrivez que ce qui suit le point d’interrogation dans un lien de votre page."),
        sum_in_words: ("«\u{202f}{0}\u{202f}» n’est pas un nombre.", "Écrivez-le en chiffres, en unités entières de la monnaie\u{202f}: 1500000"),
        sum_in_parts: ("«\u{202f}{0}\u{202f}» n’est pas en unités entières de la monnaie.", "Arrondissez à un nombre entier."),
        after_updated: ("C’est après le {0}, jour de la dernière mise à jour des données.", "Corrigez la date, ou le jour en {1}."),
        bad_effect: ("«\u{202f}{0}\u{202f}» ne dit pas ce qui commence ou cesse.", "Écrivez commence ou termine, puis l’identifiant d’une relation\u{202f}: commence openai-uses-azure"),
        two_texts: ("Il y a un texte pour toutes les langues et un pour chacune\u{202f}: «\u{202f}{0}\u{202f}».", "Gardez soit la colonne sans langue, soit celles qui en ont une."),
        unknown_row: ("«\u{202f}{0}\u{202f}» ne veut rien dire ici et est ignoré.", "Corrigez son nom ou supprimez la ligne."),
        empty_cell: ("«\u{202f}{0}\u{202f}» est vide.", "Remplissez la cellule."),
        stand_in: ("C’est vide\u{202f}; «\u{202f}{0}\u{202f}» en tient lieu.", "Remplissez la cellule."),
        unknown_name: ("Il n’y a pas de «\u{202f}{0}\u{202f}» sur la feuille «\u{202f}{1}\u{202f}».", "Corrigez-le, ou ajoutez-lui une ligne sur cette feuille."),
        unknown_kind: ("«\u{202f}{0}\u{202f}» n’est aucun des types connus ici.", "Prenez-en un de la liste, ou ajoutez-lui une ligne sur la feuille Types."),
        no_source: ("Il n’y a pas de source.", "Écrivez l’identifiant ou le titre d’au moins une source dans «\u{202f}Sources\u{202f}»."),
        missing_language: ("Le texte manque en «\u{202f}{0}\u{202f}».", "Traduisez-le dans la colonne de cette langue\u{202f}; d’ici là, une autre langue est montrée."),
        circle: ("Elle se fournit elle-même, par l’intermédiaire de «\u{202f}{0}\u{202f}».", "Corrigez «\u{202f}Fournie par\u{202f}» à l’une des lignes du cercle."),
        no_place: ("{0} a été laissé de côté\u{202f}: un classeur n’a pas de cellule pour cela.", "Gardez le jeu de données lui-même à côté du classeur."),
        too_long: ("{0} a été laissé de côté\u{202f}: une cellule contient au plus 32\u{202f}767 caractères.", "Raccourcissez-le dans le jeu de données."),
    },
};

pub static EDIT: EditStrings = EditStrings {
    title: "Barre de rédaction",
    hint: "Disposez la page comme elle doit apparaître, puis appuyez ici. Vos modifications restent dans ce navigateur jusqu’au téléchargement.",
    opening: "Ouverture",
    make_opening: "Ouvrir sur cette vue",
    pins: "Placer les nœuds comme dans cette vue, à l’ouverture et à chaque étape (placés à la main\u{202f}: {0})",
    step: "Étape {0} de «\u{202f}{1}\u{202f}»",
    step_text: "Texte de l’étape {0} ({1}), gardé quand vous quittez le champ",
    step_view: "Montrer cette vue à cette étape",
    earlier: "Placer avant",
    later: "Placer après",
    remove: "Retirer l’étape",
    new_step: "Une nouvelle étape avec cette vue",
    story: "Dans",
    new_story: "un nouveau récit",
    story_title: "Titre d’un nouveau récit ({0})",
    new_text: "Texte de la nouvelle étape ({0})",
    add: "Ajouter l’étape",
    keep: "Conserver",
    undo: "Annuler la dernière modification",
    json: "Télécharger les données (JSON)",
    xlsx: "Télécharger le classeur (XLSX)",
    made: "Modifications\u{202f}: {0}",
    refused: "Rien n’a été modifié\u{202f}: écrivez d’abord le texte, et le titre d’un nouveau récit.",
};
