package io.pactodo.archrules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the parts of a hexagon are, below one root package. At first they are in {@code domain}, {@code application} and
 * {@code bootstrap}, and each package right below {@code adapter} is an adapter. What is named otherwise is told with the
 * methods below; each returns another hexagon and leaves this one as it is.
 *
 * <p>Packages are named as they are below the root: {@code core.model} is {@code com.acme.core.model} when the root is
 * {@code com.acme}. A star is any one name, and a single dot the root package itself. When several places claim a class,
 * the one whose package is the nearest has it.
 *
 * @since 0.1.0
 */
public final class Hexagon {
    private final String root;
    private final List<Place> places;
    private final List<String> lentToDomain;
    private final List<String> lentToApplication;
    private final List<Doors> doors;
    private final List<Technology> technologies;

    private Hexagon(
            String root,
            List<Place> places,
            List<String> lentToDomain,
            List<String> lentToApplication,
            List<Doors> doors,
            List<Technology> technologies) {
        this.root = root;
        this.places = List.copyOf(places);
        this.lentToDomain = List.copyOf(lentToDomain);
        this.lentToApplication = List.copyOf(lentToApplication);
        this.doors = List.copyOf(doors);
        this.technologies = List.copyOf(technologies);
    }

    /**
     * {@return a hexagon with the usual names}
     *
     * @param root the package that all of its classes are in, or below it
     * @throws IllegalArgumentException when that is no name of a package
     */
    public static Hexagon below(String root) {
        if (!root.matches("\\w+(\\.\\w+)*")) {
            throw new IllegalArgumentException("\"" + root + "\" is no package: name the one that the whole hexagon is"
                    + " below, such as com.acme.shop, without dots or stars at its end.");
        }
        List<Place> usual = List.of(
                new Place(Role.DOMAIN, "domain"),
                new Place(Role.APPLICATION, "application"),
                new Place(Role.ADAPTER, "adapter.*"),
                new Place(Role.ASSEMBLY, "bootstrap"));
        return new Hexagon(root, usual, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * {@return the same with the domain in these packages}
     *
     * @param packages as they are named below the root; none when the application has all of the core
     */
    public Hexagon withDomain(String... packages) {
        return with(Role.DOMAIN, packages);
    }

    /**
     * {@return the same with use cases and their ports in these packages; with none, when the domain has them}
     *
     * @param packages as they are named below the root
     */
    public Hexagon withApplication(String... packages) {
        return with(Role.APPLICATION, packages);
    }

    /**
     * {@return the same with these adapters, each in a package of its own; {@code adapter.*} is each package below that}
     *
     * @param packages as they are named below the root
     */
    public Hexagon withAdapters(String... packages) {
        return with(Role.ADAPTER, packages);
    }

    /**
     * {@return the same with these packages where all is put together: the only part that may know adapters, clock and chance}
     *
     * @param packages as they are named below the root; none for a library, which others assemble
     */
    public Hexagon withAssembly(String... packages) {
        return with(Role.ASSEMBLY, packages);
    }

    /**
     * {@return the same with contracts and fixtures, published for tests, in these packages} They may know the core.
     *
     * @param packages as they are named below the root
     */
    public Hexagon withTestkit(String... packages) {
        return with(Role.TESTS, packages);
    }

    /**
     * {@return the same with these tools beside it: they know none of its parts, and only the assembly may know them}
     *
     * @param packages as they are named below the root, each one tool
     */
    public Hexagon withTools(String... packages) {
        return with(Role.TOOL, packages);
    }

    /**
     * {@return the same, whose core may know these packages beside plain Java}
     *
     * @param packages added to what was lent before, and written as ArchUnit does: {@code org.acme..}
     */
    public Hexagon whoseCoreMayKnow(String... packages) {
        return new Hexagon(root, places, join(lentToDomain, packages), lentToApplication, doors, technologies);
    }

    /**
     * {@return the same, whose application may know these packages as well, and whose domain may not}
     *
     * @param packages added to what was lent before, and written as ArchUnit does: {@code org.acme..}
     */
    public Hexagon whoseApplicationMayKnow(String... packages) {
        return new Hexagon(root, places, lentToDomain, join(lentToApplication, packages), doors, technologies);
    }

    /**
     * {@return the same, with all the public types that these adapters and tools have}
     *
     * @param more in place of those before; whoever is not among them may show what it likes
     */
    public Hexagon withDoors(Collection<Doors> more) {
        return new Hexagon(root, places, lentToDomain, lentToApplication, List.copyOf(more), technologies);
    }

    /**
     * {@return the same, with these technologies, which are used at home only}
     *
     * @param more in place of those before
     */
    public Hexagon withTechnologies(Collection<Technology> more) {
        return new Hexagon(root, places, lentToDomain, lentToApplication, doors, List.copyOf(more));
    }

    /** {@return the package that all of its classes are in, or below it} */
    public String root() {
        return root;
    }

    List<Place> places() {
        return places;
    }

    List<Doors> doors() {
        return doors;
    }

    Optional<Doors> doorsOf(Part part) {
        return doors.stream().filter(one -> one.part().equals(part.name())).findFirst();
    }

    List<Technology> technologies() {
        return technologies;
    }

    boolean has(Role role) {
        return places.stream().anyMatch(place -> place.role() == role);
    }

    /** Tells a package's story, and may stand in a package without any other class, such as the root. */
    static boolean isDocumentation(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    boolean owns(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    /** The part that a class is in, when there is one. */
    Optional<Part> partOf(JavaClass type) {
        return placeOf(type).map(place -> partIn(place, type));
    }

    /** The place whose package is the nearest. */
    Optional<Place> placeOf(JavaClass type) {
        if (!owns(type)) {
            return Optional.empty();
        }
        List<String> names = names(type);
        return places.stream()
                .filter(place -> place.within(names).isPresent())
                .max(Comparator.comparing(
                        place -> place.within(names).orElseThrow().size()));
    }

    private Part partIn(Place place, JavaClass type) {
        if (place.role() != Role.ADAPTER && place.role() != Role.TOOL) {
            return new Part(place.role().name().toLowerCase(Locale.ROOT), place.role());
        }
        String packages = String.join(".", place.within(names(type)).orElseThrow());
        return new Part(packages.isEmpty() ? Place.ROOT_ITSELF : packages, place.role());
    }

    /** The packages of the place that a class is in, as ArchUnit writes them. */
    String packagesAround(JavaClass type) {
        List<String> within = placeOf(type).orElseThrow().within(names(type)).orElseThrow();
        return within.isEmpty() ? root : root + "." + String.join(".", within) + "..";
    }

    private List<String> names(JavaClass type) {
        return Stream.of(type.getPackageName().substring(root.length()).split("\\."))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    DescribedPredicate<JavaClass> areBelowRoot() {
        return DescribedPredicate.describe("are below " + root, this::owns);
    }

    DescribedPredicate<JavaClass> partsOf(Set<Role> roles) {
        return DescribedPredicate.describe(
                "belong to " + roles,
                type -> partOf(type).filter(part -> roles.contains(part.role())).isPresent());
    }

    DescribedPredicate<JavaClass> partNamed(String name) {
        return DescribedPredicate.describe(
                "belong to " + name,
                type -> partOf(type).filter(part -> part.name().equals(name)).isPresent());
    }

    /** Whether it leads into another part, which this one may not know. */
    boolean isForbidden(Part origin, Dependency dependency) {
        return target(dependency).filter(part -> !mayKnow(origin, part)).isPresent();
    }

    boolean mayKnow(Part origin, Part target) {
        return target.equals(origin) || origin.role().mayKnow(target.role());
    }

    /** Whether it leads from one adapter into another, or the same. */
    boolean isBetweenAdapters(Part origin, Dependency dependency) {
        return origin.role() == Role.ADAPTER
                && target(dependency)
                        .filter(part -> part.role() == Role.ADAPTER)
                        .isPresent();
    }

    private Optional<Part> target(Dependency dependency) {
        return partOf(dependency.getTargetClass().getBaseComponentType());
    }

    /** What was lent to a part of the core, beside plain Java. */
    DescribedPredicate<JavaClass> lentTo(Role role) {
        List<String> lent =
                role == Role.DOMAIN ? lentToDomain : join(lentToDomain, lentToApplication.toArray(String[]::new));
        return resideInAnyPackage(lent.toArray(String[]::new));
    }

    private Hexagon with(Role role, String... packages) {
        List<Place> others =
                places.stream().filter(place -> place.role() != role).toList();
        List<Place> named =
                Stream.of(packages).map(name -> new Place(role, name)).toList();
        return new Hexagon(
                root,
                Stream.concat(others.stream(), named.stream()).toList(),
                lentToDomain,
                lentToApplication,
                doors,
                technologies);
    }

    private static List<String> join(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
