package dev.wikiclean.rules;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds list items without a living link in the related-sections of a note. */
final class RelatedSections {
    private static final int LABEL_AT_MOST = 20;

    private final Note note;
    private final LinkRepairs repairs;
    private final TreeMap<Integer, ResolvedLink> links = new TreeMap<>();

    private RelatedSections(RuleContext context, Note note, LinkRepairs repairs, int from, int to) {
        this.note = note;
        this.repairs = repairs;
        for (ResolvedLink link : context.index().linksOf(note.path())) {
            int start = link.link().span().start();
            if (start >= from && start < to) {
                links.put(start, link);
            }
        }
    }

    static List<RelatedItem> deadItems(RuleContext context, Note note, LinkRepairs repairs) {
        List<RelatedItem> dead = new ArrayList<>();
        List<Heading> headings = note.headings();
        int done = 0;
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            if (heading.span().start() < done || !context.config().isRelatedSection(heading.text())) {
                continue;
            }
            done = end(note, headings, i);
            int from = heading.span().end();
            new RelatedSections(context, note, repairs, from, done).collect(from, done, dead);
        }
        return dead;
    }

    /** A section reaches to the next heading that is not below its own. */
    private static int end(Note note, List<Heading> headings, int i) {
        for (Heading next : headings.subList(i + 1, headings.size())) {
            if (next.level() <= headings.get(i).level()) {
                return next.span().start();
            }
        }
        return note.text().length();
    }

    private void collect(int from, int to, List<RelatedItem> dead) {
        List<ListLine> lines = ListLine.in(note.text(), from, to);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isItem()) {
                continue;
            }
            int end = i + 1;
            while (end < lines.size() && lines.get(end).belongsTo(lines.get(i))) {
                end++;
            }
            List<String> targets = new ArrayList<>();
            boolean allDead = true;
            for (ListLine line : lines.subList(i, end)) {
                allDead &= line.isItem() && isDead(line, targets);
            }
            if (allDead) {
                Span first = new Span(lines.get(i).content(), lines.get(i).end());
                dead.add(new RelatedItem(
                        first, new Span(lines.get(i).start(), lines.get(end - 1).next()), targets));
                i = end - 1;
            }
        }
    }

    /** Whether the line's links all lead nowhere, were never meant otherwise, and stand alone. */
    private boolean isDead(ListLine line, List<String> targets) {
        Map<Integer, ResolvedLink> here = links.subMap(line.content(), line.end());
        if (here.isEmpty()) {
            return false;
        }
        StringBuilder rest = new StringBuilder();
        int from = line.content();
        for (ResolvedLink link : here.values()) {
            if (!repairs.isBroken(link) || link.link().isEmbed() || !repairs.isHopeless(link)) {
                return false;
            }
            targets.add(link.link().raw(note.text()));
            rest.append(note.text(), from, Math.max(from, link.link().span().start()))
                    .append(' ');
            from = Math.max(from, link.link().span().end());
        }
        rest.append(note.text(), from, line.end());
        return saysNothing(rest.toString());
    }

    /** Only marks and blanks, or a short label such as {@code 상위:} before them. */
    private static boolean saysNothing(String rest) {
        String text = rest.strip();
        int colon = text.indexOf(':');
        if (colon > 0 && colon <= LABEL_AT_MOST) {
            text = text.substring(colon + 1);
        }
        return text.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || c == '#' || c == '^' || c == '!');
    }
}
