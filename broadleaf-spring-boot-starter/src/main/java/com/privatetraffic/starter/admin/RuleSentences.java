package com.privatetraffic.starter.admin;

import java.io.Serializable;
import org.broadleafcommerce.openadmin.server.service.persistence.module.provider.request.PopulateValueRequest;
import org.broadleafcommerce.openadmin.server.service.persistence.validation.PropertyValidationResult;
import org.broadleafcommerce.openadmin.server.service.persistence.validation.RuleFieldValidator;
import org.broadleafcommerce.openadmin.web.rulebuilder.MVELTranslationException;
import org.broadleafcommerce.openadmin.web.rulebuilder.dto.DataWrapper;

/** Says in a sentence, at the field, that a rule was refused. */
public class RuleSentences extends RuleFieldValidator {

    @Override
    public PropertyValidationResult validate(PopulateValueRequest request, Serializable instance) {
        PropertyValidationResult result = super.validate(request, instance);
        boolean refused =
                !result.isValid() && String.valueOf(result.getErrorMessage()).endsWith(ComparingRules.REFUSED);
        return refused ? new PropertyValidationResult(false, ComparingRules.REFUSED) : result;
    }

    @Override
    protected String getMvelParsingErrorMesage(DataWrapper rules, MVELTranslationException problem) {
        return ComparingRules.REFUSED.equals(problem.getMessage())
                ? ComparingRules.REFUSED
                : super.getMvelParsingErrorMesage(rules, problem);
    }
}
