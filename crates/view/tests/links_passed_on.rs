//! A link that was passed on, by newsletters, adverts, messengers, translators and mail programs, still says what it
//! said.
#![allow(clippy::unwrap_used)]

use view::{View, WarningKind, parse, serialize};

/// The keys that others append, by who does it.
const APPENDED: &[(&str, &str)] = &[
    ("Google Analytics", "utm_source=x&utm_medium=email&utm_id=1&utm_term=a&_ga=2.1&_gl=1*abc*_ga&_gac=1"),
    ("Google Ads", "gclid=a&gbraid=b&wbraid=c&gclsrc=aw.ds&dclid=d&gad_source=1&gad_campaignid=2&srsltid=e"),
    ("Google Translate", "_x_tr_sl=en&_x_tr_tl=fr&_x_tr_hl=fr&_x_tr_pto=wapp&_x_tr_hist=true&_x_tr_sch=http"),
    ("Google's search and AMP", "ved=2ah&usg=AOv&usqp=mq331&sca_esv=1"),
    (
        "Facebook and Instagram",
        "fbclid=a&fb_source=b&fb_ref=c&igshid=d&igsh=e&mibextid=f&__tn__=-R&__cft__[0]=g",
    ),
    ("X and LinkedIn", "twclid=a&ref_src=twsrc&s=20&t=abc&li_fat_id=b&trk=c&trkInfo=d&lipi=e&rcm=f"),
    ("Microsoft, Yandex and TikTok", "msclkid=a&yclid=b&ymclid=c&_openstat=d&ttclid=e&_t=f&_r=1&tt_medium=g"),
    ("messengers", "si=abc&share_id=1&from=timeline&isappinstalled=0&tgWebAppStartParam=x&wa_ref=1"),
    (
        "Mailchimp, Marketo, HubSpot",
        "mc_cid=a&mc_eid=b&mkt_tok=c&_hsenc=d&_hsmi=e&__hssc=f&__hstc=g&hsCtaTracking=h",
    ),
    (
        "other newsletters",
        "vero_id=a&oly_enc_id=b&oly_anon_id=c&ck_subscriber_id=d&_bhlid=e&vgo_ee=f&_ke=g&_kx=h",
    ),
    (
        "more newsletters",
        "__s=a&dm_i=b&elqTrackId=c&elq=d&bsft_eid=e&sc_cid=f&emci=g&emdi=h&ceid=i&omnisendContactID=j",
    ),
    (
        "measures of newsrooms",
        "at_medium=a&at_campaign=b&xtor=EPR-1&xts=2&wt_mc=c&WT.mc_id=d&wt_zmc=e&cmpid=f&CMP=share",
    ),
    (
        "others' measures",
        "pk_campaign=a&piwik_kwd=b&mtm_source=c&matomo_campaign=d&ef_id=e&s_kwcid=f&spm=g&scm=h&ref=i",
    ),
    (
        "shops of adverts",
        "irclickid=a&epik=b&ScCid=c&rdt_cid=d&tblci=e&wickedid=f&obOrigUrl=1&ns_mchannel=g&ICID=h",
    ),
    (
        "Salesforce and Condé Nast",
        "j=1&l=2_HTML&u=3&mid=4&jb=5&bxid=a&cndid=b&hasha=c&hashb=d&hashc=e&esrc=f",
    ),
    (
        "Squarespace, MailerLite, Dotdigital",
        "ss_source=a&ss_campaign_id=b&ss_email_id=c&ml_subscriber=d&ml_subscriber_hash=e&dm_t=0,0",
    ),
    (
        "Teams, Facebook's app, Cloudflare, Wikimedia",
        "web=1&wdLOR=c1&wdOrigin=a&rdid=b&_rdr&sfnsn=mo&__cf_chl_tk=c&wprov=sfla1",
    ),
    ("those who pass it on by hand", "via=newsletter&source=homepage"),
    (
        "Substack and Ghost",
        "r=abc&publication_id=1&post_id=2&isFreemail=true&triedRedirect=true&attribution_id=3",
    ),
];

