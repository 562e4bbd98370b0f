package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Kinds of evidence: which classes of words together tell of a captured page, whatever its wording. */
final class EvidenceTable {
    static final String PACKAGED = "/rules/error-note/evidence.txt";
    /** What {@link MachineText} tells apart, beside the classes of words. */
    private static final List<String> OF_MACHINES =
            List.of("plain", "person", "code", "id", "stamp", "address", "foreign", "site", "login", "server");

    /** Words that mean the same in every language, whatever else they mean in English. */
    private static final List<String> OF_ALL_LANGUAGES = List.of(
            "status", "human", "script", "browser", "login", "label", "reason", "server", "gateway", "ui", "machine",
            "cookie");

    private static final List<String> OF_SYSTEMS = List.of(
            "asked", "gone", "denied", "error", "fail", "status", "verify", "traffic", "script", "enable", "browser",
            "gateway", "server", "code", "id", "stamp", "address", "reason", "machine", "extract");

    private static final List<String> TONGUES = List.of("de", "fr", "es", "pt", TongueVotes.JAPANESE);

    private final List<String> classes;
    private final PageLexicon lexicon;
    private final Map<String, Memo<PageLexicon>> tongues = new HashMap<>();
    private final long international;
    private final long systems;
    private final List<EvidenceFrame> frames = new ArrayList<>();

    private EvidenceTable(String words, String evidence) {
        Set<String> names = new HashSet<>();
        List<String> all = new ArrayList<>(OF_MACHINES);
        names.addAll(OF_MACHINES);
        words.lines().filter(line -> line.startsWith("[")).forEach(line -> {
            String name = line.substring(1, line.indexOf(' '));
            if (PageLexicon.isClass(name) && names.add(name)) {
                all.add(name);
            }
        });
        if (all.size() > Long.SIZE) {
            throw new IllegalArgumentException(PageLexicon.PACKAGED + ": more than 64 classes");
        }
        classes = List.copyOf(all);
        lexicon = new PageLexicon(words, classes);
        TONGUES.forEach(tongue -> tongues.put(
                tongue, Memo.of(() -> new PageLexicon(Profiles.resource(PageLexicon.packaged(tongue)), classes))));
        systems = OF_SYSTEMS.stream().mapToLong(this::bit).reduce(0, (a, b) -> a | b);
        international = OF_ALL_LANGUAGES.stream().mapToLong(this::bit).reduce(0, (a, b) -> a | b);
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

    /** The words of pages in {@code tongue}. */
    PageLexicon lexicon(String tongue) {
        return tongues.get(tongue).get();
    }

    /** What of the classes of a word in English holds in another language, too. */
    long international(long bits) {
        return bits & international;
    }

    private long bit(String name) {
        return 1L << classes.indexOf(name);
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

    /** Words to whoever reads the page: {@code please}. */
    long voice() {
        return bit("voice");
    }

    /** What no person writes as a sentence: codes, ids, times, addresses, buttons. */
    long ofMachines() {
        return code() | id() | stamp() | address() | site() | ui();
    }

    /** Who speaks of himself. */
    long me() {
        return bit("me");
    }

    /** What happens between a browser and a server. */
    long ofSystems() {
        return systems;
    }

    /** What menus and buttons say. */
    long ui() {
        return bit("ui");
    }

    long not() {
        return bit("not");
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

    /**
     * The weightiest evidence of each kind and aspect in a sentence that was read so.
     *
     * @param accepts which frames may hold in it at all
     */
    List<EvidenceFrame> find(PageReading reading, Predicate<EvidenceFrame> accepts) {
        Map<EvidenceKind, Map<EvidenceFrame.Aspect, EvidenceFrame>> best = new EnumMap<>(EvidenceKind.class);
        for (EvidenceFrame frame : frames) {
            if (frame.holds(reading) && accepts.test(frame)) {
                best.computeIfAbsent(frame.kind(), kind -> new EnumMap<>(EvidenceFrame.Aspect.class))
                        .merge(frame.aspect(), frame, (a, b) -> a.weight() >= b.weight() ? a : b);
            }
        }
        return best.values().stream()
                .flatMap(byAspect -> byAspect.values().stream())
                .toList();
    }
}
