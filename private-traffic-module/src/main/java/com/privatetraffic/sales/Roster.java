package com.privatetraffic.sales;

import com.privatetraffic.link.LinkOwners;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who the salespeople are: everything that reads them. */
public final class Roster implements LinkOwners {

    private static final String SELECT =
            "select s.id, s.code, s.customer_id, s.email, s.phone, s.name, s.type, s.about,"
                    + " s.state, s.state_reason, g.code as grade_code, i.code as introducer_code, s.terms_version,"
                    + " s.applied_at, s.decided_at from pt_salesperson s join pt_grade g on g.id = s.grade_id"
                    + " left join pt_salesperson i on i.id = s.introducer_id ";

    private final JdbcTemplate jdbc;

    public Roster(Database database) {
        this.jdbc = database.jdbc();
    }

    public Optional<Salesperson> find(String code) {
        return one("where s.code = ?", code);
    }

    public Optional<Salesperson> findById(long id) {
        return one("where s.id = ?", id);
    }

    public Optional<Salesperson> findByCustomer(long customerId) {
        return one("where s.customer_id = ?", customerId);
    }

    /** The person with this e-mail, given in lower case. */
    public Optional<Salesperson> findByEmail(String email) {
        return one("where s.email = ?", email);
    }

    /** Oldest first, those with an id above {@code afterId}; null filters match everyone. */
    public List<Salesperson> list(SalespersonState state, String gradeCode, long afterId, int limit) {
        String stateName = state == null ? null : state.name();
        return jdbc.query(
                SELECT + "where s.id > ? and (cast(? as varchar(16)) is null or s.state = ?)"
                        + " and (cast(? as varchar(32)) is null or g.code = ?) order by s.id fetch first ? rows only",
                Roster::read,
                afterId,
                stateName,
                stateName,
                gradeCode,
                gradeCode,
                limit);
    }

    @Override
    public boolean exists(String salespersonCode) {
        return find(salespersonCode).isPresent();
    }

    @Override
    public boolean isCredited(String salespersonCode) {
        return find(salespersonCode).map(person -> person.state().isCredited()).orElse(false);
    }

    private Optional<Salesperson> one(String where, Object argument) {
        return jdbc.query(SELECT + where, Roster::read, argument).stream().findFirst();
    }

    private static Salesperson read(ResultSet row, int number) throws SQLException {
        return new Salesperson(
                row.getLong("id"),
                row.getString("code"),
                row.getObject("customer_id", Long.class),
                row.getString("email"),
                row.getString("phone"),
                row.getString("name"),
                SalespersonType.valueOf(row.getString("type")),
                row.getString("about"),
                SalespersonState.valueOf(row.getString("state")),
                row.getString("state_reason"),
                row.getString("grade_code"),
                row.getString("introducer_code"),
                row.getString("terms_version"),
                InstantColumn.read(row, "applied_at"),
                InstantColumn.read(row, "decided_at"));
    }
}
