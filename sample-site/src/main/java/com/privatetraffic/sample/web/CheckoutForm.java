package com.privatetraffic.sample.web;

import java.io.Serializable;

/** What the one checkout page asks for. Plain texts: nothing typed reaches an entity unchecked. */
public class CheckoutForm implements Serializable, AddressFields {

    /** Ways to pay. */
    static final String CARD = "card";

    static final String ON_DELIVERY = "on-delivery";

    private static final long serialVersionUID = 1L;

    private Long cartId;
    private String email;
    private boolean keepAddress;
    private String firstName;
    private String lastName;
    private String line1;
    private String line2;
    private String city;
    private String postalCode;
    private String state;
    private String country = "US";
    private String phone;
    private Long delivery;
    private String payment = CARD;
    private transient String cardName;
    private transient String cardNumber;
    private transient String cardExpiry;

    public Long getCartId() {
        return cartId;
    }

    public void setCartId(Long cartId) {
        this.cartId = cartId;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    @Override
    public String getFirstName() {
        return firstName;
    }

    @Override
    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    @Override
    public String getLastName() {
        return lastName;
    }

    @Override
    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    @Override
    public String getLine1() {
        return line1;
    }

    @Override
    public void setLine1(String line1) {
        this.line1 = line1;
    }

    @Override
    public String getLine2() {
        return line2;
    }

    @Override
    public void setLine2(String line2) {
        this.line2 = line2;
    }

    @Override
    public String getCity() {
        return city;
    }

    @Override
    public void setCity(String city) {
        this.city = city;
    }

    @Override
    public String getPostalCode() {
        return postalCode;
    }

    @Override
    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    @Override
    public String getState() {
        return state;
    }

    @Override
    public void setState(String state) {
        this.state = state;
    }

    @Override
    public String getCountry() {
        return country;
    }

    @Override
    public void setCountry(String country) {
        this.country = country;
    }

    @Override
    public String getPhone() {
        return phone;
    }

    @Override
    public void setPhone(String phone) {
        this.phone = phone;
    }

    public Long getDelivery() {
        return delivery;
    }

    public void setDelivery(Long delivery) {
        this.delivery = delivery;
    }

    public String getPayment() {
        return payment;
    }

    public void setPayment(String payment) {
        this.payment = payment;
    }

    boolean paysOnDelivery() {
        return ON_DELIVERY.equals(payment);
    }

    public boolean isKeepAddress() {
        return keepAddress;
    }

    public void setKeepAddress(boolean keepAddress) {
        this.keepAddress = keepAddress;
    }

    public String getCardName() {
        return cardName;
    }

    public void setCardName(String cardName) {
        this.cardName = cardName;
    }

    public String getCardNumber() {
        return cardNumber;
    }

    public void setCardNumber(String cardNumber) {
        this.cardNumber = cardNumber;
    }

    public String getCardExpiry() {
        return cardExpiry;
    }

    public void setCardExpiry(String cardExpiry) {
        this.cardExpiry = cardExpiry;
    }
}
