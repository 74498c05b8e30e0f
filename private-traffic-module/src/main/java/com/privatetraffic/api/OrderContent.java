package com.privatetraffic.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.privatetraffic.commerce.OrderRequest;
import com.privatetraffic.setup.Sha256;
import java.util.List;

/**
 * What an order taken elsewhere asks for, said in one way whatever way it was written in: numbers are whole, what may be
 * left out is null, addresses and codes are as they are looked up.
 */
record OrderContent(
        Long customerId,
        String email,
        List<Line> lines,
        List<String> couponCodes,
        String payment,
        String linkCode,
        String salespersonCode,
        boolean joinMembership) {

    record Line(String sku, int quantity, Long unitPrice, String currency) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    static OrderContent of(OrderBody body, OrderRequest request) {
        return new OrderContent(
                request.customerId(),
                request.email(),
                request.lines().stream().map(OrderContent::line).toList(),
                request.couponCodes(),
                request.payment().name(),
                body.link(),
                body.salesperson(),
                body.joins());
    }

    /** The same for the same content, and for no other. */
    String hash() {
        try {
            return Sha256.of(JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Line line(OrderRequest.Line line) {
        return line.unitPrice() == null
                ? new Line(line.sku(), line.quantity(), null, null)
                : new Line(
                        line.sku(),
                        line.quantity(),
                        line.unitPrice().minor(),
                        line.unitPrice().currency().getCurrencyCode());
    }
}
