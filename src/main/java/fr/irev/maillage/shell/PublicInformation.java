package fr.irev.maillage.shell;

import fr.irev.maillage.shared.PublicPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What everybody may read about the application itself. */
@Controller
class PublicInformation {

    @GetMapping("/accessibilite")
    String accessibility() {
        return "shell/accessibility";
    }

    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        PublicPath accessibilityPath() {
            return new PublicPath("/accessibilite");
        }
    }
}
