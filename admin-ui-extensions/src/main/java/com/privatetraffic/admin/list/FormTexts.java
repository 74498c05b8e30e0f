package com.privatetraffic.admin.list;

import com.privatetraffic.admin.entity.MemberEntity;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.ComboField;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.springframework.context.MessageSource;

/** Words the choices of the module's forms: a filter of the host looks its options up as messages, a form doesn't. */
final class FormTexts extends AbstractFormBuilderExtensionHandler {

    private static final String OURS = MemberEntity.class.getPackageName() + ".";

    private final MessageSource messages;

    FormTexts(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        if (!form.getCeilingEntityClassname().startsWith(OURS)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        Wording words = Wording.ofRequest(messages);
        for (Field field : form.getFields().values()) {
            if (field instanceof ComboField combo) {
                Map<String, String> worded = new LinkedHashMap<>();
                combo.getOptions().forEach((value, key) -> worded.put(value, words.text(key)));
                combo.setOptions(worded);
            }
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
