package dev.wikiclean.assist.verify;

import dev.wikiclean.rules.VerifyCheck;
import dev.wikiclean.rules.VerifySettings;
import dev.wikiclean.rules.VerifySettings.CodeRule;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the blocks of code of a note: their syntax, and what must hold between named numbers. */
final class CodeChecks {
    private final VerifySettings settings;
    private final List<Rule> rules;

    /** A relation with the languages that it concerns and why it must hold. */
    private record Rule(CodeRelation relation, Set<String> languages, String because) {}

    CodeChecks(VerifySettings settings) {
        this.settings = settings;
        this.rules = settings.codeRules().stream()
                .flatMap(rule -> CodeRelation.parse(rule.require())
                        .map(relation -> new Rule(relation, Set.copyOf(rule.languages()), because(rule)))
                        .stream())
                .toList();
    }

    private static String because(CodeRule rule) {
        return (rule.because().isEmpty() ? "" : ": " + rule.because()) + " (`verify.code-checks." + rule.name() + "`)";
    }

    /** Whether a text may hold code that can be judged. */
    boolean mayConcern(String text) {
        return text.contains("```")
                || text.contains("~~~")
                || rules.stream().anyMatch(r -> r.relation().mayConcern(text));
    }

    void check(Note note, List<Claim> claims, List<Note> sources, Report report) {
        for (Claim claim : claims) {
            if (claim.kind() == Claim.Kind.CODE) {
                String block = claim.span().of(note.text());
                CodeFence fence = CodeFence.of(block);
                boolean atMargin = claim.span().start() == 0
                        || note.text().charAt(claim.span().start() - 1) == '\n';
                boolean judged =
                        atMargin && !settings.sourceFiles().test(note.path().value());
                if (judged && settings.isOn(VerifyCheck.CODE_INVALID)) {
                    syntax(note, claim, fence, report);
                }
                if (settings.isOn(VerifyCheck.CODE_CHECK_FAILED)) {
                    relations(note, claim, fence, sources, report);
                }
            }
        }
    }

    private static void syntax(Note note, Claim claim, CodeFence fence, Report report) {
        CodeSyntax.fault(fence).ifPresent(fault -> {
            int at = fence.start();
            for (int line = 0; line < fault.line(); line++) {
                int feed = fence.code().indexOf('\n', at - fence.start());
                at = feed < 0 ? at : fence.start() + feed + 1;
            }
            int from = claim.span().start() + Math.min(at, claim.span().length());
            int feed = note.text().indexOf('\n', from);
            int to = Math.min(
                    feed < 0 ? note.text().length() : feed, claim.span().end());
            report.tell(VerifyCheck.CODE_INVALID, note, new Span(from, Math.max(from, to)), fault.reason());
        });
    }

    private void relations(Note note, Claim claim, CodeFence fence, List<Note> sources, Report report) {
        List<NamedNumber> numbers = List.of();
        boolean read = false;
        Set<Span> told = new HashSet<>();
        for (Note source : sources) {
            for (SourceRelations.Stated stated : SourceRelations.of(source)) {
                if (stated.relation().mayConcern(fence.code())) {
                    numbers = read ? numbers : NamedNumbers.of(fence.code());
                    read = true;
                    String words = Report.shown(stated.claim().span().of(source.text()));
                    String why =
                            "; " + Report.place(source, stated.claim().span().start()) + " says: " + words;
                    tell(note, claim, fence, stated.relation(), numbers, why, told, report);
                }
            }
        }
        for (Rule rule : rules) {
            boolean concerned = rule.languages().isEmpty() || rule.languages().contains(fence.language());
            if (concerned && rule.relation().mayConcern(fence.code())) {
                numbers = read ? numbers : NamedNumbers.of(fence.code());
                read = true;
                tell(note, claim, fence, rule.relation(), numbers, rule.because(), told, report);
            }
        }
    }

    private static void tell(
            Note note,
            Claim claim,
            CodeFence fence,
            CodeRelation relation,
            List<NamedNumber> numbers,
            String why,
            Set<Span> told,
            Report report) {
        for (CodeRelation.Breach breach : relation.breaches(numbers)) {
            Span span = breach.left().span().shift(claim.span().start() + fence.start());
            if (told.add(span)) {
                report.tell(VerifyCheck.CODE_CHECK_FAILED, note, span, message(relation, breach) + why);
            }
        }
    }

    private static String message(CodeRelation relation, CodeRelation.Breach breach) {
        String left = "`" + relation.left() + "` is " + breach.left().value().toPlainString();
        Optional<NamedNumber> right = breach.right();
        String both = right.map(number ->
                        left + " and `" + number.name() + "` " + number.value().toPlainString())
                .orElse(left);
        return both + ", but `" + relation + "` must hold";
    }
}
