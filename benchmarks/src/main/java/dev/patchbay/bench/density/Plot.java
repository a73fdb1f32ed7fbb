package dev.patchbay.bench.density;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The two plots, drawn by XChart. */
final class Plot {
    private static final Color FRAMES = new Color(0x3f82c8);
    private static final Color OURS = new Color(0xcd7620);
    private static final Color LIMIT = new Color(0x5b3f95);
    private static final double FLOOR_MILLIS = 0.01; // a logarithmic axis has no zero
    private static final double CEILING_MILLIS = 30;
    private static final int PER_DECADE = 20;

    private final XYChart chart;

    private Plot(String x, String y) {
        chart = Canvas.chart(x, y);
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setYAxisTickLabelsFormattingFunction(Plot::trimmed);
    }

    /** How late frames are, over the share of them that is less late: each step right has ten times fewer. */
    static Plot distribution(Measurement measured) {
        var plot = new Plot("share of frames", "late, ms");
        double tail = Math.max(1_000, measured.heard().lateness().getTotalCount());
        plot.chart.getStyler().setXAxisLogarithmic(true);
        plot.chart.getStyler().setXAxisTickLabelsFormattingFunction(Plot::share);
        plot.chart.getStyler().setYAxisMin(FLOOR_MILLIS);
        plot.chart
                .getStyler()
                .setYAxisMax(Math.max(CEILING_MILLIS, measured.heard().worstMillis()));
        plot.percentiles(
                "frames of %,d calls".formatted(measured.calls()),
                measured.heard().lateness(),
                FRAMES);
        plot.percentiles("the callers' frames to themselves", measured.heard().probe(), OURS);
        plot.limits(1, tail);
        return plot;
    }

    /** How late they are over how many calls there are. */
    static Plot search(List<Measurement> tried) {
        var plot = new Plot("calls", "late, ms");
        var sorted = tried.stream()
                .sorted((one, other) -> Integer.compare(one.calls(), other.calls()))
                .toList();
        double[] calls = sorted.stream().mapToDouble(Measurement::calls).toArray();
        plot.marked("p99", calls, sorted, 99, FRAMES);
        plot.marked("p99.9", calls, sorted, 99.9, FRAMES.darker());
        plot.marked("worst", calls, sorted, 100, OURS);
        plot.chart.getStyler().setXAxisMin(0.0);
        plot.chart.getStyler().setXAxisDecimalPattern("#,###");
        plot.limits(0, calls[calls.length - 1]);
        return plot;
    }

    private void percentiles(String name, Histogram histogram, Color color) {
        double tail = Math.max(10, histogram.getTotalCount());
        double[] rarity = IntStream.rangeClosed(0, (int) (Math.log10(tail) * PER_DECADE))
                .mapToDouble(step -> Math.pow(10, step / (double) PER_DECADE))
                .toArray();
        double[] late = IntStream.range(0, rarity.length)
                .mapToDouble(i -> Math.max(FLOOR_MILLIS, Heard.millis(histogram, 100 * (1 - 1 / rarity[i]))))
                .toArray();
        line(name, rarity, late, color).setLineWidth(2.2f);
    }

    private void marked(String name, double[] calls, List<Measurement> tried, double percentile, Color color) {
        double[] late = tried.stream()
                .mapToDouble(measured -> Math.max(FLOOR_MILLIS, measured.heard().lateMillis(percentile)))
                .toArray();
        var series = line(name, calls, late, color);
        series.setLineWidth(2.2f);
        series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color);
    }

    private void limits(double from, double to) {
        double[] across = {from, to};
        limit("99 % within 5 ms", across, Measurement.P99_MILLIS, SeriesLines.DASH_DASH);
        limit("all within 20 ms", across, Measurement.WORST_MILLIS, SeriesLines.SOLID);
    }

    private void limit(String name, double[] across, double millis, BasicStroke stroke) {
        line(name, across, new double[] {millis, millis}, LIMIT)
                .setLineStyle(stroke)
                .setLineWidth(1);
    }

    private XYSeries line(String name, double[] x, double[] y, Color color) {
        var series = chart.addSeries(name, x, y);
        series.setLineColor(color);
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    private static String share(double rarity) {
        return rarity <= 1 ? "all" : trimmed(100 * (1 - 1 / rarity)) + " %";
    }

    private static String trimmed(double value) {
        return String.format(Locale.ROOT, "%.5f", value).replaceAll("\\.?0+$", "");
    }

    /** The plot for the page. */
    String image(String what) {
        return "<img alt=\"" + what + "\" src=\"" + Canvas.dataUri(chart) + "\">\n";
    }
}
