package com.privatetraffic.ledger;

import com.privatetraffic.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the books page by page, and a salesperson's purses at once. */
public final class LedgerBook {

    private static final String MOVEMENTS =
            """
            (select to_account as account, currency, amount_minor as minor from pt_posting
              union all
             select from_account, currency, -amount_minor from pt_posting) movement""";

    private static final String NAMES =
            """
            select account from (
              (select distinct to_account as account from pt_posting where to_account >= ? order by to_account limit ?)
              union
              (select distinct from_account from pt_posting where from_account >= ? order by from_account limit ?)) named
             order by account limit ?""";

    private final JdbcTemplate jdbc;

    public LedgerBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Balances ordered by account name and currency.
     *
     * @param after the last balance of the page before; null for the first page
     */
    public List<AccountBalance> accounts(AccountBalance after, int limit) {
        String account = after == null ? "" : after.account().name();
        String currency = after == null ? "" : after.balance().currency().getCurrencyCode();
        // First the names, then only their postings: a page costs what is on it, not what was ever posted.
        List<String> names = jdbc.queryForList(NAMES, String.class, account, limit + 1, account, limit + 1, limit + 1);
        return names.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select account, currency, sum(minor) as minor from " + MOVEMENTS
                                + " where account >= ? and account <= ? and (account > ? or currency > ?)"
                                + " group by account, currency order by account, currency limit ?",
                        (row, number) -> new AccountBalance(
                                new Account(row.getString("account")),
                                Money.of(row.getLong("minor"), row.getString("currency"))),
                        account,
                        names.get(names.size() - 1),
                        account,
                        currency,
                        limit);
    }

    /**
     * Postings in the order they were written.
     *
     * @param account only those to or from it; null for all
     * @param afterId the last posting of the page before; 0 for the first page
     */
    public List<Posting> postings(Account account, long afterId, int limit) {
        if (account == null) {
            return jdbc.query(
                    "select * from pt_posting where id > ? order by id limit ?", PostingRow::read, afterId, limit);
        }
        return jdbc.query(
                "select * from pt_posting where id > ? and (from_account = ? or to_account = ?) order by id limit ?",
                PostingRow::read,
                afterId,
                account.name(),
                account.name(),
                limit);
    }

    /** The postings of one commission, oldest first. */
    public List<Posting> postingsOfCommission(long commissionId) {
        return jdbc.query(
                "select * from pt_posting where commission_id = ? order by id", PostingRow::read, commissionId);
    }

    /** The postings of all commissions of an order, oldest first. */
    public List<Posting> postingsOfOrder(long orderId) {
        return jdbc.query(
                "select p.* from pt_posting p join pt_commission c on c.id = p.commission_id"
                        + " where c.order_id = ? order by p.id",
                PostingRow::read,
                orderId);
    }

    /** A salesperson's purses per currency, every purse present; empty before the first posting. */
    public Map<Currency, Map<Purse, Money>> purses(String salespersonCode) {
        Map<Currency, Map<Purse, Money>> byCurrency =
                new TreeMap<>((one, other) -> one.getCurrencyCode().compareTo(other.getCurrencyCode()));
        for (Purse purse : Purse.values()) {
            for (Money balance : balances(Account.of(salespersonCode, purse))) {
                byCurrency
                        .computeIfAbsent(balance.currency(), LedgerBook::empty)
                        .put(purse, balance);
            }
        }
        return byCurrency;
    }

    private List<Money> balances(Account account) {
        List<Money> balances = new ArrayList<>();
        jdbc.query(
                "select currency, sum(minor) as minor from "
                        + "(select currency, amount_minor as minor from pt_posting where to_account = ?"
                        + " union all select currency, -amount_minor from pt_posting where from_account = ?) movement"
                        + " group by currency",
                row -> {
                    balances.add(Money.of(row.getLong("minor"), row.getString("currency")));
                },
                account.name(),
                account.name());
        return balances;
    }

    private static Map<Purse, Money> empty(Currency currency) {
        Map<Purse, Money> purses = new EnumMap<>(Purse.class);
        for (Purse purse : Purse.values()) {
            purses.put(purse, Money.zero(currency));
        }
        return purses;
    }
}
