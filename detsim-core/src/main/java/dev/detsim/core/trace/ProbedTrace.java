package dev.detsim.core.trace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A trace with the same hash that keeps what a probe asks for: how to find where two runs of a seed part. */
public final class ProbedTrace extends Trace {
    private static final int SHOWN = 160;

    private final Probe probe;
    private final Witness witness;
    private final MarkList marks;
    private final List<Fold> close = new ArrayList<>();
    private long count;
    private long subject;
    private String shown = "";

    /** A trace of a run that {@code witness} sees. */
    public ProbedTrace(Probe probe, Witness witness) {
        this.probe = probe;
        this.witness = witness;
        this.marks = new MarkList(probe);
        marks.add(0, hash());
    }

    @Override
    public void fold(Kind kind, long value) {
        if (isClosed()) {
            return;
        }
        super.fold(kind, value);
        count++;
        marks.add(count, hash());
        if (isLookedAt(count)) {
            String text = shown.isEmpty() ? HexFormat.of().toHexDigits(value) : shown;
            close.add(new Fold(count, hash(), kind, text, witness.place(kind, shown.isEmpty() ? value : subject)));
        }
        shown = "";
    }

    @Override
    public void fold(Kind kind, long first, long second) {
        if (isLookedAt(count + 1)) {
            subject = first;
            shown = first + ", " + second;
        }
        super.fold(kind, first, second);
    }

    @Override
    public void fold(Kind kind, byte[] bytes, int from, int length) {
        if (isLookedAt(count + 1)) {
            shown = "%d bytes %s".formatted(length, text(bytes, from, Math.min(length, SHOWN)));
        }
        super.fold(kind, bytes, from, length);
    }

    private boolean isLookedAt(long fold) {
        return probe.looksAt(fold) && !isClosed();
    }

    /** As text if it is printable ASCII, but for line breaks; else as hexadecimal digits. */
    private static String text(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        boolean printable = text.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\n' || c == '\r' || c == '\t');
        return printable ? "\"" + text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t") + "\""
                : HexFormat.of().formatHex(bytes, from, from + length);
    }

    /** What was seen. */
    @Override
    public Folds folds() {
        return new Folds(count, marks.marks(), List.copyOf(close));
    }
}
