package com.privatetraffic.admin.list;

import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.Property;

/** What a form sent. Fields the form didn't have keep their value; a blank one becomes null. */
record Submitted(Entity form) {

    String text(String field, String otherwise) {
        Property property = form.findProperty(field);
        if (property == null) {
            return otherwise;
        }
        // Broadleaf's clean-up of markup leaves entities in the value and the plain text here.
        String text = property.getUnHtmlEncodedValue() == null ? property.getValue() : property.getUnHtmlEncodedValue();
        return text == null || text.isBlank() ? null : text.trim();
    }

    void refuse(String field, String messageKey) {
        form.addValidationError(field, messageKey);
    }

    boolean isRefused() {
        return form.isValidationFailure();
    }
}
