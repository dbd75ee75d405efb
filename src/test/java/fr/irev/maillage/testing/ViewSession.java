package fr.irev.maillage.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import fr.irev.maillage.Maillage;
import fr.irev.maillage.accounts.StaffMember;
import fr.irev.maillage.shared.Roles;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kotlin.jvm.functions.Function0;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.util.ClassUtils;

/** A session of one person in front of the views, without a browser. */
public final class ViewSession implements BeforeEachCallback, AfterEachCallback {

    private static final String USER = "essai";
    private static final Routes ROUTES =
            new Routes(found(Component.class, Route.class, Layout.class), errorViews(), true);

    /** Signs in with the roles and those that they imply. */
    public static void signIn(String... roles) {
        var held = implied(roles);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                new StaffMember(USER, "Camille Essai"),
                "",
                held.stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
        SecurityContextHolder.getContext().setAuthentication(authentication);
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(authentication);
        request.setUserInRole((principal, role) -> held.contains(role.replaceFirst("^ROLE_", "")));
    }

    /** Goes to an address, as if it had been typed. */
    public static void open(String location) {
        int query = location.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(location);
        } else {
            UI.getCurrent()
                    .navigate(location.substring(0, query), QueryParameters.fromString(location.substring(query + 1)));
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        Locale.setDefault(Locale.FRANCE);
        Function0<UI> ui = UI::new;
        MockVaadin.setup(ui, new MockSpringServlet(ROUTES, SpringExtension.getApplicationContext(test), ui));
        UI.getCurrent().setLocale(Locale.FRANCE);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }

    private static Set<String> implied(String... roles) {
        var held = new LinkedHashSet<>(List.of(roles));
        if (held.contains(Roles.ADMIN)) {
            held.addAll(List.of(Roles.GESTION, Roles.ENVOI));
        }
        if (held.contains(Roles.ENVOI)) {
            held.add(Roles.REDACTION);
        }
        if (!held.isEmpty()) {
            held.add(Roles.LECTURE);
        }
        return held;
    }

    @SuppressWarnings("unchecked") // the filter has looked
    private static Set<Class<? extends HasErrorParameter<?>>> errorViews() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        var views = new LinkedHashSet<Class<? extends HasErrorParameter<?>>>();
        classes(scanner).forEach(type -> views.add((Class<? extends HasErrorParameter<?>>) type));
        return views;
    }

    /** Package-private views too, which Karibu's own search passes over. */
    @SafeVarargs
    private static <T> Set<Class<? extends T>> found(
            Class<T> kind, Class<? extends java.lang.annotation.Annotation>... annotations) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        for (var annotation : annotations) {
            scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
        }
        var found = new LinkedHashSet<Class<? extends T>>();
        classes(scanner).forEach(type -> found.add(type.asSubclass(kind)));
        return found;
    }

    private static Stream<Class<?>> classes(ClassPathScanningCandidateComponentProvider scanner) {
        return scanner.findCandidateComponents(Maillage.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), Maillage.class.getClassLoader()));
    }
}
