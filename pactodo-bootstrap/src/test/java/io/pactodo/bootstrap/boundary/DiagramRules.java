package io.pactodo.bootstrap.boundary;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.pactodo.bootstrap.boundary.Diagram.Arrow;
import io.pactodo.bootstrap.boundary.Diagram.Part;
import java.nio.file.Path;
import java.util.List;

/** Whether a diagram and the code below a root package say the same. */
final class DiagramRules {
    private final String root;
    private final Diagram diagram;
    private final JavaClasses classes;

    /**
     * @param root the package that all classes of the project are in, or below it
     * @param diagram what is drawn
     * @param classes what is there
     */
    DiagramRules(String root, Diagram diagram, JavaClasses classes) {
        this.root = root;
        this.diagram = diagram;
        this.classes = classes;
    }

    /** Nothing knows more than is drawn. ArchUnit reads the file by itself. */
    static ArchRule everyDependencyIsDrawn(String root, Path file) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(adhereToPlantUmlDiagram(file, consideringOnlyDependenciesInAnyPackage(root + "..")))
                .as("Every dependency is an arrow of " + file.getFileName())
                .because("a picture that shows less than there is misleads whoever decides by it; way out: undo the"
                        + " dependency, or draw the arrow and let a reviewer see it");
    }

    /** Components that stand for no class, by their aliases; a typing error in a package makes one. */
    List<String> componentsWithoutClasses() {
        return diagram.components().stream()
                .filter(component -> classesOf(component).isEmpty())
                .map(Part::alias)
                .toList();
    }

    /** Arrows that no dependency uses. */
    List<String> arrowsWithoutDependencies() {
        return diagram.dependencies().stream()
                .filter(arrow -> !isUsed(arrow))
                .map(arrow -> arrow.from() + " --> " + arrow.to())
                .toList();
    }

    /** Classes that are in no component, by name. */
    List<String> classesWithoutComponents() {
        JavaClasses left = classes.that(resideInAPackage(root + ".."));
        for (Part component : diagram.components()) {
            left = left.that(not(resideInAPackage(packagesOf(component))));
        }
        return left.stream().map(type -> type.getName()).sorted().toList();
    }

    private boolean isUsed(Arrow arrow) {
        var target = resideInAPackage(packagesOf(diagram.part(arrow.to())));
        return classesOf(diagram.part(arrow.from())).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .anyMatch(dependency -> target.test(dependency.getTargetClass()));
    }

    private JavaClasses classesOf(Part component) {
        return classes.that(resideInAPackage(packagesOf(component)));
    }

    private static String packagesOf(Part component) {
        return component.packages().orElseThrow();
    }
}
