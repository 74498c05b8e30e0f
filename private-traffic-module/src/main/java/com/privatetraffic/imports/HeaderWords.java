package com.privatetraffic.imports;

import com.privatetraffic.imports.ColumnUse.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses what a column is from the words of its header, in English and Chinese. */
final class HeaderWords {

    private static final Map<Kind, Set<String>> WORDS = Map.of(
            Kind.NAME,
                    Set.of(
                            "name",
                            "fullname",
                            "contact",
                            "contactname",
                            "customer",
                            "customername",
                            "displayname",
                            "姓名",
                            "名字",
                            "名称",
                            "联系人",
                            "客户",
                            "客户姓名",
                            "客户名称",
                            "昵称",
                            "称呼"),
            Kind.FIRST_NAME, Set.of("firstname", "givenname", "forename", "名"),
            Kind.MIDDLE_NAME, Set.of("middlename", "additionalname"),
            Kind.LAST_NAME, Set.of("lastname", "surname", "familyname", "姓", "姓氏"),
            Kind.EMAIL,
                    Set.of(
                            "email",
                            "emailaddress",
                            "mail",
                            "mailaddress",
                            "emailid",
                            "contactemail",
                            "customeremail",
                            "邮箱",
                            "电子邮件",
                            "电子邮箱",
                            "邮件",
                            "邮箱地址",
                            "邮件地址",
                            "电邮"),
            Kind.PHONE,
                    Set.of(
                            "phone",
                            "phonenumber",
                            "mobile",
                            "mobilephone",
                            "mobilenumber",
                            "mobileno",
                            "phoneno",
                            "cell",
                            "cellphone",
                            "tel",
                            "telephone",
                            "telephonenumber",
                            "whatsapp",
                            "whatsappnumber",
                            "contactnumber",
                            "手机",
                            "手机号",
                            "手机号码",
                            "电话",
                            "电话号码",
                            "联系电话",
                            "移动电话",
                            "联系方式"),
            Kind.TAGS,
                    Set.of(
                            "tag",
                            "tags",
                            "label",
                            "labels",
                            "group",
                            "groups",
                            "category",
                            "categories",
                            "标签",
                            "分组",
                            "群组",
                            "分类"));

    private HeaderWords() {}

    static Mapping guess(List<String> headers) {
        Map<String, ColumnUse> mapped = new LinkedHashMap<>();
        for (String header : headers) {
            Kind kind = kind(header);
            if (kind != null) {
                mapped.put(header, ColumnUse.of(kind));
            }
        }
        boolean parts =
                mapped.values().stream().anyMatch(use -> use.kind() == Kind.FIRST_NAME || use.kind() == Kind.LAST_NAME);
        if (parts) {
            mapped.values().removeIf(use -> use.kind() == Kind.NAME);
        }
        return new Mapping(mapped);
    }

    private static Kind kind(String header) {
        // "Phone (2)" and "E-Mail 3" are of the kind of the first.
        String word = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        return WORDS.entrySet().stream()
                .filter(each -> each.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
