package fr.irev.maillage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What every class of the product keeps to, beside the arrows between modules. */
final class Architecture {

    /**
     * Services that anyone inside the application may call, and why no role guards them. A public page has no account: the
     * sealed link is its right.
     */
    static final Map<String, String> OPEN_SERVICES = Map.of();

    private static final DescribedPredicate<JavaClass> VIEWS =
            annotated(Route.class).or(annotated(Layout.class)).as("are views");

    private static final DescribedPredicate<JavaClass> STORAGE = annotated(Entity.class)
            .or(assignableTo(Repository.class))
            .or(assignableTo(EntityManager.class))
            .or(assignableTo(JdbcClient.class))
            .or(assignableTo(JdbcOperations.class))
            .or(assignableTo(NamedParameterJdbcOperations.class))
            .as("are entities, repositories or the database");

    private static final String[] SCREENS = {"..ui..", "..shell.."};

    static final ArchRule VIEWS_ARE_HIDDEN_IN_UI = classes()
            .that(VIEWS)
            .should(bePackagePrivate())
            .andShould()
            .resideInAnyPackage(SCREENS)
            .because("nobody reaches into a view; others go through the public navigation class of its module");

    static final ArchRule VIEWS_SAY_WHO_MAY_OPEN_THEM = classes()
            .that(annotated(Route.class))
            .should(beOpenedByRoles())
            .because("a route is closed unless it says for whom it is");

    static final ArchRule SCREENS_KNOW_NO_STORAGE = noClasses()
            .that()
            .resideInAnyPackage(SCREENS)
            .should()
            .dependOnClassesThat(STORAGE)
            .because("views see records, ids and values, and call services");

    static final ArchRule SCREENS_BEGIN_NO_TRANSACTION = noClasses()
            .that()
            .resideInAnyPackage(SCREENS)
            .should()
            .dependOnClassesThat(assignableTo(Transactional.class))
            .because("transactions begin in services, listeners and job steps");

    static final ArchRule VAADIN_STAYS_IN_UI = noClasses()
            .that()
            .resideOutsideOfPackages(SCREENS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("the rest works without a screen: in a job, in the API, in a test");

    static final ArchRule SERVICES_ASK_FOR_A_ROLE = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(annotated(Service.class)
                    .and(DescribedPredicate.describe(
                            "are public", type -> type.getModifiers().contains(JavaModifier.PUBLIC))))
            .should(askForARole())
            .because("rights are stated twice, and a view is not the only way to a service")
            .allowEmptyShould(true);

    static final ArchRule TIME_COMES_FROM_A_CLOCK =
            noClasses().should(readTheWallClock()).because("tests and « à la date du … » move the clock");

    static final ArchRule FIELDS_ARE_NOT_INJECTED =
            noFields().should().beAnnotatedWith(Autowired.class).because("constructors leave nothing half-made");

    /** Modulith looks from module to module only; this looks into them, package by package. */
    static final ArchRule PACKAGES_GO_ONE_WAY = slices().matching("fr.irev.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package is read after those it uses, also inside a module");

    private Architecture() {}

    private static DescribedPredicate<JavaClass> annotated(Class<? extends Annotation> annotation) {
        return annotatedWith(annotation).forSubtype();
    }

    private static ArchCondition<JavaClass> beOpenedByRoles() {
        return new ArchCondition<>("carry @RolesAllowed, @PermitAll or @AnonymousAllowed") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                boolean open = view.isAnnotatedWith(RolesAllowed.class)
                        || view.isAnnotatedWith(PermitAll.class)
                        || view.isAnnotatedWith("com.vaadin.flow.server.auth.AnonymousAllowed");
                events.add(new SimpleConditionEvent(view, open, view.getName() + " does not say who may open it"));
            }
        };
    }

    private static ArchCondition<JavaMethod> askForARole() {
        return new ArchCondition<>("carry @PreAuthorize, or their class, or be listed as open") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var owner = method.getOwner();
                boolean guarded = method.isAnnotatedWith(PreAuthorize.class)
                        || owner.isAnnotatedWith(PreAuthorize.class)
                        || OPEN_SERVICES.containsKey(owner.getSimpleName())
                        || OPEN_SERVICES.containsKey(owner.getSimpleName() + "." + method.getName());
                events.add(new SimpleConditionEvent(
                        method, guarded, method.getFullName() + " can be called without any role"));
            }
        };
    }

    private static ArchCondition<JavaClass> readTheWallClock() {
        var clocks = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                ZonedDateTime.class.getName(),
                Year.class.getName(),
                YearMonth.class.getName());
        return new ArchCondition<>("read the wall clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> clocks.contains(call.getTargetOwner().getName())
                                && call.getName().equals("now")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(
                                                parameter -> parameter.getName().equals("java.time.Clock")))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
            }
        };
    }
}
