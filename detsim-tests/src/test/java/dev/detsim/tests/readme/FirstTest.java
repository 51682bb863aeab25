package dev.detsim.tests.readme;

import dev.detsim.Node;
import dev.detsim.Sim;
import dev.detsim.junit.Simulation;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

class FirstTest {
    @Simulation(seeds = 100)
    void answersAgainAfterAKill(Sim sim) throws Exception {
        Node server = sim.node("server").main(FirstTest::serve).start();
        Thread.sleep(Duration.ofMinutes(5)); // of virtual time
        server.kill();
        server.restart();
        sim.eventually("an answer", Duration.ofSeconds(5), () -> ask() == 42);
    }

    static void serve() throws IOException {
        try (var socket = new ServerSocket(7000)) {
            while (true) {
                try (var client = socket.accept()) {
                    client.getOutputStream().write(42);
                }
            }
        }
    }

    static int ask() {
        try (var socket = new Socket("server", 7000)) {
            return socket.getInputStream().read();
        } catch (IOException notYet) {
            return -1;
        }
    }
}
