package com.privatetraffic.starter.security;

import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.common.service.GenericResponse;
import org.broadleafcommerce.common.time.SystemTime;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.broadleafcommerce.openadmin.server.security.domain.ForgotPasswordSecurityToken;
import org.broadleafcommerce.openadmin.server.security.domain.ForgotPasswordSecurityTokenImpl;
import org.broadleafcommerce.openadmin.server.security.service.AdminSecurityServiceImpl;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Admin users' resets, by the same rules as {@link CustomerPasswords}. */
public class AdminPasswords extends AdminSecurityServiceImpl {

    private static final String OWNER = "adminUserId";
    /** Worded by the page around the form. */
    private static final String TOO_MANY_TRIES = "tooManyTries";

    private static final Class<?> TOKEN = ForgotPasswordSecurityTokenImpl.class;

    @PersistenceContext(unitName = "blPU")
    private EntityManager entities;

    @Autowired
    private PasswordTries tries;

    @Autowired
    private BaseUrlResolver addresses;

    @Autowired
    private AfterTheAnswer later;

    @Override
    public GenericResponse sendForgotUsernameNotification(String emailAddress) {
        later.run(() -> super.sendForgotUsernameNotification(emailAddress));
        return new GenericResponse();
    }

    @Override
    public GenericResponse sendResetPasswordNotification(String username) {
        later.run(() -> sendLink(username));
        return new GenericResponse();
    }

    private void sendLink(String username) {
        AdminUser user = username == null ? null : readAdminUserByUserName(username);
        GenericResponse known = new GenericResponse();
        checkUser(user, known);
        if (!known.getHasErrors() && ResetPolicy.mayAsk(entities, TOKEN, OWNER, user.getId())) {
            String page = addresses.getAdminBaseUrl() + "/resetPassword";
            ResetPolicy.send(emailService, getResetPasswordEmailInfo(), user.getEmail(), page, token -> {
                ForgotPasswordSecurityToken stored = new ForgotPasswordSecurityTokenImpl();
                stored.setAdminUserId(user.getId());
                stored.setToken(token);
                stored.setCreateDate(SystemTime.asDate());
                forgotPasswordSecurityTokenDao.saveToken(stored);
            });
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public GenericResponse resetPasswordUsingToken(
            String username, String token, String password, String confirmPassword) {
        GenericResponse response = new GenericResponse();
        ForgotPasswordSecurityToken stored = ResetPolicy.find(token, forgotPasswordSecurityTokenDao::readToken);
        ResetPolicy.check(stored, ForgotPasswordSecurityToken::isTokenUsedFlag, this::isTokenExpired, response);
        checkPassword(password, confirmPassword, response);
        if (response.getHasErrors()) {
            return response;
        }
        AdminUser user = readAdminUserById(stored.getAdminUserId());
        boolean theirs = user != null
                && Boolean.TRUE.equals(user.getActiveStatusFlag())
                && user.getLogin().equals(username);
        if (!theirs) {
            response.addErrorCode(ResetPolicy.UNKNOWN);
        } else if (!ResetPolicy.useUp(entities, TOKEN, OWNER, user.getId())) {
            response.addErrorCode(ResetPolicy.USED);
        } else {
            user.setUnencodedPassword(password);
            saveAdminUser(user);
            tries.renewed(user.getLogin());
        }
        return response;
    }

    /** Asks for the present password, so guesses count like those at log-in. */
    @Override
    @Transactional("blTransactionManager")
    public GenericResponse changePassword(String username, String present, String password, String confirmPassword) {
        String account = String.valueOf(username);
        String address = CountedAddress.ofThisRequest();
        if (!tries.mayTry(account, address)) {
            GenericResponse refusal = new GenericResponse();
            refusal.addErrorCode(TOO_MANY_TRIES);
            return refusal;
        }
        GenericResponse response = super.changePassword(username, present, password, confirmPassword);
        if (!response.getHasErrors()) {
            tries.succeeded(account, address);
            PasswordBoundSessions.keepThisOne();
        }
        return response;
    }

    @Override
    protected void checkPassword(String password, String confirmPassword, GenericResponse response) {
        super.checkPassword(password, confirmPassword, response);
        ResetPolicy.checkLength(password, response);
    }
}
