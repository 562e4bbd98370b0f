package dev.wikiclean;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What {@code apply}, {@code git} and {@code run} write goes through {@code FileOps}, so that the fault and power-loss harness sees
 * all of it. JGit writes its objects, refs and index files by itself.
 */
class DiskAccessTest {
    private static final Set<String> READING = Set.of(
            "exists",
            "notExists",
            "isDirectory",
            "isRegularFile",
            "isSymbolicLink",
            "isWritable",
            "isReadable",
            "isExecutable",
            "isHidden",
            "isSameFile",
            "size",
            "list",
            "walk",
            "walkFileTree",
            "find",
            "lines",
            "mismatch",
            "newDirectoryStream",
            "newInputStream",
            "newBufferedReader",
            "readAllBytes",
            "readAllLines",
            "readString",
            "readSymbolicLink",
            "readAttributes",
            "getAttribute",
            "getFileAttributeView",
            "getFileStore",
            "getLastModifiedTime",
            "getOwner",
            "getPosixFilePermissions",
            "probeContentType");

    /** Who writes by other ways, and what; a class that no longer does must leave this list. */
    private static final Map<String, Set<String>> EXCEPTIONS = Map.of(
            // The operations themselves.
            "DiskOps",
            Set.of(
                    "FileChannel.open",
                    "FileChannel.write",
                    "Files.copy",
                    "Files.createDirectory",
                    "Files.createLink",
                    "Files.delete",
                    "Files.move",
                    "Files.setPosixFilePermissions"),
            // The text of the lock only says who holds it; nothing depends on it.
            "RunLock",
            Set.of("FileChannel.truncate", "FileChannel.write"),
            // Files in a folder of their own that the git program is to read; worth nothing, thrown away by whoever
            // comes next. The git program writes its objects, refs and index files by itself, as JGit does.
            "CommandBlobs",
            Set.of("Files.copy", "Files.createDirectories", "Files.createTempDirectory"),
            "CommandIndex",
            Set.of("Files.createDirectories", "Files.createTempFile", "Files.delete", "Files.deleteIfExists"),
            "Payload",
            Set.of("Files.copy", "Files.createLink", "Files.write"),
            "Scratch",
            Set.of("Files.delete"),
            // A copy of a vault and a repository for a demonstration, made anew from the original at need.
            "CopyTarget",
            Set.of("Files.createDirectories", "Files.writeString"),
            "DemoRepository",
            Set.of("Files.createDirectories", "Files.writeString"),
            "VaultCopy",
            Set.of(
                    "File.setExecutable",
                    "Files.copy",
                    "Files.createDirectory",
                    "Files.createSymbolicLink",
                    "Files.write"));

    @Test
    void applyGitAndRunWriteThroughFileOpsAlone() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.wikiclean.apply", "dev.wikiclean.git", "dev.wikiclean.run");
        assertThat(classes).hasSizeGreaterThan(50);
        Map<String, Set<String>> writing = new TreeMap<>();
        for (JavaClass type : classes) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (isWrite(access)) {
                    writing.computeIfAbsent(outermost(type), t -> new TreeSet<>())
                            .add(access.getTargetOwner().getSimpleName() + "."
                                    + access.getTarget().getName());
                }
            }
        }
        assertThat(writing).isEqualTo(EXCEPTIONS);
    }

    private static boolean isWrite(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        if (owner.isEquivalentTo(Files.class)) {
            return !READING.contains(name);
        }
        if (owner.isAssignableTo(FileChannel.class)) {
            return Set.of("open", "write", "truncate", "transferFrom", "map").contains(name);
        }
        if (owner.isEquivalentTo(File.class)) {
            return name.startsWith("delete")
                    || name.startsWith("mk")
                    || name.startsWith("create")
                    || name.startsWith("rename")
                    || name.startsWith("set");
        }
        return owner.isEquivalentTo(FileOutputStream.class)
                || owner.isEquivalentTo(FileWriter.class)
                || owner.isEquivalentTo(PrintWriter.class)
                || owner.isEquivalentTo(RandomAccessFile.class)
                || owner.isEquivalentTo(AsynchronousFileChannel.class);
    }

    private static String outermost(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }
}
