package com.privatetraffic.sample.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerAddress;
import org.broadleafcommerce.profile.core.service.AddressService;
import org.broadleafcommerce.profile.core.service.CustomerAddressService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** The addresses a customer keeps, through Broadleaf's service. An address of somebody else's is never found. */
@Service
public class AddressBook {

    /** More than anyone needs, fewer than a program would write. */
    private static final int MOST = 20;

    private final CustomerAddressService book;
    private final AddressService addresses;
    private final PostalAddress postal;

    AddressBook(
            @Qualifier("blCustomerAddressService") CustomerAddressService book,
            @Qualifier("blAddressService") AddressService addresses,
            PostalAddress postal) {
        this.book = book;
        this.addresses = addresses;
        this.postal = postal;
    }

    /** The one checkout offers first stands first. */
    public List<CustomerAddress> of(Customer customer) {
        return book.readActiveCustomerAddressesByCustomerId(customer.getId()).stream()
                .sorted(Comparator.comparing(
                                (CustomerAddress kept) -> !kept.getAddress().isDefault())
                        .thenComparing(CustomerAddress::getId))
                .toList();
    }

    public Optional<CustomerAddress> find(Customer customer, Long id) {
        return of(customer).stream().filter(kept -> kept.getId().equals(id)).findFirst();
    }

    /** False if the book is full. */
    public boolean add(Customer customer, AddressFields typed, boolean first) {
        if (of(customer).size() >= MOST) {
            return false;
        }
        CustomerAddress kept = book.create();
        kept.setCustomer(customer);
        kept.setAddress(addresses.create());
        save(kept, typed, first);
        return true;
    }

    public void change(CustomerAddress kept, AddressFields typed, boolean first) {
        save(kept, typed, first);
    }

    public void putFirst(CustomerAddress kept) {
        book.makeCustomerAddressDefault(kept.getId(), kept.getCustomer().getId());
    }

    /** Orders keep copies of their own. */
    public void remove(CustomerAddress kept) {
        book.deleteCustomerAddressById(kept.getId());
    }

    private void save(CustomerAddress kept, AddressFields typed, boolean first) {
        postal.fill(kept.getAddress(), typed);
        kept.getAddress().setActive(true);
        if (!first) {
            kept.getAddress().setDefault(false);
        }
        kept.setAddress(addresses.saveAddress(kept.getAddress()));
        CustomerAddress saved = book.saveCustomerAddress(kept);
        if (first) {
            putFirst(saved);
        }
    }
}
