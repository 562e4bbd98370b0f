package dev.wikiclean.reason;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Only one class can send: told by the byte code of all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneWayOutTest {
    /** Whatever opens a connection, looks up a name or serves. */
    private static final Pattern NETWORK = Pattern.compile("java\\.net\\.http\\..*"
            + "|java\\.net\\.(Http|Server|Datagram|Multicast)?(Socket|URLConnection).*|java\\.net\\.Inet.*"
            + "|java\\.net\\.(Proxy|ProxySelector|Authenticator|CookieHandler|URLStreamHandler|URLClassLoader).*"
            + "|java\\.net\\.(NetworkInterface|StandardSocketOptions|UnixDomainSocketAddress).*"
            + "|java\\.nio\\.channels\\..*(Socket|Datagram|Network)Channel.*"
            + "|javax\\.net\\..*|javax\\.naming\\..*|java\\.rmi\\..*|javax\\.management\\.remote\\..*"
            + "|com\\.sun\\.net\\..*|sun\\..*|jdk\\.internal\\..*"
            + "|org\\.eclipse\\.jgit\\.(transport|api\\.(Fetch|Push|Pull|Clone|LsRemote|Transport|Submodule)).*");

    private JavaClasses classes;

    @BeforeAll
    void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.wikiclean");
        assertThat(classes).hasSizeGreaterThan(300);
    }

    @Test
    void onlyTheGateTouchesTheNetwork() {
        Set<String> touching = new TreeSet<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                if (NETWORK.matcher(dependency
                                .getTargetClass()
                                .getBaseComponentType()
                                .getName())
                        .matches()) {
                    touching.add(outermost(type));
                }
            }
        }
        // A lock asks for the name of the machine that it is on.
        assertThat(touching).containsExactly("dev.wikiclean.apply.RunLock", OutboundGate.class.getName());
        assertThat(classes.get("dev.wikiclean.apply.RunLock").getMethodCallsFromSelf().stream()
                        .filter(call ->
                                NETWORK.matcher(call.getTargetOwner().getName()).matches())
                        .map(call -> call.getTarget().getName()))
                .containsOnly("getLocalHost", "getHostName");
    }

    @Test
    void nothingIsFetchedByItsUrl() {
        Set<String> opening = new TreeSet<>();
        for (JavaClass type : classes) {
            for (JavaCall<?> call : type.getMethodCallsFromSelf()) {
                String name = call.getTarget().getName();
                if (call.getTargetOwner().getName().equals("java.net.URL")
                        && (name.startsWith("open") || name.equals("getContent"))) {
                    opening.add(outermost(type));
                }
            }
        }
        // It opens what is packed with the program.
        assertThat(opening).containsExactly("dev.wikiclean.rules.Packaged");
    }

    /** A program that is started might send: git is, and this program itself to train its cache of classes. */
    @Test
    void fewClassesStartPrograms() {
        Set<String> starting = new TreeSet<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getName();
                if (target.equals("java.lang.ProcessBuilder") || target.equals("java.lang.Process")) {
                    starting.add(outermost(type));
                }
            }
            for (JavaCall<?> call : type.getMethodCallsFromSelf()) {
                if (call.getTargetOwner().getName().equals("java.lang.Runtime")
                        && call.getTarget().getName().equals("exec")) {
                    starting.add(outermost(type));
                }
            }
        }
        assertThat(starting)
                .allMatch(name -> name.startsWith("dev.wikiclean.git.") || name.equals("dev.wikiclean.cli.Training"));
    }

    private static String outermost(JavaClass type) {
        String name = type.getName();
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }
}
