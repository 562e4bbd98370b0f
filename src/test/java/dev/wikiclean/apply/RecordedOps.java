package dev.wikiclean.apply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The disk, with every change written down so that it can be done again on a {@link PowerCutDisk}. Nothing is forced. */
final class RecordedOps implements FileOps {
    /** One operation: its name for a person, and how to repeat it. */
    record Operation(String name, Consumer<PowerCutDisk> onDisk) {}

    private final Path root;
    private final List<Operation> operations = new ArrayList<>();

    RecordedOps(Path root) {
        this.root = root;
    }

    List<Operation> operations() {
        return operations;
    }

    private String name(Path path) {
        return root.relativize(path).toString();
    }

    private void record(String what, Path path, Consumer<PowerCutDisk> onDisk) {
        operations.add(new Operation(what + " " + name(path), onDisk));
    }

    /** A save by a careful editor, durable at once. */
    void save(Path file, byte[] bytes) throws IOException {
        Path temporary = file.resolveSibling("editor.tmp");
        RecordedOps editor = new RecordedOps(root);
        editor.create(temporary, bytes);
        editor.force(temporary);
        editor.replace(temporary, file);
        editor.forceFolder(file.getParent());
        record(
                "save",
                file,
                disk -> editor.operations.forEach(
                        operation -> operation.onDisk().accept(disk)));
    }

    @Override
    public InputStream open(Path file) throws IOException {
        return FileOps.disk().open(file);
    }

    @Override
    public void create(Path file, byte[] bytes) throws IOException {
        FileOps.disk().create(file, bytes);
        String permissions = Permissions.of(file);
        String name = name(file);
        byte[] copy = bytes.clone();
        record("create", file, disk -> disk.create(name, copy, permissions));
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        if (!java.nio.file.Files.exists(file)) {
            create(file, bytes);
            return;
        }
        FileOps.disk().append(file, bytes);
        String name = name(file);
        byte[] copy = bytes.clone();
        record("append", file, disk -> disk.append(name, copy));
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
        create(to, FileOps.disk().read(from));
    }

    @Override
    public FileChannel openLock(Path file) throws IOException {
        throw new UnsupportedOperationException("a lock says nothing after a power cut");
    }

    @Override
    public void force(Path file) {
        String name = name(file);
        record("force", file, disk -> disk.force(name));
    }

    @Override
    public void forceFolder(Path folder) {
        String name = name(folder);
        record("force folder", folder, disk -> disk.forceFolder(name));
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        FileOps.disk().replace(from, to);
        String old = name(from);
        String name = name(to);
        record("replace", to, disk -> disk.replace(old, name));
    }

    @Override
    public void link(Path existing, Path link) throws IOException {
        FileOps.disk().link(existing, link);
        String old = name(existing);
        String name = name(link);
        record("link", link, disk -> disk.link(old, name));
    }

    @Override
    public void delete(Path file) throws IOException {
        FileOps.disk().delete(file);
        String name = name(file);
        record("delete", file, disk -> disk.delete(name));
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        FileOps.disk().createFolder(folder);
        String permissions = Permissions.of(folder);
        String name = name(folder);
        record("create folder", folder, disk -> disk.createFolder(name, permissions));
    }

    @Override
    public void deleteFolder(Path folder) throws IOException {
        FileOps.disk().deleteFolder(folder);
        String name = name(folder);
        record("delete folder", folder, disk -> disk.deleteFolder(name));
    }

    @Override
    public void setPermissions(Path file, Set<PosixFilePermission> permissions) throws IOException {
        FileOps.disk().setPermissions(file, permissions);
        String name = name(file);
        String mode = PosixFilePermissions.toString(permissions);
        record("permissions of", file, disk -> disk.setPermissions(name, mode));
    }
}
