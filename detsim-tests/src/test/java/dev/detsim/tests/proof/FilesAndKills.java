package dev.detsim.tests.proof;

import dev.detsim.Node;
import dev.detsim.Sim;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** A node that writes and is killed again and again: what is on its disk is noted. */
final class FilesAndKills {
    private static final Path DIRECTORY = Path.of("/var/proof");

    private FilesAndKills() {
    }

    static void run(Sim sim, Notes notes) throws Exception {
        Node node = sim.node("writer").main(() -> write(notes)).start();
        for (int i = 0; i < 4; i++) {
            Thread.sleep(1 + (long) (Math.random() * 8));
            notes.add("killed at", sim.now());
            node.restart();
        }
        Thread.sleep(5);
        notes.add(node.call(FilesAndKills::listing));
    }

    private static void write(Notes notes) throws Exception {
        Files.createDirectories(DIRECTORY);
        notes.add("found", listing());
        for (int i = 0; i < 20; i++) {
            Path file = DIRECTORY.resolve("f" + (int) (Math.random() * 4));
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                out.write(ByteBuffer.wrap(("line " + i + "\n").getBytes()));
                if (i % 3 == 0) {
                    out.force(true);
                }
            }
            Thread.sleep(1);
        }
    }

    private static String listing() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            for (Path file : files.toList()) {
                all.append(file.getFileName()).append('=').append(Files.readString(file).length()).append('@')
                        .append(Files.getLastModifiedTime(file)).append(' ');
            }
        }
        return all.toString();
    }
}
