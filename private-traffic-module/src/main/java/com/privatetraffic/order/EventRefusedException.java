package com.privatetraffic.order;

import java.util.List;
import java.util.Locale;

/** What was to happen to an order is not possible; the message is a sentence for people, in English. */
public class EventRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient List<?> arguments;

    /** @param arguments amounts of money, or what says itself as text */
    EventRefusedException(Refusal refusal, Object... arguments) {
        super(refusal.sentence(List.of(arguments)));
        this.refusal = refusal;
        this.arguments = List.of(arguments);
    }

    /** For those who say it in another language, with {@link #words}. */
    public Refusal refusal() {
        return refusal;
    }

    /** What goes into the sentence's places. */
    public List<String> words(Locale locale) {
        return Refusal.words(arguments, locale);
    }
}
