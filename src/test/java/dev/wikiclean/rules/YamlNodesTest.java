package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The packaged profiles as a start reads them. With {@code -Dexamples.accept=true} they are written anew. */
class YamlNodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"default", "agent-wiki"})
    void theParsedProfileIsWhatItsTextSays(String name) throws IOException {
        String yaml = Files.readString(Path.of("rules/profiles", name + ".yaml"));
        Path parsed = Path.of("rules/profiles", name + Profiles.PARSED);
        String written = Profiles.check(yaml) + "\n" + written(compose(yaml));
        if (Boolean.getBoolean("examples.accept")) {
            Files.writeString(parsed, written);
        }
        assertThat(parsed).as("renew it with -Dexamples.accept=true").content().isEqualTo(written);
        assertThat(Profiles.root(name, yaml, written)).as("the short way").isPresent();
        assertThat(written(Profiles.root(name, yaml, written).orElseThrow()))
                .isEqualTo(written.substring(written.indexOf('\n') + 1));
        assertThat(Profiles.root(name, yaml + "#", written)).as("another text").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "{a: 1, b: [], c: {}}",
                "- yes\n- true\n- ~\n- 1.5\n- 'x'\n- |\n  two\n  lines 😀 한국\n-\n",
                "k: [a, {b: c}]\n\"1\": \"\"\n"
            })
    void everyShapeComesBack(String yaml) {
        Node node = compose(yaml);
        assertThat(written(YamlNodes.read("x", written(node)))).isEqualTo(written(node));
    }

    private static Node compose(String yaml) {
        return new Compose(LoadSettings.builder().build()).composeString(yaml).orElseThrow();
    }

    private static String written(Node node) {
        List<Node> members = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        Mark mark = node.getStartMark().orElseThrow();
        String place = mark.getLine() + " " + mark.getColumn() + " ";
        switch (node) {
            case MappingNode mapping -> {
                boolean flow = mapping.getFlowStyle() == FlowStyle.FLOW;
                out.append(flow ? YamlNodes.FLOW_MAPPING : YamlNodes.MAPPING).append(place);
                out.append(mapping.getValue().size()).append('\n');
                for (NodeTuple tuple : mapping.getValue()) {
                    members.add(tuple.getKeyNode());
                    members.add(tuple.getValueNode());
                }
            }
            case SequenceNode sequence -> {
                boolean flow = sequence.getFlowStyle() == FlowStyle.FLOW;
                out.append(flow ? YamlNodes.FLOW_SEQUENCE : YamlNodes.SEQUENCE).append(place);
                out.append(sequence.getValue().size()).append('\n');
                members.addAll(sequence.getValue());
            }
            case ScalarNode scalar -> {
                int tag = YamlNodes.TAGS.indexOf(scalar.getTag());
                assertThat(tag).as("%s", scalar).isNotNegative();
                out.append((char) ('a' + tag)).append(place);
                out.append(scalar.getValue().length()).append(' ').append(scalar.getValue());
                out.append('\n');
            }
            default -> throw new AssertionError(node);
        }
        members.forEach(member -> out.append(written(member)));
        return out.toString();
    }
}
