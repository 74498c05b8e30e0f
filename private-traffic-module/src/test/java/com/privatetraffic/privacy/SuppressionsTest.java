package com.privatetraffic.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.contact.Identity;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SuppressionsTest {

    private final TestDatabase test;
    private final MovableClock clock = new MovableClock("2024-05-03T10:00:00Z");
    private final Suppressions suppressions;

    SuppressionsTest(TestDatabase test) {
        this.test = test;
        this.suppressions = with(new byte[32]);
    }

    @Test
    void knows_again_what_it_was_given_and_nothing_else() {
        Identity wechat = Identity.on("WeChat", "wx-shop", "Open-ID_1");
        suppressions.add(
                List.of(Identity.email("su-ann@example.com"), Identity.phone("+5215512345678"), wechat),
                SuppressionReason.ERASED);
        assertThat(suppressions.contains(Identity.email("su-ann@example.com"))).isTrue();
        assertThat(suppressions.contains(Identity.phone("+525512345678"))).isTrue();
        assertThat(suppressions.contains(wechat)).isTrue();
        assertThat(suppressions.contains(Identity.email("su-bo@example.com"))).isFalse();
        assertThat(suppressions.contains(Identity.on("wechat", "another-shop", "Open-ID_1")))
                .isFalse();
    }

    @Test
    void keeps_nothing_that_tells_who_it_was() {
        suppressions.add(List.of(Identity.email("su-cy@example.com"), Identity.customer(77)), SuppressionReason.ERASED);
        assertThat(test.jdbc().queryForList("select * from pt_suppression").toString())
                .doesNotContain("su-cy", "77,");
        assertThat(suppressions.contains(Identity.customer(77))).isFalse();
        byte[] another = new byte[32];
        another[0] = 1;
        assertThat(with(another).contains(Identity.email("su-cy@example.com"))).isFalse();
    }

    @Test
    void many_are_asked_at_once_also_while_others_add_the_same() {
        List<Identity> erased = IntStream.range(0, 50)
                .mapToObj(i -> Identity.email("su-many-" + i + "@example.com"))
                .toList();
        assertThat(Together.run(4, i -> test.transactions().execute(status -> {
                    suppressions.add(erased, SuppressionReason.ERASED);
                    return "done";
                })))
                .containsOnly("done");
        List<String> asked = IntStream.range(25, 2000)
                .mapToObj(i -> suppressions.hash(Identity.email("su-many-" + i + "@example.com")))
                .toList();
        assertThat(suppressions.among(asked)).hasSize(25).isSubsetOf(asked);
        assertThat(suppressions.among(List.of())).isEmpty();
    }

    private Suppressions with(byte[] storeKey) {
        return new Suppressions(test.database(), clock, new SuppressionHashes(storeKey));
    }
}
