package java.lang;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a process can ask the operating system and the VM about processes: in a world it knows none but itself. */
public final class DetsimProcesses {
    private DetsimProcesses() {
    }

    private static DetsimProcess self() {
        return DetsimWorld.current().process();
    }

    private static boolean isSelf(long pid) {
        return self().pid() == pid;
    }

    /** {@code ProcessHandleImpl.isAlive()}. */
    public static boolean isAlive(Object handle) {
        return isSelf(((ProcessHandle) handle).pid());
    }

    /** {@code ProcessHandleImpl.get(long)}. */
    public static Optional<?> find(long pid) {
        return isSelf(pid) ? Optional.of(ProcessHandle.current()) : Optional.empty();
    }

    /** {@code ProcessHandleImpl.parent()}. */
    public static Optional<?> parent(Object handle) {
        return Optional.empty();
    }

    /** {@code ProcessHandleImpl.children()} and {@code descendants()}. */
    public static Stream<?> children(Object handle) {
        return Stream.empty();
    }

    /** {@code ProcessHandleImpl.children(long)}: 0 stands for all processes. */
    public static Stream<?> childrenOf(long pid) {
        return pid == 0 ? Stream.of(ProcessHandle.current()) : Stream.empty();
    }

    /** {@code ProcessHandleImpl.info()}. */
    public static ProcessHandle.Info info(Object handle) {
        return new Info(Instant.ofEpochMilli(self().startMillis()));
    }

    /** {@code VMManagementImpl.getVmId()}: what {@code RuntimeMXBean} gives as the name. */
    public static String vmId(Object management) {
        return self().pid() + "@" + self().hostName();
    }

    /** {@code VMManagementImpl.getVmArguments()}: how the JVM was started is no matter of a node's. */
    public static List<String> vmArguments(Object management) {
        return List.of();
    }

    /** {@code VMManagementImpl.getUptime()}. */
    public static long uptime(Object management) {
        return DetsimHooks.currentTimeMillis() - self().startMillis();
    }

    /** {@code RuntimeImpl.getStartTime()}. */
    public static long startTime(Object bean) {
        return self().startMillis();
    }

    /** What is known of a process. */
    private record Info(Instant start) implements ProcessHandle.Info {
        @Override
        public Optional<String> command() {
            return Optional.empty();
        }

        @Override
        public Optional<String> commandLine() {
            return Optional.empty();
        }

        @Override
        public Optional<String[]> arguments() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> startInstant() {
            return Optional.of(start);
        }

        @Override
        public Optional<Duration> totalCpuDuration() {
            return Optional.empty();
        }

        @Override
        public Optional<String> user() {
            return Optional.empty();
        }
    }
}
