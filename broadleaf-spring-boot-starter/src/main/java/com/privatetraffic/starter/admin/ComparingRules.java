package com.privatetraffic.starter.admin;

import com.privatetraffic.starter.rules.RuleRefusedException;
import com.privatetraffic.starter.rules.RuleText;
import org.broadleafcommerce.openadmin.server.service.persistence.module.provider.RuleFieldExtractionUtility;
import org.broadleafcommerce.openadmin.web.rulebuilder.DataDTOToMVELTranslator;
import org.broadleafcommerce.openadmin.web.rulebuilder.MVELTranslationException;
import org.broadleafcommerce.openadmin.web.rulebuilder.dto.DataDTO;
import org.broadleafcommerce.openadmin.web.rulebuilder.dto.DataWrapper;

/**
 * Turns what the rule builder sent into a rule and keeps only one that compares: a value with a quotation mark in it, or a
 * rule typed as text, could say anything else.
 */
public class ComparingRules extends RuleFieldExtractionUtility {

    /** Marks a wrapper whose text was refused; {@link RuleSentences} words it. */
    static final String REFUSED = "rule.refused";

    private static final int CODE = 499;

    @Override
    public DataWrapper convertJsonToDataWrapper(String json) {
        DataWrapper wrapper = super.convertJsonToDataWrapper(json);
        if (wrapper != null && refused(wrapper.getRawMvel())) {
            wrapper.setRawMvel(null);
            wrapper.setError(REFUSED);
        }
        return wrapper;
    }

    @Override
    public String convertDTOToMvelString(
            DataDTOToMVELTranslator translator, String entityKey, DataDTO dto, String fieldService)
            throws MVELTranslationException {
        String rule = super.convertDTOToMvelString(translator, entityKey, dto, fieldService);
        if (refused(rule)) {
            throw new MVELTranslationException(CODE, REFUSED);
        }
        return rule;
    }

    private static boolean refused(String rule) {
        try {
            RuleText.check(rule);
            return false;
        } catch (RuleRefusedException e) {
            return true;
        }
    }
}