#[test]
fn what_others_append_leaves_the_opening_view_and_is_not_reported() {
    for (who, keys) in APPENDED {
        for pair in keys.split('&') {
            let parsed = parse(pair);
            assert!(parsed.opening, "{who}: {pair}");
            assert_eq!(parsed.warnings, [], "{who}: {pair}");
        }
        let after = parse(&format!("actor=windsurf&{keys}"));
        assert_eq!((after.view, after.warnings), (parse("actor=windsurf").view, vec![]), "{who}");
    }
}

#[test]
fn an_unknown_key_never_replaces_the_opening_view_and_is_reported() {
    for query in ["unheard-of=1", "lang=fr&colour=red", "utm_source=x&colour=red", "&&=&=x"] {
        let parsed = parse(query);
        assert!(parsed.opening, "{query}");
        assert_eq!(parsed.warnings[0].kind, WarningKind::UnknownKey, "{query}");
    }
}

/// What was sent, and what came of it on its way.
const MANGLED: &[(&str, &str)] = &[
    // Escaped once more: as a whole, its signs, its values.
    ("v=1&actor=windsurf&view=table", "v%3D1%26actor%3Dwindsurf%26view%3Dtable"),
    ("v=1&actor=windsurf&view=table", "%3Fv%3D1%26actor%3Dwindsurf%26view%3Dtable"),
    ("v=1&actor=windsurf&view=table", "v%253D1%2526actor%253Dwindsurf%2526view%253Dtable"),
    ("v=1&actor=windsurf&view=table", "v=1%26actor=windsurf%26view=table"),
    ("v=1&actor=windsurf&view=table", "v=1&actor%3Dwindsurf&view=table"),
    ("actor=windsurf,deepseek", "actor=windsurf%252Cdeepseek"),
    ("sel=event:anthropic-limits-windsurf", "sel=event%253Aanthropic-limits-windsurf"),
    ("time=2025-06..2025-08&q=r%C3%A9seau", "time=2025-06..2025-08&q=r%25C3%25A9seau"),
    ("q=access+revoked", "q=access%2520revoked"),
    ("data=data/java.json&view=table", "data=data%252Fjava.json&view=table"),
    // Signs of HTML for the sign between keys.
    ("v=1&actor=windsurf&view=table", "v=1&amp;actor=windsurf&amp;view=table"),
    ("v=1&actor=windsurf&view=table", "v=1&amp;amp;actor=windsurf&amp;amp;view=table"),
    ("v=1&actor=windsurf&view=table", "v=1&#038;actor=windsurf&#38;view=table"),
    ("v=1&actor=windsurf&view=table", "v=1&#x26;actor=windsurf&#X26;view=table"),
    ("v=1&actor=windsurf&view=table", "v=1%26amp%3Bactor=windsurf&amp%3Bview=table"),
    ("v=1&actor=windsurf", "v=1&actor=windsurf&quot;&gt;"),
    // Wrapped, and at the end of a sentence.
    ("v=1&actor=windsurf", "v=1&actor=windsurf%3E"),
    ("v=1&actor=windsurf", "v=1&actor=windsurf>."),
    ("v=1&actor=windsurf", "v=1&actor=windsurf%22%20target=%22_blank"),
    ("v=1&view=table", "v=1&view=table%22"),
    ("v=1&actor=windsurf", "v=1&actor=windsurf."),
    ("v=1&actor=windsurf", "v=1&actor=windsurf)."),
    ("v=1&actor=windsurf", "v=1&actor=windsurf],"),
    ("v=1&actor=windsurf,deepseek", "v=1&actor=windsurf,deepseek,"),
    ("v=1&actor=windsurf", "v=1&actor=windsurf%C2%BB"),
    ("v=1&actor=windsurf", "v=1&actor=windsurf%E2%80%9D."),
    ("v=1&actor=windsurf", "v=1&actor=windsurf%C2%A0;"),
    ("v=1&actor=windsurf", "v=1&actor=windsurf**"),
    ("v=1", "v=1."),
    ("lang=fr", "lang=fr%E2%80%A6"),
    ("at=2025-09-01", "at=2025-09-01!"),
    ("time=2025-06..", "time=2025-06..."),
    ("time=2025-08~", "time=2025-08~)."),
    ("camera=-12.5,40,1.25", "camera=-12.5,40,1.25."),
    ("pin=openai:10:-20.5", "pin=openai:10:-20.5,"),
    ("q=claude", "q=claude."),
    ("q=claude+api", "q=claude+api)."),
    ("q=claude", "q=claude%22"),
    ("data=data/java.json", "data=data/java.json."),
    ("data=data/java.json", "data=data/java.json%3E"),
    ("story=august-2025-cut-off&step=3", "story=august-2025-cut-off&step=3)"),
    // Lines broken by mail programs.
    ("v=1&actor=windsurf&view=table", "v=3D1&actor=3Dwindsurf&view=3Dtable"),
    ("v=1&q=claude", "v=3D1&q=3Dclaude"),
    ("actor=windsurf", "actor=3Dwindsurf"),
    ("actor=windsurf", "actor=wind=surf"),
    ("actor=windsurf", "actor=wind=%0D%0Asurf"),
    ("actor=windsurf,deepseek", "actor=windsurf,%0A+deepseek"),
    ("actor=windsurf", "actor=wind%20surf"),
    ("sel=entity:windsurf", "sel=entity:%C2%ADwindsurf%E2%80%8B"),
    ("window=2025-05-01..2025-09-30", "window=2025-05-01+..+2025-09-30"),
    // A space that became the sign for one.
    ("q=access+revoked", "q=access%2Brevoked"),
    // Keys appended as if there were none before.
    ("actor=windsurf", "actor=windsurf?utm_source=x&utm_medium=y"),
    ("actor=windsurf&view=table", "actor=windsurf?view=table"),
    ("q=claude", "q=claude?utm_source=x"),
    ("actor=windsurf", "??actor=windsurf"),
];

