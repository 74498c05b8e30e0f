package com.privatetraffic.starter.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.starter.nodes.Databases;
import com.privatetraffic.starter.nodes.Tries;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CountedAddressTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:a:b:c:d, 2001:db8:1:2::1, true",
        "2001:db8:1:2::1, [2001:db8:1:2::9]:4711, true",
        "fe80::1%eth0, fe80::2, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:192.0.2.7, 192.0.2.7, true",
        "::ffff:192.0.2.7, ::ffff:192.0.2.8, false",
        "192.0.2.7, 192.0.2.8, false",
        "a:b, a:c, false"
    })
    void addressesOfOneConnectionCountAsOne(String one, String other, boolean same) {
        assertThat(CountedAddress.of(one).equals(CountedAddress.of(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void anotherAddressOfTheSameConnectionIsNoOtherGuesser(DataSource database) {
        PasswordTries tries = new PasswordTries(new Tries(Databases.apart(database)), "store", 2);
        assertThat(tries.mayTry("ann", "2001:db8:1:2::1")).isTrue();
        assertThat(tries.mayTry("ann", "2001:db8:1:2::2")).isTrue();
        assertThat(tries.mayTry("ann", "2001:db8:1:2::3")).isFalse();
        assertThat(tries.mayTry("ann", "2001:db8:1:3::3")).isTrue();
    }
}
