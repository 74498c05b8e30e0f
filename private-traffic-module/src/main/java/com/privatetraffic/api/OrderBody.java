package com.privatetraffic.api;

import com.privatetraffic.commerce.OrderRequest;
import com.privatetraffic.commerce.OrderRequest.Line;
import com.privatetraffic.commerce.OrderRequest.PaymentOutcome;
import com.privatetraffic.contact.EmailAddress;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
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
    private static final BigDecimal MOST_PIECES = BigDecimal.valueOf(10_000);

    /** The quantity is decimal so that 1.5 is refused instead of cut. */
    record LineBody(String sku, BigDecimal quantity, Object unitPrice) {}

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
        fields.check();
        refuseWhatIsNotThereYet();
        return new OrderRequest(customer, address, wanted, PaymentOutcome.CAPTURED);
    }

    boolean joins() {
        return Boolean.TRUE.equals(joinMembership);
    }

    /** The same for bodies that ask for the same. */
    String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
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
                wanted.add(new Line(sku, quantity.intValueExact()));
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

    private void refuseWhatIsNotThereYet() {
        if (!"CAPTURED".equals(payment)) {
            throw ProblemException.refused("payment", "Only CAPTURED orders can be taken so far.");
        }
        if (couponCodes != null && !couponCodes.isEmpty()) {
            throw ProblemException.refused("couponCodes", "Coupons can't be used here yet.");
        }
        if (lines.stream().anyMatch(line -> line.unitPrice() != null)) {
            throw ProblemException.refused(
                    "lines", "A price charged elsewhere can't be used yet; leave out unitPrice.");
        }
    }
}
