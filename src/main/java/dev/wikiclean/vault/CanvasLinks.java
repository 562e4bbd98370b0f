package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the links of a canvas: the file of a file node with its subpath, the links of a text node's Markdown, the
 * picture of a group.
 */
final class CanvasLinks {
    private CanvasLinks() {}

    /** The links by their place; none where the canvas cannot be read, see {@link #problem}. */
    static List<Link> of(SourceText source) {
        CanvasNodes nodes = CanvasNodes.read(source);
        if (nodes.problem().isPresent()) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        for (Map<String, DecodedText> node : nodes.nodes()) {
            add(node, links);
        }
        links.sort(Comparator.comparing(Link::span));
        return Collections.unmodifiableList(links);
    }

    /** Why the canvas cannot be read, on one line; an empty file is an empty canvas. */
    static Optional<String> problem(SourceText source) {
        return CanvasNodes.read(source).problem();
    }

    private static void add(Map<String, DecodedText> node, List<Link> links) {
        DecodedText type = node.get("type");
        switch (type == null ? "" : type.text()) {
            case "file" -> addPath(node.get("file"), node.get("subpath"), links);
            case "text" -> addMarkdown(node.get("text"), links);
            case "group" -> addPath(node.get("background"), null, links);
            default -> {}
        }
    }

    private static void addPath(DecodedText path, DecodedText subpath, List<Link> links) {
        if (path == null || path.text().isEmpty()) {
            return;
        }
        Link.Part target = path.part();
        Optional<Link.Part> fragment = subpath == null || !subpath.text().startsWith("#")
                ? Optional.empty()
                : Optional.of(subpath.slice(1, subpath.text().length()).part());
        links.add(new Link(
                LinkKind.CANVAS, LinkForm.PATH, Quoting.JSON, target.span(), target, fragment, Optional.empty()));
    }

    private static void addMarkdown(DecodedText markdown, List<Link> links) {
        if (markdown == null || markdown.text().indexOf('[') < 0) {
            return;
        }
        for (Link link : NoteParser.links(markdown.text())) {
            links.add(new Link(
                    LinkKind.CANVAS,
                    link.form(),
                    Quoting.JSON,
                    markdown.span(link.span()),
                    moved(link.target(), markdown),
                    link.fragment().map(part -> moved(part, markdown)),
                    link.display().map(part -> moved(part, markdown))));
        }
    }

    private static Link.Part moved(Link.Part part, DecodedText markdown) {
        return new Link.Part(markdown.span(part.span()), part.text());
    }
}
