package io.tuoyu.cli;

import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.plan.load.ScheduleLoader;
import io.tuoyu.returns.source.Declared;
import io.tuoyu.runs.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tuoyu plan}. */
@Command(name = "plan", description = "方案 The plan as data", mixinStandardHelpOptions = true)
final class PlanCommand {

    private final Session session;

    PlanCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "check",
            description = "检查方案和作业时间表 Check the plan and the schedules",
            mixinStandardHelpOptions = true)
    int check(
            @Option(
                            names = "--plan",
                            paramLabel = "DIR",
                            defaultValue = "${TUOYU_PLAN:-${sys:tuoyu.home}/jobs/hanbin}",
                            description = "方案目录 plan (${DEFAULT-VALUE})")
                    Path directory) {
        Plan plan = PlanLoader.load(directory);
        Declared.check(plan);
        long towns = plan.areas().towns().stream()
                .filter(town -> town.validity().to().equals(LocalDate.MAX))
                .count();
        session.console()
                .say(plan.name().zh() + "：" + towns + " 个镇办 towns、"
                        + (plan.areas().towns().size() - towns) + " 个已撤并 retired、"
                        + plan.indicators().size() + " 项指标 indicators、"
                        + plan.tasks().size() + " 项任务 tasks。正确 OK");
        plan.sources().forEach(source -> session.console()
                .say("数据源 source " + source.id() + "  " + source.tables().size() + " 张表 tables  正确 OK"));
        Path jobs = directory.toAbsolutePath().normalize().getParent();
        if (jobs != null && Files.exists(jobs.resolve("nightly.yaml"))) {
            ScheduleLoader.load(jobs)
                    .forEach(schedule -> session.console().say(schedule.job() + "  " + schedule.cron() + "  正确 OK"));
        }
        return ExitCode.PUBLISHED.number();
    }
}
