package dev.wikiclean.run;

import dev.wikiclean.index.Redirects;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.SliceKeys;
import dev.wikiclean.rules.SliceKeys.Kind;
import dev.wikiclean.vault.VaultPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a commit does to links by way of redirects that it does not touch. */
final class SliceRedirects {
    private final SliceBase base;
    private final SliceNames names;
    /** Files in which links may find other places than before. */
    private final Set<VaultPath> places = new HashSet<>();

    private final Set<VaultPath> moved = new HashSet<>();
    private final Set<VaultPath> passed = new HashSet<>();

    SliceRedirects(SliceBase base, SliceNames names) {
        this.base = base;
        this.names = names;
    }

    /** Links may find other places in {@code path}. */
    void changePlaces(VaultPath path) {
        places.add(path);
        wantRedirectsTo(path);
    }

    private void wantRedirectsTo(VaultPath path) {
        SliceKeys.names(path).forEach(name -> base.find(Kind.TARGET, name).stream()
                .filter(base::mayBeRedirect)
                .forEach(base::want));
    }

    /** Asks for what leads to redirects that stand for another note than before, or for one with other places. */
    void follow(VaultIndex before, VaultIndex after) {
        Redirects old = before.redirects();
        Redirects now = after.redirects();
        Set<VaultPath> all = new HashSet<>(old.canonicals().keySet());
        all.addAll(now.canonicals().keySet());
        for (VaultPath path : all) {
            if (!old.canonical(path).equals(now.canonical(path)) && moved.add(path)) {
                move(path, List.of(before, after));
            }
            if (places.contains(now.canonical(path)) && passed.add(path)) {
                wantRedirectsTo(path);
                SliceKeys.names(path)
                        .forEach(name -> base.find(Kind.PLACE, name).forEach(base::want));
            }
        }
    }

    /** What names the redirect, by any of its names, means another note; and it may share them with others now. */
    private void move(VaultPath path, List<VaultIndex> sides) {
        Set<String> all = new HashSet<>(SliceKeys.names(path));
        sides.stream()
                .flatMap(side -> side.vault().note(path).stream())
                .forEach(note -> all.addAll(SliceKeys.otherNames(note)));
        all.forEach(names::change);
        all.stream()
                .flatMap(
                        name -> Stream.concat(base.find(Kind.FILE, name).stream(), base.find(Kind.ALSO, name).stream()))
                .forEach(base::want);
    }
}
