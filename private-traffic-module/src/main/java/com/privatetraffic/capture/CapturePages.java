package com.privatetraffic.capture;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.capture.CapturePage.Field;
import com.privatetraffic.capture.CapturePageRefusedException.Rule;
import com.privatetraffic.channel.Channel;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.Platform;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The landing pages. Without any set up there is one for every channel, {@code c} and its number, and one of no channel,
 * {@code store}; a page a store makes under such an address takes its place.
 */
public final class CapturePages {

    /** The page of no channel. */
    public static final String STORE = "store";

    private static final String SELECT = "select * from pt_capture_page ";

    private final Database database;
    private final Clock clock;
    private final ChannelList channels;
    private final Platforms platforms;
    private final AuditTrail audit;

    public CapturePages(Database database, Clock clock, ChannelList channels, Platforms platforms, AuditTrail audit) {
        this.database = database;
        this.clock = clock;
        this.channels = channels;
        this.platforms = platforms;
        this.audit = audit;
    }

    /** The address of the page every channel has. */
    public static String slugOf(long channelId) {
        return "c" + channelId;
    }

    /** A page that is there and on, and so is its channel. */
    public Optional<CapturePage> open(String slug) {
        return find(slug)
                .filter(CapturePage::enabled)
                .filter(page -> page.channelId() == null
                        || channels.find(page.channelId())
                                .filter(channel -> channel.facts().enabled())
                                .isPresent());
    }

    /** What its consents are for: what its channel asks for, else advertising. */
    Purpose purpose(CapturePage page) {
        return Optional.ofNullable(page.channelId())
                .flatMap(channels::find)
                .map(channel -> channel.facts().purpose())
                .orElse(Purpose.MARKETING);
    }

    public Optional<CapturePage> find(String slug) {
        if (!CapturePageCheck.SLUG.matcher(slug).matches()) {
            return Optional.empty();
        }
        Optional<CapturePage> made = database.jdbc().query(SELECT + "where slug = ?", CapturePages::read, slug).stream()
                .findFirst();
        return made.or(() -> byDefault(slug));
    }

    /** Those a store made, by address. */
    public List<CapturePage> list(String after, int limit) {
        return database.jdbc()
                .query(
                        SELECT + "where slug > ? order by slug fetch first ? rows only",
                        CapturePages::read,
                        after,
                        limit);
    }

    /**
     * Makes the page, or changes the one with this address.
     *
     * @throws CapturePageRefusedException naming the broken rule
     */
    public CapturePage save(CapturePage page, String actor) {
        CapturePageCheck.check(page);
        if (page.channelId() != null && channels.find(page.channelId()).isEmpty()) {
            throw new CapturePageRefusedException(Rule.UNKNOWN_CHANNEL);
        }
        return database.transactions().execute(status -> {
            boolean isNew = insert(page.slug(), actor);
            CapturePage before = isNew ? null : locked(page.slug());
            if (!page.equals(before)) {
                update(page);
                audit.record(new AuditEntry(
                        actor,
                        isNew ? "CREATE" : "CHANGE",
                        "capture-page",
                        page.slug(),
                        before == null ? null : before.toString(),
                        page.toString(),
                        null));
            }
            return page;
        });
    }

    private Optional<CapturePage> byDefault(String slug) {
        if (slug.equals(STORE)) {
            return Optional.of(plain(slug, null, ConsentChannel.EMAIL));
        }
        if (!slug.matches("c[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        return channels.find(Long.parseLong(slug.substring(1))).map(channel -> plain(slug, channel));
    }

    private CapturePage plain(String slug, Channel channel) {
        ConsentChannel own = platforms
                .find(channel.facts().platform())
                .map(Platform::consentChannel)
                .orElse(null);
        // At a counter people tell a number more readily than an address.
        ConsentChannel also = Counter.PLATFORMS.contains(channel.facts().platform()) ? ConsentChannel.SMS : own;
        return plain(slug, channel.id(), also);
    }

    private static CapturePage plain(String slug, Long channelId, ConsentChannel also) {
        boolean byPhone = CapturePage.BY_PHONE.contains(also);
        return new CapturePage(
                slug,
                channelId,
                Phrase.NONE,
                Phrase.NONE,
                Phrase.NONE,
                Phrase.NONE,
                null,
                byPhone ? EnumSet.allOf(Field.class) : EnumSet.of(Field.NAME, Field.EMAIL),
                byPhone ? List.of(ConsentChannel.EMAIL, also) : List.of(ConsentChannel.EMAIL),
                true);
    }

    private boolean insert(String slug, String actor) {
        Object now = InstantColumn.of(clock.instant());
        return database.insertOnce()
                .insert(
                        "insert into pt_capture_page (slug, fields, consents, created_by, created_at, updated_at)"
                                + " values (?, '', '', ?, ?, ?)",
                        slug,
                        actor,
                        now,
                        now);
    }

    private CapturePage locked(String slug) {
        return database.jdbc().query(SELECT + "where slug = ? for update", CapturePages::read, slug).stream()
                .findFirst()
                .orElseThrow();
    }

    private void update(CapturePage page) {
        database.jdbc()
                .update(
                        """
                        update pt_capture_page set channel_id = ?, title_en = ?, title_zh = ?, promise_en = ?,
                          promise_zh = ?, button_en = ?, button_zh = ?, gift_en = ?, gift_zh = ?, image = ?,
                          fields = ?, consents = ?, enabled = ?, updated_at = ? where slug = ?""",
                        page.channelId(),
                        page.title().english(),
                        page.title().chinese(),
                        page.promise().english(),
                        page.promise().chinese(),
                        page.button().english(),
                        page.button().chinese(),
                        page.gift().english(),
                        page.gift().chinese(),
                        page.image(),
                        page.fields().stream().map(Field::name).sorted().collect(Collectors.joining(",")),
                        page.consents().stream().map(ConsentChannel::code).collect(Collectors.joining(",")),
                        page.enabled(),
                        InstantColumn.of(clock.instant()),
                        page.slug());
    }

    private static CapturePage read(ResultSet row, int number) throws SQLException {
        List<ConsentChannel> consents = new ArrayList<>();
        words(row, "consents").map(ConsentChannel::new).forEach(consents::add);
        Set<Field> fields = words(row, "fields").map(Field::valueOf).collect(Collectors.toSet());
        return new CapturePage(
                row.getString("slug"),
                row.getObject("channel_id", Long.class),
                phrase(row, "title"),
                phrase(row, "promise"),
                phrase(row, "button"),
                phrase(row, "gift"),
                row.getString("image"),
                fields,
                consents,
                row.getBoolean("enabled"));
    }

    private static Stream<String> words(ResultSet row, String column) throws SQLException {
        return Stream.of(row.getString(column).split(",", -1)).filter(word -> !word.isEmpty());
    }

    private static Phrase phrase(ResultSet row, String column) throws SQLException {
        return new Phrase(row.getString(column + "_en"), row.getString(column + "_zh"));
    }
}
