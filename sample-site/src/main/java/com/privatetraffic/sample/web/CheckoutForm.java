package com.privatetraffic.sample.web;

/** What the one checkout page asks for. Plain texts: nothing typed reaches an entity unchecked. */
public class CheckoutForm extends AddressFields {

    /** Ways to pay. */
    static final String CARD = "card";

    static final String ON_DELIVERY = "on-delivery";

    private static final long serialVersionUID = 1L;

    private Long cartId;
    private String email;
    private boolean keepAddress;
    private Long delivery;
    private String seenGoods;
    private transient String useAddress;
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

    /** What the goods cost when the page was shown; null if nobody says. */
    public String getSeenGoods() {
        return seenGoods;
    }

    public void setSeenGoods(String seenGoods) {
        this.seenGoods = seenGoods;
    }

    /** Id of an address of the customer's book to fill in instead of ordering; null to order. */
    public String getUseAddress() {
        return useAddress;
    }

    public void setUseAddress(String useAddress) {
        this.useAddress = useAddress;
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
