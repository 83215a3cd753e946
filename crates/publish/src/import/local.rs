//! What the page says of a file that a reader opened in it, which stays on the reader's own device.

use super::Note;
use base::text::Lang;
use base::text::problems::fill;

/// How many notes are written out; the command tells them all.
const MOST: usize = 200;

/// What is shown and why it cannot be shared (or that nothing could be read), what stands above the notes, the names
/// of the three buttons (the page's own data again, save the dataset, dismiss); then of each note its place, what is
/// wrong and how to mend it.
#[must_use]
pub fn words(names: &str, is_read: bool, notes: &[Note], lang: Lang) -> Vec<String> {
    let (shown, not_read, above, buttons) = match lang {
        Lang::Fr => (
            "Ceci est un aperçu de {0}, dans ce navigateur seulement\u{202f}: rien n’a été envoyé, et aucun lien ne le montre à d’autres. Pour le partager, posez-le à côté de la page, data/NOM.json, et ouvrez ?data=data/NOM.json.",
            "{0} n’a pas pu être lu\u{202f}; la page reste comme elle était.",
            "Ce qui n’a pas été gardé, a été deviné ou est faux ({0})",
            ["Revenir aux données de la page", "Enregistrer le jeu de données", "Fermer"],
        ),
        _ => (
            "This is a preview of {0}, in this browser only: nothing was sent anywhere, and no link shows it to anybody else. To share it, put it beside the page as data/NAME.json and open ?data=data/NAME.json.",
            "{0} could not be read; the page stays as it was.",
            "What was not kept, guessed or wrong ({0})",
            ["Back to the page’s own data", "Save as a dataset", "Dismiss"],
        ),
    };
    let mut said = vec![fill(if is_read { shown } else { not_read }, &[names])];
    said.push(fill(above, &[&notes.len().to_string()]));
    said.extend(buttons.map(str::to_owned));
    let mut notes: Vec<&Note> = notes.iter().collect();
    // What has to be mended first.
    notes.sort_by_key(|note| note.level());
    for note in notes.into_iter().take(MOST) {
        said.push(note.place(lang));
        said.extend(<[String; 2]>::from(note.words(lang)));
    }
    said
}
