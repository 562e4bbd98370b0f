package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kinds of evidence: which classes of words together tell of a captured page, whatever its wording. */
final class EvidenceTable {
    static final String PACKAGED = "/rules/error-note/evidence.txt";
    /** What {@link MachineText} tells apart, beside the classes of words. */
    private static final List<String> OF_MACHINES =
            List.of("plain", "person", "code", "id", "stamp", "address", "foreign", "site", "login", "server");

    private final List<String> classes;
    private final PageLexicon lexicon;
    private final List<EvidenceFrame> frames = new ArrayList<>();

    private EvidenceTable(String words, String evidence) {
        Set<String> names = new HashSet<>();
        List<String> all = new ArrayList<>(OF_MACHINES);
        names.addAll(OF_MACHINES);
        words.lines().filter(line -> line.startsWith("[")).forEach(line -> {
            String name = line.substring(1, line.indexOf(' '));
            if (!name.equals("ending") && !name.equals("brand") && names.add(name)) {
                all.add(name);
            }
        });
        if (all.size() > Long.SIZE) {
            throw new IllegalArgumentException(PageLexicon.PACKAGED + ": more than 64 classes");
        }
        classes = List.copyOf(all);
        lexicon = new PageLexicon(words, classes);
        read(evidence);
    }

    static EvidenceTable packaged() {
        return new EvidenceTable(Profiles.resource(PageLexicon.PACKAGED), Profiles.resource(PACKAGED));
    }

    private void read(String evidence) {
        EvidenceKind kind = EvidenceKind.HTTP;
        EvidenceFrame.Aspect aspect = EvidenceFrame.Aspect.CORE;
        for (String line : (Iterable<String>) evidence.lines()::iterator) {
            if (line.startsWith("[")) {
                String[] section = line.substring(1, line.length() - 1).split(" ");
                kind = EvidenceKind.named(section[0]).orElseThrow();
                aspect = EvidenceFrame.aspect(section[1]);
            } else if (!line.isBlank() && line.charAt(0) != '#') {
                frames.add(EvidenceFrame.of(kind, aspect, line.strip(), classes));
            }
        }
    }

    PageLexicon lexicon() {
        return lexicon;
    }

    private long bit(String name) {
        return 1L << OF_MACHINES.indexOf(name);
    }

    long plain() {
        return bit("plain");
    }

    long person() {
        return bit("person");
    }

    long code() {
        return bit("code");
    }

    long id() {
        return bit("id");
    }

    long stamp() {
        return bit("stamp");
    }

    long address() {
        return bit("address");
    }

    /** The name of the site that the note was captured from. */
    long site() {
        return bit("site");
    }

    long login() {
        return bit("login");
    }

    long server() {
        return bit("server");
    }

    /** An address that is not the one of the capture. */
    long foreign() {
        return bit("foreign");
    }

    /** The weightiest evidence of each kind and aspect in a sentence that was read so. */
    List<EvidenceFrame> find(PageReading reading) {
        Map<EvidenceKind, Map<EvidenceFrame.Aspect, EvidenceFrame>> best = new EnumMap<>(EvidenceKind.class);
        for (EvidenceFrame frame : frames) {
            if (frame.holds(reading)) {
                best.computeIfAbsent(frame.kind(), kind -> new EnumMap<>(EvidenceFrame.Aspect.class))
                        .merge(frame.aspect(), frame, (a, b) -> a.weight() >= b.weight() ? a : b);
            }
        }
        return best.values().stream()
                .flatMap(byAspect -> byAspect.values().stream())
                .toList();
    }
}
