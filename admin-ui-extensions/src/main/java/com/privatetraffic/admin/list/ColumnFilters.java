package com.privatetraffic.admin.list;

import com.privatetraffic.admin.entity.CommissionEntity;
import java.util.Set;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.controller.AbstractAdminAbstractControllerExtensionHandler;
import org.broadleafcommerce.openadmin.web.form.component.ListGrid;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.springframework.ui.Model;

/** Takes the filter off columns whose kept value isn't the one shown: amounts are kept in minor units. */
final class ColumnFilters extends AbstractAdminAbstractControllerExtensionHandler {

    private static final Set<String> AMOUNTS = Set.of("base", "amount");

    @Override
    public ExtensionResultStatusType setAdditionalModelAttributes(Model model, String sectionKey) {
        if (model.asMap().get("listGrid") instanceof ListGrid grid
                && CommissionEntity.class.getName().equals(grid.getClassName())) {
            for (Field column : grid.getHeaderFields()) {
                if (AMOUNTS.contains(column.getName())) {
                    column.setFilterSortDisabled(true);
                }
            }
        }
        return ExtensionResultStatusType.NOT_HANDLED;
    }
}
