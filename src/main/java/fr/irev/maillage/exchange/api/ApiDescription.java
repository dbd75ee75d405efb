package fr.irev.maillage.exchange.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI description says of the interface as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "jeton";

    @Bean
    OpenAPI interfaceDescription() {
        return new OpenAPI()
                .info(new Info()
                        .title("Maillage, interface de lecture")
                        .version("1")
                        .description(
                                "Lecture seule, par jeton. Les listes se lisent par tranches : « offset » et « limit » "
                                        + "(200 au plus). Les erreurs sont en application/problem+json, en français."))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("Un jeton délivré par l’administration de Maillage")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
