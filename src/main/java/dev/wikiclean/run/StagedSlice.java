package dev.wikiclean.run;

import dev.wikiclean.git.StagedChange;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.AgentNotes;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.SliceKeys;
import dev.wikiclean.rules.SliceKeys.Kind;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.TreeSource;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest part of a vault in which a commit has to answer for the same as in the whole: what it changes, what the
 * links in that may mean, what links to what it takes away, and what shares a name or a topic with it. Files that only
 * have to be there are known by name alone.
 */
final class StagedSlice {
    /** Of a larger part the whole is read as fast. */
    private static final int MOST_READ = 600;

    private static final int MOST_NAMED = 5_000;
    /** More notes of one name are a series, and no topic. */
    private static final int SERIES = 40;

    private static final int ROUNDS = 12;
    private static final String PRUNING = "dead-related-link";

    private final SliceBase base;
    private final SliceOverlay overlay;
    private final Config config;
    private final List<SliceChange> changes = new ArrayList<>();
    private final Set<VaultPath> changed = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private final SliceNames names;
    private final SliceRedirects redirects;
    private final SliceIds ids;

    StagedSlice(SliceBase base, SliceOverlay overlay, List<StagedChange> staged, Config config) {
        this.base = base;
        this.overlay = overlay;
        this.config = config;
        this.names = new SliceNames(base, config);
        this.redirects = new SliceRedirects(base, names);
        this.ids = new SliceIds(base);
        for (StagedChange change : staged) {
            if (TreeSource.belongs(change.path())) {
                SliceChange sides = new SliceChange(
                        change.before().flatMap(overlay::file), change.after().flatMap(overlay::file));
                changes.add(sides);
                sides.after().ifPresent(file -> changed.add(file.path()));
            }
        }
    }

    /** The part of the vault {@code name}; nothing where it is too large. */
    Optional<StagedVaults> vaults(String name, TreeSource source, AgentNotes agents) throws IOException {
        changes.forEach(this::follow);
        overlay.before().forEach(file -> expand(file, changed.contains(file.path())));
        overlay.after().forEach(file -> expand(file, changed.contains(file.path())));
        for (int round = 0; round < ROUNDS; round++) {
            while (true) {
                if (base.size() > MOST_READ || base.nameCount() > MOST_NAMED) {
                    return Optional.empty();
                }
                List<VaultFile> read = base.readWanted();
                if (read.isEmpty()) {
                    break;
                }
                read.forEach(file -> expand(file, false));
            }
            int size = base.size() + base.nameCount();
            StagedVaults vaults = StagedVaults.of(
                    vault(name, source, overlay.before()), vault(name, source, overlay.after()), agents);
            repair(vaults.after());
            redirects.follow(vaults.before(), vaults.after());
            if (base.size() + base.nameCount() == size) {
                return ids.concernAll(vaults.before().vault(), vaults.after().vault())
                        ? Optional.empty()
                        : Optional.of(vaults);
            }
        }
        return Optional.empty();
    }

    private Vault vault(String name, TreeSource source, List<VaultFile> own) {
        List<VaultFile> files = new ArrayList<>(base.files());
        files.addAll(own);
        return new Vault(name, source.settings(), files, List.of());
    }

    /** What the links of a file may mean, by name; in a changed one also by what stands there. */
    private void expand(VaultFile file, boolean isChanged) {
        SliceKeys.copyOf(file.path()).forEach(name -> base.find(Kind.FILE, name).forEach(base::want));
        if (!(file instanceof LinkedFile linked)) {
            return;
        }
        boolean redirects = file instanceof Note note && SliceKeys.mayBeRedirect(note);
        for (Link link : linked.links()) {
            SliceKeys.named(link.target().text())
                    .forEach(name ->
                            meet(name, redirects || isChanged && link.fragment().isPresent()));
            if (link.kind() == LinkKind.BASE) {
                base.oneOfEachFolder(SliceKeys.foldedFolder(link.target().text()))
                        .forEach(base::name);
            }
        }
        if (file instanceof Note note) {
            names.meet(note);
            SliceKeys.values(note).forEach(value -> SliceKeys.named(value).forEach(name -> meet(name, redirects)));
            if (redirects) {
                SliceKeys.names(note.path()).forEach(name -> base.find(Kind.TARGET, name).stream()
                        .filter(base::mayBeRedirect)
                        .forEach(base::want));
            }
        }
    }

