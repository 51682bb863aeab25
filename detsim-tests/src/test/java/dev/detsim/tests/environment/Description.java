package dev.detsim.tests.environment;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeMap;

/** All that a program can learn of the machine, the user and the JVM around it; also a program of its own. */
final class Description {
    private Description() {
    }

    static List<String> lines() throws Exception {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(System.getProperties()).forEach((key, value) -> lines.add("property " + key + "=" + value));
        System.getenv().forEach((name, value) -> lines.add("variable " + name + "=" + value));
        lines.add("home " + System.getenv("HOME") + System.getenv("NO_SUCH_VARIABLE"));
        lines.add("locale " + Locale.getDefault() + " " + Locale.getDefault(Locale.Category.DISPLAY) + " "
                + Locale.getDefault(Locale.Category.FORMAT) + " " + NumberFormat.getInstance().format(12345.678));
        lines.add("zone " + ZoneId.systemDefault() + " " + TimeZone.getDefault().getID() + " "
                + DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).getLocale());
        lines.add("process " + ProcessHandle.current().pid() + " " + ProcessHandle.current().info() + " "
                + ProcessHandle.current().parent().isPresent() + " " + ProcessHandle.allProcesses().count());
        var runtime = ManagementFactory.getRuntimeMXBean();
        lines.add("runtime " + runtime.getName() + " " + runtime.getPid() + " " + runtime.getInputArguments() + " "
                + runtime.getStartTime() + " " + runtime.getUptime());
        lines.add("memory " + Runtime.getRuntime().maxMemory() + " " + Runtime.getRuntime().totalMemory() + " "
                + Runtime.getRuntime().freeMemory() + " " + Runtime.getRuntime().availableProcessors());
        lines.add("input " + System.in.read());
        lines.add("group " + Thread.currentThread().getThreadGroup() + " "
                + Thread.currentThread().getThreadGroup().getParent());
        return lines.stream().map(line -> line.replaceAll("\\R", " ")).toList();
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        for (String line : lines()) {
            out.println("real " + line);
        }
        World.run(7, sim -> World.started(sim, "node").call(Description::lines)
                .forEach(line -> out.println("simulated " + line)));
    }
}
