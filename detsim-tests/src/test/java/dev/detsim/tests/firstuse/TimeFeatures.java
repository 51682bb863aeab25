package dev.detsim.tests.firstuse;

import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** Dates and times. */
final class TimeFeatures {
    private TimeFeatures() {
    }

    static Object zones() {
        return ZonedDateTime.ofInstant(Instant.EPOCH, ZoneId.of("America/New_York")).plusMonths(7)
                + ZoneId.of("Europe/Zurich").getDisplayName(TextStyle.FULL, Locale.FRENCH)
                + ZoneId.getAvailableZoneIds().size() + ZoneId.of("Asia/Tokyo").getRules().getTransitions().size();
    }

    static Object formats() {
        LocalDateTime time = LocalDateTime.of(2020, 2, 29, 12, 30);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(Locale.ITALY)
                .format(time) + DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.KOREA).format(time)
                + DateTimeFormatter.ISO_INSTANT.parse("2020-01-01T00:00:00Z") + WeekFields.of(Locale.US);
    }

    static Object oldDates() throws Exception {
        SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd HH:mm z", Locale.US);
        format.setTimeZone(TimeZone.getTimeZone("Europe/Paris"));
        Calendar calendar = new GregorianCalendar(2020, Calendar.MARCH, 1);
        return format.format(new Date(0)) + format.parse("2020-01-01 10:00 CET").getTime() + calendar.getTimeInMillis()
                + DateFormat.getDateInstance(DateFormat.FULL, Locale.GERMANY).format(calendar.getTime())
                + TimeZone.getAvailableIDs().length + new Date();
    }

    static Object chronologies() {
        LocalDate date = LocalDate.of(2020, 2, 29);
        return JapaneseDate.from(date) + " " + HijrahDate.from(date) + ThaiBuddhistDate.from(date)
                + Chronology.getAvailableChronologies().size();
    }

    static Object clocks() {
        return Clock.systemUTC().instant() + " " + Clock.systemDefaultZone() + LocalDateTime.now()
                + ZonedDateTime.now(ZoneId.of("Asia/Kolkata")) + System.currentTimeMillis();
    }
}
