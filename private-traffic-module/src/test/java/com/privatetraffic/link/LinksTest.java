package com.privatetraffic.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.sales.SalesFixture;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class LinksTest {

    private final SalesFixture sales;

    LinksTest(TestDatabase test) {
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
        assertThat(made.destination()).isEqualTo("https://wa.me/1");
        assertThat(made.expiresAt()).isEqualTo(wanted.expiresAt());
        assertThat(made.couponCode()).isEqualTo("SAVE5");
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
        assertThat(sales.links.list(person, 0, 2)).containsExactly(first, second);
        assertThat(sales.links.list(person, second.id(), 2)).containsExactly(third);
        assertThat(sales.links.list(null, 0, 200)).contains(first, second, third);
    }

    private static NewLink to(String destination, String person) {
        return new NewLink(destination, null, person, null, null, null, null);
    }
}
