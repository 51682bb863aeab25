package dev.detsim.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results as a table in Markdown: operations a second, spread, and share of the baseline of the same class. */
final class Report {
    private static final String BASELINE = "baseline";
    private final Collection<RunResult> results;
    private final Map<String, Double> baselines = new TreeMap<>();

    Report(Collection<RunResult> results) {
        this.results = results;
        for (RunResult r : results) {
            if (method(r.getParams()).equals(BASELINE)) {
                baselines.put(group(r.getParams()), r.getPrimaryResult().getScore());
            }
        }
    }

    List<String> lines() {
        Stream<String> head = Stream.of("| benchmark | threads | operations/s | spread | of the baseline |",
                "|---|---:|---:|---:|---:|");
        return Stream.concat(head, results.stream().map(this::line)).toList();
    }

    private String line(RunResult r) {
        BenchmarkParams p = r.getParams();
        Result<?> score = r.getPrimaryResult();
        double spread = (score.getStatistics().getMax() - score.getStatistics().getMin()) / 2 / score.getScore();
        return String.format(Locale.ROOT, "| %s.%s | %s | %,.0f | ± %.0f %% | %s |", type(p), method(p), threads(p),
                score.getScore(), 100 * spread, share(p, score.getScore()));
    }

    private String share(BenchmarkParams p, double score) {
        Double baseline = baselines.get(group(p));
        return baseline == null || method(p).equals(BASELINE) ? ""
                : String.format(Locale.ROOT, "%.0f %%", 100 * score / baseline);
    }

    private static String group(BenchmarkParams p) {
        return type(p) + threads(p);
    }

    private static String threads(BenchmarkParams p) {
        return p.getParamsKeys().contains("threads") ? p.getParam("threads") : "";
    }

    private static String method(BenchmarkParams p) {
        return p.getBenchmark().substring(p.getBenchmark().lastIndexOf('.') + 1);
    }

    private static String type(BenchmarkParams p) {
        String owner = p.getBenchmark().substring(0, p.getBenchmark().lastIndexOf('.'));
        return owner.substring(owner.lastIndexOf('.') + 1).replace("Benchmark", "");
    }
}
