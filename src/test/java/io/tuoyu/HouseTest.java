package io.tuoyu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tuoyu.cli.Main;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** The house stands as it is drawn. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.tuoyu");

    @Test
    void roomsKnowOnlyTheRoomsThatTheDrawingShows() throws Exception {
        assertThat(HOUSE.size()).isGreaterThan(100);
        classes()
                .should(adhereToPlantUmlDiagram(
                        Path.of("docs/architecture/rooms.puml").toUri().toURL(),
                        consideringOnlyDependenciesInAnyPackage("io.tuoyu..")))
                .check(HOUSE);
    }

    @Test
    void sparkStandsOnlyInItsOwnRoomsAndInTheJobs() {
        noClasses()
                .that(resideOutsideOfPackages("io.tuoyu..spark..", "io.tuoyu.jobs.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.spark..", "scala.."))
                .check(HOUSE);
    }

    @Test
    void statisticsAndThePlanKnowNoFileFormat() {
        noClasses()
                .that(resideInAnyPackage("io.tuoyu.statistics..", "io.tuoyu.plan", "io.tuoyu.indicators"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.nio.file..", "java.sql..", "org.apache.parquet..", "com.fasterxml..", "tools.jackson.."))
                .check(HOUSE);
    }

    @Test
    void nowEntersOnlyThroughTheClock() {
        for (Class<?> type : new Class<?>[] {
            Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class, YearMonth.class
        }) {
            noClasses().should().callMethod(type, "now").check(HOUSE);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(HOUSE);
        // Quartz speaks Date, and Cron is where it is heard.
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.tuoyu.jobs.schedule.Cron")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .check(HOUSE);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(HOUSE);
    }

    @Test
    void onlyTheMainClassEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(HOUSE);
    }
}
