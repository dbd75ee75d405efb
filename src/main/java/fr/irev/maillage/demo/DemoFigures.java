package fr.irev.maillage.demo;

/** How many rows of each kind are invented. */
public record DemoFigures(int people, int mandates, int events, int mailings, int audiences) {

    /** Whether nothing invented is left. */
    public boolean none() {
        return people + mandates + events + mailings + audiences == 0;
    }
}
