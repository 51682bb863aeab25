package dev.detsim.junit.report;

import dev.detsim.junit.knob.Knob;
import dev.detsim.junit.knob.Knobs;
import dev.detsim.junit.knob.Setting;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one command that runs a seed again, in the form that fits the tool that started the run. */
public final class ReproduceCommand {
    private static final Pattern PLAIN = Pattern.compile("[\\w./:=,#@%+-]+");

    private ReproduceCommand() {
    }

    /** The command, with every knob that was set and decides about a single run, and {@code more}. */
    public static String of(LaunchTool tool, TestName test, long seed, Knobs knobs, List<Setting> more) {
        var one = new Setting(Knob.SEED, Long.toString(seed), Knob.SEED.key());
        var settings = Stream.of(Stream.of(one), more.stream(), knobs.replayed().stream()).flatMap(all -> all).toList();
        return switch (tool) {
            case MAVEN -> maven(knobs.text(Knob.COMMAND).orElse("mvn test"), test, settings);
            case GRADLE -> gradle(knobs.text(Knob.COMMAND).orElse("gradle test"), test, settings);
            case OTHER -> "run %s with the VM option%s %s".formatted(
                    test.qualified(), settings.size() == 1 ? "" : "s", options(settings));
        };
    }

    private static String maven(String command, TestName test, List<Setting> settings) {
        return "%s %s %s".formatted(command, quoted("-Dtest=" + test.surefire()), options(settings));
    }

    /** Gradle does not hand system properties on to the tests; the environment reaches them. */
    private static String gradle(String command, TestName test, List<Setting> settings) {
        var variables = settings.stream().map(setting -> setting.knob().variable() + "=" + quoted(setting.text()))
                .collect(Collectors.joining(" "));
        return "%s %s --tests '%s'".formatted(variables, command, test.qualified());
    }

    private static String options(List<Setting> settings) {
        return settings.stream().map(setting -> quoted("-D" + setting)).collect(Collectors.joining(" "));
    }

    /** Quoted for a POSIX shell if it needs to be. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
