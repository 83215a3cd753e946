//! Everything said in English.

use crate::text::money::shortened;
use crate::text::problems::ProblemStrings;
use crate::text::strings::{DateWords, Kinds, LinkWords, NameWords, Strings};
use crate::text::cli_strings::CliStrings;
use crate::text::edit_strings::EditStrings;
use crate::text::import_strings::{DateReading, DiagnosticStrings, ImportStrings, ImportedStrings, PreviewStrings};
use crate::text::site_strings::{Counts, SiteStrings};
use crate::text::workbook_strings::{Heads, SheetTitles, WorkbookProblems, WorkbookStrings};

fn plural(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// How much changed, as the end of a sentence.
fn changed(counts: &Counts) -> String {
    let record = |n| plural(n, "record", "records");
    let mut said = Vec::new();
    if counts.added > 0 {
        said.push(format!("{} added", record(counts.added)));
    }
    if counts.changed > 0 {
        said.push(format!("{} changed", record(counts.changed)));
    }
    if counts.gone > 0 {
        said.push(format!("{} gone", record(counts.gone)));
    }
    if counts.corrected > 0 {
        said.push(plural(counts.corrected, "correction", "corrections"));
    }
    if said.is_empty() { "only sources differ.".into() } else { said.join(", ") + "." }
}

/// What languages are called, by their tags; of others the tag stands.
const LANGUAGES: [(&str, &str); 14] = [
    ("ar", "Arabic"),
    ("de", "German"),
    ("en", "English"),
    ("es", "Spanish"),
    ("fr", "French"),
    ("hi", "Hindi"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("ko", "Korean"),
    ("nl", "Dutch"),
    ("pl", "Polish"),
    ("pt", "Portuguese"),
    ("ru", "Russian"),
    ("zh", "Chinese"),
];

pub static NAMES: NameWords = NameWords {
    tag: "en",
    own_name: "English",
    sign: "EN",
    right_to_left: false,
    loading: "Loading the data…",
    dispute_open: |since| ["open ", since].concat(),
    dispute_begins: |day| ["begins ", day].concat(),
    held: |count, kind| format!("{count} {kind}"),
    opened: |day| format!("opened {day}"),
    disputes_counted: |n| plural(n, "dispute", "disputes"),
    dates: &DateWords {
        months: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        short_months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        first: "",
        before_christ: " BC",
        since: ["since "; 3],
        on: [""; 3],
        from: ["from "; 3],
        until: ["until "; 3],
        around: ["around "; 4],
        uncertain: " (uncertain)",
        end_unknown: ", end unknown",
        start_unknown: ", start unknown",
    },
    kinds: &Kinds {
        entities: "\
lab|AI lab|AI labs
company|company|companies
api|API|APIs
model|model|models
product|product or service|products and services
regulator|public authority|public authorities
court|court|courts
publisher|publisher or rights holder|publishers and rights holders
person|person|people
coalition|group or association|groups and associations",
        relations: "\
provides|provides|provision|provided|is provided by
uses|uses|use of an API or product|had access to|is used by
limited-access|has limited access to|limited access|had limited access to|gives limited access to
built-on|runs on|technical base|ran on|is the base of
licenses|licenses to|licence|licensed to|has a licence from
supplies|is a supplier to|supply of computing, models or services|was a supplier to|is supplied by
invested-in|invested in|investment|had invested in|received an investment from
acquired|acquired or absorbed|acquisition or merger|had acquired or absorbed|was acquired or absorbed by
sought-to-acquire|sought to acquire|acquisition sought|was seeking to acquire|was a takeover target of
controls|controls|control|controlled|is controlled by
partner-of|is a partner of|partnership|was a partner of|is a partner of
founded|founded|founding|had founded|was founded by
founded-by-former-staff-of|was founded by former staff of|founded by former staff|had been founded by former staff of|had former staff who founded
works-for|works for|post held|worked for|employs
competes-with|competes with|competition|competed with|competes with",
        line_groups: ["access, technology", "money, ownership", "founders, staff", "competition"],
        events: "\
access-revoked|access revoked|access revoked
access-restricted|access restricted|access restricted
access-restored|access restored|access restored
terms-changed|terms changed|changes of terms
allegation|allegation|allegations
statement|statement|statements
lawsuit-filed|lawsuit filed|lawsuits filed
court-step|court step|court steps
ruling|ruling|rulings
settlement|settlement|settlements
regulatory-action|action by a public authority|actions by public authorities
investment|investment or funding|investments and funding
acquisition|acquisition or attempt|acquisitions and attempts
partnership|partnership or contract|partnerships and contracts
personnel|appointment or departure|appointments and departures
founding|founding|foundings
api-launch|API opened|APIs opened
product-launch|launch|launches",
        lanes: ["Access", "Rules", "Claims", "Courts", "Business", "Launches"],
        roles: "\
initiator|initiator|initiators
regulator|authority|authorities
target|targeted|targeted
plaintiff|plaintiff|plaintiffs
defendant|defendant|defendants
court|court|courts
partner|partner|partners
investor|investor|investors
acquirer|buyer|buyers
supplier|supplier|suppliers
customer|customer|customers
founder|founder|founders
founded|founded|founded
appointed|appointed or hired|appointed or hired
signatory|signatory|signatories
non-signatory|did not sign|did not sign
speaker|speaker|speakers
related|also involved|also involved",
        statuses: "\
alleged|alleged|alleged
ongoing|ongoing|ongoing
settled|settled|settled
decided|decided|decided
dismissed|dismissed|dismissed
lifted|lifted|lifted
abandoned|abandoned|abandoned
unknown|unknown|unknown",
        stages: "\
filed|filed|filed
investigation|under investigation|under investigation
motions|early motions|early motions
discovery|gathering of evidence|gathering of evidence
trial|at trial|at trial
decision|decided|decided
appeal|on appeal|on appeal
settled|settled|settled
concluded|concluded|concluded",
    },
};

pub static STRINGS: Strings = Strings {
    skip_to_graph: "Skip to the graph",
    copy_link: "Copy link",
    link_copied: "Link copied",
    copy_by_hand: "Copying is blocked here: the link is selected, copy it by hand.",
    language: "Language",
    theme: "Theme",
    theme_system: "Same as the system",
    theme_light: "Light",
    theme_dark: "Dark",
    whole_field: "Show everything",
    opening_view: "Back to the opening view",
    updated: |day| format!("Facts as of {day}"),
    dismiss: "Dismiss",
    close: "Close",
    stories: "Stories",
    story: "Story",
    story_steps: |n| plural(n, "step", "steps"),
    read_the_story: "Read the story",
    step_of: |step, all| format!("{step} of {all}"),
    step_named: |n| format!("Step {n}"),
    previous_step: "Previous",
    next_step: "Next",
    back_to_step: |n| format!("Back to step {n}"),
    leave_story: "Leave the story",
    return_to_story: |title, step| format!("Return to the story “{title}”, step {step}"),
    another_story: "Read another story",
    explore: "Explore on your own",
    full_page: "Open the full page",
    more: "Show more",
    less: "Show less",
    hint_fingers: "Use two fingers to move the picture, or tap it first",
    hint_wheel: "Ctrl + wheel zooms the picture",
    hint_taken: "Now the wheel alone zooms it. Press outside to stop.",
    hint_touched: "Now one finger moves it. Tap outside to stop.",
    graph: "Graph",
    timeline: "Timeline",
    events: "Events",
    details: "Details",
    filters: "Filters",
    controls: "Explore",
    views: "Views",
    search: "Search",
    search_hint: "Name or word…",
    suggestions: "Suggestions",
    facet_dispute: "Dispute",
    facet_actor: "Actor",
    facet_kind: "Kind",
    facet_status: "Status",
    facet_time: "When",
    facet_relation: "Relation",
    any_of_these: "Any of these",
    all_of_these: "Only what all of these are involved in",
    between_them: |names| ["Between ", names].concat(),
    alleged_only: "Alleged and nowhere confirmed",
    from_day: "From",
    to_day: "To",
    as_of: "As of",
    event_before: "Previous event",
    event_after: "Next event",
    time: "Time",
    latest: "Now",
    handle_help: "Drag to see things as of another day",
    play: "Play the events",
    pause: "Pause",
    play_step: "Play one event",
    speeds: ["slow", "normal", "fast"],
    speed: |name| ["Speed: ", name].concat(),
    played: |step, all, date, title| format!("{step} of {all}: {date}, {title}"),
    hide_ended: "Hide what has ended",
    show_ended: "Show what has ended, struck through",
    apply: "Apply",
    clear: "Clear",
    done: "Done",
    find_in_list: "Find in this list",
    remove_filter: |name| format!("Remove the filter {name}"),
    chosen: |n| format!("{n} chosen"),
    focus_label: |name, depth| format!("Around {name}, {}", plural(usize::from(depth), "step", "steps")),
    time_between: |from, to| format!("{from} – {to}"),
    time_from: |from| format!("From {from}"),
    time_until: |to| format!("Until {to}"),
    search_for: |text| format!("“{text}”"),
    status_events: |kept, all| format!("{kept} of {}", plural(all, "event", "events")),
    status_nodes: |kept, all| {
        format!("{kept} of {}", plural(all, "actor and dispute", "actors and disputes"))
    },
    nothing_left: "Nothing matches all of these filters.",
    nothing_left_hint: "Remove one of them, or clear them all.",
    no_events: "These data have no event that can be shown.",
    arranging: "Arranging the graph…",
    stop: "Stop",
    not_arranged: "The graph was not arranged for this view.",
    arrange: "Arrange it",
    arrange_failed: "The graph cannot be arranged for this view: a part of the page did not load.",
    view_all: "Graph + timeline",
    view_graph: "Graph",
    view_timeline: "Timeline",
    view_table: "Table",
    lanes: "A row for each",
    lanes_kind: "Kind",
    lanes_actor: "Actor",
    lanes_dispute: "Dispute",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    fit: "Fit to the view",
    earlier: "Earlier",
    later: "Later",
    legend: "Legend",
    hide_kind: |kinds| ["Hide: ", kinds].concat(),
    show_kind: |kinds| ["Show: ", kinds].concat(),
    line_dispute: "in a dispute",
    line_acts: "from the actor",
    line_mixed: "several kinds in one line",
    line_or_mixed: |other| [other, ", or several kinds"].concat(),
    line_alleged: "alleged",
    line_ended: "ended",
    dispute: "dispute",
    day_fact: |day, fact| ["On ", day, " ", fact, "."].concat(),
    day_after: |day, fact| ["By ", day, " that was over: ", fact, "."].concat(),
    day_disputed: |fact, ended| {
        [fact, "; sources disagree on the day it ", if ended { "ended" } else { "began" }].concat()
    },
    day_before: |day, fact| ["On ", day, " that was still to come: ", fact, "."].concat(),
    dispute_was: |how, title| {
        ["the dispute “", title, "” ", ["had not begun", "was open", "was over", "was not heard of any more"][how]].concat()
    },
    day_alone: |day| ["As of ", day, "."].concat(),
    edge_about: "about",
    edge_provides: "provides",
    edge_ended: |day| format!("ended {day}"),
    edge_began: |day| ["began ", day].concat(),
    node_name: |name, kind, links| format!("{name}, {kind}, {}", plural(links, "link", "links")),
    graph_summary: |entities, disputes, links| {
        format!(
            "{}, {} and {} between them.",
            plural(entities, "actor", "actors"),
            plural(disputes, "dispute", "disputes"),
            plural(links, "link", "links")
        )
    },
    graph_help: "Arrow keys move to a neighbour, Enter selects, Escape clears the selection, ? lists the keys.",
    fold_summary: |drawn, shown| format!("{drawn} of {shown} are drawn; the others are folded into them."),
    folded_in: "Folded in",
    with_folded_in: |held| ["folded in: ", held].concat(),
    unfold: |name, held| [name, ": unfold ", held].concat(),
    unfold_this: |held| ["Unfold ", held].concat(),
    refold_this: "Fold again",
    unfold_all: "Unfold all",
    fold_all: "Fold all",
    links_counted: |n| plural(n, "link", "links"),
    line_stands_for: "This line stands for",
    most_links: "Most links",
    most_events: "Most events in",
    selected: "Selected",
    move_and_keys: "Move, and list of keys",
    move_picture: "Move the picture",
    move_node: |name| ["Move: ", name].concat(),
    ways: ["Left", "Right", "Up", "Down"],
    keys: "Keys",
    key_rows: [
        ["Tab", "into a view, and out of it"],
        [
            "Arrows",
            "graph: to the neighbour that way; timeline: through time and lanes; table: from row to row",
        ],
        ["Home, End", "the first, the last"],
        ["Enter", "select; once more: read the details"],
        ["Shift + Enter, Shift + press", "graph: what is between the selected one and this one"],
        ["Escape", "out of the details, to where you were; there: clear the selection"],
        ["Shift + arrows", "move the picture"],
        ["+, -, 0", "zoom in, zoom out, show everything"],
        ["Left, Right; Page Up, Page Down", "on the handle of the day: a day, a month"],
        ["f, F", "graph: unfold a mark or fold it again; all of them"],
        ["?", "this list"],
    ],
    unpin: "Unpin",
    pin: "Pin here",
    pinned: "pinned",
    focus: "Show its surroundings",
    unfocus: "Leave the surroundings",
    steps: |n| plural(usize::from(n), "step", "steps"),
    timeline_summary: |n, from, to| {
        let events = plural(n, "event", "events");
        if from == to { format!("{events}, {from}.") } else { format!("{events}, {from} to {to}.") }
    },
    timeline_help: "Left and right move through time, Enter selects or lists what a mark gathers, Escape clears the selection.",
    gathered: |n, span| format!("{n} events, {span}"),
    zoom_to_these: "Zoom to these events",
    and_more: |n| ["and ", &n.to_string(), " more"].concat(),
    whole_period: "Whole period",
    filter_to_window: "Filter to this window",
    who_says_so: "Who says so",
    where_sources_disagree: "Where sources disagree",
    sources_disagree: "sources disagree",
    sources: "Sources",
    who_took_part: "Who took part",
    about: "About",
    in_dispute: "Part of the dispute",
    own_page: "Its page, to read and to cite",
    own_pages: "Pages to read and to cite",
    parties: "Parties",
    relations: "Relations",
    disputes: "Disputes",
    provides: "Provides",
    provided_by: "Provided by",
    begins: |what| format!("Begins: {what}"),
    ends: |what| format!("Ends: {what}"),
    closed: |day| format!("closed {day}"),
    founded: |day| format!("founded {day}"),
    ended: |day| format!("ended {day}"),
    also_known_as: |names| format!("Also: {names}"),
    unnamed_speaker: |publisher| format!("As reported by {publisher}"),
    show_only_this: "Show only this",
    in_language: |tag| {
        let known = LANGUAGES.iter().find(|(known, _)| *known == tag);
        ["in ", known.map_or(tag, |(_, name)| name)].concat()
    },
    stance: ["confirmed", "reported", "alleged", "denied"],
    not_read: "not read",
    not_read_key: "Not read: we saw it in its publisher’s list or cited elsewhere, and have not read the text itself.",
    archived_copy: "archived copy",
    fields: [
        "date",
        "outcome",
        "amount",
        "nature",
        "court or judge",
        "date of filing or registration",
        "detail",
        "reply",
        "in force from",
        "first report",
        "reason",
        "use made of it",
        "kind of access",
        "order of releases",
        "counterparty",
    ],
    all_claims: |n| format!("Show all {n} claims"),
    all_sources: |n| format!("Show all {n} sources"),
    colon: |a, b| format!("{a}: {b}"),
    not_in_view: "Filtered out of the present view.",
    selection_left_out: "What this link selects is left out by its own filters.",
    most_to_do_with: "Most to do with",
    what_is_between: |one, other| format!("What is between {one} and {other}"),
    ask_between: "What is between this and …",
    asks_between: "Now press the other one in the graph, or find it by name.",
    disputes_opposed: "Disputes with them on opposite sides",
    disputes_with_all: |n| if n == 2 { "Disputes that involve both" } else { "Disputes that involve all of them" },
    relations_between: "Relations between them",
    events_between: "Events in which they meet",
    nothing_between: "No event, dispute or relation joins them directly.",
    chains: "The shortest ways from one to the other",
    no_chain: "Not even by way of two others.",
    column_date: "Date",
    column_event: "Event",
    column_kind: "Kind",
    column_actors: "Actors",
    column_dispute: "Dispute",
    column_sources: "Sources",
    sort_by: |column| format!("Sort by {column}"),
    rows: "Rows",
    rows_named: ["Events", "Disputes", "Claims"],
    column_opened: "Opened",
    column_closed: "Closed",
    column_events: "Events",
    column_speaker: "Who says so",
    column_stance: "Stance",
    column_claim: "What is said",
    compare_with: "Compare with",
    month_before: "A month before",
    year_before: "A year before",
    stop_comparing: "Stop comparing",
    compared_with: |day| ["Compared with ", day].concat(),
    between_days: |earlier, later| ["Between ", earlier, " and ", later].concat(),
    changes: ["Began", "Ended", "Began and ended", "Changed status", "New here"],
    changes_counted: |change, n| {
        let said = ["began", "ended", "began and ended", "changed status", "new here"];
        format!("{n} {}", said[change])
    },
    change_between: |change, earlier, later| {
        let said = ["began", "ended", "began and ended", "changed status", "new here"];
        [said[change], " between ", earlier, " and ", later].concat()
    },
    all_changes: |n| format!("Show all {n}"),
    nothing_changed: "Nothing changed between these days in this view.",
    line_same: "unchanged",
    changed_within: "something folded in it changed",
    changed_of_held: |n, earlier, later| {
        format!("{n} of them changed between {earlier} and {later}")
    },
    line_ended_before: "ended before",
    facet_stance: "Claims",
    where_they_disagree: |n| format!("Where sources disagree ({n})"),
    disagreements: |events, all| {
        [&plural(events, "event", "events"), ", ", &plural(all, "disagreement", "disagreements")].concat()
    },
    in_answer: ", in answer to the claim above",
    in_answer_to: "In answer to:",
    date_disputed: |span| ["sources disagree on the date: ", span].concat(),
    timeline_key: "Key to the timeline",
    key_uncertain: "date uncertain",
    key_disputed: "sources disagree on the date",
    key_to_come: "not yet happened",
    key_acts_on: "acts on",
    acts_on: |names| ["Acts on ", names, "."].concat(),
    acted_on_by: |names| ["Acted on by ", names, "."].concat(),
    share: "Share, embed or save",
    share_title: "Pass this view on",
    share_system: "Share…",
    this_link: "Link",
    copy: "Copy",
    copied: "Copied.",
    embed: "Embed",
    share_own_file: "This is your own file, and no link leads to it yet. Put it beside the page as data/NAME.json and open ?data=data/NAME.json: link, citation and embed are here then.",
    embed_frame: "Fixed height",
    embed_element: "Automatic height",
    embed_picture: "Picture, no frame",
    preview: "Preview",
    preview_phone: "Phone",
    preview_column: "Column",
    headline: "Headline",
    headline_hint: "Stands over saved pictures, paper and the embed of automatic height. Left empty, the view in words stands there.",
    text_with_sources: "Text with sources",
    save_as: "Save as a file",
    open_file: "Preview a file of your own",
    making_file: "Making the file…",
    file_saved: "Saved.",
    file_failed: "The file could not be made. Check the connection, then try again.",
    reading_file: |names| format!("Reading {names}…"),
    reading_failed: |names| format!("The program that reads files stopped at {names}. Try again, or choose a smaller file."),
    companion_missing: "The program that reads files did not load. Check the connection, then choose the file again.",
    problems_missing: "The list of what is wrong did not load. Check the connection, then load the page again.",
    files: [
        "Picture (SVG)",
        "Picture (PNG)",
        "Table of events (CSV)",
        "Data (JSON)",
        "Workbook (XLSX)",
        "Graph (JSON Graph)",
        "Graph for Gephi (GEXF)",
        "Graph (GraphML)",
        "Graph for OpenAleph (FollowTheMoney)",
        "Who states what, and when (FollowTheMoney, CSV)",
        "Graph for Kumu (JSON)",
        "Calendar (ICS)",
        "Text (TXT)",
        "Sources (CSL-JSON)",
        "Sources (BibTeX)",
        "Sources (RIS)",
        "Paper (print or PDF)",
    ],
    sources_of_event: "Sources of the selected event",
    cite: "Cite this view",
    events_counted: |n| plural(n, "event", "events"),
    claims_counted: |n| plural(n, "claim", "claims"),
    involving: |names| format!(" involving {names}"),
    involving_all: |n, names| [if n == 2 { " involving both " } else { " involving all of " }, names].concat(),
    around: |name| format!(" around {name}"),
    matching: |text| format!(" matching “{text}”"),
    on_which_sources_disagree: " on which sources disagree",
    as_it_stood: |day| format!("as of {day}"),
    against: |day| format!("compared with {day}"),
    more_names: |n| format!("{n} more"),
    and: |rest, last| format!("{rest} and {last}"),
    failed_title: "The data could not be shown",
    failed_fetch: |what| {
        format!(
            "The data file did not arrive ({what}). Check the connection, then try again; your link is kept."
        )
    },
    failed_data: "The data file has errors. Whoever publishes this page can mend them with this list.",
    retry: "Try again",
    part_missing: "A part of this page did not come. What you pressed is kept.",
    records_left_out: |n| {
        format!("{} of the data left out because of errors.", plural(n, "record", "records"))
    },
    what_is_wrong: "What is wrong",
    bundled_data: "Show the bundled data",
    data_missing: |path, reason| {
        format!("The data “{path}” did not arrive ({reason}). These are the bundled data.")
    },
    too_large: |path| {
        format!(
            "“{path}” is too large for a page: more than 64 MB or 250,000 events. A part of it can be shown, such as a shorter period."
        )
    },
    rest_missing: |reason| {
        format!(
            "The rest of the data did not arrive ({reason}): where words are missing, “…” stands for them. Reload the page to try again; your link is kept."
        )
    },
    list_separator: "; ",
    other_lane: "Other",
    whole_of_time: |years| [years, ", all"].concat(),
    more_actors: |n| [n.to_string().as_str(), if n == 1 { " more actor" } else { " more actors" }].concat(),
    more_disputes: |n, none| [n.to_string().as_str(), if n == 1 { " more dispute" } else { " more disputes" }, if none { ", or none" } else { "" }].concat(),
    links: LinkWords {
        not_in_data: |n| {
            if n == 1 {
                "item in this link is not in the current data"
            } else {
                "items in this link are not in the current data"
            }
        },
        not_understood: |n| {
            if n == 1 {
                "part of this link was not understood and is left out"
            } else {
                "parts of this link were not understood and are left out"
            }
        },
        refused_data: "This link asks for data from outside this page’s folder; the usual data is shown instead",
        newer_version: "This link was made for a newer version of this page, so some of it may be missing",
        more: |n| [" and ", n, " more"].concat(),
    },
    // How far things have gone
    stage: "Stage",
    amounts: "Amounts",
    money: |value, currency| {
        let sum = shortened(value);
        let number = [&sum.digits(",", "."), ["", " million", " billion", " trillion"][sum.power]].concat();
        let (one, many) = match currency {
            "USD" => return ["$", &number].concat(),
            "EUR" => (" euro", " euros"),
            "GBP" => (" pound", " pounds"),
            "INR" => (" rupee", " rupees"),
            "JPY" => (" yen", " yen"),
            "KRW" => (" won", " won"),
            code => return [code, " ", &number].concat(),
        };
        let is_one = sum.power == 0 && sum.whole == 1 && sum.thousandths == 0;
        number + if is_one { one } else { many }
    },
    bounds: ["", "about ", "at least ", "up to "],
    amount_status: ["claimed", "awarded", "promised", "in a contract", "paid"],
    line_promised: "money promised only",
    line_unknown: "not known if it still holds",
    link_unknown: "not known",
    day_unknown: |day, fact| ["As of ", day, " nobody says whether this still held: ", fact, "."].concat(),
    weak_source: "weak source",
    // What was corrected, and how far to trust the data
    corrections: "Corrections",
    correction_classes: ["correction", "clarification", "update", "editorial change"],
    stood_before: "Before",
    how_far: "How far to trust this",
    covered: "What is covered",
    not_covered: "What is not",
    send_correction: "Report an error",
    id_copied: |id| format!("“{id}” is copied: quote it to whoever publishes this page."),
};

// About datasets: what is wrong and how to mend it.
pub static PROBLEMS: ProblemStrings = ProblemStrings {
    did_you_mean: "Did you mean “{0}”?",
    not_json: (
        "This stops being JSON at “{0}” ({1}).",
        "Look just before this place for a missing or extra comma, quote or bracket.",
    ),
    a_zip_file: (
        "This is a workbook or another zip file, not JSON.",
        "Drop the workbook on the page, or make a dataset of it: `faultlines convert book.xlsx --out dataset.json`.",
    ),
    cut_short: (
        "The file ends before its JSON does ({0}).",
        "Check that it was saved or copied whole, and that every bracket and quote is closed.",
    ),
    not_a_dataset: (
        "This is JSON, but not a Faultlines dataset: it has no “{0}”.",
        "Check that it is the right file: a dataset is one { } with “version”, “sources”, “entities” and “events” in it.",
    ),
    other_version: (
        "This is version {0} of the format; this program reads version 1.",
        "Write \"version\": 1, or open the file with a newer Faultlines.",
    ),
    wrong_type: ("There should be {0} here, not {1}.", "Write {0}."),
    types: [
        "nothing (null)",
        "true or false",
        "a number",
        "a text in quotes",
        "a list in [ ]",
        "an object in { }",
        "a text in each language, such as {\"en\": \"…\"}",
        "a text, or one in each language",
    ],
    missing_field: ("“{0}” is missing.", "Add “{0}”."),
    unknown_field: ("“{0}” means nothing here and is ignored.", "Correct its name, or remove it."),
    repeated_field: ("“{0}” is written more than once.", "Keep one of them."),
    too_many: ("There are more than {0} of these.", "Leave the least important out."),
    not_an_id: ("“{0}” is not an id.", "Use small letters a–z, digits and hyphens only, as in claude-api."),
    repeated_id: ("An earlier record already has the id “{0}”.", "Give one of the two another id."),
    id_of_an_entity: (
        "An entity already has the id “{0}”.",
        "Give the dispute another id: links name a node by its id alone.",
    ),
    unknown_id: ("There is no “{0}” in “{1}”.", "Correct the id, or add the record to “{1}”."),
    unknown_kind: (
        "“{0}” is not one of the kinds of “{1}”.",
        "Use a known kind, or declare it in the head: “kinds”, then “{1}”.",
    ),
    not_a_choice: ("“{0}” is not possible here.", "Write one of these: {1}."),
    bad_url: (
        "“{0}” is not an address that may be linked to.",
        "Write a whole address that begins with https:// or http://.",
    ),
    bad_tag: ("“{0}” is not a language.", "Write its tag, such as en, fr or pt-br."),
    date_mend: "Write 2025-08-01, 2025-08 or 2025, with ? if uncertain, ~ if approximate, or from A to B as A/B (.. for an end not known).",
    dates: [
        "The date is empty.",
        "“{0}” is not a date.",
        "“{0}” has a time of day; dates here have none.",
        "“{0}”: there is no month {1}.",
        "“{0}”: this month has {1} days.",
        "“{0}” has no date at either end.",
        "“{0}” ends before it begins.",
    ],
    not_a_day: ("“{0}” is not one day.", "Write a whole date such as 2025-08-01."),
    ends_first: ("“{0}” is before “{1}”.", "Correct one of the two dates."),
    no_source: ("It has no source.", "Add the id of at least one source to “sources”."),
    empty_text: ("The text is empty.", "Write it, or remove the field if it may be left out."),
    missing_language: (
        "The text is missing in “{0}”.",
        "Translate it; until then another language is shown.",
    ),
    circle: ("It provides itself, by way of “{0}”.", "Correct “of” in one record of the circle."),
    effect_form: (
        "An effect is either “begins” or “ends”.",
        "Write one of the two, with the id of a relation.",
    ),
    effect_disagrees: (
        "The event is dated {2}, but “{1}” of the relation “{0}” is {3}.",
        "Give both the same date.",
    ),
    effect_undated: (
        "The event is dated {2}, but the relation “{0}” has no “{1}”.",
        "Give the relation the event’s date.",
    ),
    lone_value: (
        "A conflict needs at least two values.",
        "Add the other value with its sources, or remove the conflict.",
    ),
    no_lines: ("The graph has {0} marks and no line between them.", "Add relations, or say in disputes who their parties are."),
    lone_denial: (
        "A denial stands alone: nothing before it says what is denied.",
        "Add the claim that it answers before it; or let its text say both, as in “X denies that …”.",
    ),
    not_a_sum: ("{0} is not a sum of money.", "Write a number above 0, in whole units: 1500000000."),
    not_a_currency: ("“{0}” is not a currency.", "Write its three capital letters, such as USD or EUR."),
    not_a_wikidata_item: ("“{0}” is not an item of Wikidata.", "Write its Q and number, as in Q116758847."),
    not_a_record: (
        "“{0}” does not name a record.",
        "Write what it is and its id, as in event:claude-launch; or leave “record” out.",
    ),
    status_is_known: (
        "“unknown_since” is given, but the status says how the dispute stands.",
        "Write the status unknown, or remove “unknown_since”.",
    ),
    unknown_and_over: (
        "“unknown_since” is given, but “{0}” says that it is over.",
        "Remove one of the two.",
    ),
    no_old_words: (
        "The correction does not keep what stood there before.",
        "Add it as “old”.",
    ),
    single_source: ("It rests on a single source.", "Add a second, independent one if there is one."),
    after_updated: (
        "It is after {0}, when the dataset was last updated.",
        "Correct the date, or “updated” in the head.",
    ),
};

// The served pages.
pub static SITE: SiteStrings = SiteStrings {
    files_elsewhere: "This copy of the page is one file and reads no others. Open the page where it is published and drop the file there, or run faultlines preview.",
    locale: "en_GB",
    extent: |of| {
        let mut text = String::new();
        let mut add = |before: &str, what: &str| {
            text.push_str(if text.is_empty() { "" } else { before });
            text.push_str(what);
        };
        if of.events > 0 {
            add("", &plural(of.events, "event", "events"));
        }
        if of.disputes > 0 {
            add(" in ", &plural(of.disputes, "dispute", "disputes"));
        }
        if of.entities > 0 {
            add(if of.entities == 1 { " with " } else { " among " }, &format!("{} {}", of.entities, of.kinds));
        }
        if of.relations > 0 && of.disputes == 0 {
            add(" with ", &plural(of.relations, "link", "links"));
        }
        if text.is_empty() {
            text.push_str("No events");
        }
        let is_day = |date: &str| date.starts_with(|c: char| c.is_ascii_digit()) && date.contains(' ');
        match (of.first, of.last) {
            ("", _) => {}
            (date, last) if date == last => {
                // "around 2024" and "1–3 May 2024" say it themselves.
                let says_when = date.starts_with(char::is_lowercase) || date.contains('–');
                let before = if says_when { ", " } else if is_day(date) { ", on " } else { ", in " };
                text.push_str(&[before, date].concat());
            }
            (first, last) => text.push_str(&[", from ", first, " to ", last].concat()),
        }
        if of.sources > 0 {
            text.push_str(", as told by ");
            text.push_str(&plural(of.sources, "source", "sources"));
        }
        text + "."
    },
    others: "others",
    all_events: |n| match n {
        0 => "No events".into(),
        1 => "The one event".into(),
        _ => format!("All {n} events"),
    },
    how_to_read: "By date, oldest first; each with who says so, where sources disagree, and its sources. “Not read” stands beside a source that we saw in its publisher’s list or cited elsewhere, and whose own text we have not read.",
    each_leads_on: "By date, oldest first. Each leads to who says so, where sources disagree, and its sources.",
    graph_of: |what| format!("Graph: {what}"),
    timeline_of: |what| format!("Timeline: {what}"),
    what_is_in_it: |names| format!("In it: {names}."),
    in_this_language: "In English",
    live: "Open the interactive graph and timeline",
    live_here: "Open this step in the interactive graph",
    stories: "Stories",
    story: "Story",
    step: |n, of| format!("Step {n} of {of}"),
    events_of_step: |n| plural(n, "event in this picture", "events in this picture"),
    events_of_story: |n| {
        if n == 1 {
            "The event of this story, with its sources".into()
        } else {
            format!("The {n} events of this story, with their sources")
        }
    },
    events_of_view: |n| {
        if n == 1 {
            "The event of this view, with its sources".into()
        } else {
            format!("The {n} events of this view, with their sources")
        }
    },
    events_of_page: |n, all| match all {
        1 => "Its event, with claims and sources".into(),
        _ if n < all => format!("The latest {n} of its {all} events, with claims and sources"),
        _ => format!("Its {n} events, with claims and sources"),
    },
    earlier_events: |n| plural(n, "earlier event", "earlier events"),
    connected: "Connected to",
    same_parties: "Other disputes between the same parties",
    whole_record: "All events, by date",
    differences: ["added", "changed", "gone"],
    status_changed: |old, new| format!("was {old}, is {new}"),
    since_link_made: |old, counts| format!("Since your link was made, of data of {old}: {}", changed(counts)),
    changed_unsaid: |old, new| {
        format!("The data have changed since your link was made (then of {old}, now of {new}). They do not say what.")
    },
    old_version: |old, new, counts| {
        format!("You see the data as they were on {old}. There are newer ones, of {new}: {}", changed(counts))
    },
    to_newest: "The same view of the newest data",
    nothing_kept: "Nothing in the data matches this step.",
    archive: "archived copy",
    data: "The data (JSON)",
    open_in_gephi_lite: "Open the graph in Gephi Lite",
    tally: |events, sources| {
        format!("{}, {}", plural(events, "event", "events"), plural(sources, "source", "sources"))
    },
    card_alt: |title| format!("{title}: graph of the dispute and its parties"),
    events_outside: |n, from, to| {
        format!("The timeline runs from {from} to {to}; {} outside it.", plural(n, "event lies", "events lie"))
    },
};

// Importers.
pub static IMPORT: ImportStrings = ImportStrings {
    row: "row",
    line: "line",
    column: "column",
    quotation_marks: ["“", "”"],
    times: " ({0}\u{a0}×)",
    interval_words: &[" to "],
    day_endings: &["st", "nd", "rd", "th"],
    not_in_calendar: |n| {
        let events = if n == 1 { "event is" } else { "events are" };
        format!("{n} {events} left out: a calendar has no years before the year 1.")
    },
    date_reading: DateReading {
        weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        fillers: &["the", "of", "on", "in", "at", "year", "from", "during", "date"],
        about: &["c", "ca", "cca", "circa", "about", "around", "approximately", "approx", "roughly", "est", "estimated"],
        uncertain: &["uncertain", "probably", "possibly", "perhaps", "maybe", "presumably"],
        since: &["since", "starting", "from"],
        after: &["after", "post"],
        until: &["until", "till", "til", "through", "by"],
        before: &["before", "pre", "ante"],
        present: &["present", "now", "today", "ongoing", "current", "date", "continuing"],
        between: &["between", "from"],
        to: &["to", "and", "until", "till", "through", "thru"],
        seasons: [&["spring"], &["summer"], &["autumn", "fall"], &["winter"]],
        quarter: &["quarter", "quarters", "qtr"],
        half: &["half", "halves", "semester"],
        decade: &["decade"],
        century: &["century", "centuries", "cent"],
        millennium: &["millennium", "millennia"],
        times_of_day: &["morning", "noon", "midday", "afternoon", "evening", "night", "midnight", "dawn", "pm"],
        parts: &["early", "mid", "middle", "late", "beginning", "end", "start", "fy", "fiscal"],
        ordinals: [&["first"], &["second"], &["third"], &["fourth", "last"]],
        not_before: &["not before", "no earlier than", "not earlier than", "at the earliest", "as of", "onwards", "onward", "or later", "or after", "and later", "and after"],
        not_after: &["not after", "no later than", "not later than", "at the latest", "or earlier", "or before", "and earlier"],
        week_of: &["week of", "week commencing", "week beginning", "week starting", "w/c"],
        or: &["or"],
        before_christ: &["b.c.e.", "b.c.e", "bce", "b.c.", "b.c", "bc", "before christ", "before the common era", "before common era"],
        after_christ: &["anno domini", "a.d.", "a.d", "ad", "c.e.", "c.e", "ce"],
    },
    diagnostics: DiagnosticStrings {
        not_text: ("This file is no text and no workbook, but {0}.", "Save what is in it as CSV or as a workbook (.xlsx, .ods); unpack an archive first."),
        unknown_format: ("This is none of the formats that can be read; it begins with “{0}”.", "Expected: a Faultlines dataset, TimelineJS JSON, a table (CSV) with the columns of TimelineJS or with nodes, edges or events, JSON Graph, GEXF, GraphML, FollowTheMoney or a map of Oligrapher. If it is one of these, name it with --from."),
        empty: ("The file is empty.", "Check that it is the right file, and that it was saved."),
        too_large: ("This is too large for a page: more than 64 MB.", "Show a part of it, such as a shorter period or fewer entities."),
        not_together: ("These files do not make one dataset: {0}.", "Give one file, or a table of nodes and one of edges."),
        not_json: ("This stops being JSON: {0}.", "Look just before this place for a missing or extra comma, quote or bracket."),
        not_xml: ("This stops being XML: {0}.", "Save the file again in the program that made it."),
        not_this_format: ("Found {0}; expected {1}.", "Check that it is the right file, or name its format with --from."),
        encoding: ("The text is not UTF-8; it was read as {0}.", "Look at accents and quotation marks. To be sure, save the file as “CSV UTF-8”."),
        no_table: ("There is no row of column names; the file is empty.", "Write the names of the columns in the first row."),
        quote_open: ("A quotation mark (\") that begins a cell here is never closed: “{0}”.", "Close it with another (\"). Inside a cell in quotation marks, write each one twice (\"\")."),
        too_many_cells: ("This row has more cells than there are columns; the rest was “{0}”.", "A text with a comma, a semicolon or a line end in it must stand in quotation marks (\")."),
        no_column: ("There is no column “{1}”; found {0}.", "Name the column in the first row exactly so; upper and lower case are the same."),
        likely_column: ("The dataset has no place for the column “{0}”; its cells were left out.", "Did you mean “{1}”? Then give the column that name."),
        unknown_table: ("This table has the columns {0}: it is none of the tables that can be read.", "A table of events needs a date and a title; these two lines can be copied:\n\tdate,title,actors,dispute,source_urls,sources\n\t2025-08-01,Ada sues the mill,Ada; Mill Ltd,Who owns the mill,https://daily.example/mill,The mill in court\nA table of edges needs from and to, one of nodes a name."),
        no_source_title: ("Sources of which only the address is known: {0}. The address stands in for their title.", "Write the title of each beside its address: in the column “sources”, or as “Title: https://…”."),
        no_lines: ("The graph has {0} marks and no line between them.", "Say in a column “dispute” what they disagree about, or add a table of edges with from, to and kind."),
        unknown_column: ("The dataset has no place for the column “{0}”; its cells were left out.", "Known columns: {1}."),
        repeated_column: ("Two columns are called “{0}”; the first counts.", "Rename or remove one of them."),
        not_a_date: ("Found “{0}”; expected a date.", "Write 2025-08-01, 2025-08 or 2025."),
        no_such_day: ("Found “{0}”; there is no such day.", "Correct the day: it must be one of that month."),
        no_such_month: ("Found “{0}”; expected a month: 1 to 12, or its name.", "Write the month as a number from 1 to 12."),
        no_such_year: ("Found “{0}”; expected a year of at most four digits, such as 1999 or -44.", "Write the year alone. Older times than the year -9999 have no place here."),
        no_year: ("There is no year, so the record has no date and was left out.", "Fill in at least the year."),
        day_without_month: ("There is a day (“{0}”) but no month; the day was left out.", "Fill in the month too, or remove the day."),
        ambiguous_day: ("“{0}” may be {1}; only the year was kept.", "Say which comes first, with --dates dmy or --dates mdy, or write the date as 2025-08-01."),
        order_from_others: ("“{0}” was read as {1}, because other dates of this column can only be read so.", "If that is wrong, say --dates dmy or --dates mdy, or write the date as 2025-08-01."),
        serial_day: ("“{0}” is how a spreadsheet counts days; it was read as {1}.", "Check the date. Give the column the format of a date before you save."),
        since_1970: ("“{0}” counts seconds or milliseconds since 1970; it was read as {1}.", "Check the date. To be sure, write it as 2025-08-01."),
        time_of_day: ("The time of day “{0}” was left out: dates here are days.", "Nothing to do; mention the time in the text if it matters."),
        whole_date_in_year: ("Found the whole date “{0}” where only a year is expected; it was read as {1}.", "Put year, month and day in columns of their own."),
        ends_first: ("It ends (“{0}”) before it begins (“{1}”); the end was left out.", "Correct one of the two dates."),
        not_a_number: ("Found “{0}”; expected {1}.", "Correct the cell, or leave it empty."),
        not_an_address: ("“{0}” is not an address that may be linked to.", "Write a whole address that begins with https:// or http://."),
        repeated_id: ("“{0}” is already the id of {1}; this record was left out.", "Give each record an id of its own."),
        missing_node: ("An edge names “{0}”, which is not among the nodes; a node of that name was added.", "Add it to the nodes, or correct the edge."),
        circle: ("It provides itself, by way of “{0}”; this was left out.", "Correct “{2}” in one record of the circle."),
        no_end: ("The edge has no {0}; it was left out.", "Fill in the node at both ends."),
        no_name: ("The record has no {0}; it was left out.", "Fill in the {0}."),
        nothing_said: ("There is no text; the headline stands in for it.", "Write one or two sentences."),
        not_kept: ("“{0}” was left out: the dataset has no place for it.", "Nothing to do, unless you need it: then put it in the text."),
        markup: ("Formatting was left out; the words stayed.", "Nothing to do: links became sources."),
        undirected: ("Edges without direction: {0}. They were read as going from their first node to their second.", "Nothing to do where the direction does not matter; else turn the edge round."),
        hyperedge_kept: ("“{0}” links more than two nodes at once; it became a node of its own, linked to each of them.", "Nothing to do, unless an event or a dispute says it better."),
        spells_joined: ("The record lasted several times ({0}); from the first beginning to the last end was kept.", "Write an event for each, if it matters."),
        count_unknown: ("Times left out: {0}. They are plain numbers, such as {1}, and the file does not say what they count.", "Say it with --dates years, days, seconds or milliseconds; all but years count from 1970."),
        count_guessed: ("The times are plain numbers; “{0}” was read as {1}, as all of them are of this size.", "If that is wrong, say what they count: --dates years, days, seconds or milliseconds."),
        no_json_number: ("“{0}” is no value in JSON; it was read as nothing.", "Nothing to do. To be sure, have it written as null."),
        order_of_format: ("“{0}” was read as {1}: in this format the month comes first.", "If that is wrong, say --dates dmy, or write the date as 2025-08-01."),
        read_as: ("“{0}” was read as {1}.", "Check it. To be sure, write the date as 2025-08-01, 2025-08 or 2025."),
        same_meaning: ("“{0}” was left out: “{1}” says it already.", "Nothing to do, unless you need it: then put it in the text."),
        second_graph: ("The file holds {0} graphs; only the first was read.", "Save the others as files of their own."),
        no_source: ("Records that name no source: {0}. The file itself stands in for it, at {1}.", "Name the address where the file can be read with --source, and better: give each record its source."),
        no_licence: ("The file names no licence; “unspecified” stands in for it.", "Write the licence in “license” of the dataset, such as CC-BY-4.0."),
        no_records: ("There is no record in it that could be kept.", "Mend what is listed above, or check that it is the right file."),
        still_wrong: ("{0}", "{1}"),
    },
    dataset: ImportedStrings {
        item: "item",
        actor: "actor",
        event: "event",
        period: "period",
        takes_part: "takes part",
        linked_to: "is linked to",
        link_begun: "link begun",
        link_ended: "link ended",
        end_of_link: " (end)",
        record_of_file: "record of a file",
        file_records: |nodes, links| {
            let nodes = if nodes == 1 { "1 node".to_owned() } else { format!("{nodes} nodes") };
            let links = if links == 1 { "1 link".to_owned() } else { format!("{links} links") };
            format!("What the file records: {nodes}, {links}")
        },
        status_not_told: "status not told",
        what_is_stated: |name| format!("What datasets state of {name}"),
        seen: |first, last| {
            if first == last {
                format!("seen on {first}")
            } else {
                format!("seen from {first} to {last}")
            }
        },
    },
    preview: PreviewStrings {
        shown: "This is a preview of {0}, in this browser only: nothing was sent anywhere, and no link shows it to anybody else. To share it, put it beside the page as data/NAME.json and open ?data=data/NAME.json.",
        not_read: "{0} could not be read; the page stays as it was.",
        diagnostics: "What was not kept, guessed or wrong ({0})",
        dates: "How are the dates of this file meant?",
        dates_as: [
            "Day first: 31/12/2025",
            "Month first: 12/31/2025",
            "Years",
            "Days since 1970",
            "Seconds since 1970",
            "Milliseconds since 1970",
        ],
        choose_dates: "Choose above how the dates are meant; the file is then read again.",
        back: "Back to the page’s own data",
        save: "Save as a dataset",
        dismiss: "Dismiss",
    },
};

// The command.
pub static CLI: CliStrings = CliStrings {
    error: "error",
    warning: "warning",
    colon: ": ",
    errors: "Errors: ",
    warnings: "warnings: ",
    more: "more, not listed",
    left_out: "Left out: ",
    sound: "The dataset is sound.",
    not_sound: "The dataset is not sound.",
    counts: "What it holds",
    events: "events",
    with_claims: "with claims",
    with_conflicts: "on which sources disagree",
    on_one_source: "on a single source",
    on_approximate_titles: "on sources with approximate titles only",
    claims: "claims",
    stances: ["confirmed", "reported", "alleged", "denied"],
    conflicts: "disagreements",
    sources: "sources",
    checked: ["read", "seen in the publisher’s list", "cited by others"],
    approximate_titles: "with an approximate title",
    entities: "entities",
    relations: "relations",
    disputes: "disputes",
    stories: "stories",
    severities: ["to mend", "not kept", "to check"],
    no_changes: "Nothing changed.",
    changes_between: |old, new, added, changed, gone| {
        let days = if old == new { format!("Both as of {new}") } else { format!("From {old} to {new}") };
        format!("{days}: {added} added, {changed} changed, {gone} gone.")
    },
    claim: "claim",
    in_all: "In all",
    new_files: ["book.xlsx", "example.xlsx", "next-steps.txt"],
    new_exists: "it is there already, and is not written over.",
    new_steps: "\
1. Open example.xlsx in LibreOffice, Excel or Google Sheets: ten events, as they are written.
2. Open book.xlsx, the same sheets without rows. A note on each head says what goes in its column.
3. About: give the story a title and a sentence.
4. Sources: one row for each article you rely on, with its title, publisher and address.
5. Entities: one row for each company, court or person, with its kind.
6. Events: date, title, one sentence, kind, who acts, and the titles of your sources.
7. Disputes: what they disagree about, and its parties: that gives the graph its lines.
8. faultlines preview book.xlsx shows it in your browser, new at each save, with what is to mend.
9. faultlines check book.xlsx lists the same, with sheet and cell.
10. faultlines convert book.xlsx --out dataset.json writes what the page reads: put it into its folder data.
",
    preview_at: "Preview, until you press Ctrl+C:",
    preview_no_site: "The page is not here: name its folder (site in the release archive, dist where it was built) with --site.",
    preview_no_file: "there is no such file.",
    preview_problems: "What is to mend",
    preview_page: "The page with your data",
    preview_status: ["Nothing is to mend.", "To mend: ", "to look at: ", "The preview has ended: start it again to go on."],
};

// Workbooks.
pub static WORKBOOK: WorkbookStrings = WorkbookStrings {
    sheets: SheetTitles {
        about: "About",
        sources: "Sources",
        entities: "Entities",
        relations: "Relations",
        disputes: "Disputes",
        events: "Events",
        claims: "Claims",
        amounts: "Amounts",
        conflicts: "Conflicts",
        stories: "Stories",
        corrections: "Corrections",
        kinds: "Kinds",
        lists: "Lists",
    },
    heads: Heads {
        field: ("Field", "What the value beside it says of the whole dataset."),
        value: ("Value", "What the page shows, or how the dataset is to be read."),
        note: ("What goes here", "For you; the page does not show it."),
        title: ("Title", "The title of the whole."),
        subtitle: ("Description", "One sentence about the whole."),
        updated: ("Updated", "The day on which the facts were last gone through: 2025-08-01."),
        license: ("Licence", "The licence of the data, such as CC-BY-4.0."),
        languages: ("Languages", "The languages all text is promised in: en, or en; fr."),
        opening: ("Opening view", "What the page opens on: what stands after ? in a link of the page. Empty for everything."),
        schema: ("Schema", "Where the JSON Schema of the format is; for editors of JSON."),
        id: ("Id", "Small letters, digits and hyphens; links name the record by it. Leave it empty and it is made of the name."),
        sources: ("Sources", "Ids or titles from the sheet Sources, with ; between them. At least one."),
        summary: ("Summary", "One or two sentences that say who says so."),
        about: ("About", "Entities it is about that do not act: ids or names, with ; between them."),
        source_title: ("Title", "The title as its publisher writes it."),
        publisher: ("Publisher", "Who published it: a newspaper, a court, a company."),
        source_url: ("Address", "Its whole address, with https://"),
        source_date: ("Date", "When it was published: 2025-08-01, 2025-08 or 2025."),
        source_lang: ("Language", "The language it is written in: en, fr, de, …"),
        archived: ("Archived copy", "The address of a lasting copy."),
        checked: ("Checked", "read: its text was read. listed: seen in the publisher’s own list. cited: seen only as a citation."),
        title_approximate: ("Title is approximate", "yes where the title was guessed from the address."),
        weak: ("Weak source", "yes where it relays others, or is written by a machine or by anybody."),
        entity_kind: ("Kind", "What it is: an id or a name from the list, or from the sheet Kinds."),
        name: ("Name", "Its name. With a language in brackets: its name in that language."),
        in_text: ("Name in a sentence", "With its article, where that differs: the Claude API."),
        aliases: ("Other names", "Names it is also found by, with ; between them."),
        of: ("Provided by", "The entity that provides it: an id or a name."),
        founded: ("Founded", "When it began: 2025-08-01, 2025-08 or 2025."),
        ended: ("Ended", "When it ended."),
        country: ("Country", "Where it is."),
        entity_url: ("Address", "Its own page, with https://"),
        description: ("Description", "One sentence about it."),
        from: ("From", "Who does it: an id or a name from the sheet Entities."),
        relation_kind: ("Kind", "The verb between the two: an id or a name from the list, or from the sheet Kinds."),
        to: ("To", "To whom: an id or a name from the sheet Entities."),
        since: ("Since", "When it began; the date of the event that began it."),
        until: ("Until", "When it ended; the date of the event that ended it."),
        dispute_title: ("Title", "What they disagree about, in a few words."),
        parties: ("Parties", "Who disagrees, each with its role in brackets, with ; between them: Alpha (plaintiff); Beta (defendant)"),
        status: ("Status", "How it stands: an id or a name from the list, or from the sheet Kinds."),
        opened: ("Opened", "When it began: 2025-08-01, 2025-08 or 2025."),
        closed: ("Closed", "When it ended."),
        date: ("Date", "2025-08-01, 2025-08 or 2025; 2025-08-01? if uncertain, 2025-08~ if approximate, 2024-12/2025-03 from one to the other, 2025-06/.. if the end is not known."),
        event_title: ("Title", "What happened, as a headline."),
        event_kind: ("Kind", "What sort of event it is: an id or a name from the list, or from the sheet Kinds."),
        rank: ("Rank", "1: a headline, 3: background. Empty: 2."),
        actors: ("Actors", "Who acts in it, each with its role in brackets if you like, with ; between them: Alpha (initiator); Beta (target)"),
        dispute: ("Dispute", "The dispute it belongs to: an id or a title."),
        effects: ("Effects", "Relations that it begins or ends: begins ID; ends ID"),
        event: ("Event", "The event this belongs to: an id or a title. Empty: the same as in the row above."),
        claim: ("Claim", "What is said, in one sentence."),
        by: ("Said by", "Who says so: an entity, or the source itself; an id or a name."),
        stance: ("Stance", "reported, alleged, confirmed or denied."),
        conflict_field: ("What differs", "What sources disagree on: date, amount, outcome, … A row for each value."),
        conflict_value: ("Value", "The value as these sources give it."),
        conflict_date: ("As a date", "The value as a date, where it is one: 2025-08-01."),
        conflict_number: ("Number", "Only where sources disagree twice on the same thing in one event: 1, 2, …"),
        story: ("Story", "The id of the story. A row for each step; empty: the same as in the row above."),
        story_title: ("Title", "The title of the story, in the row of its first step."),
        view: ("View", "What the step shows: what stands after ? in a link of the page. Empty for everything."),
        step_text: ("Text", "What the step says."),
        covered: ("What it covers", "What the dataset means to hold."),
        not_covered: ("What it leaves out", "What it leaves out, or does not know."),
        added: ("Added", "The day the record came into the dataset: 2025-08-01."),
        record_updated: ("Updated", "The day its facts last changed."),
        wikidata: ("Wikidata", "Its item in Wikidata: Q and a number."),
        unknown_since: ("Unknown since", "Since when nobody says how it stands."),
        stage: ("Stage", "How far it has gone: an id or a name from the list, or from the sheet Kinds."),
        stage_since: ("Stage since", "When it came to this stage."),
        stage_sources: ("Sources of the stage", "What shows the stage: ids or titles, with ; between them."),
        amount_relation: ("Relation", "The relation it belongs to, where it is not of an event: its id, or its first three cells with spaces between them, as in Alpha acquired Beta"),
        amount_value: ("Sum", "In whole units of the currency: 1500000000."),
        bound: ("Bound", "exactly, about, at-least or at-most. Empty: exactly."),
        currency: ("Currency", "Three capital letters: USD, EUR, …"),
        amount_status: ("Status", "claimed, awarded, promised, binding or paid."),
        amount_note: ("Note", "What it is for, or how often it is due."),
        correction_day: ("Day", "The day of the change: 2025-08-01."),
        correction_record: ("Record", "What was changed: event:ID, entity:ID, … Empty for the whole."),
        correction_class: ("Class", "correction, clarification, update or editorial."),
        correction_text: ("What was changed", "What was changed, and why."),
        correction_old: ("Old words", "What stood there before."),
        kind_unknown: ("Unknown", "Of a status: yes where nobody says how such a dispute stands."),
        family: ("Kind of what", "entities, relations, events, roles, statuses or stages."),
        label: ("Name", "What one of them is called; of a relation the verb from one to the other."),
        plural: ("Plural", "What a list of them is called."),
        past: ("In the past", "Of a relation: the verb of a day that is past, as in “had access to”."),
        inverse: ("Read back", "Of a relation: the verb read the other way, as in “is used by”."),
        group: ("Group", "Of an event: the lane it shares with others. Else: what the legend calls several together."),
        shape: ("Shape", "Its mark: disc, square, diamond, triangle, ring, hexagon or bar."),
        tone: ("Colour", "black, grey, red, blue, green or violet."),
        line: ("Line", "How lines of it are drawn: plain, thin, strong, or dashed for what is only alleged."),
        directed: ("Arrow", "Of a relation: no for one without an arrow."),
        acts: ("Acts", "Of a role in a dispute: yes for a party that acts, no for one that is acted on."),
    },
    flags: ["yes", "no"],
    effects: ["begins", "ends"],
    families: ["entities", "relations", "events", "roles", "statuses", "stages"],
    to_mend: "To mend: {0}. To look at: {1}.",
    partly_written: "The workbook was saved without some of the data, which have no cell in it ({0}).",
    problems: WorkbookProblems {
        not_a_workbook: ("This cannot be read as a workbook.", "Save it anew as .xlsx or .ods in your spreadsheet program."),
        password: ("The workbook is locked with a password, so nothing in it can be read.", "Open it in your spreadsheet program, take the password away, and save it."),
        no_sheets: ("None of the sheets is one of a dataset; “{0}” has the columns {1}.", "A table of events needs date and title, one of edges from and to, one of nodes a name: `faultlines convert` reads such a sheet, and the page does once it is saved as CSV. A whole dataset has the sheets {2}; `faultlines new NAME` makes an empty one."),
        empty_book: ("Nothing is written in this workbook.", "`faultlines new NAME` makes one to begin with, with the sheets {0}."),
        no_sheet: ("There is no sheet “{0}”.", "Add a sheet of that name with the heads of its columns, or give it its name back."),
        unknown_sheet: ("The sheet “{0}” is not read.", "Nothing to do where it is for yourself. These are read: {1}."),
        renamed_sheet: ("The sheet “{0}” was read as “{1}”.", "To be sure, give it that name."),
        hidden_sheet: ("The sheet “{0}” is hidden; its rows are read all the same.", "Show it, or remove it."),
        hidden_rows: ("Rows here are hidden, but read all the same: {1} (in all: {0}).", "Show them, or remove those that are drafts."),
        hidden_columns: ("Columns here are hidden, but read all the same: {1} (in all: {0}).", "Show them, or remove those that are drafts."),
        link_behind_words: ("Words here lead to an address that is not read: {1} (in all: {0}).", "Write the address itself where it belongs: on Sources, in the column Address."),
        headless_column: ("The column {0} has values and no head, so it is not read.", "Write its head, or leave it where it is for yourself."),
        no_heads: ("The sheet “{0}” has none of its columns.", "Write their heads in its first row: {1}."),
        unknown_column: ("The column “{0}” is not read.", "Correct its head, or leave it where it is for yourself. These are read: {1}."),
        repeated_column: ("There are several columns “{0}”; the first is read.", "Rename the others, or remove them."),
        no_column: ("There is no column “{0}”.", "Add a column with that head, and fill it."),
        cell_error: ("The cell holds the error {0}.", "Mend the formula, or write the value itself."),
        not_calculated: ("The cell holds a formula that was never worked out: {0}", "Open the workbook in your spreadsheet program and save it, or write the value itself."),
        merged: ("The cells {0} are one in your spreadsheet; the value is read for its first column, in each of its rows.", "Take the cells apart, and write in each what belongs there."),
        number_as_day: ("The number {0} was read as the day {1}.", "Check it. To be sure, write the day as a text: {1}"),
        date_in_words: ("“{0}” was read as {1}.", "To be sure, write {1}."),
        two_dates: ("“{0}” may be {1} or {2}.", "Write the one you mean. If the day comes first everywhere, use --dates dmy, else --dates mdy."),
        small_year: ("The number {0} is read as the year {0}.", "Write a whole date where another is meant; format the cell as text and write {1} where the year is."),
        year_as_day: ("The cell holds the day {0}: a spreadsheet makes this of the year {1} in a cell that is formatted as a date.", "Format the cell as text, and write {1} again."),
        no_such_day: ("“{0}” is no day that a spreadsheet knows: its days begin in March 1900.", "Format the cell as text, and write the day as 1899-12-31."),
        first_of_month: ("The cell holds the day {0}.", "If you mean the month, format the cell as text and write {1}."),
        time_of_day: ("The time of day of {0} was left out: dates here have none.", "Nothing to do, unless you need it: then put it in the text."),
        not_a_choice: ("“{0}” is not possible here.", "Write one of these: {1}."),
        ambiguous_name: ("“{0}” is the name of several: {1}.", "Write the id of the one you mean."),
        shared_name: ("“{0}” is the name in the rows {1}, and other cells name it without saying which of them.", "Write an id for each in the column “{2}”, and that id in the cells; or give each a name of its own."),
        commas: ("“{0}” is not one name.", "Put semicolons between names: {1}"),
        open_bracket: ("The bracket in “{0}” is not closed.", "Write {1}"),
        not_a_tag: ("“{0}” is not the tag of a language.", "Write its two or three letters, such as en, fr or pt-br."),
        no_host: ("“{0}” leads nowhere: what stands after :// is no name of a site.", "Copy the address anew from the bar of the browser."),
        wrong_view: ("“{0}” is no part of a view, or not in the data: the view is shown without it.", "Open the page, arrange it, and copy what stands after the ? of its address."),
        repeated_id: ("The id “{0}” is that of row {1} already; this row has one of its own until you mend it.", "Write another id, or leave the cell empty."),
        title_of_step: ("A step has no title of its own: “{0}” is not read.", "Write it in the text of the step; for another story, write its name in the first column."),
        opening_address: ("“{0}” is a whole address; “{1}” was read of it.", "Write only what stands after the question mark in a link of your page."),
        sum_in_words: ("“{0}” is not a number.", "Write it in digits, in whole units of the currency: 1500000"),
        sum_in_parts: ("“{0}” is not in whole units of the currency.", "Round it to a whole number."),
        after_updated: ("It is after {0}, when the dataset was last updated.", "Correct the date, or the day in {1}."),
        bad_effect: ("“{0}” does not say what begins or ends.", "Write begins or ends, then the id of a relation: begins openai-uses-azure"),
        two_texts: ("There is a text for all languages and one for each: “{0}”.", "Keep either the column without a language or those with one."),
        unknown_row: ("“{0}” means nothing here and is ignored.", "Correct its name, or remove the row."),
        empty_cell: ("“{0}” is empty.", "Fill in the cell."),
        stand_in: ("It is empty; “{0}” stands in for it.", "Fill in the cell."),
        unknown_name: ("There is no “{0}” on the sheet “{1}”.", "Correct it, or add a row for it to that sheet."),
        unknown_kind: ("“{0}” is none of the kinds known here.", "Write one from the list, or add a row for it to the sheet Kinds."),
        no_source: ("It has no source.", "Write the id or the title of at least one source in “Sources”."),
        missing_language: ("The text is missing in “{0}”.", "Translate it in the column of that language; until then another language is shown."),
        circle: ("It provides itself, by way of “{0}”.", "Correct “Provided by” in one row of the circle."),
        no_place: ("{0} was left out: a workbook has no cell for it.", "Keep the dataset itself beside the workbook."),
        too_long: ("{0} was left out: a cell holds at most 32,767 characters.", "Shorten it in the dataset."),
    },
};

pub static EDIT: EditStrings = EditStrings {
    title: "Editor’s bar",
    hint: "Arrange the page as it should look, then press here. What you change stays in this browser until you download it.",
    opening: "Opening",
    make_opening: "Open with this view",
    pins: "Place nodes as in this view, in the opening and in every step (placed by hand: {0})",
    step: "Step {0} of “{1}”",
    step_text: "Text of step {0} ({1}), kept when you leave the field",
    step_view: "Show this view in the step",
    earlier: "Move earlier",
    later: "Move later",
    remove: "Remove the step",
    new_step: "A new step with this view",
    story: "In",
    new_story: "a new story",
    story_title: "Title of a new story ({0})",
    new_text: "Text of the new step ({0})",
    add: "Add the step",
    keep: "Keep it",
    undo: "Undo the last change",
    json: "Download the data (JSON)",
    xlsx: "Download the workbook (XLSX)",
    made: "Changes: {0}",
    refused: "Nothing was changed: write the text first, and the title of a new story.",
};
