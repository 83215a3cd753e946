//! Which files of one crate import each other, read from their tokens. Knows no rule: `main` says what is allowed.
//!
//! A file imports the files that define the names it uses, however it reaches them: a name taken through a
//! re-export counts for the file that defines it. `pub use` alone is no import. Left out: tests (`#[cfg(test)]`),
//! and calls of methods, whose file only the compiler knows.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The position of a file in `Sources::files`.
pub type File = usize;

/// What a file says about names.
#[derive(Default)]
struct Module {
    parent: Option<File>,
    /// `mod child;`
    children: BTreeMap<String, File>,
    /// What is defined at the head of the file.
    items: BTreeSet<String>,
    /// Names that `use` brings in, private and public, as written.
    aliases: HashMap<String, Vec<String>>,
    /// `use some::module::*`.
    globs: Vec<Vec<String>>,
    /// Paths of names that the file itself imports or uses.
    used: Vec<Vec<String>>,
}

/// The files of one crate.
#[derive(Default)]
pub struct Sources {
    /// Each file's path.
    pub files: Vec<String>,
    modules: Vec<Module>,
}

impl Sources {
    /// Reads a crate from its root file on. `read` gives the text of a file, or nothing where there is none.
    ///
    /// # Panics
    /// When a file that a `mod` names is not there, or is not Rust.
    pub fn read(root: &str, read: &dyn Fn(&str) -> Option<String>) -> Self {
        let mut sources = Self::default();
        sources.add(root.to_owned(), None, read);
        sources
    }

    fn add(&mut self, path: String, parent: Option<File>, read: &dyn Fn(&str) -> Option<String>) -> File {
        let text = read(&path).unwrap_or_else(|| panic!("{path} is missing"));
        let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut reader = Reader::default();
        reader.read_items(&tokens.into_iter().collect::<Vec<_>>(), 0);
        let file = self.files.len();
        self.files.push(path.clone());
        self.modules.push(Module { parent, ..reader.module });
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
        let folder = match name {
            "lib.rs" | "main.rs" | "mod.rs" => folder.to_owned(),
            _ => format!("{folder}/{}", name.trim_end_matches(".rs")),
        };
        for child in reader.declared {
            let beside = format!("{folder}/{child}.rs");
            let below = format!("{folder}/{child}/mod.rs");
            let path = if read(&beside).is_some() { beside } else { below };
            let child_file = self.add(path, Some(file), read);
            self.modules[file].children.insert(child, child_file);
        }
        file
    }

    /// The files that each file imports, itself left out.
    pub fn imports(&self) -> Vec<BTreeSet<File>> {
        let of = |file: File| {
            let used = self.modules[file].used.iter();
            used.filter_map(|path| self.defining_file(file, path, 0)).filter(|other| *other != file).collect()
        };
        (0..self.files.len()).map(of).collect()
    }

    /// The file that defines what a path names, seen from a file; nothing where it leads out of the crate.
    /// A path that ends at a module names no item: what is used of the module counts where it is used.
    fn defining_file(&self, from: File, path: &[String], depth: usize) -> Option<File> {
        let mut at = from;
        let mut rest = path;
        let mut is_first = true;
        // Two globs can lead to each other.
        if depth > 8 {
            return None;
        }
        while let [name, after @ ..] = rest {
            let module = &self.modules[at];
            rest = after;
            match name.as_str() {
                "crate" => at = 0,
                "self" => {}
                "super" => at = module.parent?,
                name => {
                    if let Some(child) = module.children.get(name) {
                        at = *child;
                    } else if module.items.contains(name) {
                        return Some(at);
                    } else if let Some(alias) = module.aliases.get(name) {
                        // `use x;` and `use x::x;` would lead to themselves.
                        if is_first && alias.first() == path.first() && alias.len() == 1 {
                            return None;
                        }
                        let whole: Vec<String> = alias.iter().chain(rest).cloned().collect();
                        return self.defining_file(at, &whole, depth + 1);
                    } else {
                        let through = |glob: &Vec<String>| {
                            let whole: Vec<String> =
                                glob.iter().chain([&name.to_owned()]).chain(rest).cloned().collect();
                            self.defining_file(at, &whole, depth + 1)
                        };
                        return module.globs.iter().find_map(through);
                    }
                }
            }
            is_first = false;
        }
        None
    }

