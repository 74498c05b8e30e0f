package com.privatetraffic.starter.admin;

import java.util.List;
import javax.sql.DataSource;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.i18n.domain.TranslatedEntity;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.server.ResponseStatusException;

/** A translation is its entity's: who may not read or change offers may not do so by the number of an offer's translation. */
public class TranslationRights {

    private final JdbcTemplate jdbc;
    private final SecurityVerifier users;

    public TranslationRights(DataSource dataSource, SecurityVerifier users) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.users = users;
    }

    /**
     * Asks by what the row says, whatever the request calls it.
     *
     * @throws ResponseStatusException 404 where there is no such translation, 403 where the permission is missing
     */
    void check(Long translation, EntityOperationType how) {
        List<String> kinds = jdbc.queryForList(
                "select ENTITY_TYPE from BLC_TRANSLATION where TRANSLATION_ID = ?", String.class, translation);
        if (kinds.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        check(kinds.get(0), how);
    }

    /** Asks for an entity by the short name that translations have for it, such as {@code ProdOption}. */
    void check(String kind, EntityOperationType how) {
        TranslatedEntity entity = TranslatedEntity.getInstanceFromFriendlyType(kind);
        if (entity == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            users.securityCheck(entity.getType(), how);
        } catch (ServiceException missing) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, missing.getMessage(), missing);
        }
    }
}
