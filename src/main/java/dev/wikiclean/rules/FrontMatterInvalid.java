package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.FrontMatterRepair;
import dev.wikiclean.vault.Note;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Front matter that YAML cannot read: reported with its line, column and reason, never written. Where only quotes or
 * blanks are missing, the lines are shown as they should read.
 */
final class FrontMatterInvalid implements Rule {
    static final String ID = "front-matter-invalid";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        context.notes().forEach(note -> {
            if (note.frontMatter() instanceof FrontMatter.Unparsable broken
                    && !context.config().isTemplate(note.path())) {
                findings.accept(finding(context, note, broken));
            }
        });
    }

    private static Finding finding(RuleContext context, Note note, FrontMatter.Unparsable broken) {
        Optional<FrontMatterRepair> repair = FrontMatterRepair.of(note.source());
        String out = repair.isPresent() ? "" : "; mend the line by hand";
        String message = "front matter that YAML cannot read: line " + broken.line() + ", column " + broken.column()
                + ": " + reason(broken.reason()) + out + "; nothing in it counts until then";
        return context.finding(
                ID, note, Span.at(place(note, broken)), message, repair.map(r -> Fix.suggestion("write " + lines(r))));
    }

    /** The repaired lines, as one would write them. */
    private static String lines(FrontMatterRepair repair) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < repair.lines().size(); i++) {
            out.append(i == 0 ? "" : ", ")
                    .append("line ")
                    .append(repair.lines().get(i))
                    .append(" as `")
                    .append(repair.mended().get(i).stripTrailing())
                    .append('`');
        }
        return out.toString();
    }

    /** The parser's words, where there are plainer ones those. */
    private static String reason(String parser) {
        if (parser.contains("mapping values are not allowed here")) {
            return "a colon and a blank inside an unquoted value";
        }
        if (parser.contains("TAB")) {
            return "a tab where blanks must stand";
        }
        int found = parser.indexOf("found character '");
        if (found >= 0 && parser.contains("cannot start any token")) {
            return "a value that begins with `" + parser.charAt(found + 17) + "` needs quotes";
        }
        return parser;
    }

    private static int place(Note note, FrontMatter.Unparsable broken) {
        String text = note.text();
        int at = note.source().bodyStart();
        for (int i = 1; i < broken.line(); i++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return at;
            }
            at = end + 1;
        }
        int lineEnd = text.indexOf('\n', at);
        int end = lineEnd < 0 ? text.length() : lineEnd;
        int columns = Math.min(broken.column() - 1, text.codePointCount(at, end));
        return text.offsetByCodePoints(at, Math.max(0, columns));
    }
}
