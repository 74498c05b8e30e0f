package com.privatetraffic.admin.order;

import com.privatetraffic.order.OrderOutlooks;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.EntityFormAction;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/** Fulfil, Refund and Cancel on the form of an order, as far as they may succeed, for those who may. */
final class OrderButtons extends AbstractFormBuilderExtensionHandler {

    /** Not what begins like it: an order item has a form of its own, and an id that may be an order's too. */
    private static final Set<String> ORDERS = Set.of(Order.class.getName(), OrderImpl.class.getName());

    private final SecurityVerifier permissions;

    private final OrderOutlooks outlooks;

    OrderButtons(SecurityVerifier permissions, OrderOutlooks outlooks) {
        this.permissions = permissions;
        this.outlooks = outlooks;
    }

    @Override
    public ExtensionResultStatusType addAdditionalFormActions(EntityForm form) {
        if (!ORDERS.contains(form.getCeilingEntityClassname()) || !isKept(form)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        if (mayAct()) {
            long id = Long.parseLong(form.getId());
            // Of one that nothing is kept of yet, its page takes it in.
            outlooks.find(id)
                    .map(order -> Stream.of(Deed.values()).filter(deed -> deed.isOpen(order)))
                    .orElseGet(() -> outlooks.isOpen(id) ? Stream.of(Deed.values()) : Stream.empty())
                    .sorted(Comparator.reverseOrder())
                    .forEach(deed -> offer(deed, form));
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    /** They are shown from right to left. */
    private static void offer(Deed deed, EntityForm form) {
        form.addAction(new EntityFormAction("PT_" + deed.name())
                .withButtonClass("pt-go")
                .withUrlPostfix("/" + deed.path())
                .withDisplayText("pt.order." + deed.key()));
    }

    /** The form of one that is only about to be made has no id. */
    private static boolean isKept(EntityForm form) {
        return form.getId() != null && form.getId().matches("\\d{1,18}");
    }

    private boolean mayAct() {
        try {
            permissions.securityCheck(Deed.class.getName(), EntityOperationType.UPDATE);
            return true;
        } catch (ServiceException notPermitted) {
            return false;
        }
    }
}
