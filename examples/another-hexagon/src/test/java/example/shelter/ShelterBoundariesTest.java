package example.shelter;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.pactodo.archrules.Hexagon;
import io.pactodo.archrules.HexagonRules;
import org.junit.jupiter.api.Test;

class ShelterBoundariesTest {
    @Test
    void theShelterIsAHexagon() {
        Hexagon shelter = Hexagon.below("example.shelter")
                .withDomain("model")
                .withApplication("deeds")
                .withAdapters("gates.*")
                .withAssembly(".");

        HexagonRules.of(shelter)
                .asOneRule()
                .check(new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("example.shelter"));
    }
}
