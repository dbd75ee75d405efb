package fr.irev.maillage.directory.whotocontact;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A geocoding service that speaks like addok, the engine of the national address base: {@code GET …/search/?q=…&limit=1}
 * answers GeoJSON. Off unless {@code maillage.geocoding.url} names one, and never needed: when it is silent, unsure or away,
 * the address is answered for its town.
 */
@Component
class Geocoding {

    private static final Logger LOG = LoggerFactory.getLogger(Geocoding.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2); // somebody is on the phone
    private static final double SURE = 0.5; // score from 0 to 1 below which addok guesses

    /** The part of the answer that matters. */
    record Found(@Nullable List<Feature> features) {

        record Feature(Geometry geometry, Properties properties) {}

        /** Longitude, then latitude, degrees, WGS84. */
        record Geometry(List<Double> coordinates) {}

        record Properties(double score) {}
    }

    private final @Nullable URI service;
    private final RestClient client;

    Geocoding(@Value("${maillage.geocoding.url:}") String url) {
        service = url.isBlank() ? null : URI.create(url);
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        factory.setReadTimeout(PATIENCE);
        client = RestClient.builder().requestFactory(factory).build();
    }

    /** Where the address is; nothing when no service is set, or it does not know. */
    Optional<SaidPoint> locate(String address) {
        if (service == null) {
            return Optional.empty();
        }
        var uri = UriComponentsBuilder.fromUri(service)
                .queryParam("q", "{address}")
                .queryParam("limit", 1)
                .build(address);
        try {
            var found = client.get().uri(uri).retrieve().body(Found.class);
            return found == null || found.features() == null
                    ? Optional.empty()
                    : found.features().stream()
                            .filter(feature -> feature.properties().score() >= SURE)
                            .map(feature -> feature.geometry().coordinates())
                            .map(point -> new SaidPoint(point.getLast(), point.getFirst()))
                            .findFirst();
        } catch (RestClientException failed) {
            // The address itself stays out of the log: it may be somebody's home.
            LOG.warn("Geocoding service away: {}", failed.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
