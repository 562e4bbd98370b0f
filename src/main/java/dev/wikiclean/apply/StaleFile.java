package dev.wikiclean.apply;

import dev.wikiclean.vault.VaultPath;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file that is not what a plan took it for, or that cannot be written; a plan that leaves {@link #concerned} alone may
 * be applied.
 *
 * @param path the file
 * @param reason what is the matter
 * @param concerned the paths to leave alone: {@code path}, and where a file comes from that was to go there
 */
public record StaleFile(VaultPath path, Reason reason, Set<VaultPath> concerned) {
    /** What is the matter with a file. */
    public enum Reason {
        CHANGED("has changed since it was read"),
        GONE("is not there any more"),
        TAKEN("stands there already, perhaps in other letter case; it is never overwritten"),
        NOT_REGULAR("is not a regular file; links and devices are left alone"),
        READ_ONLY("is read-only; give yourself permission (chmod u+w)"),
        FOLDER_READ_ONLY("its folder cannot be written; give yourself permission (chmod u+w)");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** What to say behind the path. */
        public String words() {
            return words;
        }

        /** Whether someone else did it while the run was underway, so that another attempt may find it otherwise. */
        public boolean isMeanwhile() {
            return this == CHANGED || this == GONE || this == TAKEN;
        }
    }

    public StaleFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
        Set<VaultPath> all = new TreeSet<>(concerned);
        all.add(path);
        concerned = Set.copyOf(all);
    }

    static StaleFile of(Step step, Reason reason) {
        return new StaleFile(step.path(), reason, step.movedFrom().map(Set::of).orElse(Set.of()));
    }

    /** One line for a person. */
    public String message() {
        return path + ": " + reason.words();
    }
}
