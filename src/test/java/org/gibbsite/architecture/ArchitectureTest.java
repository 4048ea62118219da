package org.gibbsite.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Enforces docs/architecture.md. */
class ArchitectureTest {
    private static final Set<String> RANDOM_TYPES = Set.of("java.util.Random", "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom");
    private static final Set<String> RANDOM_CALLS = Set.of("java.lang.Math.random", "java.lang.StrictMath.random",
            "java.util.Collections.shuffle", "java.util.UUID.randomUUID");
    private static final Set<String> CLOCK_CALLS = Set.of("java.lang.System.nanoTime",
            "java.lang.System.currentTimeMillis", "java.time.Instant.now", "java.time.LocalDate.now",
            "java.time.LocalDateTime.now", "java.time.ZonedDateTime.now", "java.time.OffsetDateTime.now",
            "java.time.Clock.systemUTC", "java.time.Clock.systemDefaultZone");
    private static final Set<String> OUTPUT = Set.of("java.lang.System.out", "java.lang.System.err",
            "java.lang.System.console", "java.lang.Throwable.printStackTrace");

    private static final Set<String> BACK_ENDS = Set.of("org.gibbsite.compute.Backends",
            "org.gibbsite.compute.BackendProbe$Available");

    /** Java files of the largest package. */
    private static final int LARGEST = 45;

    private static ArchitecturePage page;
    private static JavaClasses classes;

    /** What each rule forbids, except to the classes that the page names. */
    private static final Map<String, Predicate<JavaAccess<?>>> RULES = Map.of(
            "randomness", a -> RANDOM_TYPES.contains(a.getTargetOwner().getName()) || isOneOf(RANDOM_CALLS, a),
            "clock", a -> isOneOf(CLOCK_CALLS, a),
            "output", a -> isOneOf(OUTPUT, a),
            "back ends", a -> BACK_ENDS.contains(a.getTargetOwner().getName())
                    && !BACK_ENDS.contains(a.getOriginOwner().getName()),
            "runLater", a -> isOneOf(Set.of("javafx.application.Platform.runLater"), a),
            "layering", a -> !page.rowOf(a.getOriginOwner().getPackageName()).allows(
                    a.getOriginOwner().getPackageName(), a.getTargetOwner().getPackageName()));

    @BeforeAll static void read() throws IOException {
        page = ArchitecturePage.read();
        classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.gibbsite");
    }

