package io.tuoyu.plan.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.DatabaseSource;
import io.tuoyu.plan.DatabaseSource.Patience;
import io.tuoyu.plan.DatabaseTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSourcesTest {
    private static final String SOURCE = """
            sources:
              - id: county
                kind: postgresql
                host: db.example.org
                database: childcare
                user: reader
                password_env: COUNTY_PASSWORD
                properties: {sslmode: verify-full}
                tables:
                  - dataset: card
                    table: v_card
                    period: month
                    first: 2030-02
                    columns: {beds: n_beds}
                    without: [remark]
                  - {dataset: visits, table: v_visits, first: 2030-03}
            """;

    @TempDir
    private Path directory;

    private List<Problem> after(String before, String after) throws IOException {
        TinyPlan.copyTo(directory);
        assertThat(SOURCE).contains(before);
        Files.writeString(directory.resolve("sources.yaml"), SOURCE.replace(before, after));
        return TinyPlan.problemsOf(directory);
    }

    private Problem at(int line, String zh, String en, String fixZh, String fixEn) {
        return new Problem(directory.resolve("sources.yaml"), line, zh, en, fixZh, fixEn);
    }

    @Test
    void whatIsLeftUnsaidIsUsual() throws IOException {
        assertThat(after("", "")).isEmpty();
        assertThat(PlanLoader.load(directory).sources())
                .containsExactly(new DatabaseSource(
                        "county",
                        "db.example.org",
                        5432,
                        "childcare",
                        "public",
                        "reader",
                        "COUNTY_PASSWORD",
                        new Patience(10, 60, 30, 3, 5, 60),
                        Map.of("sslmode", "verify-full"),
                        List.of(
                                new DatabaseTable(
                                        "card",
                                        "v_card",
                                        Optional.of("month"),
                                        YearMonth.of(2030, 2),
                                        Map.of("beds", "n_beds"),
                                        Set.of("remark")),
                                new DatabaseTable(
                                        "visits",
                                        "v_visits",
                                        Optional.empty(),
                                        YearMonth.of(2030, 3),
                                        Map.of(),
                                        Set.of()))));
    }

    @Test
    void timesAreTold() throws IOException {
        assertThat(after("    properties:", """
                            port: 6432
                            timeouts: {connect: 1, read: 2, statement: 3}
                            attempts: 4
                            backoff: {first: 5, longest: 6}
                        """ + "    properties:")).isEmpty();
        DatabaseSource source = PlanLoader.load(directory).sources().get(0);
        assertThat(source.port()).isEqualTo(6432);
        assertThat(source.patience()).isEqualTo(new Patience(1, 2, 3, 4, 5, 6));
    }

    @Test
    void whereReturnsAreReadFromIsNotPartOfThePlansFingerprint() throws IOException {
        assertThat(after("", "")).isEmpty();
        assertThat(PlanLoader.load(directory).fingerprint())
                .isEqualTo(PlanLoader.load(TinyPlan.DIRECTORY).fingerprint());
    }

    @Test
    void aPropertyOfTheDriverThatIsNotAllowedIsRefused() throws IOException {
        for (String property : List.of("socketFactory", "socketFactoryArg", "loggerFile", "sslfactory", "options")) {
            assertThat(after("{sslmode: verify-full}", "{" + property + ": x}"))
                    .containsExactly(at(
                            8,
                            "不认识的键“" + property + "”。",
                            "Unknown key '" + property + "'.",
                            Words.adviceZh(property, ALLOWED),
                            Words.adviceEn(property, ALLOWED)));
            clear();
        }
    }

    private static final List<String> ALLOWED =
            List.of("ApplicationName", "channelBinding", "sslmode", "sslrootcert", "sslcert", "sslkey");

    private void clear() throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void anAddressIsNoPlaceForMoreThanAHost() throws IOException {
        assertThat(after("db.example.org", "'db.example.org/x?socketFactory=y'"))
                .containsExactly(at(
                        4,
                        "“host”的“db.example.org/x?socketFactory=y”写法不对。",
                        "'db.example.org/x?socketFactory=y' is no way to write 'host'.",
                        "应为主机名或地址。",
                        "Write a host name or address."));
    }

    @Test
    void aPasswordWrittenWhereItsNameBelongsIsNotRepeated() throws IOException {
        assertThat(after("COUNTY_PASSWORD", "hunter2"))
                .containsExactly(
                        at(
                                7,
                                "“password_env”的“…”写法不对。",
                                "'…' is no way to write 'password_env'.",
                                "应为存放口令的环境变量名，用大写字母、数字和下划线。",
                                "Write the name of the environment variable that holds the password, in capitals, digits and underscores."));
    }

    @Test
    void aLedgerOfTheYearHasNoPeriodAndOthersHaveOne() throws IOException {
        assertThat(after("first: 2030-03}", "first: 2030-03, period: day}"))
                .containsExactly(at(
                        16,
                        "“visits”是当年累计的台账，每行按自己的日期归月，不用“period”。",
                        "'visits' runs from January on; a row has its own day, not a 'period'.",
                        "请删去“period”。",
                        "Remove 'period'."));
        clear();
        assertThat(after("        period: month\n", ""))
                .containsExactly(at(
                        10,
                        "缺少“period”：“card”的每一行要说明是哪个月的。",
                        "'period' is missing: each row of 'card' must tell its month.",
                        "请补上“period”，写月份所在的列。",
                        "Add 'period' with the column that holds the month."));
    }

    @Test
    void anUnknownDataSetAndOneReadTwiceAreTold() throws IOException {
        assertThat(after("dataset: visits", "dataset: visit"))
                .containsExactly(at(
                        16,
                        "没有叫“visit”的数据集。",
                        "There is no data set 'visit'.",
                        "是不是“visits”？可用的有：card、visits。",
                        "Did you mean 'visits'? Known: card, visits."));
        clear();
        assertThat(after("dataset: visits, table: v_visits,", "dataset: card, table: v_card, period: month,"))
                .containsExactly(at(
                        16,
                        "表“card”重复，第 10 行已经有了。",
                        "Two of the kind table are called 'card', the first on line 10.",
                        "请改编号或删去一个。",
                        "Change one id or remove it."));
    }
}
