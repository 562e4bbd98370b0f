package dev.wikiclean.vault;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.wikiclean.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The nodes of a canvas, each with its string members, and where they stand.
 *
 * @param problem why there are none to be read
 */
record CanvasNodes(List<Map<String, DecodedText>> nodes, Optional<String> problem) {
    /** The depth of a node's members: the canvas, its list of nodes, the node. */
    private static final int NODE_DEPTH = 3;

    static CanvasNodes read(SourceText source) {
        int base = source.bodyStart();
        String json = source.text().substring(base);
        if (json.isBlank()) {
            return new CanvasNodes(List.of(), Optional.empty());
        }
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            return new CanvasNodes(nodes(parser, source.text(), base), Optional.empty());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            return broken("line " + line + ": no valid JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CanvasNodes broken(String reason) {
        return new CanvasNodes(List.of(), Optional.of(reason.replaceAll("\\s+", " ")));
    }

    private static List<Map<String, DecodedText>> nodes(JsonParser parser, String text, int base) throws IOException {
        List<Map<String, DecodedText>> nodes = new ArrayList<>();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(parser, "a canvas is an object with nodes and edges");
        }
        int depth = 1;
        boolean inNodes = false;
        Map<String, DecodedText> node = new HashMap<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (depth == 0) {
                throw new JsonParseException(parser, "more text behind the canvas");
            }
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
                if (inNodes && depth == NODE_DEPTH - 1 && !node.isEmpty()) {
                    nodes.add(node);
                    node = new HashMap<>();
                }
            } else if (token == JsonToken.FIELD_NAME && depth == 1) {
                inNodes = parser.currentName().equals("nodes");
            } else if (token == JsonToken.VALUE_STRING
                    && depth == NODE_DEPTH
                    && inNodes
                    && parser.currentName() != null) {
                parser.finishToken(); // strings are read lazily, and a broken one must throw here
                int quote = base + (int) parser.currentTokenLocation().getCharOffset();
                node.put(parser.currentName(), StringEscapes.doubleQuoted(text, quote + 1, closingQuote(text, quote)));
            }
        }
        return nodes;
    }

    private static int closingQuote(String text, int quote) {
        int i = quote + 1;
        while (text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
