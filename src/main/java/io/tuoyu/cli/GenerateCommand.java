package io.tuoyu.cli;

import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.sample.SampleDistrict;
import io.tuoyu.sample.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tuoyu generate}. */
@Command(
        name = "generate",
        description = "按方案生成一套示例报表（人造数据） Make sample returns for a plan; synthetic",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--plan",
            paramLabel = "DIR",
            defaultValue = "${TUOYU_PLAN:-${sys:tuoyu.home}/jobs/hanbin}",
            description = "方案目录 plan (${DEFAULT-VALUE})")
    private Path plan;

    @Option(
            names = "--seed",
            defaultValue = "20220606",
            description = "种子，相同则逐字节相同 same seed, same bytes (${DEFAULT-VALUE})")
    private long seed;

    @Parameters(paramLabel = "DIR", description = "写到这里 where to write")
    private Path directory;

    GenerateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        new SampleDistrict(PlanLoader.load(plan), Shape.read(plan.resolve("sample.properties")), seed).write(directory);
        session.console().say("示例报表 sample: " + directory);
        return ExitCode.PUBLISHED.number();
    }
}
