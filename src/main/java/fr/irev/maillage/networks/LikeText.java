package fr.irev.maillage.networks;

/** What people type, made safe for {@code like}: their % and _ are letters, not wildcards. */
final class LikeText {

    private LikeText() {}

    static String escaped(String typed) {
        return typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
