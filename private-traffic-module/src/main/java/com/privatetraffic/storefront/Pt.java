package com.privatetraffic.storefront;

import com.privatetraffic.text.Languages;
import com.privatetraffic.text.Texts;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;

/**
 * The model attribute {@code pt} of every page. Its presence tells a template that the module is on; what it offers is
 * asked per language: {@code ${pt.in(#locale)}}.
 */
public final class Pt {

    private final PtModel model;
    private final Texts texts;
    private final HttpServletRequest request;

    Pt(PtModel model, Texts texts, HttpServletRequest request) {
        this.model = model;
        this.texts = texts;
        this.request = request;
    }

    /** What to show to a reader of this language. */
    public PtWords in(Locale locale) {
        return new PtWords(model, texts, request, Languages.of(locale));
    }
}
