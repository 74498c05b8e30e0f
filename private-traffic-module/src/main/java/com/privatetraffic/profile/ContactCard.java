package com.privatetraffic.profile;

import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.ConsentState;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Identity;
import java.util.List;
import java.util.Map;

/**
 * A contact with what is known and noted, also of those merged into it.
 *
 * @param tags by name
 * @param fields values of the store's own fields, by code
 * @param states what holds now of the decisions
 * @param consents every decision, oldest first
 */
public record ContactCard(
        Contact contact,
        List<Identity> identities,
        List<String> tags,
        Map<String, String> fields,
        List<ConsentState> states,
        List<ConsentRecord> consents) {}
