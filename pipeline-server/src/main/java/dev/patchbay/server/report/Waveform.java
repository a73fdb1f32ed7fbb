package dev.patchbay.server.report;

/**
 * One side of the recording as a shape: how loud each column of time is at most, and on the whole. An SVG of the upper
 * half; the page mirrors it. Shapes stay crisp at every zoom and take the colours of the page.
 */
final class Waveform {

    /** One column is this long; finer than a pixel until the page is zoomed in a few times. */
    private static final double COLUMN_MS = 10;

    /** Longer calls get longer columns, so that a browser can still draw them. */
    private static final int MOST_COLUMNS = 20_000;

    private static final int HEIGHT = 100;

    /** Speech has a wide range of levels: below 1, quiet sounds show. */
    private static final double EXPONENT = 0.7;

    private static final String DRAWING = """
            <svg class="wave" viewBox="0 0 {} 200" preserveAspectRatio="none" aria-hidden="true">\
            <g id="{}">{}{}</g><use href="#{}" transform="matrix(1 0 0 -1 0 200)"/></svg>""";

    private Waveform() {}

    /**
     * @param id of the shape, unique on the page
     * @param loudest the amplitude that fills the height, the same for both sides, so that they can be compared
     * @param lengthMs of the axis; at least the channel's length
     */
    static Html of(String id, Channel channel, int loudest, double lengthMs) {
        int columns = (int) Math.clamp(Math.ceil(lengthMs / COLUMN_MS), 1, MOST_COLUMNS);
        double perColumn = lengthMs * channel.rate() / 1000 / columns;
        int[] peaks = new int[columns];
        int[] levels = new int[columns];
        for (int i = 0; i < columns; i++) {
            int from = (int) Math.min(Math.round(i * perColumn), channel.pcm().length);
            int to = (int) Math.min(Math.round((i + 1) * perColumn), channel.pcm().length);
            peaks[i] = height(peak(channel.pcm(), from, to), loudest);
            levels[i] = height(level(channel.pcm(), from, to), loudest);
        }
        return Html.of(DRAWING, columns, id, shape("peak", peaks), shape("level", levels), id);
    }

    /** The largest amplitude of a channel, at least 1. */
    static int loudest(Channel channel) {
        return (int) Math.max(1, peak(channel.pcm(), 0, channel.pcm().length));
    }

    private static Html shape(String name, int[] heights) {
        StringBuilder path = new StringBuilder("M0 ").append(HEIGHT).append('l');
        int last = 0;
        for (int height : heights) {
            path.append("1 ").append(last - height).append(' ');
            last = height;
        }
        path.append("0 ").append(last).append('z');
        return Html.of("<path class=\"{}\" d=\"{}\"/>", name, path);
    }

    private static int height(double amplitude, int loudest) {
        return (int) Math.round(HEIGHT * Math.pow(Math.min(1, amplitude / loudest), EXPONENT));
    }

    private static double peak(short[] pcm, int from, int to) {
        int peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(pcm[i]));
        }
        return peak;
    }

    /** Root mean square. */
    private static double level(short[] pcm, int from, int to) {
        double energy = 0;
        for (int i = from; i < to; i++) {
            energy += (double) pcm[i] * pcm[i];
        }
        return to > from ? Math.sqrt(energy / (to - from)) : 0;
    }
}
