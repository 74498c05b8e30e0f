package com.privatetraffic.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtmTest {

    private static final Utm ALL = new Utm("insta", "a&b", "春 sale");

    @ParameterizedTest
    @CsvSource({
        "/, /?utm_source=insta&utm_medium=a%26b&utm_campaign=%E6%98%A5%20sale",
        "/x?y=1#z, /x?y=1&utm_source=insta&utm_medium=a%26b&utm_campaign=%E6%98%A5%20sale#z",
        "/x?utm_medium=own, /x?utm_medium=own&utm_source=insta&utm_campaign=%E6%98%A5%20sale",
    })
    void parameters_are_added_to_an_address_that_lacks_them(String before, String after) {
        assertThat(ALL.on(before)).isEqualTo(after);
    }

    @Test
    void none_leave_an_address_as_it_is() {
        assertThat(Utm.NONE.on("/x?#")).isEqualTo("/x?#");
    }

    @Test
    void what_one_lacks_the_other_fills() {
        assertThat(new Utm(null, "story", null).or(ALL)).isEqualTo(new Utm("insta", "story", "春 sale"));
    }
}
