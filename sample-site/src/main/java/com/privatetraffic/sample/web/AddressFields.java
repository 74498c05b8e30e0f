package com.privatetraffic.sample.web;

/** The fields of a form in which a postal address is typed. */
public interface AddressFields {

    String getFirstName();

    void setFirstName(String firstName);

    String getLastName();

    void setLastName(String lastName);

    String getLine1();

    void setLine1(String line1);

    String getLine2();

    void setLine2(String line2);

    String getCity();

    void setCity(String city);

    String getPostalCode();

    void setPostalCode(String postalCode);

    String getState();

    void setState(String state);

    String getCountry();

    void setCountry(String country);

    String getPhone();

    void setPhone(String phone);
}
