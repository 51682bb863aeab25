package dev.detsim.junit.jvm;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The arguments of the launcher that start another JVM like this one. */
final class JvmCommand {
    /** A debugger, a management port or an IDE waits at one end, and only one JVM can take it. */
    private static final Pattern ONLY_ONCE = Pattern.compile("-agentlib:jdwp.*|-Xrunjdwp.*|-Xdebug"
            + "|-Dcom\\.sun\\.management\\.jmxremote\\.port=.*|-javaagent:.*idea_rt\\.jar.*|-XX:StartFlightRecording.*");
    private static final Pattern OF_THE_JVM =
            Pattern.compile("java\\.(vm|class|runtime|specification|vendor|version)\\b.*"
                    + "|java\\.(home|library\\.path)|(jdk|sun|os)\\..*|(file|path|line)\\.separator|user\\.(dir|home|name)"
                    + "|native\\.encoding|std(in|out|err)\\.encoding");
    /** Warnings of the VM must not get between the messages on standard output. */
    private static final String VM_WARNINGS = "-XX:+DisplayVMOutputToStderr";

    private JvmCommand() {
    }

    /** All but the launcher itself. {@code main} gets no arguments. */
    static List<String> arguments(ThisJvm jvm, Conditions conditions, Class<?> main) {
        var kept = jvm.arguments().stream().filter(argument -> !ONLY_ONCE.matcher(argument).matches()).toList();
        var command = new ArrayList<>(conditions.appliedTo(kept));
        command.add(VM_WARNINGS);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, jvm.classPath())));
        command.addAll(start(main));
        return command;
    }

    /** As the argument file of the launcher, whose length has no limit, has them. */
    static String file(List<String> arguments) {
        return arguments.stream().map(argument -> "\"" + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> start(Class<?> main) {
        var module = main.getModule();
        return module.isNamed() ? List.of("-m", module.getName() + "/" + main.getName()) : List.of(main.getName());
    }

    /** The properties that were set after the start of this JVM, for a JVM to set too: those that say nothing of the JVM. */
    static Stream<Message.Field> properties(ThisJvm jvm) {
        return jvm.properties().stringPropertyNames().stream().filter(name -> !OF_THE_JVM.matcher(name).matches())
                .sorted().map(name -> new Message.Field(name, jvm.properties().getProperty(name)));
    }
}
