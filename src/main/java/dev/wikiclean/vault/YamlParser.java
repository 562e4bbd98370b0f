package dev.wikiclean.vault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Parses one YAML document into nodes with offsets. Built on the parser's events, which need no stack for depth; it is
 * the only class that knows the YAML library.
 */
final class YamlParser {
    private static final int DEEPEST = 200;
    private final String text;
    private final Iterator<Event> events;
    private final CodePointOffsets offsets;
    private final Map<String, YamlNode> anchors = new HashMap<>();

    private YamlParser(String text) {
        this.text = text;
        this.offsets = new CodePointOffsets(text);
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The root node of {@code text}; nothing where it holds only blanks and comments. */
    static Optional<YamlNode> parse(String text) throws YamlProblem {
        try {
            return new YamlParser(text).document();
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            String context = e.getContext() == null ? "" : e.getContext() + ": ";
            throw new YamlProblem(
                    mark.map(Mark::getLine).orElse(0), mark.map(Mark::getColumn).orElse(0), context + e.getProblem());
        } catch (ReaderException e) {
            throw new YamlProblem(
                    lineOf(text, e.getPosition()), "a character that YAML forbids: U+%04X".formatted(e.getCodePoint()));
        } catch (YamlEngineException | IndexOutOfBoundsException | StackOverflowError e) {
            throw new YamlProblem(
                    0, e instanceof StackOverflowError ? "nested too deep" : String.valueOf(e.getMessage()));
        }
    }

    private static int lineOf(String text, int codePoint) {
        int end = Math.min(codePoint, text.length());
        return (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }

    private Optional<YamlNode> document() throws YamlProblem {
        events.next();
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            return Optional.empty();
        }
        YamlNode root = node(events.next(), 0);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw new YamlProblem(line(after), "a second YAML document begins here");
        }
        return Optional.of(root);
    }

    private YamlNode node(Event event, int depth) throws YamlProblem {
        if (depth > DEEPEST) {
            throw new YamlProblem(line(event), "nested deeper than " + DEEPEST + " levels");
        }
        if (event instanceof AliasEvent alias) {
            String name = alias.getAlias().getValue();
            YamlNode target = anchors.get(name);
            if (target == null) {
                throw new YamlProblem(line(event), "*" + name + " refers to nothing: quote a value that begins with *");
            }
            return new YamlNode.Alias(start(event), end(event), name, target);
        }
        YamlNode node =
                switch (event.getEventId()) {
                    case Scalar -> scalar((ScalarEvent) event);
                    case SequenceStart -> sequence((CollectionStartEvent) event, depth);
                    case MappingStart -> mapping((CollectionStartEvent) event, depth);
                    default -> throw new YamlProblem(line(event), "unexpected " + event.getEventId());
                };
        ((NodeEvent) event).getAnchor().map(Anchor::getValue).ifPresent(name -> anchors.put(name, node));
        return node;
    }

    private YamlNode.Scalar scalar(ScalarEvent event) {
        YamlNode.Style style =
                switch (event.getScalarStyle()) {
                    case PLAIN -> YamlNode.Style.PLAIN;
                    case SINGLE_QUOTED -> YamlNode.Style.SINGLE;
                    case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> YamlNode.Style.DOUBLE;
                    case LITERAL, FOLDED -> YamlNode.Style.BLOCK;
                };
        boolean untagged = event.getTag().isEmpty();
        boolean isNull = event.isPlain() && untagged && PlainYaml.isNull(event.getValue());
        int start = start(event);
        int end = end(event);
        if (style == YamlNode.Style.BLOCK) {
            end = trimmed(start, end);
        }
        return new YamlNode.Scalar(start, end, event.getValue(), style, isNull);
    }

    private int trimmed(int start, int end) {
        int i = end;
        while (i > start && text.charAt(i - 1) <= ' ') {
            i--;
        }
        return i;
    }

    private YamlNode.Sequence sequence(CollectionStartEvent event, int depth) throws YamlProblem {
        List<YamlNode> items = new ArrayList<>();
        Event next = events.next();
        while (next.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(next, depth + 1));
            next = events.next();
        }
        int start = start(event);
        int last = items.isEmpty() ? start : items.get(items.size() - 1).end();
        return new YamlNode.Sequence(start, event.isFlow() ? end(next) : last, event.isFlow(), List.copyOf(items));
    }

    private YamlNode.Mapping mapping(CollectionStartEvent event, int depth) throws YamlProblem {
        List<YamlNode.Entry> entries = new ArrayList<>();
        Event next = events.next();
        while (next.getEventId() != Event.ID.MappingEnd) {
            YamlNode key = node(next, depth + 1);
            if (!(key instanceof YamlNode.Scalar name)) {
                throw new YamlProblem(line(next), keyProblem(key));
            }
            entries.add(new YamlNode.Entry(name, node(events.next(), depth + 1)));
            next = events.next();
        }
        int start = start(event);
        int last = entries.isEmpty()
                ? start
                : entries.get(entries.size() - 1).value().end();
        return new YamlNode.Mapping(start, event.isFlow() ? end(next) : last, event.isFlow(), List.copyOf(entries));
    }

    private String keyProblem(YamlNode key) {
        return text.startsWith("{", key.start())
                ? "an unquoted template {{…}}: quote the value"
                : "a key that is no plain text";
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0);
    }

    private int start(Event event) {
        return offsets.utf16(event.getStartMark().map(Mark::getIndex).orElse(0));
    }

    private int end(Event event) {
        return offsets.utf16(event.getEndMark().map(Mark::getIndex).orElse(0));
    }
}
