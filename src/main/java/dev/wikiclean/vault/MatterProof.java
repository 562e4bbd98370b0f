package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proves that an edit did what was asked and nothing else. */
final class MatterProof {
    private MatterProof() {}

    /**
     * @param expected the members that {@code key} must have afterwards; nothing if the key must be gone
     * @throws IllegalStateException if the edit did anything else
     */
    static void check(String before, String after, EditableMatter old, String key, Optional<List<String>> expected) {
        FrontMatterBlock block =
                FrontMatterBlock.find(SourceText.of(after)).orElseThrow(() -> failed(key, "the block would be gone"));
        EditableMatter now = EditableMatter.of(after, block);
        Map<String, List<String>> wanted = values(old);
        if (expected.isPresent()) {
            wanted.put(key, expected.get());
        } else {
            wanted.remove(key);
        }
        Map<String, List<String>> found = values(now);
        if (!found.equals(wanted) || !List.copyOf(found.keySet()).equals(List.copyOf(wanted.keySet()))) {
            throw failed(key, "another value would change");
        }
        String bodyBefore = before.substring(old.block().span().end());
        if (!after.substring(block.span().end()).equals(bodyBefore)) {
            throw failed(key, "the text below would change");
        }
    }

    private static Map<String, List<String>> values(EditableMatter matter) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (YamlNode.Entry entry : matter.root().entries()) {
            String key = entry.key().value();
            int time = times.merge(key, 1, Integer::sum);
            values.put(time == 1 ? key : key + '\0' + time, MatterSignature.of(matter.content(), entry.value()));
        }
        return values;
    }

    private static IllegalStateException failed(String key, String reason) {
        return new IllegalStateException("front matter is not written, because its form is too unusual to edit '" + key
                + "' safely (" + reason + ")");
    }
}
