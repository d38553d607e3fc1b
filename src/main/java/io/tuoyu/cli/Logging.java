package io.tuoyu.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logback, set up in Java: the file lies in the workspace, which is known only after the options are, and reading XML
 * would cost a night a fifth of a second.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class Logging extends ContextAwareBase implements Configurator {

    private static final String CONSOLE = "console";
    private static final String FILE = "tuoyu.jsonl";

    /** The law asks for six months; a year and a day leaves no doubt. */
    private static final int DAYS_KEPT = 366;

    private static final String LARGEST_FILE = "50MB";
    private static final String LARGEST_TOTAL = "2GB";

    /** How much a person wants to read. */
    enum Detail {
        /** Warnings and errors. */
        QUIET,
        /** And each stage. */
        NORMAL,
        /** And what only a maintainer understands. */
        VERBOSE
    }

    /** People's side, before anything is known. Foreign code speaks there only to warn. */
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setName(CONSOLE);
        console.setContext(context);
        console.setTarget("System.err");
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        Plain layout = new Plain();
        layout.setContext(context);
        layout.start();
        encoder.setLayout(layout);
        encoder.start();
        console.setEncoder(encoder);
        console.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console);
        context.getLogger("io.tuoyu").setLevel(Level.INFO);
        // There are no native Hadoop libraries on a district's PC, and nothing needs them.
        context.getLogger("org.apache.hadoop.util.NativeCodeLoader").setLevel(Level.ERROR);
        // Stock OpenPDF is what Maven Central has; it makes the same pages, untagged, which is what we want.
        context.getLogger("net.sf.jasperreports.pdf.classic.ClassicPdfUtils").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Sets how much a person reads. */
    static void show(Detail detail) {
        Level level =
                switch (detail) {
                    case QUIET -> Level.WARN;
                    case NORMAL -> Level.INFO;
                    case VERBOSE -> Level.DEBUG;
                };
        ThresholdFilter filter = new ThresholdFilter();
        filter.setLevel(level.levelStr);
        filter.start();
        root().getAppender(CONSOLE).addFilter(filter);
    }

    /** Keeps everything for machines: one JSON object a line in {@code <workspace>/logs/tuoyu.jsonl}. */
    static void keep(Path workspace) {
        LoggerContext context = root().getLoggerContext();
        Path file = workspace.resolve("logs").resolve(FILE);
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setName(FILE);
        appender.setContext(context);
        appender.setFile(file.toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file.resolveSibling("tuoyu.%d{yyyy-MM-dd,Asia/Shanghai}.%i.jsonl.gz")
                .toString());
        rolling.setMaxHistory(DAYS_KEPT);
        rolling.setMaxFileSize(FileSize.valueOf(LARGEST_FILE));
        rolling.setTotalSizeCap(FileSize.valueOf(LARGEST_TOTAL));
        rolling.start();
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithContext(false);
        encoder.setWithFormattedMessage(true);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.start();
        appender.setRollingPolicy(rolling);
        appender.setEncoder(encoder);
        appender.start();
        root().addAppender(appender);
        context.getLogger("io.tuoyu").setLevel(Level.DEBUG);
    }

    private static ch.qos.logback.classic.Logger root() {
        return (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    /** A line for people: the message, and how bad it is if it is bad. No trace: that is in the file. */
    private static final class Plain extends LayoutBase<ILoggingEvent> {
        @Override
        public String doLayout(ILoggingEvent event) {
            String mark =
                    switch (event.getLevel().levelInt) {
                        case Level.ERROR_INT -> "错误 ERROR ";
                        case Level.WARN_INT -> "警告 WARN ";
                        default -> "";
                    };
            return mark + event.getFormattedMessage() + System.lineSeparator();
        }
    }
}
