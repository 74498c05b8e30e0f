package com.privatetraffic.storefront;

import com.privatetraffic.link.ClickCookie;
import com.privatetraffic.link.ClickMark;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.util.WebUtils;

/** What a visitor carries of the click that counts. */
final class Visit {

    private final ClickCookie cookie;
    private final Clock clock;

    Visit(ClickCookie cookie, Clock clock) {
        this.cookie = cookie;
        this.clock = clock;
    }

    Optional<ClickMark> click(HttpServletRequest request) {
        return read(request, ClickCookie.NAME);
    }

    /** The last click of all. */
    Optional<ClickMark> source(HttpServletRequest request) {
        return Stream.of(read(request, ClickCookie.NAME), read(request, ClickCookie.SOURCE))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(ClickMark::clickedAt));
    }

    private Optional<ClickMark> read(HttpServletRequest request, String name) {
        var carried = WebUtils.getCookie(request, name);
        return carried == null ? Optional.empty() : cookie.read(carried.getValue(), clock.instant());
    }
}
