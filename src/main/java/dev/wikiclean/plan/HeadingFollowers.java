package dev.wikiclean.plan;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets the links to changed headings follow within a draft. */
final class HeadingFollowers {
    /** A link inside a heading that follows changes that heading too; such chains are short. */
    private static final int MOST_ROUNDS = 20;

    private HeadingFollowers() {}

    /** The notes of {@code vault} in whose headings {@code changes} edit, by their path. */
    static Map<VaultPath, Note> touched(Vault vault, Collection<? extends FileChange> changes) {
        Map<VaultPath, Note> notes = new HashMap<>();
        for (FileChange change : changes) {
            if (change instanceof FileChange.Modify modify) {
                vault.note(modify.path())
                        .filter(note -> touchesHeading(note, modify.edits()))
                        .ifPresent(note -> notes.put(note.path(), note));
            }
        }
        return notes;
    }

    private static boolean touchesHeading(Note note, List<TextEdit> edits) {
        for (Heading heading : note.headings()) {
            for (TextEdit edit : edits) {
                if (edit.span().start() <= heading.span().end()
                        && edit.span().end() >= heading.span().start()) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Carries out what must follow.
     *
     * @param before the notes whose headings may have changed, as they were, by the path they have now
     * @param index the draft's vault now
     * @return the vault afterwards
     */
    static VaultIndex follow(Draft draft, Map<VaultPath, Note> before, VaultIndex index) {
        VaultIndex now = index;
        Map<VaultPath, Note> notes = before;
        for (int round = 0; !notes.isEmpty() && round < MOST_ROUNDS; round++) {
            FixRound fixes = new FixRound();
            List<PlannedFix> accepted = new ArrayList<>();
            for (Finding finding : HeadingFollow.findings(notes, now)) {
                if (finding.fix().isPresent() && fixes.accept(finding.fix().get())) {
                    accepted.add(new PlannedFix(finding, finding.fix().get()));
                }
            }
            if (accepted.isEmpty()) {
                return now;
            }
            notes = touched(draft.now(), fixes.changes());
            draft.carryOut(fixes, accepted);
            now = VaultIndex.of(draft.now());
        }
        return now;
    }
}
