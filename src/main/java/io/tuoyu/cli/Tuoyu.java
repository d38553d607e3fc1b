package io.tuoyu.cli;

import io.tuoyu.plan.load.InvalidPlan;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.UserError;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole. */
@Command(
        name = "tuoyu",
        header = "托育服务监测：镇办报表 → Parquet → 月报。 Town returns to Parquet to the monthly report.",
        footer = {"", "退出码 exit codes: 0 已发布 published; 1 失败 failed; 2 用法或配置 usage; 75 稍后再试 try later"},
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        subcommands = {
            DemoCommand.class,
            NightlyCommand.class,
            MonthlyCommand.class,
            RunCommand.class,
            CheckCommand.class,
            TemplateCommand.class,
            PlanCommand.class,
            GenerateCommand.class,
            BenchCommand.class
        })
final class Tuoyu implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private Tuoyu() {}

    /**
     * Runs a command.
     *
     * @param clock the present
     * @param out   for what was asked for
     * @param err   for what went wrong
     * @return the exit code
     */
    static int run(String[] args, Clock clock, PrintWriter out, PrintWriter err) {
        Session session = new Session(clock, List.of(args), new Console(out, err));
        return new CommandLine(new Tuoyu(), new Commands(session))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((error, given) -> misused(error, session.console()))
                .setExecutionExceptionHandler((error, command, parsed) -> failed(error, session.console()))
                .execute(args);
    }

    private static int misused(ParameterException error, Console console) {
        CommandLine command = error.getCommandLine();
        console.error(
                "",
                "命令用法不对：" + error.getMessage() + "。",
                "Wrong use: " + error.getMessage() + ".",
                "用 " + command.getCommandSpec().qualifiedName() + " --help 查看用法。",
                "See " + command.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.USAGE.number();
    }

    private static int failed(Exception error, Console console) {
        if (error instanceof UserError mistake) {
            console.error(mistake);
            return mistake.exitCode().number();
        }
        if (error instanceof InvalidPlan invalid) {
            invalid.problems().forEach(console::problem);
            return ExitCode.USAGE.number();
        }
        LoggerFactory.getLogger(Tuoyu.class).debug("Internal error", error);
        console.error(
                "",
                "程序内部错误：" + error + "。",
                "Internal error: " + error + ".",
                "原有发布不变。请把工作目录下的 logs 交给维护人员。",
                "What was published is unchanged. Hand the workspace's logs to whoever maintains this.");
        return ExitCode.USAGE.number();
    }

    /** Without a command: says which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE.number();
    }

    /** Hands the session to the commands that ask for it. */
    private record Commands(Session session) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Session.class) {
                    return type.cast(constructor.newInstance(session));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
