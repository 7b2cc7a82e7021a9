package io.pactodo.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How packages below the root are named, and which classes that takes in. */
class PlaceTest {
    @Test
    void aPlaceHasItsPackageAndWhatIsBelow() {
        Place place = new Place(Role.DOMAIN, "core.model");

        assertThat(place.within(List.of("core", "model"))).contains(List.of("core", "model"));
        assertThat(place.within(List.of("core", "model", "task"))).contains(List.of("core", "model"));
        assertThat(place.within(List.of("core"))).isEmpty();
        assertThat(place.within(List.of("core", "models"))).isEmpty();
        assertThat(place.within(List.of("other", "model"))).isEmpty();
    }

    @Test
    void aStarIsAnyOneName() {
        Place place = new Place(Role.ADAPTER, "adapter.*.web");

        assertThat(place.within(List.of("adapter", "in", "web", "json"))).contains(List.of("adapter", "in", "web"));
        assertThat(place.within(List.of("adapter", "in", "out", "web"))).isEmpty();
        assertThat(place.within(List.of("adapter", "web"))).isEmpty();
    }

    @Test
    void aDotIsTheRootItselfAndNothingBelow() {
        Place place = new Place(Role.ASSEMBLY, ".");

        assertThat(place.within(List.of())).contains(List.of());
        assertThat(place.within(List.of("domain"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "domain..", ".domain", "domain.", "a b", "**", "domain*"})
    void whatIsNoPackageIsRefused(String pattern) {
        assertThatThrownBy(() -> new Place(Role.DOMAIN, pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "\"" + pattern + "\" is no place for the domain: name a package below the root, such as domain,"
                                + " core.model, or adapter.* for each package that is right below adapter; a single dot is the root"
                                + " package itself.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com.acme..", ".com", "com acme", "com.*"})
    void aRootThatIsNoPackageIsRefused(String root) {
        assertThatThrownBy(() -> Hexagon.below(root))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + root + "\" is no package: name the one that the whole hexagon is below, such as"
                        + " com.acme.shop, without dots or stars at its end.");
    }
}
