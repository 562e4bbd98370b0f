package dev.wikiclean.vault;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Whether a text is YAML at all: one document or several, of any shape. */
public final class YamlSyntax {
    private YamlSyntax() {}

    /**
     * Where YAML stops.
     *
     * @param line of the text, from 0
     * @param reason the parser's words, on one line
     */
    public record Problem(int line, String reason) {}

    /** What is wrong with {@code text}; nothing where it is YAML. */
    public static Optional<Problem> problem(String text) {
        try {
            for (Event event : new Parse(LoadSettings.builder().build()).parseString(text)) {
                if (event.getEventId() == Event.ID.StreamEnd) {
                    break;
                }
            }
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            String reason = e.getProblem() == null ? e.getMessage() : e.getProblem();
            int line = e.getProblemMark().map(Mark::getLine).orElse(0);
            return Optional.of(new Problem(line, reason.strip().replaceAll("\\s+", " ")));
        } catch (YamlEngineException | StackOverflowError e) {
            return Optional.of(
                    new Problem(0, String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ")));
        }
    }
}
