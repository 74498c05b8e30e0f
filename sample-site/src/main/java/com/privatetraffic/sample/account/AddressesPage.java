package com.privatetraffic.sample.account;

import com.privatetraffic.sample.web.AddressBook;
import com.privatetraffic.sample.web.PostalAddress;
import org.broadleafcommerce.profile.core.domain.CustomerAddress;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The shopper's address book: look, add, change, put first, remove. */
@Controller
class AddressesPage {

    private static final String BOOK = "redirect:/account/addresses";
    private static final String FORM = "account/address";

    private final AddressBook book;
    private final PostalAddress postal;

    AddressesPage(AddressBook book, PostalAddress postal) {
        this.book = book;
        this.postal = postal;
    }

    @GetMapping("/account/addresses")
    String addresses(Model model) {
        model.addAttribute("addresses", book.of(CustomerState.getCustomer()));
        return "account/addresses";
    }

    @GetMapping("/account/addresses/new")
    String empty(Model model) {
        model.addAttribute("addressForm", new AddressForm());
        return FORM;
    }

    @PostMapping("/account/addresses/new")
    String add(@ModelAttribute("addressForm") AddressForm form, BindingResult errors, RedirectAttributes flash) {
        postal.check(form, errors);
        if (errors.hasErrors()) {
            return FORM;
        }
        boolean added = book.add(CustomerState.getCustomer(), form, form.isFirst());
        flash.addFlashAttribute(added ? "notice" : "problem", added ? "address.saved" : "address.full");
        return BOOK;
    }

    @GetMapping("/account/addresses/{id}")
    String filled(@PathVariable String id, Model model) {
        CustomerAddress kept = own(id);
        AddressForm form = new AddressForm();
        postal.show(kept.getAddress(), form);
        form.setFirst(kept.getAddress().isDefault());
        model.addAttribute("addressForm", form);
        model.addAttribute("kept", kept.getId());
        return FORM;
    }

    @PostMapping("/account/addresses/{id}")
    String change(
            @PathVariable String id,
            @ModelAttribute("addressForm") AddressForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        CustomerAddress kept = own(id);
        postal.check(form, errors);
        if (errors.hasErrors()) {
            model.addAttribute("kept", kept.getId());
            return FORM;
        }
        book.change(kept, form, form.isFirst());
        flash.addFlashAttribute("notice", "address.saved");
        return BOOK;
    }

    @PostMapping("/account/addresses/{id}/first")
    String first(@PathVariable String id) {
        book.putFirst(own(id));
        return BOOK;
    }

    @PostMapping("/account/addresses/{id}/remove")
    String remove(@PathVariable String id, RedirectAttributes flash) {
        book.remove(own(id));
        flash.addFlashAttribute("notice", "address.removed");
        return BOOK;
    }

    private CustomerAddress own(String id) {
        return id.matches("-?\\d{1,18}")
                ? book.find(CustomerState.getCustomer(), Long.valueOf(id))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                : missing();
    }

    private static CustomerAddress missing() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
