package com.privatetraffic.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void addresses_of_one_connection_count_as_one(String one, String other, boolean same) {
        assertThat(CountedAddress.of(one).equals(CountedAddress.of(other))).isEqualTo(same);
    }
}
