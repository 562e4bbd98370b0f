package dev.wikiclean.assist.draft;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the commands of mathematics that only set signs: none defines, links, loads, colours or styles. */
final class MathJudge {
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 8;
    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)");

    private static final Set<String> COMMANDS = Set.of(("alpha beta gamma delta epsilon varepsilon zeta eta theta"
                    + " vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi varphi chi psi omega Gamma Delta"
                    + " Theta Lambda Xi Pi Sigma Phi Psi Omega frac dfrac tfrac sqrt sum prod int oint lim log ln exp sin"
                    + " cos tan max min sup inf arg argmax argmin det dim ker deg gcd Pr mod bmod pmod binom cdot cdots ldots"
                    + " dots vdots ddots times div pm mp leq le geq ge neq ne ll gg approx equiv sim simeq cong propto in"
                    + " notin ni subset subseteq supset supseteq cup cap setminus emptyset varnothing forall exists nexists"
                    + " neg land lor wedge vee implies iff to rightarrow leftarrow Rightarrow Leftarrow leftrightarrow"
                    + " Leftrightarrow mapsto uparrow downarrow infty partial nabla ell hbar Re Im aleph circ bullet star"
                    + " oplus otimes odot perp parallel mid angle hat bar tilde vec dot ddot overline underline widehat"
                    + " widetilde overbrace underbrace left right big Big bigg Bigg lfloor rfloor lceil rceil langle rangle"
                    + " lvert rvert lVert rVert quad qquad text textbf textit mathrm mathbf mathit mathcal mathbb mathsf"
                    + " mathfrak operatorname boldsymbol lt gt begin end")
            .split(" "));

    private static final Set<String> ENVIRONMENTS =
            Set.of("aligned", "cases", "matrix", "pmatrix", "bmatrix", "vmatrix", "array");
    private static final Pattern ENVIRONMENT = Pattern.compile("\\\\(?:begin|end)\\s*+\\{([^{}]*)}");

    private MathJudge() {}

    /** Whether the text, be it mathematics or not, holds no command but plain ones. */
    static boolean isPlain(String text) {
        Matcher matcher = COMMAND.matcher(text);
        int environments = 0;
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!COMMANDS.contains(name)) {
                return false;
            }
            environments += name.equals("begin") || name.equals("end") ? 1 : 0;
        }
        Matcher environment = ENVIRONMENT.matcher(text);
        while (environment.find()) {
            environments -= ENVIRONMENTS.contains(environment.group(1)) ? 1 : 0;
        }
        return environments == 0 && depth(text) <= DEEPEST;
    }

    /** The same of a whole block of mathematics. */
    static boolean isPlainBlock(String text) {
        return text.length() <= LONGEST && isPlain(text);
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' && depth > 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
