package com.privatetraffic.admin.list;

import com.privatetraffic.setup.Database;
import java.io.Serializable;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.openadmin.dto.BasicFieldMetadata;
import org.broadleafcommerce.openadmin.dto.CriteriaTransferObject;
import org.broadleafcommerce.openadmin.dto.DynamicResultSet;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.openadmin.dto.FilterAndSortCriteria;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.dto.Property;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.service.handler.CustomPersistenceHandlerAdapter;
import org.broadleafcommerce.openadmin.server.service.persistence.module.InspectHelper;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.broadleafcommerce.openadmin.server.service.persistence.module.criteria.FilterMapping;
import org.springframework.context.MessageSource;

/**
 * Serves one of the module's lists to open admin. Nothing is counted or skipped beyond {@value #REACH} rows; nothing is added
 * or removed, and changed only what the list allows. Permissions are asked for the list's own entity: the host would also
 * accept one for any entity that the request names as where the user came from.
 */
final class ListHandler<T extends Serializable> extends CustomPersistenceHandlerAdapter {

    /** How far a list reaches; a total of one more means "more than that". */
    static final int REACH = 10_000;

    private static final int LARGEST_PAGE = 250;

    private final AdminList<T> list;
    private final SecurityVerifier permissions;
    private final MessageSource messages;
    private final Database database;

    ListHandler(AdminList<T> list, SecurityVerifier permissions, MessageSource messages, Database database) {
        this.list = list;
        this.permissions = permissions;
        this.messages = messages;
        this.database = database;
    }

    @Override
    public Boolean canHandleInspect(PersistencePackage request) {
        return list.entity().getName().equals(request.getCeilingEntityFullyQualifiedClassname());
    }

    @Override
    public Boolean canHandleFetch(PersistencePackage request) {
        return canHandleInspect(request);
    }

    @Override
    public Boolean canHandleAdd(PersistencePackage request) {
        return canHandleInspect(request);
    }

    @Override
    public Boolean canHandleUpdate(PersistencePackage request) {
        return canHandleInspect(request);
    }

    @Override
    public Boolean canHandleRemove(PersistencePackage request) {
        return canHandleInspect(request);
    }

    @Override
    public Boolean willHandleSecurity(PersistencePackage request) {
        return true;
    }

    @Override
    public DynamicResultSet inspect(PersistencePackage request, DynamicEntityDao dao, InspectHelper helper)
            throws ServiceException {
        permissions.securityCheck(list.entity().getName(), EntityOperationType.INSPECT);
        return getResultSet(request, helper, withChoices(getMetadata(request, helper)));
    }

    @Override
    public DynamicResultSet fetch(
            PersistencePackage request, CriteriaTransferObject criteria, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        permissions.securityCheck(list.entity().getName(), EntityOperationType.FETCH);
        String entity = list.entity().getName();
        Map<String, FieldMetadata> fields =
                withChoices(helper.getSimpleMergedProperties(entity, request.getPersistencePerspective()));
        newestFirst(criteria);
        List<FilterMapping> filters =
                helper.getFilterMappings(request.getPersistencePerspective(), criteria, entity, fields);
        int first = criteria.getFirstResult() == null ? 0 : Math.max(0, criteria.getFirstResult());
        int size = criteria.getMaxResults() == null ? LARGEST_PAGE : Math.min(LARGEST_PAGE, criteria.getMaxResults());
        List<Serializable> rows =
                first >= REACH ? List.of() : helper.getPersistentRecords(entity, filters, first, size);
        Entity[] records = helper.getRecords(fields, rows);
        Wording words = Wording.ofRequest(messages);
        for (int i = 0; i < records.length; i++) {
            word(list.entity().cast(rows.get(i)), new Cells(records[i], words), fields, helper);
        }
        boolean isAll = first == 0 && rows.size() < size;
        return new DynamicResultSet(null, records, isAll ? rows.size() : count(entity, filters, helper));
    }

    @Override
    public Entity add(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) throws ServiceException {
        throw refused("added");
    }

    @Override
    public void remove(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) throws ServiceException {
        throw refused("removed");
    }

    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        if (!list.isEditable()) {
            throw refused("changed");
        }
        permissions.securityCheck(list.entity().getName(), EntityOperationType.UPDATE);
        Entity form = request.getEntity();
        Submitted submitted = new Submitted(form);
        Long id = Long.valueOf(submitted.text("id", null));
        String actor = "admin:" + permissions.getPersistentAdminUser().getLogin();
        database.transactions().executeWithoutResult(status -> {
            T row = dao.getStandardEntityManager().find(list.entity(), id);
            list.change(row, submitted, actor);
        });
        return form;
    }

    private SecurityServiceException refused(String what) {
        return new SecurityServiceException(list.entity().getSimpleName() + " is not " + what + " by open admin.");
    }

    private Map<String, FieldMetadata> withChoices(Map<String, FieldMetadata> fields) {
        for (Choice choice : list.choices()) {
            if (fields.get(choice.field()) instanceof BasicFieldMetadata field) {
                field.setFieldType(SupportedFieldType.BROADLEAF_ENUMERATION);
                field.setEnumerationValues(choice.pairs());
            }
        }
        return fields;
    }

    private static void newestFirst(CriteriaTransferObject criteria) {
        boolean sorted = criteria.getCriteriaMap().values().stream().anyMatch(each -> each.getSortDirection() != null);
        if (!sorted) {
            FilterAndSortCriteria id = criteria.get("id");
            id.setSortAscending(false);
            criteria.add(id);
        }
    }

    /** Exact up to {@link #REACH}: whether a row lies beyond is asked first, and only then, if none does, how many. */
    private static int count(String entity, List<FilterMapping> filters, RecordHelper helper) {
        filters.forEach(filter -> filter.setSortDirection(null));
        boolean beyond = !helper.getPersistentRecords(entity, filters, REACH, 1).isEmpty();
        return beyond ? REACH + 1 : helper.getTotalRecords(entity, filters);
    }

    private void word(T row, Cells cells, Map<String, FieldMetadata> fields, RecordHelper helper) {
        for (Choice choice : list.choices()) {
            String value = cells.value(choice.field());
            if (value != null) {
                cells.show(choice.field(), cells.words().text(choice.key(value)));
            }
        }
        for (Property cell : cells.row().getProperties()) {
            if (cell.getValue() != null
                    && fields.get(cell.getName()) instanceof BasicFieldMetadata field
                    && field.getFieldType() == SupportedFieldType.DATE) {
                cell.setDisplayValue(date(cell.getValue(), cells.words(), helper));
            }
        }
        list.show(row, cells);
    }

    private static String date(String written, Wording words, RecordHelper helper) {
        try {
            return words.instant(helper.getSimpleDateFormatter().parse(written).toInstant());
        } catch (ParseException notByBroadleaf) {
            return written;
        }
    }
}