    private void meet(String name, boolean whole) {
        for (int file : base.find(Kind.FILE, name)) {
            if (whole || base.mayBeRedirect(file)) {
                base.want(file);
            } else {
                base.name(file);
            }
        }
    }

    /** What a change may do harm to, and what it shares a name or a topic with. */
    private void follow(SliceChange change) {
        for (String name : change.names()) {
            names.change(name);
            base.find(Kind.COPY, name).forEach(base::want);
        }
        for (String name : change.isOfRedirects() ? change.allNames() : change.names()) {
            base.find(Kind.FILE, name).forEach(base::want);
            base.find(Kind.ALSO, name).forEach(base::want);
        }
        for (String name : change.aliases()) {
            base.find(Kind.FILE, name).forEach(base::want);
            base.find(Kind.ALIAS, name).forEach(base::want);
        }
        VaultPath path = change.path();
        Kind linking = change.isOfRedirects() ? Kind.TARGET : Kind.PLACE;
        if (change.isOfRedirects() || change.isOfPlaces()) {
            SliceKeys.names(path).forEach(name -> base.find(linking, name).forEach(base::want));
        }
        if (change.isOfPlaces()) {
            redirects.changePlaces(path);
        }
        ids.follow(change);
        if (change.isOfFiles()) {
            if (change.after().isEmpty()) {
                SliceKeys.names(path).forEach(names::leave);
            }
            change.folders().forEach(this::followFolder);
        }
        if (change.after().orElse(null) instanceof Note note) {
            note.frontMatter().list("duplicate_of").forEach(value -> SliceKeys.named(value)
                    .forEach(name -> meet(name, true)));
            SliceKeys.names(path).forEach(name -> base.find(Kind.TOPIC, SliceKeys.doubles(name))
                    .forEach(base::want));
            int numbers = StagedKinds.numbers(note);
            for (String topic : SliceKeys.topics(note)) {
                List<Integer> others = base.find(Kind.TOPIC, topic);
                if (others.size() <= SERIES) {
                    others.stream()
                            .filter(other -> base.mayBeOneTopic(numbers, other))
                            .forEach(base::want);
                }
            }
        }
    }

    private void followFolder(String folder) {
        base.oneOfEachFolder(SliceKeys.foldedFolder(folder)).forEach(base::name);
        if (!base.hasFolder(folder)) {
            SliceKeys.ends(folder).forEach(end -> base.find(Kind.FOLDER, end).forEach(base::want));
            SliceKeys.named(folder).forEach(name -> base.find(Kind.TARGET, name).forEach(base::want));
        }
    }

    /** What broken links may have meant: those of changed files, and those that are broken by the change. */
    private void repair(VaultIndex after) {
        for (ResolvedLink link : after.links()) {
            String target = link.link().target().text();
            if (link.isUnresolved()
                    && (changed.contains(link.source().path()) || names.mayConcern(target))
                    && answered.add(target)) {
                repair(target);
                SliceKeys.concept(config, target).ifPresent(this::repair);
            }
        }
    }

    private void repair(String target) {
        for (String name : SliceKeys.named(target)) {
            base.find(Kind.FILE, name).forEach(base::want);
            base.find(Kind.ALSO, name).forEach(base::want);
            if (config.isOn(PRUNING)) {
                base.find(Kind.TARGET, name).forEach(base::want);
            }
        }
        base.near(target).forEach(base::want);
        int slash = target.lastIndexOf('/');
        if (slash > 0) {
            base.oneOfEachFolder(SliceKeys.foldedFolder(target.substring(0, slash)))
                    .forEach(base::name);
        }
    }
}
