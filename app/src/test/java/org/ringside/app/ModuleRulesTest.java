package org.ringside.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which module may know which, and other rules that no single module can check of itself. */
class ModuleRulesTest {
    private static final String ROOT = "org.ringside.";

    /** Each module and the other modules that its main code may refer to. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "sim", Set.of(),
            "courses", Set.of("sim"),
            "controllers", Set.of("sim", "courses"),
            "scoring", Set.of("sim", "courses"),
            "app", Set.of("sim", "courses", "controllers", "scoring"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.ringside");

    private static String packageOf(String module) {
        return ROOT + module + "..";
    }

    /** The module of a class of ours, or the empty string. */
    private static String moduleOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : "";
    }

    @Test
    void everyModuleIsSeenAndHasARule() {
        Set<String> seen = new TreeSet<>();
        CLASSES.forEach(type -> seen.add(moduleOf(type)));
        assertEquals(new TreeSet<>(ALLOWED.keySet()), seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sim", "courses", "controllers", "scoring"})
    void moduleRefersOnlyToThoseBelowIt(String module) {
        String[] others = ALLOWED.keySet().stream()
                .filter(other -> !other.equals(module) && !ALLOWED.get(module).contains(other))
                .map(ModuleRulesTest::packageOf)
                .toArray(String[]::new);
        noClasses().that().resideInAPackage(packageOf(module))
                .should().dependOnClassesThat().resideInAnyPackage(others)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void noCyclesBetweenPackages() {
        SliceAssignment byPackage = new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return moduleOf(type).isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "the packages of Ringside";
            }
        };
        slices().assignedFrom(byPackage).should().beFreeOfCycles().allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void onlyTheAppPrints() {
        for (String stream : List.of("out", "err")) {
            noClasses().that().resideOutsideOfPackage(packageOf("app"))
                    .should().accessField(System.class, stream)
                    .because("libraries return values or throw")
                    .check(CLASSES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sim.planar", "sim.spatial"})
    void anEngineIsHiddenBehindTheWorld(String engine) {
        noClasses().that().resideOutsideOfPackages(packageOf("sim"), packageOf("app"))
                .should().dependOnClassesThat().resideInAPackage(packageOf(engine))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void noStageOfTheSpatialEngineKeepsAnything() {
        fields().that().areDeclaredInClassesThat().resideInAPackage(packageOf("sim.spatial"))
                .and().areStatic()
                .should().beFinal()
                .because("what changes belongs to the State")
                .check(CLASSES);
    }

    @Test
    void onlyItsWorldKnowsWhatTheSpatialEngineIsFor() {
        noClasses().that().resideInAPackage(packageOf("sim.spatial"))
                .and().resideOutsideOfPackage(packageOf("sim.spatial.world"))
                .should().dependOnClassesThat().resideInAnyPackage(
                        packageOf("sim.robot"), packageOf("sim.scene"), packageOf("sim.sensing"),
                        packageOf("sim.planar"))
                .orShould().dependOnClassesThat().areAssignableTo(org.ringside.sim.World.class)
                .because("it simulates any model, of which a robot on a course is one")
                .check(CLASSES);
    }

    @Test
    void stagesOfTheSpatialEngineKnowOnlyThoseBefore() {
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage("org.ringside.sim.spatial..")
                .layer("data").definedBy("org.ringside.sim.spatial")
                .layer("dynamics").definedBy("org.ringside.sim.spatial.dynamics")
                .layer("collision").definedBy("org.ringside.sim.spatial.collision")
                .layer("constraint").definedBy("org.ringside.sim.spatial.constraint")
                .layer("sensor").definedBy("org.ringside.sim.spatial.sensor")
                .layer("simulation").definedBy("org.ringside.sim.spatial.simulation")
                .layer("mjcf").definedBy("org.ringside.sim.spatial.mjcf")
                .layer("world").definedBy("org.ringside.sim.spatial.world")
                .whereLayer("data").mayNotAccessAnyLayer()
                .whereLayer("dynamics").mayOnlyAccessLayers("data")
                .whereLayer("collision").mayOnlyAccessLayers("data", "dynamics")
                .whereLayer("constraint").mayOnlyAccessLayers("data", "dynamics")
                .whereLayer("sensor").mayOnlyAccessLayers("data", "dynamics")
                .whereLayer("mjcf").mayOnlyAccessLayers("data", "dynamics")
                .whereLayer("world").mayOnlyAccessLayers("data", "dynamics", "collision", "simulation", "mjcf")
                .check(CLASSES);
    }
}
