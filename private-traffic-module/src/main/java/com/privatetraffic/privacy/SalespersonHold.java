package com.privatetraffic.privacy;

import com.privatetraffic.setup.Database;
import java.util.List;
import java.util.Optional;

/** Whoever promotes for the store, or has asked to, is parted with first: the books still have to name them. */
final class SalespersonHold implements ErasureHold {

    private final Database database;

    SalespersonHold(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> reason(List<Long> family) {
        return database
                .jdbc()
                .queryForList(
                        "select code from pt_salesperson where state not in ('TERMINATED', 'REJECTED') and id in "
                                + PersonalDataBeans.SALESPERSON,
                        String.class,
                        (Object) family.toArray(Long[]::new))
                .stream()
                .findFirst()
                .map(code -> "This person is salesperson " + code + "; end that first.");
    }
}
