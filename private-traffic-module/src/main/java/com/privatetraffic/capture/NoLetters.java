package com.privatetraffic.capture;

/** A store that can't write to anybody. */
final class NoLetters implements Letters {

    @Override
    public String missing() {
        return "no e-mail service is connected (a bean of type " + Letters.class.getName() + ")";
    }

    @Override
    public String storeAddress() {
        return "";
    }

    @Override
    public void send(Letter letter) {
        throw new IllegalStateException(missing());
    }
}
