package dev.wikiclean.index;

/** The link graph in JGraphT: notes are vertices, resolved links are edges. */
public final class LinkGraph {
    private LinkGraph() {}

    public static LinkGraph of(VaultIndex index) {
        return new LinkGraph();
    }
}
