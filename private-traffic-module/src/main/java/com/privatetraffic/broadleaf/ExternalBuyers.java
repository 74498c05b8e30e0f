package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.OrderRefusedException;
import com.privatetraffic.commerce.OrderRequest;
import java.util.concurrent.atomic.AtomicReference;
import org.broadleafcommerce.profile.core.dao.CustomerDao;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.transaction.support.TransactionOperations;

/** The customers behind orders taken elsewhere: known ones, and guests made for the order. */
final class ExternalBuyers {

    private final CustomerService customers;
    private final CustomerDao rows;
    private final TransactionOperations transactions;

    ExternalBuyers(CustomerService customers, CustomerDao rows, TransactionOperations transactions) {
        this.customers = customers;
        this.rows = rows;
        this.transactions = transactions;
    }

    /** @param guest told of the customer this made, who has to go when the order isn't placed */
    Customer of(OrderRequest request, AtomicReference<Customer> guest) {
        if (request.customerId() != null) {
            Customer known = customers.readCustomerById(request.customerId());
            if (known == null) {
                throw new OrderRefusedException("There is no customer " + request.customerId() + ".", null);
            }
            return known;
        }
        Customer made = customers.createNewCustomer();
        made.setEmailAddress(request.email());
        // As Broadleaf names its own guests.
        made.setUsername(String.valueOf(made.getId()));
        Customer saved = customers.saveCustomer(made, false);
        guest.set(saved);
        return saved;
    }

    void forget(Customer guest) {
        transactions.executeWithoutResult(status -> rows.delete(guest));
    }
}
