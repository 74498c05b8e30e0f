package com.privatetraffic.limit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What an address counts as where tries are limited. A connection gets a whole /64 of IPv6, from which it may take another
 * address for every guess; so these count as one.
 */
public final class CountedAddress {

    private static final int PREFIX_BYTES = 8;

    private CountedAddress() {}

    /** An address as the server tells it; what is none counts as it is. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // With a colon in it nobody looks it up as a name.
            InetAddress parsed = InetAddress.getByName(bare(address));
            return parsed instanceof Inet4Address
                    ? parsed.getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES)) + "/64";
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** Without the brackets and the port a proxy may leave, without the zone of a link. */
    private static String bare(String address) {
        int end = address.indexOf(']');
        String inside = address.startsWith("[") && end > 0 ? address.substring(1, end) : address;
        int zone = inside.indexOf('%');
        return zone < 0 ? inside : inside.substring(0, zone);
    }
}
