package dev.detsim.junit.logback;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.detsim.Detsim;

/**
 * Seed, step, node, thread and virtual time on every line that Logback writes; nothing outside a world:
 *
 * <pre>{@code
 * <conversionRule conversionWord="sim" class="dev.detsim.junit.logback.SimConverter"/>
 * <pattern>%sim %level %logger{0} %msg%n</pattern>
 * }</pre>
 *
 * <p>The place is that of the thread which formats the line, and so that of the caller unless the appender is
 * asynchronous.
 */
public final class SimConverter extends ClassicConverter {
    /** Called by Logback. */
    public SimConverter() {
    }

    @Override
    public String convert(ILoggingEvent event) {
        return Detsim.where();
    }
}
