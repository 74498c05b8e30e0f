/**
 * People the store can reach: contacts, their identities, their consents with evidence, phone numbers and addresses in
 * one form. Uses placement (whose port it implements), link (where a contact came from), audit and the commerce port.
 */
package com.privatetraffic.contact;