    @Test void everyPackageUsesOnlyWhatItsRowAllows() {
        List<String> violations = classes.stream().flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> !isAllowed(d)).map(Dependency::getDescription).sorted().toList();
        assertThat(violations).as("uses that docs/architecture.md does not allow").isEmpty();
    }

    @Test void everyRowOfTheTableIsWellFormed() {
        assertThat(page.rows()).hasSizeGreaterThan(12);
        assertThat(page.rowOf("org.gibbsite.labs.rbm.view").name()).isEqualTo("labs.X.view");
        assertThat(page.rowOf("org.gibbsite.models.rbm").allows("org.gibbsite.models.rbm", "org.gibbsite.compute.simd"))
                .as("models may use a back end directly").isFalse();
        assertThat(page.rowOf("org.gibbsite.labs.rbm").allows("org.gibbsite.labs.rbm", "javafx.scene"))
                .as("lab logic may use JavaFX").isFalse();
    }

    @Test void labsDoNotKnowOneAnother() {
        slices().matching("org.gibbsite.labs.(*)..").should().notDependOnEachOther().allowEmptyShould(true)
                .check(classes);
    }

    @Test void packagesFormNoCycle() {
        slices().matching("org.gibbsite.(**)").should().beFreeOfCycles()
                .ignoreDependency(isExcepted("layering"), DescribedPredicate.alwaysTrue()).check(classes);
    }

    @Test void randomnessComesFromKeysOnly() { obey("randomness"); }

    @Test void onlyTheNamedClassesReadTheClock() { obey("clock"); }

    @Test void onlyTheNamedClassesPrint() { obey("output"); }

    @Test void onlyTheAppChoosesABackEnd() { obey("back ends"); }

    @Test void theWindowPullsAndNobodyPushes() { obey("runLater"); }

    @Test void everyExceptionIsNeededAndHasAReason() {
        for (ArchitecturePage.Allowance exception : page.exceptions()) {
            assertThat(exception.why()).hasSizeGreaterThan(20);
            assertThat(RULES).containsKey(exception.rule());
            assertThat(accesses(exception.rule()).map(a -> a.getOriginOwner().getName()))
                    .as("classes that use the exception " + exception)
                    .anyMatch(name -> exception.classes().matcher(name).matches());
        }
    }

    @Test void openClStaysInItsPackage() {
        List<String> users = classes.stream().flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getPackageName().startsWith("org.jocl"))
                .map(d -> d.getOriginClass().getPackageName()).distinct().toList();
        assertThat(users).as("packages that use org.jocl").isSubsetOf("org.gibbsite.compute.opencl");
    }

    @Test void noStaticFieldIsMutable() {
        List<String> mutable = classes.stream().flatMap(c -> c.getFields().stream())
                .filter(f -> f.getModifiers().contains(JavaModifier.STATIC)
                        && !f.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(ArchitectureTest::isMutable).map(JavaField::getFullName).toList();
        assertThat(mutable).as("static fields that can change").isEmpty();
    }

    @Test void everyPackageSaysWhatItIsMayUseAndWhereToStart() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/gibbsite"))) {
            List<Path> packages = files.filter(f -> f.toString().endsWith(".java")).map(Path::getParent).distinct()
                    .toList();
            for (Path folder : packages) {
                Path info = folder.resolve("package-info.java");
                assertThat(info).exists();
                assertThat(Files.readString(info)).as(info.toString()).contains("May use", "Start reading at");
            }
        }
    }

    @Test void noPackageIsTooLarge() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Map<Path, Long> sizes = files.filter(f -> f.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
            assertThat(sizes).hasSizeGreaterThan(30);
            assertThat(sizes.entrySet()).as("Java files of each package").allMatch(size -> size.getValue() <= LARGEST);
        }
    }

    private static DescribedPredicate<JavaClass> isExcepted(String rule) {
        return DescribedPredicate.describe("excepted from " + rule, c -> page.isExcepted(rule, c.getName()));
    }

    private static boolean isAllowed(Dependency dependency) {
        if (page.isExcepted("layering", dependency.getOriginClass().getName())) return true;
        String origin = dependency.getOriginClass().getPackageName();
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.isPrimitive()) return true;
        String name = target.getPackageName();
        ArchitecturePage.Row row = page.rowOf(origin);
        if (name.startsWith("org.gibbsite.") && page.rowOf(name).equals(row)
                && (!row.name().contains("X") || labOf(origin).equals(labOf(name))))
            return true;
        return row.allows(origin, name);
    }

    private static String labOf(String packageName) {
        return packageName.split("\\.")[3];
    }

    private static void obey(String rule) {
        List<String> violations = accesses(rule).filter(a -> !page.isExcepted(rule, a.getOriginOwner().getName()))
                .map(JavaAccess::getDescription).sorted().toList();
        assertThat(violations).as("uses against the rule '" + rule + "', not among the named exceptions of "
                + "docs/architecture.md").isEmpty();
    }

    private static Stream<JavaAccess<?>> accesses(String rule) {
        return classes.stream().flatMap(c -> c.getAccessesFromSelf().stream()).filter(RULES.get(rule));
    }

    private static boolean isOneOf(Set<String> members, JavaAccess<?> access) {
        if (members.contains(access.getTargetOwner().getName() + "." + access.getName())) return true;
        return access.getName().equals("printStackTrace") && members.contains("java.lang.Throwable.printStackTrace")
                && access.getTarget().getFullName().endsWith("printStackTrace()");
    }

    private static boolean isMutable(JavaField field) {
        JavaClass type = field.getRawType();
        boolean isFinal = field.getModifiers().contains(JavaModifier.FINAL);
        boolean isPrivate = field.getModifiers().contains(JavaModifier.PRIVATE);
        return !isFinal || type.isArray() && !isPrivate || type.isAssignableTo(ThreadLocal.class)
                || type.getPackageName().startsWith("java.util.concurrent.atomic")
                || type.getName().startsWith("java.util.") && !type.isInterface()
                        && (type.isAssignableTo(java.util.Collection.class)
                                || type.isAssignableTo(java.util.Map.class));
    }
}
