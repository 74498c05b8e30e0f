package com.privatetraffic.admin.order;

import java.util.List;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.EntityFormAction;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/** Fulfil, Refund and Cancel on the form of a placed order, for those who may. */
final class OrderButtons extends AbstractFormBuilderExtensionHandler {

    private static final String ORDER = "org.broadleafcommerce.core.order.domain.Order";

    private final SecurityVerifier permissions;

    OrderButtons(SecurityVerifier permissions) {
        this.permissions = permissions;
    }

    @Override
    public ExtensionResultStatusType addAdditionalFormActions(EntityForm form) {
        if (!form.getCeilingEntityClassname().startsWith(ORDER) || !isPlaced(form)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        if (mayAct()) {
            // Shown from right to left.
            for (Deed deed : List.of(Deed.CANCELLATION, Deed.REFUND, Deed.FULFILMENT)) {
                form.addAction(new EntityFormAction("PT_" + deed.name())
                        .withButtonClass("pt-go")
                        .withUrlPostfix("/" + deed.path())
                        .withDisplayText("pt.order." + deed.key()));
            }
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private static boolean isPlaced(EntityForm form) {
        Field status = form.findField("status");
        return status != null && "SUBMITTED".equals(status.getValue());
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
