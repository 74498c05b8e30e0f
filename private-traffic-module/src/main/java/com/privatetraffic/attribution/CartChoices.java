package com.privatetraffic.attribution;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what shoppers choose beside their cart, by the cart's order id, so that it survives payment pages, log-in and cart
 * merge. Each choice is saved by itself: two tabs do not undo each other's.
 */
public final class CartChoices {

    private static final int LONGEST_CODE = 32;

    private final Database database;
    private final Clock clock;

    public CartChoices(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<CartChoice> find(long orderId) {
        return database
                .jdbc()
                .query(
                        "select " + ChoiceColumns.NAMES + " from pt_cart_choice where order_id = ?",
                        (row, number) -> ChoiceColumns.read(row),
                        orderId)
                .stream()
                .findFirst();
    }

    /** The last click counts, but a click on nobody's link never displaces one that has a salesperson. */
    public void rememberClick(long orderId, Click click) {
        update(
                orderId,
                "click_id = ?, click_link_code = ?, click_salesperson_code = ?, clicked_at = ?",
                " and (click_id is null or (clicked_at <= ? and (click_salesperson_code is null or ?)))",
                click.id(),
                click.linkCode(),
                click.salespersonCode(),
                InstantColumn.of(click.at()),
                InstantColumn.of(clock.instant()),
                orderId,
                InstantColumn.of(click.at()),
                click.salespersonCode() != null);
    }

    /** Where the shopper came from: the last click of all, whoever's link it was. Decides about nobody's money. */
    public void rememberSource(long orderId, Click click) {
        update(
                orderId,
                "source_click_id = ?, source_link_code = ?, source_clicked_at = ?",
                " and (source_click_id is null or source_clicked_at <= ?)",
                click.id(),
                click.linkCode(),
                InstantColumn.of(click.at()),
                InstantColumn.of(clock.instant()),
                orderId,
                InstantColumn.of(click.at()));
    }

    public Optional<Click> findSource(long orderId) {
        return database
                .jdbc()
                .query(
                        "select source_click_id, source_link_code, source_clicked_at from pt_cart_choice"
                                + " where order_id = ? and source_click_id is not null",
                        (row, number) -> new Click(
                                row.getObject("source_click_id", UUID.class),
                                row.getString("source_link_code"),
                                null,
                                InstantColumn.read(row, "source_clicked_at")),
                        orderId)
                .stream()
                .findFirst();
    }

    /** A code typed at checkout; null or blank takes it back. A text too long to be a code is kept shortened, as typed. */
    public void rememberCode(long orderId, String typed) {
        String code = typed == null || typed.isBlank() ? null : typed.trim();
        if (code != null && code.length() > LONGEST_CODE) {
            code = code.substring(0, LONGEST_CODE);
        }
        update(orderId, "typed_code = ?", "", code, InstantColumn.of(clock.instant()), orderId);
    }

    /** The two boxes as they stand at checkout; null means not ticked. */
    public void rememberConsents(long orderId, Consent membership, Consent news) {
        update(
                orderId,
                "join_membership = ?, terms_version = ?, terms_wording = ?, terms_source = ?,"
                        + " email_news = ?, email_news_version = ?, email_news_wording = ?",
                "",
                membership != null,
                membership == null ? null : membership.version(),
                membership == null ? null : membership.wording(),
                membership == null ? null : membership.source(),
                news != null,
                news == null ? null : news.version(),
                news == null ? null : news.wording(),
                InstantColumn.of(clock.instant()),
                orderId);
    }

    /**
     * Takes the choices of one cart over to another, for when the shop merges them at log-in. The newer cart's own
     * choices stay where the older one made none.
     */
    public void copy(long fromOrder, long toOrder) {
        CartChoice from = find(fromOrder).orElse(CartChoice.NONE);
        database.transactions().executeWithoutResult(status -> {
            if (from.click() != null) {
                rememberClick(toOrder, from.click());
            }
            findSource(fromOrder).ifPresent(source -> rememberSource(toOrder, source));
            if (from.typedCode() != null) {
                rememberCode(toOrder, from.typedCode());
            }
            if (from.membership() != null || from.news() != null) {
                CartChoice to = find(toOrder).orElse(CartChoice.NONE);
                rememberConsents(
                        toOrder,
                        from.membership() != null ? from.membership() : to.membership(),
                        from.news() != null ? from.news() : to.news());
            }
        });
    }

    private void update(long orderId, String assignments, String condition, Object... values) {
        database.transactions().executeWithoutResult(status -> {
            database.insertOnce()
                    .insert(
                            "insert into pt_cart_choice (order_id, updated_at) values (?, ?)",
                            orderId,
                            InstantColumn.of(clock.instant()));
            database.jdbc()
                    .update(
                            "update pt_cart_choice set " + assignments + ", updated_at = ? where order_id = ?"
                                    + condition,
                            values);
        });
    }
}
