package fr.irev.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A browser without script, with cookies and an address of its own: the failures of one test do not delay the others. */
final class PlainBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private final int port;

    /** @param address of the network 127/8 */
    PlainBrowser(int port, String address) {
        this.port = port;
        try {
            this.client = HttpClient.newBuilder()
                    .localAddress(InetAddress.getByName(address))
                    .cookieHandler(cookies)
                    .build();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    HttpResponse<String> visit(String path) throws Exception {
        return client.send(request(path).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    /** Fills in the form of a page and sends it to that page; pairs of names and values. */
    HttpResponse<String> fill(String page, String... fields) throws Exception {
        return send(page, visit(page).body(), fields);
    }

    /** Sends the form that a page holds, with its token, to an address. */
    HttpResponse<String> send(String to, String page, String... fields) throws Exception {
        var token = TOKEN.matcher(page);
        assertThat(token.find()).as("the token of the form: %s", page).isTrue();
        return post(to, form(fields) + "&_csrf=" + encode(token.group(1)));
    }

    HttpResponse<String> post(String path, String form) throws Exception {
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Where the answer leads; empty when it is a page itself. */
    static String target(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> {
                    var address = URI.create(location);
                    return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
                })
                .orElse("");
    }

    /** The number of the session, as the cookie tells it. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static String form(String... fields) {
        return IntStream.range(0, fields.length / 2)
                .mapToObj(i -> encode(fields[2 * i]) + "=" + encode(fields[2 * i + 1]))
                .collect(java.util.stream.Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
