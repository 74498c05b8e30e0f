package com.privatetraffic.starter.security;

import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.common.security.util.PasswordChange;
import org.broadleafcommerce.common.service.GenericResponse;
import org.broadleafcommerce.common.time.SystemTime;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerForgotPasswordSecurityToken;
import org.broadleafcommerce.profile.core.domain.CustomerForgotPasswordSecurityTokenImpl;
import org.broadleafcommerce.profile.core.service.CustomerServiceImpl;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * Broadleaf's customers with resets that work beside BCrypt, whose hashes differ each time and can't be looked up: tokens
 * are stored apart from passwords ({@link ResetToken}), work once and for 30 minutes, and asking for one answers the same
 * whether or not there is such a customer.
 */
public class CustomerPasswords extends CustomerServiceImpl {

    private static final String OWNER = "customerId";
    private static final Class<?> TOKEN = CustomerForgotPasswordSecurityTokenImpl.class;

    @PersistenceContext(unitName = "blPU")
    private EntityManager entities;

    @Autowired
    private AfterTheAnswer later;

    /** Of store or admin, whichever this is. */
    @Autowired
    private PasswordTries tries;

    @Override
    public GenericResponse sendForgotPasswordNotification(String username, String page) {
        later.run(() -> sendLink(username, page));
        return new GenericResponse();
    }

    private void sendLink(String username, String page) {
        Customer customer = username == null ? null : readCustomerByUsername(username);
        GenericResponse known = new GenericResponse();
        checkCustomer(customer, known);
        if (!known.getHasErrors() && ResetPolicy.mayAsk(entities, TOKEN, OWNER, customer.getId())) {
            ResetPolicy.send(emailService, getForgotPasswordEmailInfo(), customer.getEmailAddress(), page, token -> {
                CustomerForgotPasswordSecurityToken stored = new CustomerForgotPasswordSecurityTokenImpl();
                stored.setCustomerId(customer.getId());
                stored.setToken(token);
                stored.setCreateDate(SystemTime.asDate());
                customerForgotPasswordSecurityTokenDao.saveToken(stored);
            });
        }
    }

    /**
     * Whoever asks for the present password guesses like at log-in, and is counted with it.
     *
     * @throws TooManyTriesException when it wasn't looked at
     */
    @Override
    public boolean isPasswordValid(String rawPassword, String encodedPassword, Customer customer) {
        String account = String.valueOf(customer.getUsername());
        String address = CountedAddress.ofThisRequest();
        if (!tries.mayTry(account, address)) {
            throw new TooManyTriesException();
        }
        boolean valid = super.isPasswordValid(rawPassword, encodedPassword, customer);
        if (valid) {
            tries.succeeded(account, address);
        }
        return valid;
    }

    @Override
    @Transactional("blTransactionManager")
    public Customer changePassword(PasswordChange change) {
        PasswordBoundSessions.keepThisOne();
        return super.changePassword(change);
    }

    @Override
    protected CustomerForgotPasswordSecurityToken checkPasswordResetToken(String token, GenericResponse response) {
        CustomerForgotPasswordSecurityToken stored =
                ResetPolicy.find(token, customerForgotPasswordSecurityTokenDao::readToken);
        ResetPolicy.check(stored, CustomerForgotPasswordSecurityToken::isTokenUsedFlag, this::isTokenExpired, response);
        return stored;
    }

    /** The token says whose password it is; a user name, if one comes along, has to be that customer's. */
    @Override
    @Transactional("blTransactionManager")
    public GenericResponse resetPasswordUsingToken(
            String username, String token, String password, String confirmPassword) {
        GenericResponse response = new GenericResponse();
        CustomerForgotPasswordSecurityToken stored = checkPasswordResetToken(token, response);
        checkPassword(password, confirmPassword, response);
        ResetPolicy.checkLength(password, response);
        if (response.getHasErrors()) {
            return response;
        }
        Customer customer = readCustomerById(stored.getCustomerId());
        boolean somebodyElses = customer == null
                || (username != null && !username.isBlank() && !username.equals(customer.getUsername()));
        if (somebodyElses || customer.isDeactivated()) {
            response.addErrorCode(ResetPolicy.UNKNOWN);
        } else if (!ResetPolicy.useUp(entities, TOKEN, OWNER, customer.getId())) {
            response.addErrorCode(ResetPolicy.USED);
        } else {
            customer.setUnencodedPassword(password);
            saveCustomer(customer);
            tries.renewed(customer.getUsername());
        }
        return response;
    }
}
