package dev.wikiclean.plan;

import dev.wikiclean.index.FragmentResolver;
import dev.wikiclean.index.FragmentWriter;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.Severity;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Links to a heading follow when the heading's words change, as they do when a link inside the heading is rewritten:
 * {@code [[Note#See Old]]} becomes {@code [[Note#See New Old]]} with {@code ## See [[New|Old]]}.
 */
final class HeadingFollow {
    /** Names these changes among those of the rules. */
    static final String ID = "heading-follow";

    private record Pair(Note before, Note after) {}

    private final VaultIndex index;
    private final Map<VaultPath, Pair> changed = new HashMap<>();

    private HeadingFollow(VaultIndex index) {
        this.index = index;
    }

    /**
     * What must follow: one finding a link, with a fix where the link can be written.
     *
     * @param before notes as they were, by the path they have now
     * @param index the vault now
     */
    static List<Finding> findings(Map<VaultPath, Note> before, VaultIndex index) {
        HeadingFollow follow = new HeadingFollow(index);
        before.forEach((path, note) -> index.vault()
                .note(path)
                .filter(now -> changesHeadings(note, now))
                .ifPresent(now -> follow.changed.put(path, new Pair(note, now))));
        return follow.changed.isEmpty() ? List.of() : follow.find();
    }

    /** Whether the same headings have other words; where headings come or go nothing can be said. */
    static boolean changesHeadings(Note before, Note after) {
        List<Heading> old = before.headings();
        List<Heading> now = after.headings();
        if (old.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            if (!FragmentResolver.isSameHeading(old.get(i).text(), now.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private List<Finding> find() {
        List<Finding> findings = new ArrayList<>();
        for (ResolvedLink link : index.links()) {
            if (link.link().fragment().isPresent()) {
                link.destination()
                        .map(changed::get)
                        .flatMap(pair -> finding(link, pair))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> finding(ResolvedLink link, Pair pair) {
        String fragment = link.link().fragment().map(Link.Part::text).orElse("");
        List<Integer> places = FragmentResolver.headings(pair.before(), fragment);
        if (places.isEmpty()
                || FragmentResolver.headings(pair.after(), fragment).equals(places)) {
            return Optional.empty();
        }
        Heading heading = pair.after().headings().get(places.get(places.size() - 1));
        Optional<Fix> fix = following(pair, fragment, places)
                .flatMap(text -> FragmentWriter.write(link.source().source().text(), link.link(), text))
                .map(edit -> new Fix(
                        Applicability.SAFE,
                        "name the heading as it reads now",
                        List.of(new FileChange.Modify(link.source().path(), List.of(edit)))));
        Span span = link.link().span();
        return Optional.of(new Finding(
                ID,
                Severity.INFO,
                link.source().path(),
                span,
                link.source().source().position(span.start()),
                "the heading that this names now reads `" + heading.text() + "`",
                fix));
    }

    /** The fragment that names the headings at {@code places} now, as near to the old one as it can be. */
    private static Optional<String> following(Pair pair, String fragment, List<Integer> places) {
        List<String> parts = new ArrayList<>(FragmentResolver.parts(fragment));
        for (int i = 0; i < places.size(); i++) {
            String old = pair.before().headings().get(places.get(i)).text();
            String now = pair.after().headings().get(places.get(i)).text();
            if (!FragmentResolver.isSameHeading(old, now)) {
                parts.set(i, FragmentResolver.fragment(now));
            }
        }
        String near = String.join("#", parts);
        if (FragmentResolver.headings(pair.after(), near).equals(places)) {
            return Optional.of(near);
        }
        List<Integer> path = path(pair.after(), places.get(places.size() - 1));
        String whole = path.stream()
                .map(i ->
                        FragmentResolver.fragment(pair.after().headings().get(i).text()))
                .collect(Collectors.joining("#"));
        return FragmentResolver.headings(pair.after(), whole).equals(path) ? Optional.of(whole) : Optional.empty();
    }

    /** The heading and those that it stands under, the outermost first. */
    private static List<Integer> path(Note note, int heading) {
        List<Integer> path = new ArrayList<>(List.of(heading));
        int level = note.headings().get(heading).level();
        for (int i = heading - 1; i >= 0; i--) {
            if (note.headings().get(i).level() < level) {
                level = note.headings().get(i).level();
                path.add(0, i);
            }
        }
        return path;
    }
}
