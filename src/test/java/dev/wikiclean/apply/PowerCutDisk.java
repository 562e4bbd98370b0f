package dev.wikiclean.apply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A disk that remembers what was forced, and shows what may be found after a power cut. The model is more hostile than
 * any one file system, and after the abstract persistence model of Pillai et al., "All File Systems Are Not Created
 * Equal" (OSDI 2014, the ALICE tool), bounded as in Mohan et al., "Finding Crash-Consistency Bugs" (OSDI 2018,
 * CrashMonkey); what forcing means is fsync(2) of Linux, which says of a new file that its name needs a force of the
 * folder.
 *
 * <ul>
 *   <li>Content is durable by a force of the file alone, and so are the permissions of the file; before that see {@link
 *       UnforcedContent}. A forced part never suffers from later writing: sectors are written whole.
 *   <li>Names are durable by a force of their folder alone: a forced file may lack its name. A new folder needs a force
 *       of its parent, and one of itself for the names in it and for its permissions.
 *   <li>Of the name changes that are not forced, any may be there and any not, in whatever order they were made (btrfs
 *       and ext2 do so, ext4 and XFS keep more order), with four bounds: changes of the same name keep their order; a
 *       rename within a folder is one change; a rename into another folder may show both names for a while but never
 *       neither (soft updates; a journal shows one name); a folder does not go before what was in it has gone.
 *   <li>A forced folder brings with it what those bounds demand. Nothing that was forced is ever lost.
 * </ul>
 */
final class PowerCutDisk {
    /** A file or a folder, whatever its names. */
    private static final class Node {
        private final boolean folder;
        private final Map<String, Node> names = new HashMap<>();
        private final Map<String, Node> forcedNames = new HashMap<>();
        private byte[] bytes = new byte[0];
        private byte[] forcedBytes = new byte[0];
        private String permissions;
        private String forcedPermissions;

        private Node(boolean folder, String permissions) {
            this.folder = folder;
            this.permissions = permissions;
            this.forcedPermissions = permissions;
        }
    }

    private record Name(Node folder, String name) {}

    /** A change of names that is not forced; what a name leads to afterwards, null for nothing. */
    private static final class Change {
        private final Map<Name, Node> names = new HashMap<>();
        private final Set<Change> needs = new LinkedHashSet<>();
    }

    private final Node root = new Node(true, "rwxr-xr-x");
    private final Set<Change> pending = new LinkedHashSet<>();
    private final Map<Name, Change> latest = new HashMap<>();

    /** A disk on which all of {@code image} is forced. */
    PowerCutDisk(DiskImage image) {
        root.permissions = root.forcedPermissions = image.folders().get("");
        image.folders().tailMap("", false).forEach((path, mode) -> put(path, new Node(true, mode)));
        Map<DiskImage.FileImage, Node> known = new IdentityHashMap<>();
        image.files()
                .forEach((path, file) -> put(path, known.computeIfAbsent(file, f -> {
                    Node node = new Node(false, f.permissions());
                    node.bytes = node.forcedBytes = f.bytes();
                    return node;
                })));
    }

    private void put(String path, Node node) {
        Name name = name(path);
        name.folder.names.put(name.name, node);
        name.folder.forcedNames.put(name.name, node);
    }

    private Name name(String path) {
        int slash = path.lastIndexOf('/');
        return new Name(slash < 0 ? root : node(path.substring(0, slash)), path.substring(slash + 1));
    }

    private Node node(String path) {
        Node node = root;
        for (String part : path.isEmpty() ? new String[0] : path.split("/")) {
            node = node.names.get(part);
            if (node == null) {
                throw new IllegalStateException("not on the disk: " + path);
            }
        }
        return node;
    }

    void create(String path, byte[] bytes, String permissions) {
        Node node = new Node(false, permissions);
        node.bytes = bytes;
        change(name(path), node);
    }

    void append(String path, byte[] bytes) {
        Node node = node(path);
        byte[] longer = Arrays.copyOf(node.bytes, node.bytes.length + bytes.length);
        System.arraycopy(bytes, 0, longer, node.bytes.length, bytes.length);
        node.bytes = longer;
    }

    void createFolder(String path, String permissions) {
        change(name(path), new Node(true, permissions));
    }

    void setPermissions(String path, String permissions) {
        node(path).permissions = permissions;
    }

