package com.privatetraffic.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.destination.RefusedDestinationException;
import com.privatetraffic.pool.PoolKind;
import com.privatetraffic.sales.SalesFixture;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class LinksTest {

    private final TestDatabase test;
    private final SalesFixture sales;

    LinksTest(TestDatabase test) {
        this.test = test;
        this.sales = new SalesFixture(test.database());
    }

    @Test
    void a_link_keeps_what_it_was_made_with() {
        String person = sales.approved().code();
        var wanted = new NewLink(
                "https://wa.me/1",
                "Spring",
                person,
                "spring",
                "video",
                "SAVE5",
                sales.clock.instant().plusSeconds(9));
        Link made = sales.links.create(wanted, "test");
        assertThat(sales.links.find(made.code())).contains(made);
        assertThat(made.facts()).isEqualTo(wanted.facts());
    }

    @Test
    void a_bad_destination_and_an_unknown_person_are_refused_when_saving() {
        assertThatThrownBy(() -> sales.links.create(to("//evil.example", null), "test"))
                .isInstanceOf(RefusedDestinationException.class);
        assertThatThrownBy(() -> sales.links.create(to("/x", "NOBODYXX"), "test"))
                .isInstanceOf(UnknownOwnerException.class);
    }

    @Test
    void the_list_goes_on_where_it_stopped() {
        String person = sales.approved().code();
        Link first = sales.links.findHome(person).orElseThrow();
        Link second = sales.links.create(to("/x", person), "test");
        Link third = sales.links.create(to("/y", person), "test");
        assertThat(sales.links.list(person, null, 0, 2)).containsExactly(first, second);
        assertThat(sales.links.list(person, null, second.id(), 2)).containsExactly(third);
        assertThat(sales.links.list(null, null, 0, 200)).contains(first, second, third);
    }

    @Test
    void a_channel_that_is_not_there_is_refused_and_one_that_is_can_be_listed_by() {
        assertThatThrownBy(() -> sales.links.create(onChannel(999_999L), "test"))
                .isInstanceOf(UnknownChannelException.class);
        ReachFixture reach = new ReachFixture(test.database(), sales.clock);
        long channel = reach.channel(reach.pool(PoolKind.SOCIAL, null)).id();
        Link made = sales.links.create(onChannel(channel), "test");
        sales.links.create(to("/x", null), "test");
        assertThat(sales.links.list(null, channel, 0, 10)).containsExactly(made);
    }

    @Test
    void every_change_is_on_record_and_can_be_taken_back() {
        Link made = sales.links.create(to("/x", null), "test");
        sales.links.change(made.code(), facts -> facts.leadingTo("/y").disabled(true), "ann");
        sales.links.change(made.code(), facts -> facts.leadingTo("/y"), "ann");
        sales.links.change(made.code(), facts -> made.facts(), "bo");
        assertThat(sales.links.find(made.code())).contains(made);
        assertThat(test.jdbc()
                        .queryForList(
                                "select actor || ' ' || action from pt_audit where subject_type = 'link'"
                                        + " and subject_id = ? order by id",
                                String.class,
                                made.code()))
                .containsExactly("test CREATE", "ann CHANGE", "bo CHANGE");
        assertThat(sales.links.change("unknown9", facts -> facts, "ann")).isEmpty();
    }

    @Test
    void of_two_changes_at_once_none_is_lost() {
        Link made = sales.links.create(to("/x", null), "test");
        Together.run(
                8,
                number -> sales.links.change(
                        made.code(), facts -> facts.labelled((facts.label() == null ? "" : facts.label()) + "x"), "t"));
        assertThat(sales.links.find(made.code()).orElseThrow().facts().label()).isEqualTo("xxxxxxxx");
    }

    @Test
    void a_destination_that_is_no_longer_allowed_does_not_stand_in_the_way_of_switching_off() {
        Link made = sales.links.create(to("/x", null), "test");
        test.jdbc().update("update pt_link set destination = 'https://gone.example/' where code = ?", made.code());
        assertThat(sales.links.change(made.code(), facts -> facts.disabled(true), "test"))
                .get()
                .matches(link -> link.facts().disabled());
        assertThatThrownBy(() -> sales.links.change(made.code(), facts -> facts.leadingTo("//evil"), "test"))
                .isInstanceOf(RefusedDestinationException.class);
    }

    private static NewLink onChannel(long id) {
        return new NewLink(LinkFacts.to("/").ofChannel(id), null);
    }

    private static NewLink to(String destination, String person) {
        return new NewLink(destination, null, person, null, null, null, null);
    }
}
