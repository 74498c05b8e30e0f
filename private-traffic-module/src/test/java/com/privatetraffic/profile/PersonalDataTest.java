package com.privatetraffic.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.contact.Arrival;
import com.privatetraffic.contact.ContactLab;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.Origin;
import com.privatetraffic.contact.PersonalData;
import com.privatetraffic.sales.SalesFixture;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PersonalDataTest {

    private static final String MARK = "Zanzibar";

    private final Database database;
    private final SalesFixture sales;
    private final ProfileLab lab;

    PersonalDataTest(TestDatabase test) {
        database = test.database();
        sales = new SalesFixture(database);
        lab = new ProfileLab(database, sales.clock, sales.roster);
    }

    @Test
    void everything_a_person_left_is_handed_over_and_nothing_of_it_is_left_when_removed() {
        long id = someoneWhoLeft(MARK);
        long other = someoneWhoLeft("Tanganyika");
        List<PersonalData> all = ContactLab.personalData(database);
        List<PersonalData> profile = List.of(
                beans().privateTrafficPersonalTags(database),
                beans().privateTrafficPersonalFields(database),
                beans().privateTrafficPersonalNotes(database),
                beans().privateTrafficPersonalStages(database),
                beans().privateTrafficPersonalTransfers(database));
        List<PersonalData> every = Stream.concat(all.stream(), profile.stream()).toList();
        assertThat(every).allSatisfy(data -> {
            List<Map<String, Object>> rows = data.of(List.of(id));
            assertThat(rows).as(data.name()).isNotEmpty();
            assertThat(rows.toString()).as(data.name()).containsIgnoringCase(MARK);
        });
        assertThat(every.get(0).of(List.of(id)).get(0)).containsEntry("created_at", sales.clock.instant());
        String others = rows(every, other);
        every.forEach(data -> data.erase(List.of(id)));
        assertThat(rows(every, id)).doesNotContainIgnoringCase(MARK).doesNotContain("1415555");
        assertThat(rows(every, other)).isEqualTo(others);
        assertThat(lab.consents.states(id)).isEmpty();
    }

    private static ProfileDataBeans beans() {
        return new ProfileDataBeans();
    }

    private static String rows(List<PersonalData> every, long id) {
        return every.stream()
                .map(data -> data.of(List.of(id)).toString())
                .toList()
                .toString();
    }

    private long someoneWhoLeft(String mark) {
        long id = ContactLab.intake(database, sales.clock)
                .take(Arrival.of(mark, mark + "@example.com", null, Origin.of(ContactSource.API)))
                .contactId();
        String code = "field_" + mark.toLowerCase(Locale.ROOT);
        lab.customFields.create(new CustomField(0, code, "F", "F", FieldType.TEXT, List.of(), true), "test");
        lab.profiles.change(
                id,
                ProfileChange.NONE
                        .toStage(FollowUpStage.LOST, mark)
                        .toOwner(sales.approved().code(), mark)
                        .tagged(List.of(mark))
                        .filling(Map.of(code, mark))
                        .correcting(Correction.NONE.name(mark + " Lee")),
                "test");
        lab.notes.write(id, mark, "test");
        lab.desk.record(
                id, new Decision("EMAIL", "MARKETING", true, "form", "I, " + mark, "v1", mark, mark, null), "test");
        database.jdbc()
                .update(
                        "insert into pt_click (id, link_code, occurred_at, via, bot, device, referrer)"
                                + " values (cast(? as uuid), 'abc', current_timestamp, 'QR', false, 'PHONE', ?)",
                        new UUID(0, id),
                        mark);
        database.jdbc()
                .update(
                        "insert into pt_contact_click (click_id, contact_id, clicked_at) values (?, ?, current_timestamp)",
                        new UUID(0, id),
                        id);
        return id;
    }
}
