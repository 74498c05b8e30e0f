package com.privatetraffic.contact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which numbers are compared: what networks treat as one person is one key. Mexico's mobile numbers were
 * written with a 1 after +52 until 2019, Argentina's have a 9 after +54 when called from abroad, Brazil's mobiles got a
 * ninth digit between 2012 and 2016; WhatsApp still knows many by the older form.
 *
 * <p>A key is for comparing only; what is called or written to is the number itself.
 */
public final class PhoneKey {

    private static final Pattern MEXICO = Pattern.compile("\\+521(\\d{10})");
    private static final Pattern ARGENTINA = Pattern.compile("\\+549(\\d{10})");
    /** Area code and eight digits of the range mobiles had; landlines begin with 2 to 5 and never get a ninth. */
    private static final Pattern OLD_BRAZILIAN_MOBILE = Pattern.compile("\\+55(\\d{2})([6-9]\\d{7})");

    private PhoneKey() {}

    /** The key of a number in E.164; the key of a key is itself. */
    public static String of(String e164) {
        Matcher mexico = MEXICO.matcher(e164);
        if (mexico.matches()) {
            return "+52" + mexico.group(1);
        }
        Matcher argentina = ARGENTINA.matcher(e164);
        if (argentina.matches()) {
            return "+54" + argentina.group(1);
        }
        Matcher brazil = OLD_BRAZILIAN_MOBILE.matcher(e164);
        if (brazil.matches()) {
            return "+55" + brazil.group(1) + "9" + brazil.group(2);
        }
        return e164;
    }
}
