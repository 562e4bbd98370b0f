package dev.wikiclean.git;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/** Keeps the latest trees: a commit's trees are its child's trees before, and most stay for many commits. */
final class TreeCache extends ObjectReader.Filter {
    private static final int LARGEST = 4 << 20;
    private static final long ALL = 48 << 20;

    private final ObjectReader objects;
    private final Map<ObjectId, ObjectLoader> trees = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    TreeCache(ObjectReader objects) {
        this.objects = objects;
    }

    @Override
    protected ObjectReader delegate() {
        return objects;
    }

    @Override
    public ObjectReader newReader() {
        return objects.newReader();
    }

    @Override
    public ObjectLoader open(AnyObjectId id, int type) throws IOException {
        if (type != Constants.OBJ_TREE) {
            return objects.open(id, type);
        }
        ObjectLoader known = trees.get(id.toObjectId());
        if (known == null) {
            byte[] content = objects.open(id, type).getCachedBytes(LARGEST);
            known = new ObjectLoader.SmallObject(type, content);
            trees.put(id.copy(), known);
            bytes += content.length;
            forget();
        }
        return known;
    }

    private void forget() {
        var eldest = trees.values().iterator();
        while (bytes > ALL && trees.size() > 1) {
            bytes -= eldest.next().getSize();
            eldest.remove();
        }
    }
}
