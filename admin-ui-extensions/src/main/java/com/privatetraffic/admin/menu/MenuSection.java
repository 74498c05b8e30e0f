package com.privatetraffic.admin.menu;

import com.privatetraffic.admin.contact.ContactSection;
import com.privatetraffic.admin.entity.CommissionEntity;
import com.privatetraffic.admin.entity.MemberEntity;
import com.privatetraffic.admin.entity.SalespersonEntity;
import com.privatetraffic.admin.pool.PoolSection;
import java.util.List;

/**
 * One line of the menu.
 *
 * @param key its address without slash, and the key of its message
 * @param permission the last part of its permissions' names
 * @param name English, for Broadleaf's own screens
 * @param entity what it shows, or the {@link com.privatetraffic.admin.page.OwnSection} whose pages it leads to
 * @param editable whether there is a permission to change something in it
 */
record MenuSection(String key, String permission, String name, Class<?> entity, int order, boolean editable) {

    static final List<MenuSection> ALL = List.of(
            new MenuSection("pt-contact", "PT_CONTACT", "Contacts", ContactSection.class, 3000, true),
            new MenuSection("pt-pool", "PT_POOL", "Pools", PoolSection.class, 4000, true),
            new MenuSection("pt-member", "PT_MEMBER", "Members", MemberEntity.class, 6000, false),
            new MenuSection("pt-salesperson", "PT_SALESPERSON", "Salespeople", SalespersonEntity.class, 8000, true),
            new MenuSection("pt-commission", "PT_COMMISSION", "Commissions", CommissionEntity.class, 11000, false));
}
