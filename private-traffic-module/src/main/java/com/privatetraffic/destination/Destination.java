package com.privatetraffic.destination;

import com.privatetraffic.destination.RefusedDestinationException.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A place a tracked link may lead to: a path of the store, or a page on a host of the store's allow-list. Everything a
 * browser could read as another site is refused, also in percent-encoded form. Checked when a link is saved and again
 * when it is followed, since the allow-list may have shrunk meanwhile.
 *
 * @param location the value for a {@code Location} header, ASCII only
 */
public record Destination(String location) {

    static final int LONGEST = 2000;

    /** Where a visitor lands when a link leads nowhere. */
    public static final Destination HOME = new Destination("/");

    // An encoded percent, slash or backslash in a path would turn into something else behind a proxy that decodes.
    private static final Pattern FORBIDDEN_IN_PATH = Pattern.compile(
            "[\\p{Cntrl}\\s\\\\\\u2028\\u2029]|%(?:0[0-9a-f]|1[0-9a-f]|7f|5c|2f|25)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORBIDDEN_IN_QUERY =
            Pattern.compile("[\\p{Cntrl}\\s\\\\\\u2028\\u2029]|%0[ad0]", Pattern.CASE_INSENSITIVE);

    /**
     * The destination this text names.
     *
     * @param allowedHosts lower case, with the port where it is not the scheme's own
     * @throws RefusedDestinationException naming the broken rule
     */
    public static Destination of(String text, Set<String> allowedHosts) {
        if (text == null || text.isBlank()) {
            throw new RefusedDestinationException(Rule.EMPTY);
        }
        if (text.length() > LONGEST) {
            throw new RefusedDestinationException(Rule.TOO_LONG);
        }
        int query = indexOfQuery(text);
        if (FORBIDDEN_IN_PATH.matcher(text.substring(0, query)).find()
                || FORBIDDEN_IN_QUERY.matcher(text.substring(query)).find()) {
            throw new RefusedDestinationException(Rule.FORBIDDEN_CHARACTER);
        }
        URI uri = parse(text);
        if (text.startsWith("/")) {
            checkPath(text.startsWith("//") ? text : uri.getRawPath());
        } else {
            checkHost(uri, allowedHosts);
        }
        String location = uri.toASCIIString();
        // Escaped, a character of another script takes up to nine times its place.
        if (location.length() > LONGEST) {
            throw new RefusedDestinationException(Rule.TOO_LONG);
        }
        return new Destination(location);
    }

    /**
     * A place outside the store that its caller made up itself of parts that can't lead anywhere else.
     *
     * @throws RefusedDestinationException when it is too long
     */
    public static Destination outside(String address) {
        if (address.length() > LONGEST) {
            throw new RefusedDestinationException(Rule.TOO_LONG);
        }
        return new Destination(address);
    }

    /**
     * The same place with something added to its address, such as campaign parameters; as it is where that would be too
     * long or no address.
     */
    public Destination tagged(UnaryOperator<String> adding) {
        String tagged = adding.apply(location);
        try {
            return tagged.length() > LONGEST ? this : new Destination(new URI(tagged).toASCIIString());
        } catch (URISyntaxException notAnAddress) {
            return this;
        }
    }

    private static void checkHost(URI uri, Set<String> allowedHosts) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.isOpaque() || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new RefusedDestinationException(Rule.SCHEME);
        }
        if (uri.getRawAuthority() == null || uri.getRawUserInfo() != null) {
            throw new RefusedDestinationException(uri.getRawUserInfo() != null ? Rule.USER_INFO : Rule.NOT_AN_ADDRESS);
        }
        if (uri.getRawAuthority().indexOf('@') >= 0) {
            throw new RefusedDestinationException(Rule.USER_INFO);
        }
        if (!allowedHosts.contains(uri.getRawAuthority().toLowerCase(Locale.ROOT))) {
            throw new RefusedDestinationException(Rule.FOREIGN_HOST);
        }
        if (!uri.getRawPath().isEmpty()) {
            checkPath(uri.getRawPath());
        }
    }

    private static void checkPath(String path) {
        if (path.contains("//")) {
            throw new RefusedDestinationException(Rule.FOREIGN_HOST);
        }
        // As a servlet container would read it: path parameters and dot segments gone, escapes decoded.
        String plain = URI.create(path.replaceAll(";[^/]*", "").replaceAll("(?i)%2e", "."))
                .normalize()
                .getPath()
                .toLowerCase(Locale.ROOT);
        if (plain.equals("/l") || plain.startsWith("/l/")) {
            throw new RefusedDestinationException(Rule.LOOP);
        }
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException notAnAddress) {
            throw new RefusedDestinationException(Rule.NOT_AN_ADDRESS);
        }
    }

    private static int indexOfQuery(String text) {
        int query = text.indexOf('?');
        int fragment = text.indexOf('#');
        int first = query < 0 ? fragment : fragment < 0 ? query : Math.min(query, fragment);
        return first < 0 ? text.length() : first;
    }
}
