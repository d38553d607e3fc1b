package io.tuoyu.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.tuoyu.release.Manifest.FileEntry;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseStoreTest {

    /** {@code printf 'PAR1 areas 1 PAR1' | sha256sum} */
    private static final String AREAS_1_SHA256 = "8d28e1c09d7bf96163418a679e902674a7ca087088c2d89d0402b01b02fd2c88";

    @TempDir
    Path workspace;

    private ReleaseStore store;

    @BeforeEach
    void prepare() {
        store = new ReleaseStore(workspace);
        store.prepare();
    }

    @Test
    void beforeTheFirstReleaseNothingIsCurrent() {
        assertThat(store.current()).isEmpty();
        assertThat(store.all()).isEmpty();
    }

    @Test
    void aWorkspaceThatDoesNotExistHasNoRelease() {
        ReleaseStore nowhere = new ReleaseStore(workspace.resolve("nowhere"));
        assertThat(nowhere.current()).isEmpty();
        assertThat(nowhere.all()).isEmpty();
        assertThat(workspace.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aReleaseHoldsItsTablesTheManifestAndTheDataPackageAndNoLitter() throws IOException {
        Release release = Publisher.publish(store, 1);

        assertThat(files(release.directory()))
                .containsExactly(
                        "areas/part-0.parquet",
                        "datapackage.json",
                        "indicator_values/year=2022/part-0.parquet",
                        "manifest.json");
        assertThat(workspace.resolve("staging")).isEmptyDirectory();
    }

    @Test
    void theManifestNamesEveryFileWithItsSizeAndHash() throws IOException {
        Manifest manifest = Publisher.publish(store, 1).manifest();

        assertThat(manifest.tables())
                .extracting(Manifest.TableFiles::name, Manifest.TableFiles::rows)
                .containsExactly(tuple("indicator_values", 3L), tuple("areas", 1L));
        assertThat(manifest.tables().get(1).files())
                .containsExactly(new FileEntry("areas/part-0.parquet", 17, AREAS_1_SHA256));
        assertThat(manifest.origin()).isEqualTo(Publisher.ORIGIN);
        assertThat(manifest.previous()).isEmpty();
    }

    @Test
    void whatIsReadBackIsWhatWasPublished() throws IOException {
        Release first = Publisher.publish(store, 1);
        Release second = Publisher.publish(store, 2);

        assertThat(store.current()).contains(second);
        assertThat(store.open(first.id())).isEqualTo(first);
        assertThat(second.manifest().previous()).contains(first.id());
        assertThat(store.all()).containsExactly(first.id(), second.id());
        first.verify();
        second.verify();
    }

    @Test
    void thePointerHasTheTwoFieldsThatOthersRelyOn() throws IOException {
        Release release = Publisher.publish(store, 1);
        assertThat(workspace.resolve("releases/current.json"))
                .hasContent("{\"release\":\"r000001\",\"manifest_sha256\":\"" + release.manifestSha256() + "\"}\n");
    }

    @Test
    void aTornTableIsNotPublished() throws IOException {
        Release first = Publisher.publish(store, 1);
        ReleaseError error = refused(staging -> {
            Path file = staging.table(Tables.AREAS).resolve("part-0.parquet");
            Files.writeString(file, "PAR1 areas");
        });

        assertThat(error.kind()).isEqualTo(ReleaseError.Kind.AUDIT);
        assertThat(error.where()).endsWith("areas/part-0.parquet");
        assertThat(error.zh()).isEqualTo("不是完整的 Parquet 文件。原有发布不变。");
        assertThat(store.current()).contains(first);
    }

    @Test
    void aMissingTableAnotherTableAndAnEmptyOneAreNotPublished() throws IOException {
        Release first = Publisher.publish(store, 1);

        assertThat(refused(staging -> Directories.delete(staging.table(Tables.AREAS)))
                        .en())
                .startsWith("Expected the tables [areas, indicator_values], found [indicator_values].");
        assertThat(refused(staging -> Files.createDirectory(staging.table(Tables.TASKS)))
                        .en())
                .startsWith("Expected the tables [areas, indicator_values], found [areas, indicator_values, tasks].");
        assertThat(refused(staging -> Files.delete(staging.table(Tables.AREAS).resolve("part-0.parquet")))
                        .en())
                .startsWith("The table has no file.");
        assertThat(store.current()).contains(first);
        assertThat(store.all()).containsExactly(first.id());
        assertThat(workspace.resolve("staging")).isEmptyDirectory();
    }

    @Test
    void whoWasOvertakenDoesNotPublish() throws IOException {
        ReleaseError error;
        try (Staging slow = store.stage(Publisher.id(1))) {
            Publisher.fill(slow, 1);
            Publisher.publish(store, 2);
            error = caught(() -> store.publish(slow, Publisher.ORIGIN, Publisher.ROWS));
        }
        assertThat(error.kind()).isEqualTo(ReleaseError.Kind.OVERTAKEN);
        assertThat(error.exitCode()).isEqualTo(ExitCode.TRY_LATER);
        assertThat(store.current().map(Release::id)).contains(Publisher.id(2));
    }

    @Test
    void aReleaseIsNeverPublishedOverAnother() throws IOException {
        Release first = Publisher.publish(store, 1);
        assertThat(caught(() -> Publisher.publish(store, 1)).kind()).isEqualTo(ReleaseError.Kind.NOT_WRITTEN);
        assertThat(store.current()).contains(first);
        first.verify();
    }

    @Test
    void leftoversAreSweptAndReleasesAreNot() throws IOException {
        Release first = Publisher.publish(store, 1);
        Files.createDirectories(workspace.resolve("staging/r000000/areas"));
        Files.writeString(workspace.resolve("staging/r000000/areas/part-0.parquet"), "PAR1");
        Files.writeString(workspace.resolve("releases/current.json.tmp"), "{");

        store.prepare();

        assertThat(workspace.resolve("staging")).isEmptyDirectory();
        assertThat(files(workspace.resolve("releases"))).doesNotContain("current.json.tmp", "probe.tmp");
        assertThat(store.current()).contains(first);
        first.verify();
    }

    @Test
    void alteredFilesAreFound() throws IOException {
        Release release = Publisher.publish(store, 1);
        Path file = release.table(Tables.AREAS).resolve("part-0.parquet");
        String published = Files.readString(file);

        Files.writeString(file, published.replace('1', '2'));
        assertThat(caught(release::verify).en()).isEqualTo("A published file was altered.");
        Files.delete(file);
        assertThat(caught(release::verify).en()).isEqualTo("A published file is missing or cannot be read.");
        Files.writeString(file, published);
        release.verify();
        Files.writeString(file.resolveSibling("part-1.parquet"), published);
        assertThat(caught(release::verify).en()).isEqualTo("A file that was not published lies in the release.");
    }

    @Test
    void anAlteredManifestOrPointerIsFoundAndNothingIsBuiltOnIt() throws IOException {
        Release release = Publisher.publish(store, 1);
        Path manifest = release.directory().resolve(Manifest.FILE);
        String published = Files.readString(manifest);

        Files.writeString(manifest, published.replace("\"rows\" : 3", "\"rows\" : 4"));
        assertThat(caught(store::current).en()).isEqualTo("The manifest was altered.");
        assertThat(caught(() -> store.stage(Publisher.id(2))).kind()).isEqualTo(ReleaseError.Kind.DAMAGED);
        Files.writeString(manifest, published.substring(0, 100));
        assertThat(caught(store::current).en()).isEqualTo("The manifest is missing or cannot be read.");
        Files.writeString(manifest, published);
        Files.writeString(workspace.resolve("releases/current.json"), "");
        assertThat(caught(store::current).en()).isEqualTo("The pointer to the current release cannot be read.");
    }

    @Test
    void aWorkspaceBelowAFileCannotBeWritten() throws IOException {
        Path file = Files.writeString(workspace.resolve("file"), "");
        ReleaseError error = caught(() -> new ReleaseStore(file.resolve("data")).prepare());

        assertThat(error.kind()).isEqualTo(ReleaseError.Kind.UNWRITABLE);
        assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(error.zh()).startsWith("无法写入工作目录");
    }

    @Test
    void aFileInPlaceOfTheReleasesCannotBeWritten() throws IOException {
        Path other = Files.createDirectory(workspace.resolve("other"));
        Files.writeString(other.resolve("releases"), "");
        assertThat(caught(() -> new ReleaseStore(other).prepare()).kind()).isEqualTo(ReleaseError.Kind.UNWRITABLE);
    }

    @Test
    void rowsOfATableThatIsNotStagedAreRefused() throws IOException {
        try (Staging staging = store.stage(Publisher.id(1))) {
            Publisher.fill(staging, 1);
            assertThat(caught(() -> store.publish(staging, Publisher.ORIGIN, Map.of(Tables.AREAS, 1L)))
                            .kind())
                    .isEqualTo(ReleaseError.Kind.AUDIT);
        }
        assertThat(store.current()).isEqualTo(Optional.empty());
    }

    /** Something that goes wrong while a release is being made. */
    private interface Mishap {
        void happenTo(Staging staging) throws IOException;
    }

    private ReleaseError refused(Mishap mishap) throws IOException {
        try (Staging staging = store.stage(Publisher.id(9))) {
            Publisher.fill(staging, 9);
            mishap.happenTo(staging);
            return caught(() -> store.publish(staging, Publisher.ORIGIN, Publisher.ROWS));
        }
    }

    private static ReleaseError caught(ThrowingCallable call) {
        return catchThrowableOfType(ReleaseError.class, call);
    }

    private static Stream<String> files(Path root) throws IOException {
        return Directories.files(root).stream()
                .map(file -> root.relativize(file).toString());
    }
}
