package com.privatetraffic.admin.order;

import com.privatetraffic.order.OrderOutlook;
import com.privatetraffic.order.OrderOutlooks;
import java.util.List;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.EntityFormAction;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/** Fulfil, Refund and Cancel on the form of an order, as far as they may succeed, for those who may. */
final class OrderButtons extends AbstractFormBuilderExtensionHandler {

    private static final String ORDER = "org.broadleafcommerce.core.order.domain.Order";

    private final SecurityVerifier permissions;

    private final OrderOutlooks outlooks;

    OrderButtons(SecurityVerifier permissions, OrderOutlooks outlooks) {
        this.permissions = permissions;
        this.outlooks = outlooks;
    }

    @Override
    public ExtensionResultStatusType addAdditionalFormActions(EntityForm form) {
        if (!form.getCeilingEntityClassname().startsWith(ORDER) || !isKept(form)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        if (mayAct()) {
            outlooks.find(Long.parseLong(form.getId())).ifPresent(order -> offer(order, form));
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private static void offer(OrderOutlook order, EntityForm form) {
        // Shown from right to left.
        for (Deed deed : List.of(Deed.CANCELLATION, Deed.REFUND, Deed.FULFILMENT)) {
            if (deed.isOpen(order)) {
                form.addAction(new EntityFormAction("PT_" + deed.name())
                        .withButtonClass("pt-go")
                        .withUrlPostfix("/" + deed.path())
                        .withDisplayText("pt.order." + deed.key()));
            }
        }
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
