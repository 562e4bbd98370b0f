package dev.wikiclean.rules;

import dev.wikiclean.dedupe.Translations;
import dev.wikiclean.vault.FrontMatterValues;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.ValueShape;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Aliases that another note has, too, or that are another note's name. */
final class AliasCollision implements Rule {
    static final String ID = "alias-collision";

    /** An alias that more notes share is no name but a word: told once. */
    private static final int NO_NAME = 4;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    @Override
    public Reach reach() {
        return Reach.NEIGHBOURS;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        Map<String, List<VaultPath>> declared = new HashMap<>();
        context.notes().forEach(note -> {
            for (String alias : aliases(note)) {
                add(declared, NameFold.exact(alias), note.path());
            }
        });
        if (declared.isEmpty()) {
            return;
        }
        Map<String, List<VaultPath>> named = new HashMap<>();
        context.notes().forEach(note -> {
            String name = NameFold.exact(note.path().stem());
            if (declared.containsKey(name)) {
                add(named, name, note.path());
            }
        });
        Memo<Map<VaultPath, Set<VaultPath>>> duplicates = Memo.of(() -> duplicates(context));
        declared.forEach((alias, notes) -> {
            List<VaultPath> owners = named.getOrDefault(alias, List.of());
            if (!alias.isEmpty() && (notes.size() > 1 || !owners.isEmpty())) {
                report(context, alias, notes, owners, duplicates, findings);
            }
        });
    }

    private static List<String> aliases(Note note) {
        if (!(note.frontMatter() instanceof FrontMatterValues values)) {
            return List.of();
        }
        List<String> aliases = values.list("aliases");
        boolean one = aliases.size() == 1 && values.shape("aliases") != ValueShape.LIST;
        return one && aliases.get(0).indexOf(',') >= 0
                ? Stream.of(aliases.get(0).split(",")).map(String::strip).toList()
                : aliases;
    }

    private static void add(Map<String, List<VaultPath>> map, String key, VaultPath path) {
        List<VaultPath> before = map.get(key);
        if (before == null) {
            map.put(key, Collections.singletonList(path));
        } else if (!before.contains(path)) {
            List<VaultPath> more = new ArrayList<>(before);
            more.add(path);
            map.put(key, more);
        }
    }

    private static void report(
            RuleContext context,
            String alias,
            List<VaultPath> notes,
            List<VaultPath> owners,
            Memo<Map<VaultPath, Set<VaultPath>>> duplicates,
            Consumer<Finding> findings) {
        for (VaultPath path : notes) {
            // A note of that very name: its own alias, or one of several notes of one name, says nothing new.
            boolean isOneOfMany = notes.size() > NO_NAME && !path.equals(notes.get(0));
            if (isOneOfMany || owners.contains(path) || context.config().isTemplate(path)) {
                continue;
            }
            List<VaultPath> sharing = others(context, path, notes, duplicates);
            List<VaultPath> called = others(context, path, owners, duplicates);
            sharing = sharing.stream().filter(p -> !owners.contains(p)).toList();
            if (!sharing.isEmpty() || !called.isEmpty()) {
                Note note = context.vault().note(path).orElseThrow();
                findings.accept(finding(context, note, alias, sharing, called));
            }
        }
    }

    /** Those of {@code notes} that are another note than {@code path}, in its language, and are no copy of it. */
    private static List<VaultPath> others(
            RuleContext context,
            VaultPath path,
            List<VaultPath> notes,
            Memo<Map<VaultPath, Set<VaultPath>>> duplicates) {
        VaultPath canonical = context.index().redirects().canonical(path);
        List<VaultPath> others = new ArrayList<>();
        for (VaultPath other : notes) {
            if (!context.index().redirects().canonical(other).equals(canonical)
                    && !context.config().isTemplate(other)
                    && !Translations.areTold(path, other)
                    && !duplicates.get().getOrDefault(path, Set.of()).contains(other)) {
                others.add(other);
            }
        }
        return others;
    }

    /** Notes on one topic share their names; `duplicate-topic` tells of them. */
    private static Map<VaultPath, Set<VaultPath>> duplicates(RuleContext context) {
        Map<VaultPath, Set<VaultPath>> together = new HashMap<>();
        if (context.config().isOn(DuplicateTopic.ID)) {
            for (Duplicates.Judged judged : context.duplicates()) {
                if (!DuplicateTopic.reports(judged)) {
                    continue;
                }
                Set<VaultPath> members = new HashSet<>();
                judged.cluster().members().forEach(member -> members.add(member.path()));
                members.forEach(member ->
                        together.computeIfAbsent(member, m -> new HashSet<>()).addAll(members));
            }
        }
        return together;
    }

    private static Finding finding(
            RuleContext context, Note note, String folded, List<VaultPath> sharing, List<VaultPath> called) {
        String alias = aliases(note).stream()
                .filter(a -> NameFold.exact(a).equals(folded))
                .findFirst()
                .orElse(folded);
        String names = called.isEmpty() ? "" : "the name of " + Aim.names(called);
        String aliases = sharing.isEmpty() ? "" : "an alias of " + Aim.names(sharing);
        String both = names + (names.isEmpty() || aliases.isEmpty() ? "" : " and ") + aliases;
        return context.finding(
                ID,
                note,
                Matter.place(note, "aliases"),
                "the alias `" + Matter.shown(alias) + "` is also " + both
                        + "; who writes it means one of them: keep it on that note alone",
                Optional.empty());
    }
}
