package fr.irev.maillage.mailings.letter;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.web.util.HtmlUtils;

/**
 * The HTML part, as mail programs want it: tables for layout, styles inline, 600 pixels at most and fluid below, readable
 * without pictures, in light and dark. Contrasts are those of WCAG AA. It loads nothing but the pictures of its author.
 */
public final class HtmlPage implements LetterPage {

    private static final String FONT = "font-family:Arial,'Liberation Sans',Helvetica,sans-serif";
    private static final String INK = "color:#1d2b2e";
    private static final String CELL = FONT + ";font-size:16px;line-height:1.5;" + INK;
    private static final String TABLE =
            "<table role=\"presentation\" width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" border=\"0\"";

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="fr" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <meta name="format-detection" content="telephone=no, date=no, address=no">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; supported-color-schemes: light dark; }
            img { border: 0; max-width: 100%%; height: auto; }
            @media (max-width: 620px) {
              .feuille { padding-left: 18px !important; padding-right: 18px !important; }
              .bouton { display: block !important; text-align: center !important; }
            }
            @media (prefers-color-scheme: dark) {
              .fond { background-color: #12191b !important; }
              .feuille { background-color: #1c2629 !important; color: #e9eff0 !important; }
              .encre, .encre h1, .encre h2, .encre h3, h1, h2, h3, p, li { color: #e9eff0 !important; }
              .pied, .pied p { color: #c3ced1 !important; }
              .lien { color: #7fd3e3 !important; }
              .faits { background-color: #243236 !important; }
            }
            </style>
            </head>
            <body class="fond" style="margin:0;padding:0;background-color:#eef2f3">
            """;

    private final UnaryOperator<String> filling;
    private final StringBuilder html = new StringBuilder(8_000);

    public HtmlPage(UnaryOperator<String> filling) {
        this.filling = filling;
    }

    @Override
    public void begin(String senderName, String kind, String title, String preheader) {
        html.append(HEAD.formatted(escape(title)));
        if (!preheader.isEmpty()) {
            html.append("<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">")
                    .append(escape(preheader))
                    .append("</div>\n");
        }
        html.append(TABLE)
                .append(
                        " class=\"fond\" style=\"background-color:#eef2f3\"><tr><td align=\"center\" style=\"padding:16px 0\">\n")
                .append(
                        "<!--[if mso]><table role=\"presentation\" width=\"600\" align=\"center\"><tr><td><![endif]-->\n")
                .append(TABLE)
                .append(" style=\"max-width:600px\"><tr><td class=\"feuille\" style=\"background-color:#ffffff;")
                .append("padding:24px 32px;text-align:left;")
                .append(CELL)
                .append(
                        "\">\n<div role=\"banner\" class=\"encre\"><p style=\"margin:0 0 20px 0;padding:0 0 12px 0;font-size:14px;")
                .append("border-bottom:3px solid #0b5563;")
                .append(INK)
                .append("\"><strong>")
                .append(escape(senderName))
                .append("</strong><br>")
                .append(escape(kind))
                .append("</p></div>\n<div role=\"main\" class=\"encre\">\n");
        html.append("<h1 style=\"margin:0 0 18px 0;font-size:26px;line-height:1.25;")
                .append(INK)
                .append("\">");
        html.append(escape(title)).append("</h1>\n");
    }

    @Override
    public void heading(String words) {
        html.append("<h2 style=\"margin:26px 0 10px 0;font-size:21px;line-height:1.3;")
                .append(INK)
                .append("\">")
                .append(escape(words))
                .append("</h2>\n");
    }

    @Override
    public void subheading(String words) {
        html.append("<h3 style=\"margin:18px 0 6px 0;font-size:18px;line-height:1.3;")
                .append(INK)
                .append("\">")
                .append(escape(words))
                .append("</h3>\n");
    }

    @Override
    public void markdown(String markdown) {
        html.append(LightMarkdown.html(markdown, filling));
    }

    @Override
    public void line(String words) {
        html.append("<p style=\"margin:0 0 10px 0\">").append(escape(words)).append("</p>\n");
    }

    @Override
    public void link(String words, String address) {
        html.append("<p style=\"margin:0 0 14px 0\">");
        anchor(words, address);
        html.append("</p>\n");
    }

    @Override
    public void button(String words, String address, boolean first) {
        var colours = first
                ? "background-color:#0b5563;color:#ffffff;border:2px solid #0b5563"
                : "background-color:#ffffff;color:#0b5563;border:2px solid #0b5563";
        html.append("<p style=\"margin:0 0 14px 0\"><a class=\"bouton\" href=\"")
                .append(escape(address))
                .append("\" style=\"display:inline-block;padding:12px 22px;border-radius:6px;font-weight:bold;")
                .append("font-size:16px;line-height:1.25;text-decoration:none;")
                .append(colours)
                .append("\">")
                .append(escape(words))
                .append("</a></p>\n");
    }

    @Override
    public void image(String address, String description) {
        html.append("<p style=\"margin:0 0 14px 0\"><img src=\"")
                .append(escape(address))
                .append("\" alt=\"")
                .append(escape(description))
                .append("\" width=\"536\" style=\"display:block;width:100%;max-width:536px;height:auto\"></p>\n");
    }

    @Override
    public void facts(List<Fact> facts) {
        html.append(TABLE)
                .append(" style=\"margin:0 0 18px 0\"><tr><td class=\"faits\" style=\"background-color:#eaf3f5;")
                .append("border-left:4px solid #0b5563;padding:14px 18px;")
                .append(CELL)
                .append("\">\n");
        for (var fact : facts) {
            html.append("<p style=\"margin:0 0 4px 0\"><strong>")
                    .append(escape(fact.name()))
                    .append("\u00a0:</strong> ");
            if (fact.address().isEmpty()) {
                html.append(escape(fact.value()));
            } else {
                anchor(fact.value(), fact.address());
            }
            html.append("</p>\n");
        }
        html.append("</td></tr></table>\n");
    }

    @Override
    public void divider() {
        html.append("<hr style=\"border:0;border-top:1px solid #b7c6ca;margin:22px 0\">\n");
    }

    @Override
    public void foot() {
        html.append("</div>\n<div role=\"contentinfo\" class=\"pied\" style=\"margin-top:28px;padding-top:14px;")
                .append("border-top:1px solid #b7c6ca;font-size:14px;line-height:1.5;color:#42555a\">\n");
    }

    @Override
    public void end() {
        html.append("""
                </div>
                </td></tr></table>
                <!--[if mso]></td></tr></table><![endif]-->
                </td></tr></table>
                </body>
                </html>
                """);
    }

    private void anchor(String words, String address) {
        html.append("<a class=\"lien\" href=\"")
                .append(escape(address))
                .append("\" style=\"color:#0b5563;text-decoration:underline\">")
                .append(escape(words))
                .append("</a>");
    }

    /** Line breaks in an attribute or a heading mean nothing; everything else is named as HTML wants it. */
    public static String escape(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }

    public String written() {
        return html.toString();
    }
}
