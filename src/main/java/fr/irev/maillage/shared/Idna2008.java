package fr.irev.maillage.shared;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A-labels as IDNA2008 makes them where the JDK, which follows IDNA2003, differs: a label with « ß » keeps it (RFC 5891 §4.4). */
final class Idna2008 {

    private static final char SHARP_S = 'ß';
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;

    private Idna2008() {}

    static String toAscii(String domain) {
        return Arrays.stream(domain.split("\\.", -1))
                .map(label -> label.indexOf(SHARP_S) < 0 ? IDN.toASCII(label) : "xn--" + punycode(label))
                .collect(Collectors.joining("."))
                .toLowerCase(Locale.ROOT);
    }

    /** RFC 3492 §6.3. */
    private static String punycode(String label) {
        var points = label.codePoints().toArray();
        var output = new StringBuilder();
        Arrays.stream(points).filter(c -> c < 128).forEach(output::appendCodePoint);
        int handled = output.length();
        int basic = handled;
        if (basic > 0) {
            output.append('-');
        }
        int n = 128;
        int delta = 0;
        int bias = 72;
        while (handled < points.length) {
            int floor = n;
            int next = Arrays.stream(points).filter(c -> c >= floor).min().orElseThrow();
            delta += (next - n) * (handled + 1);
            n = next;
            for (int c : points) {
                if (c < n) {
                    delta++;
                } else if (c == n) {
                    variable(output, delta, bias);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            n++;
        }
        return output.toString();
    }

    private static void variable(StringBuilder output, int delta, int bias) {
        int q = delta;
        for (int k = BASE; ; k += BASE) {
            int t = Math.clamp((long) k - bias, T_MIN, T_MAX);
            if (q < t) {
                output.append(digit(q));
                return;
            }
            output.append(digit(t + (q - t) % (BASE - t)));
            q = (q - t) / (BASE - t);
        }
    }

    private static char digit(int d) {
        return (char) (d < 26 ? 'a' + d : '0' + d - 26);
    }

    private static int adapt(int first, int points, boolean initial) {
        int delta = initial ? first / DAMP : first / 2;
        delta += delta / points;
        int k = 0;
        while (delta > (BASE - T_MIN) * T_MAX / 2) {
            delta /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * delta / (delta + SKEW);
    }
}
