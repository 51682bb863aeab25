package dev.detsim.tests.net;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** The twins on the real JDK: what they say about sockets is true. */
class RealSocketTwinsTest {
    @TestFactory
    @Timeout(60)
    Stream<DynamicTest> real() {
        return SocketTwins.all().entrySet().stream()
                .map(twin -> DynamicTest.dynamicTest(twin.getKey(), twin.getValue()::run));
    }
}
