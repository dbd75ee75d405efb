package fr.irev.maillage.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.modulith.test.EnableScenarios;

/**
 * Does the module keep its word? Tests may ask for a {@link org.springframework.modulith.test.Scenario}. Runs beside the
 * other modules rather than without them: one application for all tests starts sooner than a slice for each.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PlainContext
@EnableScenarios
public @interface ModuleTest {}
