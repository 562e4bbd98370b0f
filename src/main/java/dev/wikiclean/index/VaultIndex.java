package dev.wikiclean.index;

import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One snapshot with everything that rules ask of it: names, resolved links, backlinks, redirects. Immutable. */
public final class VaultIndex {
    private final Vault vault;
    private final LinkResolver resolver;
    private final Map<VaultPath, List<ResolvedLink>> bySource;
    private final List<ResolvedLink> all;
    private final Lazy<Map<VaultPath, List<ResolvedLink>>> backlinks;
    private final Lazy<Redirects> redirects;

    private VaultIndex(Vault vault, LinkResolver resolver, Map<VaultPath, List<ResolvedLink>> bySource) {
        this.vault = vault;
        this.resolver = resolver;
        this.bySource = bySource;
        List<ResolvedLink> links = new ArrayList<>();
        vault.linkedFiles().forEach(file -> links.addAll(bySource.get(file.path())));
        this.all = Collections.unmodifiableList(links);
        this.backlinks = new Lazy<>(() -> byDestination(links));
        this.redirects = new Lazy<>(() -> RedirectReader.read(this));
    }

    public static VaultIndex of(Vault vault) {
        LinkResolver resolver = new LinkResolver(
                NameIndex.of(vault.files().stream().map(VaultFile::path).toList()));
        List<LinkedFile> files = vault.linkedFiles().toList();
        List<List<ResolvedLink>> resolved = IntStream.range(0, files.size())
                .parallel()
                .mapToObj(i -> resolve(resolver, files.get(i)))
                .toList();
        Map<VaultPath, List<ResolvedLink>> bySource = HashMap.newHashMap(files.size());
        for (int i = 0; i < files.size(); i++) {
            bySource.put(files.get(i).path(), resolved.get(i));
        }
        return new VaultIndex(vault, resolver, bySource);
    }

    private static List<ResolvedLink> resolve(LinkResolver resolver, LinkedFile file) {
        List<Link> links = file.links();
        ResolvedLink[] resolved = new ResolvedLink[links.size()];
        for (int i = 0; i < resolved.length; i++) {
            Link link = links.get(i);
            resolved[i] = new ResolvedLink(file, link, resolver.resolve(file.path(), link));
        }
        return List.of(resolved);
    }

    private static Map<VaultPath, List<ResolvedLink>> byDestination(List<ResolvedLink> links) {
        Map<VaultPath, List<ResolvedLink>> found = new HashMap<>();
        for (ResolvedLink link : links) {
            VaultPath to = link.destination().orElse(null);
            if (to != null && !to.equals(link.source().path())) {
                found.computeIfAbsent(to, path -> new ArrayList<>(4)).add(link);
            }
        }
        found.replaceAll((path, list) -> Collections.unmodifiableList(list));
        return found;
    }

    public Vault vault() {
        return vault;
    }

    public LinkResolver resolver() {
        return resolver;
    }

    /** Every link of {@code path} in document order; empty for files without links. */
    public List<ResolvedLink> linksOf(VaultPath path) {
        return bySource.getOrDefault(path, List.of());
    }

    /** Every link of the vault, by file and place. */
    public List<ResolvedLink> links() {
        return all;
    }

    /** Links from other files that lead to {@code path}, by file and place. */
    public List<ResolvedLink> backlinks(VaultPath path) {
        return backlinks.get().getOrDefault(path, List.of());
    }

    /** Redirect notes and the canonical each ends at (chains followed; members of cycles left out). */
    public Redirects redirects() {
        return redirects.get();
    }
}
