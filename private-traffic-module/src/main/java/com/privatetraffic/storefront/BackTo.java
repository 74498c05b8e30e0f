package com.privatetraffic.storefront;

import com.privatetraffic.destination.Destination;
import com.privatetraffic.destination.RefusedDestinationException;
import java.net.URI;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Where a small form came from, as a path of this shop; never anywhere else. */
final class BackTo {

    private BackTo() {}

    static String page(HttpServletRequest request, String otherwise) {
        String referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer == null) {
            return otherwise;
        }
        try {
            String path = URI.create(referrer).getRawPath();
            String context = request.getContextPath();
            return path == null || !path.startsWith(context)
                    ? otherwise
                    : Destination.of(path.substring(context.length()), Set.of()).location();
        } catch (IllegalArgumentException | RefusedDestinationException strange) {
            return otherwise;
        }
    }
}
