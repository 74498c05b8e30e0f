package com.privatetraffic.contact;

import com.privatetraffic.attribution.Click;
import com.privatetraffic.attribution.OrderSource;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.placement.Buyer;
import com.privatetraffic.placement.ContactCapture;
import com.privatetraffic.setup.Database;
import java.util.List;
import java.util.Locale;

/**
 * Buyers arrive as what the shop knows of them; one of whom it knows nothing is known as having been there. An order belongs
 * to the contact its buyer came as, so that it goes along when a merge is undone.
 */
final class BuyerCapture implements ContactCapture {

    private final Database database;
    private final PhoneNumbers phones;
    private final ContactIntake intake;
    private final OptIn optIn;

    BuyerCapture(Database database, PhoneNumbers phones, ContactIntake intake, OptIn optIn) {
        this.database = database;
        this.phones = phones;
        this.intake = intake;
        this.optIn = optIn;
    }

    @Override
    public long capture(Buyer buyer) {
        return database.transactions().execute(status -> {
            Intake taken = intake.take(arrival(buyer));
            if (buyer.news() != null) {
                optIn.said(
                        taken.cameAs(),
                        new OptIn.Yes(
                                newsConsent(buyer),
                                buyer.shopper().email(),
                                null,
                                language(buyer.news().wording()),
                                true));
            }
            return taken.cameAs();
        });
    }

    private Arrival arrival(Buyer buyer) {
        Shopper shopper = buyer.shopper();
        return new Arrival(
                isNobody(shopper) ? List.of(Identity.visitor(shopper.customerId())) : List.of(),
                shopper.name(),
                shopper.email(),
                shopper.phone(),
                shopper.registered() ? shopper.customerId() : null,
                origin(buyer.source()));
    }

    private boolean isNobody(Shopper shopper) {
        return !shopper.registered()
                && EmailAddress.normalised(shopper.email()).isEmpty()
                && phones.e164(shopper.phone()).isEmpty();
    }

    private static Origin origin(OrderSource source) {
        Click click = source.click();
        return click == null
                ? Origin.of(ContactSource.CHECKOUT)
                : new Origin(
                        ContactSource.CHECKOUT,
                        source.channelId(),
                        source.poolId(),
                        click.linkCode(),
                        click.id(),
                        click.at(),
                        source.campaign());
    }

    /** The language they read the box in. */
    private static Locale language(String wording) {
        return wording.codePoints()
                        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN)
                ? Locale.SIMPLIFIED_CHINESE
                : Locale.ENGLISH;
    }

    private ConsentRecord newsConsent(Buyer buyer) {
        return new ConsentRecord(
                ConsentChannel.EMAIL.code(),
                Purpose.MARKETING.name(),
                true,
                buyer.news().version(),
                buyer.news().wording(),
                "CHECKOUT",
                "order " + buyer.orderNumber() + ", " + buyer.shopper().email(),
                "order:" + buyer.orderId() + ":email-news",
                buyer.placedAt());
    }
}
