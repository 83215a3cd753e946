//! When there is nothing to show: what happened, the list of problems, a way on. Never a blank page.

use yew::prelude::*;

use crate::dataset::Problem;
use crate::text::Lang;
use crate::text::strings::strings;

/// Why there is no dataset.
#[derive(Clone, PartialEq)]
pub enum Failure {
    /// The file did not arrive: what the browser said.
    Fetch(String),
    /// It arrived and cannot be used.
    Data(Vec<Problem>),
}

#[derive(Properties, PartialEq)]
pub struct FailurePageProps {
    pub failure: Failure,
    pub lang: Lang,
    pub on_retry: Callback<()>,
}

#[function_component]
pub fn FailurePage(props: &FailurePageProps) -> Html {
    let words = strings(props.lang);
    let on_retry = props.on_retry.reform(|_: MouseEvent| ());
    let explanation = match &props.failure {
        Failure::Fetch(reason) => (words.failed_fetch)(reason),
        Failure::Data(_) => words.failed_data.to_string(),
    };
    html! {
        <main class="failure" role="alert">
            <h1>{ words.failed_title }</h1>
            <p>{ explanation }</p>
            <p><button type="button" class="primary" onclick={on_retry}>{ words.retry }</button></p>
            if let Failure::Data(problems) = &props.failure {
                <h2>{ words.what_is_wrong }</h2>
                <ProblemList problems={problems.clone()} lang={props.lang} />
            }
        </main>
    }
}

#[derive(Properties, PartialEq)]
pub struct ProblemListProps {
    pub problems: Vec<Problem>,
    pub lang: Lang,
}

/// How many problems are written out; the command `faultlines check` lists them all.
const SHOWN: usize = 50;

#[function_component]
pub fn ProblemList(props: &ProblemListProps) -> Html {
    let item = |problem: &Problem| {
        let (what, mend) = problem.words(props.lang);
        let place = format!("{}:{}", problem.line, problem.column);
        html! {
            <li>
                <p><code>{ problem.record.clone().unwrap_or_default() }{ " " }{ &problem.pointer }{ " " }{ place }</code></p>
                <p>{ what }{ " " }<span class="mend">{ mend }</span></p>
            </li>
        }
    };
    html! {
        <ol class="problems">
            { for props.problems.iter().take(SHOWN).map(item) }
            if props.problems.len() > SHOWN { <li>{ format!("… +{}", props.problems.len() - SHOWN) }</li> }
        </ol>
    }
}
