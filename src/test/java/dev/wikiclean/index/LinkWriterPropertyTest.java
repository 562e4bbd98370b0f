package dev.wikiclean.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkForm;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Quoting;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A link that was pointed elsewhere is parsed again as one link, leads there, and every other byte is the same. */
class LinkWriterPropertyTest {
    private static final VaultPath SOURCE = VaultPath.of("dir/s.md");
    private static final List<String> OLD =
            List.of("Old", "old.md", "sub/Old", "../sub/Old", "/sub/Old", "Gone", "x/Gone", "./Twin", "below/In");
    private static final List<String> NEW = List.of(
            "New.md",
            "Twin.md",
            "dir/Twin.md",
            "b/Twin.md",
            "New Name.md",
            "par (en).md",
            "un(balanced.md",
            "hash #1.md",
            "a, b.md",
            "b: c.md",
            "say \"x\".md",
            "it's.md",
            "100% & more.md",
            "%41.md",
            "q?.md",
            "back`tick.md",
            "$cash$.md",
            "한글 이름.md",
            "\u1112\u1161\u11ab.md",
            "😀 x.md",
            "[b] x.md",
            "caret^.md",
            "pi|pe.md",
            "MAKE.md.md",
            "windows.h.md",
            "deep/er/Leaf.md",
            "~tilde~ *star*.md",
            "pic.png",
            "- dash.md",
            "&amp;.md",
            "a<b>.md",
            "%%.md",
            "x_y_z.md",
            "dir/below/In.md",
            "no-ext");
    private static final List<String> PLACES = List.of(
            "before @ after\n",
            "- item @\n  more\n",
            "> quote @\n",
            "|a|b|\n|-|-|\n|x @|y|\n",
            "---\nup: \"@\"\n---\nbody\n",
            "---\nup: '@'\n---\nbody\n",
            "---\nup: @\n---\nbody\n",
            "---\nup:\n  - \"see @ too\"\n---\n",
            "\uFEFFa\r\n@\r\nb",
            "## Head @ x\n");

    @Test
    void leadsToTheNewTargetAndChangesNothingElse() {
        int written = 0;
        int refused = 0;
        for (int seed = 0; seed < 6000; seed++) {
            Random random = new Random(seed);
            String form = form(random, pick(OLD, random));
            String text = pick(PLACES, random).replace("@", form) + "\nlast [[New]] %% x %% `[[code]]`\n";
            VaultPath target = VaultPath.of(pick(NEW, random));
            VaultIndex before = VaultIndex.of(MemorySource.vault(files(text)));
            List<ResolvedLink> links = before.linksOf(SOURCE);
            if (links.size() != 2) {
                continue;
            }
            Link link = links.get(0).link();
            Optional<List<TextEdit>> edits = LinkWriter.retarget(before, SOURCE, link, target);
            String what = "seed " + seed + ": " + text + " -> " + target;
            if (edits.isEmpty()) {
                refused++;
                assertThat(link.form() == LinkForm.WIKI || link.quoting() == Quoting.YAML_PLAIN)
                        .as(what)
                        .isTrue();
                continue;
            }
            written++;
            check(what, before, link, text, edits.get(), target);
        }
        assertThat(written).isGreaterThan(3000);
        assertThat(refused).isLessThan(written / 3);
    }

    private static void check(
            String what, VaultIndex before, Link link, String text, List<TextEdit> edits, VaultPath target) {
        for (TextEdit edit : edits) {
            assertThat(link.span().contains(edit.span())).as(what).isTrue();
        }
        String changed = TextEdits.apply(text, edits);
        Vault vault = before.vault().with(List.of(new FileChange.Modify(SOURCE, edits)));
        List<ResolvedLink> after = VaultIndex.of(vault).linksOf(SOURCE);
        String now = what + " =>\n" + changed;
        assertThat(after).as(now).hasSize(2);
        assertThat(after.get(0).destination()).as(now).contains(target);
        assertThat(after.get(1).destination()).as(now).contains(VaultPath.of("New.md"));
        Link written = after.get(0).link();
        assertThat(written.kind()).as(now).isEqualTo(link.kind());
        assertThat(written.form()).as(now).isEqualTo(link.form());
        assertThat(written.fragment().map(Link.Part::text))
                .as(now)
                .isEqualTo(link.fragment().map(Link.Part::text));
        if (link.display().isPresent()) {
            assertThat(written.display().map(Link.Part::text))
                    .as(now)
                    .isEqualTo(link.display().map(Link.Part::text));
        }
    }

    private static String form(Random random, String old) {
        String fragment = random.nextInt(3) == 0 ? "#H b" : "";
        String encoded = old + fragment.replace(" ", "%20");
        return switch (random.nextInt(8)) {
            case 0 -> "[[" + old + fragment + "|Words]]";
            case 1 -> "![[" + old + fragment + "]]";
            case 2 -> "[t](" + encoded + ")";
            case 3 -> "[t](<" + old + fragment + "> \"T\")";
            case 4 -> "![t](" + encoded + ")";
            default -> "[[" + old + fragment + "]]";
        };
    }

    private static Map<String, String> files(String text) {
        Map<String, String> files = new LinkedHashMap<>();
        NEW.forEach(path -> files.put(path, ""));
        files.put("sub/Old.md", "");
        files.put("MAKE.md", "");
        files.put(SOURCE.value(), text);
        return files;
    }

    private static String pick(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
