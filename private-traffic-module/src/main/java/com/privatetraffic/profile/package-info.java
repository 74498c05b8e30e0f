/**
 * What staff know and note about a contact: name and address as corrected, tags, the store's own fields, follow-up stage,
 * owner, notes, and the timeline of everything that happened. Uses contact, sales (who may look after people), channel
 * (where people come from), order (for the timeline) and audit.
 */
package com.privatetraffic.profile;
