package dev.detsim.libraries;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.MarkerFactory;

/** Logs with parameters, markers, a context and an exception, and reads what was written. */
final class LogbackWork {
    private static final String PATTERN = "%-5level %X{seed:-none} %logger{10} [%marker] %msg%n%ex{short}";
    private static final ByteArrayOutputStream WRITTEN = new ByteArrayOutputStream();
    private static final ListAppender<ILoggingEvent> EVENTS = new ListAppender<>();
    private static final Logger SHOP = shop();
    private static final org.slf4j.Logger CASH = LoggerFactory.getLogger("dev.shop.cash");

    private LogbackWork() {
    }

    private static Logger shop() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger logger = context.getLogger("dev.shop");
        logger.setAdditive(false);
        logger.setLevel(Level.INFO);
        EVENTS.setContext(context);
        EVENTS.start();
        logger.addAppender(EVENTS);
        logger.addAppender(written(context));
        return logger;
    }

    private static OutputStreamAppender<ILoggingEvent> written(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(WRITTEN);
        appender.start();
        return appender;
    }

    static String digest(long seed) {
        Random random = new Random(seed);
        MDC.put("seed", Long.toString(seed));
        try {
            CASH.info("{} sold for {}", "article " + random.nextInt(100), random.nextInt(1000));
            CASH.debug("below the level: {}", random.nextInt());
            SHOP.warn(MarkerFactory.getMarker("STOCK"), "left: {}", List.of(random.nextInt(9), random.nextInt(9)));
            CASH.error("no change", new IllegalStateException("short of " + random.nextInt(50)));
            return EVENTS.list.size() + " events\n" + WRITTEN.toString(StandardCharsets.UTF_8);
        } finally {
            MDC.remove("seed");
            EVENTS.list.clear();
            WRITTEN.reset();
        }
    }
}
