package com.privatetraffic.admin.salesperson;

import com.privatetraffic.admin.entity.SalespersonEntity;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.EntityFormAction;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;

/** Approve and Reject on the form of an open application, for those who may decide. */
final class DecisionButtons extends AbstractFormBuilderExtensionHandler {

    private final SecurityVerifier permissions;

    DecisionButtons(SecurityVerifier permissions) {
        this.permissions = permissions;
    }

    @Override
    public ExtensionResultStatusType addAdditionalFormActions(EntityForm form) {
        if (!SalespersonEntity.class.getName().equals(form.getCeilingEntityClassname()) || !isPending(form)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        if (mayDecide()) {
            // Shown from right to left.
            form.addAction(button(Decision.REJECTION, "pt-go"));
            form.addAction(button(Decision.APPROVAL, "pt-go pt-primary"));
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private static boolean isPending(EntityForm form) {
        Field state = form.findField("state");
        return state != null && "PENDING".equals(state.getValue());
    }

    private boolean mayDecide() {
        try {
            permissions.securityCheck(SalespersonEntity.class.getName(), EntityOperationType.UPDATE);
            return true;
        } catch (ServiceException notPermitted) {
            return false;
        }
    }

    private static EntityFormAction button(Decision decision, String classes) {
        return new EntityFormAction("PT_" + decision.name())
                .withButtonClass(classes)
                .withUrlPostfix("/" + decision.path())
                .withDisplayText("pt.decide." + decision.path());
    }
}
