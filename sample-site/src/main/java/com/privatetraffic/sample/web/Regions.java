package com.privatetraffic.sample.web;

import java.util.List;
import java.util.Locale;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.State;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.broadleafcommerce.profile.core.service.StateService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Countries and states the store knows, for templates; countries by their names in the shopper's language. */
@Component("regions")
public class Regions {

    private final CountryService countries;
    private final StateService states;

    public Regions(
            @Qualifier("blCountryService") CountryService countries, @Qualifier("blStateService") StateService states) {
        this.countries = countries;
        this.states = states;
    }

    public List<Country> countries() {
        return countries.findCountries();
    }

    public List<State> states() {
        return states.findStates();
    }

    /** The merchant's own name for it where the code is none of ISO 3166. */
    public String name(Country country, Locale language) {
        String code = country.getAbbreviation();
        return code.matches("[A-Za-z]{2}")
                ? new Locale.Builder().setRegion(code).build().getDisplayCountry(language)
                : country.getName();
    }
}
