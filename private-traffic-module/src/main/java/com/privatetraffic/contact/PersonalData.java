package com.privatetraffic.contact;

import java.util.List;
import java.util.Map;

/**
 * What a capability keeps about a person. The list is open: each bean of this type is asked when somebody's data is handed
 * over or removed, so that no table is forgotten by the two.
 */
public interface PersonalData {

    /** Name of its part of an export, e.g. {@code messages}. */
    String name();

    /**
     * All rows about these contacts, oldest first, each as column and value.
     *
     * @param family a contact and all merged into it; never empty
     */
    List<Map<String, Object>> of(List<Long> family);

    /** Removes, or replaces by what names nobody, within the caller's transaction. Money stays, under the contact's id. */
    void erase(List<Long> family);
}
