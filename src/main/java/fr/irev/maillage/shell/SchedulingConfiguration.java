package fr.irev.maillage.shell;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Clockwork belongs to the running application; a job from the command line does its own work and nothing else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "maillage.scheduling", matchIfMissing = true)
@EnableScheduling
class SchedulingConfiguration {}
