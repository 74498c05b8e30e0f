package com.privatetraffic.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MetaSignatureTest {

    private static final byte[] KEY = "key".getBytes(StandardCharsets.UTF_8);

    @Test
    void is_the_hmac_everybody_else_reckons() {
        byte[] body = "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.UTF_8);
        assertThat(MetaSignature.of(body, KEY))
                .isEqualTo("sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
    }

    @Property(tries = 200)
    void the_bytes_that_were_signed_are_accepted_and_no_others(
            @ForAll @Size(max = 200) byte[] body,
            @ForAll @Size(min = 1, max = 60) byte[] secret,
            @ForAll @IntRange(max = 1_000_000) int where,
            @ForAll @IntRange(min = 1, max = 255) int by) {
        String right = MetaSignature.of(body, secret);
        assertThat(MetaSignature.isRight(right, body, secret)).isTrue();

        byte[] longer = Arrays.copyOf(body, body.length + 1);
        longer[body.length] = ' ';
        assertThat(MetaSignature.isRight(right, longer, secret)).isFalse();
        if (body.length > 0) {
            byte[] altered = body.clone();
            altered[where % body.length] ^= (byte) by;
            assertThat(MetaSignature.isRight(right, altered, secret)).isFalse();
        }
        byte[] other = secret.clone();
        other[where % secret.length] ^= (byte) by;
        assertThat(MetaSignature.isRight(right, body, other)).isFalse();
    }

    @Property(tries = 200)
    void no_other_writing_of_it_is_accepted(@ForAll @Size(max = 50) byte[] body, @ForAll @IntRange(max = 70) int cut) {
        String right = MetaSignature.of(body, KEY);
        refused(right.substring(0, cut), body);
        refused(right.substring(0, 7) + right.substring(7).toUpperCase(Locale.ROOT), body);
        refused(right.toUpperCase(Locale.ROOT), body);
        refused(right.substring(7), body);
        refused(" " + right, body);
        refused(right + " ", body);
        refused(right + "\n", body);
        refused(right + "," + right, body);
        refused("sha1=" + right.substring(7), body);
        refused(right + "00", body);
    }

    private static void refused(String header, byte[] body) {
        // A signature without a single letter is its own upper case: 16 in 10^13.
        assertThat(MetaSignature.isRight(header, body, KEY)).as(header).isFalse();
    }
}
