package dev.detsim.samples.raft.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.detsim.samples.raft.Samples;
import dev.detsim.samples.raft.kv.Outcome;
import dev.detsim.samples.raft.kv.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MessageCodecPropertiesTest {
    @Property(tries = 300, seed = "1")
    void everyMessageReadsBackAsItWasWritten(@ForAll("messages") Message message) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(encode(message)));
        assertThat(MessageCodec.read(in)).isEqualTo(message);
        assertThat(in.available()).isZero();
    }

    @Property(tries = 200, seed = "2")
    void aMessageCutShortIsAnIOException(@ForAll("messages") Message message, @ForAll int where) throws IOException {
        byte[] whole = encode(message);
        byte[] cut = Arrays.copyOf(whole, Math.floorMod(where, whole.length));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> decode(cut));
    }

    /** Bytes from elsewhere must not stop a server: they are a message by chance, or an IOException. */
    @Property(tries = 300, seed = "1")
    void anyBytesAreAMessageOrAnIOException(@ForAll byte[] bytes) {
        try {
            assertThat(decode(bytes)).isNotNull();
        } catch (IOException expected) {
            assertThat(expected).isNotInstanceOf(RuntimeException.class);
        }
    }

    @Example
    void anUnknownTypeIsNamed() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> decode(new byte[] {99}))
                .withMessage("message of type [99]: expected 1 to 8");
    }

    @Provide
    Arbitrary<Message> messages() {
        Arbitrary<Long> number = Arbitraries.longs();
        Arbitrary<Integer> id = Arbitraries.integers();
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        Arbitrary<Message> vote = Combinators.combine(number, id, number, number).as(RequestVote::new);
        Arbitrary<Message> voteReply = Combinators.combine(number, flag).as(RequestVoteReply::new);
        Arbitrary<Message> append = Combinators.combine(number, id, number, number, Samples.entries().list()
                .ofMaxSize(AppendEntries.MAX_ENTRIES), number).as(AppendEntries::new);
        Arbitrary<Message> appendReply = Combinators.combine(number, flag, number).as(AppendEntriesReply::new);
        Arbitrary<Message> client = Samples.commands().map(ClientRequest::new);
        return Arbitraries.oneOf(vote, voteReply, append, appendReply, client, replies());
    }

    private static Arbitrary<Message> replies() {
        Arbitrary<Message> found = Samples.text().map(v -> applied(new Outcome.Completed(new Result.Found(v))));
        Arbitrary<Message> opened = Arbitraries.longs().map(s -> applied(new Outcome.SessionOpened(s)));
        return Arbitraries.oneOf(found, opened, Arbitraries.of(
                applied(new Outcome.Nothing()), applied(new Outcome.SessionExpired()),
                applied(new Outcome.StaleSequence()), applied(new Outcome.Completed(new Result.Written())),
                applied(new Outcome.Completed(new Result.Absent())),
                applied(new Outcome.Completed(new Result.Swapped(true))),
                applied(new Outcome.Completed(new Result.Swapped(false))),
                new ClientReply.NotLeader(Optional.empty()), new ClientReply.LeadershipLost(),
                new ClientReply.NotLeader(Optional.of(new Endpoint("host.example", 7001)))));
    }

    private static Message applied(Outcome outcome) {
        return new ClientReply.Applied(outcome);
    }

    private static byte[] encode(Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MessageCodec.write(new DataOutputStream(bytes), message);
        return bytes.toByteArray();
    }

    private static Message decode(byte[] bytes) throws IOException {
        return MessageCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
