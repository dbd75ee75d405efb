package fr.irev.maillage.territories.geography;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The publisher's files, as the base itself would write them, quirks included. */
public final class GeographyFixtures {

    static final String HEADER =
            "code_qp;lib_qp;insee_reg;lib_reg;insee_dep;lib_dep;insee_com;lib_com;siren_epci;lib_epci;;;;;;;;;;;;;";
    private static final String END = ";;;;;;;;;;;;;;;;;;;;;;";

    private final JdbcClient database;

    public GeographyFixtures(JdbcClient database) {
        this.database = database;
    }

    /** The list of all quartiers in force: byte order mark, zeros lost, « œ » dropped, a last line of semicolons. */
    public SentFile list(UnaryOperator<List<String>> changed) {
        return list(changed, StandardCharsets.UTF_8, "\ufeff");
    }

    SentFile list(UnaryOperator<List<String>> changed, Charset encoding, String mark) {
        var lines = new ArrayList<>(database.sql("""
                select q.code, q.name, group_concat(distinct d.code) as departement,
                       group_concat(distinct c.code order by c.code separator '; ') as communes
                from territory q
                  join territory_containment k on k.territory_id = q.territory_id
                  join territory c on c.territory_id = k.container_id and c.kind = 'COMMUNE'
                  join territory_containment l on l.territory_id = c.territory_id
                  join territory d on d.territory_id = l.container_id and d.kind = 'DEPARTEMENT'
                where q.kind = 'QPV' and q.valid_until is null
                group by q.territory_id
                order by q.code
                """)
                .query((row, number) -> line(
                        row.getString("code"),
                        row.getString("name").replaceAll("(?i)oe", "").replace(',', ';'),
                        row.getString("departement").replaceFirst("^0", ""),
                        row.getString("communes")))
                .list());
        var text = mark + HEADER + "\r\n" + String.join("\r\n", changed.apply(lines)) + "\r\n" + END + "\r\n";
        return new SentFile("listeqp2024-cog2024.csv", text.getBytes(encoding));
    }

    static String line(String code, String name, String departement, String communes) {
        var several = communes.contains(";");
        var cell = several ? "\"" + communes + "\"" : communes.replaceFirst("^0", "");
        return "%s;%s;32;Hauts-de-France;%s;;%s;;;;;;;;;;;;;;;;"
                .formatted(code, name.contains(";") ? "\"" + name + "\"" : name, departement, cell);
    }

    /** The outlines of all quartiers in force. */
    public SentFile outlines(UnaryOperator<List<String>> changed) {
        var features = new ArrayList<>(database.sql("""
                select q.code, q.name, st_asgeojson(o.outline) as geometry,
                       group_concat(c.code order by c.code separator ', ') as communes
                from territory q
                  join territory_outline o on o.territory_id = q.territory_id
                  join territory_containment k on k.territory_id = q.territory_id
                  join territory c on c.territory_id = k.container_id and c.kind = 'COMMUNE'
                where q.kind = 'QPV' and q.valid_until is null
                group by q.territory_id
                order by q.code
                """)
                .query((row, number) -> feature(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("communes"),
                        row.getString("geometry")))
                .list());
        return geojson(changed.apply(features));
    }

    static SentFile geojson(List<String> features) {
        return new SentFile(
                "QP2024_France_Hexagonale_Outre_Mer_WGS84.geojson",
                ("{\"type\":\"FeatureCollection\",\"name\":\"QP2024\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                                + "\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},\"features\":["
                                + String.join(",\n", features)
                                + "]}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    static String feature(String code, String name, String communes, String geometry) {
        return """
                {"type":"Feature","properties":{"code_qp":"%s","lib_qp":"%s","insee_reg":"32","insee_com":"%s"},"geometry":%s}\
                """.formatted(code, name, communes, geometry);
    }

    /** A square of so many metres, its south-western corner there. */
    static String square(double longitude, double latitude, double metres) {
        double high = metres / 111_195;
        double wide = high / Math.cos(Math.toRadians(latitude));
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
                .formatted(longitude, latitude, longitude + wide, latitude + high);
    }

    static SentFile correspondence(String... rows) {
        return new SentFile(
                "liste-correspondance-qp2024-qp2015.csv",
                ("QP2024;Label_QP2024;Statut;QP2015_1;Label_QP2015_1;QP2015_2;Label_QP2015_2;QP2015_3;Label_QP2015_3\n"
                                + String.join("\n", rows)
                                + "\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces the line or feature of a code. */
    public static UnaryOperator<List<String>> with(String code, String instead) {
        return lines ->
                lines.stream().map(line -> line.contains(code) ? instead : line).toList();
    }

    /** Leaves the line or feature of a code out. */
    public static UnaryOperator<List<String>> without(String code) {
        return lines -> lines.stream().filter(line -> !line.contains(code)).toList();
    }

    public static UnaryOperator<List<String>> and(String... more) {
        return lines -> {
            var all = new ArrayList<>(lines);
            all.addAll(List.of(more));
            return all;
        };
    }
}
