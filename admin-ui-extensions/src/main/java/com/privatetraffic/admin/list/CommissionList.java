package com.privatetraffic.admin.list;

import com.privatetraffic.admin.entity.CommissionEntity;
import com.privatetraffic.commission.CommissionReason;
import com.privatetraffic.money.Percentage;

/** Commissions, to look at. Amounts are kept in minor units and shown as money of their currency. */
final class CommissionList extends AdminList<CommissionEntity> {

    CommissionList() {
        super(
                CommissionEntity.class,
                Choice.of(
                        "state",
                        "pt.commission",
                        "ESTIMATED",
                        "HELD",
                        "AVAILABLE",
                        "ON_REVIEW",
                        "CANCELLED",
                        "REVERSED"),
                Choice.of("reason", "pt.reason", CommissionReason.class),
                Choice.of("rule", "pt.rule", "DEFAULT"));
    }

    @Override
    void show(CommissionEntity row, Cells cells) {
        Wording words = cells.words();
        cells.show("base", words.money(row.getBase(), row.getCurrency()));
        cells.show("decided", words.money(row.getDecided(), row.getCurrency()));
        cells.show("reversed", words.money(row.getReversed(), row.getCurrency()));
        cells.show("amount", words.money(row.getAmount(), row.getCurrency()));
        if (row.getPercent() != null) {
            cells.show("percent", new Percentage(row.getPercent()) + "%");
        }
        if (row.getState() == null) {
            cells.show("state", words.text("pt.commission.NONE"));
        } else if (row.getState().equals("ESTIMATED")) {
            cells.show("availableAt", words.text("pt.commission.afterDelivery"));
        }
    }
}
