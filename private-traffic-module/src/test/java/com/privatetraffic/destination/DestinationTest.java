package com.privatetraffic.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.destination.RefusedDestinationException.Rule;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    private static final Set<String> ALLOWED = Set.of("wa.me", "shop.example.com:8443");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/hot-sauces/green-ghost?size=L&utm_source=insta#reviews",
                "/search?q=100%25",
                "/légumes",
                "/login",
                "/a/l/b",
                "https://wa.me/14155550123?text=Hi%20Mia",
                "HTTPS://WA.ME/1",
                "https://shop.example.com:8443/x"
            })
    void a_path_of_the_store_or_a_page_on_an_allowed_host_is_a_destination(String text) {
        assertThat(Destination.of(text, ALLOWED).location())
                .isEqualTo(URI.create(text).toASCIIString());
    }

    @Test
    void an_address_fits_its_column_once_other_scripts_are_escaped() {
        assertThat(Destination.of("/" + "中".repeat(222), ALLOWED).location()).hasSize(1999);
        for (String text : List.of("/" + "中".repeat(223), "/" + "x".repeat(2000))) {
            assertThatThrownBy(() -> Destination.of(text, ALLOWED))
                    .isInstanceOfSatisfying(RefusedDestinationException.class, e -> assertThat(e.rule())
                            .isEqualTo(Rule.TOO_LONG));
        }
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "//evil.example,FOREIGN_HOST",
                "///evil.example,FOREIGN_HOST",
                "/x//evil.example,FOREIGN_HOST",
                "/.//evil.example,FOREIGN_HOST",
                "/\\evil.example,FORBIDDEN_CHARACTER",
                "\\\\evil.example,FORBIDDEN_CHARACTER",
                "/%5cevil.example,FORBIDDEN_CHARACTER",
                "/%2fevil.example,FORBIDDEN_CHARACTER",
                "/%252fevil.example,FORBIDDEN_CHARACTER",
                "javascript:alert(1),SCHEME",
                "JavaScript:alert(1),SCHEME",
                "data:text/html;base64,SCHEME",
                "ftp://wa.me/x,SCHEME",
                "evil.example,SCHEME",
                "?x=y,SCHEME",
                "https:evil.example,SCHEME",
                "https:///evil.example,NOT_AN_ADDRESS",
                "https://wa.me@evil.example/,USER_INFO",
                "https://user:pass@wa.me/,USER_INFO",
                "https://evil.example/,FOREIGN_HOST",
                "https://wa.me.evil.example/,FOREIGN_HOST",
                "https://wa.me:444/,FOREIGN_HOST",
                "/l/abc,LOOP",
                "/L/abc,LOOP",
                "/l,LOOP",
                "/x/../l/abc,LOOP",
                "/./l/abc,LOOP",
                "/%6c/abc,LOOP",
                "/%2e/l/abc,LOOP",
                "/x/%2e%2e/l/abc,LOOP",
                "/l;v=1/abc,LOOP",
                "https://shop.example.com:8443/l/abc,LOOP",
                " /x,FORBIDDEN_CHARACTER",
                "/x y,FORBIDDEN_CHARACTER",
                "/x%0d%0aSet-Cookie:a=b,FORBIDDEN_CHARACTER",
                "/x?y=%0D%0ASet-Cookie:a=b,FORBIDDEN_CHARACTER",
            })
    void what_could_lead_elsewhere_is_refused_by_name(String text, Rule rule) {
        assertThatThrownBy(() -> Destination.of(text, ALLOWED))
                .isInstanceOfSatisfying(RefusedDestinationException.class, refused -> assertThat(refused.rule())
                        .isEqualTo(rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x\r\nSet-Cookie: a=b", "/x\ty", "/x\u0000", "/x\u2028y", "/\u0085"})
    void raw_control_characters_are_refused(String text) {
        assertThatThrownBy(() -> Destination.of(text, ALLOWED)).isInstanceOf(RefusedDestinationException.class);
    }

    @Property
    void whatever_is_accepted_stays_on_the_store_or_an_allowed_host(
            @ForAll @CharRange(from = ' ', to = '~') @Chars({'/', '\\', ':', '@', '%', '\r', '\n', '.', 'l', ';'})
                    String text) {
        Destination destination;
        try {
            destination = Destination.of(text, ALLOWED);
        } catch (RefusedDestinationException refused) {
            return;
        }
        URI resolved = URI.create("https://shop.example").resolve(destination.location());
        assertThat(resolved.getRawAuthority().toLowerCase(Locale.ROOT))
                .isIn("shop.example", "wa.me", "shop.example.com:8443");
        assertThat(resolved.normalize().getPath()).doesNotStartWith("/l/").doesNotStartWith("//");
        assertThat(destination.location()).doesNotContain("\r", "\n", "\\");
    }
}
