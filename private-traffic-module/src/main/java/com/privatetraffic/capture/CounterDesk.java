package com.privatetraffic.capture;

import com.privatetraffic.channel.Channel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.EmailAddress;
import com.privatetraffic.limit.TryLimit;
import com.privatetraffic.link.Link;
import com.privatetraffic.link.Links;
import com.privatetraffic.link.NewLink;
import com.privatetraffic.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What staff do at the counter: show a code of their own, or type for somebody. Whether that person was known, they don't learn. */
public final class CounterDesk {

    /** So many in an hour: a busy counter, not a list. */
    static final int AN_HOUR = 60;

    private static final String LABEL = "counter";

    private final Counter counter;
    private final Links links;
    private final SignUps signUps;
    private final JoinCheck check;
    private final Texts texts;
    private final Clock clock;
    private final TryLimit limit = new TryLimit(AN_HOUR, Duration.ofHours(1));

    CounterDesk(Counter counter, Links links, SignUps signUps, JoinCheck check, Texts texts, Clock clock) {
        this.counter = counter;
        this.links = links;
        this.signUps = signUps;
        this.check = check;
        this.texts = texts;
        this.clock = clock;
    }

    /** What staff typed for a customer; texts may be null. */
    public record Typed(String name, String email, String phone, String tag) {

        public static final Typed NOTHING = new Typed(null, null, null, null);

        public Typed {
            name = trimmed(name);
            email = trimmed(email);
            phone = trimmed(phone);
            tag = trimmed(tag);
        }

        private static String trimmed(String text) {
            return text == null || text.isBlank() ? null : text.trim();
        }
    }

    /** The path of the person's own sign-up page, made when there is none yet; empty without a channel for it. */
    public Optional<String> path(String salespersonCode) {
        return counter.channel().map(channel -> link(salespersonCode, channel).path());
    }

    /** Who signed up with them at the counter since midnight of the store. */
    public long today(String salespersonCode) {
        ZoneId zone = texts.dates().zone();
        return counter.channel()
                .map(channel -> signUps.countSince(
                        salespersonCode,
                        channel.id(),
                        LocalDate.ofInstant(clock.instant(), zone)
                                .atStartOfDay(zone)
                                .toInstant()))
                .orElse(0L);
    }

    /** Takes what was typed; answers field to key of the sentence about what is wrong, nothing when it was taken. */
    public Map<String, String> add(String salespersonCode, Typed typed, Locale locale) {
        Optional<Channel> channel = counter.channel();
        if (channel.isEmpty()) {
            return Map.of("form", "counter.none");
        }
        Map<String, String> problems = check.problems(typed.email(), typed.phone());
        if (!problems.isEmpty()) {
            return problems;
        }
        if (limit.take(salespersonCode) > 0) {
            return Map.of("form", "join.error.tooMany");
        }
        signUps.take(new SignUp(
                ContactSource.COUNTER,
                CapturePages.slugOf(channel.get().id()),
                typed.name(),
                EmailAddress.normalised(typed.email()).orElse(null),
                typed.phone(),
                channel.get().id(),
                salespersonCode,
                null,
                null,
                typed.tag(),
                List.of(),
                Purpose.MARKETING,
                locale,
                null,
                "salesperson:" + salespersonCode));
        return Map.of();
    }

    /** Of no channel, which would lead away to the main pool's own page; the page itself says which channel it is. */
    private Link link(String salespersonCode, Channel channel) {
        String page = "/join/" + CapturePages.slugOf(channel.id());
        return links.list(salespersonCode, null, 0, 1000).stream()
                .filter(link -> LABEL.equals(link.facts().label())
                        && page.equals(link.facts().destination())
                        && !link.facts().disabled())
                .findFirst()
                .orElseGet(() ->
                        links.create(new NewLink(page, LABEL, salespersonCode, null, null, null, null), "system"));
    }
}
