package dev.detsim.junit.jvm;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.trace.Probe;
import dev.detsim.junit.report.TestName;
import java.time.Duration;
import java.util.Optional;

/**
 * A seed to be run.
 *
 * @param test    the simulation
 * @param options the options of its run
 */
public record RunRequest(TestName test, RunOptions options) {
    Message message(long id) {
        var message = new Message("run").with("id", id).with("class", test.type().getName())
                .with("method", test.method().toString()).with("seed", options.seed())
                .with("timeLimit", options.timeLimit()).with("watchdog", options.watchdog())
                .with("recording", options.recording());
        return options.probe().map(probe -> message.with("marksFrom", probe.marksFrom())
                .with("marksEvery", probe.marksEvery()).with("lookFrom", probe.lookFrom())
                .with("lookAt", probe.lookAt())).orElse(message);
    }

    static RunRequest of(Message message) throws ClassNotFoundException {
        var type = Class.forName(message.text("class"), false, RunRequest.class.getClassLoader());
        return new RunRequest(TestName.of(type, message.text("method")), options(message));
    }

    private static RunOptions options(Message message) {
        return new RunOptions(message.number("seed"), Duration.parse(message.text("timeLimit")),
                Duration.parse(message.text("watchdog")), Boolean.parseBoolean(message.text("recording")), false,
                probe(message));
    }

    private static Optional<Probe> probe(Message message) {
        return message.find("marksFrom").map(Long::parseLong).map(
                from -> new Probe(from, message.number("marksEvery"), message.number("lookFrom"),
                        (int) message.number("lookAt")));
    }
}
