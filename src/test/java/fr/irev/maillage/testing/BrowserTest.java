package fr.irev.maillage.testing;

import fr.irev.maillage.Maillage;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole path, in Chromium, on demo data. Tests ask for a {@link BrowserSession}. What the class commits is taken back
 * after it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Maillage.class,
        properties = "maillage.demo=true",
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = TestInstallation.Demo.class)
@TestExecutionListeners(
        listeners = {OwnSecurityContext.class, RowReset.class},
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@ExtendWith(Chromium.class)
public @interface BrowserTest {}
