//! What importers tell, once a language: what was found and expected, then how to mend it. {0} is what was found,
//! {1} what else is needed, {2} the field.

use super::What;
use base::text::Lang;

type Said = (&'static str, &'static str);

pub(super) fn words(what: What, lang: Lang) -> Said {
    match lang {
        Lang::Fr => french(what),
        _ => english(what),
    }
}

#[rustfmt::skip] // A sentence a line is easier to proofread.
fn english(what: What) -> Said {
    match what {
        What::UnknownFormat => ("This is none of the formats that can be read; it begins with “{0}”.", "Expected: a Faultlines dataset, TimelineJS JSON, a table (CSV) with the columns of TimelineJS or with nodes, edges or events, JSON Graph or GEXF. If it is one of these, name it with --from."),
        What::TooLarge => ("This is too large for a page: more than 64 MB.", "Show a part of it, such as a shorter period or fewer entities."),
        What::NotTogether => ("These files do not make one dataset: {0}.", "Give one file, or a table of nodes and one of edges."),
        What::NotJson => ("This stops being JSON: {0}.", "Look just before this place for a missing or extra comma, quote or bracket."),
        What::NotXml => ("This stops being XML: {0}.", "Save the file again in the program that made it."),
        What::NotThisFormat => ("Found {0}; expected {1}.", "Check that it is the right file, or name its format with --from."),
        What::Encoding => ("The text is not UTF-8; it was read as {0}.", "Look at accents and quotation marks. To be sure, save the file as “CSV UTF-8”."),
        What::NoTable => ("There is no row of column names; the file is empty.", "Write the names of the columns in the first row."),
        What::QuoteOpen => ("A quotation mark (\") that begins a cell here is never closed: “{0}”.", "Close it with another (\"). Inside a cell in quotation marks, write each one twice (\"\")."),
        What::TooManyCells => ("This row has more cells than there are columns; the rest was “{0}”.", "A text with a comma, a semicolon or a line end in it must stand in quotation marks (\")."),
        What::NoColumn => ("There is no column “{1}”; found {0}.", "Name the column in the first row exactly so; upper and lower case are the same."),
        What::UnknownColumn => ("The dataset has no place for the column “{0}”; its cells were left out.", "Known columns: {1}."),
        What::RepeatedColumn => ("Two columns are called “{0}”; the first counts.", "Rename or remove one of them."),
        What::NotADate => ("Found “{0}”; expected a date.", "Write 2025-08-01, 2025-08 or 2025."),
        What::NoSuchDay => ("Found “{0}”; there is no such day.", "Correct the day: it must be one of that month."),
        What::NoSuchMonth => ("Found “{0}”; expected a month: 1 to 12, or its name.", "Write the month as a number from 1 to 12."),
        What::NoSuchYear => ("Found “{0}”; expected a year of at most four digits, such as 1999 or -44.", "Write the year alone. Older times than the year -9999 have no place here."),
        What::NoYear => ("There is no year, so the record has no date and was left out.", "Fill in at least the year."),
        What::DayWithoutMonth => ("There is a day (“{0}”) but no month; the day was left out.", "Fill in the month too, or remove the day."),
        What::AmbiguousDay => ("“{0}” may be {1}; only the year was kept.", "Say which comes first, with --dates dmy or --dates mdy, or write the date as 2025-08-01."),
        What::OrderFromOthers => ("“{0}” was read as {1}, because other dates of this column can only be read so.", "If that is wrong, say --dates dmy or --dates mdy, or write the date as 2025-08-01."),
        What::SerialDay => ("“{0}” is how a spreadsheet counts days; it was read as {1}.", "Check the date. Give the column the format of a date before you save."),
        What::TimeOfDay => ("The time of day “{0}” was left out: dates here are days.", "Nothing to do; mention the time in the text if it matters."),
        What::WholeDateInYear => ("Found the whole date “{0}” where only a year is expected; it was read as {1}.", "Put year, month and day in columns of their own."),
        What::EndsFirst => ("It ends (“{0}”) before it begins (“{1}”); the end was left out.", "Correct one of the two dates."),
        What::NotANumber => ("Found “{0}”; expected {1}.", "Correct the cell, or leave it empty."),
        What::NotAnAddress => ("“{0}” is not an address that may be linked to.", "Write a whole address that begins with https:// or http://."),
        What::RepeatedId => ("“{0}” is already the id of {1}; this record was left out.", "Give each record an id of its own."),
        What::MissingNode => ("An edge names “{0}”, which is not among the nodes; a node of that name was added.", "Add it to the nodes, or correct the edge."),
        What::Circle => ("It provides itself, by way of “{0}”; this was left out.", "Correct “{2}” in one record of the circle."),
        What::NoEnd => ("The edge has no {0}; it was left out.", "Fill in the node at both ends."),
        What::NoName => ("The record has no {0}; it was left out.", "Fill in the {0}."),
        What::NothingSaid => ("There is no text; the headline stands in for it.", "Write one or two sentences."),
        What::NotKept => ("“{0}” was left out: the dataset has no place for it{1}.", "Nothing to do, unless you need it: then put it in the text."),
        What::Markup => ("Formatting was left out; the words stayed.", "Nothing to do: links became sources."),
        What::Undirected => ("Edges without direction: {0}. They were read as going from their first node to their second.", "Nothing to do where the direction does not matter; else turn the edge round."),
        What::HyperedgeKept => ("“{0}” links more than two nodes at once; it became a node of its own, linked to each of them.", "Nothing to do, unless an event or a dispute says it better."),
        What::SecondGraph => ("The file holds {0} graphs; only the first was read.", "Save the others as files of their own."),
        What::NoSource => ("Records that name no source: {0}. The file itself stands in for it, at {1}.", "Name the address where the file can be read with --source, and better: give each record its source."),
        What::NoLicence => ("The file names no licence; “unspecified” stands in for it.", "Write the licence in “license” of the dataset, such as CC-BY-4.0."),
        What::NoRecords => ("There is no record in it that could be kept.", "Mend what is listed above, or check that it is the right file."),
        What::StillWrong => ("{0}", "{1}"),
    }
}

