package fr.irev.maillage.shared;

import java.util.Map;

/** A query and the values of its named parameters: text of ours on one side, what people typed on the other. */
public record BoundQuery(String sql, Map<String, Object> parameters) {

    public BoundQuery {
        parameters = Map.copyOf(parameters);
    }
}
