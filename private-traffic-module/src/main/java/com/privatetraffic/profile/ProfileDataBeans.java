package com.privatetraffic.profile;

import com.privatetraffic.contact.PersonalData;
import com.privatetraffic.contact.PersonalRows;
import com.privatetraffic.setup.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this package keeps about a person, table by table. */
@Configuration(proxyBeanMethods = false)
class ProfileDataBeans {

    @Bean
    PersonalData privateTrafficPersonalTags(Database database) {
        return new PersonalRows(
                database,
                "tags",
                "select g.name, t.contact_id, t.added_by, t.added_at from pt_contact_tag t"
                        + " join pt_tag g on g.id = t.tag_id where t.contact_id = any (?) order by t.added_at, g.name_key",
                "delete from pt_contact_tag where contact_id = any (?)");
    }

    @Bean
    PersonalData privateTrafficPersonalFields(Database database) {
        return new PersonalRows(
                database,
                "fields",
                "select d.code, d.name_en, d.name_zh, f.field_value, f.contact_id, f.updated_by, f.updated_at"
                        + " from pt_contact_field f join pt_field d on d.id = f.field_id where f.contact_id = any (?)"
                        + " order by f.updated_at, d.id",
                "delete from pt_contact_field where contact_id = any (?)");
    }

    @Bean
    PersonalData privateTrafficPersonalNotes(Database database) {
        return new PersonalRows(
                database,
                "notes",
                "select * from pt_contact_note where contact_id = any (?) order by written_at, id",
                "delete from pt_contact_note where contact_id = any (?)");
    }

    @Bean
    PersonalData privateTrafficPersonalStages(Database database) {
        return new PersonalRows(
                database,
                "stages",
                "select * from pt_stage_move where contact_id = any (?) order by moved_at, id",
                "update pt_stage_move set note = null where contact_id = any (?)");
    }

    /** Who looked after whom may decide about money; only the reason may name the person. */
    @Bean
    PersonalData privateTrafficPersonalTransfers(Database database) {
        return new PersonalRows(
                database,
                "transfers",
                "select * from pt_contact_transfer where contact_id = any (?) order by transferred_at, id",
                "update pt_contact_transfer set reason = 'erased' where contact_id = any (?)");
    }
}
