package com.privatetraffic.capture;

import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.ConsentState;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.setup.Database;
import com.privatetraffic.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a person allows, as they see and change it themselves. What they say here counts at once. */
public final class Preferences {

    /** Change it together with the sentences {@code preferences.wording.…}. */
    static final String VERSION = "v1";

    private static final String SOURCE = "PREFERENCES";

    private final Database database;
    private final Clock clock;
    private final Contacts contacts;
    private final Consents consents;
    private final Confirmations confirmations;
    private final PreferenceLinks links;
    private final Texts texts;

    Preferences(
            Database database,
            Clock clock,
            Contacts contacts,
            Consents consents,
            Confirmations confirmations,
            PreferenceLinks links,
            Texts texts) {
        this.database = database;
        this.clock = clock;
        this.contacts = contacts;
        this.consents = consents;
        this.confirmations = confirmations;
        this.links = links;
        this.texts = texts;
    }

    /** How one way and purpose stands. */
    public enum State {
        YES,
        NO,
        UNKNOWN,
        WAITING
    }

    /** One thing that can be switched. */
    public record Choice(String channel, Purpose purpose, State state) {

        /** As a form sends it. */
        public String key() {
            return channel + ":" + purpose;
        }
    }

    /** Whose link this is; empty for one that isn't ours or whose person is not known any more. */
    public Optional<Contact> person(String token) {
        var id = links.contact(token);
        return id.isEmpty()
                ? Optional.empty()
                : contacts.find(id.getAsLong()).filter(contact -> contact.erasedAt() == null);
    }

    /** All that can be switched for this person: the ways the store could reach them by, for each purpose. */
    public List<Choice> of(Contact contact) {
        List<ConsentState> states = consents.states(contact.id());
        List<Confirmations.Waiting> waiting = confirmations.waiting(contact.id());
        List<Choice> choices = new ArrayList<>();
        for (String channel : channels(contact, states)) {
            for (Purpose purpose : Purpose.values()) {
                choices.add(new Choice(channel, purpose, state(channel, purpose, states, waiting)));
            }
        }
        return choices;
    }

    /** Records what differs from what holds; switched off what was never on stays unsaid. */
    public void save(Contact contact, Set<String> on, Locale locale) {
        database.transactions().executeWithoutResult(status -> {
            for (Choice choice : of(contact)) {
                boolean wanted = on.contains(choice.key());
                if (wanted ? choice.state() != State.YES : choice.state() == State.YES) {
                    record(contact, choice, wanted, locale, "link to preferences");
                }
            }
        });
    }

    /** Everything is off, also what was asked and not yet answered. */
    public void stopAll(Contact contact, Locale locale) {
        database.transactions().executeWithoutResult(status -> {
            confirmations.cancel(contact.id());
            of(contact).stream()
                    .filter(choice -> choice.state() != State.NO)
                    .forEach(choice -> record(contact, choice, false, locale, "stop everything"));
        });
    }

    /** What a mail program's own button asks for: no more advertising by e-mail. */
    public void unsubscribe(Contact contact) {
        database.transactions().executeWithoutResult(status -> {
            confirmations.cancel(contact.id());
            of(contact).stream()
                    .filter(choice -> choice.channel().equals(ConsentChannel.EMAIL.code())
                            && choice.purpose() == Purpose.MARKETING
                            && choice.state() != State.NO)
                    .forEach(choice -> record(contact, choice, false, Locale.ENGLISH, "one-click unsubscribe"));
        });
    }

    /** The sentence a switch stands for: it is the evidence. */
    public String wording(Choice choice, Locale locale) {
        return texts.of(
                locale,
                "preferences.wording." + choice.purpose(),
                List.of(texts.of(locale, "preferences.channel." + choice.channel())));
    }

    private void record(Contact contact, Choice choice, boolean granted, Locale locale, String evidence) {
        Instant now = clock.instant();
        consents.record(
                contact.id(),
                new ConsentRecord(
                        choice.channel(),
                        choice.purpose().name(),
                        granted,
                        VERSION,
                        wording(choice, locale),
                        SOURCE,
                        evidence + " of contact " + contact.id(),
                        "preferences:" + contact.id() + ":" + choice.key() + ":" + now + ":" + granted,
                        now));
    }

    private static Set<String> channels(Contact contact, List<ConsentState> states) {
        Set<String> channels = new LinkedHashSet<>();
        if (contact.email() != null) {
            channels.add(ConsentChannel.EMAIL.code());
        }
        if (contact.phone() != null) {
            CapturePage.BY_PHONE.forEach(way -> channels.add(way.code()));
        }
        states.stream()
                .filter(state -> isPurpose(state.purpose()))
                .map(ConsentState::channel)
                .forEach(channels::add);
        return channels;
    }

    private static boolean isPurpose(String name) {
        for (Purpose purpose : Purpose.values()) {
            if (purpose.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static State state(
            String channel, Purpose purpose, List<ConsentState> states, List<Confirmations.Waiting> waiting) {
        if (waiting.contains(new Confirmations.Waiting(channel, purpose.name()))) {
            return State.WAITING;
        }
        return states.stream()
                .filter(state ->
                        state.channel().equals(channel) && state.purpose().equals(purpose.name()))
                .findFirst()
                .map(state -> state.granted() ? State.YES : State.NO)
                .orElse(State.UNKNOWN);
    }
}
