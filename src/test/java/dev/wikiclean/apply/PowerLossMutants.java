package dev.wikiclean.apply;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds every line of the program that forces something, and what a power cut does when that line forgets to. */
final class PowerLossMutants {
    private static final Set<String> FORCES = Set.of("force", "forceFolder");

    /** What a forgotten force leaves open mostly stays open: the last operations of many scenarios show it soonest. */
    private static final int LAST = 30;

    /** Write single files outside of runs (decisions, reports, hooks): the power is cut in runs only. */
    private static final Set<String> ASIDE = Set.of("SingleFile", "WholeFile");

    private PowerLossMutants() {}

    /** Every call of a force on the way of a run, by the class files. */
    static Set<ForgetfulOps.Site> sites() {
        Set<ForgetfulOps.Site> sites =
                new TreeSet<>(Comparator.comparing(ForgetfulOps.Site::type).thenComparing(ForgetfulOps.Site::line));
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.wikiclean.apply")) {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                if (!ASIDE.contains(type.getSimpleName())
                        && call.getTargetOwner().isEquivalentTo(FileOps.class)
                        && FORCES.contains(call.getTarget().getName())) {
                    sites.add(new ForgetfulOps.Site(ForgetfulOps.outermost(type.getName()), call.getLineNumber()));
                }
            }
        }
        return sites;
    }

    /**
     * The first violation that is found when one line forgets to force.
     *
     * @param most how many states are looked at before giving up
     */
    static Optional<String> firstViolation(Path scratch, ForgetfulOps.Site forgotten, int most) throws IOException {
        PowerLoss powerLoss = new PowerLoss(scratch, next -> new ForgetfulOps(next, forgotten::equals));
        for (long seed = 1; powerLoss.states() < most; seed++) {
            List<String> violations = powerLoss.firstViolation(seed, Math.min(LAST, most - powerLoss.states()));
            if (!violations.isEmpty()) {
                return Optional.of("after " + powerLoss.states() + " states: " + violations.getFirst());
            }
        }
        return Optional.empty();
    }
}
