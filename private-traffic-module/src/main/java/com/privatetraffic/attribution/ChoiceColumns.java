package com.privatetraffic.attribution;

import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The columns of a {@link CartChoice}, which the cart's row and the order's row share. */
final class ChoiceColumns {

    static final String NAMES = "click_id, click_link_code, click_salesperson_code, clicked_at, typed_code,"
            + " join_membership, terms_version, terms_wording, terms_source, email_news, email_news_version, email_news_wording";

    static final String ASSIGNMENTS = NAMES.replace(",", " = ?,") + " = ?";

    private ChoiceColumns() {}

    static Object[] values(CartChoice choice) {
        Click click = choice.click();
        Consent membership = choice.membership();
        Consent news = choice.news();
        return new Object[] {
            click == null ? null : click.id(),
            click == null ? null : click.linkCode(),
            click == null ? null : click.salespersonCode(),
            click == null ? null : InstantColumn.of(click.at()),
            choice.typedCode(),
            membership != null,
            membership == null ? null : membership.version(),
            membership == null ? null : membership.wording(),
            membership == null ? null : membership.source(),
            news != null,
            news == null ? null : news.version(),
            news == null ? null : news.wording()
        };
    }

    static CartChoice read(ResultSet row) throws SQLException {
        UUID clickId = row.getObject("click_id", UUID.class);
        Click click = clickId == null
                ? null
                : new Click(
                        clickId,
                        row.getString("click_link_code"),
                        row.getString("click_salesperson_code"),
                        InstantColumn.read(row, "clicked_at"));
        return new CartChoice(
                click,
                row.getString("typed_code"),
                row.getBoolean("join_membership") ? membership(row) : null,
                row.getBoolean("email_news") ? news(row) : null);
    }

    private static Consent membership(ResultSet row) throws SQLException {
        return new Consent(
                row.getString("terms_version"), row.getString("terms_wording"), row.getString("terms_source"));
    }

    /** Asked for on the checkout page alone. */
    private static Consent news(ResultSet row) throws SQLException {
        return new Consent(row.getString("email_news_version"), row.getString("email_news_wording"));
    }
}
