package fr.irev.maillage.exchange;

import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.PersonName;
import fr.irev.maillage.exchange.ImportTable.TableRow;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.InvalidEmailAddress;
import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.TypedText;
import fr.irev.maillage.shared.ui.InputProblems;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line whose cells have been understood.
 *
 * @param title the function as the line has it; empty when it has none
 */
record ReadRow(
        TableRow row,
        @Nullable Civility civility,
        PersonName name,
        @Nullable EmailAddress email,
        @Nullable PhoneNumber phone,
        String title,
        String organisation,
        String place) {

    private static final int LONGEST = 250;
    private static final int LONGEST_CITY = 120;

    /** A line cannot be taken; the message says why in French. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    static ReadRow of(TableRow row, ColumnMap columns) {
        if (!row.problem().isEmpty()) {
            throw new Unreadable(row.problem());
        }
        return new ReadRow(
                row,
                civility(columns.cell(row.cells(), ImportColumn.CIVILITY)),
                name(row, columns),
                email(columns.cell(row.cells(), ImportColumn.EMAIL)),
                phone(columns.cell(row.cells(), ImportColumn.PHONE)),
                text(columns.cell(row.cells(), ImportColumn.FUNCTION), LONGEST),
                text(columns.cell(row.cells(), ImportColumn.ORGANISATION), LONGEST),
                text(columns.cell(row.cells(), ImportColumn.PLACE), LONGEST_CITY));
    }

    /** By which two lines of one file are told to mean the same. */
    String key() {
        return email != null
                ? email.value()
                : KnownPeople.folded(name.full()) + "\n" + KnownPeople.folded(organisation);
    }

    private static PersonName name(TableRow row, ColumnMap columns) {
        var family = columns.cell(row.cells(), ImportColumn.FAMILY_NAME);
        var given = columns.cell(row.cells(), ImportColumn.GIVEN_NAME);
        try {
            if (family.isEmpty() && columns.has(ImportColumn.FULL_NAME)) {
                return FullName.split(columns.cell(row.cells(), ImportColumn.FULL_NAME), columns.familyFirst());
            }
            return FullName.of(given, family);
        } catch (InvalidText e) {
            throw new Unreadable(e.problem() == InvalidText.Problem.EMPTY ? JudgedRow.say("no-name") : sentence(e));
        }
    }

    private static @Nullable EmailAddress email(String cell) {
        try {
            return cell.isEmpty() ? null : new EmailAddress(cell);
        } catch (InvalidEmailAddress e) {
            throw new Unreadable(InputProblems.sentence(e));
        }
    }

    private static @Nullable PhoneNumber phone(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        try {
            // A spreadsheet that takes a telephone for a number drops its zero.
            return new PhoneNumber(cell.matches("[1-9]\\d{8}") ? "0" + cell : cell);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(JudgedRow.say("phone", cell));
        }
    }

    private static @Nullable Civility civility(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT).replace(".", "")) {
            case "mme", "madame", "mlle", "f" -> Civility.MADAME;
            case "m", "mr", "monsieur", "h" -> Civility.MONSIEUR;
            default -> null;
        };
    }

    private static String text(String cell, int longest) {
        try {
            return TypedText.line(cell, longest);
        } catch (InvalidText e) {
            throw new Unreadable(sentence(e));
        }
    }

    private static String sentence(InvalidText e) {
        return Texts.text(Locale.FRENCH, "shared.text." + e.problem(), e.longest(), e.typed());
    }
}