#[rustfmt::skip] // A sentence a line is easier to proofread.
fn french(what: What) -> Said {
    match what {
        What::UnknownFormat => ("Ce n’est aucun des formats qui peuvent être lus ; le fichier commence par « {0} ».", "Attendu : un jeu de données Faultlines, le JSON de TimelineJS, un tableau (CSV) avec les colonnes de TimelineJS ou avec des nœuds, des liens ou des événements, JSON Graph ou GEXF. Si c’en est un, nommez-le avec --from."),
        What::TooLarge => ("C’est trop grand pour une page\u{202f}: plus de 64\u{a0}Mo.", "Montrez-en une partie, par exemple une période plus courte ou moins d’entités."),
        What::NotTogether => ("Ces fichiers ne font pas un jeu de données : {0}.", "Donnez un seul fichier, ou un tableau de nœuds et un tableau de liens."),
        What::NotJson => ("À cet endroit, ce n’est plus du JSON : {0}.", "Cherchez juste avant une virgule, un guillemet ou un crochet qui manque ou qui est en trop."),
        What::NotXml => ("À cet endroit, ce n’est plus du XML : {0}.", "Enregistrez de nouveau le fichier dans le programme qui l’a fait."),
        What::NotThisFormat => ("Trouvé : {0} ; attendu : {1}.", "Vérifiez que c’est le bon fichier, ou nommez son format avec --from."),
        What::Encoding => ("Le texte n’est pas en UTF-8 ; il a été lu comme {0}.", "Regardez les accents et les guillemets. Pour en être sûr, enregistrez le fichier en « CSV UTF-8 »."),
        What::NoTable => ("Il n’y a pas de rangée de noms de colonnes ; le fichier est vide.", "Écrivez les noms des colonnes dans la première rangée."),
        What::QuoteOpen => ("Un guillemet (\") ouvre ici une cellule et n’est jamais fermé : « {0} ».", "Fermez-le avec un autre (\"). Dans une cellule entre guillemets, doublez chacun d’eux (\"\")."),
        What::TooManyCells => ("Cette rangée a plus de cellules qu’il n’y a de colonnes ; le reste était « {0} ».", "Un texte qui contient une virgule, un point-virgule ou un saut de ligne doit être entre guillemets (\")."),
        What::NoColumn => ("Il n’y a pas de colonne « {1} » ; trouvé : {0}.", "Nommez la colonne exactement ainsi dans la première rangée ; majuscules ou minuscules, peu importe."),
        What::UnknownColumn => ("Le jeu de données n’a pas de place pour la colonne « {0} » ; ses cellules ont été laissées de côté.", "Colonnes connues : {1}."),
        What::RepeatedColumn => ("Deux colonnes s’appellent « {0} » ; la première compte.", "Renommez ou supprimez l’une d’elles."),
        What::NotADate => ("Trouvé : « {0} » ; attendu : une date.", "Écrivez 2025-08-01, 2025-08 ou 2025."),
        What::NoSuchDay => ("Trouvé : « {0} » ; ce jour n’existe pas.", "Corrigez le jour : il doit être un jour de ce mois."),
        What::NoSuchMonth => ("Trouvé : « {0} » ; attendu : un mois, de 1 à 12, ou son nom.", "Écrivez le mois comme un nombre de 1 à 12."),
        What::NoSuchYear => ("Trouvé : « {0} » ; attendue : une année de quatre chiffres au plus, comme 1999 ou -44.", "Écrivez l’année seule. Les temps d’avant l’an -9999 n’ont pas de place ici."),
        What::NoYear => ("Il n’y a pas d’année ; l’enregistrement n’a donc pas de date et a été laissé de côté.", "Indiquez au moins l’année."),
        What::DayWithoutMonth => ("Il y a un jour (« {0} ») mais pas de mois ; le jour a été laissé de côté.", "Indiquez aussi le mois, ou supprimez le jour."),
        What::AmbiguousDay => ("« {0} » peut être {1} ; seule l’année a été gardée.", "Dites ce qui vient d’abord, avec --dates dmy ou --dates mdy, ou écrivez la date 2025-08-01."),
        What::OrderFromOthers => ("« {0} » a été lu {1}, car d’autres dates de cette colonne ne peuvent se lire qu’ainsi.", "Si c’est faux, indiquez --dates dmy ou --dates mdy, ou écrivez la date 2025-08-01."),
        What::SerialDay => ("« {0} » est la façon dont un tableur compte les jours ; lu {1}.", "Vérifiez la date. Donnez à la colonne le format d’une date avant d’enregistrer."),
        What::TimeOfDay => ("L’heure « {0} » a été laissée de côté : les dates sont ici des jours.", "Rien à faire ; mentionnez l’heure dans le texte si elle compte."),
        What::WholeDateInYear => ("Trouvé : la date entière « {0} », là où seule une année est attendue ; lue {1}.", "Mettez l’année, le mois et le jour dans leurs propres colonnes."),
        What::EndsFirst => ("La fin (« {0} ») précède le début (« {1} ») ; la fin a été laissée de côté.", "Corrigez l’une des deux dates."),
        What::NotANumber => ("Trouvé : « {0} » ; attendu : {1}.", "Corrigez la cellule, ou laissez-la vide."),
        What::NotAnAddress => ("« {0} » n’est pas une adresse vers laquelle on peut faire un lien.", "Écrivez une adresse entière qui commence par https:// ou http://."),
        What::RepeatedId => ("« {0} » est déjà l’identifiant de {1} ; cet enregistrement a été laissé de côté.", "Donnez à chaque enregistrement son propre identifiant."),
        What::MissingNode => ("Un lien nomme « {0} », qui n’est pas parmi les nœuds ; un nœud de ce nom a été ajouté.", "Ajoutez-le aux nœuds, ou corrigez le lien."),
        What::Circle => ("Il se fournit lui-même, par « {0} » ; cela a été laissé de côté.", "Corrigez « {2} » dans un enregistrement du cercle."),
        What::NoEnd => ("Le lien n’a pas de {0} ; il a été laissé de côté.", "Indiquez le nœud à chaque bout."),
        What::NoName => ("L’enregistrement n’a pas de {0} ; il a été laissé de côté.", "Remplissez {0}."),
        What::NothingSaid => ("Il n’y a pas de texte ; le titre en tient lieu.", "Écrivez une ou deux phrases."),
        What::NotKept => ("« {0} » a été laissé de côté : le jeu de données n’a pas de place pour cela{1}.", "Rien à faire, sauf si vous en avez besoin : mettez-le alors dans le texte."),
        What::Markup => ("La mise en forme a été laissée de côté ; les mots sont restés.", "Rien à faire : les liens sont devenus des sources."),
        What::Undirected => ("Liens sans direction : {0}. Ils ont été lus comme allant de leur premier nœud au second.", "Rien à faire si la direction ne compte pas ; sinon, retournez le lien."),
        What::HyperedgeKept => ("« {0} » relie plus de deux nœuds à la fois ; c’est devenu un nœud, relié à chacun d’eux.", "Rien à faire, sauf si un événement ou un litige le dit mieux."),
        What::SecondGraph => ("Le fichier contient {0} graphes ; seul le premier a été lu.", "Enregistrez les autres dans leurs propres fichiers."),
        What::NoSource => ("Enregistrements qui ne nomment pas de source : {0}. Le fichier lui-même en tient lieu, à {1}.", "Indiquez avec --source l’adresse où le fichier peut être lu et, mieux, donnez à chaque enregistrement sa source."),
        What::NoLicence => ("Le fichier ne nomme pas de licence ; « unspecified » en tient lieu.", "Écrivez la licence dans « license » du jeu de données, par exemple CC-BY-4.0."),
        What::NoRecords => ("Il ne contient aucun enregistrement qui ait pu être gardé.", "Corrigez ce qui est énuméré ci-dessus, ou vérifiez que c’est le bon fichier."),
        What::StillWrong => ("{0}", "{1}"),
    }
}
