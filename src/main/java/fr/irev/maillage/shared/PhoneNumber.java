package fr.irev.maillage.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;

/**
 * A telephone number that can be dialled, kept in E.164 ({@code +33320251029}); numbers without a country are French.
 *
 * @throws IllegalArgumentException when the text is no such number
 */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 40;

    public PhoneNumber {
        e164 = NUMBERS.format(parse(e164), PhoneNumberFormat.E164);
    }

    private static com.google.i18n.phonenumbers.Phonenumber.PhoneNumber parse(String typed) {
        var text = typed.strip();
        // Spreadsheets turn numbers into 3,20E+08: a letter in there is never part of a number.
        if (text.isEmpty() || text.length() > LONGEST || !text.matches("[+\\d\\s.()/\\u00a0\\u202f-]+")) {
            throw new IllegalArgumentException("Not a telephone number");
        }
        try {
            // Only plain spaces are known to the library; French typography sets no-break ones.
            var number = NUMBERS.parse(text.replaceAll("[\\u00a0\\u202f]", " "), "FR");
            if (!NUMBERS.isValidNumber(number)) {
                throw new IllegalArgumentException("Not a telephone number");
            }
            return number;
        } catch (NumberParseException e) {
            throw new IllegalArgumentException("Not a telephone number", e);
        }
    }

    /** As French readers write it: {@code 03 20 25 10 29}; foreign numbers with their country. */
    public String display() {
        var number = parse(e164);
        return NUMBERS.format(
                number, number.getCountryCode() == 33 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    /** Whether it is a mobile, as far as the number tells. */
    public boolean mobile() {
        return NUMBERS.getNumberType(parse(e164)) == PhoneNumberType.MOBILE;
    }

    @Override
    public String toString() {
        return e164;
    }
}
