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

    /** As people read it; a label that the JDK leaves as it is because it takes « ß » for « ss » is read here. */
    static String toUnicode(String domain) {
        return Arrays.stream(domain.split("\\.", -1)).map(Idna2008::read).collect(Collectors.joining("."));
    }

    private static String read(String label) {
        var shown = IDN.toUnicode(label);
        if (!shown.startsWith("xn--")) {
            return shown;
        }
        var decoded = decoded(label.substring(4));
        return decoded.indexOf(SHARP_S) >= 0 && toAscii(decoded).equals(label) ? decoded : label;
    }

    /** RFC 3492 §6.2; what is no such encoding comes back as something that encodes otherwise. */
    private static String decoded(String encoded) {
        int basic = Math.max(0, encoded.lastIndexOf('-'));
        var output = new StringBuilder(encoded.substring(0, basic));
        int n = 128;
        int i = 0;
        int bias = 72;
        for (int at = basic == 0 ? 0 : basic + 1; at < encoded.length(); ) {
            int before = i;
            int weight = 1;
            for (int k = BASE; ; k += BASE) {
                if (at == encoded.length()) {
                    return "";
                }
                int digit = value(encoded.charAt(at++));
                i += digit * weight;
                int t = Math.clamp((long) k - bias, T_MIN, T_MAX);
                if (digit < t) {
                    break;
                }
                weight *= BASE - t;
            }
            int points = output.codePointCount(0, output.length()) + 1;
            bias = adapt(i - before, points, before == 0);
            n += i / points;
            i %= points;
            if (i < 0 || !Character.isValidCodePoint(n)) {
                return ""; // too large for a letter
            }
            output.insert(output.offsetByCodePoints(0, i), Character.toString(n));
            i++;
        }
        return output.toString();
    }

    private static int value(char digit) {
        return digit <= '9' ? digit - '0' + 26 : digit - 'a';
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
