package dev.detsim.junit.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SimConverterTest {
    private static final String CONFIGURATION = """
            <configuration>
              <conversionRule conversionWord="sim" class="dev.detsim.junit.logback.SimConverter"/>
              <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>[%sim] %msg</pattern></encoder>
              </appender>
              <root><appender-ref ref="console"/></root>
            </configuration>
            """;

    @Test
    void isFoundByTheDocumentedConfigurationAndSaysNothingOutsideAWorld() throws Exception {
        var context = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
        assertThat(encoded(context)).isEqualTo("[] elected");
    }

    private static String encoded(LoggerContext context) {
        var root = context.getLogger("ROOT");
        var console = (ConsoleAppender<ILoggingEvent>) root.getAppender("console");
        var line = new LoggingEvent("test", root, Level.INFO, "elected", null, new Object[0]);
        return new String(((PatternLayoutEncoder) console.getEncoder()).encode(line), StandardCharsets.UTF_8);
    }
}
