package dev.wikiclean.rules;

import java.util.List;

/**
 * A rule's page, {@code rules/ID/rule.md}: the one source of what {@code explain}, {@code rules}, SARIF and {@code
 * rules/README.md} say of it. It begins with the rule's name, one sentence, and a table of its severity and its fix.
 *
 * @param id the rule's name
 * @param summary what it finds, one sentence without its full stop
 * @param fix what becomes of it: {@code safe}, {@code unsafe}, {@code none}, or one of them and a condition
 * @param text Markdown: what follows the table, without the list of examples
 */
public record RulePage(String id, String summary, String fix, String text) {
    private static final String EXAMPLES = "\n## Examples\n";

    /** The page of the rule {@code id}. */
    public static RulePage of(String id) {
        return parse(id, Profiles.resource("/rules/" + id + "/rule.md"));
    }

    /** The pages of all rules, by name. */
    public static List<RulePage> all() {
        return RuleCatalog.ids().stream().map(RulePage::of).toList();
    }

    /** The examples, by name. */
    public List<PageExample> examples() {
        return PageExample.of(id);
    }

    /**
     * A key below {@code rules: ID:} in the configuration.
     *
     * @param values what may be written
     * @param sentence what it means
     */
    public record Option(String name, String values, String sentence) {}

    /** The options of its own, besides those that every rule has. */
    public List<Option> options() {
        return RuleCatalog.all().stream()
                .filter(rule -> rule.id().equals(id))
                .flatMap(rule -> rule.settings().stream())
                .map(setting -> new Option(setting.name(), setting.kind().words(), setting.sentence()))
                .toList();
    }

    /** @throws IllegalStateException if the page does not begin as pages do; the message says how they do */
    static RulePage parse(String id, String page) {
        String[] parts = page.split("\n\n", 4);
        boolean begun = parts.length >= 3 && parts[0].equals("# " + id) && parts[1].endsWith(".");
        List<String> table = begun ? parts[2].lines().toList() : List.of();
        if (table.size() != 3 || !table.get(0).equals("| severity | fix |")) {
            throw new IllegalStateException("rules/" + id + "/rule.md must begin with '# " + id
                    + "', one sentence, and the table '| severity | fix |' of one row, with empty lines between");
        }
        String[] cells = table.get(2).split("\\|");
        String rest = parts.length == 4 ? "\n" + parts[3] : "";
        int end = rest.indexOf(EXAMPLES);
        return new RulePage(
                id,
                parts[1].substring(0, parts[1].length() - 1).replace('\n', ' '),
                cells[2].strip(),
                (end < 0 ? rest : rest.substring(0, end)).strip());
    }
}
