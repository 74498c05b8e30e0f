package com.privatetraffic.storefront;

import com.privatetraffic.attribution.CartChoices;
import com.privatetraffic.capture.JoinForms;
import com.privatetraffic.commerce.Customers;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.link.ClickCookie;
import com.privatetraffic.link.CookieConsent;
import com.privatetraffic.member.Members;
import com.privatetraffic.sales.SalesFixture;
import com.privatetraffic.setup.Database;
import com.privatetraffic.text.Dates;
import com.privatetraffic.text.Texts;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.web.servlet.HandlerInterceptor;

/** The shop around the pages: a cart, a visitor who may be signed in, both as a test says. */
public final class StorefrontFixture {

    public final SalesFixture sales;
    public final Texts texts = new Texts(new Dates(ZoneOffset.UTC));
    public final ClickCookie cookie = new ClickCookie(new byte[32], Duration.ofDays(90));
    public final CartChoices choices;
    public Shopper signedIn;
    public Long cart;
    public CookieConsent cookieConsent = CookieConsent.NOT_REQUIRED;
    public JoinForms forms;
    private final Database database;

    public StorefrontFixture(Database database) {
        this.database = database;
        this.sales = new SalesFixture(database);
        this.choices = new CartChoices(database, sales.clock);
    }

    Database database() {
        return database;
    }

    public Customers customers() {
        return new Customers() {
            @Override
            public Optional<Shopper> find(long customerId) {
                return signedIn();
            }

            @Override
            public Optional<Shopper> registeredWith(String email) {
                return Optional.empty();
            }

            @Override
            public Optional<Shopper> signedIn() {
                return Optional.ofNullable(signedIn);
            }
        };
    }

    public HandlerInterceptor interceptor() {
        TypedCodes codes = new TypedCodes(sales.roster, customers());
        ShopperChoices shopperChoices = new ShopperChoices(choices, codes, texts);
        Visit visit = new Visit(cookie, sales.clock);
        PtModel model = new PtModel(
                texts,
                visit,
                this::cart,
                customers(),
                new Members(database),
                shopperChoices,
                codes,
                forms,
                new CookieQuestion(cookieConsent));
        return new StorefrontInterceptor(this::cart, visit, shopperChoices, model);
    }

    private OptionalLong cart() {
        return cart == null ? OptionalLong.empty() : OptionalLong.of(cart);
    }
}
