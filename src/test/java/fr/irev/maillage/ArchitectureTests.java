package fr.irev.maillage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.irev.maillage");

    /** Classes that break each rule once; outside the application, so that nothing else meets them. */
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("fr.irev.broken");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(Architecture.VIEWS_ARE_HIDDEN_IN_UI, "PublicView"),
                Arguments.of(Architecture.VIEWS_SAY_WHO_MAY_OPEN_THEM, "UnguardedView"),
                Arguments.of(Architecture.SCREENS_KNOW_NO_STORAGE, "ViewWithRepository"),
                Arguments.of(Architecture.SCREENS_BEGIN_NO_TRANSACTION, "ViewWithTransaction"),
                Arguments.of(Architecture.VAADIN_STAYS_IN_UI, "VaadinOutsideUi"),
                Arguments.of(Architecture.SERVICES_ASK_FOR_A_ROLE, "OpenService"),
                Arguments.of(Architecture.TIME_COMES_FROM_A_CLOCK, "WallClock"),
                Arguments.of(Architecture.FIELDS_ARE_NOT_INJECTED, "FieldInjection"),
                Arguments.of(Architecture.PACKAGES_GO_ONE_WAY, "CircleThere"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeepsTo(ArchRule rule, String breaker) {
        rule.allowEmptyShould(true).check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aClassThatBreaksTheRuleIsFound(ArchRule rule, String breaker) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(BROKEN))
                .withMessageContaining(breaker);
    }

    @Test
    void servicesListedAsOpenExist() {
        assertThat(PRODUCT.stream().map(type -> type.getSimpleName()))
                .containsAll(Architecture.OPEN_SERVICES.keySet().stream()
                        .map(name -> name.replaceFirst("\\..*", ""))
                        .toList());
    }
}
