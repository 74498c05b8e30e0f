package com.privatetraffic.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final String HERE = "pt_connection/7/app_secret";

    private final SecretBox box = new SecretBox(new byte[32]);

    @Test
    void opens_for_its_place_what_it_closed_exactly_as_it_was() {
        String secret = " 钥匙 with blanks \n";
        assertThat(box.open(HERE, box.close(HERE, secret))).contains(secret);
        assertThat(box.close(HERE, secret)).isNotEqualTo(box.close(HERE, secret));
    }

    @Test
    void opens_nothing_closed_for_another_row_or_column() {
        byte[] closed = box.close(HERE, "hush");
        assertThat(box.open("pt_connection/8/app_secret", closed)).isEmpty();
        assertThat(box.open("pt_connection/7/verify_token", closed)).isEmpty();
    }

    @Test
    void opens_nothing_closed_with_another_key() {
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(new SecretBox(other).open(HERE, box.close(HERE, "hush"))).isEmpty();
    }

    @Test
    void opens_nothing_that_was_altered_anywhere_its_version_included() {
        byte[] closed = box.close(HERE, "hush");
        assertThat(closed[0]).isEqualTo((byte) 1);
        for (int i = 0; i < closed.length; i++) {
            byte[] altered = closed.clone();
            altered[i] ^= 1;
            assertThat(box.open(HERE, altered)).isEmpty();
        }
        assertThat(box.open(HERE, new byte[0])).isEmpty();
        assertThat(box.open(HERE, new byte[] {1, 2})).isEmpty();
    }
}