    void link(String existing, String path) {
        change(name(path), node(existing));
    }

    void delete(String path) {
        change(name(path), null);
    }

    void deleteFolder(String path) {
        Node folder = node(path);
        Change change = change(name(path), null);
        pending.stream()
                .filter(p -> p.names.keySet().stream().anyMatch(name -> name.folder == folder))
                .forEach(change.needs::add);
    }

    void replace(String from, String to) {
        Name old = name(from);
        Name target = name(to);
        Node node = node(from);
        Change arrival = change(target, node);
        if (old.folder == target.folder) {
            add(arrival, old, null);
        } else {
            change(old, null).needs.add(arrival);
        }
    }

    private Change change(Name name, Node node) {
        Change change = new Change();
        add(change, name, node);
        pending.add(change);
        return change;
    }

    private void add(Change change, Name name, Node node) {
        Change before = latest.put(name, change);
        if (before != null && pending.contains(before)) {
            change.needs.add(before);
        }
        change.names.put(name, node);
        set(name.folder.names, name.name, node);
    }

    private static void set(Map<String, Node> names, String name, Node node) {
        if (node == null) {
            names.remove(name);
        } else {
            names.put(name, node);
        }
    }

    void force(String path) {
        Node node = node(path);
        node.forcedBytes = node.bytes;
        node.forcedPermissions = node.permissions;
    }

    void forceFolder(String path) {
        Node folder = node(path);
        folder.forcedPermissions = folder.permissions;
        List.copyOf(pending).stream()
                .filter(change -> change.names.keySet().stream().anyMatch(name -> name.folder == folder))
                .forEach(this::force);
    }

    private void force(Change change) {
        if (pending.remove(change)) {
            change.needs.forEach(this::force);
            change.names.forEach((name, node) -> set(name.folder.forcedNames, name.name, node));
        }
    }

    /** What is found after a power cut now, one possibility of many. */
    DiskImage cut(Random random) {
        Map<Node, Map<String, Node>> found = new IdentityHashMap<>();
        for (Change change : new Survivors(random).of(pending)) {
            change.names.forEach((name, node) -> set(
                    found.computeIfAbsent(name.folder, folder -> new HashMap<>(folder.forcedNames)), name.name, node));
        }
        DiskImage image = new DiskImage(new TreeMap<>(), new TreeMap<>());
        collect("", root, found, image, new IdentityHashMap<>(), new UnforcedContent(random));
        return image;
    }

    private static void collect(
            String path,
            Node node,
            Map<Node, Map<String, Node>> found,
            DiskImage image,
            Map<Node, DiskImage.FileImage> known,
            UnforcedContent content) {
        if (node.folder) {
            image.folders().put(path, content.either(node.forcedPermissions, node.permissions));
            // Sorted, so that a seed gives the same image in every process.
            new TreeMap<>(found.getOrDefault(node, node.forcedNames))
                    .forEach((name, child) ->
                            collect(path.isEmpty() ? name : path + "/" + name, child, found, image, known, content));
        } else {
            DiskImage.FileImage file = known.get(node);
            if (file == null) {
                file = new DiskImage.FileImage(
                        content.of(node.forcedBytes, node.bytes),
                        content.either(node.forcedPermissions, node.permissions));
                known.put(node, file);
            }
            image.files().put(path, file);
        }
    }

    /** Which unforced changes are found: none, all, one with what it needs, all but one, or any. */
    private record Survivors(Random random) {
        Set<Change> of(Set<Change> pending) {
            List<Change> all = new ArrayList<>(pending);
            Set<Change> chosen = new LinkedHashSet<>();
            if (all.isEmpty()) {
                return chosen;
            }
            Change one = all.get(random.nextInt(all.size()));
            int way = random.nextInt(8);
            int percent = random.nextInt(101);
            for (Change change : all) {
                boolean wanted =
                        switch (way) {
                            case 0 -> false;
                            case 1 -> true;
                            case 2, 3 -> needs(one, change);
                            case 4, 5 -> !needs(change, one);
                            default -> random.nextInt(100) < percent;
                        };
                if (wanted && change.needs.stream().allMatch(n -> chosen.contains(n) || !pending.contains(n))) {
                    chosen.add(change);
                }
            }
            return chosen;
        }

        private static boolean needs(Change change, Change other) {
            return change == other || change.needs.stream().anyMatch(n -> needs(n, other));
        }
    }
}
