package dev.wikiclean.rules;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.BlockId;
import dev.wikiclean.vault.LinkForm;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds the items of lists, and the rows of tables, that hold nothing but links to nowhere. */
final class DeadItems {
    private static final int LONGEST_LABEL = 20;

    private final Note note;
    private final String text;
    private final LinkRepairs repairs;
    private final TreeMap<Integer, ResolvedLink> links = new TreeMap<>();
    private final Predicate<ResolvedLink> isWished;
    private final List<RelatedItem> found = new ArrayList<>();
    private final List<ResolvedLink> wishes = new ArrayList<>();

    private DeadItems(RuleContext context, Note note, Predicate<ResolvedLink> isWished) {
        this.note = note;
        this.text = note.text();
        this.repairs = context.repairs();
        this.isWished = isWished;
        context.index()
                .linksOf(note.path())
                .forEach(link -> links.put(link.link().span().start(), link));
    }

    /** Looks through {@code parts}, lists and tables of {@code note}; what {@code isWished} leads to a note to come. */
    static DeadItems in(RuleContext context, Note note, Collection<BlockTree> parts, Predicate<ResolvedLink> isWished) {
        DeadItems items = new DeadItems(context, note, isWished);
        for (BlockTree part : parts) {
            if (part.is(Block.Kind.TABLE)) {
                items.rows(part.span());
            } else {
                items.list(part);
            }
        }
        return items;
    }

    /** The items to nowhere, the outermost only. */
    List<RelatedItem> found() {
        return found;
    }

    /** The links to notes to come that keep an item. */
    List<ResolvedLink> wishes() {
        return wishes;
    }

    private void list(BlockTree list) {
        for (BlockTree item : list.children()) {
            List<ResolvedLink> here = new ArrayList<>();
            boolean goes = beginsItsLine(item.span()) && isDead(item, here) && isUnwanted(here);
            if (goes) {
                found.add(item(item.span(), here, false));
            } else {
                item.children().stream()
                        .filter(child -> child.is(Block.Kind.LIST))
                        .forEach(this::list);
            }
        }
    }

    private boolean isUnwanted(List<ResolvedLink> here) {
        List<ResolvedLink> wished = here.stream().filter(isWished).toList();
        wishes.addAll(wished);
        return wished.isEmpty();
    }

    private RelatedItem item(Span span, List<ResolvedLink> here, boolean isRow) {
        Span first = new Span(span.start(), Lines.end(text, span.start()));
        int content = isRow ? 0 : BodyLine.listMark(first.of(text));
        return new RelatedItem(
                new Span(Math.min(first.start() + content, first.end()), first.end()),
                Lines.whole(text, span),
                here,
                isRow);
    }

    private boolean beginsItsLine(Span span) {
        return Lines.isBlank(text, Lines.start(text, span.start()), span.start());
    }

    /** Whether an item and all items below it are nothing but dead links; those are added to {@code here}. */
    private boolean isDead(BlockTree item, List<ResolvedLink> here) {
        List<BlockTree> children = item.children();
        if (children.isEmpty() || !children.get(0).is(Block.Kind.PARAGRAPH) || hasBlockId(item.span())) {
            return false;
        }
        boolean dead = isDead(children.get(0).span(), true, here);
        for (BlockTree child : children.subList(1, children.size())) {
            dead &= child.is(Block.Kind.LIST) && child.children().stream().allMatch(below -> isDead(below, here));
        }
        return dead;
    }

    private boolean hasBlockId(Span span) {
        for (BlockId id : note.blockIds()) {
            if (span.contains(id.span())) {
                return true;
            }
        }
        return false;
    }

    private void rows(Span table) {
        int head = Lines.next(text, table.start());
        for (int at = Lines.next(text, head); at < table.end(); at = Lines.next(text, at)) {
            Span row = new Span(at, Lines.end(text, at));
            List<ResolvedLink> here = new ArrayList<>();
            if (!hasBlockId(row) && isDead(row, false, here) && isUnwanted(here)) {
                found.add(item(row, here, true));
            }
        }
    }

    /** Whether the links there all lead nowhere, were never meant otherwise, and stand alone. */
    private boolean isDead(Span span, boolean mayBeLabelled, List<ResolvedLink> here) {
        Collection<ResolvedLink> inside = links.subMap(span.start(), span.end()).values();
        if (inside.isEmpty()) {
            return false;
        }
        int from = span.start();
        boolean first = true;
        for (ResolvedLink link : inside) {
            int start = link.link().span().start();
            String between = text.substring(from, Math.max(from, start));
            if (!isHopeless(link) || !(first && mayBeLabelled ? isLabel(between) : saysNothing(between))) {
                return false;
            }
            first = false;
            from = Math.max(from, link.link().span().end());
            here.add(link);
        }
        return saysNothing(text.substring(Math.min(from, span.end()), span.end()));
    }

    private boolean isHopeless(ResolvedLink link) {
        // A path from the root of a web site is an address, not the name of a note.
        boolean isAddress = link.link().form() != LinkForm.WIKI
                && link.link().target().text().startsWith("/");
        return !isAddress
                && link.isUnresolved()
                && !link.link().isEmbed()
                && repairs.isBroken(link)
                && repairs.isHopeless(link);
    }

    /** Nothing, or a short label before the links such as {@code 상위:} or {@code up::}. */
    private static boolean isLabel(String before) {
        String label = before.strip();
        int end = label.length();
        while (end > 0 && "*_ ".indexOf(label.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean colon = end > 1 && end <= LONGEST_LABEL && ":：".indexOf(label.charAt(end - 1)) >= 0;
        return saysNothing(colon ? label.replaceAll("[\\p{L}\\p{N}\\p{M}]", "") : label);
    }

    /** Only blanks, separators and pictures: no words, no task's box, no tag, no comment, no code. */
    private static boolean saysNothing(String rest) {
        return !rest.contains("%%")
                && rest.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || "#^![]<>`$".indexOf(c) >= 0);
    }
}
