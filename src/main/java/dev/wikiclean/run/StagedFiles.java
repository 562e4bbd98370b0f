package dev.wikiclean.run;

import dev.wikiclean.git.BlobReader;
import dev.wikiclean.git.StagedTree;
import dev.wikiclean.git.TreeFile;
import dev.wikiclean.rules.ConfigFiles;
import dev.wikiclean.vault.FileText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Files that decide how a vault is judged, as they are staged; of what git does not track, as they lie in the work tree.
 *
 * @param root the vault's folder
 * @param index finds what the index holds at a vault path
 */
record StagedFiles(Path root, StagedTree tree, Function<String, Optional<TreeFile>> index, BlobReader blobs)
        implements ConfigFiles {
    @Override
    public Optional<byte[]> content(Path file) throws IOException {
        Path normal = file.toAbsolutePath().normalize();
        return normal.startsWith(root)
                ? staged(root.relativize(normal).toString().replace('\\', '/'))
                : Optional.empty();
    }

    /** The file {@code path} of the vault. */
    Optional<byte[]> orOnDisk(String path) throws IOException {
        Optional<byte[]> staged = staged(path);
        return staged.isPresent() ? staged : tree.inWorkTree(path);
    }

    private Optional<byte[]> staged(String path) throws IOException {
        Optional<TreeFile> file = index.apply(path).filter(found -> !found.isLink() && !found.isModule());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        List<byte[]> found = new ArrayList<>();
        blobs.read(List.of(file.get().blob()), FileText.LONGEST, (i, content) -> content.ifPresent(found::add));
        return found.stream().findFirst();
    }
}
