package dev.patchbay.server.demo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Keeps the program's log away from the demo's picture in the terminal, which shows the same. */
final class DemoLog {
    private DemoLog() {}

    /** Only warnings are left, in the terminal. */
    static void quieten() {
        logger("dev.patchbay").setLevel(Level.WARN);
    }

    /** All goes to a file, in place of what was there; warnings to the terminal too. */
    static void keep(Path file) {
        var root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.iteratorForAppenders().forEachRemaining(terminal -> {
            var warnings = new ThresholdFilter();
            warnings.setLevel(Level.WARN.levelStr);
            warnings.start();
            terminal.addFilter(warnings);
        });
        var lines = new PatternLayoutEncoder();
        lines.setContext(root.getLoggerContext());
        lines.setPattern("%d{HH:mm:ss.SSS} %-5level %logger{0} %msg%n");
        lines.start();
        var log = new FileAppender<ILoggingEvent>();
        log.setContext(root.getLoggerContext());
        log.setFile(file.toString());
        log.setAppend(false);
        log.setEncoder(lines);
        log.start();
        root.addAppender(log);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
