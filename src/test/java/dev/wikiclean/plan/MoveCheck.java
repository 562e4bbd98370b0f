package dev.wikiclean.plan;

import dev.wikiclean.index.FragmentResolver;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Base;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares a vault before and after a move link by link and byte by byte; shares no code with plan or proof. */
final class MoveCheck {
    private final Vault before;
    private final Vault after;
    private final Move move;
    private final Map<VaultPath, VaultPath> origins = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int links;
    private int rewritten;

    private MoveCheck(Vault before, Vault after, Move move) {
        this.before = before;
        this.after = after;
        this.move = move;
        move.files().forEach((from, to) -> origins.put(to, from));
    }

    static MoveCheck of(Vault before, Vault after, Move move) {
        MoveCheck check = new MoveCheck(before, after, move);
        check.run();
        return check;
    }

    /** What is not as it should be: empty for a good move. */
    List<String> faults() {
        return faults;
    }

    int links() {
        return links;
    }

    int rewritten() {
        return rewritten;
    }

    private void run() {
        if (before.files().size() != after.files().size()) {
            faults.add("files: " + before.files().size() + " before, "
                    + after.files().size() + " after");
        }
        PlainResolver old = new PlainResolver(before);
        PlainResolver now = new PlainResolver(after);
        for (VaultFile file : before.files()) {
            VaultPath to = moved(file.path());
            Optional<VaultFile> there = after.file(to);
            if (there.isEmpty() || there.get().getClass() != file.getClass()) {
                faults.add(file.path() + " is not at " + to);
            } else if (file instanceof LinkedFile linked) {
                compare(linked, (LinkedFile) there.get(), old, now);
            }
        }
    }

    private VaultPath moved(VaultPath path) {
        return move.files().getOrDefault(path, path);
    }

    private void compare(LinkedFile old, LinkedFile now, PlainResolver before, PlainResolver after) {
        links += old.links().size();
        if (!outside(old).equals(outside(now))) {
            faults.add("bytes outside links of " + old.path());
        }
        if (old.links().size() != now.links().size()) {
            faults.add("links of " + old.path() + ": " + old.links().size() + " -> "
                    + now.links().size());
            return;
        }
        for (int i = 0; i < old.links().size(); i++) {
            Link was = old.links().get(i);
            Link is = now.links().get(i);
            String change =
                    was.raw(old.source().text()) + " -> " + is.raw(now.source().text()) + " in " + now.path();
            rewritten += was.raw(old.source().text()).equals(is.raw(now.source().text())) ? 0 : 1;
            Optional<String> expected = before.resolve(old.path().value(), was)
                    .map(path -> moved(VaultPath.of(path)).value());
            Optional<String> actual = after.resolve(now.path().value(), is);
            if (!expected.equals(actual)) {
                faults.add("destination: " + change + ": " + expected + " became " + actual);
            } else if (!sameWords(was, is)) {
                faults.add("words: " + change);
            } else if (!place(was, expected, true).equals(place(is, actual, false))) {
                faults.add("heading: " + change);
            }
        }
    }

    /** Whether a reader sees the same: the display, or without one the target, of a path its last part. */
    private static boolean sameWords(Link was, Link is) {
        if (was.display().isPresent()) {
            return words(was).equals(words(is));
        }
        if (was.kind() != LinkKind.WIKILINK || was.fragment().isPresent()) {
            return true;
        }
        String old = was.target().text();
        String now = is.display().isPresent() ? words(is) : is.target().text();
        boolean paths = old.contains("/") && now.contains("/");
        return fold(paths ? old.substring(old.lastIndexOf('/')) : old)
                .equals(fold(paths ? now.substring(now.lastIndexOf('/')) : now));
    }

    private static String fold(String words) {
        return Normalizer.normalize(words.replace("\\", ""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }

    private static String words(Link link) {
        return link.display().map(Link.Part::text).orElse("").replace("\\", "").strip();
    }

    /** Which heading of its note a link names. */
    private List<Integer> place(Link link, Optional<String> destination, boolean old) {
        if (link.fragment().isEmpty() || destination.isEmpty()) {
            return List.of();
        }
        VaultPath path = VaultPath.of(destination.get());
        Optional<Note> note = old ? before.note(origins.getOrDefault(path, path)) : after.note(path);
        return note.map(n -> FragmentResolver.headings(n, link.fragment().get().text()))
                .orElse(List.of());
    }

    /** The text with everything cut out that a move may change. */
    private static String outside(LinkedFile file) {
        TreeMap<Integer, Integer> cuts = new TreeMap<>();
        for (Link link : file.links()) {
            cut(cuts, link.span());
            link.fragment().ifPresent(part -> cut(cuts, part.span()));
        }
        if (file instanceof Base base) {
            base.folders().forEach(folder -> cut(cuts, folder.span()));
        }
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (var cut : cuts.entrySet()) {
            if (cut.getKey() >= from) {
                rest.append(file.source().text(), from, cut.getKey()).append('\0');
            }
            from = Math.max(from, cut.getValue());
        }
        return rest.append(file.source().text().substring(from)).toString();
    }

    private static void cut(TreeMap<Integer, Integer> cuts, Span span) {
        cuts.merge(span.start(), span.end(), Math::max);
    }
}
