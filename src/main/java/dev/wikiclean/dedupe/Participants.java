package dev.wikiclean.dedupe;

import dev.wikiclean.index.Redirects;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The notes of a vault that may have doubles, with their names. */
final class Participants {
    private Participants() {}

    static List<Candidate> of(VaultIndex index, DedupeOptions options) {
        Redirects redirects = index.redirects();
        Set<VaultPath> circling = new HashSet<>();
        redirects.cycles().forEach(circling::addAll);
        List<Note> notes = index.vault()
                .notes()
                .filter(note -> !options.skipped().test(note.path()))
                .filter(note -> !redirects.isRedirect(note.path()) && !circling.contains(note.path()))
                .filter(NoteRoles::isTopical)
                .filter(note -> Bodies.start(note) < note.text().length())
                .toList();
        List<String> titles = notes.stream().map(Titles::of).toList();
        List<TitleParts> parts = titles.stream().map(TitleParts::of).toList();
        Set<String> qualifiers = qualifiers(notes, parts);
        Set<String> prefixes = prefixes(parts);
        Set<String> contested = ContestedNames.of(notes, parts);
        List<Candidate> found = new ArrayList<>(notes.size());
        for (int i = 0; i < notes.size(); i++) {
            TitleParts title = titleParts(parts.get(i), titles.get(i), qualifiers, prefixes);
            found.add(new Candidate(
                    notes.get(i), TopicKeys.of(notes.get(i), titles.get(i), title, contested::contains), title));
        }
        return found;
    }

    /** A second name that stands behind several first names, or names a folder, qualifies: {@code Kernel (운영체제)}. */
    private static TitleParts titleParts(TitleParts parts, String title, Set<String> qualifiers, Set<String> prefixes) {
        if (!parts.kind().hasTwoNames()) {
            return parts;
        }
        String main = NameFolding.fold(parts.main());
        boolean qualifies = qualifiers.contains(NameFolding.fold(parts.second()));
        if (parts.kind() == TitleParts.Kind.PARALLEL
                && (qualifies || prefixes.contains(main) || qualifiers.contains(main))) {
            return parts.asPlain(title);
        }
        return qualifies ? new TitleParts(TitleParts.Kind.QUALIFIER, parts.main(), parts.second()) : parts;
    }

    private static Set<String> qualifiers(List<Note> notes, List<TitleParts> titles) {
        Map<String, String> firstNames = new HashMap<>();
        Set<String> found = new HashSet<>();
        Set<String> folders = new HashSet<>();
        notes.forEach(note -> folders.add(note.path().folder()));
        for (TitleParts parts : titles) {
            if (parts.kind().hasTwoNames()) {
                String main = NameFolding.fold(parts.main());
                String before = firstNames.putIfAbsent(NameFolding.fold(parts.second()), main);
                if (before != null && !before.equals(main)) {
                    found.add(NameFolding.fold(parts.second()));
                }
            }
        }
        for (String folder : folders) {
            for (String part : folder.split("/")) {
                found.add(NameFolding.fold(part));
            }
        }
        return found;
    }

    /** First names that stand before several second ones are subjects: {@code Spring - 트랜잭션}, {@code Spring - 빈}. */
    private static Set<String> prefixes(List<TitleParts> titles) {
        Map<String, String> secondNames = new HashMap<>();
        Set<String> found = new HashSet<>();
        for (TitleParts parts : titles) {
            if (parts.kind() == TitleParts.Kind.PARALLEL) {
                String second = NameFolding.fold(parts.second());
                String before = secondNames.putIfAbsent(NameFolding.fold(parts.main()), second);
                if (before != null && !before.equals(second)) {
                    found.add(NameFolding.fold(parts.main()));
                }
            }
        }
        return found;
    }
}
