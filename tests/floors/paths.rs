//! Which modules of the crate a source refers to, by any path that starts at the crate or climbs with `super`.

use crate::tokens::Token;

#[derive(Debug, PartialEq, Eq)]
pub struct Reference {
    /// The crate's own module that is reached; `None` where the crate as a whole is taken in.
    pub module: Option<String>,
    pub line: usize,
}

/// Finds them in the tokens of the file that is the module `module`.
pub fn references(tokens: &[Token], module: &[String]) -> Vec<Reference> {
    let mut walk = Walk { tokens, at: 0, line: 1, inline_modules: Vec::new(), depth: 0, found: Vec::new() };
    while walk.at < tokens.len() {
        walk.step(module);
    }
    walk.found
}

struct Walk<'t> {
    tokens: &'t [Token<'t>],
    at: usize,
    line: usize,
    /// Depth of braces outside each `mod name { … }` around this place.
    inline_modules: Vec<usize>,
    depth: usize,
    found: Vec<Reference>,
}

impl Walk<'_> {
    fn step(&mut self, module: &[String]) {
        match self.tokens[self.at] {
            Token::Mark('{') => self.depth += 1,
            Token::Mark('}') => {
                self.depth = self.depth.saturating_sub(1);
                self.inline_modules.retain(|outside| *outside < self.depth);
            }
            Token::Word("mod") => self.enter_module(),
            Token::Word(first @ ("crate" | "faultlines" | "super" | "self")) if self.begins_a_path(first) => {
                return self.path(module);
            }
            _ => {}
        }
        self.advance();
    }

    fn advance(&mut self) {
        if self.tokens.get(self.at) == Some(&Token::Line) {
            self.line += 1;
        }
        self.at += 1;
    }

    /// The token `ahead` of this place, ends of lines not counted.
    fn ahead(&self, ahead: usize) -> Option<Token<'_>> {
        self.tokens[self.at..].iter().filter(|token| **token != Token::Line).nth(ahead).copied()
    }

    fn enter_module(&mut self) {
        if matches!(self.ahead(1), Some(Token::Word(_))) && self.ahead(2) == Some(Token::Mark('{')) {
            self.inline_modules.push(self.depth);
        }
    }

    /// `a::super` is no climb, `pub(crate)` and `self.x` are no path, `use crate as x` takes everything in.
    fn begins_a_path(&self, first: &str) -> bool {
        let before = self.tokens[..self.at].iter().rev().find(|token| **token != Token::Line);
        let taken_whole = first == "crate" && self.ahead(1) == Some(Token::Word("as"));
        before != Some(&Token::Step) && (self.ahead(1) == Some(Token::Step) || taken_whole)
    }

    /// Reads `crate::…` or `super::super::…` up to the part that tells which module is meant.
    fn path(&mut self, module: &[String]) {
        let mut here: Vec<String> = module.to_vec();
        here.extend(self.inline_modules.iter().map(|_| "an inline module".to_owned()));
        while let Some(Token::Word(word @ ("crate" | "faultlines" | "super" | "self"))) = self.ahead(0) {
            match word {
                "crate" | "faultlines" => here.clear(),
                "super" => drop(here.pop()),
                _ => {}
            }
            self.skip_to_next();
            if self.ahead(0) != Some(Token::Step) {
                break;
            }
            self.skip_to_next();
        }
        // Still inside the module it stands in, or below it: no other module is reached.
        if here.is_empty() {
            self.tree();
        }
    }

    /// What follows the crate's root: a module's name, or several in braces.
    fn tree(&mut self) {
        match self.ahead(0) {
            Some(Token::Word("as")) | None => self.found.push(Reference { module: None, line: self.line }),
            Some(Token::Word(name)) => {
                let module = Some(name.to_owned());
                self.found.push(Reference { module, line: self.line });
            }
            Some(Token::Mark('{')) => self.branches(),
            // `*`, or something stranger that deserves a look.
            Some(_) => self.found.push(Reference { module: None, line: self.line }),
        }
    }

    /// Reads `{a::b, c::{d, e}}` at the root: each branch's first word is a module. Stops before the closing
    /// brace, so that the caller's count of braces holds.
    fn branches(&mut self) {
        let outside = self.depth;
        let mut at_branch = false;
        loop {
            match self.tokens.get(self.at) {
                None => return,
                Some(Token::Mark('{')) => {
                    self.depth += 1;
                    at_branch = self.depth == outside + 1;
                }
                Some(Token::Mark('}')) if self.depth == outside + 1 => return,
                Some(Token::Mark('}')) => self.depth -= 1,
                Some(Token::Mark(',')) => at_branch = self.depth == outside + 1,
                Some(Token::Line) => {}
                Some(_) if at_branch => {
                    at_branch = false;
                    self.tree();
                }
                Some(_) => {}
            }
            self.advance();
        }
    }

    /// Past this token and the ends of lines after it.
    fn skip_to_next(&mut self) {
        while self.tokens.get(self.at) == Some(&Token::Line) {
            self.advance();
        }
        self.advance();
        while self.tokens.get(self.at) == Some(&Token::Line) {
            self.advance();
        }
    }
}