#[test]
fn a_mangled_link_says_what_it_said_and_nothing_is_reported() {
    for (sent, came) in MANGLED {
        let (sent, came) = (parse(sent), (came, parse(came)));
        assert_eq!(came.1.view, sent.view, "{}", came.0);
        assert_eq!(came.1.warnings, [], "{}", came.0);
        assert_eq!((came.1.opening, came.1.named), (sent.opening, sent.named), "{}", came.0);
    }
}

#[test]
fn a_search_for_what_looks_mangled_comes_back_from_its_own_link() {
    for q in [
        "100%25",
        "%C3%A9",
        "claude.",
        "say \"x\"",
        "a+b",
        "C++",
        "Disney+",
        "(a)",
        "a)",
        "why?",
        "50% off",
        "x&y=z",
    ] {
        let mut view = View::default();
        view.filter.q = q.into();
        assert_eq!(parse(&serialize(&view)).view.filter.q, q, "{}", serialize(&view));
    }
    // As such links are written by hand, too.
    for (query, q) in
        [("q=%22claude+api%22", "\"claude api\""), ("q=C%2B%2B", "C++"), ("q=50%25+off", "50% off")]
    {
        assert_eq!(parse(query).view.filter.q, q, "{query}");
    }
}

#[test]
fn a_cache_key_after_a_data_path_is_kept() {
    for (query, data) in [
        ("data=data/java.json?v=3", "data/java.json?v=3"),
        ("data=data/java.json%3Fv%3D3", "data/java.json?v=3"),
        ("data=data/java.json?20250801&view=table", "data/java.json?20250801"),
        ("data=data/java.json?_=1754&lang=fr", "data/java.json?_=1754"),
        ("data=java.json?t=2025-08-01T12:00:00Z", "java.json?t=2025-08-01T12:00:00Z"),
        ("data=java.json%3Fa%3D1%26b%3D2", "java.json?a=1&b=2"),
        ("data=data/java.json?", "data/java.json?"),
    ] {
        let parsed = parse(query);
        assert_eq!(parsed.view.settings.data.as_deref(), Some(data), "{query}");
        assert_eq!(parsed.warnings, [], "{query}");
        assert_eq!(parse(&serialize(&parsed.view)).view, parsed.view, "{query}");
    }
}
