package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.Carts;
import java.util.OptionalLong;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;

/** The cart Broadleaf's filters put on the request. */
final class BroadleafCarts implements Carts {

    @Override
    public OptionalLong currentOrderId() {
        BroadleafRequestContext request = BroadleafRequestContext.getBroadleafRequestContext();
        if (request == null || request.getWebRequest() == null) {
            return OptionalLong.empty();
        }
        Order cart = CartState.getCart();
        // Broadleaf's "null order" of a visitor without a cart has no id.
        return cart == null || cart.getId() == null ? OptionalLong.empty() : OptionalLong.of(cart.getId());
    }
}
