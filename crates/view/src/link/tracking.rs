//! Keys that others append to links in order to follow readers; no part of a view. Made of public lists of such keys:
//! those that browsers and blockers take away (Brave, Firefox, ClearURLs, AdGuard), and what newsletter programs,
//! messengers, translators and measures of audience say they append.

/// In lower case, by who appends them. `*`: whatever follows.
const TRACKING: &str = "\
    utm_* ga_* _ga _ga_* _gac* _gl gclid gclsrc gbraid wbraid dclid gad_* srsltid ved ei usg usqp sa sca_* aoh amp_* _x_tr_* \
    fbclid fb_* fbc_* fbadid igshid igsh igs mibextid wickedid __tn__ __cft__* __xts__* hc_* extid \
    twclid __twitter_impression s t ref ref_* rcm trk* lipi lici li_* msclkid ocid cvid yclid ymclid ysclid _openstat \
    ttclid _t _r tt_* si feature from scene isappinstalled nsukey share* sharer* wa_* tg* rdt* sccid epik tblci tbclid \
    mc_* mkt_* mkwid _hs* hsa_* hsctatracking __hs* vero_* oly_* ck_* _bhlid _bhiiv vgo_ee _ke _kx __s dm_i elq* bsft_* \
    sc_* s_* emci emdi ceid omnisend* sfmc_* et_rid cm_* mi_* nr_* iterable* trackid r publication_id post_id isfreemail \
    triedredirect attribution_id source_id newsletter* email_* e_id nl_* \
    at_* xtor xts xtn2 xtnp xtref xtdt wt_* wt.* wtmc* wtrid cmp cmpid campaign* cid icid itm_* intcid \
    pk_* piwik_* mtm_* matomo_* ef_id spm scm scm_id pvid ns_* smid smtyp sref soc_* guccounter guce_* ncid \
    ir_* irclickid irgwc ob_* oborigurl dicbo zanpid awc affid aff_* cjevent click_id clickid pp _branch_* gps_adid \
    adid adgroupid utm vmcid rb_clickid cx_* dgcid mod partner taid ito ftag fr \
    j l u mid jb bxid cndid hasha hashb hashc esrc ss_* ml_subscriber* dm_t wdlor wdorigin web rdid _rdr sfnsn \
    __cf_chl_* wprov via source";

/// Whether a key is one of those, in capitals or not.
pub(super) fn is_tracking(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    TRACKING.split(' ').any(|known| match known.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == known,
    })
}

#[cfg(test)]
mod tests {
    use super::super::keys::Key;
    use super::{TRACKING, is_tracking};

    #[test]
    fn no_key_of_ours_is_one() {
        for key in Key::ALL {
            assert!(!is_tracking(key.name()), "{}", key.name());
        }
    }

    #[test]
    fn the_list_has_each_once_in_lower_case() {
        let mut known: Vec<&str> = TRACKING.split(' ').collect();
        assert!(known.iter().all(|it| !it.is_empty() && *it == it.to_ascii_lowercase()));
        let before = known.len();
        known.sort_unstable();
        known.dedup();
        assert_eq!(known.len(), before);
    }
}
