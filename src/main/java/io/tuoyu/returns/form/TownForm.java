package io.tuoyu.returns.form;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Village;
import io.tuoyu.returns.AnswerSheets;
import io.tuoyu.returns.write.NewBook;
import io.tuoyu.returns.write.NewSheet;
import io.tuoyu.returns.write.NewSheet.Paper;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The workbook that a town fills in for a month. */
public final class TownForm {
    private static final String DATASET = "town_workbook";

    private final Plan plan;
    private final YearMonth period;

    public TownForm(Plan plan, YearMonth period) {
        this.plan = plan;
        this.period = period;
    }

    /** What the file is called: 老城街道2022年6月月报.xlsx. */
    public String fileName(Area town) {
        return town.name().zh() + month() + "月报.xlsx";
    }

    /** The file. */
    public byte[] write(Area town, Known known) {
        NewBook book = new NewBook();
        Counts counts = new Counts(plan.settings().largestCount());
        Cover.write(book.sheet("封面"), town, month());
        Guide.write(book.sheet(AnswerSheets.GUIDE), month(), due());
        PeopleTable.write(table(book, "表1人口与婴幼儿", town, Paper.UPRIGHT), villages(town), counts);
        NurseryTable.write(table(book, "表2托育机构", town, Paper.LYING), known.institutions(), period.getYear(), counts);
        ServiceTables.guidance(table(book, "表3育儿指导", town, Paper.LYING), counts);
        ServiceTables.keyInfants(table(book, "表4重点幼儿", town, Paper.LYING), counts);
        ServiceTables.satisfaction(table(book, "表5满意度", town, Paper.LYING), counts);
        return book.bytes();
    }

    private NewSheet table(NewBook book, String name, Area town, Paper paper) {
        NewSheet sheet = book.sheet(name);
        sheet.print(paper, 0, town.name().zh() + " " + month());
        sheet.protect();
        return sheet;
    }

    private List<Village> villages(Area town) {
        return plan.areas().villages().stream()
                .filter(village -> village.townCode().equals(town.code()))
                .toList();
    }

    private String month() {
        return period.getYear() + "年" + period.getMonthValue() + "月";
    }

    private Optional<LocalDate> due() {
        return plan.dataset(DATASET).map(dataset -> dataset.dueOn(period));
    }
}
