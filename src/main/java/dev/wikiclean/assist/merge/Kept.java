package dev.wikiclean.assist.merge;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.NoteParser;
import dev.wikiclean.vault.VaultPath;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must be in a text as it was in the texts that it stands for: numbers, dates, links, addresses, code, formulas. */
final class Kept {
    private static final Pattern NUMBER = Pattern.compile("\\d++(?:[.,:/-]\\d++)*+%?+");
    private static final Pattern CODE = Pattern.compile("(`++)(?:(?!\\1).)++\\1");
    private static final Pattern FORMULA = Pattern.compile("\\$[^$\\s](?:[^$]*[^$\\s])?\\$");
    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s<>()\\[\\]]++");
    private static final VaultPath NOWHERE = VaultPath.of("text.md");

    private Kept() {}

    static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        for (Pattern pattern : new Pattern[] {NUMBER, CODE, FORMULA, ADDRESS}) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        for (Link link : NoteParser.parse(NOWHERE, SourceText.of(text)).links()) {
            found.add(link.target().text()
                    + link.fragment().map(part -> "#" + part.text()).orElse(""));
        }
        return found;
    }
}