    /// The shortest way round through each knot of files that import each other; none where there are none.
    pub fn circles(&self) -> Vec<Vec<File>> {
        let imports = self.imports();
        let mut circles: Vec<Vec<File>> = Vec::new();
        let mut known = BTreeSet::new();
        for start in 0..imports.len() {
            if let Some(way) = shortest_way_round(&imports, start)
                && known.insert(way.iter().copied().collect::<BTreeSet<File>>())
            {
                circles.push(way);
            }
        }
        circles
    }

    /// A way round in words, as `a.rs → b.rs → a.rs`.
    pub fn in_words(&self, way: &[File]) -> String {
        let round = way.iter().chain(way.first());
        round.map(|file| self.files[*file].as_str()).collect::<Vec<_>>().join(" → ")
    }
}

/// Breadth first from a file back to itself.
fn shortest_way_round(imports: &[BTreeSet<File>], start: File) -> Option<Vec<File>> {
    let mut came_from: HashMap<File, File> = HashMap::new();
    let mut queue = std::collections::VecDeque::from([start]);
    while let Some(file) = queue.pop_front() {
        for &next in &imports[file] {
            if next == start {
                let mut way = vec![file];
                while let Some(before) = way.last().filter(|file| **file != start).map(|file| came_from[file])
                {
                    way.push(before);
                }
                way.reverse();
                return Some(way);
            }
            if let std::collections::hash_map::Entry::Vacant(entry) = came_from.entry(next) {
                entry.insert(file);
                queue.push_back(next);
            }
        }
    }
    None
}

/// Reads one file's tokens.
#[derive(Default)]
struct Reader {
    module: Module,
    declared: Vec<String>,
}

const DEFINING: [&str; 9] =
    ["fn", "struct", "enum", "union", "trait", "type", "const", "static", "macro_rules"];

impl Reader {
    /// The items of a file, or of a module within it. `inside` counts the modules around them.
    fn read_items(&mut self, tokens: &[TokenTree], inside: usize) {
        let mut at = 0;
        while at < tokens.len() {
            at = match (word(tokens, at).as_deref(), tokens.get(at + 1)) {
                _ if is_test(tokens, at) => end_of_item(tokens, at + 2),
                (Some("mod"), Some(TokenTree::Ident(name))) => {
                    self.read_module(&name.to_string(), tokens.get(at + 2), inside);
                    at + 3
                }
                (Some(keyword), next) => {
                    if inside == 0 && DEFINING.contains(&keyword) {
                        // `macro_rules! name`; `const fn` is read at `fn`.
                        let name = if keyword == "macro_rules" { tokens.get(at + 2) } else { next };
                        self.module.items.extend(name.map(ToString::to_string));
                    }
                    self.read_word(tokens, at, inside, keyword == "use" && is_public(tokens, at))
                }
                _ => self.read_other(tokens, at, inside),
            };
        }
    }

    fn read_module(&mut self, name: &str, body: Option<&TokenTree>, inside: usize) {
        match body {
            Some(TokenTree::Group(body)) => {
                self.module.items.insert(name.to_owned());
                self.read_items(&body.stream().into_iter().collect::<Vec<_>>(), inside + 1);
            }
            _ => self.declared.push(name.to_owned()),
        }
    }

    /// Everything below items: bodies, types, the insides of macros.
    fn read_body(&mut self, tokens: &[TokenTree], inside: usize) {
        let mut at = 0;
        while at < tokens.len() {
            at = match word(tokens, at) {
                _ if is_test(tokens, at) => end_of_item(tokens, at + 2),
                Some(_) => self.read_word(tokens, at, inside, false),
                None => self.read_other(tokens, at, inside),
            };
        }
    }

    fn read_other(&mut self, tokens: &[TokenTree], at: usize, inside: usize) -> usize {
        if let Some(TokenTree::Group(group)) = tokens.get(at) {
            self.read_body(&group.stream().into_iter().collect::<Vec<_>>(), inside);
        }
        at + 1
    }

