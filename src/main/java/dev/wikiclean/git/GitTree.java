package dev.wikiclean.git;

import java.io.IOException;
import java.util.Optional;

/** The files of a commit. */
@FunctionalInterface
interface GitTree {
    /** What stands at a path of the repository. */
    Optional<TreeEntry> at(String path) throws IOException;
}
