package com.privatetraffic.privacy;

import com.privatetraffic.contact.PersonalData;
import com.privatetraffic.contact.PersonalRows;
import com.privatetraffic.setup.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * What those parts of the module keep about a person that know nothing of contacts. They are erased first: they are found by
 * what others are about to remove.
 */
@Configuration(proxyBeanMethods = false)
class PersonalDataBeans {

    /** Salespeople are people of their own; the shop's account or the address says which of them this person is. */
    static final String SALESPERSON = "(select s.id from pt_salesperson s join pt_contact k"
            + " on k.customer_id = s.customer_id or k.email = s.email where k.id = any (?))";

    private static final String OF_ORDERS =
            " in (select a.order_id from pt_attribution a where a.contact_id = any (?)) ";
    private static final String OF_VISITS =
            " in (select t.click_id from pt_contact_click t join pt_contact k on k.id = t.contact_id where k.id = any (?)";
    private static final String OF_SOURCES = " in (select k.source_click_id from pt_contact k where k.id = any (?))";
    private static final String OF_ORDERS_VISITS =
            " in (select a.click_id from pt_attribution a where a.contact_id = any (?))";

    /** The visit stays as one of somebody: counted, and credited where money followed. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PersonalData privateTrafficVisitData(Database database) {
        String nobody = "update pt_click set referrer = null, visitor_id = null where id";
        return new PersonalRows(
                database,
                "visits",
                "select c.* from pt_click c where c.id" + OF_VISITS + ") order by c.occurred_at",
                nobody + OF_VISITS + ")",
                nobody + OF_SOURCES,
                nobody + OF_ORDERS_VISITS);
    }

    /** Who was credited for whose order is what money rests on; it names the person by the contact's id alone. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PersonalData privateTrafficOrderData(Database database) {
        return new PersonalRows(
                database,
                "orders",
                "select a.*, o.currency, o.merchandise_minor, o.shipping_minor, o.tax_minor, o.fulfilled_at,"
                        + " o.cancelled_at, x.external_reference from pt_attribution a"
                        + " left join pt_order o on o.order_id = a.order_id"
                        + " left join pt_external_order x on x.order_id = a.order_id"
                        + " where a.contact_id = any (?) order by a.placed_at, a.order_id");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PersonalData privateTrafficOrderLineData(Database database) {
        return new PersonalRows(
                database,
                "order-lines",
                "select * from pt_order_line where order_id" + OF_ORDERS + "order by order_id, line_no");
    }

    /** Facts of orders are what money rests on; they stay. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PersonalData privateTrafficOrderEventData(Database database) {
        return new PersonalRows(
                database,
                "order-events",
                "select * from pt_order_event where order_id" + OF_ORDERS + "order by recorded_at, id");
    }

    /** The number stays, as that of nobody; the shop's account may join anew. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PersonalData privateTrafficMembershipData(Database database) {
        return new PersonalRows(
                database,
                "membership",
                "select m.*, t.code as tier from pt_member m join pt_tier t on t.id = m.tier_id"
                        + " where m.contact_id = any (?) order by m.id",
                "update pt_member set customer_id = null where contact_id = any (?)");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PersonalData privateTrafficTierData(Database database) {
        return new PersonalRows(
                database,
                "tier-changes",
                "select h.* from pt_tier_change h join pt_member m on m.id = h.member_id"
                        + " where m.contact_id = any (?) order by h.occurred_at, h.id");
    }

    /** What was earned stays with the code. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PersonalData privateTrafficSalespersonData(Database database) {
        return new PersonalRows(
                database,
                "salesperson",
                "select * from pt_salesperson where id in " + SALESPERSON + " order by id",
                "update pt_salesperson_transition set reason = null where salesperson_id in " + SALESPERSON,
                "update pt_audit set before_value = null, after_value = null, reason = null"
                        + " where subject_type = 'salesperson' and subject_id in"
                        + " (select p.code from pt_salesperson p where p.id in " + SALESPERSON + ")",
                "update pt_salesperson set customer_id = null, email = 'erased-' || id || '@invalid', phone = null,"
                        + " phone_as_received = null, name = 'erased', about = null, state_reason = null where id in "
                        + SALESPERSON);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PersonalData privateTrafficCommissionData(Database database) {
        return new PersonalRows(
                database,
                "commissions",
                "select * from pt_commission where salesperson_id in " + SALESPERSON + " order by id");
    }

    /** What an import changed; files go when it ends, and rejected rows, which are nobody's, after a while. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PersonalData privateTrafficImportData(Database database) {
        return new PersonalRows(
                database,
                "imports",
                "select * from pt_import_change where contact_id = any (?) order by id",
                "delete from pt_import_change where contact_id = any (?)");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PersonalData privateTrafficMergeData(Database database) {
        return new PersonalRows(
                database,
                "merges",
                "select m.*, f.field, f.before_value, f.after_value from pt_contact_merge m"
                        + " left join pt_contact_merge_field f on f.merge_id = m.id where m.id in (select e.id from"
                        + " pt_contact_merge e join pt_contact k on k.id in (e.loser_id, e.winner_id)"
                        + " where k.id = any (?)) order by m.id, f.field",
                "delete from pt_contact_merge_field where merge_id in (select e.id from pt_contact_merge e"
                        + " join pt_contact k on k.id in (e.loser_id, e.winner_id) where k.id = any (?))",
                "update pt_contact_merge set reason = null where id in (select e.id from pt_contact_merge e"
                        + " join pt_contact k on k.id in (e.loser_id, e.winner_id) where k.id = any (?))",
                "delete from pt_merge_suggestion where id in (select e.id from pt_merge_suggestion e"
                        + " join pt_contact k on k.id in (e.contact_a, e.contact_b) where k.id = any (?))");
    }
}
