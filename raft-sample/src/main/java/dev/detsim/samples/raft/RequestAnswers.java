package dev.detsim.samples.raft;

import dev.detsim.samples.raft.core.ProposalResult;
import dev.detsim.samples.raft.message.ClientReply;
import dev.detsim.samples.raft.message.ClientRequest;
import dev.detsim.samples.raft.message.Endpoint;
import dev.detsim.samples.raft.message.Message;
import dev.detsim.samples.raft.message.PeerReply;
import dev.detsim.samples.raft.message.PeerRequest;
import dev.detsim.samples.raft.net.Acceptor;
import dev.detsim.samples.raft.net.CoreMonitor;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Optional;
import java.util.SortedMap;

/** What a server answers to those who call it: to a peer at once, to a client when its command is applied. */
final class RequestAnswers implements Acceptor.Answers {
    private final CoreMonitor monitor;
    private final SortedMap<Integer, Endpoint> servers;

    RequestAnswers(CoreMonitor monitor, SortedMap<Integer, Endpoint> servers) {
        this.monitor = monitor;
        this.servers = servers;
    }

    @Override
    public Message to(Message message) throws IOException {
        return switch (message) {
            case PeerRequest request -> monitor.request(request);
            case ClientRequest request -> toClient(monitor.propose(request.command()).join());
            case PeerReply _, ClientReply _ ->
                throw new StreamCorruptedException("message [" + message + "]: expected a request");
        };
    }

    private ClientReply toClient(ProposalResult result) {
        return switch (result) {
            case ProposalResult.Applied applied -> new ClientReply.Applied(applied.outcome());
            case ProposalResult.NotLeader(int leader) -> new ClientReply.NotLeader(Optional.ofNullable(
                    servers.get(leader)));
            case ProposalResult.LeadershipLost _ -> new ClientReply.LeadershipLost();
        };
    }
}
