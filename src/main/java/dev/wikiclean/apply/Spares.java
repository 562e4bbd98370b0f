package dev.wikiclean.apply;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a transition that did not come to its end has left standing aside ({@link Asides}): old content, and what someone
 * may have saved into it meanwhile, which stands nowhere else.
 */
final class Spares {
    private final FileOps ops;
    private final Path vault;
    private final Journal journal;
    private final TemporaryNames forward;
    private final TemporaryNames back;
    private final Map<VaultPath, Content> saved = new LinkedHashMap<>();
    private final Map<VaultPath, Path> kept = new LinkedHashMap<>();

    Spares(FileOps ops, Path vault, Journal journal, TemporaryNames forward, TemporaryNames back) {
        this.ops = ops;
        this.vault = vault;
        this.journal = journal;
        this.forward = forward;
        this.back = back;
    }

    /** Looks at everything that stands aside; what an earlier way back left is taken in, so the next finds names free. */
    void gather(List<Step> steps) throws IOException {
        saved.clear();
        for (Step step : steps) {
            takeIn(step);
            Optional<Content> aside = Content.at(ops, at(step));
            if (aside.isPresent() && !isOurs(step, aside.get())) {
                saved.put(step.path(), aside.get());
            }
        }
    }

    /** Whether the run put that there: an old or a new content, or the empty file before a new one. */
    private static boolean isOurs(Step step, Content content) {
        boolean placeholder =
                content.size() == 0 && (step.before().isEmpty() || step.after().isEmpty());
        return placeholder
                || step.before().filter(content::equals).isPresent()
                || step.after().filter(content::equals).isPresent();
    }

    private void takeIn(Step step) throws IOException {
        Path late = back.aside(step);
        if (!Files.exists(late, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.exists(at(step), LinkOption.NOFOLLOW_LINKS)) {
            remove(step, late);
        } else {
            ops.replace(late, at(step));
        }
    }

    /** Where the old content of a step stands, if it does. */
    Path at(Step step) {
        return forward.aside(step);
    }

    boolean stands(Step step) {
        return Files.isRegularFile(at(step), LinkOption.NOFOLLOW_LINKS);
    }

    /** What someone has saved into the old file of a step while the run replaced it. */
    Optional<Content> saved(Step step) {
        return Optional.ofNullable(saved.get(step.path()));
    }

    /** What was saved into the old file of a step and is no file of the vault any more: where it is kept. */
    Optional<Path> kept(Step step) {
        return Optional.ofNullable(kept.get(step.path()));
    }

    /** The end: what stands aside goes, or is kept in the run's folder where no other file holds it. */
    void clear(Step step) throws IOException {
        for (Path aside : List.of(at(step), back.aside(step))) {
            if (Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                remove(step, aside);
            }
        }
    }

    private void remove(Step step, Path aside) throws IOException {
        Optional<Content> content = Content.at(ops, aside);
        if (content.isPresent()
                && !isOurs(step, content.get())
                && !content.equals(Content.at(ops, vault.resolve(step.path().value())))) {
            kept.put(step.path(), journal.keepSaved(step, ops.read(aside)));
        }
        ops.delete(aside);
    }
}
