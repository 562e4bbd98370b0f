package dev.wikiclean.rules;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.VaultPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be known of the whole vault before a note may leave it; worked out when the first such note asks. */
final class Removals {
    private final RuleContext context;
    private final Memo<KeptLines> kept;
    private final Memo<Map<VaultPath, VaultPath>> meant = Memo.of(this::findMeant);

    Removals(RuleContext context) {
        this.context = context;
        this.kept = Memo.of(() -> new KeptLines(context));
    }

    /** The first of {@code lines} that no note says that stays. */
    Optional<String> unique(List<String> lines) {
        return lines.stream().filter(line -> !kept.get().contains(line)).findFirst();
    }

    /** A file with a broken link that means {@code note}: by an alias, by its name in another spelling. */
    Optional<VaultPath> meantBy(VaultPath note) {
        return Optional.ofNullable(meant.get().get(note));
    }

    private Map<VaultPath, VaultPath> findMeant() {
        Map<VaultPath, VaultPath> sources = new HashMap<>();
        LinkRepairs repairs = context.repairs();
        for (LinkedFile file : (Iterable<LinkedFile>) context.vault().linkedFiles()::iterator) {
            for (ResolvedLink link : context.index().linksOf(file.path())) {
                if (repairs.isBroken(link)) {
                    targets(repairs.answer(link)).forEach(target -> sources.putIfAbsent(target, file.path()));
                }
            }
        }
        return sources;
    }

    private static List<VaultPath> targets(LinkAnswer answer) {
        return switch (answer) {
            case LinkAnswer.One one -> List.of(one.file());
            case LinkAnswer.Several several -> several.files();
            case LinkAnswer.Perhaps perhaps -> List.of(perhaps.file());
            case LinkAnswer.None none -> List.of();
        };
    }
}
