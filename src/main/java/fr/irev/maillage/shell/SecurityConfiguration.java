package fr.irev.maillage.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import fr.irev.maillage.accounts.AccessPages;
import fr.irev.maillage.accounts.ApiTokens;
import fr.irev.maillage.accounts.OpenSessions;
import fr.irev.maillage.accounts.SecondFactorNeeded;
import fr.irev.maillage.accounts.TooManyTries;
import fr.irev.maillage.shared.PublicPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may reach what. Five doors, everything closed by default: the health (see {@link HealthSecurity}), the JSON interface by token,
 * the public pages by their own links, what helps the staff to sign in, and their screens by sign-in.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnWebApplication
class SecurityConfiguration {

    /** Public pages load nothing from elsewhere, and no script at all. Pictures of a letter may come over https. */
    private static final String PUBLIC_CONTENT =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; "
                    + "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Vaadin writes its start-up script and its styles into the page. */
    private static final String STAFF_CONTENT =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data: https:; font-src 'self' data:; connect-src 'self'; frame-src 'self'; object-src 'none'; "
                    + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private static final int LONGEST_LOGIN = 190;

    @Bean
    @Order(10)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable) // nothing is changed here, and no cookie is listened to
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ApiTokenFilter(tokens), AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(ApiTokenFilter::refuse))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("LECTURE"))
                .headers(SecurityConfiguration::publicHeaders)
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain publicPages(HttpSecurity http, List<PublicPath> paths, Clock clock) {
        return http.securityMatcher(paths.stream().map(PublicPath::pattern).toArray(String[]::new))
                .csrf(AbstractHttpConfigurer::disable) // the link itself is the secret that a forged request lacks
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new PublicVisits(clock), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(SecurityConfiguration::publicHeaders)
                .build();
    }

    /** Plain pages with a session, for whoever cannot sign in yet; as bare as those of the public. */
    @Bean
    @Order(25)
    SecurityFilterChain doors(HttpSecurity http, OpenSessions openSessions, Clock clock) {
        return http.securityMatcher(AccessPages.DOORS.toArray(String[]::new))
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new PublicVisits(clock), AuthorizationFilter.class)
                .addFilterBefore(new MailRequests(clock), AuthorizationFilter.class)
                .addFilterBefore(openSessions, AuthorizationFilter.class)
                .addFilterBefore(new SecondFactorGate(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(SecurityConfiguration::publicHeaders)
                .build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain staff(HttpSecurity http, OpenSessions openSessions) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/styles/**",
                                "/images/**",
                                "/aura/**",
                                "/favicon.ico",
                                "/robots.txt",
                                "/connexion",
                                "/error")
                        .permitAll())
                .with(
                        vaadin(),
                        vaadin -> vaadin.loginView("/connexion", "/connexion?sortie")
                                // signed in, an unknown page is told as such; each view states its own rights
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form -> form.loginPage("/connexion").failureHandler(failure()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(SecurityConfiguration::toTheDoor))
                .addFilterBefore(openSessions, AuthorizationFilter.class)
                .addFilterBefore(new SecondFactorGate(), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(STAFF_CONTENT))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static void publicHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(PUBLIC_CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .addHeaderWriter((request, response) -> response.setHeader("X-Robots-Tag", "noindex, nofollow"));
    }

    private static AuthenticationFailureHandler failure() {
        return (request, response, refusal) -> {
            if (refusal instanceof SecondFactorNeeded needed) {
                needed.pending().begin(request);
                response.sendRedirect(request.getContextPath() + "/second-facteur");
                return;
            }
            var login = request.getParameter("username");
            if (login != null && login.length() <= LONGEST_LOGIN) {
                request.getSession().setAttribute(AccessPages.TYPED, login);
            }
            response.sendRedirect(request.getContextPath()
                    + (refusal instanceof TooManyTries tries
                            ? "/connexion?attente=" + tries.minutes()
                            : "/connexion?erreur"));
        };
    }

    /** Whoever is unknown signs in; a browser that still tells of a session which has ended is told so. */
    private static void toTheDoor(HttpServletRequest request, HttpServletResponse response, Exception refusal)
            throws IOException {
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        response.sendRedirect(request.getContextPath() + (ended ? "/connexion?expiree" : "/connexion"));
    }

    /** The filter belongs to the staff's chain only; on its own it would see every request twice. */
    @Bean
    FilterRegistrationBean<OpenSessions> openSessionsOnlyInChain(OpenSessions filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
