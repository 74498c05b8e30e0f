package com.privatetraffic.contact;

import com.privatetraffic.setup.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this package keeps about a person, table by table. */
@Configuration(proxyBeanMethods = false)
class PersonalDataBeans {

    /** Where they came from and how far the talk came stays, of nobody. That they are erased is noted by who erases. */
    @Bean
    PersonalData privateTrafficPersonalContact(Database database) {
        return new PersonalRows(
                database,
                "contact",
                "select * from pt_contact where id = any (?) order by id",
                "update pt_contact set name = null, email = null, phone = null, phone_as_received = null,"
                        + " customer_id = null, source_click_id = null, source_clicked_at = null where id = any (?)");
    }

    @Bean
    PersonalData privateTrafficPersonalIdentities(Database database) {
        return new PersonalRows(
                database,
                "identities",
                "select * from pt_contact_identity where contact_id = any (?) order by id",
                "delete from pt_contact_identity where contact_id = any (?)");
    }

    /** That something was agreed to stays; whatever was written freely, keys too, may name the person. */
    @Bean
    PersonalData privateTrafficPersonalConsents(Database database) {
        return new PersonalRows(
                database,
                "consents",
                "select * from pt_consent where contact_id = any (?) order by recorded_at, id",
                "update pt_consent set wording = 'erased', evidence = 'erased', business_key = 'erased:' || id"
                        + " where contact_id = any (?)",
                "delete from pt_consent_state where contact_id = any (?)");
    }

    @Bean
    PersonalData privateTrafficPersonalClicks(Database database) {
        return new PersonalRows(
                database,
                "clicks",
                "select t.clicked_at, t.click_id, k.link_code, k.via, k.device, k.country, k.referrer, k.utm_source,"
                        + " k.utm_medium, k.utm_campaign from pt_contact_click t"
                        + " left join pt_click k on k.id = t.click_id where t.contact_id = any (?)"
                        + " order by t.clicked_at, t.id",
                "delete from pt_contact_click where contact_id = any (?)");
    }

    /** Who changed what and when stays; what it was changed from and to, and why, may name the person. */
    @Bean
    PersonalData privateTrafficPersonalAudit(Database database) {
        String these = " where subject_type = 'contact' and subject_id in"
                + " (select cast(c.id as varchar(80)) from pt_contact c where c.id = any (?))";
        return new PersonalRows(
                database,
                "audit",
                "select * from pt_audit" + these + " order by id",
                "update pt_audit set before_value = null, after_value = null, reason = null" + these);
    }
}
