package com.privatetraffic.admin.list;

import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.Property;

/** One row as Broadleaf hands it to a page: what is shown may be set, the value behind it stays. */
record Cells(Entity row, Wording words) {

    void show(String field, String text) {
        Property cell = row.findProperty(field);
        if (cell != null) {
            cell.setDisplayValue(text);
        }
    }

    String value(String field) {
        Property cell = row.findProperty(field);
        return cell == null ? null : cell.getValue();
    }
}
