package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the configuration says of front matter: of every note, and of notes of several kinds. Any thread may ask. */
final class MatterSchema {
    /** A kind of note; what is said of its keys lies over what is said of every note's. */
    private record NoteKind(NoteCondition condition, Settings settings) {}

    private final Config config;
    private final List<NoteKind> kinds = new ArrayList<>();
    /** Notes are of few combinations of kinds. */
    private final Map<BitSet, NoteSchema> byKinds = new ConcurrentHashMap<>();

    /** Several rules ask about each note. */
    private final Map<VaultPath, NoteSchema> byNote = new ConcurrentHashMap<>();

    private final NoteSchema general;

    private MatterSchema(Config config) {
        this.config = config;
        config.option(MatterKeys.KINDS)
                .forEach((name, settings) -> kinds.add(new NoteKind(NoteCondition.of(settings), settings)));
        this.general = schema(new BitSet());
    }

    static MatterSchema of(Config config) {
        return new MatterSchema(config);
    }

    /** What holds for {@code note}. */
    NoteSchema of(Note note) {
        if (kinds.isEmpty()) {
            return general;
        }
        NoteSchema known = byNote.get(note.path());
        if (known == null) {
            known = judge(note);
            byNote.put(note.path(), known);
        }
        return known;
    }

    private NoteSchema judge(Note note) {
        BitSet which = new BitSet(kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).condition().holds(note)) {
                which.set(i);
            }
        }
        return which.isEmpty() ? general : byKinds.computeIfAbsent(which, this::schema);
    }

    /** Whether any note must have any key. */
    boolean requiresAnything() {
        return general.requiresAnything()
                || kinds.stream().anyMatch(kind -> MatterKeys.properties(kind.settings()).values().stream()
                        .anyMatch(settings -> settings.get(MatterKeys.REQUIRED)));
    }

    private NoteSchema schema(BitSet which) {
        Map<String, Settings> keys = config.option(MatterKeys.KEYS);
        boolean unknown = config.option(MatterKeys.UNKNOWN).equals("report");
        List<String> order = config.option(MatterKeys.ORDER);
        for (int i = which.nextSetBit(0); i >= 0; i = which.nextSetBit(i + 1)) {
            Settings kind = kinds.get(i).settings();
            keys = MatterKeys.KEYS.kind().over(MatterKeys.properties(kind), keys);
            unknown |= MatterKeys.reportsUnknown(kind);
            order = MatterKeys.order(kind).isEmpty() ? order : MatterKeys.order(kind);
        }
        Map<String, PropertySpec> specs = new LinkedHashMap<>();
        keys.forEach((key, settings) -> specs.put(key, PropertySpec.of(key, settings)));
        return NoteSchema.of(specs, unknown, order);
    }
}
