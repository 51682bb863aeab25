package dev.detsim.tests.firstuse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.ChoiceFormat;
import java.text.Collator;
import java.text.CompactNumberFormat;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Currency;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text. */
final class TextFeatures {
    private TextFeatures() {
    }

    /** A bundle. */
    public static final class Words extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"word", "Wort"}};
        }
    }

    static Object resourceBundle() {
        ResourceBundle bundle =
                ResourceBundle.getBundle("dev.detsim.tests.firstuse.TextFeatures$Words", Locale.GERMANY);
        return bundle.getString("word") + bundle.getLocale();
    }

    static Object formatter() {
        return String.format(Locale.GERMANY, "%,d %.3f %tc %S %x %h %%", 1234567, 3.14159, 0L, "s", 255, "h");
    }

    static Object numberFormat() throws Exception {
        return NumberFormat.getCurrencyInstance(Locale.JAPAN).format(1234.5)
                + NumberFormat.getPercentInstance(Locale.FRANCE).format(0.5)
                + ((CompactNumberFormat) NumberFormat.getCompactNumberInstance(Locale.US, NumberFormat.Style.LONG))
                        .format(12345)
                + NumberFormat.getInstance(Locale.of("hi", "IN")).parse("1,23,456");
    }

    static Object messageFormat() {
        return new MessageFormat("{0,number,#.##} {1,date,short} {2,choice,0#none|1#one}", Locale.UK)
                .format(new Object[] {1.234, 0L, 1}) + new ChoiceFormat("0#zero|1#one").format(1);
    }

    static Object collator() {
        String[] words = {"zebra", "Äpfel", "apfel", "Zoo"};
        Arrays.sort(words, Collator.getInstance(Locale.GERMANY));
        return Arrays.toString(words);
    }

    static Object breakIterator() {
        BreakIterator words = BreakIterator.getWordInstance(Locale.US);
        words.setText("One two. Three?");
        int count = 0;
        while (words.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    static Object normalizer() {
        return Normalizer.normalize("é", Normalizer.Form.NFD).length() + "ß".toUpperCase(Locale.ROOT)
                + Character.getName('x') + Character.UnicodeScript.of('я');
    }

    static Object regex() {
        Matcher m = Pattern.compile("(?<key>\\p{L}+)=(?:\\d{1,3}|[^;&&\\S]*);?", Pattern.UNICODE_CHARACTER_CLASS)
                .matcher("a=12;b=345;");
        return m.find() + m.group("key") + "x1y22".replaceAll("\\d+", "-") + Arrays.toString("a,b".split(","));
    }

    static Object charsets() throws Exception {
        return new String("häß".getBytes("windows-1252"), Charset.forName("IBM850"))
                + Charset.availableCharsets().size() + new String("日本".getBytes("Shift_JIS"), "EUC-JP")
                + StandardCharsets.UTF_16.newEncoder().maxBytesPerChar();
    }

    static Object scanner() {
        try (Scanner scanner = new Scanner("12 3.5 true word").useLocale(Locale.US)) {
            return scanner.nextInt() + scanner.nextDouble() + " " + scanner.nextBoolean() + scanner.next();
        }
    }

    static Object currency() {
        return Currency.getInstance(Locale.CANADA).getDisplayName(Locale.FRENCH) + Currency.getAvailableCurrencies()
                .size() + Locale.of("de", "CH").getDisplayName(Locale.ENGLISH) + Locale.getAvailableLocales().length;
    }

    static Object strings() {
        return """
                text %s
                """.formatted("block").strip() + "ab".repeat(2) + "x".chars().sum() + "a\nb".lines().count()
                + String.join("-", "a", "b");
    }
}
