package dev.detsim.libraries;

import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.apache.commons.lang3.EnumUtils;
import org.apache.commons.lang3.Range;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.builder.CompareToBuilder;
import org.apache.commons.lang3.builder.EqualsBuilder;
import org.apache.commons.lang3.builder.HashCodeBuilder;
import org.apache.commons.lang3.builder.ToStringBuilder;
import org.apache.commons.lang3.builder.ToStringStyle;
import org.apache.commons.lang3.math.Fraction;
import org.apache.commons.lang3.reflect.MethodUtils;
import org.apache.commons.lang3.time.DurationFormatUtils;
import org.apache.commons.lang3.time.FastDateFormat;
import org.apache.commons.lang3.tuple.Triple;

/** Describes and compares a value by reflection, and formats some others. */
final class CommonsLangWork {
    private static final FastDateFormat DATES =
            FastDateFormat.getInstance("yyyy-MM-dd'T'HH:mm:ss", TimeZone.getTimeZone("GMT"), Locale.ROOT);

    enum Suit {
        CLUBS, HEARTS
    }

    /** A card, and the one below it. */
    public static final class Card {
        private final int rank;
        private final Suit suit;
        private final Card below;

        Card(int rank, Suit suit, Card below) {
            this.rank = rank;
            this.suit = suit;
            this.below = below;
        }

        /** Its rank, doubled. */
        public int doubled() {
            return 2 * rank;
        }

        @Override
        public String toString() {
            return ToStringBuilder.reflectionToString(this, ToStringStyle.SHORT_PREFIX_STYLE);
        }
    }

    private CommonsLangWork() {
    }

    static String digest(long seed) throws ReflectiveOperationException {
        Random random = new Random(seed);
        Card card = card(random, card(random, null));
        Card other = card(random, null);
        return card + " " + EqualsBuilder.reflectionEquals(card, other)
                + new HashCodeBuilder().append(card.rank).append(card.suit.name()).toHashCode()
                + new CompareToBuilder().append(card.rank, other.rank).toComparison()
                + MethodUtils.invokeMethod(card, "doubled") + formatted(random);
    }

    private static Card card(Random random, Card below) {
        String suit = random.nextBoolean() ? "clubs" : "hearts";
        return new Card(random.nextInt(13), EnumUtils.getEnumIgnoreCase(Suit.class, suit), below);
    }

    private static String formatted(Random random) {
        Fraction fraction = Fraction.getFraction(random.nextInt(100), 1 + random.nextInt(100)).reduce();
        return StringUtils.center(Integer.toString(random.nextInt(100)), 9, '*') + StringUtils.capitalize("word")
                + StringUtils.difference("kitten", "kitt" + random.nextInt(10)) + fraction
                + Range.of(0, random.nextInt(50)).fit(33) + DATES.format(random.nextLong(1L << 40))
                + DurationFormatUtils.formatDurationWords(random.nextInt(10_000_000), true, true)
                + FastDateFormat.getDateInstance(random.nextInt(4), Locale.ROOT).getPattern()
                + Triple.of(random.nextInt(), 'c', true);
    }
}
