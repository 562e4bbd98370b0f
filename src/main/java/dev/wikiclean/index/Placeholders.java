package dev.wikiclean.index;

import java.util.regex.Pattern;

/**
 * Link targets that nobody expects to resolve.
 *
 * <ul>
 *   <li>templates: {@code [[<% tp.date.now() %>]]}, {@code [[{{title}}]]}, {@code [[daily/${today}]]}
 *   <li>pieces of a program that builds links: {@code [["+ name +"]]}, {@code [[' + p.file.name + ']]}
 *   <li>stand-ins of examples: {@code [[YOUR-HOST]]}, {@code [[YOUR_LAB]]}, {@code [[MY-SERVER]]}
 * </ul>
 *
 * Other names in capitals ({@code [[TCP]]}, {@code [[SUID/SGID]]}) are names of notes like any other.
 */
public final class Placeholders {
    private static final String[] TEMPLATE_MARKS = {"<%", "%>", "{{", "}}", "${"};
    private static final Pattern CONCATENATION = Pattern.compile("^[\"'`]\\s*\\+.*\\+\\s*[\"'`]$");
    private static final Pattern STAND_IN = Pattern.compile("^(YOUR|MY|INSERT|REPLACE)([-_ ][A-Z0-9]+)+$");

    private Placeholders() {}

    /** Whether {@code target}, a link's target or fragment, is one. */
    public static boolean isPlaceholder(String target) {
        for (String mark : TEMPLATE_MARKS) {
            if (target.contains(mark)) {
                return true;
            }
        }
        return CONCATENATION.matcher(target).find() || STAND_IN.matcher(target).find();
    }
}
