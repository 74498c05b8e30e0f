package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.Customers;
import com.privatetraffic.commerce.Shopper;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.broadleafcommerce.profile.web.core.CustomerState;

/** Broadleaf's customers. */
final class BroadleafCustomers implements Customers {

    private final FreshRead database;

    BroadleafCustomers(FreshRead database) {
        this.database = database;
    }

    @Override
    public Optional<Shopper> find(long customerId) {
        return database.read(session -> Optional.ofNullable(session.find(CustomerImpl.class, customerId))
                .map(BroadleafCustomers::shopper));
    }

    @Override
    public Optional<Shopper> registeredWith(String email) {
        return database.read(session -> session
                .createQuery(
                        "from " + CustomerImpl.class.getName()
                                + " c where lower(c.emailAddress) = lower(:email) and c.registered = true order by c.id",
                        CustomerImpl.class)
                .setParameter("email", email.trim())
                .setMaxResults(1)
                .stream()
                .findFirst()
                .map(BroadleafCustomers::shopper));
    }

    @Override
    public Optional<Shopper> signedIn() {
        // A customer known by a cookie alone isn't signed in.
        return Optional.ofNullable(CustomerState.getCustomer())
                .filter(Customer::isLoggedIn)
                .map(BroadleafCustomers::shopper);
    }

    static Shopper shopper(Customer customer) {
        String name = Stream.of(customer.getFirstName(), customer.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .reduce((a, b) -> a + " " + b)
                .orElse(null);
        return new Shopper(customer.getId(), customer.isRegistered(), name, customer.getEmailAddress(), null);
    }
}
