package dev.wikiclean.rules;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.Attachment;
import dev.wikiclean.vault.Base;
import dev.wikiclean.vault.BaseFolders;
import dev.wikiclean.vault.Excluded;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.NotDownloaded;
import dev.wikiclean.vault.Rejected;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Attachments that nothing in the vault uses. A file of which it is not sure is not reported. */
final class OrphanAttachment implements Rule {
    static final String ID = "orphan-attachment";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    @Override
    public Reach reach() {
        return Reach.VAULT;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        // What cannot be read may use anything.
        if (context.vault().files().stream()
                .anyMatch(file -> file instanceof Rejected
                        || (file instanceof Excluded || file instanceof NotDownloaded)
                                && file.path().isNote())) {
            return;
        }
        List<Attachment> candidates = candidates(context);
        if (candidates.isEmpty()) {
            return;
        }
        FileMentions mentions =
                new FileMentions(candidates.stream().map(Attachment::path).toList());
        List<LinkedFile> files = context.vault().linkedFiles().toList();
        files.parallelStream().forEach(mentions::read);
        for (Attachment file : candidates) {
            if (!mentions.isMentioned(file.path())) {
                findings.accept(context.finding(ID, file.path(), "nothing uses this file", Optional.empty()));
            }
        }
    }

    /** What no link leads to, no base shows, and no page or drawing beside it may use. */
    private static List<Attachment> candidates(RuleContext context) {
        Set<VaultPath> used = new HashSet<>();
        for (ResolvedLink link : context.index().links()) {
            LinkUse.addAll(link, used);
        }
        Set<String> shown = new HashSet<>();
        Set<String> served = new HashSet<>();
        Set<String> companions = new HashSet<>();
        List<Attachment> all = new ArrayList<>();
        for (VaultFile file : context.vault().files()) {
            switch (file) {
                case Base base -> {
                    if (base.source().text().contains("file.ext")) {
                        return List.of();
                    }
                    BaseFolders.of(base).forEach(folder -> shown.add(folder.toLowerCase(Locale.ROOT)));
                }
                case Attachment attachment -> all.add(attachment);
                default -> {}
            }
            if (AttachmentKinds.mayUse(file.path())) {
                served.add(file.path().folder().toLowerCase(Locale.ROOT));
            } else if (!(file instanceof Attachment)) {
                companions.add(file.path().withoutNoteExtension());
            }
        }
        all.removeIf(file -> !AttachmentKinds.isAttachment(file.path())
                || used.contains(file.path())
                || context.config().isIgnored(file.path())
                || context.conflictCopies().containsKey(file.path())
                || OrphanNote.isShown(file.path(), shown)
                || served.contains(file.path().folder().toLowerCase(Locale.ROOT))
                || OrphanNote.isShown(file.path(), served)
                || isCompanion(file.path(), companions));
        return all;
    }

    /** {@code Drawing.svg} and {@code Drawing.dark.svg} beside {@code Drawing.md}: exported from it, or its source. */
    private static boolean isCompanion(VaultPath file, Set<String> companions) {
        String path = file.value();
        String stem = path.substring(0, path.lastIndexOf('.'));
        return companions.contains(path)
                || companions.contains(stem)
                || companions.contains(stem.replaceFirst("\\.(dark|light)$", ""));
    }
}
