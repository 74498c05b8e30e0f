package com.privatetraffic.api;

import com.privatetraffic.commerce.OrderRequest;
import com.privatetraffic.commerce.OrderRequest.Line;
import com.privatetraffic.commerce.OrderRequest.PaymentOutcome;
import com.privatetraffic.contact.EmailAddress;
import com.privatetraffic.money.Money;
import com.privatetraffic.sales.SalespersonCodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The body of an order taken elsewhere, as it came. */
record OrderBody(
        String email,
        String customerId,
        List<LineBody> lines,
        String linkCode,
        String salespersonCode,
        List<String> couponCodes,
        Boolean joinMembership,
        String externalReference,
        String payment) {

    private static final int MOST_LINES = 100;
    private static final int MOST_COUPONS = 20;
    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(1_000_000_000_000L);
    private static final BigDecimal MOST_PIECES = BigDecimal.valueOf(10_000);

    /** The quantity is decimal so that 1.5 is refused instead of cut. */
    record LineBody(String sku, BigDecimal quantity, PriceBody unitPrice) {}

    /** An amount in minor units, decimal for the same reason. */
    record PriceBody(BigDecimal amount, String currency) {}

    /** What is asked of the shop. */
    OrderRequest request() {
        Fields fields = new Fields();
        fields.required("externalReference", externalReference, 120);
        Long customer = Ids.inBody("customerId", customerId);
        String address = EmailAddress.normalised(email).orElse(null);
        if (address == null && (email != null || customer == null)) {
            fields.wrong("email", "Send an e-mail address such as mia@example.com, or a customerId.");
        }
        fields.optional("linkCode", linkCode, 32);
        fields.optional("salespersonCode", salespersonCode, 64);
        List<Line> wanted = lines(fields);
        List<String> coupons = coupons(fields);
        PaymentOutcome outcome = fields.choice("payment", payment, PaymentOutcome.class);
        fields.check();
        return new OrderRequest(customer, address, wanted, coupons, outcome);
    }

    /** The link's code as it is looked up; null when none is named. */
    String link() {
        return isBlank(linkCode) ? null : linkCode.trim();
    }

    /** The salesperson's code as it is looked up, as it came when it can't be one; null when none is named. */
    String salesperson() {
        return isBlank(salespersonCode)
                ? null
                : SalespersonCodes.typed(salespersonCode).orElse(salespersonCode);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    boolean joins() {
        return Boolean.TRUE.equals(joinMembership);
    }

    private List<Line> lines(Fields fields) {
        List<Line> wanted = new ArrayList<>();
        if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
            fields.wrong("lines", "Send 1 to " + MOST_LINES + " lines.");
            return wanted;
        }
        for (int i = 0; i < lines.size(); i++) {
            LineBody line = lines.get(i);
            String at = "lines." + i + ".";
            String sku = fields.required(at + "sku", line == null ? null : line.sku(), 255);
            BigDecimal quantity = line == null ? null : line.quantity();
            if (!isPieces(quantity)) {
                fields.wrong(at + "quantity", "Use a whole number from 1 to 10,000.");
            } else {
                wanted.add(new Line(sku, quantity.intValueExact(), price(at + "unitPrice", line.unitPrice(), fields)));
            }
        }
        return wanted;
    }

    private static boolean isPieces(BigDecimal quantity) {
        return quantity != null
                && quantity.signum() > 0
                && quantity.compareTo(MOST_PIECES) <= 0
                && quantity.stripTrailingZeros().scale() <= 0;
    }

    private static Money price(String field, PriceBody price, Fields fields) {
        if (price == null) {
            return null;
        }
        BigDecimal amount = price.amount();
        if (amount == null
                || amount.signum() < 0
                || amount.compareTo(MOST_MONEY) > 0
                || amount.stripTrailingZeros().scale() > 0) {
            fields.wrong(field, "Use an amount in minor units, a whole number from 0 to " + MOST_MONEY + ".");
            return null;
        }
        try {
            return Money.of(amount.longValueExact(), price.currency() == null ? "" : price.currency());
        } catch (IllegalArgumentException unknown) {
            fields.wrong(field, "Use a currency of ISO 4217 such as USD.");
            return null;
        }
    }

    private List<String> coupons(Fields fields) {
        List<String> coupons = new ArrayList<>();
        if (couponCodes != null && couponCodes.size() > MOST_COUPONS) {
            fields.wrong("couponCodes", "Send at most " + MOST_COUPONS + " codes.");
        } else if (couponCodes != null) {
            couponCodes.forEach(code -> coupons.add(fields.required("couponCodes", code, 80)));
        }
        return coupons.stream().distinct().toList();
    }
}
