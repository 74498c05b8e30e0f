package com.privatetraffic.starter.security;

import com.privatetraffic.starter.mail.ResetLink;
import java.util.HashMap;
import java.util.Map;
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
    private static final String UNKNOWN = "invalidToken";
    private static final Class<?> TOKEN = ForgotPasswordSecurityTokenImpl.class;

    @PersistenceContext(unitName = "blPU")
    private EntityManager entities;

    @Autowired
    private BaseUrlResolver addresses;

    @Override
    @Transactional("blTransactionManager")
    public GenericResponse sendForgotUsernameNotification(String emailAddress) {
        super.sendForgotUsernameNotification(emailAddress);
        return new GenericResponse();
    }

    @Override
    @Transactional("blTransactionManager")
    public GenericResponse sendResetPasswordNotification(String username) {
        AdminUser user = username == null ? null : readAdminUserByUserName(username);
        GenericResponse known = new GenericResponse();
        checkUser(user, known);
        if (!known.getHasErrors() && ResetPolicy.mayAsk(entities, TOKEN, OWNER, user.getId())) {
            String token = ResetToken.fresh();
            ForgotPasswordSecurityToken stored = new ForgotPasswordSecurityTokenImpl();
            stored.setAdminUserId(user.getId());
            stored.setToken(ResetToken.stored(token));
            stored.setCreateDate(SystemTime.asDate());
            forgotPasswordSecurityTokenDao.saveToken(stored);
            Map<String, Object> variables = new HashMap<>();
            variables.put(ResetLink.VARIABLE, ResetLink.to(addresses.getAdminBaseUrl() + "/resetPassword", token));
            emailService.sendTemplateEmail(user.getEmail(), getResetPasswordEmailInfo(), variables);
        }
        return new GenericResponse();
    }

    @Override
    @Transactional("blTransactionManager")
    public GenericResponse resetPasswordUsingToken(
            String username, String token, String password, String confirmPassword) {
        GenericResponse response = new GenericResponse();
        ForgotPasswordSecurityToken stored = token == null || token.isBlank()
                ? null
                : forgotPasswordSecurityTokenDao.readToken(ResetToken.stored(token));
        if (stored == null) {
            response.addErrorCode(UNKNOWN);
        } else if (stored.isTokenUsedFlag()) {
            response.addErrorCode("tokenUsed");
        } else if (isTokenExpired(stored)) {
            response.addErrorCode("tokenExpired");
        }
        checkPassword(password, confirmPassword, response);
        if (response.getHasErrors()) {
            return response;
        }
        AdminUser user = readAdminUserById(stored.getAdminUserId());
        boolean theirs = user != null
                && Boolean.TRUE.equals(user.getActiveStatusFlag())
                && user.getLogin().equals(username);
        if (!theirs) {
            response.addErrorCode(UNKNOWN);
        } else if (!ResetPolicy.useUp(entities, TOKEN, OWNER, user.getId())) {
            response.addErrorCode("tokenUsed");
        } else {
            user.setUnencodedPassword(password);
            saveAdminUser(user);
        }
        return response;
    }

    @Override
    protected void checkPassword(String password, String confirmPassword, GenericResponse response) {
        super.checkPassword(password, confirmPassword, response);
        ResetPolicy.checkLength(password, response);
    }
}
