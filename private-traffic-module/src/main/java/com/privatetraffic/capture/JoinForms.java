package com.privatetraffic.capture;

import com.privatetraffic.capture.CapturePage.Field;
import com.privatetraffic.capture.JoinForm.Typed;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.link.ClickMark;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.text.Languages;
import com.privatetraffic.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills in the forms of landing pages, and reads what they knew when they come back. */
public final class JoinForms {

    private final CapturePages pages;
    private final Roster roster;
    private final Texts texts;
    private final Clock clock;
    private final Seal seal;
    private final Duration life;

    JoinForms(CapturePages pages, Roster roster, Texts texts, Clock clock, Seal seal, Duration life) {
        this.pages = pages;
        this.roster = roster;
        this.texts = texts;
        this.clock = clock;
        this.seal = seal;
        this.life = life;
    }

    /**
     * The empty form of a page; empty when there is none or it is off.
     *
     * @param mark the click its visitor came by; null for none
     */
    public Optional<JoinForm> fresh(String slug, ClickMark mark, Locale locale) {
        return pages.open(slug).map(page -> of(page, mark, locale, Typed.NOTHING, Set.of(), Map.of()));
    }

    /**
     * The form as it was sent, to look at once more.
     *
     * @param sent the state it came back with, of which the click is kept; where that isn't ours, {@code mark} is
     */
    public Optional<JoinForm> again(
            String slug,
            String sent,
            ClickMark mark,
            Locale locale,
            Typed typed,
            Set<String> ticked,
            Map<String, String> problems) {
        ClickMark known = signed(sent).map(FormState::mark).orElse(mark);
        return pages.open(slug).map(page -> of(page, known, locale, typed, ticked, problems));
    }

    /** What a form of this page knew; empty when that isn't ours, too old, or asked in words that have changed since. */
    Optional<FormState> state(String slug, String sent) {
        Instant now = clock.instant();
        return signed(sent)
                .filter(state -> state.page().equals(slug))
                .filter(state -> state.wordingVersion().equals(AskedConsent.VERSION))
                .filter(state -> now.isBefore(state.shownAt().plus(life)));
    }

    /** The boxes of a page in a language. */
    List<AskedConsent> consents(CapturePage page, Locale locale) {
        Purpose purpose = pages.purpose(page);
        return page.consents().stream()
                .map(way -> AskedConsent.of(way, purpose, locale, texts))
                .toList();
    }

    private Optional<FormState> signed(String sent) {
        return seal.open(sent).flatMap(FormState::of);
    }

    private JoinForm of(
            CapturePage page,
            ClickMark mark,
            Locale locale,
            Typed typed,
            Set<String> ticked,
            Map<String, String> problems) {
        FormState state =
                new FormState(page.slug(), Languages.tag(locale), AskedConsent.VERSION, mark, clock.instant());
        return new JoinForm(
                page.slug(),
                said(page.title(), "join.title", locale),
                said(page.promise(), "join.promise", locale),
                said(page.button(), "join.button", locale),
                page.image(),
                page.asks(Field.NAME),
                page.asks(Field.EMAIL),
                page.asks(Field.PHONE),
                consents(page, locale),
                salesperson(mark).orElse(null),
                seal.close(state.text()),
                typed,
                ticked,
                problems);
    }

    private String said(Phrase phrase, String otherwise, Locale locale) {
        String own = phrase.in(locale);
        return own == null ? texts.of(locale, otherwise) : own;
    }

    private Optional<String> salesperson(ClickMark mark) {
        return Optional.ofNullable(mark)
                .flatMap(click -> Optional.ofNullable(click.salespersonCode()))
                .flatMap(roster::find)
                .filter(person -> person.state().isCredited())
                .map(Salesperson::name)
                .map(name -> name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name);
    }
}
