package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Words;
import java.util.List;

/**
 * A contact on its own page. Texts are null where nothing is known.
 *
 * @param was the id that was asked for, when it was merged into this one; else null
 * @param phone masked for those who may not see it in full
 * @param hidden whether the number is masked
 * @param ways as which ways the person is known
 */
record ContactHead(
        long id,
        String was,
        String name,
        String phone,
        boolean hidden,
        String email,
        String stage,
        String owner,
        String customer,
        Origin origin,
        List<Way> ways,
        Words.Moment known,
        Words.Moment lastActivity,
        Words.Moment erased) {

    /** Where the person came from. */
    record Origin(String source, String channel, String pool, String link, String campaign) {}

    /** One identity: where, and as whom. */
    record Way(String platform, String account) {}
}
