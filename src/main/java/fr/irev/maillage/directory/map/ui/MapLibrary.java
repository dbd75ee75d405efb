package fr.irev.maillage.directory.map.ui;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The library that draws the map: its address carries its version, so that a browser keeps it for good. */
@Configuration(proxyBeanMethods = false)
class MapLibrary implements WebMvcConfigurer {

    /** As in {@code pom.xml}; a browser test draws the map with it. */
    static final String LEAFLET = "context://webjars/leaflet/1.9.4/dist/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/webjars/leaflet/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/leaflet/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable());
    }
}
