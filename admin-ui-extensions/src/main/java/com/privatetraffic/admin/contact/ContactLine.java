package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Words;

/**
 * A contact in the list.
 *
 * @param consent what holds for news by e-mail: YES, NO or UNKNOWN
 * @param phone masked for those who may not see it in full
 */
record ContactLine(
        long id,
        String name,
        String consent,
        String phone,
        String email,
        String stage,
        String owner,
        String source,
        Words.Moment lastActivity) {}
