package dev.detsim.tests.escape;

import com.sun.jdi.Bootstrap;
import com.sun.tools.attach.VirtualMachine;
import dev.detsim.Detsim;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.ServiceLoader;
import javax.script.ScriptEngineManager;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import jdk.jfr.Event;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingStream;
import jdk.jshell.JShell;

/** Tools that watch, drive or make JVMs and code. */
final class ToolDoors {
    private ToolDoors() {
    }

    static void add(Cases cases) {
        cases.put("attach", sim -> VirtualMachine.attach("1"));
        cases.put("attach-list", sim -> VirtualMachine.list());
        cases.put("debugger", sim -> Bootstrap.virtualMachineManager());
        cases.put("jshell", sim -> JShell.create());
        recorder(cases);
        cases.put("compiler", sim -> compiled());
        cases.put("scripting", sim -> new ScriptEngineManager().getEngineFactories().size());
        cases.put("service-loader", sim -> ServiceLoader.load(FileSystemProvider.class).stream()
                .map(p -> p.type().getName()).toList());
    }

    private static void recorder(Cases cases) {
        cases.put("jfr-recording", sim -> new Recording());
        cases.put("jfr-stream", sim -> new RecordingStream());
        cases.put("jfr-recording-made-before", sim -> {
            try (Recording recording = Detsim.escape("made before", Recording::new)) {
                recording.start();
                return recording.getState();
            }
        });
        cases.put("jfr-stream-made-before", sim -> {
            RecordingStream stream = Detsim.escape("made before", RecordingStream::new);
            stream.start();
            return stream;
        });
        cases.put("jfr-stream-in-background", sim -> {
            RecordingStream stream = Detsim.escape("made before", RecordingStream::new);
            stream.startAsync();
            return stream;
        });
        cases.put("jfr-event", sim -> {
            Noted event = new Noted();
            event.commit();
            return event.shouldCommit();
        });
    }

    /** An event that nobody records. */
    private static final class Noted extends Event {
    }

    private static Object compiled() throws Exception {
        Path source = Files.writeString(Path.of("/Compiled.java"), "class Compiled { int answer() { return 42; } }");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean done = compiler.getTask(messages, files, null, List.of("-d", "/", "-proc:none"), null,
                    files.getJavaFileObjects(source)).call();
            return done + " " + messages + Files.size(Path.of("/Compiled.class"));
        }
    }
}
