package com.privatetraffic.capture;

/** A landing page that can't be, and which rule it breaks. */
public final class CapturePageRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;

    /** What is wrong with it. */
    public enum Rule {
        ADDRESS("The address of a page has 2 to 40 small letters, digits and hyphens, and isn't sent."),
        NO_WAY_TO_REACH("A page asks for an e-mail address, a phone number or both."),
        CONSENT_WITHOUT_ADDRESS("A page can only ask to write by a way whose address it asks for: E-mail, or SMS and"
                + " WhatsApp with a phone number."),
        IMAGE("The picture is a path of the store, such as /img/tea.jpg."),
        TOO_LONG("The title has at most 120 characters, the promise 300, the button 60, the gift 500."),
        UNKNOWN_CHANNEL("There is no such channel.");

        private final String sentence;

        Rule(String sentence) {
            this.sentence = sentence;
        }
    }

    CapturePageRefusedException(Rule rule) {
        super(rule.sentence);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
