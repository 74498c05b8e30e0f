package com.privatetraffic.starter.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.ClassUtils;

/** Names the permission Broadleaf found missing, from the sentence it refuses with. */
final class PermissionNames {

    private static final Pattern REFUSAL = Pattern.compile("entity operation: (\\w+) \\(([\\w.$]+)\\)");

    private static final Map<String, String> TYPES =
            Map.of("ADD", "CREATE", "FETCH", "READ", "INSPECT", "READ", "REMOVE", "DELETE", "UPDATE", "UPDATE");

    private final JdbcTemplate jdbc;

    PermissionNames(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** A refusal to read an entity, in the words Broadleaf has for it. */
    static String reading(String entity) {
        return "entity operation: FETCH (" + entity + ")";
    }

    /** The description of the narrowest permission that would do. */
    Optional<String> missing(String refusal) {
        Matcher found = REFUSAL.matcher(String.valueOf(refusal));
        if (!found.find()) {
            return Optional.empty();
        }
        String type = TYPES.getOrDefault(found.group(1), found.group(1));
        for (String entity : withInterfaces(found.group(2))) {
            List<String> names = jdbc.queryForList(
                    "select p.DESCRIPTION from BLC_ADMIN_PERMISSION p join BLC_ADMIN_PERMISSION_ENTITY e"
                            + " on e.ADMIN_PERMISSION_ID = p.ADMIN_PERMISSION_ID where e.CEILING_ENTITY = ?"
                            + " and p.PERMISSION_TYPE in (?, 'ALL')"
                            + " order by case when p.PERMISSION_TYPE = 'ALL' then 1 else 0 end, p.ADMIN_PERMISSION_ID desc",
                    String.class,
                    entity,
                    type);
            if (!names.isEmpty()) {
                return Optional.of(names.get(0));
            }
        }
        return Optional.empty();
    }

    private static List<String> withInterfaces(String entity) {
        List<String> names = new ArrayList<>(List.of(entity));
        try {
            for (Class<?> each : ClassUtils.getAllInterfacesForClass(
                    ClassUtils.forName(entity, PermissionNames.class.getClassLoader()))) {
                names.add(each.getName());
            }
        } catch (ClassNotFoundException | LinkageError notAClass) {
            return names;
        }
        return names;
    }
}
