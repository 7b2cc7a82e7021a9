package io.pactodo.bootstrap.boundary;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holds of every hexagon that is built like PacToDo, as rules for the byte code below its root package. Each rule
 * is a sentence, says what breaking it costs, and says the way out. Rules name what is allowed wherever that can be
 * listed; and a rule that finds nothing to look at fails.
 */
final class HexagonRules {
    /** The JDK that a domain needs: values, text, time and collections; no input, no output, no threads, no SQL. */
    private static final List<String> JDK = List.of(
            "java.lang",
            "java.lang.annotation",
            "java.math",
            "java.nio.charset",
            "java.text",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.time.zone",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream");

    private final Hexagon hexagon;

    HexagonRules(Hexagon hexagon) {
        this.hexagon = hexagon;
    }

    /** Every rule, in the sequence in which a reader should meet them. */
    List<ArchRule> all(Collection<Doors> doors, Collection<Technology> technologies) {
        return Stream.of(
                        Stream.of(
                                dependenciesPointInward(),
                                theDomainKnowsOnlyPlainJava(),
                                theApplicationKnowsOnlyTheDomain(),
                                useCasesSpeakTheLanguageOfTheCore(),
                                failuresOfTheCoreAreUnchecked(),
                                failuresHaveNames(),
                                timeAndChanceComeFromOutside(),
                                wiringIsByConstructor(),
                                nothingStaticChanges(),
                                packagesFormNoCycles(),
                                namesSayTheRole(),
                                interfacesHaveNoPrefix(),
                                testsStayOutOfProduction()),
                        doors.stream().map(this::onlyItsDoorsArePublic),
                        doors.stream().filter(HexagonRules::hasRooms).map(this::roomsAreForThePartAlone),
                        doors.stream().filter(this::isOfAnAdapter).map(this::onlyTheCoreHasPorts),
                        technologies.stream().map(this::staysAtHome))
                .flatMap(rules -> rules)
                .toList();
    }

    private static boolean hasRooms(Doors doors) {
        return !doors.rooms().isEmpty();
    }

    private boolean isOfAnAdapter(Doors doors) {
        return hexagon.adapters().contains(doors.part());
    }

    ArchRule dependenciesPointInward() {
        String[] adapters = hexagon.adapters().toArray(String[]::new);
        LayeredArchitecture layers = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(hexagon.everything())
                .layer("domain")
                .definedBy(hexagon.domain())
                .layer("application")
                .definedBy(hexagon.application())
                .layer("bootstrap")
                .definedBy(hexagon.bootstrap())
                .layer("testkit")
                .definedBy(hexagon.testkit());
        for (String adapter : adapters) {
            layers = layers.layer(adapter).definedBy(hexagon.adapter(adapter));
        }
        for (String tool : hexagon.tools()) {
            layers = layers.layer(tool).definedBy(hexagon.tool(tool));
        }
        String[] known = Stream.of(List.of("domain", "application"), hexagon.adapters(), hexagon.tools())
                .flatMap(List::stream)
                .toArray(String[]::new);
        layers = layers.whereLayer("domain")
                .mayNotAccessAnyLayer()
                .whereLayer("application")
                .mayOnlyAccessLayers("domain")
                .whereLayer("testkit")
                .mayOnlyAccessLayers("domain", "application")
                .whereLayer("bootstrap")
                .mayOnlyAccessLayers(known);
        for (String adapter : adapters) {
            layers = layers.whereLayer(adapter).mayOnlyAccessLayers("domain", "application");
        }
        for (String tool : hexagon.tools()) {
            layers = layers.whereLayer(tool).mayNotAccessAnyLayer();
        }
        return layers.ensureAllClassesAreContainedInArchitecture()
                .as("Dependencies point inward, and every class belongs to a part")
                .because("a core that knows its adapters can neither be embedded nor tested without them, and adapters"
                        + " that know each other can only be replaced together; way out: let the core declare a port"
                        + " for what it needs, and let bootstrap hand the adapter in");
    }