    /// A word: a `use`, or a path of one or more names. Returns where to go on.
    fn read_word(&mut self, tokens: &[TokenTree], at: usize, inside: usize, is_reexport: bool) -> usize {
        if word(tokens, at).as_deref() == Some("use") {
            let end = (at..tokens.len()).find(|end| is_mark(tokens, *end, ';')).unwrap_or(tokens.len());
            self.read_use(&tokens[at + 1..end], &[], inside, is_reexport);
            return end + 1;
        }
        let mut path = vec![word(tokens, at).unwrap_or_default()];
        let mut end = at + 1;
        while is_mark(tokens, end, ':')
            && is_mark(tokens, end + 1, ':')
            && let Some(next) = word(tokens, end + 2)
        {
            path.push(next);
            end += 3;
        }
        // A field or a method is no name of a module's; a name with one colon is a field's.
        let is_member = at > 0 && is_mark(tokens, at - 1, '.') && !(at > 1 && is_mark(tokens, at - 2, '.'));
        if !is_member {
            self.module.used.push(seen_from_file(path, inside));
        }
        end
    }

    /// One tree of a `use`, below the names before it.
    fn read_use(&mut self, tokens: &[TokenTree], before: &[String], inside: usize, is_reexport: bool) {
        let mut path = before.to_vec();
        let mut alias = None;
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            match token {
                TokenTree::Ident(name) if name == "as" => {
                    alias = word(tokens, at + 1);
                    at += 1;
                }
                TokenTree::Ident(name) => path.push(name.to_string()),
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    let all: Vec<TokenTree> = group.stream().into_iter().collect();
                    for tree in
                        all.split(|token| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ','))
                    {
                        if !tree.is_empty() {
                            self.read_use(tree, &path, inside, is_reexport);
                        }
                    }
                    return;
                }
                TokenTree::Punct(mark) if mark.as_char() == '*' => {
                    self.module.globs.push(seen_from_file(path, inside));
                    return;
                }
                _ => {}
            }
            at += 1;
        }
        if path.len() > 1 && path.last().is_some_and(|name| name == "self") {
            path.pop();
        }
        let path = seen_from_file(path, inside);
        if let Some(name) = alias.or_else(|| path.last().cloned()) {
            if !is_reexport {
                self.module.used.push(path.clone());
            }
            self.module.aliases.insert(name, path);
        }
    }
}

/// Inside a module of the file the first `super` leads to the file, `self` to what is in it.
fn seen_from_file(path: Vec<String>, inside: usize) -> Vec<String> {
    let up = path.iter().take_while(|name| *name == "super").count().min(inside);
    let mut path = path.split_at(up).1.to_vec();
    if up > 0 {
        path.insert(0, "self".to_owned());
    }
    path
}

fn word(tokens: &[TokenTree], at: usize) -> Option<String> {
    match tokens.get(at) {
        Some(TokenTree::Ident(word)) => Some(word.to_string()),
        _ => None,
    }
}

fn is_mark(tokens: &[TokenTree], at: usize, mark: char) -> bool {
    matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
}

/// Whether `#[cfg(test)]` begins here.
fn is_test(tokens: &[TokenTree], at: usize) -> bool {
    is_mark(tokens, at, '#')
        && matches!(tokens.get(at + 1), Some(TokenTree::Group(group)) if group.stream().to_string().replace(' ', "") == "cfg(test)")
}

/// Behind the item that begins here: behind its braces or its semicolon.
fn end_of_item(tokens: &[TokenTree], at: usize) -> usize {
    let ends = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(mark) => mark.as_char() == ';',
        _ => false,
    };
    tokens.iter().skip(at).position(ends).map_or(tokens.len(), |more| at + more + 1)
}

/// Whether `pub` or `pub(…)` stands before.
fn is_public(tokens: &[TokenTree], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| word(tokens, at));
    let is_scope = at > 0
        && matches!(tokens.get(at - 1), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis);
    before(if is_scope { 2 } else { 1 }).as_deref() == Some("pub")
}
