package dev.detsim.junit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    private final Fingerprint now = new Fingerprint("0.1.0", "25.0.3+9-LTS", "on", "0a1b2c3d4e5f");

    @Test
    void isOneWord() {
        assertThat(now).hasToString("detsim:0.1.0/jdk:25.0.3+9-LTS/cds:on/classes:0a1b2c3d4e5f");
    }

    @Test
    void sameFingerprintDoesNotDiffer() {
        assertThat(now.differenceFrom(now.toString())).isEmpty();
    }

    @Test
    void saysWhatDiffers() {
        assertThat(now.differenceFrom("detsim:0.1.0/jdk:25.0.2+10/cds:on/classes:ffff")).contains(
                "the run may take another course than the one reported: jdk:25.0.2+10 then, jdk:25.0.3+9-LTS now; "
                        + "classes:ffff then, classes:0a1b2c3d4e5f now");
    }

    @Test
    void somethingElseIsNoFingerprint() {
        assertThat(now.differenceFrom("abc"))
                .contains("detsim.fingerprint is [abc]: expected what a failure report prints, "
                        + "for example detsim:0.1.0/jdk:25.0.3+9-LTS/cds:on/classes:0a1b2c3d4e5f");
    }

    @Test
    void isTakenOfThisJvm() {
        var system = new Properties();
        system.putAll(System.getProperties());
        var taken = Fingerprints.of(FingerprintTest.class, system);
        assertThat(taken).isEqualTo(Fingerprints.of(FingerprintTest.class, system));
        assertThat(taken.jdk()).isEqualTo(System.getProperty("java.vm.version"));
        assertThat(taken.classes()).matches("[0-9a-f]{12}");
    }

    @Test
    void digestFollowsNamesAndContentsOfClassFilesOnly(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("A.class"), "one");
        var before = ClassDigest.of(Stream.of(folder));
        Files.writeString(folder.resolve("notes.txt"), "changes");
        assertThat(ClassDigest.of(Stream.of(folder))).isEqualTo(before);
        Files.writeString(folder.resolve("A.class"), "two");
        assertThat(ClassDigest.of(Stream.of(folder))).isNotEqualTo(before);
    }
}
