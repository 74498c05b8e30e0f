package com.privatetraffic.admin.page;

import com.privatetraffic.destination.RefusedDestinationException;

/** Says at a field why nobody may be led to the page that was typed there. */
public final class Landings {

    private Landings() {}

    public static void refused(Form form, String field, RefusedDestinationException refused) {
        form.wrong(field, "pt.landing." + refused.rule());
    }
}
