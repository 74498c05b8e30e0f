package com.privatetraffic.sample.web;

import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Phone;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.broadleafcommerce.profile.core.service.PhoneService;
import org.broadleafcommerce.profile.core.service.StateService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.util.StringUtils;
import org.springframework.validation.Errors;
import org.springframework.validation.ValidationUtils;

/** Takes an address from the form it was typed in to Broadleaf's entity, and back. */
@Service
public class PostalAddress {

    private static final int LONGEST = 255;
    private static final String[] REQUIRED = {"firstName", "lastName", "line1", "city", "postalCode", "country"};
    private static final String[] TEXTS = {"firstName", "lastName", "line1", "line2", "city", "postalCode", "phone"};

    private final StateService states;
    private final CountryService countries;
    private final PhoneService phones;

    PostalAddress(
            @Qualifier("blStateService") StateService states,
            @Qualifier("blCountryService") CountryService countries,
            @Qualifier("blPhoneService") PhoneService phones) {
        this.states = states;
        this.countries = countries;
        this.phones = phones;
    }

    /** Which fields need another look, each with the key of a sentence. */
    public void check(AddressFields typed, Errors errors) {
        for (String field : REQUIRED) {
            ValidationUtils.rejectIfEmptyOrWhitespace(errors, field, "checkout.required");
        }
        if ("US".equals(typed.getCountry())) {
            ValidationUtils.rejectIfEmptyOrWhitespace(errors, "state", "checkout.required");
        }
        if (StringUtils.hasText(typed.getState()) && states.findStateByAbbreviation(typed.getState()) == null) {
            errors.rejectValue("state", "address.state.unknown");
        }
        for (String field : TEXTS) {
            if (errors.getFieldValue(field) instanceof String text && text.length() > LONGEST) {
                errors.rejectValue(field, "checkout.tooLong");
            }
        }
        if (!errors.hasFieldErrors("country") && !isServed(typed)) {
            errors.rejectValue("country", "checkout.delivery");
        }
    }

    boolean isServed(AddressFields typed) {
        return countries.findCountryByAbbreviation(typed.getCountry()) != null;
    }

    public void fill(Address address, AddressFields typed) {
        address.setFirstName(typed.getFirstName());
        address.setLastName(typed.getLastName());
        address.setAddressLine1(typed.getLine1());
        address.setAddressLine2(typed.getLine2());
        address.setCity(typed.getCity());
        address.setPostalCode(typed.getPostalCode());
        address.setCountry(countries.findCountryByAbbreviation(typed.getCountry()));
        address.setState(
                StringUtils.hasText(typed.getState()) ? states.findStateByAbbreviation(typed.getState()) : null);
        if (StringUtils.hasText(typed.getPhone())) {
            Phone phone = address.getPhonePrimary() == null ? phones.create() : address.getPhonePrimary();
            phone.setPhoneNumber(typed.getPhone());
            address.setPhonePrimary(phone);
        } else {
            address.setPhonePrimary(null);
        }
    }

    public void show(Address address, AddressFields form) {
        form.setFirstName(address.getFirstName());
        form.setLastName(address.getLastName());
        form.setLine1(address.getAddressLine1());
        form.setLine2(address.getAddressLine2());
        form.setCity(address.getCity());
        form.setPostalCode(address.getPostalCode());
        form.setCountry(address.getCountry() == null ? "" : address.getCountry().getAbbreviation());
        form.setState(address.getState() == null ? "" : address.getState().getAbbreviation());
        form.setPhone(
                address.getPhonePrimary() == null
                        ? ""
                        : address.getPhonePrimary().getPhoneNumber());
    }
}
