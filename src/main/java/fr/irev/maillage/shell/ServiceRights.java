package fr.irev.maillage.shell;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Rights are stated on the services too, with or without a web server. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class ServiceRights {}
