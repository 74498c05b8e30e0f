package com.privatetraffic.admin.order;

import com.privatetraffic.order.OrderOutlooks;
import java.util.Comparator;
import java.util.stream.Stream;
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