    ArchRule theDomainKnowsOnlyPlainJava() {
        return classes()
                .that()
                .resideInAPackage(hexagon.domain())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(with(JDK, hexagon.domain())))
                .as("The domain knows only plain Java: values, text, time and collections")
                .because("whoever embeds the domain inherits whatever it drags in; way out: take what is needed as an"
                        + " argument, or let a port ask for it; a package of the JDK that holds values only may be"
                        + " added to the list");
    }

    ArchRule theApplicationKnowsOnlyTheDomain() {
        return classes()
                .that()
                .resideInAPackage(hexagon.application())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(with(JDK, hexagon.core())))
                .as("The application knows only the domain and plain Java")
                .because("a use case with a framework, a database or a thread in it cannot be run without them; way"
                        + " out: let a port in the application ask, and let an adapter answer");
    }

    ArchRule useCasesSpeakTheLanguageOfTheCore() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(hexagon.core())
                .and()
                .arePublic()
                .should()
                .haveRawReturnType(DescribedPredicate.describe(
                        "of the core or of plain Java", type -> speaksTheCoresLanguage(type.getBaseComponentType())))
                .as("Use cases answer in the words of the core")
                .because(
                        "an answer in an adapter's or a library's words ties every caller to it; way out: answer with a"
                                + " record of the core, and let each adapter translate");
    }

    private boolean speaksTheCoresLanguage(JavaClass type) {
        return type.isPrimitive()
                || resideInAnyPackage(with(JDK, hexagon.core())).test(type);
    }

    ArchRule failuresOfTheCoreAreUnchecked() {
        return classes()
                .that()
                .resideInAnyPackage(hexagon.core())
                .and()
                .areAssignableTo(Throwable.class)
                .should()
                .beAssignableTo(RuntimeException.class)
                .as("What the core throws is unchecked")
                .because("a checked exception in a port forces every adapter and every lambda between to wrap it, and"
                        + " wrapped refusals are read as outages; way out: extend the sealed family of refusals, or"
                        + " throw the one exception that means an outage");
    }

    ArchRule failuresHaveNames() {
        return noClasses()
                .that()
                .resideInAnyPackage(hexagon.production())
                .should()
                .accessTargetWhere(Calls.OF_NAMELESS_FAILURES)
                .as("Failures have names")
                .because("a bare RuntimeException can only be handled by reading its text; way out: throw a refusal, an"
                        + " outage, or one of the JDK's own that says what the caller did wrong");
    }

    ArchRule timeAndChanceComeFromOutside() {
        return noClasses()
                .that()
                .resideInAnyPackage(hexagon.allButBootstrap())
                .should()
                .accessTargetWhere(Calls.TO_CLOCKS_CHANCE_AND_ENVIRONMENT)
                .as("Time, chance and the environment come from outside")
                .because("what a class looks up by itself no test can fix, and no operator can see in the assembly; way"
                        + " out: take an InstantSource, a port for ids or the value itself by constructor");
    }

    ArchRule wiringIsByConstructor() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(hexagon.production())
                .should()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "an annotation that injects",
                        annotation -> Calls.INJECTING_ANNOTATIONS.contains(
                                annotation.getRawType().getSimpleName())))
                .as("Wiring is by constructor: nothing is injected into fields")
                .because(
                        "a field that somebody else fills is empty in every test and in every subclass that forgot the"
                                + " container; way out: a constructor argument and a final field, or a parameter of the method");
    }

    ArchRule nothingStaticChanges() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(hexagon.production())
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "static and not final",
                        field -> field.getModifiers().contains(JavaModifier.STATIC)
                                && !field.getModifiers().contains(JavaModifier.FINAL))))
                .as("Nothing static changes")
                .because("two servers in one process, and two tests in one run, would share it; way out: keep it in an"
                        + " object which the assembly makes");
    }

    ArchRule packagesFormNoCycles() {
        return slices().matching(hexagon.root() + ".(**)")
                .should()
                .beFreeOfCycles()
                .as("Packages form no cycles")
                .because("packages that know each other can only be read, tested and moved as one; way out: move what"
                        + " both need to the one further in");
    }

    ArchRule namesSayTheRole() {
        return noClasses()
                .that()
                .resideInAPackage(hexagon.everything())
                .should()
                .haveNameMatching(".*(Impl|Utils?|Manager|Helper)")
                .as("Names say the role")
                .because("Impl, Util, Manager and Helper say nothing, so everything fits in; way out: name the class"
                        + " after what makes it differ from its siblings, or after what it does");
    }

    ArchRule interfacesHaveNoPrefix() {
        return noClasses()
                .that(INTERFACES)
                .and()
                .resideInAPackage(hexagon.everything())
                .should()
                .haveNameMatching(".*[.$]I[A-Z][a-z][^.$]*")
                .as("Interfaces have no prefix")
                .because("the interface is what everybody speaks of, so it gets the good name; way out: leave the I"
                        + " away, and name the implementation after its technology");
    }

    ArchRule testsStayOutOfProduction() {
        return noClasses()
                .that()
                .resideInAnyPackage(hexagon.production())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        hexagon.testkit(), "org.junit..", "org.assertj..", "com.tngtech.archunit..", "org.mockito..")
                .as("Tests stay out of production")
                .because(
                        "a test library on the class path of production is code that nobody meant to run; way out: give"
                                + " the dependency test scope, and move what production needs into the core");
    }

    ArchRule onlyItsDoorsArePublic(Doors doors) {
        return classes()
                .that()
                .resideInAPackage(hexagon.partNamed(doors.part()))
                .should(new ShowOnlyItsDoors(doors, new Rooms(hexagon, doors)))
                .as("The public types of " + doors.part() + " are " + doors.all())
                .because(
                        "whatever is public gets used, and from then on is a promise; way out: make it package-private,"
                                + " or name it among the doors in this same change, where a reviewer sees it");
    }

    ArchRule roomsAreForThePartAlone(Doors doors) {
        return noClasses()
                .that()
                .resideInAPackage(hexagon.everything())
                .and()
                .resideOutsideOfPackage(hexagon.partNamed(doors.part()))
                .should()
                .dependOnClassesThat(new Rooms(hexagon, doors))
                .as("The rooms of " + doors.part() + " are for itself alone")
                .because("what is public only because a part has several packages was promised to nobody; way out: go"
                        + " through a door, or name the type among the doors in this same change");
    }

    ArchRule onlyTheCoreHasPorts(Doors doors) {
        Rooms rooms = new Rooms(hexagon, doors);
        return noClasses()
                .that()
                .resideInAPackage(hexagon.adapter(doors.part()))
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "public interfaces other than " + doors.callbacks(),
                        type -> type.isInterface()
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && !doors.callbacks().contains(type.getSimpleName())
                                && !rooms.test(type))))
                .as("Only the core has ports: the adapter " + doors.part() + " shows no interface but its callbacks "
                        + doors.callbacks())
                .because("an interface that an adapter declares for others to implement turns the dependency outward;"
                        + " way out: declare it in the core, or name it as a callback of the assembly");
    }

    ArchRule staysAtHome(Technology technology) {
        String[] homes = Stream.concat(
                        technology.homes().stream().map(hexagon::partNamed), Stream.of(hexagon.bootstrap()))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(hexagon.production())
                .should(new StayAtHome(technology, homes))
                .as(technology.name() + " is at home in " + technology.homes() + " and in bootstrap only")
                .because("a technology that has two homes cannot be exchanged in one; way out: let the adapter that it"
                        + " belongs to do the work, behind a port");
    }

    private static String[] with(List<String> packages, String... more) {
        return Stream.concat(packages.stream(), Stream.of(more)).toArray(String[]::new);
    }
}
