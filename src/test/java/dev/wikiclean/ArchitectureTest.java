package dev.wikiclean;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Data flows one way: a package imports those to its left only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String ROOT = "dev.wikiclean";

    /** Packages from left to right; those of one set do not know each other. */
    private static final List<Set<String>> ORDER = List.of(
            Set.of("disk", "text"),
            Set.of("vault"),
            Set.of("index"),
            Set.of("dedupe", "moc", "reason"),
            Set.of("rules"),
            Set.of("assist"),
            Set.of("plan"),
            Set.of("apply"),
            Set.of("git"),
            Set.of("run"),
            Set.of("report"),
            Set.of("cli"));

    private JavaClasses classes;

    @BeforeAll
    void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        assertThat(classes).hasSizeGreaterThan(50);
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(classes)
                .allSatisfy(type -> assertThat(place(type)).as(type.getName()).isNotNegative());
    }

    @Test
    void packagesImportOnlyThoseToTheirLeft() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                boolean ours = target.getPackageName().startsWith(ROOT + ".");
                if (ours && !folder(target).equals(folder(type)) && place(target) >= place(type)) {
                    wrong.add(dependency.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(classes);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(classes);
        fields().that()
                .areStatic()
                .should()
                .notHaveRawType(StringBuilder.class)
                .andShould()
                .notHaveRawType(ThreadLocal.class)
                .andShould()
                .notHaveRawType(java.util.ArrayList.class)
                .andShould()
                .notHaveRawType(java.util.HashMap.class)
                .andShould()
                .notHaveRawType(java.util.concurrent.ConcurrentHashMap.class)
                .andShould()
                .notHaveRawType(java.util.concurrent.atomic.AtomicInteger.class)
                .andShould()
                .notHaveRawType(java.util.concurrent.atomic.AtomicLong.class)
                .andShould()
                .notHaveRawType(java.util.concurrent.atomic.AtomicReference.class)
                .check(classes);
    }

    @Test
    void eachLibraryStaysInItsPackages() {
        Map<String, Set<String>> owners = Map.of(
                "org.eclipse.jgit", Set.of("git", "run", "apply"),
                "picocli", Set.of("cli"),
                "com.github.difflib", Set.of("report"),
                "org.jgrapht", Set.of("index", "dedupe", "report"),
                "org.snakeyaml", Set.of("vault", "rules", "reason"),
                "com.fasterxml.jackson", Set.of("vault", "reason", "assist", "apply", "git", "run", "report"));
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                owners.forEach((library, folders) -> {
                    if (target.startsWith(library) && !folders.contains(folder(type))) {
                        wrong.add(dependency.getDescription());
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String folder(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        String rest = name.substring(ROOT.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static int place(JavaClass type) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (ORDER.get(i).contains(folder(type))) {
                return i;
            }
        }
        return -1;
    }
}
