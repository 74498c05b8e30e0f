package com.privatetraffic.order;

import com.privatetraffic.money.Money;
import com.privatetraffic.money.MoneyText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why something can't happen to an order, in a sentence with places for what it speaks of. */
public enum Refusal {
    BUSY("This order is being changed by others; try again in a moment."),
    CANCELLED("Order {0} is cancelled."),
    CURRENCY("This order is in {0}, not in {1}."),
    KEY_OF_THE_STORE("Keys that begin with shop: or auto: are the store's own."),
    LEFT_OF_LINE("{0} of {1} are left to refund on line {2}, {3} is more."),
    LEFT_OF_ORDER("{0} of {1} are left to refund on order {2}, {3} is more."),
    NO_SUCH_LINE("Order {0} has no line {1}; its lines are {2}."),
    NOT_PAID("Only a paid order can be charged back; this one isn't paid."),
    NOTHING_PAID("A payment is above zero."),
    NOTHING_REFUNDED("An amount above zero can be refunded, {0} can't."),
    PAYMENT_RUNS_CANCEL("A payment of order {0} is being noted; cancel it when that is done."),
    PAYMENT_RUNS_REFUND("A payment of order {0} is being noted; refund it when that is done."),
    QUANTITY("Line {0} has a quantity of {1}; {2} can't be handed over."),
    REFUND_RUNS("A refund of order {0} is on its way; cancel it when that is done."),
    TO_PAY("Only {0} of order {1} is to be paid, {2} is more.");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final String english;

    Refusal(String english) {
        this.english = english;
    }

    /** Of translations of the sentence. */
    public String key() {
        return "pt.order.refusal." + name();
    }

    /** What goes into the sentence's places, in words of a language. */
    static List<String> words(List<?> arguments, Locale locale) {
        return arguments.stream()
                .map(argument ->
                        argument instanceof Money money ? MoneyText.of(money, locale) : String.valueOf(argument))
                .toList();
    }

    String sentence(List<?> arguments) {
        List<String> words = words(arguments, Locale.US);
        return PLACE.matcher(english)
                .replaceAll(place -> Matcher.quoteReplacement(words.get(Integer.parseInt(place.group(1)))));
    }
}
