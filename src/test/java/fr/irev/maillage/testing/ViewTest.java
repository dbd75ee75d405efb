package fr.irev.maillage.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Does the screen work? Every view of the application, without a browser, in a fresh session before each test. Sign in with
 * {@link ViewSession#signIn}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PlainContext
@ExtendWith(ViewSession.class)
public @interface ViewTest {}
