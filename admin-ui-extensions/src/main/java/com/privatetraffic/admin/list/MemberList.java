package com.privatetraffic.admin.list;

import com.privatetraffic.admin.entity.MemberEntity;
import java.util.Locale;

/** Members, to look at. */
final class MemberList extends AdminList<MemberEntity> {

    MemberList() {
        super(MemberEntity.class, Choice.of("source", "pt.source", "CHECKOUT"));
    }

    @Override
    void show(MemberEntity row, Cells cells) {
        if (cells.words().locale().getLanguage().equals(Locale.CHINESE.getLanguage())) {
            cells.show("tier", row.getTierInChinese());
        }
    }
}
