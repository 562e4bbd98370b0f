package dev.wikiclean.vault;

import dev.wikiclean.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Plans other spellings of values: with quotes, without quotes. What a value says as a string stays. */
final class Respelling {
    private Respelling() {}

    static List<TextEdit> quote(EditableMatter matter, YamlNode value) {
        boolean isPlain =
                value instanceof YamlNode.Scalar scalar && scalar.style() == YamlNode.Style.PLAIN && !scalar.isNull();
        return isPlain || isLink(matter, value) ? List.of(quoted(matter, value)) : List.of();
    }

    static List<TextEdit> quoteMembers(EditableMatter matter, YamlNode value, Predicate<String> which) {
        List<TextEdit> edits = new ArrayList<>();
        if (value instanceof YamlNode.Sequence list && !isLink(matter, value)) {
            for (YamlNode item : list.items()) {
                if (FrontMatterTree.string(matter.content(), item).filter(which).isPresent()) {
                    edits.addAll(quote(matter, item));
                }
            }
        }
        return edits;
    }

    static List<TextEdit> unquote(EditableMatter matter, YamlNode value) {
        boolean inFlow = matter.root().isFlow();
        return value instanceof YamlNode.Scalar scalar
                        && (scalar.style() == YamlNode.Style.SINGLE || scalar.style() == YamlNode.Style.DOUBLE)
                        && YamlScalar.isPlain(scalar.value(), inFlow)
                        && !PlainYaml.isNull(scalar.value())
                ? List.of(matter.edit(scalar.start(), scalar.end(), scalar.value()))
                : List.of();
    }

    private static boolean isLink(EditableMatter matter, YamlNode value) {
        return value instanceof YamlNode.Sequence list && FrontMatterTree.isBareLink(matter.content(), list);
    }

    private static TextEdit quoted(EditableMatter matter, YamlNode value) {
        String string = FrontMatterTree.string(matter.content(), value).orElseThrow();
        boolean single = string.indexOf('"') >= 0 || string.indexOf('\\') >= 0;
        YamlNode.Style style = single ? YamlNode.Style.SINGLE : YamlNode.Style.DOUBLE;
        return matter.edit(value.start(), value.end(), YamlScalar.write(string, style, true));
    }
}
